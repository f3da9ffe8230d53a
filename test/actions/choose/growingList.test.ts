import { Book } from "../../support/book";
import { EIGHT, eight, workbookOf } from "../../support/lists";

const LONG = "  Ministry of Education, Universities, Science and Sports of the Northern Region ";

/** A first run with eight accounts, then twelve more in the list and a second one. */
async function grown(): Promise<Book> {
  const book = new Book(workbookOf({ rows: eight() }));
  await book.run({ half: "choosing" });
  const more = Array.from({ length: 12 }, (_, index) => [index === 0 ? LONG : `Newcomer ${index}`, "Ana", 900 + index, 5, 0.9, 5]);
  await book.byHand(({ worksheets }) => {
    worksheets.getItem("Accounts").getRange("A10:F21").values = more;
  });
  await book.run({ half: "choosing" });
  return book;
}

/** Everything a cell looks like, and the ranges of the rules that colour it. */
const lookOf = (book: Book, sheet: string, address: string): unknown => book.sheet(sheet).getCell(address).style;

const highlighted = (book: Book, sheet: string, address: string): number => {
  const { row, col } = book.sheet(sheet).getCell(address);
  return book.sheet(sheet).conditionalFormattings.filter(({ ref }) => {
    const [first = "", last = first] = ref.split(":");
    const [from, to] = [book.sheet(sheet).getCell(first), book.sheet(sheet).getCell(last)];
    return (
      Number(from.row) <= Number(row) && Number(row) <= Number(to.row) && Number(from.col) <= Number(col) && Number(col) <= Number(to.col)
    );
  }).length;
};

test("accounts that come later look on Scores and on Ranking as the first ones do", async () => {
  const book = await grown();
  const { sheet, headerRow, rows } = book.table("KAM_Scores");
  expect(rows).toHaveLength(20);
  for (const column of ["B", "F", "L"]) {
    const [first, last] = [`${column}${headerRow + 3}`, `${column}${headerRow + 21}`];
    expect(lookOf(book, sheet, last)).toEqual(lookOf(book, sheet, first));
    expect(highlighted(book, sheet, last)).toBe(highlighted(book, sheet, first));
  }
  expect(highlighted(book, sheet, `D${headerRow + 21}`)).toBeGreaterThan(0);
  expect(book.values("Ranking")[24]?.[1]).toBe(20);
  for (const column of ["B", "C", "E", "L", "O"]) {
    expect(lookOf(book, "Ranking", `${column}25`)).toEqual(lookOf(book, "Ranking", `${column}6`));
    expect(highlighted(book, "Ranking", `${column}25`)).toBe(highlighted(book, "Ranking", `${column}6`));
  }
  book.close();
});

test("they are points of the Portfolio's chart, under names that it has room for", async () => {
  const book = await grown();
  const values = book.values("Portfolio");
  const header = values.findIndex((row) => row[1] === "Account");
  const names = values.slice(header + 1).map((row) => row[1]);
  expect(names.filter((name) => name !== "")).toHaveLength(20);
  expect(names).toEqual(expect.arrayContaining([EIGHT[0]?.[0], "Newcomer 11", "Ministry of Education, Univer…"]));
  const [chart] = book.sheet("Portfolio").getCharts();
  const drawn = JSON.stringify(chart?.chartModel).match(/\$C\$(\d+):\$C\$(\d+)/);
  expect(Number(drawn?.[1])).toBe(header + 2);
  expect(Number(drawn?.[2])).toBeGreaterThanOrEqual(header + 21);
  book.close();
});

test("accounts that have left the list and are still scored keep their place in the Ranking", async () => {
  const book = new Book(workbookOf({ rows: eight() }));
  await book.run({ half: "choosing" });
  for (const [name] of EIGHT) await book.type({ [book.at("KAM_Scores", String(name), "Logo appeal")]: 3 });
  await book.byHand(({ worksheets }) => {
    worksheets.getItem("Accounts").getRange("A2:F9").values = EIGHT.map(([name, ...rest]) => [
      `${[...String(name)].reverse().join("")} 99`,
      ...rest,
    ]);
  });
  await book.run({ half: "choosing" });
  const ranks = book.values("Ranking").slice(5).map((row) => row[1]); // prettier-ignore
  expect(ranks.filter((rank) => typeof rank === "number")).toHaveLength(16);
  book.close();
});

test("a run that is started from a smaller sheet of ours reads the whole list and scores it", async () => {
  const book = new Book(
    workbookOf({ rows: [...eight(), ...Array.from({ length: 40 }, (_, n) => [`Newcomer ${n}`, "Ana", 900 + n, 5, 0.9, 5])] }),
  );
  const first = await book.run({ half: "choosing" });
  const scores = (ranking: typeof first.ranking): unknown[] => ranking.map(({ name, score }) => [name, score]).sort();
  book.model.activeSheetName = "Key account log";
  const used = book.sheet("Key account log");
  expect(used.rowCount).toBeLessThan(40);
  const again = await book.run({ half: "choosing" });
  expect([again.source, again.accounts]).toEqual(["Accounts", 48]);
  expect(scores(again.ranking)).toEqual(scores(first.ranking));
  book.close();
});

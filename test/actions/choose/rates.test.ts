import { columnLetters } from "../../../src/domain/grid";
import { texts, type Language } from "../../../src/i18n";
import type { CellScalar } from "../../../src/workbench/model";
import { expectCellsToAgree } from "../../support/agree";
import { Book, bookShot } from "../../support/book";
import { workbookOf } from "../../support/lists";

/** The yen amount is the largest number and the smallest sum. */
const BY_COLUMN: readonly (readonly CellScalar[])[] = [
  ["Account", "Revenue", "Currency", "Growth potential", "Fit"],
  ["Alder", 900, "EUR", 4, 4],
  ["Birch", 1_000, "USD", 4, 4],
  ["Cedar", 50_000, "JPY", 4, 4],
  ["Dogwood", 700, "EUR", 4, 4],
];

const BY_TEXT: readonly (readonly CellScalar[])[] = [
  ["Account", "Revenue", "Growth potential", "Fit"],
  ["Alder", "€ 900", 4, 4],
  ["Birch", "'$ 1,000", 4, 4],
  ["Cedar", "¥50,000", 4, 4],
  ["Dogwood", "€ 700", 4, 4],
];

const RATES = { EUR: 1, USD: 0.5, JPY: 0.006 };

/** Types rates beside the codes that the sheet of rates has. */
async function typeRates(book: Book, rates: Readonly<Record<string, number>>, language: Language = "en"): Promise<void> {
  const { headers } = texts(language).sheets.rates;
  const { sheet, rows, headerRow, left, headers: own } = book.table("KAM_Rates");
  const column = columnLetters(left + own.indexOf(headers.rate));
  const cells = rows.flatMap((row, index): [string, number][] => {
    const rate = rates[String(row[headers.currency])];
    return rate === undefined ? [] : [[`${sheet}!${column}${headerRow + 2 + index}`, rate]];
  });
  await book.type(Object.fromEntries(cells));
}

const codesOf = (findings: readonly { code: string }[]): string[] =>
  findings.map(({ code }) => code).filter((code) => code.startsWith("currenc"));

test.each([
  { how: "a column beside", rows: BY_COLUMN, table: "Clients", platform: "desktop" },
  { how: "the texts themselves", rows: BY_TEXT, table: undefined, platform: "web" },
] as const)("amounts whose currency is named by $how are converted once rates are typed", async ({ rows, table, platform }) => {
  const book = new Book(workbookOf({ rows, ...(table ? { table } : {}) }), platform);
  const first = await book.run({ half: "choosing" });
  expect(codesOf(first.findings)).toEqual(["currencies-differ"]);
  expect(book.table("KAM_Rates").rows.map((row) => [row["Currency"], row["Rate"]]).sort()).toEqual([["EUR", ""], ["JPY", ""], ["USD", ""]]); // prettier-ignore
  expect(first.ranking.find(({ name }) => name === "Cedar")?.rank).toBe(1);
  expectCellsToAgree(book, await book.run({ half: "choosing" }));
  await typeRates(book, RATES);
  const again = await book.run({ half: "choosing" });
  expect(codesOf(again.findings)).toEqual(["currencies-converted"]);
  expectCellsToAgree(book, again);
  const ranks = [...again.ranking].sort((a, b) => (a.rank ?? 9) - (b.rank ?? 9)).map(({ name }) => name);
  expect(ranks).toEqual(["Alder", "Dogwood", "Birch", "Cedar"]);
  const before = bookShot(book);
  expect((await book.run({ half: "choosing" })).sheets).toEqual([]);
  expect(bookShot(book)).toEqual(before);
  book.close();
});

test("a currency without a rate is not known, and told; what is typed stays, and a new currency gets a line", async () => {
  const book = new Book(workbookOf({ rows: BY_COLUMN }));
  await book.run({ half: "choosing", language: "es" });
  await typeRates(book, { EUR: 1, USD: 0.5 }, "es");
  await book.type({ "Accounts!C5": "GBP" });
  const { findings, ranking } = await book.run({ half: "choosing" });
  expect(findings.filter(({ code }) => code === "currency-without-rate").map(({ params }) => params["currencies"])).toEqual(["GBP, JPY"]);
  expect(ranking.filter(({ ratings }) => ratings[0] === null).map(({ name }) => name)).toEqual(["Cedar", "Dogwood"]);
  const { rows } = book.table("KAM_Rates");
  expect(rows.map((row) => row["Moneda"])).toContain("GBP");
  expect(rows.filter((row) => row["Moneda"] === "USD").map((row) => row["Tipo"])).toEqual([0.5]);
  book.close();
});

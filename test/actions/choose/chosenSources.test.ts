import { withoutAdvice } from "../../support/advice";
import { expectCellsToAgree } from "../../support/agree";
import { Book } from "../../support/book";
import { ENGLISH, eight, workbookOf } from "../../support/lists";

const LOGO = "Logo appeal";

async function begun(overrides: Readonly<Record<string, string>> = {}): Promise<Book> {
  const rows = eight().map((row, index) => [...row, index === 0 ? LOGO : (index % 5) + 1]);
  const book = new Book(workbookOf({ rows }));
  await book.run({ cap: 3, half: "choosing", overrides });
  return book;
}

const sourceCell = (book: Book, criterion: string): string => book.at("KAM_Criteria", criterion, "Source column");

/** What a run makes of a criterion: the cell of its source, the column that serves it, whether its ratings are formulas, what was told. */
async function after(book: Book, criterion: string, id: string): Promise<unknown[]> {
  const result = await book.run({ half: "choosing" });
  expectCellsToAgree(book, result);
  const rating = book.formula(book.at("KAM_Scores", "Contoso", criterion));
  const told = withoutAdvice(result.findings).map(({ code, where }) => [code, where]);
  return [book.value(sourceCell(book, criterion)), result.mapping[id], String(rating).startsWith("="), told];
}

const BY_HAND = ["(rated by hand)", null, false, []];

test("a source that was cleared stays cleared: ratings are typed from now on, until a column is written there again", async () => {
  const book = await begun();
  expect(await after(book, LOGO, "logoAppeal")).toEqual([LOGO, LOGO, true, []]);
  await book.type({ [sourceCell(book, LOGO)]: "" });
  expect(await after(book, LOGO, "logoAppeal")).toEqual(BY_HAND);
  await book.type({ [book.at("KAM_Scores", "Contoso", LOGO)]: 2 });
  expect(await after(book, LOGO, "logoAppeal")).toEqual(BY_HAND);
  expect(book.row("KAM_Scores", "Contoso")[LOGO]).toBe(2);
  await book.type({ [sourceCell(book, LOGO)]: LOGO, [book.at("KAM_Scores", "Contoso", LOGO)]: "" });
  expect(await after(book, LOGO, "logoAppeal")).toEqual([LOGO, LOGO, true, []]);
  book.close();
});

test.each(["By hand", "A mano", "(se valora a mano)"])("%p in a source cell means what it says, and stays", async (word) => {
  const book = await begun();
  await book.type({ [sourceCell(book, LOGO)]: word });
  for (let run = 0; run < 2; run++) expect(await after(book, LOGO, "logoAppeal")).toEqual([word, null, false, []]);
  book.close();
});

test("what was chosen once to be rated by hand is so in the next run too", async () => {
  const book = await begun({ logoAppeal: "" });
  expect(await after(book, LOGO, "logoAppeal")).toEqual(BY_HAND);
  book.close();
  const later = await begun();
  await later.run({ half: "choosing", overrides: { logoAppeal: "" } });
  expect(await after(later, LOGO, "logoAppeal")).toEqual(BY_HAND);
  later.close();
});

test("a header that the list does not have is left as it was typed, and told", async () => {
  const book = await begun();
  await book.type({ [sourceCell(book, LOGO)]: "Logo apeal" });
  const wrong = ["Logo apeal", null, false, [["source-not-found", sourceCell(book, LOGO)]]];
  expect(await after(book, LOGO, "logoAppeal")).toEqual(wrong);
  expect(await after(book, LOGO, "logoAppeal")).toEqual(wrong);
  book.close();
});

test("where the list has changed, a column is looked for again", async () => {
  const book = await begun();
  await book.type({ "Accounts!G1": "Brand appeal" });
  expect(await after(book, LOGO, "logoAppeal")).toEqual(["Brand appeal", "Brand appeal", true, []]);
  await book.type({ "Accounts!G1": "Zzz" });
  expect(await after(book, LOGO, "logoAppeal")).toEqual(["", null, false, []]);
  await book.type({ "Accounts!G1": LOGO });
  expect(await after(book, LOGO, "logoAppeal")).toEqual([LOGO, LOGO, true, []]);
  book.close();
});

test("a criterion that is given a column of amounts gets breakpoints over them", async () => {
  const book = await begun();
  await book.byHand(({ tables }) => {
    const own: Readonly<Record<string, string | number>> = { Criterion: "Size", Weight: 10, "Source column": ENGLISH[2] };
    tables.getItem("KAM_Criteria").rows.add(undefined, [book.table("KAM_Criteria").headers.map((header) => own[header] ?? "")]);
  });
  expect(await after(book, "Size", "Size")).toEqual([ENGLISH[2], ENGLISH[2], true, []]);
  expect(book.row("KAM_Criteria", "Size")["Breakpoint 4"]).toBe(book.row("KAM_Criteria", "Current revenue")["Breakpoint 4"]);
  expect(book.row("KAM_Scores", "Contoso")["Size"]).toBe(book.row("KAM_Scores", "Contoso")["Current revenue"]);
  book.close();
});

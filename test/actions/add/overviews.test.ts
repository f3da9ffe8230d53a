import { addSheet } from "../../../src/actions/add/addSheet";
import { refreshPlans } from "../../../src/actions/refresh/refreshPlans";
import { texts } from "../../../src/i18n";
import { Book, TODAY } from "../../support/book";
import { editPlan } from "../../support/editPlan";
import { eight, workbookOf } from "../../support/lists";

const runOf = (book: Book) => ((batch) => book.session.Excel.run(batch as never)) as Parameters<typeof addSheet>[0];
const own = texts("en").overview;

/** The rows of a sheet behind a header, by the words of that header. */
function rowsBelow(book: Book, sheet: string, header: string): Record<string, unknown>[] {
  const cells = book.values(sheet);
  const at = cells.findIndex((line) => line.includes(header));
  const headers = cells[at] ?? [];
  return cells.slice(at + 1).map((line) => Object.fromEntries(headers.map((name, column) => [String(name), line[column]])));
}

describe("sheets across all plans", () => {
  let book: Book;

  beforeAll(async () => {
    book = new Book(workbookOf({ rows: eight(), table: "Clients" }));
    await book.run({ cap: 3 });
    const [first = "", second = ""] = book.sheets.slice(-3);
    await editPlan(book, first, "en", (editor) => {
      editor.add("contracts", { contract: "Late one", value: 500, end: TODAY + 200, owner: "Ana", code: "C1" });
      editor.add("contracts", { contract: "Frame", value: 1000, notice: TODAY + 30, end: TODAY + 120, owner: "Bo", code: "C2" });
      editor.add("whitespace", { offering: "Boxes", current: 100, potential: 400, owner: "Ana" });
      editor.add("whitespace", { offering: "Labels", standing: "Not relevant" });
    });
    await editPlan(book, second, "en", (editor) => {
      editor.add("whitespace", { offering: " boxes", current: 50, potential: 90 });
      editor.add("whitespace", { offering: "Film", current: 10, potential: 10, standing: "Ours" });
    });
    await addSheet(runOf(book), "Renewals", { today: TODAY });
    await addSheet(runOf(book), "Whitespace", { today: TODAY });
  });

  afterAll(() => book.close());

  test("renewals: the next notice first, its days, months and total, and who has no contract with a date", () => {
    const { headers, marks } = own.renewals;
    const rows = rowsBelow(book, "Renewals", headers.contract);
    expect(rows.slice(0, 3).map((row) => [row[headers.contract], row[headers.value], row[headers.days], row[headers.owner]])).toEqual([
      ["Frame", 1000, 30, "Bo"],
      ["Late one", 500, 200, "Ana"],
      ["", 1500, "", ""],
    ]);
    expect(Object.values(rows[0] ?? {}).filter((value) => value === marks.notice)).toHaveLength(1);
    expect(Object.values(rows[0] ?? {}).filter((value) => value === marks.end)).toHaveLength(1);
    const [, second, third] = book.sheets.slice(-3);
    expect(book.values("Renewals").flat()).toContain(own.renewals.undated.replace("{accounts}", `${second}, ${third}`));
    expect(book.values("Start").some((line) => line.includes(texts("en").start.lines.renewals) && line.includes(1))).toBe(true);
  });

  test("whitespace: one column an offering however it is written, marks for what is ours, not relevant or not asked, and the openings", () => {
    const { account, untapped, total, openings, marks, noOwner } = own.whitespace;
    const rows = rowsBelow(book, "Whitespace", account);
    const [first, second, third] = book.sheets.slice(-3);
    const of = (name: string | undefined) => rows.find((row) => row[account] === name);
    expect(of(first)).toMatchObject({ Boxes: 300, Labels: marks.notRelevant, Film: marks.unknown, [untapped]: 300 });
    expect(of(second)).toMatchObject({ Boxes: 40, Labels: marks.unknown, Film: marks.ours, [untapped]: 40 });
    expect(of(third)).toMatchObject({ Boxes: marks.unknown, [untapped]: 0 });
    expect(of(total)).toMatchObject({ Boxes: 340, [untapped]: 340 });
    const open = rowsBelow(book, "Whitespace", openings.headers.opening);
    expect(
      open.slice(0, 2).map((row) => [row[openings.headers.opening], row[openings.headers.untapped], row[openings.headers.owner]]),
    ).toEqual([
      [`${first} · Boxes`, 300, "Ana"],
      [`${second} · boxes`, 40, noOwner],
    ]);
  });

  test("follow what is typed on the plans, keep what is typed beside them, and are written once", async () => {
    const [first = ""] = book.sheets.slice(-3);
    await book.type({ "Renewals!X9": "ask Bo", "Whitespace!B60": "my note", "Renewals!C10": "=1+1" });
    await editPlan(book, first, "en", (editor) => {
      for (const row of editor.rows("contracts")) if (row.values.contract === "Frame") editor.set(row, "contract", "");
    });
    await refreshPlans(runOf(book), { today: TODAY });
    const { headers } = own.renewals;
    expect(rowsBelow(book, "Renewals", headers.contract).map((row) => row[headers.contract]).filter((name) => name !== "")).toEqual(["Late one", 2]); // prettier-ignore
    expect(["Renewals!X9", "Whitespace!B60", "Renewals!C10"].map((at) => book.value(at))).toEqual(["ask Bo", "my note", 2]);
    expect((await refreshPlans(runOf(book), { today: TODAY })).sheets).toEqual([]);
  });
});

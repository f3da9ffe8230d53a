import { undoLast } from "../../../src/actions/undo/undoLast";
import { blockOfTable } from "../../../src/sheets/plan/blocks";
import { Book } from "../../support/book";
import { eight, workbookOf } from "../../support/lists";
import { shoot } from "../../support/personShot";
import { refresh } from "../../support/personWork";

test("deep plans are made from a template with a wider table of the person's own below the questions, and taken back", async () => {
  const book = new Book(workbookOf({ rows: eight() }));
  await book.run({ cap: 1 });
  const template = "KAM Plan Template";
  const below = Math.max(...[...(shoot(book).get(template)?.cells.values() ?? [])].map(({ row }) => row)) + 3;
  const headers = Array.from({ length: 13 }, (_, index) => `Mine ${index}`);
  await book.byHand(({ worksheets }) => {
    const sheet = worksheets.getItem(template);
    sheet.getRange(`A${below}:M${below + 1}`).values = [headers, headers.map((_header, index) => index)];
    sheet.tables.add(`A${below}:M${below + 1}`, true).name = "Mine";
  });
  const before = book.sheets;
  const { plans } = await book.run({ cap: 2, rigor: "deep" });
  const made = Object.values(plans).find((sheet) => !before.includes(sheet)) ?? "";
  const { tables = [] } = shoot(book).get(made) ?? {};
  expect(tables.find(({ name }) => blockOfTable(name) === "questions")?.rows).toBe(57);
  expect(tables.at(-1)?.headers).toEqual(headers);
  expect((await refresh(book)).sheets).toEqual([]);
  await undoLast((batch) => book.session.Excel.run(batch));
  expect(book.sheets).toEqual(before);
  book.close();
});

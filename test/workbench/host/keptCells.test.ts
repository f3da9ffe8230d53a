import { WorkbookModel } from "../../../src/workbench/model";
import { closeBooks, openBook, type Book } from "./book";

afterEach(closeBooks);

/** The workbook as it is read from its own file, `times` over; each time something is written first, so that the sheet is written again. */
async function reopened(book: Book, times: number): Promise<Book> {
  let now = book;
  for (let i = 0; i < times; i++) {
    await now.run((_, sheet) => void (sheet.getRange("Z1").values = [[i]]));
    now = openBook({ model: await WorkbookModel.open((await now.model.save()).bytes) });
  }
  return now;
}

const both = [1, 2];

test.each(both)("dates are dates after %i times of saving: their numbers, formats and what is shown", async (times) => {
  const book = openBook({ cells: [["2026-11-24", 46_350, 46_350.75, "=A1+30", "=DATE(2026,12,1)", 60, 0.5, "12/31/2026"]] });
  await book.run((_, sheet) => {
    sheet.getRange("A1:G1").numberFormat = [
      ["yyyy-mm-dd", "dd/mm/yyyy", "yyyy-mm-dd hh:mm", "d mmm yyyy", "m/d/yyyy", "yyyy-mm-dd", "hh:mm"],
    ];
  });
  const read = async (from: Book): Promise<unknown[]> =>
    from.run(async (context, sheet) => {
      const range = sheet.getRange("A1:H1").load("values,text,formulas,numberFormat,valueTypes");
      await context.sync();
      return [range.values, range.text, range.formulas, range.numberFormat, range.valueTypes];
    });
  const before = await read(book);
  expect(before[0]).toEqual([[46_350, 46_350, 46_350.75, 46_380, 46_357, 60, 0.5, 46_387]]);
  expect(await read(await reopened(book, times))).toEqual(before);
});

test.each(both)("links are kept %i times: to the web, into the workbook, with their hints", async (times) => {
  const book = openBook();
  await book.run((context, sheet) => {
    context.workbook.worksheets.add("Key plan");
    sheet.getRange("A1").hyperlink = {
      address: "https://example.com/?a=1&b=2#c",
      textToDisplay: "out",
      screenTip: 'Say "hello" &amp; <go>',
    };
    sheet.getRange("A2").hyperlink = { documentReference: "'Key plan'!B4", textToDisplay: "plan" };
    sheet.getRange("A3").hyperlink = { address: "mailto:ana@example.com", textToDisplay: "Ana" };
  });
  const again = await reopened(book, times);
  await again.run(async (context, sheet) => {
    const cells = ["A1", "A2", "A3"].map((address) => sheet.getRange(address).load("hyperlink,values"));
    await context.sync();
    expect(cells.map((cell): unknown => cell.hyperlink)).toEqual([
      { address: "https://example.com/?a=1&b=2#c", textToDisplay: "out", screenTip: 'Say "hello" &amp; <go>' },
      { documentReference: "'Key plan'!B4", textToDisplay: "plan" },
      { address: "mailto:ana@example.com", textToDisplay: "Ana" },
    ]);
    expect(cells.map((cell): unknown => cell.values)).toEqual([[["out"]], [["plan"]], [["Ana"]]]);
  });
});

test.each(both)("formulas that give links are kept %i times, and show their texts", async (times) => {
  const formulas = ['=HYPERLINK("#\'Key plan\'!B4","Plan")', '=HYPERLINK("https://example.com/?a=1&b=2",A2&" <b>")', '=HYPERLINK("#A1")'];
  const book = openBook({ cells: [[formulas[0] ?? ""], ["text"], [formulas[1] ?? ""], [formulas[2] ?? ""]] });
  const again = await reopened(book, times);
  expect(await again.formulas("A1:A4")).toEqual([[formulas[0]], ["text"], [formulas[1]], [formulas[2]]]);
  expect(await again.values("A1:A4")).toEqual([["Plan"], ["text"], ["text <b>"], ["#A1"]]);
});

test.each(both)("a cell that has a link and a formula keeps both %i times, and both move with it", async (times) => {
  const book = openBook({ cells: [[2], [null]] });
  const cell = book.model.workbook.worksheets[0]?.getCell("A2");
  if (cell) cell.value = { formula: "A1*2", hyperlink: "https://example.com/" };
  const again = await reopened(book, times);
  await again.run((_, sheet) => void sheet.getRange("1:1").insert("Down"));
  expect([await again.formulas("A3"), await again.values("A3")]).toEqual([[["=A2*2"]], [[4]]]);
  expect(again.model.workbook.worksheets[0]?.getCell("A3").hyperlink).toBe("https://example.com/");
});

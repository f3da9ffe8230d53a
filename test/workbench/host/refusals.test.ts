import type { Faults } from "../../../src/workbench/host";
import { closeBooks, openBook, refusal, refusedWith } from "./book";

afterEach(closeBooks);

const use: Readonly<Record<string, (sheet: Excel.Worksheet) => unknown>> = {
  freeze: (sheet) => sheet.freezePanes.freezeRows(1),
  color: (sheet) => void (sheet.getRange("A1").format.fill.color = "#FF0000"),
  chart: (sheet) => sheet.charts.add("Line", sheet.getRange("A1:B2")),
  layout: (sheet) => void (sheet.pageLayout.headersFooters.defaultForAllPages.leftHeader = "x"),
  tab: (sheet) => void (sheet.tabColor = "#FF0000"),
};

describe("a member that is refused", () => {
  test.each([
    ["WorksheetFreezePanes.freezeRows", "freeze", "WorksheetFreezePanes.freezeRows"],
    ["Worksheet.freezePanes.freezeRows", "freeze", "WorksheetFreezePanes.freezeRows"],
    ["worksheet.FREEZEPANES", "freeze", "Worksheet.freezePanes"],
    ["RangeFill.color", "color", "RangeFill.color"],
    ["Range.format.fill.color", "color", "RangeFill.color"],
    ["Worksheet.charts.add", "chart", "ChartCollection.add"],
    ["Worksheet.pageLayout", "layout", "Worksheet.pageLayout"],
    ["Worksheet.tabColor", "tab", "Worksheet.tabColor"],
  ])("%s fails with Excel's error; what was done before it stays", async (member, what, location) => {
    const book = openBook({ faults: { refuse: [member] } });
    const refused = await refusal(
      book.run((_, sheet) => {
        sheet.getRange("B2").values = [["before"]];
        use[what]?.(sheet);
        sheet.getRange("B3").values = [["after"]];
      }),
    );
    expect([refused.code, refused.location]).toEqual(["GeneralException", location]);
    expect(await book.values("B2:B3")).toEqual([["before"], [""]]);
    for (const [other, change] of Object.entries(use)) if (other !== what) await book.run((_, sheet) => void change(sheet));
  });

  const refusing = (refuse: Faults["refuse"]): ReturnType<typeof openBook> =>
    openBook({ cells: [[1]], ...(refuse ? { faults: { refuse } } : {}) });
  const read = (book: ReturnType<typeof openBook>): Promise<unknown> => book.values("A1");
  const write = (book: ReturnType<typeof openBook>): Promise<unknown> => book.run((_, sheet) => void (sheet.getRange("A1").values = [[2]]));

  test("has the code that was asked for", async () => {
    expect(await refusedWith(write(refusing([{ member: "Range.values", code: "AccessDenied" }])))).toBe("AccessDenied");
  });

  test("may be refused to be read, or to be changed, alone", async () => {
    const [reading, changing] = [
      refusing([{ member: "Range.values", use: "read" }]),
      refusing([{ member: "Range.values", use: "change" }]),
    ];
    expect(await refusedWith(read(reading))).toBe("GeneralException");
    expect(await refusedWith(write(changing))).toBe("GeneralException");
    await write(reading);
    expect(await read(changing)).toEqual([[1]]);
  });

  test("may be refused some times only", async () => {
    const book = refusing([{ member: "Range.values", use: "change", times: 2 }]);
    expect([await refusedWith(write(book)), await refusedWith(write(book))]).toEqual(["GeneralException", "GeneralException"]);
    await write(book);
    expect(await read(book)).toEqual([[2]]);
  });
});

describe("custom functions that have not answered", () => {
  const functions = new Map([["TWICE", (value: never) => 2 * (value as number)]]);
  const busy = (busyReads: number): ReturnType<typeof openBook> =>
    openBook({ functions, faults: { busyReads }, cells: [[4, "=KAM.TWICE(A1)", "=B1+1", "=IFERROR(B1,0)", "=A1*3"]] });

  test("leave their cells, and those that depend on them, busy for some round trips", async () => {
    const book = busy(2);
    const waiting = [[4, "#BUSY!", "#BUSY!", 0, 12]];
    expect([await book.values("A1:E1"), await book.values("A1:E1")]).toEqual([waiting, waiting]);
    expect(await book.values("A1:E1")).toEqual([[4, 8, 9, 8, 12]]);
  });

  test("are waited for only by who reads them; all that a round trip reads is as busy", async () => {
    const book = busy(1);
    expect(await book.values("A1")).toEqual([[4]]);
    expect(await book.formulas("B1")).toEqual([["=KAM.TWICE(A1)"]]);
    await book.run(async (context, sheet) => {
      const [first, second] = [sheet.getRange("B1").load("values,valueTypes"), sheet.getRange("C1").load("text")];
      await context.sync();
      expect([first.values, first.valueTypes, second.text]).toEqual([[["#BUSY!"]], [["Error"]], [["#BUSY!"]]]);
    });
    expect(await book.values("B1:C1")).toEqual([[8, 9]]);
  });
});

import { closeBooks, openBook, refusedWith } from "./book";

afterEach(closeBooks);

describe("the properties of lines", () => {
  test("columns get widths of their own, and one without properties stays as it is", async () => {
    const book = openBook();
    await book.run(async (context, sheet) => {
      sheet
        .getRange("B:E")
        .setColumnProperties([{ format: { columnWidth: 30 } }, {}, { format: { columnWidth: 90 } }, { columnHidden: true }]);
      const widths = ["A", "B", "C", "D"].map((column) => sheet.getRange(`${column}:${column}`).format.load("columnWidth"));
      const hidden = ["D:D", "E:E"].map((columns) => sheet.getRange(columns).load("columnHidden"));
      await context.sync();
      expect(widths.map(({ columnWidth }) => columnWidth)).toEqual([48, 30, 48, 90]);
      expect(hidden.map(({ columnHidden }) => columnHidden)).toEqual([false, true]);
    });
  });

  test("rows get heights and looks of their own", async () => {
    const book = openBook();
    await book.run(async (context, sheet) => {
      sheet
        .getRange("2:4")
        .setRowProperties([{ format: { rowHeight: 30 } }, {}, { rowHidden: true, format: { fill: { color: "#112233" } } }]);
      const heights = ["2:2", "3:3"].map((rows) => sheet.getRange(rows).format.load("rowHeight"));
      const last = sheet.getRange("4:4").load("rowHidden");
      const fill = last.format.fill.load("color");
      await context.sync();
      expect(heights.map(({ rowHeight }) => rowHeight)).toEqual([30, 15]);
      expect([last.rowHidden, fill.color]).toEqual([true, "#112233"]);
    });
  });

  test.each<[string, (sheet: Excel.Worksheet) => void, string]>([
    ["fewer objects than lines", (sheet) => sheet.getRange("A:B").setColumnProperties([{}]), "InvalidArgument"],
    ["no list", (sheet) => sheet.getRange("1:1").setRowProperties({} as unknown as Excel.SettableRowProperties[]), "InvalidArgument"],
    ["a width below nothing", (sheet) => sheet.getRange("A:A").setColumnProperties([{ format: { columnWidth: -1 } }]), "InvalidArgument"],
    ["an object for a value", (sheet) => sheet.getRange("A:A").setColumnProperties([{ columnHidden: {} } as never]), "InvalidArgument"],
    ["a property that is not there", (sheet) => sheet.getRange("A:A").setColumnProperties([{ colour: "red" } as never]), "ApiNotFound"],
  ])("%s is refused", async (_, set, code) => {
    const book = openBook();
    expect(await refusedWith(book.run((_c, sheet) => set(sheet)))).toBe(code);
  });

  test("a protected sheet takes widths only where its columns may be formatted", async () => {
    const book = openBook();
    const widen = (sheet: Excel.Worksheet): void => sheet.getRange("A:A").setColumnProperties([{ format: { columnWidth: 90 } }]);
    await book.run((_, sheet) => sheet.protection.protect({}));
    expect(await refusedWith(book.run((_, sheet) => widen(sheet)))).toBe("AccessDenied");
    await book.run((_, sheet) => sheet.protection.unprotect());
    await book.run((_, sheet) => sheet.protection.protect({ allowFormatColumns: true }));
    await book.run((_, sheet) => widen(sheet));
  });
});

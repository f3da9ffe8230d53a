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

  test("cells get looks of their own, lines around them too, and one without properties stays as it is", async () => {
    const book = openBook();
    await book.run(async (context, sheet) => {
      sheet.getRange("B2:C3").setCellProperties([
        [{ format: { fill: { color: "#112233" }, font: { bold: true } } }, {}],
        [{}, { format: { horizontalAlignment: "Right", borders: { bottom: { style: "Continuous", color: "#445566" } } } }],
      ]);
      const fills = ["B2", "C2", "B3"].map((at) => sheet.getRange(at).format.fill.load("color"));
      const bold = ["B2", "C3"].map((at) => sheet.getRange(at).format.font.load("bold"));
      const right = sheet.getRange("C3").format.load("horizontalAlignment");
      const lines = (["EdgeBottom", "EdgeTop"] as const).map((side) =>
        sheet.getRange("C3").format.borders.getItem(side).load("style,color"),
      );
      await context.sync();
      expect(fills.map(({ color }) => color)).toEqual(["#112233", "#FFFFFF", "#FFFFFF"]);
      expect(bold.map((each) => each.bold)).toEqual([true, false]);
      expect(right.horizontalAlignment).toBe("Right");
      expect(lines.map(({ style, color }) => [style, color])).toEqual([
        ["Continuous", "#445566"],
        ["None", "#000000"],
      ]);
    });
  });

  test.each<[string, (sheet: Excel.Worksheet) => void, string]>([
    ["a row of cells too few", (sheet) => sheet.getRange("A1:A2").setCellProperties([[{}]]), "InvalidArgument"],
    ["a cell too few", (sheet) => sheet.getRange("A1:B1").setCellProperties([[{}]]), "InvalidArgument"],
    [
      "a line that no cell has",
      (sheet) => sheet.getRange("A1").setCellProperties([[{ format: { borders: { middle: { style: "Continuous" } } } } as never]]),
      "InvalidArgument",
    ],
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

import { closeBooks, openBook, refusedWith } from "./book";

afterEach(closeBooks);

type Format = Excel.RangeFormat;

describe("the look of cells", () => {
  test.each<[string, (format: Format) => void, (format: Format) => unknown, unknown, unknown]>([
    ["bold", (f) => (f.font.bold = true), (f) => f.font.bold, false, true],
    ["italic", (f) => (f.font.italic = true), (f) => f.font.italic, false, true],
    ["underline", (f) => (f.font.underline = "Double"), (f) => f.font.underline, "None", "Double"],
    ["strikethrough", (f) => (f.font.strikethrough = true), (f) => f.font.strikethrough, false, true],
    ["size", (f) => (f.font.size = 20), (f) => f.font.size, 11, 20],
    ["font", (f) => (f.font.name = "Arial"), (f) => f.font.name, "Calibri", "Arial"],
    ["font colour", (f) => (f.font.color = "#1f4e79"), (f) => f.font.color, "#000000", "#1F4E79"],
    ["fill", (f) => (f.fill.color = "orange"), (f) => f.fill.color, "#FFFFFF", "#FFA500"],
    ["horizontal", (f) => (f.horizontalAlignment = "Center"), (f) => f.horizontalAlignment, "General", "Center"],
    ["vertical", (f) => (f.verticalAlignment = "Top"), (f) => f.verticalAlignment, "Bottom", "Top"],
    ["wrapping", (f) => (f.wrapText = true), (f) => f.wrapText, false, true],
    ["indent", (f) => (f.indentLevel = 2), (f) => f.indentLevel, 0, 2],
    ["rotation", (f) => (f.textOrientation = 45), (f) => f.textOrientation, 0, 45],
    ["column width", (f) => (f.columnWidth = 120), (f) => f.columnWidth, 48, 120],
    ["row height", (f) => (f.rowHeight = 30), (f) => f.rowHeight, 15, 30],
    ["lock", (f) => (f.protection.locked = false), (f) => f.protection.locked, true, false],
  ])("%s", async (_, set, get, before, after) => {
    const book = openBook();
    await book.run(async (context, sheet) => {
      const [one, other, both] = ["B2", "C3", "B2:C3"].map((address) => sheet.getRange(address).format) as [Format, Format, Format];
      const load = (): void => {
        for (const format of [one, other, both]) format.load("*,font/*,fill/*,protection/*");
      };
      load();
      await context.sync();
      expect([get(one), get(both)]).toEqual([before, before]);
      set(one);
      load();
      await context.sync();
      expect([get(one), get(other)]).toEqual([after, before]);
      expect(get(both)).toBe(_ === "fill" ? "" : null);
    });
  });

  test.each<[string, (format: Format) => void]>([
    ["a colour", (f) => void (f.font.color = "not a colour")],
    ["an alignment", (f) => void (f.horizontalAlignment = "Middle" as "Center")],
    ["a size", (f) => void (f.font.size = 0)],
    ["a width", (f) => void (f.columnWidth = -1)],
    ["a height", (f) => void (f.rowHeight = 410)],
    ["bold", (f) => void (f.font.bold = "yes" as unknown as boolean)],
  ])("takes no %s that Excel does not know", async (_, set) => {
    const book = openBook();
    expect(await refusedWith(book.run((_c, sheet) => set(sheet.getRange("A1").format)))).toBe("InvalidArgument");
  });

  test("of whole columns and rows holds for cells that come later, and makes none", async () => {
    const book = openBook();
    await book.run(async (context, sheet) => {
      sheet.getRange("A:B").format.fill.color = "#00FF00";
      sheet.getRange("3:3").format.font.bold = true;
      const [column, row] = [sheet.getRange("A:B").format.fill.load("color"), sheet.getRange("3:3").format.font.load("bold")];
      await context.sync();
      expect([column.color, row.bold]).toEqual(["#00FF00", true]);
      sheet.getRange("A3").values = [["late"]];
      const cell = sheet.getRange("A3").format.load("fill/color,font/bold");
      await context.sync();
      expect([cell.fill.color, cell.font.bold]).toEqual(["#00FF00", true]);
    });
  });

  test("of one cell is not the look of another that was formatted with it", async () => {
    const book = openBook();
    await book.run(async (context, sheet) => {
      sheet.getRange("A1:B1").format.font.color = "#FF0000";
      sheet.getRange("A1").format.font.color = "#0000FF";
      const font = sheet.getRange("B1").format.font.load("color");
      sheet.getRange("A1:B1").format.fill.clear();
      await context.sync();
      expect(font.color).toBe("#FF0000");
    });
  });

  test("number formats: one for all, or one for each", async () => {
    const book = openBook();
    await book.run(async (context, sheet) => {
      sheet.getRange("A1:B1").numberFormat = "0%" as unknown as string[][];
      sheet.getRange("A2:B2").numberFormat = [["0.0", null]];
      const range = sheet.getRange("A1:B2").load("numberFormat");
      await context.sync();
      expect(range.numberFormat).toEqual([
        ["0%", "0%"],
        ["0.0", "General"],
      ]);
    });
    expect(await refusedWith(book.run((_, sheet) => void (sheet.getRange("A1:B1").numberFormat = [["0"]])))).toBe("InvalidArgument");
    expect(await refusedWith(book.run((_, sheet) => void (sheet.getRange("A:A").numberFormat = [["0"]])))).toBe("InvalidArgument");
  });

  test("widths and positions agree", async () => {
    const book = openBook();
    await book.run(async (context, sheet) => {
      sheet.getRange("A:A").format.columnWidth = 100.5;
      sheet.getRange("1:1").format.rowHeight = 40;
      sheet.getRange("C:C").columnHidden = true;
      sheet.getRange("3:3").rowHidden = true;
      const range = sheet.getRange("B2:D4").load("left,top,width,height,columnHidden,rowHidden");
      await context.sync();
      expect([range.left, range.top, range.width, range.height]).toEqual([100.5, 40, 96, 30]);
      expect([range.columnHidden, range.rowHidden]).toEqual([null, null]);
    });
  });

  test("columns are fitted to what they show", async () => {
    const book = openBook({ cells: [["a rather long text in a cell"]] });
    await book.run(async (context, sheet) => {
      sheet.getRange("A1").format.autofitColumns();
      const format = sheet.getRange("A1").format.load("columnWidth");
      await context.sync();
      expect(format.columnWidth).toBeGreaterThan(100);
    });
  });
});

describe("borders", () => {
  test("edges and inner lines, each by itself", async () => {
    const book = openBook();
    await book.run(async (context, sheet) => {
      const borders = sheet.getRange("B2:C3").format.borders;
      borders.getItem("EdgeBottom").set({ style: "Continuous", color: "#112233", weight: "Medium" });
      borders.getItem("InsideHorizontal").style = "Dash";
      const read = (address: string, side: "EdgeBottom" | "EdgeTop" | "InsideHorizontal"): Excel.RangeBorder =>
        sheet.getRange(address).format.borders.getItem(side).load("style,color,weight");
      const found = [
        read("B2:C3", "EdgeBottom"),
        read("B3", "EdgeBottom"),
        read("B2", "EdgeBottom"),
        read("B3", "EdgeTop"),
        read("B2:C3", "EdgeTop"),
      ];
      await context.sync();
      expect(found.map((border) => [border.style, border.weight, border.color])).toEqual([
        ["Continuous", "Medium", "#112233"],
        ["Continuous", "Medium", "#112233"],
        ["Dash", "Thin", "#000000"],
        ["Dash", "Thin", "#000000"],
        ["None", "Thin", "#000000"],
      ]);
      borders.getItem("EdgeBottom").style = "None";
      const gone = read("B2:C3", "EdgeBottom");
      await context.sync();
      expect(gone.style).toBe("None");
    });
  });

  test.each(["Diagonal", "EdgeMiddle"])("there is no side %p", async (side) => {
    const book = openBook();
    expect(
      await refusedWith(
        book.run(
          (_, sheet) =>
            void sheet
              .getRange("A1")
              .format.borders.getItem(side as "EdgeTop")
              .load("style"),
        ),
      ),
    ).toBe("InvalidArgument");
  });
});

describe("a sheet's looks and page", () => {
  test("tab colour, gridlines and headings", async () => {
    const book = openBook();
    await book.run(async (context, sheet) => {
      sheet.set({ tabColor: "#ABCDEF", showGridlines: false, showHeadings: false });
      sheet.load("tabColor,showGridlines,showHeadings");
      await context.sync();
      expect([sheet.tabColor, sheet.showGridlines, sheet.showHeadings]).toEqual(["#ABCDEF", false, false]);
      sheet.tabColor = "";
      sheet.load("tabColor");
      await context.sync();
      expect(sheet.tabColor).toBe("");
    });
  });

  test.each<[string, (panes: Excel.WorksheetFreezePanes, sheet: Excel.Worksheet) => void, string | null]>([
    ["rows", (panes) => panes.freezeRows(2), "Sheet1!1:2"],
    ["columns", (panes) => panes.freezeColumns(1), "Sheet1!A:A"],
    ["both", (panes, sheet) => panes.freezeAt(sheet.getRange("A1:B3")), "Sheet1!A1:B3"],
    ["none any more", (panes) => (panes.freezeRows(2), panes.unfreeze()), null],
  ])("frozen: %s", async (_, freeze, address) => {
    const book = openBook();
    await book.run(async (context, sheet) => {
      sheet.showGridlines = false;
      freeze(sheet.freezePanes, sheet);
      const location = sheet.freezePanes.getLocationOrNullObject().load("address");
      sheet.load("showGridlines");
      await context.sync();
      expect(location.isNullObject ? null : location.address).toBe(address);
      expect(sheet.showGridlines).toBe(false);
    });
  });

  test.each([
    ["a range that does not begin at A1", (sheet: Excel.Worksheet) => sheet.freezePanes.freezeAt(sheet.getRange("B2"))],
    ["no rows", (sheet: Excel.Worksheet) => sheet.freezePanes.freezeRows(0)],
  ])("cannot be frozen: %s", async (_, freeze) => {
    const book = openBook();
    expect(await refusedWith(book.run((_c, sheet) => freeze(sheet)))).toBe("InvalidArgument");
  });

  test("paper, orientation, margins, title rows and columns, headers and footers", async () => {
    const book = openBook();
    await book.run(async (context, sheet) => {
      const page = sheet.pageLayout;
      page.set({ orientation: "Landscape", paperSize: "A4", centerHorizontally: true, leftMargin: 36 });
      page.zoom = { horizontalFitToPages: 1, verticalFitToPages: 3 };
      page.setPrintArea("A1:D9");
      page.setPrintTitleRows("$1:$3");
      page.setPrintTitleColumns("$A:$A");
      page.headersFooters.defaultForAllPages.set({ leftHeader: "KAM", rightHeader: "&D", centerFooter: "&P / &N" });
      page.load("orientation,paperSize,centerHorizontally,leftMargin,rightMargin,zoom");
      const [rows, columns] = [page.getPrintTitleRows().load("address"), page.getPrintTitleColumns().load("address")];
      const lines = page.headersFooters.defaultForAllPages.load();
      await context.sync();
      expect([page.orientation, page.paperSize, page.centerHorizontally, page.leftMargin]).toEqual(["Landscape", "A4", true, 36]);
      expect([page.rightMargin, page.zoom, rows.address, columns.address]).toEqual([
        expect.closeTo(50.4),
        { horizontalFitToPages: 1, verticalFitToPages: 3 },
        "Sheet1!1:3",
        "Sheet1!A:A",
      ]);
      expect([lines.leftHeader, lines.centerHeader, lines.rightHeader, lines.centerFooter]).toEqual(["KAM", "", "&D", "&P / &N"]);
      page.zoom = { scale: 80 };
      page.load("zoom");
      await context.sync();
      expect(page.zoom).toEqual({ scale: 80 });
    });
  });

  test.each<[string, (page: Excel.PageLayout) => void]>([
    ["a paper", (page) => void (page.paperSize = "Napkin" as "A4")],
    ["a zoom of nothing", (page) => void (page.zoom = {})],
    ["a scale", (page) => void (page.zoom = { scale: 5 })],
    ["title rows that are cells", (page) => page.setPrintTitleRows("A1:B2")],
    ["a printed area on another sheet", (page) => page.setPrintArea("Other!A1")],
  ])("takes no %s that Excel does not know", async (_, set) => {
    const book = openBook();
    await book.run((context) => void context.workbook.worksheets.add("Other"));
    expect(await refusedWith(book.run((_c, sheet) => set(sheet.pageLayout)))).toBe("InvalidArgument");
  });
});

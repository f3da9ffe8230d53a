import { installChartSupport } from "@cj-tech-master/excelts/chart";
import type { Worksheet } from "@cj-tech-master/excelts";
import { WorkbookModel } from "../../../src/workbench/model";
import { partsOf } from "../../support/packages";
import { addTable, calculated, formulaAt, reopened, type, valueAt, workbookOf } from "../../support/workbooks";

const pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==";

/** What a person may have made of a sheet, set by one function and told by another. */
const features: readonly (readonly [string, (sheet: Worksheet) => void, (sheet: Worksheet) => unknown])[] = [
  [
    "a font",
    (s) => void (s.getCell("A1").font = { name: "Georgia", size: 14, bold: true, italic: true, color: { argb: "FF123456" } }),
    (s) => s.getCell("A1").font,
  ],
  [
    "a fill",
    (s) => void (s.getCell("A2").fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFFFEEAA" } }),
    (s) => s.getCell("A2").fill,
  ],
  [
    "borders",
    (s) => void (s.getCell("A3").border = { bottom: { style: "thin", color: { argb: "FF808080" } } }),
    (s) => s.getCell("A3").border,
  ],
  [
    "alignment",
    (s) => void (s.getCell("A4").alignment = { horizontal: "center", vertical: "middle", wrapText: true }),
    (s) => s.getCell("A4").alignment,
  ],
  ["a number format", (s) => void (s.getCell("A5").numFmt = "#,##0.00 [$€-x]"), (s) => s.getCell("A5").numFmt],
  ["an unlocked cell", (s) => void (s.getCell("A6").protection = { locked: false }), (s) => s.getCell("A6").protection?.locked],
  [
    "rich text",
    (s) => void (s.getCell("B1").value = { richText: [{ text: "bold", font: { bold: true } }, { text: " plain" }] }),
    (s) => s.getCell("B1").value,
  ],
  [
    "a link",
    (s) => void (s.getCell("B2").value = { text: "site", hyperlink: "https://example.com/?a=1&b=2" }),
    (s) => [s.getCell("B2").text, s.getCell("B2").hyperlink],
  ],
  ["a note", (s) => void (s.getCell("B3").note = "remember"), (s) => s.getCell("B3").note],
  ["an error", (s) => void (s.getCell("B4").value = { error: "#N/A" }), (s) => s.getCell("B4").value],
  ["text with marks", (s) => void (s.getCell("B5").value = 'a <b> & "c" \n d  é 🙂'), (s) => s.getCell("B5").value],
  ["widths", (s) => void (s.getColumn(3).width = 31), (s) => s.getColumn(3).width],
  ["heights", (s) => void (s.getRow(9).height = 33), (s) => s.getRow(9).height],
  ["a hidden column", (s) => void (s.getColumn(8).hidden = true), (s) => s.getColumn(8).hidden],
  ["a hidden row", (s) => void (s.getRow(10).hidden = true), (s) => s.getRow(10).hidden],
  ["a merged range", (s) => s.mergeCells("D1:E2"), (s) => s.getCell("E2").master.address],
  [
    "frozen panes",
    (s) => void (s.views = [{ state: "frozen", xSplit: 1, ySplit: 2, showGridLines: false }]),
    (s) => [s.views[0]?.state, s.views[0]?.showGridLines],
  ],
  [
    "page setup",
    (s) => Object.assign(s.pageSetup, { orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0, paperSize: 9 }),
    (s) => [s.pageSetup.orientation, s.pageSetup.fitToPage, s.pageSetup.fitToHeight, s.pageSetup.paperSize],
  ],
  [
    "a print area and titles",
    (s) => Object.assign(s.pageSetup, { printArea: "A1:E20", printTitlesRow: "1:2" }),
    (s) => [s.pageSetup.printArea, s.pageSetup.printTitlesRow],
  ],
  ["a footer", (s) => void (s.headerFooter.oddFooter = "&P / &N"), (s) => s.headerFooter.oddFooter],
  ["the tab's colour", (s) => void (s.properties.tabColor = { argb: "FF00AA00" }), (s) => s.properties.tabColor],
  ["a filter", (s) => void (s.autoFilter = "A1:B9"), (s) => s.autoFilter],
  [
    "a list to choose from",
    (s) =>
      void (s.getCell("C1").dataValidation = {
        type: "list",
        formulae: ['"1,2,3"'],
        allowBlank: true,
        showInputMessage: true,
        promptTitle: "Rating",
        prompt: "1 to 5",
      }),
    (s) => ({ ...s.getCell("C1").dataValidation }),
  ],
  [
    "conditional formats",
    (s) =>
      s.addConditionalFormatting({
        ref: "C2:C9",
        rules: [
          {
            type: "expression",
            priority: 1,
            formulae: ['$C2="yes"'],
            style: { font: { bold: true }, fill: { type: "pattern", pattern: "solid", bgColor: { argb: "FFFFC7CE" } } },
          },
        ],
      }),
    (s) => s.conditionalFormattings.map(({ ref, rules }) => [ref, rules[0]?.type, rules[0]?.style?.font?.bold]),
  ],
  [
    "a picture",
    (s) => s.addImage(s.workbook.addImage({ base64: pixel, extension: "png" }), "F1:G3"),
    (s) => s.getImages().map(({ range }) => range?.tl.nativeCol),
  ],
  [
    "a table",
    (s) =>
      void s.addTable({
        name: "Deals",
        ref: "J1",
        columns: [{ name: "Deal" }, { name: "Size" }],
        rows: [
          ["a", 1],
          ["b", 2],
        ],
        style: { theme: "TableStyleLight9", showRowStripes: true },
      }),
    (s) => {
      const table = s.getTable("Deals")?.table;
      return [table?.columns.map(({ name }) => name), table?.rows.length, table?.style?.theme];
    },
  ],
];

/** A workbook that has been in a file and that is changed in each of its sheets, so that all of it is rewritten. */
async function writtenTwice(change: (sheet: Worksheet) => void): Promise<{ first: Worksheet; second: Worksheet }> {
  const model = workbookOf({ Z1: 1 });
  const [sheet] = model.workbook.worksheets;
  if (sheet) change(sheet);
  const once = await reopened(model);
  const [first] = once.workbook.worksheets;
  type(once, { Z1: 2, Z2: "new" });
  const [second] = (await reopened(once)).workbook.worksheets;
  if (!first || !second) throw new Error("The sheet is missing.");
  return { first, second };
}

test.each(features)("%s is the same after being written and read, also when the sheet has changed", async (_, change, tell) => {
  const sheet = WorkbookModel.blank().workbook.worksheets[0];
  if (!sheet) throw new Error("The sheet is missing.");
  change(sheet);
  const expected = tell(sheet);
  expect(expected).toBeDefined();
  const { first, second } = await writtenTwice(change);
  expect(tell(first)).toEqual(expected);
  expect(tell(second)).toEqual(expected);
});

test("values and formulas of all kinds are the same after being written and read", async () => {
  const model = workbookOf({
    A1: 1.5,
    A2: "text",
    A3: true,
    A4: "=A1*2",
    A5: '=A2&"!"',
    A6: "=1/0",
    A7: "=A3",
    A8: "2024-03-01",
    A9: "80%",
    "It's!A1": "=Sheet1!A1",
  });
  calculated(model);
  const cells = ["A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8", "A9", "It's!A1"];
  const again = await reopened(model);
  expect(cells.map((cell) => valueAt(again, cell))).toEqual([1.5, "text", true, 3, "text!", "#DIV/0!", true, 45352, 0.8, 1.5]);
  expect(cells.map((cell) => formulaAt(again, cell))).toEqual(cells.map((cell) => formulaAt(model, cell)));
});

test("a totals row keeps what stands in it", async () => {
  const model = WorkbookModel.blank();
  model.workbook.worksheets[0]?.addTable({
    name: "Sums",
    ref: "A1",
    totalsRow: true,
    columns: [{ name: "Name", totalsRowLabel: "All" }, { name: "Size", totalsRowFunction: "sum" }, { name: "Note" }],
    rows: [
      ["a", 1, "x"],
      ["b", 2, "y"],
    ],
  });
  type(model, { C4: "typed" });
  const again = await reopened(calculated(model));
  expect(["A4", "B4", "C4"].map((cell) => valueAt(again, cell))).toEqual(["All", 3, "typed"]);
});

test("a chart stays on its sheet beside a value that changes", async () => {
  installChartSupport();
  const model = workbookOf({ A1: "a", B1: 1, A2: "b", B2: 2 });
  const sheet = model.workbook.worksheets[0];
  sheet?.addChart({ type: "bar", series: [{ name: "Size", categories: "Sheet1!$A$1:$A$2", values: "Sheet1!$B$1:$B$2" }] }, "D1:H10");
  const once = await reopened(model);
  type(once, { B1: 5 });
  const { bytes, warnings } = await once.save();
  const parts = await partsOf(bytes);
  expect(warnings).toEqual([]);
  expect(Object.keys(parts).filter((path) => path.startsWith("xl/charts/chart"))).toHaveLength(1);
  expect(parts["xl/charts/chart1.xml"]).toContain("Sheet1!$B$1:$B$2");
  expect(parts["xl/drawings/drawing1.xml"]).toContain("graphicFrame");
});

test("tables of new sheets have numbers and places of their own", async () => {
  const model = WorkbookModel.blank();
  addTable(model, { name: "One", ref: "A1" }, ["a"], [[1]]);
  const once = await reopened(model);
  addTable(once, { sheet: "New", name: "Two", ref: "A1" }, ["a"], [[2]]);
  addTable(once, { sheet: "Newer", name: "Three", ref: "A1" }, ["a"], [[3]]);
  const parts = await partsOf((await once.save()).bytes);
  const tables = Object.keys(parts)
    .filter((path) => path.startsWith("xl/tables/"))
    .map((path) => /<table [^>]*>/u.exec(parts[path] ?? "")?.[0] ?? "");
  expect(tables.map((tag) => / name="(\w+)"/u.exec(tag)?.[1]).sort()).toEqual(["One", "Three", "Two"]);
  expect(new Set(tables.map((tag) => / id="(\d+)"/u.exec(tag)?.[1])).size).toBe(3);
  expect((await reopened(once)).workbook.worksheets.map((sheet) => sheet.getTables().length)).toEqual([1, 1, 1]);
});

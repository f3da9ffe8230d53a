import { WorkbookModel } from "../../../src/workbench/model";
import { partsOf } from "../../support/packages";
import { closeBooks, openBook, refusedWith, type Book } from "./book";

afterEach(closeBooks);

const points = [
  ["Account", "Strength", "Attractiveness"],
  ["Alfa", 10, 80],
  ["Beta", 60, 40],
  ["Gamma", 90, 70],
];

const drawn = (book: Book, sheet = "Sheet1") => book.model.workbook.getWorksheet(sheet)?.getCharts() ?? [];

async function portfolio(): Promise<Book> {
  const book = openBook({ cells: points });
  await book.run((_, sheet) => {
    const chart = sheet.charts.add("XYScatter", sheet.getRange("B1:C4"), "Columns");
    chart.name = "Portfolio";
    chart.title.text = "Where they stand";
    chart.setPosition("E2", "L18");
    chart.axes.categoryAxis.set({ minimum: 0, maximum: 100 });
    chart.axes.categoryAxis.title.text = "Strength";
    chart.axes.valueAxis.majorGridlines.visible = false;
    chart.legend.set({ visible: true, position: "Right" });
    const series = chart.series.getItemAt(0);
    series.set({ hasDataLabels: true, markerStyle: "Circle", markerSize: 9, markerBackgroundColor: "#1F4E79" });
    series.dataLabels.set({ showValue: false, position: "Top" });
    for (let i = 0; i < 3; i++) series.points.getItemAt(i).dataLabel.formula = `=Sheet1!$A$${i + 2}`;
  });
  return book;
}

test("a chart is read as it was described", async () => {
  const book = await portfolio();
  await book.run(async (context, sheet) => {
    const chart = sheet.charts.getItem("portfolio");
    chart.load(
      "name,chartType,left,top,title/text,title/visible,legend/position,series/items/name,axes/categoryAxis/maximum,axes/categoryAxis/title/text",
    );
    const series = chart.series.getItemAt(0).load("markerSize,markerStyle,hasDataLabels,dataLabels/position,dataLabels/showValue");
    const label = chart.series.getItemAt(0).points.getItemAt(2).dataLabel.load("formula");
    const count = chart.series.getItemAt(0).points.load("count");
    await context.sync();
    expect([chart.name, chart.chartType, chart.left, chart.top]).toEqual(["Portfolio", "XYScatter", 192, 15]);
    expect([chart.title.text, chart.title.visible, chart.legend.position, chart.series.items.map((each) => each.name)]).toEqual([
      "Where they stand",
      true,
      "Right",
      ["Attractiveness"],
    ]);
    expect([chart.axes.categoryAxis.maximum, chart.axes.categoryAxis.title.text]).toEqual([100, "Strength"]);
    expect([series.markerSize, series.markerStyle, series.hasDataLabels, series.dataLabels.position, series.dataLabels.showValue]).toEqual([
      9,
      "Circle",
      true,
      "Top",
      false,
    ]);
    expect([label.formula, count.count]).toEqual(["=Sheet1!$A$4", 3]);
  });
});

test("it stands in the workbook, drawn from its cells, its labels from theirs", async () => {
  const book = await portfolio();
  const [chart] = drawn(book);
  expect([drawn(book).length, chart?.title]).toEqual([1, "Where they stand"]);
  const model = JSON.stringify(chart?.chartModel);
  for (const reference of ["Sheet1!$B$2:$B$4", "Sheet1!$C$2:$C$4", "Sheet1!$C$1", "Sheet1!$A$2:$A$4"]) expect(model).toContain(reference);
  const reopened = await WorkbookModel.open((await book.model.save()).bytes);
  expect(
    reopened.workbook
      .getWorksheet("Sheet1")
      ?.getCharts()
      .map(({ title }) => title),
  ).toEqual(["Where they stand"]);
});

test("it follows its cells, its sheet's name and a copy of its sheet", async () => {
  const book = await portfolio();
  await book.run((_, sheet) => {
    sheet.getRange("1:1").insert("Down");
    sheet.name = "Map";
  });
  expect(JSON.stringify(drawn(book, "Map")[0]?.chartModel)).toContain("Map!$B$3:$B$5");
  await book.session.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Map").copy("End").name = "Copy";
    await context.sync();
  });
  expect([drawn(book, "Map").length, drawn(book, "Copy").length]).toEqual([1, 1]);
  expect(JSON.stringify(drawn(book, "Copy")[0]?.chartModel)).toContain("Copy!$B$3:$B$5");
});

test("a copy follows its own cells at once, its original stays", async () => {
  const book = await portfolio();
  await book.run((_, sheet) => {
    const copy = sheet.copy("End");
    copy.name = "Copy";
    copy.getRange("1:2").insert("Down");
  });
  const copied = JSON.stringify(drawn(book, "Copy")[0]?.chartModel);
  for (const reference of ["Copy!$B$4:$B$6", "Copy!$C$4:$C$6", "Copy!$C$3"]) expect(copied).toContain(reference);
  expect(JSON.stringify(drawn(book)[0]?.chartModel)).toContain("Sheet1!$B$2:$B$4");
});

test("series are added, set and deleted", async () => {
  const book = await portfolio();
  await book.run(async (context, sheet) => {
    const chart = sheet.charts.getItemAt(0);
    const added = chart.series.add("Others");
    added.setXAxisValues(sheet.getRange("B2:B3"));
    added.setValues(sheet.getRange("C2:C3"));
    added.format.fill.setSolidColor("#808080");
    const count = chart.series.getCount();
    await context.sync();
    expect(count.value).toBe(2);
    chart.series.getItemAt(0).delete();
    chart.series.load("items/name");
    await context.sync();
    expect(chart.series.items.map((series) => series.name)).toEqual(["Others"]);
  });
  expect(JSON.stringify(drawn(book)[0]?.chartModel)).toContain("Sheet1!$C$2:$C$3");
});

test.each([
  "ColumnClustered",
  "BarClustered",
  "Line",
  "LineMarkers",
  "Pie",
  "Doughnut",
  "Area",
  "XYScatterLines",
  "XYScatterSmooth",
] as const)("a chart of the type %s, its categories from the first column", async (type) => {
  const book = openBook({ cells: points });
  await book.run((_, sheet) => void sheet.charts.add(type, sheet.getRange(type.startsWith("XY") ? "B1:C4" : "A1:B4")));
  const model = JSON.stringify(drawn(book)[0]?.chartModel);
  expect(model).toContain(type.startsWith("XY") ? "Sheet1!$C$2:$C$4" : "Sheet1!$A$2:$A$4");
  expect((await book.model.save()).bytes.length).toBeGreaterThan(0);
});

test("charts are counted, found and deleted", async () => {
  const book = await portfolio();
  await book.run(async (context, sheet) => {
    sheet.charts.add("Pie", sheet.getRange("A1:B4"));
    sheet.charts.load("items/name,count");
    const none = sheet.charts.getItemOrNullObject("None");
    await context.sync();
    expect([sheet.charts.items.map((chart) => chart.name), none.isNullObject]).toEqual([["Portfolio", "Chart 2"], true]);
    sheet.charts.getItem("Portfolio").delete();
    await context.sync();
  });
  expect(drawn(book).length).toBe(1);
  expect(await refusedWith(book.run((_, sheet) => void sheet.charts.getItem("Portfolio").load("name")))).toBe("ItemNotFound");
});

test("a chart of the file can be found, copied with its sheet, and deleted, not changed", async () => {
  const saved = (await (await portfolio()).model.save()).bytes;
  const book = openBook({ model: await WorkbookModel.open(saved) });
  expect(await refusedWith(book.run((_, sheet) => void (sheet.charts.getItemAt(0).title.text = "New")))).toBe("UnsupportedOperation");
  await book.run((_, sheet) => void sheet.copy("End"));
  const charts = Object.keys(await partsOf((await book.model.save()).bytes)).filter((path) => /\/charts\/chart\d+\.xml$/.test(path));
  expect(charts).toHaveLength(2);
  await book.run((_, sheet) => sheet.charts.getItemAt(0).delete());
  expect(drawn(book)).toEqual([]);
});

test.each<[string, (sheet: Excel.Worksheet) => unknown, string]>([
  ["a type that is not drawn here", (sheet) => sheet.charts.add("Radar", sheet.getRange("A1:B4")), "UnsupportedOperation"],
  ["series by rows", (sheet) => sheet.charts.add("Line", sheet.getRange("A1:B4"), "Rows"), "UnsupportedOperation"],
  ["a name that is taken", (sheet) => (sheet.charts.add("Pie", sheet.getRange("A1:B4")).name = "PORTFOLIO"), "InvalidArgument"],
  [
    "a point that is not there",
    (sheet) => sheet.charts.getItemAt(0).series.getItemAt(0).points.getItemAt(3).load("hasDataLabel"),
    "InvalidArgument",
  ],
  [
    "a label without a sheet",
    (sheet) => (sheet.charts.getItemAt(0).series.getItemAt(0).points.getItemAt(0).dataLabel.formula = "=A2"),
    "InvalidArgument",
  ],
  ["a marker size", (sheet) => (sheet.charts.getItemAt(0).series.getItemAt(0).markerSize = 1), "InvalidArgument"],
  ["a place on another sheet", (sheet) => sheet.charts.getItemAt(0).setPosition("Other!A1"), "InvalidArgument"],
])("takes no %s", async (_, use, code) => {
  const book = await portfolio();
  await book.run((context) => void context.workbook.worksheets.add("Other"));
  expect(await refusedWith(book.run((_c, sheet) => void use(sheet)))).toBe(code);
});

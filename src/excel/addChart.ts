import type { ChartDraft, SeriesDraft } from "../sheets/draft";

const MARKER_SIZE = 8;

/** Excel keeps this format by its number and shows dates as the reader writes them. */
const SHORT_DATE = "m/d/yyyy";

/** Queues a chart of points or of lines over dates: a series a colour, each point named by the cell that its label follows. */
export function addChart(sheet: Excel.Worksheet, draft: ChartDraft): void {
  const [first] = draft.series;
  if (!first) return;
  const cellsOf = ({ sheet: name }: SeriesDraft, range: string): Excel.Range =>
    (name === undefined ? sheet : sheet.context.workbook.worksheets.getItem(name)).getRange(range);
  const chart = sheet.charts.add(draft.dates ? "XYScatterLines" : "XYScatter", cellsOf(first, first.y), "Columns");
  chart.name = draft.name;
  chart.setPosition(draft.from, draft.to);
  if (draft.drawsHidden) chart.plotVisibleOnly = false;
  if (draft.title === "") chart.title.visible = false;
  else chart.title.text = draft.title;
  chart.legend.set({ visible: true, position: "Bottom" });
  draft.series.forEach((each, index) => {
    const series = index === 0 ? chart.series.getItemAt(0) : chart.series.add(each.name);
    series.name = each.name;
    series.setXAxisValues(cellsOf(each, each.x));
    series.setValues(cellsOf(each, each.y));
    if (each.namesOnly) series.markerStyle = "None";
    else
      series.set({ markerStyle: "Circle", markerSize: MARKER_SIZE, markerBackgroundColor: each.color, markerForegroundColor: each.color });
    if (draft.dates) series.format.line.color = each.color;
    if (each.labels.length === 0) return;
    series.hasDataLabels = true;
    series.dataLabels.set({ showLegendKey: false, position: each.namesOnly ?? "Right" });
    each.labels.forEach((formula, point) => {
      series.points.getItemAt(point).dataLabel.formula = formula;
    });
  });
  for (const [axis, title] of [
    [chart.axes.categoryAxis, draft.xTitle],
    [chart.axes.valueAxis, draft.yTitle],
  ] as const) {
    axis.title.text = title;
    const isDates = draft.dates === true && axis === chart.axes.categoryAxis;
    if (isDates) axis.numberFormat = SHORT_DATE;
    else axis.numberFormat = draft.dates ? "0" : "General";
    if (!isDates) axis.set({ minimum: 0, maximum: draft.max, majorUnit: draft.unit });
    axis.majorGridlines.visible = !isDates;
  }
}

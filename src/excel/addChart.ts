import type { ChartDraft, SeriesDraft } from "../sheets/draft";
import type { LookGroup } from "./outbox";
import { onceFor } from "./ranges";

const MARKER_SIZE = 8;

/** Excel keeps this format by its number and shows dates as the reader writes them. */
const SHORT_DATE = "m/d/yyyy";

/** One group of a sheet's looks. */
export interface DraftLook {
  readonly group: LookGroup;
  readonly apply: (sheet: Excel.Worksheet) => void;
}

/**
 * A chart of points or of lines over dates in three steps: its points, a series a colour; how it looks; then the name of each point, which
 * follows a cell. Excel refuses to name points without a place (`#N/A`), so each series' names are a step by themselves.
 */
export function chartLooks(draft: ChartDraft): DraftLook[] {
  const chart = onceFor((sheet) => standingChart(sheet, draft.name));
  return [
    { group: "charts", apply: (sheet) => addSeries(sheet, draft) },
    { group: "charts", apply: (sheet) => (draft.kind === "bars" ? setBarLooks : setLooks)(chart(sheet), draft) },
    ...draft.series.flatMap(({ labels, namesOnly }, index): DraftLook[] =>
      labels.length === 0
        ? []
        : [{ group: "labels", apply: (sheet) => setLabels(chart(sheet).series(index), labels, namesOnly ?? "Right") }],
    ),
  ];
}

/** A chart that is there and its series, each asked for once. */
interface StandingChart {
  readonly chart: Excel.Chart;
  readonly series: (index: number) => Excel.ChartSeries;
}

function standingChart(sheet: Excel.Worksheet, name: string): StandingChart {
  const chart = sheet.charts.getItem(name);
  const series = new Map<number, Excel.ChartSeries>();
  return {
    chart,
    series: (index) => {
      const one = series.get(index) ?? chart.series.getItemAt(index);
      series.set(index, one);
      return one;
    },
  };
}

function setLabels(series: Excel.ChartSeries, labels: readonly string[], position: "Center" | "Right"): void {
  series.hasDataLabels = true;
  series.dataLabels.set({ showLegendKey: false, position });
  labels.forEach((formula, point) => {
    series.points.getItemAt(point).dataLabel.formula = formula;
  });
}

function chartType({ kind, dates }: ChartDraft): "BarClustered" | "XYScatterLines" | "XYScatter" {
  if (kind === "bars") return "BarClustered";
  return dates ? "XYScatterLines" : "XYScatter";
}

function addSeries(sheet: Excel.Worksheet, draft: ChartDraft): void {
  const cellsOf = ({ sheet: name }: SeriesDraft, range: string): Excel.Range =>
    (name === undefined ? sheet : sheet.context.workbook.worksheets.getItem(name)).getRange(range);
  const [first] = draft.series;
  if (!first) return;
  const chart = sheet.charts.add(chartType(draft), cellsOf(first, first.y), "Columns");
  chart.name = draft.name;
  chart.setPosition(draft.from, draft.to);
  draft.series.forEach((each, index) => {
    const series = index === 0 ? chart.series.getItemAt(0) : chart.series.add(each.name);
    series.name = each.name;
    series.setXAxisValues(cellsOf(each, each.x));
    series.setValues(cellsOf(each, each.y));
  });
}

/** Bars need no axis titles: their words stand beside them, and what the numbers are says the title. */
function setBarLooks({ chart, series: seriesAt }: StandingChart, { title, series, max, unit }: ChartDraft): void {
  chart.title.text = title;
  chart.legend.visible = false;
  series.forEach(({ color }, index) => seriesAt(index).format.fill.setSolidColor(color));
  chart.axes.valueAxis.set({ minimum: 0, maximum: max, majorUnit: unit, numberFormat: max === 1 ? "0%" : "General" });
}

function setLooks({ chart, series: seriesAt }: StandingChart, draft: ChartDraft): void {
  if (draft.drawsHidden) chart.plotVisibleOnly = false;
  if (draft.title === "") chart.title.visible = false;
  else chart.title.text = draft.title;
  chart.legend.set({ visible: true, position: "Bottom" });
  draft.series.forEach((each, index) => {
    const series = seriesAt(index);
    if (each.namesOnly) series.markerStyle = "None";
    else
      series.set({ markerStyle: "Circle", markerSize: MARKER_SIZE, markerBackgroundColor: each.color, markerForegroundColor: each.color });
    if (draft.dates) series.format.line.color = each.color;
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

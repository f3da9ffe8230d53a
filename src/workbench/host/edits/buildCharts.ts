import {
  installChartSupport,
  type AddChartOptions,
  type AddChartSeriesOptions,
  type AddDataLabelsOptions,
} from "@cj-tech-master/excelts/chart";
import { sheetPrefix } from "../../model/addresses";
import { absoluteAddress, columnsOf, areaAddress, type Rectangle } from "../area";
import type { SheetArea } from "../sheetArea";
import type { WorkbookHost } from "../workbookHost";
import { labelCell, pointCount, type ChartAxis, type ChartSeries, type LabelLook, type SheetChart } from "./charts";

type ChartKind = Pick<AddChartOptions, "type" | "barDir" | "scatterStyle" | "showMarker" | "smooth">;

/** Types of Office.js, and what they are in files. */
export const chartTypes: Readonly<Record<string, ChartKind>> = {
  XYScatter: { type: "scatter", scatterStyle: "marker" },
  XYScatterLines: { type: "scatter", scatterStyle: "lineMarker" },
  XYScatterSmooth: { type: "scatter", scatterStyle: "smoothMarker", smooth: true },
  ColumnClustered: { type: "bar", barDir: "col" },
  BarClustered: { type: "bar", barDir: "bar" },
  Line: { type: "line", showMarker: false },
  LineMarkers: { type: "line", showMarker: true },
  Pie: { type: "pie" },
  Doughnut: { type: "doughnut" },
  Area: { type: "area" },
};

export const legendPositions = { Top: "t", Bottom: "b", Left: "l", Right: "r", Corner: "tr" } as const;
export const labelPositions = {
  Left: "l",
  Right: "r",
  Top: "t",
  Bottom: "b",
  Center: "ctr",
  InsideEnd: "inEnd",
  InsideBase: "inBase",
  OutsideEnd: "outEnd",
  BestFit: "bestFit",
} as const;
export const markerStyles = {
  Automatic: "auto",
  None: "none",
  Circle: "circle",
  Square: "square",
  Diamond: "diamond",
  Triangle: "triangle",
  X: "x",
  Star: "star",
  Plus: "plus",
  Dash: "dash",
  Dot: "dot",
} as const;

/** Excel's own: 1.5 points. */
const LINE_WIDTH = 19_050;

const wordIn = <W>(table: Readonly<Record<string, W>>, word: string | null): W | undefined => (word === null ? undefined : table[word]);

/** Leaves out what is not said. */
function said<T extends object>(parts: T): { [K in keyof T]: Exclude<T[K], undefined | null> } {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined && value !== null)) as never;
}

const reference = ({ sheet, area }: SheetArea): string => sheetPrefix(sheet.name) + absoluteAddress(area);

function axisOptions(axis: ChartAxis): NonNullable<AddChartOptions["valueAxis"]> {
  return said({
    title: axis.title,
    min: axis.minimum,
    max: axis.maximum,
    majorUnit: axis.majorUnit,
    numFmt: axis.numberFormat,
    majorGridlines: axis.gridlines,
    hidden: axis.visible ? undefined : true,
  });
}

function labelLook(look: Partial<LabelLook>): Partial<AddDataLabelsOptions> {
  return said({
    showVal: look.showValue,
    showSerName: look.showSeriesName,
    showCatName: look.showCategoryName,
    showLegendKey: look.showLegendKey,
    position: wordIn(labelPositions, look.position ?? null),
    numFmt: look.numberFormat,
  });
}

/** Labels of which each shows the cell below the one before: the file says them as one range. */
function labelRange(host: WorkbookHost, series: ChartSeries): string | null {
  const cells = Array.from({ length: pointCount(series) }, (_, i) => labelCell(series.points.get(i)?.formula ?? ""));
  const first = cells[0];
  const sheet = first ? host.findSheet(first.sheet) : null;
  if (!first || !sheet) return null;
  const inLine = cells.every(
    (cell, i) => cell?.sheet === first.sheet && cell.area.left === first.area.left && cell.area.top === first.area.top + i,
  );
  const area: Rectangle = { ...first.area, bottom: first.area.top + cells.length - 1 };
  return inLine ? sheetPrefix(sheet.name) + absoluteAddress(area) : null;
}

function labelOptions(host: WorkbookHost, series: ChartSeries): AddDataLabelsOptions | undefined {
  if (series.labels === null && series.points.size === 0) return undefined;
  const valueFromCells = labelRange(host, series);
  const entries = [...series.points].map(([index, label]) => {
    const text = label.text ?? (label.formula === undefined ? undefined : shownText(host, label.formula));
    return { index, ...labelLook(label), ...said({ text, delete: label.hidden }) };
  });
  const look = labelLook(series.labels ?? { showValue: false, showSeriesName: false, showCategoryName: false, showLegendKey: false });
  return { ...look, entries, ...(valueFromCells === null ? {} : { valueFromCells }) };
}

function shownText(host: WorkbookHost, formula: string): string {
  const cell = labelCell(formula);
  const sheet = cell && host.findSheet(cell.sheet);
  return sheet?.findCell(cell?.area.top ?? 1, cell?.area.left ?? 1)?.text ?? "";
}

/** A chart of points alone has no lines between them; a line has a colour where one is said. */
function lineLook({ line }: ChartSeries, kind: ChartKind): AddChartSeriesOptions["spPr"] {
  if (kind.scatterStyle === "marker") return { line: { noFill: true } };
  return line === null ? undefined : { line: { width: LINE_WIDTH, color: { srgb: line.slice(1) } } };
}

function seriesOptions(host: WorkbookHost, series: ChartSeries, kind: ChartKind): AddChartSeriesOptions | null {
  if (!series.y) return null;
  const isScatter = kind.type === "scatter";
  const { marker, color, name } = series;
  const isMarked = Object.values(marker).some((part) => part !== null) || (color !== null && isScatter);
  return said({
    name: typeof name === "string" || name === null ? name : { formula: reference(name) },
    values: reference(series.y),
    xValues: series.x && isScatter ? reference(series.x) : undefined,
    categories: series.x && !isScatter ? reference(series.x) : undefined,
    fill: isScatter ? undefined : color,
    marker: isMarked
      ? said({
          symbol: wordIn(markerStyles, marker.style),
          size: marker.size,
          fill: marker.fill ?? color,
          border: marker.border ?? marker.fill ?? color,
        })
      : undefined,
    dataLabels: labelOptions(host, series),
    spPr: lineLook(series, kind),
    // What says nothing is taken for smooth by some programs.
    smooth: kind.scatterStyle === "lineMarker" ? false : undefined,
  });
}

function chartOptions(host: WorkbookHost, chart: SheetChart): AddChartOptions | null {
  const kind = chartTypes[chart.type];
  if (!kind) return null;
  const series = chart.series.flatMap((each) => seriesOptions(host, each, kind) ?? []);
  if (series.length === 0) return null;
  return {
    ...kind,
    series,
    title: chart.title,
    showLegend: chart.legend.visible,
    legendPosition: wordIn(legendPositions, chart.legend.position) ?? "b",
    ...(chart.plotsVisibleOnly ? {} : { plotVisOnly: false }),
    ...(kind.type === "pie" || kind.type === "doughnut"
      ? {}
      : { categoryAxis: axisOptions(chart.category), valueAxis: axisOptions(chart.value) }),
  };
}

/** Puts the charts into the workbook as they are described now; a chart that nothing has changed stays. */
export function buildCharts(host: WorkbookHost): void {
  for (const chart of host.charts.all()) {
    if (chart.built?.options === null) continue;
    const options = chartOptions(host, chart);
    const text = JSON.stringify([options, chart.place]);
    if (chart.built?.options === text) continue;
    if (chart.built) chart.sheet.removeChart(chart.built.chart);
    chart.built = null;
    if (!options) continue;
    installChartSupport();
    chart.sheet.addChart(options, areaAddress(chart.place));
    const built = chart.sheet.getCharts().at(-1);
    if (built) chart.built = { chart: built, options: text };
  }
}

/** A standard place for a new chart: eight columns wide, fifteen rows high, beside its data. */
export function placeBeside(area: Rectangle): Rectangle {
  const left = area.right + 2;
  return { top: area.top, left, bottom: area.top + 14, right: left + Math.max(7, columnsOf(area) - 1) };
}

import type { Worksheet } from "@cj-tech-master/excelts";
import type { Chart } from "@cj-tech-master/excelts/chart";
import { parseAddress, rowsOf, type Rectangle } from "../area";
import { HostError } from "../hostError";
import type { SheetArea } from "../sheetArea";

/** How points are labelled. */
export interface LabelLook {
  position: string | null;
  showValue: boolean;
  showSeriesName: boolean;
  showCategoryName: boolean;
  showLegendKey: boolean;
  numberFormat: string | null;
}

/** One point's own label: a text, or a formula for the cell whose text it shows. */
export interface PointLabel extends Partial<LabelLook> {
  text?: string;
  formula?: string;
  hidden?: boolean;
}

export interface ChartSeries {
  /** A text, or the cell that holds it. */
  name: string | SheetArea | null;
  x: SheetArea | null;
  y: SheetArea | null;
  color: string | null;
  /** Colour of the line that joins its points. */
  line: string | null;
  marker: { style: string | null; size: number | null; fill: string | null; border: string | null };
  /** Null where the series has no labels. */
  labels: LabelLook | null;
  readonly points: Map<number, PointLabel>;
}

export interface ChartAxis {
  title: string | null;
  minimum: number | null;
  maximum: number | null;
  majorUnit: number | null;
  gridlines: boolean;
  visible: boolean;
  numberFormat: string | null;
}

/** A chart as Office.js describes it. */
export interface SheetChart {
  readonly sheet: Worksheet;
  name: string;
  type: string;
  /** Null where the title is hidden. */
  title: string | null;
  legend: { visible: boolean; position: string };
  /** Whether what stands in hidden rows and columns is left out. */
  plotsVisibleOnly: boolean;
  /** Cells it covers; it has no other measure here. */
  place: Rectangle;
  readonly category: ChartAxis;
  readonly value: ChartAxis;
  readonly series: ChartSeries[];
  /** The chart in the workbook as it was built last, with the options it was built from; a chart of the file has none. */
  built: { readonly chart: Chart; readonly options: string | null } | null;
}

export const newLabels = (): LabelLook => ({
  position: null,
  showValue: true,
  showSeriesName: false,
  showCategoryName: false,
  showLegendKey: false,
  numberFormat: null,
});

export const newSeries = (name: ChartSeries["name"], x: SheetArea | null, y: SheetArea | null): ChartSeries => ({
  name,
  x,
  y,
  color: null,
  line: null,
  marker: { style: null, size: null, fill: null, border: null },
  labels: null,
  points: new Map(),
});

const newAxis = (gridlines: boolean): ChartAxis => ({
  title: null,
  minimum: null,
  maximum: null,
  majorUnit: null,
  gridlines,
  visible: true,
  numberFormat: null,
});

/** Charts of a workbook: those made in the session, and those that came with the file. */
export class ChartBook {
  private readonly bySheet = new Map<Worksheet, SheetChart[]>();

  of(sheet: Worksheet): SheetChart[] {
    const known = this.bySheet.get(sheet) ?? sheet.getCharts().map((chart, i) => chartOfFile(sheet, chart, i));
    this.bySheet.set(sheet, known);
    return known;
  }

  /** Every chart that was looked at or made. */
  all(): readonly SheetChart[] {
    return [...this.bySheet.values()].flat();
  }

  add(sheet: Worksheet, type: string, place: Rectangle, series: readonly ChartSeries[]): SheetChart {
    const charts = this.of(sheet);
    const chart: SheetChart = {
      sheet,
      name: freeName(charts),
      type,
      title: series.length === 1 ? nameText(series[0]?.name ?? null) : "Chart Title",
      legend: { visible: series.length > 1, position: "Bottom" },
      plotsVisibleOnly: true,
      place,
      category: newAxis(false),
      value: newAxis(true),
      series: [...series],
      built: null,
    };
    charts.push(chart);
    return chart;
  }

  remove(chart: SheetChart): void {
    const charts = this.of(chart.sheet);
    charts.splice(charts.indexOf(chart), 1);
    if (chart.built) chart.sheet.removeChart(chart.built.chart);
  }

  /** Gives a copied sheet the charts of its original: what they draw of the original, they draw of the copy. */
  copy(source: Worksheet, copy: Worksheet): void {
    const moved = <T extends ChartSeries["name"]>(part: T | SheetArea): T | SheetArea =>
      part !== null && typeof part !== "string" && part.sheet === source ? { sheet: copy, area: part.area } : part;
    const copies = this.of(source).map((chart) => ({
      ...structuredCloneOf(chart),
      sheet: copy,
      series: chart.series.map((series) => ({
        ...series,
        name: moved(series.name),
        x: moved(series.x),
        y: moved(series.y),
        points: new Map([...series.points].map(([index, label]) => [index, { ...label }])),
      })),
    }));
    this.bySheet.set(copy, copies);
  }

  /** The sheet is gone, and its charts with it. */
  forget(sheet: Worksheet): void {
    this.bySheet.delete(sheet);
  }

  /** Cells that charts are drawn from: they move along when others are inserted or deleted. */
  sources(): SheetArea[] {
    return this.all().flatMap(({ series }) =>
      series.flatMap(({ name, x, y }) => [name, x, y].flatMap((each) => (each && typeof each !== "string" ? each : []))),
    );
  }
}

/** A description of its own, not built yet. */
const structuredCloneOf = ({
  sheet: _sheet,
  series: _series,
  built: _built,
  ...looks
}: SheetChart): Omit<SheetChart, "sheet" | "series"> => ({
  ...structuredClone(looks),
  built: null,
});

function freeName(charts: readonly SheetChart[]): string {
  for (let number = charts.length + 1; ; number++) {
    if (!charts.some(({ name }) => name === `Chart ${number}`)) return `Chart ${number}`;
  }
}

/** A chart that came with the file can be found, and taken away, but not changed. */
function chartOfFile(sheet: Worksheet, chart: Chart, index: number): SheetChart {
  return {
    sheet,
    name: `Chart ${index + 1}`,
    type: "Unknown",
    title: chart.title ?? null,
    legend: { visible: chart.legend !== undefined, position: "Right" },
    plotsVisibleOnly: true,
    place: { top: 1, left: 1, bottom: 15, right: 8 },
    category: newAxis(false),
    value: newAxis(true),
    series: [],
    built: { chart, options: null },
  };
}

/** Whether a chart was made here, and not by the program that made the file. */
export const isOwn = (chart: SheetChart): boolean => chart.built?.options !== null;

/** @throws HostError UnsupportedOperation for a chart that came with the file */
export function checkOwn(chart: SheetChart): void {
  if (!isOwn(chart)) throw new HostError("UnsupportedOperation", "A chart that came with the file cannot be read or changed here.");
}

/** What a series is called: its text, or what its cell shows. */
export function nameText(name: ChartSeries["name"]): string | null {
  if (name === null || typeof name === "string") return name;
  return name.sheet.findCell(name.area.top, name.area.left)?.text ?? "";
}

export const pointCount = (series: ChartSeries): number => (series.y ? rowsOf(series.y.area) : 0);

/** The cell that a label's formula means, `=Sheet1!$A$2`, as an address on its sheet. */
export function labelCell(formula: string): { readonly sheet: string; readonly area: Rectangle } | null {
  const found = /^=(?:'((?:[^']|'')+)'|([^'!]+))!(\$?[A-Z]{1,3}\$?\d+)$/iu.exec(formula);
  const area = found ? parseAddress(found[3] ?? "") : null;
  return area && { sheet: found?.[1]?.replaceAll("''", "'") ?? found?.[2] ?? "", area };
}

import { flagValue, numberValue, optionalText, optionalWhole, textArg, textValue, wholeArg, wordArg } from "../args";
import { colorOf } from "../colors";
import { labelPositions, markerStyles } from "../edits/buildCharts";
import {
  checkOwn,
  labelCell,
  nameText,
  newLabels,
  newSeries,
  pointCount,
  type ChartSeries,
  type LabelLook,
  type PointLabel,
} from "../edits/charts";
import { invalidArgument, itemNotFound } from "../hostError";
import type { Json } from "../json";
import { ObjectType, type HostObject, type Property } from "../objectType";
import { cellsArg, type ChartRef } from "./chartParts";

/** A series of a chart. */
interface SeriesRef extends ChartRef {
  readonly series: ChartSeries;
}

interface PointRef extends SeriesRef {
  readonly index: number;
}

const hex = (value: Json): string => `#${colorOf(value).argb.slice(2)}`;

const flag = (name: "showValue" | "showSeriesName" | "showCategoryName" | "showLegendKey"): Property<SeriesRef> => ({
  get: ({ series }) => series.labels?.[name] ?? false,
  set: (ref, value) => changeLabels(ref, { [name]: flagValue(value, name) }),
});

/** Labels appear when something is said of them. */
function changeLabels({ series }: SeriesRef, part: Partial<LabelLook>): void {
  series.labels = { ...(series.labels ?? newLabels()), ...part };
}

const dataLabelsType: ObjectType<SeriesRef> = new ObjectType<SeriesRef>("ChartDataLabels", () => ({
  properties: {
    showValue: flag("showValue"),
    showSeriesName: flag("showSeriesName"),
    showCategoryName: flag("showCategoryName"),
    showLegendKey: flag("showLegendKey"),
    position: {
      get: ({ series }) => series.labels?.position ?? "Right",
      set: (ref, value) => changeLabels(ref, { position: wordArg(value, Object.keys(labelPositions), "position") }),
    },
    numberFormat: {
      get: ({ series }) => series.labels?.numberFormat ?? "General",
      set: (ref, value) => changeLabels(ref, { numberFormat: textValue(value, "numberFormat") }),
    },
  },
}));

const labelOf = ({ series, index }: PointRef): PointLabel => series.points.get(index) ?? {};

function changePoint({ series, index }: PointRef, part: PointLabel): void {
  series.points.set(index, { ...series.points.get(index), ...part });
}

const pointFlag = (name: "showValue" | "showSeriesName" | "showCategoryName" | "showLegendKey"): Property<PointRef> => ({
  get: (ref) => labelOf(ref)[name] ?? ref.series.labels?.[name] ?? false,
  set: (ref, value) => changePoint(ref, { [name]: flagValue(value, name) }),
});

const dataLabelType: ObjectType<PointRef> = new ObjectType<PointRef>("ChartDataLabel", () => ({
  properties: {
    text: { get: (ref) => labelOf(ref).text ?? "", set: (ref, value) => changePoint(ref, { text: textValue(value, "text") }) },
    formula: {
      get: (ref) => labelOf(ref).formula ?? "",
      set: (ref, value) => {
        const formula = textValue(value, "formula");
        const cell = labelCell(formula);
        if (!cell || !ref.host.findSheet(cell.sheet))
          throw invalidArgument("A label's formula means one cell and says its sheet: =Sheet1!$A$2.");
        changePoint(ref, { formula });
      },
    },
    position: {
      get: (ref) => labelOf(ref).position ?? ref.series.labels?.position ?? "Right",
      set: (ref, value) => changePoint(ref, { position: wordArg(value, Object.keys(labelPositions), "position") }),
    },
    showValue: pointFlag("showValue"),
    showSeriesName: pointFlag("showSeriesName"),
    showCategoryName: pointFlag("showCategoryName"),
    showLegendKey: pointFlag("showLegendKey"),
  },
}));

const pointType: ObjectType<PointRef> = new ObjectType<PointRef>("ChartPoint", () => ({
  properties: {
    hasDataLabel: {
      get: (ref) => labelOf(ref).hidden !== true && (ref.series.labels !== null || ref.series.points.has(ref.index)),
      set: (ref, value) => changePoint(ref, { hidden: !flagValue(value, "hasDataLabel") }),
    },
    dataLabel: { object: (ref) => dataLabelType.of(ref) },
  },
}));

function pointAt(ref: SeriesRef, index: number): HostObject {
  if (index < 0 || index >= pointCount(ref.series)) throw invalidArgument("The series has no such point.");
  return pointType.of({ ...ref, index });
}

const pointsType: ObjectType<SeriesRef> = new ObjectType<SeriesRef>("ChartPointsCollection", () => ({
  properties: { count: { get: ({ series }) => pointCount(series) } },
  items: (ref) => Array.from({ length: pointCount(ref.series) }, (_, i) => pointAt(ref, i)),
  methods: {
    getCount: ({ series }) => pointCount(series),
    getItemAt: (ref, args) => pointAt(ref, wholeArg(args, 0, "index")),
  },
}));

const fillType: ObjectType<SeriesRef> = new ObjectType<SeriesRef>("ChartFill", () => ({
  methods: {
    setSolidColor: ({ series }, args) => {
      series.color = hex(textArg(args, 0, "color"));
    },
    clear: ({ series }) => {
      series.color = null;
    },
  },
}));

const lineType: ObjectType<SeriesRef> = new ObjectType<SeriesRef>("ChartLineFormat", () => ({
  properties: {
    color: {
      get: ({ series }) => series.line ?? "",
      set: ({ series }, value) => {
        series.line = hex(value);
      },
    },
  },
}));

const formatType: ObjectType<SeriesRef> = new ObjectType<SeriesRef>("ChartSeriesFormat", () => ({
  properties: { fill: { object: (ref) => fillType.of(ref) }, line: { object: (ref) => lineType.of(ref) } },
}));

const markerColor = (part: "fill" | "border"): Property<SeriesRef> => ({
  get: ({ series }) => series.marker[part] ?? "",
  set: ({ series }, value) => {
    series.marker[part] = hex(value);
  },
});

const seriesType: ObjectType<SeriesRef> = new ObjectType<SeriesRef>("ChartSeries", () => ({
  check: ({ chart, series }) => {
    if (!chart.series.includes(series)) throw itemNotFound("The series was deleted.");
  },
  properties: {
    name: {
      get: ({ series }) => nameText(series.name) ?? "",
      set: ({ series }, value) => {
        series.name = textValue(value, "name");
      },
    },
    hasDataLabels: {
      get: ({ series }) => series.labels !== null,
      set: ({ series }, value) => {
        series.labels = flagValue(value, "hasDataLabels") ? (series.labels ?? newLabels()) : null;
      },
    },
    markerStyle: {
      get: ({ series }) => series.marker.style ?? "Automatic",
      set: ({ series }, value) => {
        series.marker.style = wordArg(value, Object.keys(markerStyles), "markerStyle");
      },
    },
    markerSize: {
      get: ({ series }) => series.marker.size ?? 5,
      set: ({ series }, value) => {
        series.marker.size = numberValue(value, "markerSize", 2, 72);
      },
    },
    markerBackgroundColor: markerColor("fill"),
    markerForegroundColor: markerColor("border"),
    dataLabels: { object: (ref) => dataLabelsType.of(ref) },
    format: { object: (ref) => formatType.of(ref) },
    points: { object: (ref) => pointsType.of(ref) },
  },
  methods: {
    delete: ({ chart, series }) => {
      chart.series.splice(chart.series.indexOf(series), 1);
    },
    setValues: ({ host, chart, series }, args) => {
      series.y = cellsArg(host, chart.sheet, args, 0, "sourceData");
    },
    setXAxisValues: ({ host, chart, series }, args) => {
      series.x = cellsArg(host, chart.sheet, args, 0, "sourceData");
    },
  },
}));

function at(ref: ChartRef, index: number): HostObject {
  const series = ref.chart.series[index];
  if (!series) throw invalidArgument("The chart has no such series.");
  return seriesType.of({ ...ref, series });
}

/** Excel.ChartSeriesCollection. */
export const seriesCollectionType: ObjectType<ChartRef> = new ObjectType<ChartRef>("ChartSeriesCollection", () => ({
  check: ({ chart }) => checkOwn(chart),
  properties: { count: { get: ({ chart }) => chart.series.length } },
  items: (ref) => ref.chart.series.map((_, i) => at(ref, i)),
  methods: {
    add: (ref, args) => {
      const index = optionalWhole(args, 1, "index") ?? ref.chart.series.length;
      ref.chart.series.splice(index, 0, newSeries(optionalText(args, 0, "name"), null, null));
      return at(ref, index);
    },
    getCount: ({ chart }) => chart.series.length,
    getItemAt: (ref, args) => at(ref, wholeArg(args, 0, "index")),
  },
}));

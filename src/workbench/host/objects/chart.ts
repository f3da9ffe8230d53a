import { guardSheet } from "../edits/protection";
import { flagValue, numberValue, rangeObject, textArg, textValue, wordArg, isHostObject } from "../args";
import { areaOn } from "../edits/addresses";
import { legendPositions } from "../edits/buildCharts";
import { checkOwn, type ChartAxis, type SheetChart } from "../edits/charts";
import { around, type Rectangle } from "../area";
import { invalidArgument, itemNotFound } from "../hostError";
import { ObjectType, type Argument, type Property } from "../objectType";
import { columnLeft, rowTop } from "../edits/positions";
import { cellsArg, knownType, seriesFrom, type ChartRef } from "./chartParts";
import { seriesCollectionType } from "./chartSeries";
import { worksheetType } from "./declaredTypes";

function checkChart({ host, chart }: ChartRef): void {
  host.checkSheet(chart.sheet);
  if (!host.charts.of(chart.sheet).includes(chart)) throw itemNotFound("The chart was deleted.");
}

/** The members of a chart's parts answer only for charts made here. */
function checkPart(ref: ChartRef): void {
  checkChart(ref);
  checkOwn(ref.chart);
}

const titleType: ObjectType<ChartRef> = new ObjectType<ChartRef>("ChartTitle", () => ({
  check: checkPart,
  properties: {
    text: {
      get: ({ chart }) => chart.title ?? "",
      set: ({ chart }, value) => {
        chart.title = textValue(value, "text");
      },
    },
    visible: {
      get: ({ chart }) => chart.title !== null,
      set: ({ chart }, value) => {
        chart.title = flagValue(value, "visible") ? (chart.title ?? "Chart Title") : null;
      },
    },
  },
}));

const legendType: ObjectType<ChartRef> = new ObjectType<ChartRef>("ChartLegend", () => ({
  check: checkPart,
  properties: {
    visible: {
      get: ({ chart }) => chart.legend.visible,
      set: ({ chart }, value) => {
        chart.legend.visible = flagValue(value, "visible");
      },
    },
    position: {
      get: ({ chart }) => chart.legend.position,
      set: ({ chart }, value) => {
        chart.legend.position = wordArg(value, Object.keys(legendPositions), "position");
      },
    },
  },
}));

const axisTitleType: ObjectType<ChartAxis> = new ObjectType<ChartAxis>("ChartAxisTitle", () => ({
  properties: {
    text: {
      get: (axis) => axis.title ?? "",
      set: (axis, value) => {
        axis.title = textValue(value, "text");
      },
    },
    visible: {
      get: (axis) => axis.title !== null,
      set: (axis, value) => {
        axis.title = flagValue(value, "visible") ? (axis.title ?? "Axis Title") : null;
      },
    },
  },
}));

const gridlinesType: ObjectType<ChartAxis> = new ObjectType<ChartAxis>("ChartGridlines", () => ({
  properties: {
    visible: {
      get: (axis) => axis.gridlines,
      set: (axis, value) => {
        axis.gridlines = flagValue(value, "visible");
      },
    },
  },
}));

/** A limit or a step of an axis; "" lets Excel choose it. */
const limit = (name: "minimum" | "maximum" | "majorUnit"): Property<ChartAxis> => ({
  get: (axis) => axis[name] ?? "",
  set: (axis, value) => {
    axis[name] = value === "" ? null : numberValue(value, name);
  },
});

const axisType: ObjectType<ChartAxis> = new ObjectType<ChartAxis>("ChartAxis", () => ({
  properties: {
    minimum: limit("minimum"),
    maximum: limit("maximum"),
    majorUnit: limit("majorUnit"),
    numberFormat: {
      get: (axis) => axis.numberFormat ?? "General",
      set: (axis, value) => {
        axis.numberFormat = textValue(value, "numberFormat");
      },
    },
    visible: {
      get: (axis) => axis.visible,
      set: (axis, value) => {
        axis.visible = flagValue(value, "visible");
      },
    },
    title: { object: (axis) => axisTitleType.of(axis) },
    majorGridlines: { object: (axis) => gridlinesType.of(axis) },
  },
}));

const axesType: ObjectType<ChartRef> = new ObjectType<ChartRef>("ChartAxes", () => ({
  check: checkPart,
  properties: {
    categoryAxis: { object: ({ chart }) => axisType.of(chart.category) },
    valueAxis: { object: ({ chart }) => axisType.of(chart.value) },
  },
  methods: {
    getItem: ({ chart }, args) =>
      axisType.of(wordArg(args[0], ["Category", "Value"], "type") === "Category" ? chart.category : chart.value),
  },
}));

/** A cell or range that says where a chart begins or ends. */
function placeArg({ host, chart }: ChartRef, args: readonly Argument[], i: number): Rectangle {
  const range = rangeObject(args[i]);
  if (range && range.sheet !== chart.sheet) throw invalidArgument("A chart lies on its own sheet.");
  return range?.area ?? areaOn(host, chart.sheet, textArg(args, i, "The cell"));
}

const isGiven = (argument: Argument | undefined): boolean => isHostObject(argument) || (argument !== undefined && argument !== null);

const measure = (of: (chart: SheetChart) => number): Property<ChartRef> => ({ get: ({ chart }) => of(chart) });

/** Excel.Chart. Its place is said by cells: left, top, width and height follow from them. */
export const chartType: ObjectType<ChartRef> = new ObjectType<ChartRef>("Chart", () => ({
  guard: ({ chart }) => guardSheet(chart.sheet),
  id: "id",
  check: checkChart,
  properties: {
    id: { get: ({ host, chart }) => host.chartId(chart) },
    name: {
      get: ({ chart }) => chart.name,
      set: ({ host, chart }, value) => {
        const name = textValue(value, "name");
        const isTaken = host.charts.of(chart.sheet).some((each) => each !== chart && each.name.toLowerCase() === name.toLowerCase());
        if (name === "" || isTaken) throw invalidArgument(`A chart cannot be called "${name}": the name is empty or taken.`);
        chart.name = name;
      },
    },
    chartType: {
      get: ({ chart }) => chart.type,
      set: ({ chart }, value) => {
        checkOwn(chart);
        chart.type = knownType(textValue(value, "chartType"));
      },
    },
    plotVisibleOnly: {
      get: ({ chart }) => chart.plotsVisibleOnly,
      set: ({ chart }, value) => {
        checkOwn(chart);
        chart.plotsVisibleOnly = flagValue(value, "plotVisibleOnly");
      },
    },
    left: measure(({ sheet, place }) => columnLeft(sheet, place.left)),
    top: measure(({ sheet, place }) => rowTop(sheet, place.top)),
    width: measure(({ sheet, place }) => columnLeft(sheet, place.right + 1) - columnLeft(sheet, place.left)),
    height: measure(({ sheet, place }) => rowTop(sheet, place.bottom + 1) - rowTop(sheet, place.top)),
    axes: { object: (ref) => axesType.of(ref) },
    legend: { object: (ref) => legendType.of(ref) },
    title: { object: (ref) => titleType.of(ref) },
    series: { object: (ref) => seriesCollectionType.of(ref) },
    worksheet: { object: ({ host, chart }) => worksheetType.of({ host, sheet: chart.sheet }) },
  },
  methods: {
    activate: ({ host, chart }) => {
      host.model.activeSheetName = chart.sheet.name;
    },
    delete: ({ host, chart }) => {
      host.charts.remove(chart);
      host.model.bringDrawing(chart.sheet, null);
    },
    setData: ({ host, chart }, args) => {
      checkOwn(chart);
      chart.series.splice(0, chart.series.length, ...seriesFrom(cellsArg(host, chart.sheet, args, 0, "sourceData"), chart.type));
    },
    setPosition: (ref, args) => {
      checkOwn(ref.chart);
      const start = placeArg(ref, args, 0);
      ref.chart.place = isGiven(args[1])
        ? around(start, placeArg(ref, args, 1))
        : { ...start, bottom: start.top + 14, right: start.left + 7 };
    },
  },
}));

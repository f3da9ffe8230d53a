import { guardSheet } from "../edits/protection";
import type { Worksheet } from "@cj-tech-master/excelts";
import { optionalText, rangeObject, textArg, wholeArg, wordArg } from "../args";
import { placeOf } from "../edits/addresses";
import { chartTypes, placeBeside } from "../edits/buildCharts";
import { newSeries, type ChartSeries, type SheetChart } from "../edits/charts";
import { readCell } from "../../model/cellValues";
import { columnsOf, rowsOf } from "../area";
import { HostError, invalidArgument, itemNotFound } from "../hostError";
import { nullObject, ObjectType, type Argument, type HostObject } from "../objectType";
import type { WorkbookHost } from "../workbookHost";
import { CellRange } from "./cellRange";
import { chartType } from "./chart";
import type { SheetRef } from "./worksheet";

/** A range handed over, as an object or as an address on the sheet. */
export function cellsArg(host: WorkbookHost, sheet: Worksheet, args: readonly Argument[], i: number, name: string): CellRange {
  const place = rangeObject(args[i]) ?? placeOf(host, textArg(args, i, name), sheet);
  if (!place) throw invalidArgument(`${name} means no cells.`);
  return new CellRange(host, place.sheet, place.area);
}

const isText = ({ host, sheet }: CellRange, row: number, column: number): boolean => {
  const value = readCell(sheet.findCell(row, column), host.date1904);
  return typeof value === "string" && value !== "";
};

/** The series of a range by columns: a first row of texts are names, the first column is what the others are drawn over. */
export function seriesFrom(source: CellRange, type: string): ChartSeries[] {
  const { area } = source;
  const isScatter = chartTypes[type]?.type === "scatter";
  const hasNames = rowsOf(area) > 1 && isText(source, area.top, area.right);
  const hasX = columnsOf(area) > 1 && (isScatter || isText(source, area.bottom, area.left));
  const body = { ...area, top: area.top + (hasNames ? 1 : 0) };
  const x = hasX ? source.on({ ...body, right: body.left }) : null;
  return Array.from({ length: columnsOf(area) - (hasX ? 1 : 0) }, (_, i) => {
    const column = body.left + (hasX ? 1 : 0) + i;
    const name = hasNames ? source.on({ top: area.top, bottom: area.top, left: column, right: column }) : null;
    return newSeries(name, x, source.on({ ...body, left: column, right: column }));
  });
}

/** @throws HostError UnsupportedOperation for types that are not drawn here */
export function knownType(type: string): string {
  const known = Object.keys(chartTypes).find((each) => each.toLowerCase() === type.toLowerCase());
  if (!known) throw new HostError("UnsupportedOperation", `Charts of the type ${type} are not supported here.`);
  return known;
}

function add({ host, sheet }: SheetRef, args: readonly Argument[]): HostObject {
  const type = knownType(textArg(args, 0, "type"));
  const source = cellsArg(host, sheet, args, 1, "sourceData");
  if (wordArg(args[2] ?? "Auto", ["Auto", "Columns", "Rows"], "seriesBy") === "Rows") {
    throw new HostError("UnsupportedOperation", "Series are columns here.");
  }
  return chartType.of({ host, chart: host.charts.add(sheet, type, placeBeside(source.area), seriesFrom(source, type)) });
}

const named = ({ host, sheet }: SheetRef, name: string): SheetChart | undefined =>
  host.charts.of(sheet).find((chart) => chart.name.toLowerCase() === name.toLowerCase() || host.chartId(chart) === name);

function of(ref: SheetRef, chart: SheetChart | undefined, name: string): HostObject {
  if (!chart) throw itemNotFound(`There is no chart "${name}".`);
  return chartType.of({ host: ref.host, chart });
}

/** Excel.ChartCollection of a sheet. */
export const chartCollectionType: ObjectType<SheetRef> = new ObjectType<SheetRef>("ChartCollection", () => ({
  guard: ({ sheet }) => guardSheet(sheet),
  properties: { count: { get: ({ host, sheet }) => host.charts.of(sheet).length } },
  items: (ref) => ref.host.charts.of(ref.sheet).map((chart) => of(ref, chart, chart.name)),
  item: (ref, key) => of(ref, named(ref, key), key),
  methods: {
    add,
    getCount: ({ host, sheet }) => host.charts.of(sheet).length,
    getItem: (ref, args) => of(ref, named(ref, textArg(args, 0, "name")), textArg(args, 0, "name")),
    getItemAt: (ref, args) => of(ref, ref.host.charts.of(ref.sheet)[wholeArg(args, 0, "index")], "at this place"),
    getItemOrNullObject: (ref, args) => {
      const chart = named(ref, optionalText(args, 0, "name") ?? "");
      return chart ? of(ref, chart, chart.name) : nullObject("Chart");
    },
  },
}));

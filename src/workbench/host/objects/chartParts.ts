import type { Worksheet } from "@cj-tech-master/excelts";
import { readCell } from "../../model/cellValues";
import { columnsOf, rowsOf } from "../area";
import { rangeObject, textArg } from "../args";
import { placeOf } from "../edits/addresses";
import { chartTypes } from "../edits/buildCharts";
import { newSeries, type ChartSeries, type SheetChart } from "../edits/charts";
import { HostError, invalidArgument } from "../hostError";
import type { Argument } from "../objectType";
import type { WorkbookHost } from "../workbookHost";
import { CellRange } from "./cellRange";

/** A chart of the workbook of a session. */
export interface ChartRef {
  readonly host: WorkbookHost;
  readonly chart: SheetChart;
}

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

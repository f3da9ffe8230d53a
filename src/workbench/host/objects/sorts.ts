import type { Worksheet } from "@cj-tech-master/excelts";
import { guardLocked, guardSheet } from "../edits/protection";
import { flagArg, valueArg, wordArg } from "../args";
import { sortKeys, sortCells } from "../edits/sortRows";
import { columnsOf, rowsOf, type Rectangle } from "../area";
import { invalidOperation } from "../hostError";
import type { Json } from "../json";
import { ObjectType } from "../objectType";
import type { CellRange } from "./cellRange";
import { areas, tableOf, type TableRef } from "./tableRef";

const methods = ["PinYin", "StrokeCount"] as const;

function guardSort(sheet: Worksheet, area: Rectangle): void {
  guardSheet(sheet, "sort");
  guardLocked(sheet, area);
}

/** Excel.RangeSort. */
export const rangeSortType: ObjectType<CellRange> = new ObjectType<CellRange>("RangeSort", () => ({
  guard: ({ sheet, area }) => guardSort(sheet, area),
  methods: {
    apply: ({ host, sheet, area }, args) => {
      const orientation = wordArg(args[3] ?? "Rows", ["Rows", "Columns"], "orientation");
      wordArg(args[4] ?? "PinYin", methods, "method");
      const first = flagArg(args, 2, "hasHeaders", false) ? 1 : 0;
      const body = orientation === "Rows" ? { ...area, top: area.top + first } : { ...area, left: area.left + first };
      const keys = sortKeys(valueArg(args[0], "fields"), orientation === "Rows" ? columnsOf(area) : rowsOf(area));
      if (body.top > body.bottom || body.left > body.right) return;
      sortCells(host, sheet, body, { keys, matchCase: flagArg(args, 1, "matchCase", false), orientation });
      host.events.changed(sheet, body, "RangeEdited");
    },
  },
}));

/** How a table was sorted last. It lasts as long as the session. */
interface TableSorting {
  readonly fields: Json;
  readonly matchCase: boolean;
  readonly method: string;
}

const sortings = new WeakMap<TableRef["host"], Map<string, TableSorting>>();

function sortingsOf({ host }: TableRef): Map<string, TableSorting> {
  const known = sortings.get(host) ?? new Map<string, TableSorting>();
  sortings.set(host, known);
  return known;
}

function sort(ref: TableRef, { fields, matchCase }: TableSorting): void {
  const { body } = areas(ref);
  const sheet = tableOf(ref).worksheet;
  sortCells(ref.host, sheet, body, { keys: sortKeys(fields, columnsOf(body)), matchCase, orientation: "Rows" });
  ref.host.events.changed(sheet, body, "RangeEdited");
}

/** Excel.TableSort. */
export const tableSortType: ObjectType<TableRef> = new ObjectType<TableRef>("TableSort", () => ({
  guard: (ref) => guardSort(tableOf(ref).worksheet, areas(ref).body),
  properties: {
    fields: { get: (ref) => sortingsOf(ref).get(ref.id)?.fields ?? [] },
    matchCase: { get: (ref) => sortingsOf(ref).get(ref.id)?.matchCase ?? false },
    method: { get: (ref) => sortingsOf(ref).get(ref.id)?.method ?? "PinYin" },
  },
  methods: {
    apply: (ref, args) => {
      const method = wordArg(args[2] ?? "PinYin", methods, "method");
      const sorting = { fields: valueArg(args[0], "fields"), matchCase: flagArg(args, 1, "matchCase", false), method };
      sort(ref, sorting);
      sortingsOf(ref).set(ref.id, sorting);
    },
    clear: (ref) => void sortingsOf(ref).delete(ref.id),
    reapply: (ref) => {
      const sorting = sortingsOf(ref).get(ref.id);
      if (!sorting) throw invalidOperation("The table is not sorted.");
      sort(ref, sorting);
    },
  },
}));

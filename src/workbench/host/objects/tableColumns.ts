import { guardSheet } from "../edits/protection";
import { keyArg, optionalText, optionalWhole, textValue, valueArg, wholeArg } from "../args";
import { deleteColumn, insertColumn } from "../edits/tableRows";
import { renameColumn } from "../edits/tableHeaders";
import { readValues } from "../edits/readCells";
import { writeCells } from "../edits/writeCells";
import type { Rectangle } from "../area";
import { invalidArgument, itemNotFound } from "../hostError";
import { nullObject, ObjectType, type HostObject } from "../objectType";
import { filterType } from "./filters";
import { areas, rangeOf, tableOf, type TableRef } from "./tableRef";

/** A column of a table, by its name: others may come before it. */
interface ColumnRef {
  readonly table: TableRef;
  readonly column: { name: string };
}

function indexOf({ table, column }: ColumnRef): number {
  const index = tableOf(table).table.columns.findIndex((each) => each.name === column.name);
  if (index < 0) throw itemNotFound(`The table has no column "${column.name}".`);
  return index;
}

/** Columns are numbered as they come: a number stays with its column, and none is given twice. */
const columnIds = new WeakMap<object, number>();
const lastIds = new WeakMap<TableRef["host"], Map<string, number>>();

function columnId(table: TableRef, column: object | undefined): number {
  const last = lastIds.get(table.host) ?? new Map<string, number>();
  lastIds.set(table.host, last);
  for (const each of tableOf(table).table.columns) {
    if (columnIds.has(each)) continue;
    const id = (last.get(table.id) ?? 0) + 1;
    last.set(table.id, id);
    columnIds.set(each, id);
  }
  return (column && columnIds.get(column)) ?? 0;
}

function part(ref: ColumnRef, area: Rectangle | null): Rectangle | null {
  if (!area) return null;
  const left = area.left + indexOf(ref);
  return { ...area, left, right: left };
}

function rename(ref: ColumnRef, name: string): void {
  const { host } = ref.table;
  const geometry = host.tables.named(tableOf(ref.table).name);
  if (!geometry) throw itemNotFound("The table was deleted.");
  const index = indexOf(ref);
  if (tableOf(ref.table).table.columns.some((each, i) => i !== index && each.name.toLowerCase() === name.toLowerCase())) {
    throw invalidArgument(`The table has a column "${name}" already.`);
  }
  renameColumn(host, geometry, index, name);
  ref.column.name = tableOf(ref.table).table.columns[index]?.name ?? name;
}

const tableColumnType: ObjectType<ColumnRef> = new ObjectType<ColumnRef>("TableColumn", () => ({
  guard: ({ table }) => guardSheet(tableOf(table).worksheet),
  id: "id",
  check: indexOf,
  properties: {
    id: { get: (ref) => columnId(ref.table, tableOf(ref.table).table.columns[indexOf(ref)]) },
    index: { get: indexOf },
    filter: { object: (ref) => filterType.of({ table: ref.table, column: indexOf(ref) }) },
    name: { get: ({ column }) => column.name, set: (ref, value) => rename(ref, textValue(value, "name")) },
    values: {
      get: (ref) => readValues(ref.table.host, tableOf(ref.table).worksheet, part(ref, areas(ref.table).all) as Rectangle),
      set: (ref, value) => writeCells(ref.table.host, tableOf(ref.table).worksheet, part(ref, areas(ref.table).all) as Rectangle, value),
    },
  },
  methods: {
    delete: (ref) => deleteColumn(ref.table.host, tableOf(ref.table), indexOf(ref)),
    getDataBodyRange: (ref) => rangeOf(ref.table, part(ref, areas(ref.table).body), "data"),
    getHeaderRowRange: (ref) => rangeOf(ref.table, part(ref, areas(ref.table).header), "header row"),
    getRange: (ref) => rangeOf(ref.table, part(ref, areas(ref.table).all), "cells"),
    getTotalRowRange: (ref) => rangeOf(ref.table, part(ref, areas(ref.table).totals), "totals row"),
  },
}));

/** A column by its name, or by its id. */
function found(table: TableRef, key: string): HostObject | null {
  const { columns } = tableOf(table).table;
  const column =
    columns.find((each) => each.name.toLowerCase() === key.toLowerCase()) ?? columns.find((each) => columnId(table, each) === Number(key));
  return column ? tableColumnType.of({ table, column: { name: column.name } }) : null;
}

function at(table: TableRef, index: number): HostObject {
  const column = tableOf(table).table.columns[index];
  if (!column) throw invalidArgument("The table has no such column.");
  return tableColumnType.of({ table, column: { name: column.name } });
}

/** Excel.TableColumnCollection. */
export const tableColumnCollectionType: ObjectType<TableRef> = new ObjectType<TableRef>("TableColumnCollection", () => ({
  guard: (table) => guardSheet(tableOf(table).worksheet),
  properties: { count: { get: (table) => tableOf(table).table.columns.length } },
  items: (table) => tableOf(table).table.columns.map((_, i) => at(table, i)),
  item: (table, key) => {
    const column = found(table, key);
    if (!column) throw itemNotFound(`The table has no column "${key}".`);
    return column;
  },
  methods: {
    add: (table, args) => {
      const index = optionalWhole(args, 0, "index");
      return at(table, insertColumn(table.host, tableOf(table), index, valueArg(args[1], "values"), optionalText(args, 2, "name")));
    },
    getCount: (table) => tableOf(table).table.columns.length,
    getItemAt: (table, args) => at(table, wholeArg(args, 0, "index")),
    getItemOrNullObject: (table, args) => found(table, keyArg(args, 0)) ?? nullObject("TableColumn"),
  },
}));

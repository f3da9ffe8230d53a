import { guardSheet } from "../edits/protection";
import { flagArg, optionalWhole, valueArg, wholeArg } from "../args";
import { deleteRows, insertRows } from "../edits/tableRows";
import { readValues } from "../edits/readCells";
import { writeCells } from "../edits/writeCells";
import { rowsOf, type Rectangle } from "../area";
import { HostError, invalidArgument, itemNotFound } from "../hostError";
import { isList, type Json } from "../json";
import { ObjectType, type HostObject } from "../objectType";
import { areas, rangeOf, tableOf, type TableRef } from "./tableRef";

interface RowRef {
  readonly table: TableRef;
  readonly index: number;
}

const count = (table: TableRef): number => rowsOf(areas(table).body);

function cells({ table, index }: RowRef): Rectangle {
  if (index < 0 || index >= count(table)) throw itemNotFound("The table has no such row.");
  const { body } = areas(table);
  return { ...body, top: body.top + index, bottom: body.top + index };
}

const tableRowType: ObjectType<RowRef> = new ObjectType<RowRef>("TableRow", () => ({
  guard: ({ table }) => guardSheet(tableOf(table).worksheet),
  properties: {
    index: { get: ({ index }) => index },
    values: {
      get: (ref) => readValues(ref.table.host, tableOf(ref.table).worksheet, cells(ref)),
      set: (ref, value) => writeCells(ref.table.host, tableOf(ref.table).worksheet, cells(ref), value),
    },
  },
  methods: {
    delete: (ref) => {
      cells(ref);
      deleteRows(ref.table.host, tableOf(ref.table), ref.index, 1);
    },
    getRange: (ref) => rangeOf(ref.table, cells(ref), "cells"),
  },
}));

function at(table: TableRef, index: number): HostObject {
  if (index < 0 || index >= count(table)) throw invalidArgument("The table has no such row.");
  return tableRowType.of({ table, index });
}

/** Indexes of rows, or rows themselves as the client names them. */
function rowIndexes(value: Json): number[] {
  if (!isList(value) || !value.every((index) => typeof index === "number")) throw invalidArgument("rows are numbers.");
  return value as number[];
}

/** Excel.TableRowCollection. */
export const tableRowCollectionType: ObjectType<TableRef> = new ObjectType<TableRef>("TableRowCollection", () => ({
  guard: (table) => guardSheet(tableOf(table).worksheet),
  properties: { count: { get: count } },
  items: (table) => Array.from({ length: count(table) }, (_, index) => at(table, index)),
  methods: {
    add: (table, args) => {
      if (!flagArg(args, 2, "alwaysInsert", true)) {
        throw new HostError("UnsupportedOperation", "Rows are always inserted here: cells below the table move down.");
      }
      const added = insertRows(table.host, tableOf(table), optionalWhole(args, 0, "index"), valueArg(args[1], "values"));
      return at(table, added.top - areas(table).body.top);
    },
    deleteRows: (table, args) => {
      // The last first, so that the places of the others stay.
      for (const index of [...new Set(rowIndexes(valueArg(args[0], "rows")))].sort((a, b) => b - a)) {
        deleteRows(table.host, tableOf(table), index, 1);
      }
    },
    deleteRowsAt: (table, args) => deleteRows(table.host, tableOf(table), wholeArg(args, 0, "index"), optionalWhole(args, 1, "count") ?? 1),
    getCount: count,
    getItemAt: (table, args) => at(table, wholeArg(args, 0, "index")),
  },
}));

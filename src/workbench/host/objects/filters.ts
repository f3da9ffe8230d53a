import type { Worksheet } from "@cj-tech-master/excelts";
import { rangeObject, textArg, textValue, valueArg, wholeArg } from "../args";
import { areaOn } from "../edits/addresses";
import { guardSheet } from "../edits/protection";
import { tableId } from "../edits/tables";
import { invalidArgument, itemNotFound } from "../hostError";
import { isList, isRecord, type Json } from "../json";
import { ObjectType, type HostObject } from "../objectType";
import type { WorkbookHost } from "../workbookHost";
import { areas, tableOf, type TableRef } from "./tableRef";

/** Where a filter is: over the rows of a table, or over a list on a sheet. */
interface FilterPlace {
  readonly host: WorkbookHost;
  readonly owner: string;
  readonly sheet: Worksheet;
}

function textsOf(values: Json): string[] {
  if (!isList(values)) throw invalidArgument("values is a list of texts.");
  return values.map((value) => textValue(value, "values"));
}

/** Excel.AutoFilter. */
const autoFilterType: ObjectType<FilterPlace> = new ObjectType<FilterPlace>("AutoFilter", () => ({
  guard: ({ sheet }) => guardSheet(sheet, "autoFilter"),
  properties: { isDataFiltered: { get: ({ host, owner }) => host.filters.has(owner) } },
  methods: {
    apply: ({ host, owner, sheet }, args) => {
      const criteria = valueArg(args[2], "criteria");
      if (!isRecord(criteria)) throw invalidArgument("criteria is an object.");
      const area = rangeObject(args[0])?.area ?? areaOn(host, sheet, textArg(args, 0, "range"));
      const body = { ...area, top: area.top + 1 };
      host.filters.apply(owner, { sheet, body }, wholeArg(args, 1, "columnIndex"), textsOf(criteria["values"] ?? null));
    },
    clearCriteria: ({ host, owner }) => host.filters.clear(owner),
  },
}));

export const sheetFilter = ({ host, sheet }: { readonly host: WorkbookHost; readonly sheet: Worksheet }): HostObject =>
  autoFilterType.of({ host, sheet, owner: host.sheetId(sheet) });

/** @throws HostError ItemNotFound for a table without buttons to filter by: whether Excel has an answer for it is not documented */
export function tableFilter(ref: TableRef): HostObject {
  const table = tableOf(ref);
  if (table.table.columns.some(({ filterButton }) => filterButton === false)) throw itemNotFound("The table has no filter.");
  return autoFilterType.of({ host: ref.host, sheet: table.worksheet, owner: tableId(ref.host, table) });
}

/** A column of a table, counted from 0, that its rows are filtered by. */
interface FilteredColumn {
  readonly table: TableRef;
  readonly column: number;
}

/** Excel.Filter. */
export const filterType: ObjectType<FilteredColumn> = new ObjectType<FilteredColumn>("Filter", () => ({
  guard: ({ table }) => guardSheet(tableOf(table).worksheet, "autoFilter"),
  methods: {
    applyValuesFilter: ({ table: ref, column }, args) => {
      const table = tableOf(ref);
      const { body } = areas(ref);
      ref.host.filters.apply(tableId(ref.host, table), { sheet: table.worksheet, body }, column, textsOf(valueArg(args[0], "values")));
    },
    clear: ({ table }) => table.host.filters.clear(tableId(table.host, tableOf(table))),
  },
}));

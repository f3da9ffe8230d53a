import { guardSheet } from "../edits/protection";
import type { TableStyleProperties } from "@cj-tech-master/excelts";
import { flagValue, rangeObject, textArg, textValue } from "../args";
import { areaOn } from "../edits/addresses";
import { clearRange } from "../edits/clearRange";
import { convertToRange, renameTable, resizeTable, tableId } from "../edits/tables";
import { removeTable } from "../edits/tableModels";
import { setTotals } from "../edits/tableTotals";
import { eventMethods } from "../events";
import { invalidArgument } from "../hostError";
import { ObjectType, type Argument, type Property } from "../objectType";
import { CellRange } from "./cellRange";
import { rangeType, worksheetType } from "./declaredTypes";
import { tableFilter } from "./filters";
import { tableSortType } from "./sorts";
import { tableColumnCollectionType } from "./tableColumns";
import { areas, rangeOf, tableOf, type TableRef } from "./tableRef";
import { tableRowCollectionType } from "./tableRows";

const styleFlag = (name: "showFirstColumn" | "showLastColumn" | "showRowStripes" | "showColumnStripes"): Property<TableRef> => ({
  get: (ref) => tableOf(ref).table.style?.[name] ?? false,
  set: (ref, value) => changeStyle(ref, { [name]: flagValue(value, name) }),
});

function changeStyle(ref: TableRef, part: TableStyleProperties): void {
  const model = tableOf(ref).table;
  model.style = { ...model.style, ...part };
}

const stylePattern = /^TableStyle(?:Light(?:[1-9]|1\d|2[01])|Medium(?:[1-9]|1\d|2[0-8])|Dark(?:[1-9]|1[01]))$/u;

function resize(ref: TableRef, args: readonly Argument[]): void {
  const { host } = ref;
  const table = tableOf(ref);
  const range = rangeObject(args[0]);
  if (range && range.sheet !== table.worksheet) throw invalidArgument("The range lies on another sheet.");
  resizeTable(host, table, range?.area ?? areaOn(host, table.worksheet, textArg(args, 0, "newRange")));
}

/** Excel.Table. */
export const tableType: ObjectType<TableRef> = new ObjectType<TableRef>("Table", () => ({
  guard: (ref) => guardSheet(tableOf(ref).worksheet),
  id: "id",
  check: tableOf,
  properties: {
    id: { get: ({ id }) => id },
    name: {
      get: (ref) => tableOf(ref).name,
      set: (ref, value) => {
        renameTable(ref.host, tableOf(ref), textValue(value, "name"));
      },
    },
    style: {
      get: (ref) => tableOf(ref).table.style?.theme ?? "",
      set: (ref, value) => {
        if (typeof value !== "string" || !stylePattern.test(value))
          throw invalidArgument(`There is no such table style: TableStyleLight1, TableStyleMedium2 …`);
        changeStyle(ref, { theme: value });
      },
    },
    showBandedRows: styleFlag("showRowStripes"),
    showBandedColumns: styleFlag("showColumnStripes"),
    highlightFirstColumn: styleFlag("showFirstColumn"),
    highlightLastColumn: styleFlag("showLastColumn"),
    showFilterButton: {
      get: (ref) => tableOf(ref).table.columns.every((column) => column.filterButton !== false),
      set: (ref, value) => {
        const filterButton = flagValue(value, "showFilterButton");
        for (const column of tableOf(ref).table.columns) column.filterButton = filterButton;
      },
    },
    showHeaders: { get: (ref) => tableOf(ref).table.headerRow !== false },
    showTotals: {
      get: (ref) => tableOf(ref).table.totalsRow === true,
      set: (ref, value) => setTotals(ref.host, tableOf(ref), flagValue(value, "showTotals")),
    },
    autoFilter: { object: tableFilter },
    columns: { object: (ref) => tableColumnCollectionType.of(ref) },
    rows: { object: (ref) => tableRowCollectionType.of(ref) },
    sort: { object: (ref) => tableSortType.of(ref) },
    worksheet: { object: (ref) => worksheetType.of({ host: ref.host, sheet: tableOf(ref).worksheet }) },
  },
  methods: {
    ...eventMethods(({ host }: TableRef) => host, { onChanged: "tableChanged", onSelectionChanged: "tableSelectionChanged" }),
    clearFilters: (ref) => ref.host.filters.clear(tableId(ref.host, tableOf(ref))),
    convertToRange: (ref) => {
      const { all } = areas(ref);
      const range = new CellRange(ref.host, tableOf(ref).worksheet, all);
      convertToRange(ref.host, tableOf(ref));
      return rangeType.of(range);
    },
    delete: (ref) => {
      const { all } = areas(ref);
      const { worksheet } = tableOf(ref);
      removeTable(ref.host, tableOf(ref));
      clearRange(ref.host, worksheet, all, "All");
    },
    getDataBodyRange: (ref) => rangeOf(ref, areas(ref).body, "data"),
    getHeaderRowRange: (ref) => rangeOf(ref, areas(ref).header, "header row"),
    getRange: (ref) => rangeOf(ref, areas(ref).all, "cells"),
    getTotalRowRange: (ref) => rangeOf(ref, areas(ref).totals, "totals row"),
    resize,
  },
}));

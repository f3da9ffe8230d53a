import { guardSheet } from "../edits/protection";
import type { Table, Worksheet } from "@cj-tech-master/excelts";
import { flagArg, rangeObject, textArg, wholeArg } from "../args";
import { addTable, allTables, findTable } from "../edits/tables";
import { eventMethods } from "../events";
import { placeOf } from "../edits/addresses";
import { invalidArgument, itemNotFound } from "../hostError";
import { nullObject, ObjectType, type Argument, type HostObject } from "../objectType";
import type { WorkbookHost } from "../workbookHost";
import { tableType } from "./table";
import { tableRef } from "./tableRef";

/** The tables of the workbook, or of one sheet. */
interface TableScope {
  readonly host: WorkbookHost;
  readonly sheet: Worksheet | null;
}

const tablesOf = ({ host, sheet }: TableScope): readonly Table[] => (sheet ? sheet.getTables() : allTables(host));

function of(host: WorkbookHost, table: Table | null | undefined, key: string): HostObject {
  if (!table) throw itemNotFound(`There is no table "${key}".`);
  return tableType.of(tableRef(host, table));
}

function add({ host, sheet }: TableScope, args: readonly Argument[]): HostObject {
  const place = rangeObject(args[0]) ?? placeOf(host, textArg(args, 0, "address"), sheet ?? host.activeSheet);
  if (!place) throw invalidArgument("The address means no cells.");
  if (sheet && place.sheet !== sheet) throw invalidArgument("The address lies on another sheet.");
  return of(host, addTable(host, place.sheet, place.area, flagArg(args, 1, "hasHeaders", false)), "");
}

/** Excel.TableCollection of the workbook or of a sheet. */
export const tableCollectionType: ObjectType<TableScope> = new ObjectType<TableScope>("TableCollection", () => ({
  guard: ({ host, sheet }) => guardSheet(sheet ?? host.activeSheet),
  properties: { count: { get: (scope) => tablesOf(scope).length } },
  items: (scope) => tablesOf(scope).map((table) => of(scope.host, table, table.name)),
  item: (scope, key) => of(scope.host, findTable(scope.host, key, tablesOf(scope)), key),
  methods: {
    ...eventMethods(({ host }: TableScope) => host, { onAdded: "tableAdded", onChanged: "tableChanged", onDeleted: "tableDeleted" }),
    add,
    getCount: (scope) => tablesOf(scope).length,
    getItemAt: (scope, args) => {
      const index = wholeArg(args, 0, "index");
      const table = tablesOf(scope)[index];
      if (!table) throw invalidArgument("There is no such table.");
      return of(scope.host, table, table.name);
    },
    getItemOrNullObject: (scope, args) => {
      const table = findTable(scope.host, textArg(args, 0, "key"), tablesOf(scope));
      return table ? of(scope.host, table, table.name) : nullObject("Table");
    },
  },
}));

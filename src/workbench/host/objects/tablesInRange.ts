import type { Table } from "@cj-tech-master/excelts";
import { flagArg, textArg } from "../args";
import { tablesIn, findTable } from "../edits/tables";
import { itemNotFound } from "../hostError";
import { nullObject, ObjectType, type Argument, type HostObject } from "../objectType";
import type { CellRange } from "./cellRange";
import { tableType } from "./table";
import { tableRef } from "./tableRef";

/** The tables a range touches, or those that lie in it wholly: found again at each use, as they come and go. */
interface ScopedTables {
  readonly range: CellRange;
  readonly fullyContained: boolean;
}

const tablesOf = ({ range, fullyContained }: ScopedTables): readonly Table[] =>
  tablesIn(range.host, range.sheet, range.area, fullyContained);

function of({ range }: ScopedTables, table: Table | null | undefined, key: string): HostObject {
  if (!table) throw itemNotFound(`There is no table ${key} in the range.`);
  return tableType.of(tableRef(range.host, table));
}

const named = (scope: ScopedTables, key: string): Table | null => findTable(scope.range.host, key, tablesOf(scope));

/** Excel.TableScopedCollection. */
const tableScopedCollectionType: ObjectType<ScopedTables> = new ObjectType<ScopedTables>("TableScopedCollection", () => ({
  items: (scope) => tablesOf(scope).map((table) => of(scope, table, table.name)),
  item: (scope, key) => of(scope, named(scope, key), `"${key}"`),
  methods: {
    getCount: (scope) => tablesOf(scope).length,
    getFirst: (scope) => of(scope, tablesOf(scope)[0], "at all"),
    getItemOrNullObject: (scope, args) => {
      const table = named(scope, textArg(args, 0, "key"));
      return table ? of(scope, table, table.name) : nullObject("Table");
    },
  },
}));

/** `Range.getTables(fullyContained)`. */
export const getTables = (range: CellRange, args: readonly Argument[]): HostObject =>
  tableScopedCollectionType.of({ range, fullyContained: flagArg(args, 0, "fullyContained", false) });

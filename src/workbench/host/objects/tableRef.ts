import type { Table } from "@cj-tech-master/excelts";
import type { Rectangle } from "../area";
import { areasOf, findTable, tableId } from "../edits/tables";
import { itemNotFound } from "../hostError";
import type { HostObject } from "../objectType";
import type { WorkbookHost } from "../workbookHost";
import { CellRange } from "./cellRange";
import { rangeType } from "./declaredTypes";

/** A table, found by its id: renaming makes another one of it. */
export interface TableRef {
  readonly host: WorkbookHost;
  readonly id: string;
}

export const tableRef = (host: WorkbookHost, table: Table): TableRef => ({ host, id: tableId(host, table) });

/** @throws HostError ItemNotFound when the table was deleted */
export function tableOf({ host, id }: TableRef): Table {
  const table = findTable(host, id);
  if (!table) throw itemNotFound("The table was deleted.");
  return table;
}

export const areas = (ref: TableRef): ReturnType<typeof areasOf> => areasOf(ref.host, tableOf(ref));

/** Cells of a table as a range. @throws HostError ItemNotFound when there is no such part */
export function rangeOf(ref: TableRef, area: Rectangle | null, what: string): HostObject {
  if (!area) throw itemNotFound(`The table has no ${what}.`);
  return rangeType.of(new CellRange(ref.host, tableOf(ref).worksheet, area));
}

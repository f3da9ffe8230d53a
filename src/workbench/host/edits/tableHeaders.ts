import type { TableGeometry } from "../../model/tables";
import { typedText, type TypedInput } from "../../model/input";
import { renameColumnReferences } from "../../model/renameReferences";
import { invalidArgument } from "../hostError";
import type { WorkbookHost } from "../workbookHost";

export const isHeaderCell = (table: TableGeometry, row: number): boolean => table.headerRow === row;

/** The headers as a table must have them: texts, none empty, none twice. */
export function uniqueHeaders(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((text, i) => {
    const base = text === "" ? `Column${i + 1}` : text;
    let name = base;
    for (let suffix = 2; taken.has(name.toLowerCase()); suffix++) name = base + suffix;
    taken.add(name.toLowerCase());
    return name;
  });
}

/** @throws HostError InvalidArgument for a formula */
export function checkHeader(typed: TypedInput): void {
  if (typed.kind === "formula") throw invalidArgument("A table's header is a text, not a formula.");
}

/** Writes a header's cell: the column takes its name, made unique where it is not, and formulas that mean the column follow. */
export function writeHeader(host: WorkbookHost, table: TableGeometry, column: number, typed: TypedInput): void {
  renameColumn(host, table, column - table.area.left, typedText(typed, host.date1904));
}

/** Gives a table's column (zero-based) another name. */
export function renameColumn(host: WorkbookHost, geometry: TableGeometry, index: number, wanted: string): void {
  const table = geometry.sheet.getTable(geometry.name).table;
  const column = table.columns[index];
  if (!column) throw invalidArgument("The table has no such column.");
  const before = column.name;
  const others = table.columns.filter((_, i) => i !== index).map((each) => each.name);
  const base = wanted === "" ? `Column${index + 1}` : wanted;
  const after = uniqueHeaders([...others, base]).at(-1) ?? base;
  if (after !== before) {
    renameColumnReferences(host.model, host.tables, geometry.name, { before, after });
    column.name = after;
    host.changed();
  }
  if (geometry.headerRow !== null) geometry.sheet.getCell(geometry.headerRow, geometry.area.left + index).value = after;
}

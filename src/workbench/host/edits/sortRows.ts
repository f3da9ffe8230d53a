import type { Cell, Worksheet } from "@cj-tech-master/excelts";
import { readCell, type CellScalar } from "../../model/cellValues";
import { tokenizeFormula } from "../../model/formulaTokens";
import { relocatedFormula } from "../../model/shiftReferences";
import { columnsOf, overlap, rowsOf, type Rectangle } from "../area";
import { invalidArgument, invalidOperation } from "../hostError";
import { isList, isRecord, type Json } from "../json";
import type { WorkbookHost } from "../workbookHost";
import { contentOf, putContent, type CellContent } from "./moveCell";
import { arrayAreas, spillAreas } from "./spillAreas";

/** One key of a sort: a column of the range, zero-based. */
export interface SortKey {
  readonly column: number;
  readonly ascending: boolean;
}

/** @throws HostError InvalidArgument for anything but sorting by values */
export function sortKeys(given: Json, width: number): SortKey[] {
  if (!isList(given) || given.length === 0) throw invalidArgument("fields has one key at least.");
  return given.map((field) => {
    const key = isRecord(field) ? field["key"] : undefined;
    if (!isRecord(field) || typeof key !== "number" || !Number.isInteger(key) || key < 0 || key >= width) {
      throw invalidArgument("key is a column of the range, counted from 0.");
    }
    if ((field["sortOn"] ?? "Value") !== "Value") throw invalidArgument("Rows are sorted by values only here.");
    return { column: key, ascending: field["ascending"] !== false };
  });
}

const kinds = { number: 0, string: 1, boolean: 2 } as const;
const isError = (value: CellScalar): boolean => typeof value === "string" && /^#[A-Z/0]+[A-Z!?]$/u.test(value);
const rankOf = (value: CellScalar): number => (isError(value) ? 3 : kinds[typeof value as keyof typeof kinds]);

/** Excel's order: numbers, texts, truth values, errors; empty cells always last. */
function compare(a: CellScalar, b: CellScalar, ascending: boolean, matchCase: boolean): number {
  if (a === "" || b === "") return a === b ? 0 : a === "" ? 1 : -1;
  const sign = ascending ? 1 : -1;
  if (rankOf(a) !== rankOf(b)) return sign * (rankOf(a) - rankOf(b));
  if (typeof a === "string" && typeof b === "string") {
    return sign * a.localeCompare(b, "en", { sensitivity: matchCase ? "variant" : "accent", numeric: false });
  }
  return sign * (Number(a) - Number(b));
}

/**
 * Sorts rows by the values of some columns; rows that are equal keep their order. Formulas move with their rows, their references along.
 * @throws HostError InvalidOperation where merged cells or arrays would be torn apart
 */
export function sortRows(host: WorkbookHost, sheet: Worksheet, area: Rectangle, keys: readonly SortKey[], matchCase: boolean): void {
  host.settle();
  const torn = [...spillAreas(host, sheet), ...arrayAreas(host, sheet), ...sheet.mergedRegions].some((region) => overlap(region, area));
  if (torn) throw invalidOperation("Merged cells and arrays cannot be sorted.");
  const rows = Array.from({ length: rowsOf(area) }, (_, i) => area.top + i);
  const values = new Map(
    rows.map((row) => [row, keys.map(({ column }) => readCell(sheet.findCell(row, area.left + column), host.date1904))]),
  );
  const sorted = [...rows].sort((a, b) => {
    for (const [i, { ascending }] of keys.entries()) {
      const order = compare(values.get(a)?.[i] ?? "", values.get(b)?.[i] ?? "", ascending, matchCase);
      if (order !== 0) return order;
    }
    return 0;
  });
  const contents = new Map(rows.map((row) => [row, rowContents(sheet, area, row)]));
  sorted.forEach((from, i) => {
    const to = area.top + i;
    contents.get(from)?.forEach(({ content, style, comment }, column) => {
      const cell = sheet.getCell(to, area.left + column);
      cell.style = style;
      cell.comment = comment;
      const { formula } = content;
      putContent(cell, content, formula === null ? null : relocatedFormula(tokenizeFormula(formula), to - from, 0));
    });
  });
  host.cellsChanged();
}

/** What moves with its row. */
interface SortedCell {
  readonly content: CellContent;
  readonly style: Cell["style"];
  readonly comment: Cell["comment"];
}

function rowContents(sheet: Worksheet, area: Rectangle, row: number): SortedCell[] {
  return Array.from({ length: columnsOf(area) }, (_, i) => {
    const cell = sheet.findCell(row, area.left + i);
    return { content: contentOf(cell), style: { ...cell?.style }, comment: cell?.comment };
  });
}

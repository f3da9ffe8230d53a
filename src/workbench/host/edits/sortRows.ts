import type { Cell, Worksheet } from "@cj-tech-master/excelts";
import { readCell, type CellScalar } from "../../model/cellValues";
import { tokenizeFormula } from "../../model/formulaTokens";
import { relocatedFormula } from "../../model/shiftReferences";
import { columnsOf, overlap, rowsOf, type Rectangle } from "../area";
import { flagValue, wordArg } from "../args";
import { colorOf, colorText } from "../colors";
import { HostError, invalidArgument, invalidOperation } from "../hostError";
import { isList, isRecord, type Json } from "../json";
import type { WorkbookHost } from "../workbookHost";
import { contentOf, putContent, type CellContent } from "./moveCell";
import { arrayAreas, spillAreas } from "./spillAreas";

const sortBy = ["Value", "CellColor", "FontColor", "Icon"] as const;
const dataOptions = ["Normal", "TextAsNumber"] as const;

/** One key of a sort: a column of the range (or a row, where columns are sorted), zero-based. */
export interface SortKey {
  readonly index: number;
  readonly ascending: boolean;
  /** Texts that are numbers are sorted as such. */
  readonly textAsNumber: boolean;
  /** The colour of fills or fonts that comes first (or last); null where values are sorted by. */
  readonly color: { readonly of: "CellColor" | "FontColor"; readonly text: string } | null;
}

/** What is sorted, and how. */
export interface SortOptions {
  readonly keys: readonly SortKey[];
  readonly matchCase: boolean;
  readonly orientation: "Rows" | "Columns";
}

/** @throws HostError InvalidArgument for keys beyond the range, UnsupportedOperation for icons */
export function sortKeys(given: Json, width: number): SortKey[] {
  if (!isList(given) || given.length === 0) throw invalidArgument("fields has one key at least.");
  return given.map((field) => sortKey(field, width));
}

function sortKey(field: Json, width: number): SortKey {
  if (!isRecord(field)) throw invalidArgument("A field is an object with a key.");
  const { key, ascending, sortOn, dataOption, color } = field;
  if (typeof key !== "number" || !Number.isInteger(key) || key < 0 || key >= width)
    throw invalidArgument("key is a column of the range, counted from 0.");
  const on = wordArg(sortOn ?? "Value", sortBy, "sortOn");
  if (on === "Icon" || field["subField"] !== undefined)
    throw new HostError("UnsupportedOperation", "Icons and subfields are not sorted by here.");
  return {
    index: key,
    ascending: ascending === undefined || ascending === null ? true : flagValue(ascending, "ascending"),
    textAsNumber: wordArg(dataOption ?? "Normal", dataOptions, "dataOption") === "TextAsNumber",
    color: on === "Value" ? null : { of: on, text: `#${colorOf(color ?? "").argb.slice(2)}` },
  };
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

/** What a cell is sorted by. */
function sortedBy(cell: Cell | undefined, { textAsNumber, color }: SortKey, date1904: boolean): CellScalar {
  if (color) return colorOfCell(cell, color.of) === color.text ? 0 : 1;
  const value = readCell(cell, date1904);
  const isNumber = textAsNumber && typeof value === "string" && value.trim() !== "" && Number.isFinite(Number(value));
  return isNumber ? Number(value) : value;
}

function colorOfCell(cell: Cell | undefined, of: "CellColor" | "FontColor"): string {
  const { fill, font } = cell?.style ?? {};
  if (of === "FontColor") return colorText(font?.color, "#000000");
  return fill?.type === "pattern" && fill.pattern !== "none" ? colorText(fill.fgColor, "#FFFFFF") : "#FFFFFF";
}

/** Lines of a range, rows or columns, and the cells in them. */
interface Lines {
  readonly count: number;
  readonly length: number;
  readonly place: (line: number, index: number) => readonly [number, number];
}

const linesOf = (area: Rectangle, orientation: SortOptions["orientation"]): Lines =>
  orientation === "Rows"
    ? { count: rowsOf(area), length: columnsOf(area), place: (line, index) => [area.top + line, area.left + index] }
    : { count: columnsOf(area), length: rowsOf(area), place: (line, index) => [area.top + index, area.left + line] };

/**
 * Sorts rows by the values of some columns, or columns by those of rows; what is equal keeps its order. Formulas move along with what they
 * refer to in their line.
 * @throws HostError InvalidOperation where merged cells or arrays would be torn apart
 */
export function sortCells(host: WorkbookHost, sheet: Worksheet, area: Rectangle, { keys, matchCase, orientation }: SortOptions): void {
  host.settle();
  const torn = [...spillAreas(host, sheet), ...arrayAreas(host, sheet), ...sheet.mergedRegions].some((region) => overlap(region, area));
  if (torn) throw invalidOperation("Merged cells and arrays cannot be sorted.");
  const { count, length, place } = linesOf(area, orientation);
  const lines = Array.from({ length: count }, (_, i) => i);
  const values = lines.map((line) => keys.map((key) => sortedBy(sheet.findCell(...place(line, key.index)), key, host.date1904)));
  const sorted = [...lines].sort((a, b) => {
    for (const [i, { ascending }] of keys.entries()) {
      const order = compare(values[a]?.[i] ?? "", values[b]?.[i] ?? "", ascending, matchCase);
      if (order !== 0) return order;
    }
    return 0;
  });
  const contents = lines.map((line) => Array.from({ length }, (_, i) => sortedCell(sheet.findCell(...place(line, i)))));
  sorted.forEach((from, to) => {
    const moved = to - from;
    const [down, across] = orientation === "Rows" ? [moved, 0] : [0, moved];
    contents[from]?.forEach(({ content, style, comment }, i) => {
      const cell = sheet.getCell(...place(to, i));
      cell.style = style;
      cell.comment = comment;
      const { formula } = content;
      putContent(cell, content, formula === null ? null : relocatedFormula(tokenizeFormula(formula), down, across));
    });
  });
  host.cellsChanged();
}

/** What moves with its line. */
interface SortedCell {
  readonly content: CellContent;
  readonly style: Cell["style"];
  readonly comment: Cell["comment"];
}

const sortedCell = (cell: Cell | undefined): SortedCell => ({
  content: contentOf(cell),
  style: { ...cell?.style },
  comment: cell?.comment,
});

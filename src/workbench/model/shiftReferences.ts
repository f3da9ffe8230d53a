import type { Worksheet } from "@cj-tech-master/excelts";
import { columnLetters, columnNumber, maxColumn, maxRow, parseArea, sheetOfPrefix, type Rectangle } from "./addresses";
import type { Token } from "./formulaTokens";
import type { FormulaPlace } from "./rewriteFormulas";

/** Cells that were put in or taken out, and where the others went: down or right for new ones, up or left for those gone. */
export interface Shift {
  readonly sheet: Worksheet;
  readonly area: Rectangle;
  readonly direction: "down" | "up" | "right" | "left";
}

/** An interval after lines were put in (`by` > 0) or taken out at `from`; null when all of it is gone. */
function shiftedLines(first: number, last: number, from: number, by: number, most: number): [number, number] | null {
  if (first === 1 && last === most) return [first, last];
  if (by > 0) return last < from ? [first, last] : [first >= from ? first + by : first, Math.min(last + by, most)];
  const gone = -by;
  const end = from + gone - 1;
  const start = first < from ? first : first <= end ? from : first - gone;
  const stop = last < from ? last : last <= end ? from - 1 : last - gone;
  return stop < start ? null : [start, stop];
}

/** Where cells stand after a shift; null when they are gone. Cells that reach beside what was shifted stay as they are, as in Excel. */
export function shiftedArea({ area, direction }: Shift, cells: Rectangle): Rectangle | null {
  if (direction === "down" || direction === "up") {
    if (cells.left < area.left || cells.right > area.right) return cells;
    const by = area.bottom - area.top + 1;
    const rows = shiftedLines(cells.top, cells.bottom, area.top, direction === "down" ? by : -by, maxRow);
    return rows && { ...cells, top: rows[0], bottom: rows[1] };
  }
  if (cells.top < area.top || cells.bottom > area.bottom) return cells;
  const by = area.right - area.left + 1;
  const columns = shiftedLines(cells.left, cells.right, area.left, direction === "right" ? by : -by, maxColumn);
  return columns && { ...cells, left: columns[0], right: columns[1] };
}

const broken = "#REF!";

/** Where cells stand now; null when they are gone. */
type Where = (cells: Rectangle) => Rectangle | null;

/** A formula's references after a shift. Dollar signs stay where they are; what is gone shows #REF!. */
export const shiftedFormula = (tokens: readonly Token[], place: FormulaPlace, shift: Shift): string | null =>
  movedFormula(tokens, place, shift.sheet, (cells) => shiftedArea(shift, cells));

/** A formula whose references to cells of a sheet follow where these are now; null when none has moved. */
export function movedFormula(tokens: readonly Token[], place: FormulaPlace, sheet: Worksheet, where: Where): string | null {
  let text = "";
  let changed = false;
  let sheetName = place.sheet?.name ?? "";
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.kind === "sheet") {
      sheetName = sheetOfPrefix(token.text);
      text += token.text;
      continue;
    }
    const isHere = sheetName.toLowerCase() === sheet.name.toLowerCase();
    const end = referenceEnd(tokens, i);
    if (end === null) text += token.text;
    else {
      const before = tokens
        .slice(i, end + 1)
        .map((each) => each.text)
        .join("");
      const after = isHere ? movedReference(before, where) : before;
      if (after !== before) changed = true;
      text += after;
      i = end;
    }
    // A sheet's name counts for the reference behind it, and for both ends of a range.
    if (tokens[i + 1]?.text !== ":") sheetName = place.sheet?.name ?? "";
  }
  return changed ? text : null;
}

/** The last token of the reference that begins at `i`; null when none begins there. */
function referenceEnd(tokens: readonly Token[], i: number): number | null {
  const kind = tokens[i]?.kind;
  if (kind === "columns" || kind === "rows") return i;
  if (kind !== "cell") return null;
  return tokens[i + 1]?.text === ":" && tokens[i + 2]?.kind === "cell" ? i + 2 : i;
}

/** Parts of a reference with their dollar signs: two columns and two rows, the same twice for one cell. */
interface ReferenceParts {
  readonly columns: readonly [string, string];
  readonly rows: readonly [string, string];
}

const cellPattern = /^(\$?[A-Z]{1,3})(\$?\d+)$/iu;
const bare = (part: string): string => part.replace("$", "");
const numbered = (part: string): number => (/\d/u.test(part) ? Number(bare(part)) : columnNumber(bare(part)));

/** The smaller first: a range may be written from any of its corners. */
const inOrder = (a: string, b: string): [string, string] => (numbered(a) <= numbered(b) ? [a, b] : [b, a]);

function partsOf(text: string): ReferenceParts {
  const [first = "", last = first] = text.split(":");
  const [, columnA = "", rowA = ""] = cellPattern.exec(first) ?? [];
  const [, columnB = "", rowB = ""] = cellPattern.exec(last) ?? [];
  return { columns: inOrder(columnA, columnB), rows: inOrder(rowA, rowB) };
}

/** A number or letters in place of those that stand there, with the same dollar sign. */
const replaced = (part: string, by: string | number): string => (part.startsWith("$") ? `$${by}` : String(by));

function movedReference(text: string, where: Where): string {
  const area = parseArea(text);
  const lines = area ? null : linesOf(text);
  const before = area ?? lines?.area;
  const after = before && where(before);
  if (!before) return text;
  if (!after) return broken;
  if (lines) {
    const [first, last] = inOrder(...(text.split(":") as [string, string]));
    const ends = lines.isRows ? [after.top, after.bottom] : [columnLetters(after.left), columnLetters(after.right)];
    return `${replaced(first, ends[0] ?? "")}:${replaced(last, ends[1] ?? "")}`;
  }
  const { columns, rows } = partsOf(text);
  const topLeft = replaced(columns[0], columnLetters(after.left)) + replaced(rows[0], after.top);
  return text.includes(":") ? `${topLeft}:${replaced(columns[1], columnLetters(after.right))}${replaced(rows[1], after.bottom)}` : topLeft;
}

function linesOf(text: string): { readonly area: Rectangle; readonly isRows: boolean } | null {
  const [first = "", last = ""] = text.split(":");
  const isRows = /^\$?\d+$/u.test(first);
  const ends = [numbered(first), numbered(last)];
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  if (!Number.isFinite(low) || low < 1) return null;
  const area = isRows ? { top: low, bottom: high, left: 1, right: maxColumn } : { top: 1, bottom: maxRow, left: low, right: high };
  return { area, isRows };
}

/** The same formula in a cell some rows and columns away: what is not fixed by a dollar sign moves along. */
export function relocatedFormula(tokens: readonly Token[], rows: number, columns: number): string {
  return tokens
    .map((token) => {
      if (token.kind === "cell") return relocatedCell(token.text, rows, columns);
      if (token.kind !== "columns" && token.kind !== "rows") return token.text;
      const ends = token.text.split(":").map((end) => (token.kind === "rows" ? relocatedRow(end, rows) : relocatedColumn(end, columns)));
      return ends.includes(null) ? broken : ends.join(":");
    })
    .join("");
}

function relocatedRow(text: string, by: number): string | null {
  if (text.startsWith("$")) return text;
  const row = Number(text) + by;
  return row < 1 || row > maxRow ? null : String(row);
}

function relocatedColumn(text: string, by: number): string | null {
  if (text.startsWith("$")) return text;
  const column = columnNumber(text) + by;
  return column < 1 || column > maxColumn ? null : columnLetters(column);
}

function relocatedCell(text: string, rows: number, columns: number): string {
  const [, column = "", row = ""] = /^(\$?[A-Z]{1,3})(\$?\d+)$/iu.exec(text) ?? [];
  const [letters, number] = [relocatedColumn(column, columns), relocatedRow(row, rows)];
  return letters === null || number === null ? broken : letters + number;
}

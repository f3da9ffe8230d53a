import { address, maxColumn, maxRow, parseArea, rectangleAddress } from "./addresses";
import { WorkbookFileError } from "./errors";
import { attribute } from "./zipPackage";
import { startTag, withAttribute } from "./xmlElements";

/** So many cells are read of a sheet; each takes about a kilobyte. */
const mostCells = 400_000;
/** So many empty rows and cells behind all others are read; more of them are left to the file. */
const mostEmpty = 10_000;
/** So many merged cells are read of a range; of a larger one, those beside and below everything else are left to the file. */
const mostMerged = 10_000;

/** Sheets whose used rectangle has more cells are looked at for cells that strayed far from the others. */
const suspicious = 200_000;

const cellElement = /<((?:[\w.-]+:)?)c(?:\s[^>]*?)?(?:\/>|>[\s\S]*?<\/\1c>)/gu;
const column = /<((?:[\w.-]+:)?)col\s[^>]*?\/>/gu;
const merged = /<((?:[\w.-]+:)?)mergeCell\s[^>]*?\/>/gu;
const placed = /<(?:[\w.-]+:)?(row|c)\s[^>]*?\br\s*=\s*["']([A-Za-z]*)(\d+)["']/gu;
const filled = /<(?:[\w.-]+:)?(?:v|f|is)[\s>/]/gu;
const rowEnd = /<\/(?:[\w.-]+:)?row>/gu;

function countOf(text: string, pattern: RegExp, enough = Infinity): number {
  const scanner = new RegExp(pattern);
  let found = 0;
  while (found <= enough && scanner.test(text)) found++;
  return found;
}

/** Where the last row with something in it ends, in the text of the rows. */
function endOfContent(rows: string): number {
  const scanner = new RegExp(filled);
  let last = -1;
  while (scanner.test(rows)) last = scanner.lastIndex;
  if (last < 0) return 0;
  const end = new RegExp(rowEnd);
  end.lastIndex = last;
  return end.exec(rows) ? end.lastIndex : rows.length;
}

/** Leaves a great many empty rows behind all others out. */
function withoutTail(rows: string): string {
  const end = endOfContent(rows);
  return countOf(rows.slice(end), /<(?:[\w.-]+:)?(?:row|c)[\s>/]/gu, mostEmpty) > mostEmpty ? rows.slice(0, end) : rows;
}

/** The last row and column with a cell. @throws WorkbookFileError where a sheet has no such row */
function extent(rows: string): { readonly bottom: number; readonly right: number } {
  let [bottom, right] = [1, 1];
  for (const [, kind, letters = "", digits = ""] of rows.matchAll(placed)) {
    const row = Number(digits);
    if (row > maxRow || (kind === "c" && letters.length > 3)) throw new WorkbookFileError("damaged", "A cell stands outside its sheet.");
    if (row > bottom) bottom = row;
    if (letters.length > 1 || letters > "M") right = Math.max(right, parseArea(`${letters}1`)?.left ?? 1);
  }
  return { bottom, right: Math.max(right, 13) };
}

function boundedColumn(tag: string): string {
  const [first, last] = [Number(attribute(tag, "min") ?? 1), Number(attribute(tag, "max") ?? 1)];
  if (!(first >= 1 && first <= maxColumn)) return "";
  return last > maxColumn ? withAttribute(tag, "max", String(maxColumn)) : tag;
}

function boundedMerge(tag: string, { bottom, right }: { readonly bottom: number; readonly right: number }): string {
  const area = parseArea(attribute(tag, "ref") ?? "");
  if (!area || (area.bottom - area.top + 1) * (area.right - area.left + 1) <= mostMerged) return tag;
  const within = {
    ...area,
    bottom: Math.max(area.top, Math.min(area.bottom, bottom)),
    right: Math.max(area.left, Math.min(area.right, right)),
  };
  const isOne = within.top === within.bottom && within.left === within.right;
  return isOne ? "" : withAttribute(tag, "ref", rectangleAddress(within));
}

/** What a cell of a file holds. */
type Holds = "nothing" | "spaces" | "something";

function holds(cell: string, isBlank: (text: number) => boolean): Holds {
  if (/<(?:[\w.-]+:)?f[\s>/]/u.test(cell)) return "something";
  const value = /<(?:[\w.-]+:)?v(?:\s[^>]*)?>([^<]*)</u.exec(cell)?.[1];
  const text = [...cell.matchAll(/<(?:[\w.-]+:)?t(?:\s[^>]*)?>([^<]*)</gu)].map(([, words = ""]) => words).join("");
  if (value === undefined && text === "") return "nothing";
  const isShared = attribute(startTag(cell), "t") === "s";
  if (isShared ? isBlank(Number(value)) : (value ?? text).trim() === "") return "spaces";
  return "something";
}

/** Leaves cells with nothing but spaces, and empty ones, out where they stand beside or below everything else. */
function withoutStrays(rows: string, isBlank: (text: number) => boolean): string {
  let [bottom, right, cells, farthest] = [1, 1, 0, ""];
  for (const [text] of rows.matchAll(cellElement)) {
    const at = parseArea(attribute(startTag(text), "r") ?? "");
    if (!at || holds(text, isBlank) !== "something") continue;
    cells++;
    if (at.top > bottom || at.left > right) farthest = address(at.top, at.left);
    [bottom, right] = [Math.max(bottom, at.top), Math.max(right, at.left)];
  }
  if (bottom * right > suspicious * 10 && bottom * right > cells * 20) {
    throw new WorkbookFileError("far-cell", `There is something in ${farthest}, far from all else.`, undefined, { cell: farthest });
  }
  return rows.replace(cellElement, (text) => {
    const at = parseArea(attribute(startTag(text), "r") ?? "");
    return at && (at.top > bottom || at.left > right) && holds(text, isBlank) !== "something" ? "" : text;
  });
}

/**
 * A worksheet of which no more is read than there can be: what a file says of its own size is not trusted. The file itself keeps what
 * is left out here.
 * @param isBlank whether a shared text is nothing but spaces, by its number
 * @throws WorkbookFileError for more cells than can be read, for cells outside the sheet, and for one that is far from all others
 */
export function boundedSheet(xml: string, isBlank: (text: number) => boolean): string {
  const start = /<(?:[\w.-]+:)?sheetData[\s>]/u.exec(xml);
  const end = /<\/(?:[\w.-]+:)?sheetData\s*>/u.exec(xml);
  const [head, all, tail] =
    start && end ? [xml.slice(0, start.index), xml.slice(start.index, end.index), xml.slice(end.index)] : [xml, "", ""];
  const near = withoutTail(all);
  if (countOf(near, /<(?:[\w.-]+:)?c[\s>/]/gu, mostCells) > mostCells)
    throw new WorkbookFileError("too-large", "A sheet has too many cells.");
  const size = extent(near);
  const rows = size.bottom * size.right > suspicious ? withoutStrays(near, isBlank) : near;
  return head.replace(column, boundedColumn) + rows + tail.replace(merged, (tag) => boundedMerge(tag, extent(rows)));
}

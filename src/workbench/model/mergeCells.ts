import { parseArea } from "./addresses";
import { withStoredValue } from "./cachedValues";
import type { CellChanges } from "./cellChanges";
import { cellKey } from "./sheetData";
import { innerXml, startTag, withAttribute, withInner } from "./xmlElements";
import { attribute } from "./zipPackage";

const rowElement = /<((?:[\w.-]+:)?)row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/\1row>)/gu;
const cellElement = /<((?:[\w.-]+:)?)c(?:\s[^>]*?)?(?:\/>|>[\s\S]*?<\/\1c>)/gu;
const formulaElement = /<((?:[\w.-]+:)?)f(\s[^>]*?)?(?:\/>|>([^<]*)<\/\1f>)/u;

/** A row of a file: its cells by their column. */
interface FileRow {
  readonly number: number;
  readonly text: string;
  readonly tag: string;
  readonly cells: ReadonlyMap<number, string>;
}

/** What is known beside the two texts. */
export interface CellMerge {
  readonly changes: CellChanges;
  /** Gives a written row's tag or cell the numbers of the merged styles and texts. */
  readonly convert: (text: string) => string;
  /** The number of an opened style, with a leading apostrophe where the written style has one. */
  readonly quotedAs: (own: number, written: number) => number;
}

/** The rows of a sheet. Rows and cells may say where they stand; else they follow the one before. */
function* rowsOf(sheetData: string, wanted: (row: number) => boolean): Generator<FileRow> {
  let number = 0;
  for (const match of innerXml(sheetData).matchAll(rowElement)) {
    const [text, , attributes = "", inner = ""] = match;
    number = Number(attribute(attributes, "r") ?? number + 1);
    yield { number, text, tag: startTag(text), cells: wanted(number) ? cellsOf(inner) : new Map<number, string>() };
  }
}

function cellsOf(row: string): Map<number, string> {
  const cells = new Map<number, string>();
  let column = 0;
  for (const [text] of row.matchAll(cellElement)) {
    column = parseArea(attribute(startTag(text), "r") ?? "")?.left ?? column + 1;
    cells.set(column, text);
  }
  return cells;
}

const sharedOf = (cell: string): { readonly index: string; readonly leads: boolean } | null => {
  const [, , attributes = ""] = formulaElement.exec(cell) ?? [];
  const index = attribute(attributes, "t") === "shared" ? attribute(attributes, "si") : null;
  return index === null ? null : { index, leads: attribute(attributes, "ref") !== null };
};

/** The cells that share the formula of a cell that changes: each needs a formula of its own then. */
function orphans(original: string, { contents }: CellChanges): ReadonlySet<number> {
  if (contents.size === 0 || !/t\s*=\s*["']shared["']/u.test(original)) return new Set();
  const sharing = new Map<string, number[]>();
  const lost = new Set<string>();
  for (const { number, cells } of rowsOf(original, () => true)) {
    for (const [column, cell] of cells) {
      const shared = sharedOf(cell);
      const place = cellKey(number, column);
      if (!shared) continue;
      if (shared.leads && contents.has(place)) lost.add(shared.index);
      sharing.set(shared.index, [...(sharing.get(shared.index) ?? []), place]);
    }
  }
  return new Set([...lost].flatMap((index) => sharing.get(index) ?? []).filter((place) => !contents.has(place)));
}

/** Makes the cells of a changed row. */
class RowMerge {
  constructor(
    private readonly merge: CellMerge,
    private readonly orphans: ReadonlySet<number>,
  ) {}

  /** @param written the row as it is written; null where it holds nothing any more */
  row(number: number, original: FileRow | null, written: FileRow | null): string {
    const { convert, changes } = this.merge;
    const columns = [...new Set([...(original?.cells.keys() ?? []), ...(written?.cells.keys() ?? [])])].sort((a, b) => a - b);
    const cells = columns.map((column) => {
      const place = cellKey(number, column);
      return this.cell(place, original?.cells.get(column) ?? null, written?.cells.get(column) ?? null);
    });
    const inner = cells.join("");
    if (original && !changes.rows.has(number)) {
      // Where the cells of a row begin and end is only said to read it faster; said wrong, it would be an error.
      const grows = columns.some((column) => !original.cells.has(column));
      return withInner(grows ? withAttribute(original.tag, "spans", null) : original.tag, inner);
    }
    const tag = withAttribute(convert(written?.tag ?? `<row r="${number}">`), "spans", null);
    return withInner(tag.replace(/\s[\w.-]+:dyDescent="[^"]*"/u, ""), inner);
  }

  private cell(place: number, own: string | null, written: string | null): string {
    const { contents, styles, values } = this.merge.changes;
    if (contents.has(place) || (own === null && styles.has(place))) return written === null ? "" : this.written(place, own, written);
    if (own === null) return "";
    const styled = styles.has(place) ? this.styled(own, written) : own;
    const value = values.get(place);
    const formula = this.orphans.has(place) && written !== null ? withFormulaOf(styled, written) : styled;
    return value === undefined ? formula : withStoredValue(formula, value);
  }

  /** A cell with new content keeps its look: the model does not know all of it. */
  private written(place: number, own: string | null, written: string): string {
    const made = this.merge.convert(written);
    if (own === null || this.merge.changes.styles.has(place)) return made;
    const style = this.merge.quotedAs(styleOf(own), styleOf(written));
    return withAttribute(made, "s", style === 0 ? null : String(style));
  }

  private styled(own: string, written: string | null): string {
    const style = written === null ? 0 : styleOf(this.merge.convert(written));
    return withAttribute(own, "s", style === 0 ? null : String(style));
  }
}

const styleOf = (cell: string): number => Number(attribute(startTag(cell), "s") ?? 0);

function withFormulaOf(cell: string, written: string): string {
  const text = formulaElement.exec(written)?.[3];
  return text === undefined ? cell : cell.replace(formulaElement, (_, prefix: string) => `<${prefix}f>${text}</${prefix}f>`);
}

/**
 * Puts the cells that have changed into the cells of the opened sheet; all others stay as the file has them.
 * @param original the element of the opened sheet that holds its cells
 * @param written that of the written sheet
 */
export function mergeCells(original: string, written: string, merge: CellMerge): string {
  const { contents, styles, rows, values } = merge.changes;
  const lost = orphans(original, merge.changes);
  const rowOf = (place: number): number => Math.floor(place / cellKey(1, 0));
  const changed = new Set([...rows, ...[...contents, ...styles, ...values.keys(), ...lost].map(rowOf)]);
  const isChanged = (row: number): boolean => changed.has(row);
  const fresh = new Map<number, FileRow>();
  for (const row of rowsOf(written, isChanged)) if (isChanged(row.number)) fresh.set(row.number, row);
  const maker = new RowMerge(merge, lost);
  const added = [...changed].sort((a, b) => a - b);
  const made: string[] = [];
  let next = 0;
  const addBefore = (row: number): void => {
    for (; next < added.length && (added[next] as number) < row; next++) {
      const number = added[next] as number;
      const line = fresh.get(number);
      if (line) made.push(maker.row(number, null, line));
    }
  };
  for (const row of rowsOf(original, isChanged)) {
    addBefore(row.number);
    if (!isChanged(row.number)) made.push(row.text);
    else {
      made.push(maker.row(row.number, row, fresh.get(row.number) ?? null));
      next++;
    }
  }
  addBefore(Infinity);
  return withInner(original, made.join(""));
}

import type { Rectangle } from "./addresses";
import { remembered } from "./remembered";
import type { TableGeometry } from "./tables";

type Special = "#all" | "#data" | "#headers" | "#totals" | "#this row";

/** A structured reference taken apart: Table[[#This Row],[A]:[C]]. */
export interface StructuredReference {
  /** Empty when the reference stands inside its table and does not say it. */
  readonly table: string;
  readonly specials: readonly Special[];
  /** First and last column, unescaped; none for the whole width. */
  readonly columns: readonly [string, string] | null;
}

const specials: readonly string[] = ["#all", "#data", "#headers", "#totals", "#this row"];

function isSpecial(text: string): text is Special {
  return specials.includes(text);
}

function unescapeName(text: string): string {
  return text.replace(/'(.)/gsu, "$1");
}

function escapeName(text: string): string {
  return text.replace(/['#@[\]]/gu, "'$&");
}

/** The items of the inside of the outer brackets: bracketed parts without their brackets, and what stands between them. */
function splitItems(inside: string): { readonly text: string; readonly bracketed: boolean }[] {
  const items: { text: string; bracketed: boolean }[] = [];
  let plain = "";
  for (let i = 0; i < inside.length; i++) {
    const c = inside[i] as string;
    if (c === "'") {
      plain += c + (inside[++i] ?? "");
    } else if (c === "[") {
      if (plain.trim() !== "") items.push({ text: plain.trim(), bracketed: false });
      plain = "";
      const start = i + 1;
      while (i < inside.length && inside[i] !== "]") i += inside[i] === "'" ? 2 : 1;
      items.push({ text: inside.slice(start, i), bracketed: true });
    } else plain += c;
  }
  if (plain.trim() !== "") items.push({ text: plain.trim(), bracketed: false });
  return items;
}

/** Takes a structured reference apart; null when its brackets say nothing that Excel knows. */
export const parseStructuredReference = remembered((text: string): StructuredReference | null => {
  const open = text.indexOf("[");
  const table = text.slice(0, open);
  let inside = text.slice(open + 1, -1).trim();
  const found: Special[] = [];
  if (inside.startsWith("@")) {
    found.push("#this row");
    inside = inside.slice(1).trim();
  }
  if (inside === "") return { table, specials: found, columns: null };
  const items = splitItems(inside);
  const columns: string[] = [];
  if (!items.some((item) => item.bracketed)) {
    if (isSpecial(inside.toLowerCase())) return { table, specials: [inside.toLowerCase() as Special], columns: null };
    return { table, specials: found, columns: [unescapeName(inside), unescapeName(inside)] };
  }
  for (const item of items) {
    const special = item.text.trim().toLowerCase();
    if (item.bracketed && isSpecial(special)) found.push(special);
    else if (item.bracketed) columns.push(unescapeName(item.text));
    else if (item.text !== "," && item.text !== ":") return null;
  }
  const first = columns[0];
  if (columns.length > 2) return null;
  return { table, specials: found, columns: first === undefined ? null : [first, columns[1] ?? first] };
});

/** The form the file format stores: with the table's name, and [#This Row] instead of @. */
export function storedStructuredReference(reference: StructuredReference, table: string): string {
  const thisRow = reference.specials.includes("#this row");
  if (!thisRow || !reference.columns) return thisRow ? `${table}[#This Row]` : "";
  const [first, last] = reference.columns.map(escapeName) as [string, string];
  return `${table}[[#This Row],[${first}]${first === last ? "" : `:[${last}]`}]`;
}

function rowsOf(reference: StructuredReference, table: TableGeometry, row: number): readonly [number, number] | null {
  const has = (special: Special): boolean => reference.specials.includes(special);
  const { headerRow, firstDataRow, lastDataRow, totalsRow } = table;
  if (has("#this row")) return row >= firstDataRow && row <= lastDataRow ? [row, row] : null;
  if (has("#all")) return [table.area.top, table.area.bottom];
  if (has("#headers") && headerRow === null) return null;
  if (has("#totals") && totalsRow === null && !has("#data")) return null;
  const top = has("#headers") ? table.area.top : has("#totals") && !has("#data") ? lastDataRow + 1 : firstDataRow;
  const headersOnly = has("#headers") && !has("#data") && !has("#totals");
  return [top, headersOnly ? top : has("#totals") ? table.area.bottom : lastDataRow];
}

/**
 * The cells a structured reference means for a formula in `row`; null (#REF!, or #VALUE! outside the table's rows) when
 * there is no such column or row.
 */
export function resolveStructuredReference(reference: StructuredReference, table: TableGeometry, row: number): Rectangle | null {
  const rows = rowsOf(reference, table, row);
  const named = reference.columns?.map((name) => table.columnIndex.get(name.toLowerCase()));
  if (!rows || named?.includes(undefined)) return null;
  const columns = (named as number[] | undefined) ?? [table.area.left, table.area.right];
  return { top: rows[0], bottom: rows[1], left: Math.min(...columns), right: Math.max(...columns) };
}

import type { AccountList } from "../../domain/accounts";
import { foldHeader } from "../../domain/accounts/header";
import { columnLetters, isBlank, type Grid, type TableArea } from "../../domain/grid";

/** A column of the list that a person may choose. */
export interface ListColumn {
  /** Zero-based sheet column. */
  readonly column: number;
  readonly header: string;
  readonly letters: string;
  /** What names it in `overrides`: its header, or its letters where the header stands twice. */
  readonly name: string;
  /** What stands in its first two cells that hold anything, as text. */
  readonly samples: readonly string[];
  /** Cells of the list's rows that hold nothing. */
  readonly blanks: number;
}

/** As many cells of a column are shown. */
const SAMPLES = 2;

/** The columns of a list that have a header, from left to right: those of its table, or those of its header row. */
export function listColumns(
  { source }: AccountList,
  { grid, tables }: { readonly grid: Grid; readonly tables: readonly TableArea[] },
): ListColumn[] {
  const table = tables.find(({ name }) => name === source.table);
  const inside = (column: number): boolean => !table || (column >= table.left && column < table.left + table.columns);
  const found = (grid.values[source.headerRow - grid.top] ?? [])
    .map((value, index) => ({ column: grid.left + index, header: String(value).trim() }))
    .filter(({ column, header }) => !isBlank(header) && inside(column));
  const times = new Map<string, number>();
  for (const { header } of found) times.set(foldHeader(header), (times.get(foldHeader(header)) ?? 0) + 1);
  return found.map(({ column, header }) => {
    const letters = columnLetters(column);
    return { column, header, letters, name: times.get(foldHeader(header)) === 1 ? header : letters, ...seenIn(source, grid, column) };
  });
}

/** What a person sees of a column at a glance. */
function seenIn(
  { firstRow, lastRow }: AccountList["source"],
  { values, top, left }: Grid,
  column: number,
): Pick<ListColumn, "samples" | "blanks"> {
  const cells = values.slice(firstRow - top, lastRow - top + 1).map((row) => row[column - left] ?? "");
  const held = cells.filter((value) => !isBlank(value));
  return { samples: held.slice(0, SAMPLES).map(String), blanks: cells.length - held.length };
}

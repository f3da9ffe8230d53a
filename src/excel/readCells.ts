import type { CellValue } from "../domain/grid";
import { area } from "../sheets/a1";
import { isTooLarge } from "./run";
import type { UsedRange } from "./readStructure";

/** Cells asked for in one round trip: about 2.5 MB of ordinary cells, half of what Excel on the web answers with. */
const CELLS_AT_ONCE = 100_000;

/** A load that is queued: its cells once the queue has been sent. */
export type Queued<T> = () => T;

/** Queues the values of a rectangle, to be read with whatever else is queued. Only for rectangles of at most `CELLS_AT_ONCE` cells. */
export function queueValues(sheet: Excel.Worksheet, used: UsedRange): Queued<CellValue[][]> {
  const range = sheet.getRange(area(used.row, used.column, used.rows, used.columns));
  range.load("values");
  return () => range.values as CellValue[][];
}

/** The first rows of a rectangle that fit into one answer, and the rest. */
export function splitRows(used: UsedRange, cellsAtOnce = CELLS_AT_ONCE): [UsedRange, UsedRange | null] {
  const rows = Math.max(1, Math.floor(cellsAtOnce / used.columns));
  if (rows >= used.rows) return [used, null];
  return [
    { ...used, rows },
    { ...used, row: used.row + rows, rows: used.rows - rows },
  ];
}

/** Values of a rectangle of any size: a round trip for each chunk; one that Excel finds too large is halved and asked for again. */
export async function readValues(context: Excel.RequestContext, sheet: Excel.Worksheet, used: UsedRange): Promise<CellValue[][]> {
  const values: CellValue[][] = [];
  let atOnce = CELLS_AT_ONCE;
  for (let rest: UsedRange | null = used; rest;) {
    const [chunk, after]: [UsedRange, UsedRange | null] = splitRows(rest, atOnce);
    const queued = queueValues(sheet, chunk);
    try {
      await context.sync();
    } catch (error) {
      if (!isTooLarge(error) || chunk.rows === 1) throw error;
      atOnce = Math.max(chunk.columns, Math.floor((chunk.rows * chunk.columns) / 2));
      continue;
    }
    for (const row of queued()) values.push(row);
    rest = after;
  }
  return values;
}

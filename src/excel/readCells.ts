import type { CellValue } from "../domain/grid";
import { area } from "../sheets/a1";
import { isTooLarge } from "./run";
import type { UsedRange } from "./readStructure";

/** Cells asked for in one round trip: about 2.5 MB of ordinary cells, half of what Excel on the web answers with. */
const CELLS_AT_ONCE = 100_000;

/** A load that is queued: its cells once the queue has been sent. */
export type Queued<T> = () => T;

/** Queues the cells of a rectangle, to be read with whatever else is queued. Only for rectangles that fit into one answer. */
export function queueCells(sheet: Excel.Worksheet, used: UsedRange, as: "values" | "formulas" = "values"): Queued<CellValue[][]> {
  const range = sheet.getRange(area(used.row, used.column, used.rows, used.columns));
  if (as === "values") range.load("values");
  else range.load("formulas");
  return () => (as === "values" ? range.values : range.formulas) as CellValue[][];
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

/** Reads a rectangle of any size: a round trip for each chunk; one that Excel finds too large is halved and asked for again. */
async function readChunks(
  context: Excel.RequestContext,
  used: UsedRange,
  cellsAtOnce: number,
  queue: (chunk: UsedRange) => Queued<void>,
): Promise<void> {
  let atOnce = cellsAtOnce;
  for (let rest: UsedRange | null = used; rest;) {
    const [chunk, after]: [UsedRange, UsedRange | null] = splitRows(rest, atOnce);
    const take = queue(chunk);
    try {
      await context.sync();
    } catch (error) {
      atOnce = fewerCells(error, chunk);
      continue;
    }
    take();
    rest = after;
  }
}

/** How many cells to ask for after an answer with so many was too large. Throws the error where it is another one, or nothing is left to halve. */
export function fewerCells(error: unknown, { rows, columns }: UsedRange): number {
  if (!isTooLarge(error) || rows === 1) throw error;
  return Math.max(columns, Math.floor((rows * columns) / 2));
}

/** Values of a rectangle of any size. */
export const readValues = (context: Excel.RequestContext, sheet: Excel.Worksheet, used: UsedRange): Promise<CellValue[][]> =>
  readRows(context, sheet, used, "values", CELLS_AT_ONCE);

async function readRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  used: UsedRange,
  as: "values" | "formulas",
  cellsAtOnce: number,
): Promise<CellValue[][]> {
  const rows: CellValue[][] = [];
  await readChunks(context, used, cellsAtOnce, (chunk) => {
    const queued = queueCells(sheet, chunk, as);
    return () => {
      for (const row of queued()) rows.push(row);
    };
  });
  return rows;
}

/** Formulas are longer than values, and both are read. */
const FORMULAS_AT_ONCE = 20_000;

/** A rectangle of a sheet. */
interface SheetArea {
  readonly sheet: Excel.Worksheet;
  readonly used: UsedRange;
}

/** Formulas of rectangles, in one round trip; where Excel finds that too large, each rectangle in as many as it takes. */
export async function readFormulas(context: Excel.RequestContext, areas: readonly SheetArea[]): Promise<CellValue[][][]> {
  const queued = areas.map(({ sheet, used }) => queueCells(sheet, used, "formulas"));
  try {
    await context.sync();
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    const read: CellValue[][][] = [];
    for (const { sheet, used } of areas) read.push(await readRows(context, sheet, used, "formulas", FORMULAS_AT_ONCE));
    return read;
  }
  return queued.map((rows) => rows());
}

/** Formulas and values of some columns of a table, by header: a round trip for each 20,000 cells. */
export async function readColumns(
  context: Excel.RequestContext,
  table: string,
  columns: readonly string[],
  rowCount: number,
): Promise<{ formulas: Record<string, CellValue[]>; values: Record<string, CellValue[]> }> {
  const formulas = Object.fromEntries(columns.map((name): [string, CellValue[]] => [name, []]));
  const values = Object.fromEntries(columns.map((name): [string, CellValue[]] => [name, []]));
  const item = context.workbook.tables.getItem(table);
  const all = { row: 0, rows: rowCount, column: 0, columns: Math.max(1, columns.length) };
  await readChunks(context, all, FORMULAS_AT_ONCE, ({ row, rows }) => {
    const queued = columns.map((name) => {
      const range = item.columns
        .getItem(name)
        .getDataBodyRange()
        .getCell(row, 0)
        .getResizedRange(rows - 1, 0);
      range.load("formulas,values");
      return [name, range] as const;
    });
    return () => {
      for (const [name, range] of queued) {
        for (const [formula] of range.formulas as CellValue[][]) formulas[name]?.push(formula ?? "");
        for (const [value] of range.values as CellValue[][]) values[name]?.push(value ?? "");
      }
    };
  });
  return { formulas, values };
}

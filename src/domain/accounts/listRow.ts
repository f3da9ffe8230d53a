import { isErrorText } from "../grid";
import type { ListArea } from "./listArea";
import { isNoValue, parseNumber } from "./numbers";
import { nameOf, span, type SheetCells } from "./sheetCells";
import { isTotalText } from "./totalWords";

/** A row of the list that is not empty. */
export interface ListRow {
  readonly row: number;
  readonly name: string;
  /** Its columns that are not empty. */
  readonly filled: readonly number[];
  /** The row above it is empty. */
  readonly afterBlank: boolean;
}

/** The rows of a list that are not empty. */
export function listRows(cells: SheetCells, area: ListArea, accountColumn: number): ListRow[] {
  const columns = new Set([...area.own, accountColumn]);
  const rows: ListRow[] = [];
  let afterBlank = false;
  for (const row of span(area.firstRow, Math.min(area.lastRow, cells.lastRow))) {
    const filled = cells.filled(row, columns);
    if (filled.length > 0) rows.push({ row, name: nameOf(cells.at(row, accountColumn)), filled, afterBlank });
    afterBlank = filled.length === 0;
  }
  return rows;
}

/** Whether a row says more than a name and numbers: totals have no manager and no sector. */
export const hasOtherText = (cells: SheetCells, { row, filled }: Pick<ListRow, "row" | "filled">, accountColumn: number): boolean => {
  const texts = filled.filter((column) => column !== accountColumn).map((column) => cells.at(row, column));
  return texts.some((value) => typeof value === "string" && !isNumberLike(value) && !isTotalText(value) && !isErrorText(value));
};

const isNumberLike = (text: string): boolean => isNoValue(text) || parseNumber(text, ".") !== null || parseNumber(text, ",") !== null;

/** Whether a row holds a number. */
export const hasNumber = (cells: SheetCells, { row, filled }: Pick<ListRow, "row" | "filled">, accountColumn: number): boolean =>
  filled.some((column) => column !== accountColumn && typeof cells.at(row, column) === "number");

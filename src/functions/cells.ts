import { DomainError } from "../domain/domainError";
import { BEST, NOT_RATED } from "../domain/scoring";

/** An error as a cell shows it: what a function is given where an input cell holds one, and what it puts into a cell of its result. */
export interface CellError {
  readonly code: string;
  readonly message: string;
}

/** A range as Excel hands it over: rows of cells; blank cells are 0 on desktop and null on the web. */
export type Cells = readonly (readonly unknown[])[];

/** An error value that Excel shows as `#N/A` instead of `#VALUE!`: what is asked for is not there yet. */
export class NotAvailable extends DomainError {}

/** An error of an input cell on its way to the result. */
export class PassedOn extends Error {
  override readonly name = "PassedOn";

  constructor(readonly cell: CellError) {
    super(cell.message);
  }
}

export const isCellError = (cell: unknown): cell is CellError =>
  typeof cell === "object" && cell !== null && "code" in cell && typeof cell.code === "string";

/** A cell that is empty whatever Excel runs on. 0 is not blank here: where it is, `isNothing` and `readRating` say so. */
export const isBlankCell = (cell: unknown): boolean =>
  cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");

/** A cell with nothing in it, where 0 says nothing either: a blank cell of desktop Excel. */
export const isNothing = (cell: unknown): boolean => isBlankCell(cell) || cell === 0;

/** An argument that was left out. */
export const isOmitted = (argument: unknown): argument is null | undefined => argument === null || argument === undefined;

/** The rows of a range that a function cannot do without. @throws DomainError `range-missing` where it was left out */
export function rowsOf(cells: Cells | null | undefined): Cells {
  if (isOmitted(cells)) throw new DomainError("range-missing");
  return cells;
}

/** The cells of a range of one row or one column, errors among them included. @throws DomainError `range-missing`, `one-column` */
export function listOf(cells: Cells | null | undefined): readonly unknown[] {
  const rows = rowsOf(cells);
  if (rows.length === 1) return rows[0] ?? [];
  if (rows.some((row) => row.length !== 1)) throw new DomainError("one-column");
  return rows.map((row) => row[0]);
}

/** Throws the first error among cells: what depends on all of them cannot be calculated without it. */
export function passErrors(cells: readonly unknown[]): void {
  const error = cells.find(isCellError);
  if (error) throw new PassedOn(error);
}

/** A rating cell as a number: blank, `""` and 0 are not rated. @throws DomainError `rating-text`, `rating-range` */
export function readRating(cell: unknown): number {
  if (typeof cell === "number") {
    if (cell !== NOT_RATED && !(cell >= 1 && cell <= BEST)) throw new DomainError("rating-range", { value: cell });
    return cell;
  }
  if (isBlankCell(cell)) return NOT_RATED;
  throw new DomainError("rating-text", { value: String(cell) });
}

/** A number or null where blank. @throws DomainError with `code` for anything else */
export function readNumber(cell: unknown, code: string): number | null {
  if (isBlankCell(cell)) return null;
  if (typeof cell !== "number") throw new DomainError(code, { value: String(cell) });
  return cell;
}

/** An argument of one number, `otherwise` where it is left out or blank. @throws DomainError with `code`; PassedOn for an error */
export function readArgument(argument: unknown, code: string, otherwise: number): number {
  passErrors([argument]);
  return readNumber(argument, code) ?? otherwise;
}

/** Words that a person gave in place of the usual ones. @throws DomainError with `code` unless there are as many; PassedOn for an error */
export function readLabels(cells: Cells | null | undefined, usual: readonly string[], code: string): readonly string[] {
  if (isOmitted(cells)) return usual;
  const list = listOf(cells);
  passErrors(list);
  const words = list.map(readName);
  if (words.length !== usual.length || words.includes("")) throw new DomainError(code);
  return words;
}

/** Text of a cell; a blank one is `""`, also where desktop Excel hands over 0 for it. */
export const readName = (cell: unknown): string => (isNothing(cell) ? "" : String(cell));

/** A range of the same shape: `of` for each cell, errors among them passed on where they stand. @throws DomainError `range-missing` */
export const mapCells = (cells: Cells | null | undefined, of: (cell: unknown, row: number, column: number) => unknown): unknown[][] =>
  rowsOf(cells).map((row, place) => row.map((cell, column) => (isCellError(cell) ? cell : of(cell, place, column))));

/** Whether a cell says so: TRUE or any text. An error says so too: what cannot be told must not pass for a no. */
export const isFlag = (cell: unknown): boolean => !isNothing(cell) && cell !== false;

/** Two ranges hold cells for each other. @throws DomainError `shapes-differ`, `range-missing` */
export function sameShape(first: Cells, second: Cells): void {
  const [one, other] = [first, second].map((cells) => `${rowsOf(cells).length} × ${cells[0]?.length ?? 0}`);
  if (one !== other) throw new DomainError("shapes-differ", { first: one ?? "", second: other ?? "" });
}

/** Two ranges belong together cell by cell. @throws DomainError `lengths-differ` */
export function sameLength(first: { readonly length: number }, second: { readonly length: number }): void {
  if (first.length !== second.length) throw new DomainError("lengths-differ", { first: first.length, second: second.length });
}

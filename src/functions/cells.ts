import { DomainError } from "../domain/domainError";
import { NOT_RATED } from "../domain/scoring";

/** An error as a cell shows it: what a function is given where an input cell holds one, and what it puts into a cell of its result. */
export interface CellError {
  readonly code: string;
  readonly message: string;
}

/** A range as Excel hands it over: rows of cells; blank cells are 0 on desktop and null on the web. */
export type Cells = readonly (readonly unknown[])[];

/** An error value that Excel shows as `#N/A` instead of `#VALUE!`: what is asked for is not there yet. */
export class NotAvailable extends DomainError {}

export const isCellError = (cell: unknown): cell is CellError =>
  typeof cell === "object" && cell !== null && "code" in cell && typeof cell.code === "string";

/** A cell that is empty whatever Excel runs on. 0 is not blank here: where it is, `readRating` and others say so. */
export const isBlankCell = (cell: unknown): boolean =>
  cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");

/** An argument that was left out. */
export const isOmitted = (argument: unknown): argument is null | undefined => argument === null || argument === undefined;

/** The cells of a range of one row or one column, an error among them thrown. */
export function listOf(cells: Cells): readonly unknown[] {
  const rows = cells.length === 1 ? (cells[0] ?? []) : cells.map((row) => row[0]);
  if (cells.length > 1 && cells.some((row) => row.length !== 1)) throw new DomainError("one-column");
  return rows;
}

/** Throws the first error among cells: what depends on all of them cannot be calculated without it. */
export function passErrors(cells: readonly unknown[]): void {
  const error = cells.find(isCellError);
  if (error) throw new PassedOn(error);
}

/** An error of an input cell on its way to the result. */
export class PassedOn extends Error {
  override readonly name = "PassedOn";

  constructor(readonly cell: CellError) {
    super(cell.message);
  }
}

/** A rating cell as a number: blank, `""` and 0 are not rated. @throws DomainError `rating-text`, `rating-range` */
export function readRating(cell: unknown): number {
  if (isBlankCell(cell) || cell === 0) return NOT_RATED;
  if (typeof cell !== "number") throw new DomainError("rating-text", { value: String(cell) });
  if (!(cell >= 1 && cell <= 5)) throw new DomainError("rating-range", { value: cell });
  return cell;
}

/** A number or null where blank. @throws DomainError with `code` for anything else */
export function readNumber(cell: unknown, code: string): number | null {
  if (isBlankCell(cell)) return null;
  if (typeof cell !== "number") throw new DomainError(code, { value: String(cell) });
  return cell;
}

/** Text of a cell; a blank one is `""`, also where desktop Excel hands over 0 for it. */
export const readName = (cell: unknown): string => (isBlankCell(cell) || cell === 0 ? "" : String(cell));

/** Applies `of` to each cell; what it throws stands in that cell alone, and errors among the inputs are passed on where they stand. */
export function mapCells(cells: Cells, of: (cell: unknown) => unknown): unknown[][] {
  return cells.map((row) => row.map((cell) => (isCellError(cell) ? cell : of(cell))));
}

/** Two ranges belong together cell by cell. @throws DomainError `lengths-differ` */
export function sameLength(first: { readonly length: number }, second: { readonly length: number }): void {
  if (first.length !== second.length) throw new DomainError("lengths-differ", { first: first.length, second: second.length });
}

import { readAccounts, AccountListError, type AccountList, type ColumnWords, type RowsChoice } from "../../../src/domain/accounts";
import { DEFAULT_CRITERIA } from "../../../src/domain/criteria";
import type { CellValue, Grid, TableArea } from "../../../src/domain/grid";

export const IDS = DEFAULT_CRITERIA.map(({ id }) => id);

export type Rows = readonly (readonly CellValue[])[];

export interface Reading {
  readonly overrides?: Readonly<Record<string, string>>;
  readonly criteria?: readonly string[];
  readonly tables?: readonly TableArea[];
  readonly rows?: RowsChoice;
  readonly words?: "propose" | "accept";
  readonly wordTables?: readonly ColumnWords[];
  readonly top?: number;
  readonly left?: number;
}

export const grid = (values: Rows, top = 0, left = 0): Grid => ({ sheet: "Accounts", top, left, values });

/** A list read from cells that begin at A1, for the eight criteria. */
export const read = (
  values: Rows,
  { overrides = {}, criteria = IDS, tables = [], top = 0, left = 0, ...more }: Reading = {},
): AccountList => readAccounts(grid(values, top, left), tables, { overrides, criteria, ...more });

/** The error of a list that cannot be read; anything else that is thrown, or nothing, fails the test. */
export function failure(values: Rows, reading: Reading = {}): AccountListError {
  try {
    read(values, reading);
  } catch (error) {
    if (error instanceof AccountListError) return error;
    throw error;
  }
  throw new Error("The list was read.");
}

/** Criterion → header of the columns that were found. */
export const headersOf = ({ mapping }: AccountList): Record<string, string> =>
  Object.fromEntries(
    Object.entries({ account: mapping.account, manager: mapping.manager, ...mapping.criteria }).flatMap(([id, column]) =>
      column ? [[id, column.header]] : [],
    ),
  );

/** `code where` of each finding. */
export const told = ({ findings }: AccountList): string[] => findings.map(({ code, where }) => `${code} ${where}`);

export const namesOf = ({ accounts }: AccountList): string[] => accounts.map(({ name }) => name);

/** Values of one criterion, in the order of the accounts. */
export const valuesOf = ({ accounts }: AccountList, id: string): (number | null | undefined)[] => accounts.map(({ values }) => values[id]);

/** A table over cells from a zero-based top left. */
export const table = (name: string, top: number, left: number, rows: number, columns: number, hasTotals = false): TableArea => ({
  name,
  top,
  left,
  rows,
  columns,
  hasTotals,
});

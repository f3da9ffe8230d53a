import { accountKey } from "../accountKeys";
import { isErrorText } from "../grid";
import type { AccountEntry } from "./accountRows";
import { roleOf } from "./columnRoles";
import type { ListColumns } from "./listColumns";
import { nameOf, textOf } from "./sheetCells";

/** How to read a list that has several rows an account: `sum` adds up amounts and averages ratings; `as-is` keeps each row as an account. */
export type RowsChoice = "sum" | "latest" | "first" | "as-is";

export const ROWS_CHOICES: readonly RowsChoice[] = ["sum", "latest", "first", "as-is"];

/** An account and the rows that say something of it. */
export interface AccountGroup {
  readonly name: string;
  /** The account's id in another system; "" where the list has none. */
  readonly key: string;
  /** Zero-based sheet rows in the order of the list; at least one. */
  readonly rows: readonly number[];
}

/** The rows of a list by account. */
export interface RowGroups {
  /** Whether the list has several rows an account. */
  readonly areSeveral: boolean;
  readonly groups: readonly AccountGroup[];
  /** The column that tells the rows of an account apart, where its header says so; null for none. */
  readonly item: number | null;
  /** The column of days, months or years, null for none. */
  readonly time: number | null;
}

/** Shares of the rows that repeat an account, from which on they are no slip: with what kind of column beside them. */
const REPEATS_WITH_ITEM = 0.03;
const REPEATS_WITH_TIME = 0.15;
const REPEATS_ALONE = 0.3;
/** Share of the accounts that stand in several rows, where no column says why. */
const ACCOUNTS_ALONE = 0.4;

/** Rows by account: by its id where the list has one, else by its name. Copies of one row are no rows of their own. */
export function groupRows(
  columns: ListColumns,
  entries: readonly AccountEntry[],
  account: number,
  key: number | null,
  standsOnce: boolean,
): RowGroups {
  const byName = groupsOf(columns, entries, key, ({ name }) => accountKey(name));
  const keyed = key === null ? byName : groupsOf(columns, entries, key, ({ name, row }) => keyOf(columns, row, key) || accountKey(name));
  const time = columnOfRole(columns, account, "period", byName);
  const item = columnOfRole(columns, account, "item", byName);
  // An id that differs in every row of an account is that of the rows, unless nothing else tells rows apart: then two accounts are called alike.
  const isOfRows = keyed.length === entries.length && byName.length < entries.length && (item ?? time) !== null;
  const groups = isOfRows || (standsOnce && key !== null && keyed.length > byName.length) ? byName : keyed;
  const repeated = groups.filter(({ rows }) => rows.length > 1 && rowsDiffer(columns, rows));
  const extra = repeated.reduce((sum, { rows }) => sum + rows.length - 1, 0) / Math.max(1, entries.length);
  const areSeveral =
    (standsOnce && groups.length < entries.length) ||
    (repeated.length > 1 &&
      ((item !== null && extra >= REPEATS_WITH_ITEM) ||
        (time !== null && extra >= REPEATS_WITH_TIME) ||
        (extra >= REPEATS_ALONE && repeated.length >= ACCOUNTS_ALONE * groups.length)));
  return { areSeveral, groups, item, time };
}

function groupsOf(
  columns: ListColumns,
  entries: readonly AccountEntry[],
  key: number | null,
  groupOf: (entry: AccountEntry) => string,
): AccountGroup[] {
  const groups = new Map<string, { name: string; key: string; rows: number[] }>();
  for (const entry of entries) {
    const id = groupOf(entry);
    const group = groups.get(id) ?? { name: entry.name, key: key === null ? "" : keyOf(columns, entry.row, key), rows: [] };
    group.rows.push(entry.row);
    groups.set(id, group);
  }
  return [...groups.values()];
}

/** An id as it is compared; "" where the cell has none. */
export const keyOf = ({ cells }: ListColumns, row: number, column: number): string => nameOf(cells.at(row, column)).trim();

/** The column of a role whose cells differ within most accounts that stand in several rows. */
function columnOfRole(columns: ListColumns, account: number, role: "item" | "period", groups: readonly AccountGroup[]): number | null {
  const several = groups.filter(({ rows }) => rows.length > 1);
  if (several.length === 0) return null;
  const candidates = columns.area.columns.filter(
    (column) => column !== account && roleOf(columns.header(column), columns.recognise) === role,
  );
  const differs = (column: number, rows: readonly number[]): boolean =>
    new Set(rows.map((row) => textOf(columns.cells.at(row, column)))).size > 1;
  return candidates.find((column) => several.filter(({ rows }) => differs(column, rows)).length * 2 >= several.length) ?? null;
}

/** Whether rows of one account say different things. */
function rowsDiffer({ cells, area }: ListColumns, rows: readonly number[]): boolean {
  const [first, ...others] = rows;
  if (first === undefined) return false;
  return others.some((row) => [...area.own].some((column) => cells.at(row, column) !== cells.at(first, column)));
}

/** Share of the accounts that need an id of their own in its column. */
const KEYS_FILLED = 0.9;

/**
 * The column of the account's id in another system: its header says so, nearly all rows have one, and no id stands for two names more often than
 * a renamed account explains. The first of several.
 */
export function keyColumn(columns: ListColumns, entries: readonly AccountEntry[], account: number): number | null {
  const others = columns.area.columns.filter((column) => column !== account);
  const candidates = others.filter((column) => roleOf(columns.header(column), columns.recognise) === "key");
  const named = candidates.find((column) => isKey(columns, entries, column));
  if (named !== undefined) return named;
  // `Account` over numbers beside `Account Name`.
  const calledAccount = others.filter((column) => columns.matches(column).some(({ field }) => field === "account"));
  const areCodes = (column: number): boolean => columns.valuesOf(column).every((value) => /^[^\s]*\d[^\s]*$/.test(textOf(value).trim()));
  return calledAccount.find((column) => areCodes(column) && hasAllDifferent(columns, column) && isKey(columns, entries, column)) ?? null;
}

const hasAllDifferent = (columns: ListColumns, column: number): boolean => {
  const values = columns.valuesOf(column).map(textOf);
  return new Set(values).size === values.length;
};

function isKey(columns: ListColumns, entries: readonly AccountEntry[], column: number): boolean {
  const names = new Map<string, Set<string>>();
  let filled = 0;
  for (const { row, name, nameRow } of entries) {
    if (isErrorText(columns.cells.at(row, column))) return false;
    const key = keyOf(columns, row, column);
    if (key === "") {
      if (nameRow !== row) filled++;
      continue;
    }
    filled++;
    names.set(key, (names.get(key) ?? new Set()).add(accountKey(name)));
  }
  const shared = [...names.values()].filter((each) => each.size > 1).length;
  const accounts = new Set(entries.map(({ name }) => accountKey(name))).size;
  return filled >= KEYS_FILLED * entries.length && shared * 10 <= names.size && names.size * 2 >= accounts;
}

import { movers, type AccountMove, type Mover } from "../domain/movers";
import { reviewsDue, weekByOwner } from "../domain/plan/agenda";
import { DomainError } from "../domain/domainError";
import { isCellError, isFlag, isNothing, listOf, readArgument, readName, sameLength, type Cells } from "./cells";
import { readKey } from "./words";

/** Rows that are shown where nothing else is asked for. */
const WEEK_ROWS = 5;
const REVIEW_ROWS = 4;
const REVIEW_DAYS = 14;
const MOVER_ROWS = 4;

/**
 * Who has what to do this week: for each owner how many actions are late, how many are due within seven days, how many days the oldest is late, and its account. Most late ones first.
 * @customfunction WEEK
 * @param accounts The account of each action.
 * @param owners Who does it; blank where nobody has taken it.
 * @param due The day it is due; blank for none.
 * @param statuses Open, in progress or done, in either language; blank means open.
 * @param today The day that is looked at from.
 * @param [rows] How many owners to show; 5 where it is left out.
 * @returns One row an owner: name, late, due, days, account.
 */
export function WEEK(
  accounts: unknown[][],
  owners: unknown[][],
  due: unknown[][],
  statuses: unknown[][],
  today: unknown,
  rows?: unknown,
): unknown[][] {
  const [account, owner, day, status] = [accounts, owners, due, statuses].map((cells) => listOf(cells)) as [Row, Row, Row, Row];
  for (const list of [owner, day, status]) sameLength(account, list);
  const actions = account.flatMap((cell, index) => {
    const action = { account: textOf(cell), owner: textOf(owner[index]), due: dayOf(day[index]) };
    const isNone = action.account === "" && action.owner === "" && action.due === null;
    return isNone ? [] : [{ ...action, status: readKey("actionStatuses", status[index], "status-unknown") ?? "open" }];
  });
  const weeks = weekByOwner(actions, readDay(today)).map((each) => [each.owner || "–", each.late, each.due, each.days || "", each.account]);
  return rowsOf(weeks, readRows(rows, WEEK_ROWS), 5);
}

/**
 * The reviews that come next: those within so many days, and those whose day has passed; the earliest first.
 * @customfunction UPCOMING
 * @param accounts Names of the accounts.
 * @param dates The day of each one's next review; blank for none.
 * @param today The day that is looked at from.
 * @param [days] How far to look ahead; 14 where it is left out.
 * @param [rows] How many to show; 4 where it is left out.
 * @returns One row a review: day, account, and its place among the accounts.
 */
export function UPCOMING(accounts: unknown[][], dates: unknown[][], today: unknown, days?: unknown, rows?: unknown): unknown[][] {
  const [account, date] = [listOf(accounts), listOf(dates)];
  sameLength(account, date);
  const reviews = account.flatMap((cell, index) => {
    const day = dayOf(date[index]);
    return day === null || textOf(cell) === "" ? [] : [{ account: textOf(cell), date: day, place: index + 1 }];
  });
  const next = reviewsDue(reviews, readDay(today), readArgument(days, "days", REVIEW_DAYS)).map((each) => [
    each.date,
    each.account,
    each.place,
  ]);
  return rowsOf(next, readRows(rows, REVIEW_ROWS), 3);
}

/**
 * What moved since an earlier day: who entered and left the list, then whose score rose and fell most.
 * @customfunction MOVERS
 * @param accounts Names of the accounts as they are now.
 * @param scores Their scores now.
 * @param keys TRUE, or any text, for those on the list now.
 * @param before Names of the accounts as they were.
 * @param scoresBefore Their scores then.
 * @param keysBefore TRUE, or any text, for those on the list then.
 * @param [rows] How many to show; 4 where it is left out.
 * @param [labels] Four words of your own in place of in, out, ▲ and ▼.
 * @returns One row a mover: what happened, the account, and by how many points its score moved.
 */
export function MOVERS(
  accounts: unknown[][],
  scores: unknown[][],
  keys: unknown[][],
  before: unknown[][],
  scoresBefore: unknown[][],
  keysBefore: unknown[][],
  rows?: unknown,
  labels?: unknown[][],
): unknown[][] {
  const [account, score, key] = [accounts, scores, keys].map((cells) => listOf(cells)) as [Row, Row, Row];
  const [known, scoreBefore, keyBefore] = [before, scoresBefore, keysBefore].map((cells) => listOf(cells)) as [Row, Row, Row];
  for (const list of [score, key]) sameLength(account, list);
  for (const list of [scoreBefore, keyBefore]) sameLength(known, list);
  const stands = new Map(
    known.map((cell, index) => [textOf(cell), { score: numberOf(scoreBefore[index]), isKey: isFlag(keyBefore[index]) }]),
  );
  stands.delete("");
  // Nothing is known of an earlier day: nobody has moved.
  if (stands.size === 0) return rowsOf([], readRows(rows, MOVER_ROWS), 3);
  const moves = account.map((cell, index): AccountMove => {
    const name = textOf(cell);
    return { account: name, before: stands.get(name) ?? null, now: { score: numberOf(score[index]), isKey: isFlag(key[index]) } };
  });
  const words = readWords(labels);
  const found = movers(moves.filter(({ account: name }) => name !== "")).map((each) => [
    words[each.change],
    each.account,
    each.points || "",
  ]);
  return rowsOf(found, readRows(rows, MOVER_ROWS), 3);
}

type Row = readonly unknown[];

const textOf = (cell: unknown): string => (isCellError(cell) ? "" : readName(cell).trim());

const numberOf = (cell: unknown): number | null => (typeof cell === "number" ? cell : null);

/** A day, or null where the cell is not a number. */
const dayOf = (cell: unknown): number | null => (typeof cell === "number" && !isNothing(cell) ? cell : null);

/** @throws DomainError `today-missing` */
function readDay(cell: unknown): number {
  const day = readArgument(cell, "today-missing", 0);
  if (!(day > 0)) throw new DomainError("today-missing", { value: readName(cell) });
  return day;
}

/** @throws DomainError `rows-count` */
function readRows(cell: unknown, usual: number): number {
  const rows = readArgument(cell, "rows-count", usual);
  if (!Number.isInteger(rows) || rows < 1 || rows > 1000) throw new DomainError("rows-count", { value: rows });
  return rows;
}

/** @throws DomainError `labels-needed` */
function readWords(cells: Cells | null | undefined): Readonly<Record<Mover["change"], string>> {
  const words = cells ? listOf(cells).map(readName) : ["in", "out", "▲", "▼"];
  if (words.length !== 4 || words.includes("")) throw new DomainError("labels-needed", { needed: 4 });
  return { in: words[0] ?? "", out: words[1] ?? "", up: words[2] ?? "", down: words[3] ?? "" };
}

/** Exactly so many rows: what is less is filled with blanks, so that nothing is left of an earlier result. */
const rowsOf = (rows: readonly (readonly unknown[])[], count: number, width: number): unknown[][] =>
  Array.from({ length: count }, (_, row) => Array.from({ length: width }, (__, column) => rows[row]?.[column] ?? ""));

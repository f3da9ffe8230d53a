import { DomainError } from "../domain/domainError";
import { rank } from "../domain/ranking";
import { ALL_STATUSES, STATUSES, select, type Candidate, type SelectionStatus } from "../domain/selection";
import { terms } from "../i18n/en/terms";
import {
  isCellError,
  isFlag,
  isOmitted,
  listOf,
  passErrors,
  readArgument,
  readName,
  readNumber,
  rowsOf,
  sameLength,
  type CellError,
  type Cells,
} from "./cells";
import { orError } from "./messages";
import { readKey } from "./words";

/**
 * Rank of each score, 1 for the best. Equal scores are decided by the tie-breaks, then by the name; what is equal in all shares a rank.
 * @customfunction RANK
 * @param scores The scores, a column or a row. Blank ones have no rank.
 * @param [tieBreak1] Decides between equal scores: higher is better.
 * @param [tieBreak2] Decides where the first tie-break is equal too.
 * @param [names] Decide last, in alphabetical order. Left out, what is equal in all that counts shares a rank.
 * @param [tieBreak3] Decides where both tie-breaks are equal, before the names.
 * @param [provisional] TRUE for accounts of which too little is known: they are ranked after all others.
 * @returns A column of ranks.
 */
export function RANK(
  scores: unknown[][],
  tieBreak1?: unknown[][],
  tieBreak2?: unknown[][],
  names?: unknown[][],
  tieBreak3?: unknown[][],
  provisional?: unknown[][],
): unknown[][] {
  const all = entries({ scores, names, tieBreaks: [tieBreak1, tieBreak2, tieBreak3], provisional });
  const ranks = rank(all);
  return all.map(({ error }, index) => [error ?? ranks[index] ?? ""]);
}

/**
 * The ranked list, best first: rank, account, score and status (key account, tie at the line, waiting list). Accounts without a score are left out.
 * @customfunction SELECT
 * @param accounts Names of the accounts, a column or a row.
 * @param scores Their scores.
 * @param cap How many key accounts there may be.
 * @param [tieBreak1] Decides between equal scores: higher is better.
 * @param [tieBreak2] Decides where the first tie-break is equal too.
 * @param [labels] Three words for the status: key account, tie at the line, waiting list; or five: also provisional, not proposed.
 * @param [tieBreak3] Decides where both tie-breaks are equal.
 * @param [lowest] Lowest score for being proposed, 0 if left out: below it places stay empty.
 * @param [barred] TRUE or a reason for accounts that are never proposed; blank, 0 and FALSE for all others.
 * @param [provisional] TRUE for accounts of which too little is known: they come last and take places that are left, as provisional.
 * @param [equals] "name" (as usual): equals have ranks of their own by name; "share": they share a rank.
 * @returns Four columns: rank, account, score, status.
 */
export function SELECT(
  accounts: unknown[][],
  scores: unknown[][],
  cap: unknown,
  tieBreak1?: unknown[][],
  tieBreak2?: unknown[][],
  labels?: unknown[][],
  tieBreak3?: unknown[][],
  lowest?: unknown,
  barred?: unknown[][],
  provisional?: unknown[][],
  equals?: unknown,
): unknown[][] {
  const words = readStatuses(labels);
  const tieBreaks = [tieBreak1, tieBreak2, tieBreak3];
  const all = entries({ scores, names: rowsOf(accounts), tieBreaks, barred, provisional });
  const shared = readKey("equals", equals, "equals-unknown") ?? "name";
  const list = select(all, readArgument(cap, "cap", 0), { lowest: readArgument(lowest, "lowest", 0), equals: shared });
  if (list.length === 0) return [["", "", "", ""]];
  return list.map(({ index, rank: place, status }) => [place, all[index]?.name ?? "", all[index]?.score ?? "", words[status]]);
}

/**
 * What the list makes of each account, in the order of the accounts: key account, tie at the line, waiting list, provisional or not proposed.
 * The cap is a limit, not a quota: places stay empty where too few accounts reach the lowest score.
 * @customfunction PROPOSE
 * @param scores The scores, a column or a row. Blank ones are not proposed.
 * @param cap How many key accounts there may be.
 * @param [lowest] Lowest score for being proposed, 0 if left out.
 * @param [barred] TRUE or a reason for accounts that are never proposed; blank, 0 and FALSE for all others.
 * @param [provisional] TRUE for accounts of which too little is known: they take places that are left, as provisional.
 * @param [tieBreak1] Decides between equal scores: higher is better.
 * @param [tieBreak2] Decides where the first tie-break is equal too.
 * @param [tieBreak3] Decides where both tie-breaks are equal.
 * @param [labels] Five words: key account, tie at the line, waiting list, provisional, not proposed.
 * @returns A column of words.
 */
export function PROPOSE(
  scores: unknown[][],
  cap: unknown,
  lowest?: unknown,
  barred?: unknown[][],
  provisional?: unknown[][],
  tieBreak1?: unknown[][],
  tieBreak2?: unknown[][],
  tieBreak3?: unknown[][],
  labels?: unknown[][],
): unknown[][] {
  const words = readStatuses(labels);
  const all = entries({ scores, tieBreaks: [tieBreak1, tieBreak2, tieBreak3], barred, provisional });
  const list = select(all, readArgument(cap, "cap", 0), { lowest: readArgument(lowest, "lowest", 0) });
  const statuses = new Map(list.map(({ index, status }) => [index, status]));
  return all.map(({ error }, index) => [error ?? words[statuses.get(index) ?? "no"]]);
}

type Words = Readonly<Record<SelectionStatus, string>>;

/** Words for the status: three, as they were before there were rules beside the cap, or all five. @throws DomainError `labels-count` */
function readStatuses(cells: Cells | null | undefined): Words {
  if (isOmitted(cells)) return terms.statuses;
  const list = listOf(cells);
  passErrors(list);
  const words = list.map(readName);
  const [key = "", tie = "", waiting = "", provisional = waiting, no = ""] = words;
  if ((words.length !== STATUSES.length && words.length !== ALL_STATUSES.length) || words.includes(""))
    throw new DomainError("labels-count");
  return { key, tie, waiting, provisional, no };
}

/** What the functions here know of the accounts: ranges of the same length, some of them left out. */
interface Ranges {
  readonly scores: Cells;
  readonly names?: Cells | null | undefined;
  readonly tieBreaks: readonly (Cells | null | undefined)[];
  readonly barred?: Cells | null | undefined;
  readonly provisional?: Cells | null | undefined;
}

/** An account as the ranking takes it. One whose score is an error or a text has none, and says why. */
interface Entry extends Candidate {
  readonly error: CellError | null;
}

/** Accounts with their tie-breaks; a tie-break that is not a number counts as not known. */
function entries({ scores, names, tieBreaks, barred, provisional }: Ranges): Entry[] {
  const points = listOf(scores);
  const beside = (cells: Cells | null | undefined): readonly unknown[] | null => {
    if (isOmitted(cells)) return null;
    const list = listOf(cells);
    sameLength(points, list);
    return list;
  };
  const [nameCells, barredCells, provisionalCells] = [names, barred, provisional].map(beside);
  const breaks = tieBreaks.map(beside).filter((list) => list !== null);
  return points.map((cell, index) => {
    const score = isCellError(cell) ? cell : orError(() => readNumber(cell, "score-text"));
    const name = nameCells?.[index];
    return {
      score: isCellError(score) ? null : score,
      error: isCellError(score) ? score : null,
      tieBreaks: breaks.map((list) => numberOrNull(list[index])),
      name: isCellError(name) ? "" : readName(name),
      barred: isFlag(barredCells?.[index]),
      provisional: isFlag(provisionalCells?.[index]),
    };
  });
}

const numberOrNull = (cell: unknown): number | null => (typeof cell === "number" ? cell : null);

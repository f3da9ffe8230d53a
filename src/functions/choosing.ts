import { rank, type Contender } from "../domain/ranking";
import { STATUSES, select } from "../domain/selection";
import { terms } from "../i18n/en/terms";
import {
  isCellError,
  isOmitted,
  listOf,
  readArgument,
  readLabels,
  readName,
  readNumber,
  rowsOf,
  sameLength,
  type CellError,
  type Cells,
} from "./cells";
import { orError } from "./messages";

/**
 * Rank of each score, 1 for the best. Equal scores are decided by the tie-breaks, then by the name; what is equal in all shares a rank.
 * @customfunction RANK
 * @param scores The scores, a column or a row. Blank ones have no rank.
 * @param [tieBreak1] Decides between equal scores: higher is better.
 * @param [tieBreak2] Decides where the first tie-break is equal too.
 * @param [names] Decide last, in alphabetical order.
 * @returns A column of ranks.
 */
export function RANK(scores: unknown[][], tieBreak1?: unknown[][], tieBreak2?: unknown[][], names?: unknown[][]): unknown[][] {
  const all = contenders(scores, names, [tieBreak1, tieBreak2]);
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
 * @param [labels] Three words for the status: key account, tie at the line, waiting list.
 * @returns Four columns: rank, account, score, status.
 */
export function SELECT(
  accounts: unknown[][],
  scores: unknown[][],
  cap: unknown,
  tieBreak1?: unknown[][],
  tieBreak2?: unknown[][],
  labels?: unknown[][],
): unknown[][] {
  const words = readLabels(labels, Object.values(terms.statuses), "labels-count");
  const all = contenders(scores, rowsOf(accounts), [tieBreak1, tieBreak2]);
  const list = select(all, readArgument(cap, "cap", 0));
  if (list.length === 0) return [["", "", "", ""]];
  return list.map(({ index, rank: place, status }) => [
    place,
    all[index]?.name ?? "",
    all[index]?.score ?? "",
    words[STATUSES.indexOf(status)] ?? status,
  ]);
}

/** An account as the ranking takes it. One whose score is an error or a text has none, and says why. */
interface Entry extends Contender {
  readonly error: CellError | null;
}

/** Accounts with their tie-breaks; a tie-break that is no number counts as not known. */
function contenders(scores: Cells, names: Cells | null | undefined, tieBreaks: readonly (Cells | null | undefined)[]): Entry[] {
  const points = listOf(scores);
  const beside = (cells: Cells | null | undefined): readonly unknown[] | null => {
    if (isOmitted(cells)) return null;
    const list = listOf(cells);
    sameLength(points, list);
    return list;
  };
  const nameCells = beside(names);
  const breaks = tieBreaks.map(beside).filter((list) => list !== null);
  return points.map((cell, index) => {
    const score = isCellError(cell) ? cell : orError(() => readNumber(cell, "score-text"));
    const name = nameCells?.[index];
    return {
      score: isCellError(score) ? null : score,
      error: isCellError(score) ? score : null,
      tieBreaks: breaks.map((list) => numberOrNull(list[index])),
      name: isCellError(name) ? "" : readName(name),
    };
  });
}

const numberOrNull = (cell: unknown): number | null => (typeof cell === "number" ? cell : null);

import { rank, type Contender } from "../domain/ranking";
import { STATUSES, select } from "../domain/selection";
import { terms } from "../i18n/en/terms";
import {
  isBlankCell,
  isCellError,
  isOmitted,
  listOf,
  readArgument,
  readLabels,
  readName,
  readNumber,
  sameLength,
  type Cells,
} from "./cells";

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
  const errors = listOf(scores);
  const ranks = rank(contenders(scores, names, [tieBreak1, tieBreak2]));
  return ranks.map((each, index) => [isCellError(errors[index]) ? errors[index] : (each ?? "")]);
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
  const all = contenders(scores, accounts, [tieBreak1, tieBreak2]);
  const list = select(all, readArgument(cap, "cap", 0));
  if (list.length === 0) return [["", "", "", ""]];
  return list.map(({ index, rank: place, status }) => [
    place,
    all[index]?.name ?? "",
    all[index]?.score ?? "",
    words[STATUSES.indexOf(status)] ?? status,
  ]);
}

/** Accounts as the ranking takes them. A score that is an error has no rank; an error among tie-breaks counts as not known. */
function contenders(scores: Cells, names: Cells | null | undefined, tieBreaks: readonly (Cells | null | undefined)[]): Contender[] {
  const points = listOf(scores);
  const beside = (cells: Cells | null | undefined): readonly unknown[] | null => {
    if (isOmitted(cells)) return null;
    const list = listOf(cells);
    sameLength(points, list);
    return list;
  };
  const nameCells = beside(names);
  const breaks = tieBreaks.map(beside).filter((list) => list !== null);
  return points.map((score, index) => ({
    score: isCellError(score) ? null : readNumber(score, "score-text"),
    tieBreaks: breaks.map((list) => known(list[index])),
    name: nameCells ? readName(nameCells[index]) : "",
  }));
}

const known = (cell: unknown): number | null => (typeof cell === "number" && !isBlankCell(cell) ? cell : null);

import { DomainError } from "../domain/domainError";
import { shortReason } from "../domain/explain";
import { asReallocated } from "../domain/missing";
import { NOT_RATED } from "../domain/scoring";
import { changes, type Changes } from "../domain/whatIf";
import { WORTH_TYPING, worthTyping } from "../domain/worthTyping";
import { terms } from "../i18n/en/terms";
import { fill } from "../i18n/fill";
import { isNothing, isOmitted, listOf, passErrors, readArgument, readLabels, readName, rowsOf, sameLength, type Cells } from "./cells";
import { leaveOut, readPolicy, readRatings, type RatingRows } from "./ratings";
import { readKey } from "./words";

/**
 * For each account outside the list the smallest rise of a single rating that would bring it in, all else equal; or a sentence for every
 * account. Blank for accounts that are inside, have no score, or that no single rating brings in.
 * @customfunction WHATIF
 * @param ratings Ratings from 1 to 5, one row an account. Blank and 0 mean not rated.
 * @param weights One weight a criterion, in the order of the ratings.
 * @param cap How many key accounts there may be.
 * @param [names] Names of the criteria, shown in place of their numbers.
 * @param [missing] What happens where a rating is missing: "reallocate" (as usual), "lowest" (it counts as 1) or "strict" (no score).
 * @param [view] "columns" (as usual), or "sentence" for what would bring an account in or take it out.
 * @param [labels] Five texts for the sentences: in, out, nothing brings it in, nothing takes it out, not rated; {criterion}, {to} and {from} are filled in.
 * @param [ranks] Blank for accounts that do not compete, such as those knocked out; one cell a row. All compete if left out.
 * @param [lowest] Lowest score for being on the list, 0 if left out.
 * @returns Two columns: the criterion and the whole rating that it needs; or one column of sentences.
 */
export function WHATIF(
  ratings: unknown[][],
  weights: unknown[][],
  cap: unknown,
  names?: unknown[][],
  missing?: unknown,
  view?: unknown,
  labels?: unknown[][],
  ranks?: unknown[][],
  lowest?: unknown,
): unknown[][] {
  const policy = readPolicy(missing);
  const read = readRatings(ratings, weights);
  const asTyped = read.ratings.slice();
  const competes = leaveOut(read, ranks);
  const nameOf = readNames(names, read.weights.length);
  const shown = readKey("views", view, "view-unknown") ?? "columns";
  const texts = readLabels(labels, SENTENCES, "sentences-count");
  const scored = asReallocated(read.ratings, read.weights, policy, competes);
  const found = changes(scored, read.weights, readArgument(cap, "cap", 0), readArgument(lowest, "lowest", 0));
  return found.map((own, row) => {
    const error = read.errors.get(row);
    if (error) return shown === "columns" ? [error, error] : [error];
    const isTyped = (criterion: number): boolean => asTyped[row * read.weights.length + criterion] !== NOT_RATED;
    if (shown === "sentence") return [sentence(own, nameOf, isTyped, texts)];
    return own.entry ? [nameOf(own.entry.criterion), own.entry.to] : ["", ""];
  });
}

const SENTENCES = Object.values(terms.whatIf);

function sentence(
  { inside, entry, exit }: Changes,
  nameOf: (criterion: number) => string | number,
  isTyped: (criterion: number) => boolean,
  [entering = "", leaving = "", noEntry = "", noExit = "", notRated = ""]: readonly string[],
): string {
  if (inside === null) return "";
  const change = entry ?? exit;
  if (!change) return inside ? noExit : noEntry;
  const { criterion, from, to } = change;
  return fill(inside ? leaving : entering, { criterion: nameOf(criterion), to, from: isTyped(criterion) ? oneDecimal(from) : notRated });
}

const oneDecimal = (rating: number): number => Math.round(10 * rating) / 10;

/**
 * The score of each account in short: the two criteria that contribute the most, and the one that costs the most, such as
 * "Growth potential 5, Current revenue 5, but Fit 2". Blank where nothing is rated.
 * @customfunction WHY
 * @param ratings Ratings from 1 to 5, one row an account. Blank and 0 mean not rated.
 * @param weights One weight a criterion, in the order of the ratings.
 * @param names Names of the criteria.
 * @param [but] The word before what costs the most; "but" if left out.
 * @returns One text a row.
 */
export function WHY(ratings: unknown[][], weights: unknown[][], names: unknown[][], but?: unknown): unknown[][] {
  const read = readRatings(ratings, weights);
  const nameOf = readNames(rowsOf(names), read.weights.length);
  passErrors([but]);
  const word = isNothing(but) ? terms.why.but : readName(but);
  return Array.from({ length: read.rows }, (_, row) => [read.errors.get(row) ?? reason(read, row, nameOf, word)]);
}

function reason({ ratings, weights }: RatingRows, row: number, nameOf: (criterion: number) => string | number, but: string): string {
  const own = ratings.subarray(row * weights.length, (row + 1) * weights.length);
  const { best, worst } = shortReason(own, weights);
  const part = (criterion: number): string => `${nameOf(criterion)} ${oneDecimal(own[criterion] ?? NOT_RATED)}`;
  const good = best.map(part).join(", ");
  if (worst === null) return good;
  return good === "" ? part(worst) : `${good}, ${but} ${part(worst)}`;
}

/**
 * The ratings worth typing first: unknown ones that could change who is on the list, the one that changes most first.
 * @customfunction RATEFIRST
 * @param accounts Names of the accounts, a column or a row.
 * @param ratings Ratings from 1 to 5, one row an account. Blank and 0 mean not rated.
 * @param weights One weight a criterion, in the order of the ratings.
 * @param cap How many key accounts there may be.
 * @param [names] Names of the criteria, shown in place of their numbers.
 * @param [count] How many to tell at most; 12 if left out.
 * @param [ranks] Blank for accounts that do not compete, such as those knocked out; one cell a row. All compete if left out.
 * @param [lowest] Lowest score for being on the list, 0 if left out.
 * @returns Three columns: account, criterion, and by how much its chance of being on the list grows from rating 1 to 5, from 0 to 1.
 */
export function RATEFIRST(
  accounts: unknown[][],
  ratings: unknown[][],
  weights: unknown[][],
  cap: unknown,
  names?: unknown[][],
  count?: unknown,
  ranks?: unknown[][],
  lowest?: unknown,
): unknown[][] {
  const accountNames = listOf(accounts);
  passErrors(accountNames);
  const read = readRatings(ratings, weights);
  sameLength(accountNames, { length: read.rows });
  const competes = leaveOut(read, ranks);
  const nameOf = readNames(names, read.weights.length);
  const most = readArgument(isNothing(count) ? null : count, "count", WORTH_TYPING);
  if (!(Number.isInteger(most) && most >= 1)) throw new DomainError("count", { value: most });
  const rules = { lowest: readArgument(lowest, "lowest", 0), count: most, competes };
  const found = worthTyping(read.ratings, read.weights, readArgument(cap, "cap", 0), rules);
  if (found.length === 0) return [["", "", ""]];
  return found.map(({ row, criterion, effect }) => [readName(accountNames[row]), nameOf(criterion), Math.round(100 * effect) / 100]);
}

/** What criteria are called; the number of one without a name, from 1. @throws DomainError `one-column`, `lengths-differ` */
function readNames(cells: Cells | null | undefined, criteria: number): (criterion: number) => string | number {
  if (isOmitted(cells)) return (criterion) => criterion + 1;
  const list = listOf(cells);
  passErrors(list);
  sameLength(list, { length: criteria });
  return (criterion) => readName(list[criterion]) || criterion + 1;
}

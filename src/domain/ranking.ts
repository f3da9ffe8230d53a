/** Scores this close are equal. */
export const TIE = 1e-9;

/** What a rank is decided by, in this order: the score, then growth potential and fit (or what a person chose), then the name. */
export interface Contender {
  /** 0 to 100; null has no rank. */
  readonly score: number | null;
  /** Higher is better; null is below everything. */
  readonly tieBreaks: readonly (number | null)[];
  readonly name: string;
  /** Too little is known of it: it is ranked after all accounts of which enough is known. */
  readonly provisional?: boolean;
}

/** How accounts are ranked that are equal in score and tie-breaks: by `name`, each with a rank of its own, or they `share` a rank. */
export type Equals = "name" | "share";

/** A ranked account: its index among the contenders and its rank, 1 for the best. Equals share a rank; the next one counts them all. */
export interface Ranked {
  readonly index: number;
  readonly rank: number;
  /** Equal in score and tie-breaks to accounts with this group number: the name alone decides between them. */
  readonly tie: number;
}

/** Names that differ in case alone are the same; an accent makes another name. */
const collator = new Intl.Collator("en", { sensitivity: "accent" });

/** Ranks the accounts that have a score, best first. Work grows as n·log n. */
export function ranked(contenders: readonly Contender[], equals: Equals = "name"): Ranked[] {
  const scored = contenders.flatMap(({ score }, index) => (score === null ? [] : [index]));
  const keys = contenders.reduce((most, { tieBreaks }) => Math.max(most, tieBreaks.length), 0);
  const [known, provisional] = [false, true].map((own) => scored.filter((index) => (contenders[index]?.provisional ?? false) === own));
  let tied = [known, provisional].flatMap((part = []) => splitTied(part, contenders, ({ score }) => score));
  for (let key = 0; key < keys; key++) {
    tied = tied.flatMap((group) => splitTied(group, contenders, ({ tieBreaks }) => tieBreaks[key] ?? null));
  }
  const result: Ranked[] = [];
  tied.forEach((group, tie) => {
    const names = (index: number): string => contenders[index]?.name ?? "";
    group.sort((a, b) => collator.compare(names(a), names(b)) || a - b);
    group.forEach((index, place) => {
      const before = group[place - 1];
      const shares = before !== undefined && (equals === "share" || collator.compare(names(before), names(index)) === 0);
      result.push({ index, tie, rank: shares ? (result.at(-1)?.rank ?? 1) : result.length + 1 });
    });
  });
  return result;
}

/** Sorts a group from high to low and cuts it wherever the value is more than `TIE` below the first one of its part. */
function splitTied(group: number[], contenders: readonly Contender[], value: (contender: Contender) => number | null): number[][] {
  if (group.length === 1) return [group];
  const valueOf = (index: number): number => {
    const contender = contenders[index];
    return (contender && value(contender)) ?? -Infinity;
  };
  const sorted = [...group].sort((a, b) => compareNumbers(valueOf(b), valueOf(a)));
  const parts: number[][] = [];
  let top = NaN;
  for (const index of sorted) {
    const now = valueOf(index);
    if (now === top || top - now <= TIE) parts.at(-1)?.push(index);
    else {
      parts.push([index]);
      top = now;
    }
  }
  return parts;
}

/** Not a difference: −∞ − −∞ is not a number. */
const compareNumbers = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);

/** The rank of each account, 1 for the best, null without a score. */
export function rank(contenders: readonly Contender[], equals: Equals = "name"): (number | null)[] {
  const ranks = new Array<number | null>(contenders.length).fill(null);
  for (const each of ranked(contenders, equals)) ranks[each.index] = each.rank;
  return ranks;
}

/** What puts one account before another: how much is known of it, its score, a tie-break (its position, from 0), or nothing that counts. */
export type DecidedBy = { readonly by: "completeness" | "score" | "nothing" } | { readonly by: "tieBreak"; readonly tieBreak: number };

/** What decides between two accounts with a score. `nothing`: they are equal in all that counts, so only their names could order them. */
export function decidedBy(a: Contender, b: Contender): DecidedBy {
  if ((a.provisional ?? false) !== (b.provisional ?? false)) return { by: "completeness" };
  if (differ(a.score, b.score)) return { by: "score" };
  const keys = Math.max(a.tieBreaks.length, b.tieBreaks.length);
  const tieBreak = Array.from({ length: keys }).findIndex((_, key) => differ(a.tieBreaks[key] ?? null, b.tieBreaks[key] ?? null));
  return tieBreak < 0 ? { by: "nothing" } : { by: "tieBreak", tieBreak };
}

const differ = (a: number | null, b: number | null): boolean => (a === null || b === null ? a !== b : Math.abs(a - b) > TIE);

import { accountKeys } from "./accountKeys";
import { contributionRows } from "./explain";
import { TIE } from "./ranking";
import { NOT_RATED, type MissingPolicy } from "./scoring";

/** An account of a scored list, as far as two lists are compared. */
export interface ListedAccount {
  readonly name: string;
  /** A stable id, where the list has one: renamed accounts stay the same. By name without it. */
  readonly key?: string;
  /** One for each criterion of its list. */
  readonly ratings: readonly (number | null)[];
  readonly score: number | null;
  readonly tier: string | null;
  readonly rank: number | null;
  readonly isKey: boolean;
  /** What a person decided; null where nobody did. */
  readonly decision: string | null;
}

/** A list with all that it was chosen by. */
export interface ScoredList {
  readonly accounts: readonly ListedAccount[];
  readonly criteria: readonly { readonly id: string; readonly weight: number }[];
  readonly missing: MissingPolicy;
  /** Cap, lowest score, completeness, tiers, knock-out rules …: what each is called by, and what it says. */
  readonly rules: readonly { readonly id: string; readonly value: string | number }[];
}

/** Why an account moved. */
export type Cause =
  | { readonly by: "rating"; readonly id: string; readonly from: number | null; readonly to: number | null; readonly points: number }
  | { readonly by: "decision" | "weights" | "rules" | "others" | "added" | "removed" };

/** What became of an account; the old values first. */
export interface AccountChange {
  readonly name: string;
  readonly scores: readonly [number | null, number | null];
  readonly tiers: readonly [string | null, string | null];
  readonly ranks: readonly [number | null, number | null];
  readonly cause: Cause;
}

/** A weight in per cent of all, or a rule, that is another one now; null is one that was not there. */
export interface Changed<T> {
  readonly id: string;
  readonly from: T | null;
  readonly to: T | null;
}

/** What changed between two lists. */
export interface ListComparison {
  /** On the list of key accounts now, and off it: those with the best rank first. */
  readonly entered: readonly AccountChange[];
  readonly left: readonly AccountChange[];
  /** Other accounts whose score or tier is another one, the largest change of score first. */
  readonly moved: readonly AccountChange[];
  /** Names of accounts that only one of the lists has. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly weights: readonly Changed<number>[];
  readonly rules: readonly Changed<string | number>[];
}

/** Compares a list with how it was. */
export function compareLists(before: ScoredList, after: ScoredList): ListComparison {
  const [old, now] = [byKey(before), byKey(after)];
  const context = { before, after, weights: changedWeights(before, after), rules: changedRules(before, after) };
  const changes = [...new Set([...old.keys(), ...now.keys()])].map((key) => changeOf(old.get(key) ?? null, now.get(key) ?? null, context));
  const rankOf = (place: 0 | 1) => (a: Pair, b: Pair) => (a.change.ranks[place] ?? Infinity) - (b.change.ranks[place] ?? Infinity) || 0;
  const pick = (of: (pair: Pair) => boolean): Pair[] => changes.filter(of);
  const moved = pick(({ old: was, now: is, change }) => was !== null && is !== null && was.isKey === is.isKey && hasMoved(change));
  return {
    entered: pick(({ old: was, now: is }) => is?.isKey === true && was?.isKey !== true)
      .sort(rankOf(1))
      .map(({ change }) => change),
    left: pick(({ old: was, now: is }) => was?.isKey === true && is?.isKey !== true)
      .sort(rankOf(0))
      .map(({ change }) => change),
    moved: moved.map(({ change }) => change).sort((a, b) => distance(b) - distance(a)),
    added: pick(({ old: was }) => was === null).map(({ change }) => change.name),
    removed: pick(({ now: is }) => is === null).map(({ change }) => change.name),
    weights: context.weights,
    rules: context.rules,
  };
}

interface Pair {
  readonly old: ListedAccount | null;
  readonly now: ListedAccount | null;
  readonly change: AccountChange;
}

interface Context {
  readonly before: ScoredList;
  readonly after: ScoredList;
  readonly weights: readonly Changed<number>[];
  readonly rules: readonly Changed<string | number>[];
}

/** Ids and names are kept apart, so that an account called "17" is not the one with that id. */
function byKey({ accounts }: ScoredList): Map<string, ListedAccount> {
  const names = accountKeys(accounts.map(({ name }) => name));
  return new Map(
    accounts.map((account, index) => [account.key === undefined ? `name ${names[index] ?? ""}` : `id ${account.key}`, account]),
  );
}

const distance = ({ scores: [from, to] }: AccountChange): number =>
  from === null || to === null ? (from === to ? 0 : Infinity) : Math.abs(to - from);

const hasMoved = (change: AccountChange): boolean => distance(change) > TIE || change.tiers[0] !== change.tiers[1];

function changeOf(old: ListedAccount | null, now: ListedAccount | null, context: Context): Pair {
  const pairOf = <T>(of: (account: ListedAccount) => T | null): [T | null, T | null] => [old && of(old), now && of(now)];
  const change = {
    name: now?.name ?? old?.name ?? "",
    scores: pairOf(({ score }) => score),
    tiers: pairOf(({ tier }) => tier),
    ranks: pairOf(({ rank }) => rank),
    cause: causeOf(old, now, context),
  };
  return { old, now, change };
}

function causeOf(old: ListedAccount | null, now: ListedAccount | null, context: Context): Cause {
  if (!old) return { by: "added" };
  if (!now) return { by: "removed" };
  const turned = old.isKey !== now.isKey;
  if (turned && old.decision !== now.decision) return { by: "decision" };
  const gained = (now.score ?? 0) - (old.score ?? 0);
  const rating = movedRating(old, now, context);
  // Who entered did so by a rise and who left by a fall, unless something else did it.
  if (rating && (!turned || (now.isKey ? gained > TIE : gained < -TIE))) return rating;
  const isRule = context.rules.length > 0 || context.before.missing !== context.after.missing;
  if (turned && isRule) return { by: "rules" };
  if (context.weights.length > 0) return { by: "weights" };
  return { by: isRule ? "rules" : "others" };
}

/** The changed rating that moved the score most; null where no rating is another one. */
function movedRating(old: ListedAccount, now: ListedAccount, { before, after }: Context): Cause | null {
  const [was, is] = [partsOf(old, before), partsOf(now, after)];
  const found = [...new Set([...was.keys(), ...is.keys()])].flatMap((id) => {
    const [from, to] = [was.get(id) ?? null, is.get(id) ?? null];
    if ((from?.rating ?? null) === (to?.rating ?? null)) return [];
    return [
      { by: "rating" as const, id, from: from?.rating ?? null, to: to?.rating ?? null, points: (to?.points ?? 0) - (from?.points ?? 0) },
    ];
  });
  return found.reduce<(typeof found)[number] | null>(
    (most, each) => (most && Math.abs(most.points) >= Math.abs(each.points) ? most : each),
    null,
  );
}

/** By criterion: the rating, and the points that it gives the score. */
function partsOf({ ratings }: ListedAccount, { criteria, missing }: ScoredList): Map<string, { rating: number | null; points: number }> {
  const points = contributionRows(
    Float64Array.from(criteria, (_, position) => ratings[position] ?? NOT_RATED),
    Float64Array.from(criteria, ({ weight }) => weight),
    missing,
  );
  return new Map(criteria.map(({ id }, position) => [id, { rating: ratings[position] ?? null, points: points[position] || 0 }]));
}

function changedWeights(before: ScoredList, after: ScoredList): Changed<number>[] {
  const shares = ({ criteria }: ScoredList): Map<string, number> => {
    const total = criteria.reduce((sum, { weight }) => sum + weight, 0);
    return new Map(criteria.map(({ id, weight }) => [id, total > 0 ? (100 * weight) / total : 0]));
  };
  return differences(shares(before), shares(after), (a, b) => Math.abs(a - b) <= TIE);
}

const changedRules = (before: ScoredList, after: ScoredList): Changed<string | number>[] => {
  const values = ({ rules }: ScoredList): Map<string, string | number> => new Map(rules.map(({ id, value }) => [id, value]));
  return differences(values(before), values(after), (a, b) => a === b);
};

function differences<T>(before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T>, same: (a: T, b: T) => boolean): Changed<T>[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((id) => {
    const [from, to] = [before.get(id) ?? null, after.get(id) ?? null];
    return from !== null && to !== null && same(from, to) ? [] : [{ id, from, to }];
  });
}

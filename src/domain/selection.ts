import { DomainError } from "./domainError";
import { TIE, decidedBy, ranked, type Contender, type DecidedBy, type Equals } from "./ranking";

/** `tie`: equal in score and tie-breaks to another account on the other side of the cap line. */
export const STATUSES = ["key", "tie", "waiting"] as const;

/**
 * With rules beside the cap there are two more: `provisional` would be on the list, but too little is known of it; `no` is not proposed,
 * however many places are free.
 */
export const ALL_STATUSES = [...STATUSES, "provisional", "no"] as const;

export type SelectionStatus = (typeof ALL_STATUSES)[number];

/** An account as the list takes it. */
export interface Candidate extends Contender {
  /** Never proposed, whatever its score: knocked out, or to be managed for cash. */
  readonly barred?: boolean;
}

/** What holds beside the cap. */
export interface SelectionRules {
  /** Lowest score for being proposed, 0 to 100: below it places stay empty. */
  readonly lowest?: number;
  /** How equals are ranked; by name where nothing else is said. */
  readonly equals?: Equals;
}

/** One line of the ranked list. */
export interface Selected {
  /** Index among the contenders. */
  readonly index: number;
  readonly rank: number;
  readonly status: SelectionStatus;
}

/** @throws DomainError `cap` for anything but a whole number of at least 1 */
export function checkCap(cap: number): void {
  if (!Number.isInteger(cap) || cap < 1) throw new DomainError("cap", { value: cap });
}

/**
 * The accounts with a score, best first, with what the cap makes of them. Names order equals for reading, but do not hide a tie:
 * where accounts that only their names tell apart stand on both sides of the line, all of them are `tie`.
 * The cap is a limit and not a quota: who is barred or below the lowest score is not proposed and takes no place. Accounts of which too
 * little is known take the places that the others leave, as `provisional`.
 * @param cap how many key accounts there may be, a whole number of at least 1
 * @throws DomainError `cap`, `lowest`
 */
export function select(candidates: readonly Candidate[], cap: number, { lowest = 0, equals = "name" }: SelectionRules = {}): Selected[] {
  checkCap(cap);
  if (!(lowest >= 0 && lowest <= 100)) throw new DomainError("lowest", { value: lowest });
  const list = ranked(candidates, equals);
  const statuses = new Map<number, SelectionStatus>();
  const able = list.filter(({ index }) => isAble(candidates[index], lowest));
  const [known, provisional] = [false, true].map((own) => able.filter(({ index }) => (candidates[index]?.provisional ?? false) === own));
  fillPlaces(known ?? [], cap, "key", statuses);
  fillPlaces(provisional ?? [], Math.max(0, cap - (known?.length ?? 0)), "provisional", statuses);
  return list.map(({ index, rank }) => ({ index, rank, status: statuses.get(index) ?? "no" }));
}

const isAble = (candidate: Candidate | undefined, lowest: number): boolean =>
  candidate !== undefined && !candidate.barred && (candidate.score ?? -Infinity) >= lowest - TIE;

/** Gives the places to the first of a group, unless equals stand on both sides of the last one. */
function fillPlaces(
  group: readonly { readonly index: number; readonly tie: number }[],
  places: number,
  inside: SelectionStatus,
  statuses: Map<number, SelectionStatus>,
): void {
  const last = group[places - 1]?.tie;
  const split = last !== undefined && last === group[places]?.tie;
  group.forEach(({ index, tie }, place) => {
    statuses.set(index, split && tie === last ? "tie" : place < places ? inside : "waiting");
  });
}

/** What happened at the end of the list, for a sentence that says what really decided. Accounts are indexes among the candidates. */
export interface ListEnd {
  /** The last account on the list; null where nobody is on it. */
  readonly inside: number | null;
  /** The first one that waits for a place; null where nobody waits. */
  readonly outside: number | null;
  /** Accounts that share the last places in all that counts: a person decides between them. */
  readonly tied: readonly number[];
  /** Places that nobody has: left empty, or waiting for a decision between `tied`. */
  readonly free: number;
  /** What puts `inside` before `outside`; null unless there are both and no tie. */
  readonly decidedBy: DecidedBy | null;
}

/** The end of a list that `select` made of the same candidates and cap. */
export function listEnd(candidates: readonly Candidate[], list: readonly Selected[], cap: number): ListEnd {
  const of = (status: SelectionStatus): number[] => list.filter((each) => each.status === status).map(({ index }) => index);
  const onList = of("key");
  const tied = of("tie");
  const [inside = null, outside = null] = [onList.at(-1), of("waiting")[0]];
  const [last, first] = [inside, outside].map((index) => (index === null ? undefined : candidates[index]));
  return {
    inside,
    outside,
    tied,
    free: cap - onList.length,
    decidedBy: last && first && tied.length === 0 ? decidedBy(last, first) : null,
  };
}

import { accountKey } from "./accountKeys";
import { DomainError } from "./domainError";
import { TIE } from "./ranking";
import { BEST, NOT_RATED } from "./scoring";

type Test = (difference: number) => boolean;

const below: Test = (difference) => difference < -TIE;
const above: Test = (difference) => difference > TIE;

/** What each operator says of a rating less the rule's value. Ratings this close are equal, as scores are. */
const TESTS: Readonly<Record<string, Test>> = {
  "<": below,
  "<=": (difference) => !above(difference),
  "=": (difference) => !below(difference) && !above(difference),
  "<>": (difference) => below(difference) || above(difference),
  ">=": (difference) => !below(difference),
  ">": above,
};

const SAME_AS: ReadonlyMap<string, string> = new Map([
  ["≤", "<="],
  ["≥", ">="],
  ["≠", "<>"],
]);

/** A rule that takes an account out before anything is weighted. */
export interface KnockOutRule {
  /** Position of the criterion, from 0. */
  readonly criterion: number;
  /** What the reason says, such as `Likelihood of renewal < 2`. */
  readonly reason: string;
  readonly applies: (rating: number) => boolean;
}

/**
 * A rule from what a person wrote.
 * @param name of the criterion, among `criteria`; case and repeated spaces do not matter
 * @param operator <, <=, =, <>, >=, > or ≤, ≥, ≠
 * @param value a rating from 1 to 5
 * @throws DomainError `rule-criterion`, `rule-operator`, `rule-value`
 */
export function knockOutRule(name: string, operator: string, value: number, criteria: readonly string[]): KnockOutRule {
  const criterion = criteria.findIndex((each) => accountKey(each) === accountKey(name));
  if (criterion < 0) throw new DomainError("rule-criterion", { value: name });
  const sign = SAME_AS.get(operator.trim()) ?? operator.trim();
  const test = Object.hasOwn(TESTS, sign) ? TESTS[sign] : undefined;
  if (!test) throw new DomainError("rule-operator", { value: operator });
  if (!(value >= 1 && value <= BEST)) throw new DomainError("rule-value", { name });
  return { criterion, reason: `${criteria[criterion] ?? ""} ${sign} ${value}`, applies: (rating) => test(rating - value) };
}

/** Reasons of the rules that take an account out, in the order of the rules. What is not rated never does. */
export const knockedOutBy = (ratings: ArrayLike<number>, rules: readonly KnockOutRule[]): string[] =>
  rules
    .filter(({ criterion, applies }) => {
      const rating = ratings[criterion] ?? NOT_RATED;
      return rating !== NOT_RATED && applies(rating);
    })
    .map(({ reason }) => reason);

import type { CriteriaStanding, SeenRule } from "./readCriteria";
import type { AccountScore } from "../../domain/accountScores";
import { tried, type Trial } from "../../domain/criteriaTrial";
import type { Direction } from "../../domain/criteria";
import { DomainError } from "../../domain/domainError";
import { knockOutRule, type KnockOutRule } from "../../domain/knockOut";
import { breakpointsUsable } from "../../domain/rating";
import type { ComparisonChange, CriteriaChanges, CriterionChange, OwnCriterion } from "../../sheets/criteriaChanges";

/** A criterion as the person has it in the pane. */
export interface DraftCriterion {
  readonly id: string;
  readonly name: string;
  readonly axis: "attractiveness" | "strength" | null;
  readonly weight: number;
  readonly direction: Direction;
  readonly breakpoints: readonly number[];
  readonly partOf: string;
  /** Header of the column, `""` where it is rated by hand. */
  readonly source: string;
}

/** The criteria as the person has them in the pane, before they are accepted. */
export interface CriteriaDraft {
  readonly criteria: readonly DraftCriterion[];
  readonly added: readonly OwnCriterion[];
  readonly rules: readonly SeenRule[];
  /** Answers given in the pane, the latest for each pair. */
  readonly answers: readonly ComparisonChange[];
  /** The weights are those of the comparisons. */
  readonly fromPairs: boolean;
}

/** The draft as the workbook has it. */
export const draftOf = ({ criteria, rules, weightsFrom }: CriteriaStanding): CriteriaDraft => ({
  criteria: criteria.map(({ id, name, axis, weight, direction, breakpoints, partOf, source }) => ({
    id,
    name,
    axis,
    weight,
    direction,
    breakpoints,
    partOf,
    source,
  })),
  added: [],
  rules,
  answers: [],
  fromPairs: weightsFrom === "pairwise",
});

const isAlike = (one: readonly number[], other: readonly number[]): boolean =>
  one.length === other.length && one.every((value, index) => value === other[index]);

/** What differs between the draft and the workbook. */
export function changesOf(standing: CriteriaStanding, draft: CriteriaDraft): CriteriaChanges {
  const criteria = draft.criteria.flatMap((each): CriterionChange[] => {
    const before = standing.criteria.find(({ id }) => id === each.id);
    if (!before) return [];
    const change = {
      ...(before.weight === each.weight || draft.fromPairs ? {} : { weight: each.weight }),
      ...(before.direction === each.direction ? {} : { direction: each.direction }),
      ...(isAlike(before.breakpoints, each.breakpoints) || !breakpointsUsable(each.breakpoints) ? {} : { breakpoints: each.breakpoints }),
    };
    return Object.keys(change).length === 0 ? [] : [{ id: each.id, ...change }];
  });
  // A weight counts only where typed ones do: all of them are typed then, as they stood.
  const typesAll = standing.weightsFrom === "pairwise" && !draft.fromPairs;
  const rules = draft.rules.filter((rule) => rule.on !== (standing.rules.find((each) => isSameRule(each, rule))?.on ?? false));
  return {
    ...(criteria.length === 0 && !typesAll ? {} : { criteria: typesAll ? withAllWeights(draft, criteria) : criteria }),
    ...(draft.added.length === 0 ? {} : { added: draft.added }),
    ...(rules.length === 0 ? {} : { rules }),
    ...(draft.answers.length === 0 || !draft.fromPairs ? {} : { comparisons: draft.answers }),
    ...(draft.fromPairs === (standing.weightsFrom === "pairwise") ? {} : { weightsFrom: draft.fromPairs ? "pairwise" : "typed" }),
  };
}

const withAllWeights = ({ criteria }: CriteriaDraft, changes: readonly CriterionChange[]): CriterionChange[] =>
  criteria.map(({ id, weight }) => ({ ...changes.find((each) => each.id === id), id, weight }));

/** How many things a change is. */
export const changeCount = ({ criteria = [], added = [], rules = [], comparisons = [], weightsFrom }: CriteriaChanges): number =>
  criteria.length + added.length + rules.length + comparisons.length + (weightsFrom === undefined ? 0 : 1);

export const isSameRule = (one: Omit<SeenRule, "on" | "ready">, other: Omit<SeenRule, "on" | "ready">): boolean =>
  one.criterion === other.criterion && one.operator === other.operator && one.rating === other.rating;

/** A rule as the ranking takes it; null where it cannot be read. */
export function usableRule(rule: Omit<SeenRule, "on" | "ready">, names: readonly string[]): KnockOutRule | null {
  try {
    return knockOutRule(rule.criterion, rule.operator, rule.rating, names);
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}

/** The ranking that a draft amounts to; null where it cannot be known. A criterion of one's own is rated by nobody yet, so it changes none. */
export function rankingOf({ facts, settings }: CriteriaStanding, { criteria, rules }: CriteriaDraft): AccountScore[] | null {
  const names = criteria.map(({ name }) => name);
  const inUse = rules.filter(({ on }) => on).flatMap((rule) => usableRule(rule, names) ?? []);
  const trial: Trial = { facts, criteria, settings: { ...settings, rules: inUse } };
  return criteria.every(({ breakpoints }) => breakpointsUsable(breakpoints)) ? tried(trial) : null;
}

/** The draft with another criterion in the place of one. */
export const withCriterion = (draft: CriteriaDraft, id: string, change: Partial<DraftCriterion>): CriteriaDraft => ({
  ...draft,
  criteria: draft.criteria.map((each) => (each.id === id ? { ...each, ...change } : each)),
});

/** The draft with other weights, which are typed from now on. */
export const withWeights = (draft: CriteriaDraft, weights: ReadonlyMap<string, number>): CriteriaDraft => ({
  ...draft,
  fromPairs: false,
  criteria: draft.criteria.map((each) => ({ ...each, weight: weights.get(each.id) ?? each.weight })),
});

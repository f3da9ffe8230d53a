import type { CheckFinding, Saying } from "../checkFinding";
import { AnswerReader, ONE_TO_FIVE, known, lowest, mean, textOf, type AnswerCell } from "./answers";
import { levelOfShare } from "./level";
import type { Place } from "./places";
import { WHOLE, changeOf, type Change, type Round } from "./rounds";

/** Why teams succeed with key accounts, nine reasons, and where each is filled from. Words and anchors of the levels are in `src/i18n`. */
export const REASONS = [
  { id: "definition", place: "definition" },
  { id: "identification", place: "ranking" },
  { id: "planning", place: "plans" },
  { id: "process", place: "reviews" },
  { id: "roles", place: "coverage" },
  { id: "managing", place: "selling" },
  { id: "knowledge", place: "knowledge" },
  { id: "trust", place: "trust" },
  { id: "leadership", place: "leadership" },
] as const satisfies readonly { readonly id: string; readonly place: Place }[];

export type Reason = (typeof REASONS)[number]["id"];

/** What the checks and the workbook say of a reason; `level` is `null` where nothing is known yet. */
export interface ReasonLevel {
  /** 1 to 5. */
  readonly level: number | null;
  readonly saying: Saying;
}

/** What the person types beside a reason. */
export interface OverruleRow {
  readonly reason: Reason;
  /** Our own level, 1 to 5, in place of that of the checks. */
  readonly ours: AnswerCell;
  readonly why: AnswerCell;
}

export interface ReasonResult {
  readonly reason: Reason;
  readonly place: Place;
  readonly fromChecks: number | null;
  readonly ours: number | null;
  /** Ours where it is typed, else that of the checks. */
  readonly level: number | null;
  readonly change: Change;
  readonly saying: Saying;
}

export interface MaturityResult {
  readonly reasons: readonly ReasonResult[];
  /** The mean of the levels that are known. */
  readonly level: number | null;
  readonly answered: number;
  readonly change: Change;
  /** The reasons that hold the programme back, the lowest first: three at most, all under 4. */
  readonly holdingBack: readonly ReasonResult[];
  readonly findings: readonly CheckFinding[];
  readonly values: ReadonlyMap<string, number | null>;
}

/** A reason from this level on holds nothing back. */
const GOOD_ENOUGH = 4;

const AT_A_TIME = 3;

/** The nine reasons: from the checks where they are answered, overruled by the person where they say so. */
export function checkMaturity(
  levels: ReadonlyMap<Reason, ReasonLevel>,
  overrules: readonly OverruleRow[],
  previous: Round | null,
): MaturityResult {
  const reader = new AnswerReader();
  const typed = new Map(overrules.map((row) => [row.reason, { row, ours: reader.rating(row.ours, ONE_TO_FIVE) }]));
  const reasons = REASONS.map(({ id, place }): ReasonResult => {
    const { level: fromChecks = null, saying = NOT_ANSWERED } = levels.get(id) ?? {};
    const ours = typed.get(id)?.ours ?? null;
    const level = ours ?? fromChecks;
    return { reason: id, place, fromChecks, ours, level, change: changeOf(level, id, previous), saying };
  });
  const all = known(reasons.map((each) => each.level));
  const level = mean(all);
  const findings = [...typed.values()].flatMap(({ row, ours }) => (ours === null || textOf(row.why) !== "" ? [] : [withoutReason(row)]));
  return {
    ...{ reasons, level, answered: all.length, change: changeOf(level, WHOLE, previous), findings: [...reader.findings, ...findings] },
    holdingBack: lowest(
      reasons.map((each) => [each, each.level]),
      AT_A_TIME,
      GOOD_ENOUGH,
    ),
    values: new Map([[WHOLE, level], ...reasons.map((each) => [each.reason, each.level] as const)]),
  };
}

const NOT_ANSWERED: Saying = { code: "maturity-not-answered", params: {} };

const withoutReason = ({ reason, why }: OverruleRow): CheckFinding => ({
  ...{ code: "maturity-no-reason", severity: "note", about: "", params: { reason }, where: why.where },
});

/** What the workbook itself shows of the four reasons without a check of their own. Shares from 0 to 1; `null` is not known. */
export interface WorkbookFacts {
  /** Accounts on the list, and those of them with a rank. */
  readonly listed: number;
  readonly ranked: number;
  readonly keyAccounts: number;
  readonly cap: number | null;
  /** Key accounts that somebody decided on against the ranking. */
  readonly byHand: number;
  /** Key accounts with a plan. */
  readonly planned: number;
  /** Mean share of the plans' questions that are answered, and of their actions that are not late. */
  readonly answered: number | null;
  readonly onTime: number | null;
  /** Key accounts reviewed within the rhythm of their plan, and through all five stages at least once. */
  readonly reviewed: number;
  readonly allStages: number;
  /** Roles open of all; held ÷ all, also of those that are often missing; people overloaded of all. */
  readonly rolesOpen: number;
  readonly roles: number;
  readonly oftenMissingShare: number | null;
  readonly overloaded: number;
  readonly people: number;
}

/** The levels of the four reasons that the workbook answers by itself; nothing without key accounts. Each is the mean of its shares, 1 to 5. */
export function workbookLevels(facts: WorkbookFacts): Map<Reason, ReasonLevel> {
  const { listed, ranked, keyAccounts, cap, byHand, planned, reviewed, allStages, rolesOpen, roles } = facts;
  if (keyAccounts === 0) return new Map();
  const ofKey = (count: number): number => count / keyAccounts;
  const level = (shares: readonly (number | null)[]): number | null => {
    const average = mean(known(shares));
    return average === null ? null : levelOfShare(average);
  };
  const kept = cap === null ? null : Number(keyAccounts <= cap);
  const peopleShare = facts.people === 0 ? null : 1 - facts.overloaded / facts.people;
  const held = roles === 0 ? null : (roles - rolesOpen) / roles;
  const rolesShares = held === null || held === 0 ? [held] : [held, facts.oftenMissingShare, peopleShare];
  return new Map<Reason, ReasonLevel>([
    [
      "identification",
      {
        level: level([listed === 0 ? null : ranked / listed, kept, 1 - ofKey(byHand)]),
        saying: {
          code: kept === 0 ? "maturity-over-cap" : "maturity-listed",
          params: { ranked, listed, count: keyAccounts, cap: cap ?? 0, byHand },
        },
      },
    ],
    [
      "planning",
      {
        level: level([ofKey(planned), facts.answered, facts.onTime]),
        saying: { code: "maturity-planned", params: { planned, count: keyAccounts } },
      },
    ],
    [
      "process",
      {
        level: level([ofKey(reviewed), ofKey(allStages)]),
        saying: { code: "maturity-reviewed", params: { reviewed, count: keyAccounts, stages: allStages } },
      },
    ],
    ["roles", { level: level(rolesShares), saying: { code: "maturity-roles", params: { open: rolesOpen, roles } } }],
  ]);
}

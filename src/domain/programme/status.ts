import { bySeverity, type CheckFinding, type Saying } from "../checkFinding";
import type { SerialDate } from "../plan/dates";
import { proposeActions, type ActionProposal } from "./actionProposal";
import type { DefinitionResult } from "./definition";
import type { KnowledgeResult } from "./knowledge";
import type { LeadershipResult } from "./leadership";
import {
  checkMaturity,
  workbookLevels,
  type MaturityResult,
  type OverruleRow,
  type Reason,
  type ReasonLevel,
  type WorkbookFacts,
} from "./maturity";
import { previousRound, withRound, type CheckId, type RoundValue } from "./rounds";
import type { SellingResult } from "./selling";
import type { TrustResult } from "./trust";

/** The checks that the workbook has a sheet for; each is optional. */
export interface ProgrammeChecks {
  readonly definition?: DefinitionResult;
  readonly selling?: SellingResult;
  readonly knowledge?: KnowledgeResult;
  readonly trust?: TrustResult;
  readonly leadership?: LeadershipResult;
}

/** Which reason a check answers. */
const ANSWERS = {
  definition: "definition",
  selling: "managing",
  knowledge: "knowledge",
  trust: "trust",
  leadership: "leadership",
} as const satisfies Readonly<Record<keyof ProgrammeChecks, Reason>>;

const CHECKED = Object.keys(ANSWERS) as (keyof ProgrammeChecks)[];

/** The levels of the nine reasons: five from their checks where these are answered, four from the workbook itself. */
export function reasonLevels(checks: ProgrammeChecks, facts: WorkbookFacts): Map<Reason, ReasonLevel> {
  const levels = workbookLevels(facts);
  for (const check of CHECKED) {
    const result: { readonly level: number | null; readonly saying: Saying } | undefined = checks[check];
    if (result) levels.set(ANSWERS[check], { level: result.level, saying: result.saying });
  }
  return levels;
}

/** What the programme is assessed from. */
export interface ProgrammeInput {
  readonly checks: ProgrammeChecks;
  readonly facts: WorkbookFacts;
  readonly overrules: readonly OverruleRow[];
  /** Findings about the team, which become actions like the others. */
  readonly team: readonly CheckFinding[];
  readonly rounds: readonly RoundValue[];
  readonly today: SerialDate;
}

/** Where the programme stands. */
export interface ProgrammeStatus {
  readonly maturity: MaturityResult;
  /** Checks with an answer, of those that have a sheet. */
  readonly answered: number;
  readonly asked: number;
  /** Of the team, of every check and of the maturity, the worst first. */
  readonly findings: readonly CheckFinding[];
  readonly proposals: readonly ActionProposal[];
}

/** Assesses the whole programme as it stands today. */
export function programmeStatus({ checks, facts, overrules, team, rounds, today }: ProgrammeInput): ProgrammeStatus {
  const maturity = checkMaturity(reasonLevels(checks, facts), overrules, previousRound(rounds, "maturity", today));
  const results = CHECKED.flatMap((check) => checks[check] ?? []);
  const findings = bySeverity([...team, ...results.flatMap((result) => result.findings), ...maturity.findings]);
  return {
    ...{ maturity, findings, asked: results.length, answered: results.filter(({ level }) => level !== null).length },
    proposals: proposeActions(findings, maturity.holdingBack, today),
  };
}

/** The rounds with what every check and the maturity come to today, for the next round to be held against. What is not answered is not kept. */
export function keepRound(
  rounds: readonly RoundValue[],
  checks: ProgrammeChecks,
  maturity: MaturityResult,
  today: SerialDate,
): RoundValue[] {
  const results: [CheckId, ReadonlyMap<string, number | null>][] = CHECKED.flatMap((check) => {
    const result = checks[check];
    return result ? [[check, result.values]] : [];
  });
  return [...results, ["maturity", maturity.values] as const].reduce<RoundValue[]>(
    (kept, [check, values]) => withRound(kept, check, today, values),
    [...rounds],
  );
}

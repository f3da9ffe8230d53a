import { accountKey } from "../accountKeys";
import type { CheckFinding, Saying } from "../checkFinding";
import type { CellValue } from "../grid";
import { childOf } from "../roles";
import { AnswerReader, ONE_TO_FIVE, known, mean } from "./answers";
import { WHOLE, changeOf, type Change, type Round } from "./rounds";

/** The six questions, answered from 1 to 5 by each person alone; 5 is best. Their words are in `src/i18n`. */
export const TRUST_QUESTIONS = ["beyondPeople", "knowEachOther", "workTogether", "process", "pay", "incentives"] as const;

export type TrustQuestion = (typeof TRUST_QUESTIONS)[number];

/** What one person answers. */
export interface TrustRespondent {
  /** A name, initials, or nothing. */
  readonly name: string;
  /** In the order of `TRUST_QUESTIONS`. */
  readonly answers: readonly CellValue[];
  readonly where: (question: TrustQuestion) => string;
}

/** How the answers to a question read. Disagreement comes before the mean: it is the finding. */
export type TrustReading = "none" | "single" | "camps" | "differ" | "low" | "middle" | "high";

export interface TrustQuestionResult {
  readonly question: TrustQuestion;
  /** Answers for each rating from 1 to 5; fractions count for the nearest. */
  readonly counts: readonly number[];
  readonly answers: number;
  readonly mean: number | null;
  readonly lowest: number | null;
  readonly highest: number | null;
  /** Highest − lowest; `null` with fewer than two answers. */
  readonly spread: number | null;
  readonly reading: TrustReading;
  readonly change: Change;
}

export interface TrustResult {
  readonly questions: readonly TrustQuestionResult[];
  /** Respondents with an answer, and each one's mean in the order of the respondents. */
  readonly answered: number;
  readonly means: readonly (number | null)[];
  /** The question that people disagree on most, if on any. */
  readonly widest: TrustQuestionResult | null;
  /** The mean of the questions, 1 to 5; `null` without answers. */
  readonly level: number | null;
  readonly change: Change;
  readonly saying: Saying;
  readonly findings: readonly CheckFinding[];
  readonly values: ReadonlyMap<string, number | null>;
}

/** From these spreads on opinions differ, and there are two camps. */
const [DIFFER_FROM, CAMPS_FROM] = [2, 3];

/** Below this mean a shared view is low, from the other on it is high. */
const [LOW_BELOW, HIGH_FROM] = [2.5, 3.5];

/** Reads the answers about trust and collaboration. A question that is left empty is left out of the mean. */
export function checkTrust(respondents: readonly TrustRespondent[], previous: Round | null): TrustResult {
  const reader = new AnswerReader();
  const ratings = respondents.map(({ name, answers, where }) =>
    TRUST_QUESTIONS.map((question, at) => reader.rating({ value: answers[at] ?? "", where: where(question) }, ONE_TO_FIVE, name)),
  );
  const questions = TRUST_QUESTIONS.map((question, at) => questionOf(question, known(ratings.map((each) => each[at] ?? null)), previous));
  const means = ratings.map((each) => mean(known(each)));
  const level = mean(known(questions.map((each) => each.mean)));
  const widest = widestOf(questions);
  const whereOf = (question: TrustQuestion): string => respondents[0]?.where(question) ?? "";
  return {
    ...{ questions, answered: known(means).length, means, widest, level, change: changeOf(level, WHOLE, previous) },
    saying: trustSaying(level, widest),
    findings: [...reader.findings, ...questions.flatMap((each) => trustFinding(each, whereOf(each.question)))],
    values: new Map([[WHOLE, level], ...questions.map((each) => [each.question, each.mean] as const)]),
  };
}

function questionOf(question: TrustQuestion, answers: readonly number[], previous: Round | null): TrustQuestionResult {
  const average = mean(answers);
  const counts = [1, 2, 3, 4, 5].map((rating) => answers.filter((each) => Math.round(each) === rating).length);
  const some = answers.length > 0;
  const [least, most] = [some ? Math.min(...answers) : null, some ? Math.max(...answers) : null];
  const spread = answers.length < 2 || least === null || most === null ? null : most - least;
  return {
    ...{ question, counts, answers: answers.length, mean: average, lowest: least, highest: most, spread },
    ...{ reading: readingOf(average, spread), change: changeOf(average, question, previous) },
  };
}

function readingOf(average: number | null, spread: number | null): TrustReading {
  if (average === null) return "none";
  if (spread === null) return "single";
  if (spread >= DIFFER_FROM) return spread >= CAMPS_FROM ? "camps" : "differ";
  return average < LOW_BELOW ? "low" : average >= HIGH_FROM ? "high" : "middle";
}

/** The widest spread from 2 on; of equal ones the one whose answers stand further from their mean, then the first. */
function widestOf(questions: readonly TrustQuestionResult[]): TrustQuestionResult | null {
  const variance = ({ counts, answers, mean: average }: TrustQuestionResult): number =>
    counts.reduce((sum, count, at) => sum + count * (at + 1 - (average ?? 0)) ** 2, 0) / Math.max(1, answers);
  const wide = questions.filter(({ spread }) => spread !== null && spread >= DIFFER_FROM);
  return wide.sort((a, b) => (b.spread ?? 0) - (a.spread ?? 0) || variance(b) - variance(a))[0] ?? null;
}

function trustSaying(level: number | null, widest: TrustQuestionResult | null): Saying {
  if (level === null) return { code: "trust-none", params: {} };
  if (widest === null) return { code: "trust-shared", params: { level } };
  return { code: "trust-widest", params: { level, question: widest.question, lowest: widest.lowest ?? 0, highest: widest.highest ?? 0 } };
}

function trustFinding({ question, reading, lowest, highest, mean: average }: TrustQuestionResult, where: string): CheckFinding[] {
  const tell = (code: string, severity: CheckFinding["severity"], params: CheckFinding["params"]): CheckFinding[] => [
    { code, severity, about: "", params: { question, ...params }, where },
  ];
  const range = { lowest: lowest ?? 0, highest: highest ?? 0 };
  if (reading === "camps") return tell("trust-camps", "late", range);
  if (reading === "differ") return tell("trust-differ", "soon", range);
  return reading === "low" ? tell("trust-low", "soon", { mean: average ?? 0 }) : [];
}

/** What one of our divisions or offerings sells to an account, as the plans' whitespace has it. */
export interface BroughtAlong {
  readonly account: string;
  readonly division: string;
  /** Whether the account buys from it today. */
  readonly sold: boolean;
}

/** How many accounts a division has been brought along to. */
export interface DivisionCount {
  readonly division: string;
  readonly accounts: number;
  readonly of: number;
}

/** The divisions by the accounts they have been brought along to, the most first; those with one or none are the finding. */
export function divisionsBrought(rows: readonly BroughtAlong[]): DivisionCount[] {
  const [accounts, divisions] = [new Set<string>(), new Map<string, { division: string; sold: Set<string> }>()];
  for (const { account, division, sold } of rows) {
    if (accountKey(account) === "" || accountKey(division) === "") continue;
    accounts.add(accountKey(account));
    const entry = childOf(divisions, accountKey(division), () => ({ division: division.trim(), sold: new Set<string>() }));
    if (sold) entry.sold.add(accountKey(account));
  }
  return [...divisions.values()]
    .map(({ division, sold }) => ({ division, accounts: sold.size, of: accounts.size }))
    .sort((a, b) => b.accounts - a.accounts);
}

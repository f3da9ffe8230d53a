import { ids, type CheckFinding, type Saying } from "../checkFinding";
import { AnswerReader, ONE_TO_FIVE, known, mean, textOf, type AnswerCell } from "./answers";
import { WHOLE, changeOf, type Change, type Round } from "./rounds";

/** What leadership has to ask itself and to answer, 1 to 5 with anchors. The words are in `src/i18n`. */
export const LEADERSHIP_QUESTIONS = ["opportunities", "whatItTakes", "willing"] as const;

export type LeadershipQuestion = (typeof LEADERSHIP_QUESTIONS)[number];

export interface LeadershipRow {
  readonly question: LeadershipQuestion;
  readonly rating: AnswerCell;
  readonly evidence: AnswerCell;
  readonly owner: AnswerCell;
}

/** What an account could grow by, and how much of it somebody works on: amounts of the plan's whitespace, in its currency, a year. */
export interface GrowthAccount {
  readonly account: string;
  /** `null` where no potential is known. */
  readonly untapped: number | null;
  /** The part of it with an owner and a date. */
  readonly resourced: number;
}

/** The growth that is there against the growth that is resourced. */
export interface GrowthGap {
  readonly untapped: number;
  readonly resourced: number;
  /** untapped − resourced, account by account, never below 0. */
  readonly gap: number;
  /** resourced ÷ untapped, 0 to 1; `null` where nothing is untapped. */
  readonly share: number | null;
  /** Accounts that could grow and where nobody works on it, the largest first. */
  readonly unresourced: readonly GrowthAccount[];
  /** Accounts whose potential nobody knows. */
  readonly notKnown: readonly string[];
}

export interface LeadershipResult {
  readonly answers: ReadonlyMap<LeadershipQuestion, number | null>;
  /** The mean of what is answered, 1 to 5. */
  readonly level: number | null;
  readonly growth: GrowthGap;
  readonly change: Change;
  readonly saying: Saying;
  readonly findings: readonly CheckFinding[];
  readonly values: ReadonlyMap<string, number | null>;
}

/** Up to this a question is answered with no, from the other on with yes. */
const [NO_UP_TO, YES_FROM] = [2, 4];

/** Below this share of the untapped potential the growth is seen and not resourced. */
const RESOURCED_FROM = 0.5;

/** How many accounts a finding names. */
const NAMED = 3;

/** Sums what accounts could grow by and what is resourced. */
export function growthGap(accounts: readonly GrowthAccount[]): GrowthGap {
  const rows = accounts.flatMap(({ account, untapped, resourced }) =>
    untapped === null
      ? []
      : [{ account, untapped: Math.max(0, untapped), resourced: Math.min(Math.max(0, resourced), Math.max(0, untapped)) }],
  );
  const untapped = rows.reduce((sum, row) => sum + row.untapped, 0);
  const resourced = rows.reduce((sum, row) => sum + row.resourced, 0);
  return {
    ...{ untapped, resourced, gap: untapped - resourced, share: untapped === 0 ? null : resourced / untapped },
    unresourced: rows.filter((row) => row.untapped > 0 && row.resourced === 0).sort((a, b) => b.untapped - a.untapped),
    notKnown: accounts.filter((row) => row.untapped === null).map(({ account }) => account),
  };
}

/** Reads leadership's answers, with their evidence and owner, beside the growth that the plans show. */
export function checkLeadership(
  rows: readonly LeadershipRow[],
  accounts: readonly GrowthAccount[],
  where: string,
  previous: Round | null,
): LeadershipResult {
  const reader = new AnswerReader();
  const answers = new Map(rows.map((row) => [row.question, reader.rating(row.rating, ONE_TO_FIVE)]));
  const growth = growthGap(accounts);
  const level = mean(known([...answers.values()]));
  return {
    ...{ answers, growth, level, change: changeOf(level, WHOLE, previous), saying: leadershipSaying(answers, level, growth) },
    findings: [
      ...reader.findings,
      ...rows.flatMap((row) => rowFindings(row, answers.get(row.question) ?? null)),
      ...growthFindings(growth, where),
    ],
    values: new Map<string, number | null>([[WHOLE, level], ...answers]),
  };
}

function rowFindings({ question, evidence, owner, rating }: LeadershipRow, answer: number | null): CheckFinding[] {
  if (answer === null) return [];
  const tell = (code: string, severity: CheckFinding["severity"], where: string): CheckFinding => ({
    ...{ code, severity, about: "", params: { question }, where },
  });
  return [
    ...(answer <= NO_UP_TO ? [tell("leadership-low", "soon", rating.where)] : []),
    ...(textOf(evidence) === "" ? [tell("leadership-no-evidence", "note", evidence.where)] : []),
    ...(textOf(owner) === "" ? [tell("leadership-no-owner", "note", owner.where)] : []),
  ];
}

function growthFindings({ unresourced, share }: GrowthGap, where: string): CheckFinding[] {
  if (share === null || share >= RESOURCED_FROM || unresourced.length === 0) return [];
  const named = unresourced.slice(0, NAMED).map(({ account }) => account);
  const params = { count: unresourced.length, accounts: named.join(", "), percent: Math.round(100 * share) };
  return [{ code: "leadership-unresourced", severity: "late", about: "", params, where }];
}

function leadershipSaying(answers: ReadonlyMap<LeadershipQuestion, number | null>, level: number | null, growth: GrowthGap): Saying {
  if (level === null) return { code: "leadership-none", params: {} };
  const seen = (answers.get("opportunities") ?? 0) >= YES_FROM;
  if (seen && growth.share !== null && growth.share < RESOURCED_FROM) {
    return { code: "leadership-seen-not-resourced", params: { percent: Math.round(100 * growth.share), count: growth.unresourced.length } };
  }
  const low = LEADERSHIP_QUESTIONS.filter((question) => (answers.get(question) ?? YES_FROM) <= NO_UP_TO);
  return low.length === 0
    ? { code: "leadership-backed", params: { level } }
    : { code: "leadership-open", params: { level, questions: ids(low) } };
}

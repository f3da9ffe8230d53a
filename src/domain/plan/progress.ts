import { belongs, type Rigor } from "./rigor";

/**
 * What became of a question. `open`: nobody has looked into it yet; `unknown`: somebody has, and it is not known so far;
 * `notRelevant`: it does not matter for this account, so it is not asked any more.
 */
export const QUESTION_STATUSES = ["open", "answered", "notRelevant", "unknown"] as const;

export type QuestionStatus = (typeof QUESTION_STATUSES)[number];

/**
 * What became of a question by what stands in its row: an answer counts as one unless a status says otherwise.
 * @param typed the status that was chosen; `null` where none was
 */
export const statusOf = (typed: QuestionStatus | null, hasAnswer: boolean): QuestionStatus => typed ?? (hasAnswer ? "answered" : "open");

/** A question as it stands in a plan. */
export interface PlanQuestion {
  readonly status: QuestionStatus;
  /** `null` is a question of the account's own: every rigor asks it. */
  readonly level: Rigor | null;
}

/** How far the questions of a plan are. */
export interface Progress {
  readonly counts: Readonly<Record<QuestionStatus, number>>;
  /** Questions that the rigor asks: the sum of the counts. */
  readonly asked: number;
  /** answered ÷ (asked − not relevant), 0 to 1; `null` where nothing is left to answer. */
  readonly completeness: number | null;
}

/** The progress of a plan's questions at a rigor; deeper questions are left out, whatever their status. */
export function progress(questions: readonly PlanQuestion[], rigor: Rigor): Progress {
  const counts = { open: 0, answered: 0, notRelevant: 0, unknown: 0 };
  for (const { status, level } of questions) if (belongs(level, rigor)) counts[status]++;
  const relevant = counts.open + counts.answered + counts.unknown;
  return { counts, asked: relevant + counts.notRelevant, completeness: relevant === 0 ? null : counts.answered / relevant };
}

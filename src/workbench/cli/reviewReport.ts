import { fill, texts } from "../../i18n";
import type { ReviewArguments } from "./arguments";
import type { ReviewOutcome } from "./runPlanning";

/** The object that `kam review --json` prints: all that stands on the page. */
export const reviewJson = ({ page }: ReviewOutcome): Record<string, unknown> => ({ page });

/** What stands on the page, and what to do before it is shown. */
export function reviewText({ page, language }: ReviewOutcome, { output }: Pick<ReviewArguments, "output">): string {
  const { review } = texts(language).cli;
  const { account, goals, measures, ours, theirs } = page;
  const counts = { goals: goals.length, measures: measures.length, ours: ours.length, theirs: theirs.length };
  return [fill(review.written, { file: output, account }), fill(review.summary, counts), review.next].join("\n");
}

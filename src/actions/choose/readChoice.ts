import { compareLists, type ListComparison, type ScoredList } from "../../domain/compareLists";
import type { Finding } from "../../domain/finding";
import type { ExcelRun } from "../../excel/run";
import type { Language } from "../../i18n";
import type { Choice } from "../../sheets/registry/facts";
import { guarded } from "../guarded";
import { decide, readForChoice } from "./decide";
import type { MainJobOptions } from "./options";
import { ruleValues } from "./ruleValues";

/** A list as it is scored and chosen now. */
export interface ReadChoice {
  readonly language: Language;
  /** The person's own sheet that was read. */
  readonly source: string;
  /** What each criterion is called, by its id. */
  readonly names: Readonly<Record<string, string>>;
  readonly findings: readonly Finding[];
  readonly choice: Choice;
}

/** Scores the list of the workbook and chooses, in memory: with what was typed on our sheets where there are any. Writes nothing. */
export const readChoice = (
  run: ExcelRun,
  options: Pick<MainJobOptions, "overrides" | "rows" | "words" | "language" | "today"> = {},
): Promise<ReadChoice> =>
  guarded(run, async (context) => {
    const { source, book } = await readForChoice(context);
    const { choice } = decide(book, { ...options, half: "choosing" });
    const { language, criteria, findings } = choice;
    const names = Object.fromEntries(criteria.map(({ id, name }) => [id, name]));
    return { language, source: source.name, names, findings, choice };
  });

/** What changed from one list to another; rules in words of a language. */
export const compareChoices = (before: Choice, after: Choice, language: Language): ListComparison =>
  compareLists(scoredList(before, language), scoredList(after, language));

function scoredList(choice: Choice, language: Language): ScoredList {
  const { accounts, ranking, scores, settings } = choice;
  return {
    accounts: ranking.map(({ name, ratings, score, tier, rank, isKey, decision }, index) => {
      const key = accounts[index]?.listed?.key;
      return { name, ratings, score, tier, rank, isKey, decision, ...(key === undefined || key === "" ? {} : { key }) };
    }),
    criteria: scores.layout.ratings.map(({ criterion: { id, weight } }) => ({ id, weight })),
    missing: settings.missing,
    rules: ruleValues(choice, language),
  };
}

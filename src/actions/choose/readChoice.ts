import { compareLists, type ListComparison, type ScoredList } from "../../domain/compareLists";
import { findNamed } from "../../domain/findNamed";
import type { Finding } from "../../domain/finding";
import { whyOf, type Why } from "../../domain/why";
import type { ExcelRun } from "../../excel/run";
import type { Language } from "../../i18n";
import type { Choice } from "../../sheets/registry/facts";
import { ActionError } from "../actionError";
import { guarded } from "../guarded";
import { ChosenList } from "./chosenList";
import { decide, readForChoice } from "./decide";
import type { MainJobOptions } from "./options";
import { listSettings } from "./prepareChoice";
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

/** Why one account stands where it does. */
export interface AccountWhy {
  /** Its id in another system; null where the list has none. */
  readonly key: string | null;
  readonly why: Why;
}

/**
 * Why the accounts of a name, or with an id, stand where they do: several where several are called so.
 * @param wanted a name as a person types it: case, repeated spaces and accents do not matter
 * @throws ActionError `no-such-account`, with the names that are near
 */
export function whyAccounts(choice: Choice, wanted: string): AccountWhy[] {
  const { accounts, ranking } = choice;
  const keys = accounts.map(({ listed }) => listed?.key ?? null);
  const names = ranking.map(({ name }) => name);
  const { found, near } = findNamed(wanted, names);
  const byKey = keys.flatMap((key, index) => (key !== null && key.trim() === wanted.trim() ? [index] : []));
  const places = found.length > 0 ? found : byKey;
  if (places.length === 0) {
    const code = near.length > 0 ? "account-not-sure" : "no-such-account";
    throw new ActionError(code, { account: wanted.trim(), names: near.join(", "), source: choice.list.source.sheet });
  }
  const stability = new ChosenList(choice).shares();
  return places.map((index) => ({ key: keys[index] ?? null, why: whyAccount(choice, index, stability[index] ?? null) }));
}

/** Why the account at a place of the ranking stands there. */
export const whyAccount = ({ facts, scores, settings, rules, ranking }: Choice, index: number, stability: number | null): Why =>
  whyOf(
    index,
    facts,
    scores.layout.ratings.map(({ criterion }) => criterion),
    listSettings(settings, rules),
    stability,
    ranking,
  );

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

import type { AccountFacts, ListSettings } from "../../domain/accountScores";
import type { Trial } from "../../domain/criteriaTrial";
import type { ExcelRun } from "../../excel/run";
import type { Language } from "../../i18n";
import { PAIRWISE_NAME } from "../../sheets/namedCells";
import { readComparisons, type ReadComparisons } from "../../sheets/pairwiseCells";
import { comparedIds, pairwiseSheet } from "../../sheets/pairwiseSheet";
import { READY_RULES } from "../../sheets/rulesSheet";
import { RULES_TABLE, parseRules } from "../../sheets/rulesTable";
import type { CriterionRow } from "../../sheets/criteriaSheet";
import { sheetsLanguage, type OurBook } from "../book/ourBook";
import { decide, readForChoice } from "../choose/decide";
import type { MainJobOptions } from "../choose/options";
import { listSettings } from "../choose/prepareChoice";
import { guarded } from "../guarded";

/** A knock-out rule that is in use or ready to be. */
export interface SeenRule {
  readonly criterion: string;
  readonly operator: string;
  readonly rating: number;
  readonly on: boolean;
  /** The line of the sheet that shows it once its switch is on; null for a rule of a person's own. */
  readonly ready: number | null;
}

/** What makes an account key in this workbook, and all that is needed to see what a change would do. */
export interface CriteriaStanding {
  /** Language of the sheets that are there, or will be. */
  readonly language: Language;
  /** Whether there are sheets of ours: changes go into their cells, before that they are given to the first run. */
  readonly hasSheets: boolean;
  /** In the order of the sheet; weights as they count. */
  readonly criteria: readonly CriterionRow[];
  readonly facts: readonly AccountFacts[];
  /** What the list is chosen by, without the rules. */
  readonly settings: Omit<ListSettings, "rules">;
  readonly weightsFrom: "typed" | "pairwise";
  readonly rules: readonly SeenRule[];
  readonly comparisons: ReadComparisons;
}

/** Reads the criteria with their list once; nothing is written. Changes are tried on the answer without asking the workbook again. */
export const readCriteria = (
  run: ExcelRun,
  options: Pick<MainJobOptions, "overrides" | "rows" | "words" | "wordRatings" | "criteria" | "language"> = {},
): Promise<CriteriaStanding> =>
  guarded(run, async (context) => {
    const { book } = await readForChoice(context);
    const { choice } = decide(book, { ...options, half: "choosing" });
    const { rules: _rules, ...settings } = listSettings(choice.settings, []);
    const criteria = choice.scores.layout.ratings.map(({ criterion }) => criterion);
    return {
      language: choice.language,
      hasSheets: sheetsLanguage(book.structure) !== null,
      criteria,
      facts: choice.facts,
      settings,
      weightsFrom: choice.settings.weightsFrom,
      rules: rulesOf(book, criteria),
      comparisons: comparisonsOf(book, criteria),
    };
  });

/** The standing as changes are tried on it. */
export const trialOf = ({ facts, criteria, settings }: CriteriaStanding): Trial => ({
  facts,
  criteria,
  settings: { ...settings, rules: [] },
});

/** The rules of the sheet that can be read, and the ready ones that are not among them. */
function rulesOf(book: OurBook, criteria: readonly CriterionRow[]): SeenRule[] {
  const part = book.table(RULES_TABLE);
  const standing = (part ? parseRules(part) : []).flatMap(({ criterion, operator, rating }): SeenRule[] =>
    typeof rating === "number" ? [{ criterion, operator, rating, on: true, ready: null }] : [],
  );
  const ready = READY_RULES.flatMap(({ id, operator, rating }, line): SeenRule[] => {
    const name = criteria.find((each) => each.id === id)?.name;
    return name === undefined ? [] : [{ criterion: name, operator, rating, on: false, ready: line }];
  });
  const isSame = (one: SeenRule, other: SeenRule): boolean =>
    one.criterion === other.criterion && one.operator === other.operator && one.rating === other.rating;
  return [
    ...standing.map((rule) => ({ ...rule, ready: ready.find((each) => isSame(each, rule))?.ready ?? null })),
    ...ready.filter((rule) => !standing.some((each) => isSame(each, rule))),
  ];
}

function comparisonsOf(book: OurBook, criteria: readonly CriterionRow[]): ReadComparisons {
  const part = book.standing(pairwiseSheet)?.cells ?? null;
  const place = book.structure.names[PAIRWISE_NAME] ?? "";
  if (part && place.includes("!") && !place.includes("#REF!")) return readComparisons(part, place);
  const ids = comparedIds(criteria);
  return { ids, upper: ids.map(() => ids.map(() => null)) };
}

import type { ListNews } from "../../domain/news";
import { readStructure, type SheetInfo } from "../../excel/readStructure";
import type { LogEntry } from "../../sheets/logTable";
import type { CriteriaChanges } from "../../sheets/criteriaChanges";
import { pairwiseSheet } from "../../sheets/pairwiseSheet";
import { rulesSheet } from "../../sheets/rulesSheet";
import { RUN_DATES_NAME } from "../../sheets/runsSheet";
import type { Choice, SheetFacts } from "../../sheets/registry/facts";
import { planKey } from "../../sheets/plan/planSheet";
import { factsOf } from "../book/facts";
import { sheetsLanguage, sourceSheet, templateSheet, type OurBook } from "../book/ourBook";
import { readBook, usedOf } from "../book/readBook";
import { today } from "../today";
import type { MainJobOptions } from "./options";
import { prepareChoice } from "./prepareChoice";

/** Reads the list and all that the main job looks at. */
export async function readForChoice(context: Excel.RequestContext, template?: string): Promise<{ source: SheetInfo; book: OurBook }> {
  const structure = await readStructure(context);
  const source = sourceSheet(structure);
  const used = await usedOf(context, structure, source.name);
  const request = { list: { sheet: source, used }, template: templateSheet(structure, template) };
  return { source, book: await readBook(context, structure, "choose", request) };
}

/** Who is key, what our sheets are made from, and who came and went. */
export interface Decided {
  readonly choice: Choice;
  readonly facts: SheetFacts;
  /** Null for the first run. */
  readonly news: ListNews | null;
}

/** The changes that are logged now, against the day of the last run. */
function listNews({ snapshot }: OurBook, log: readonly LogEntry[] | null): ListNews | null {
  const [since] = snapshot.names.get(RUN_DATES_NAME)?.values ?? [];
  return log && typeof since === "number"
    ? { since, changes: log.map(({ account, change, reason }) => ({ account, change, reason })) }
    : null;
}

/** Scores the list and chooses; what our sheets are made from. */
export function decide(book: OurBook, options: MainJobOptions): Decided {
  const day = options.today ?? today();
  const language = sheetsLanguage(book.structure) ?? options.language;
  const add = [...(options.add ?? []), ...(sheetsLanguage(book.structure) === null ? kindsOf(options.criteria) : [])];
  const { choice, nameOf, team, log } = prepareChoice(book, { ...options, add, ...(language ? { language } : {}), today: day });
  return {
    choice,
    news: listNews(book, log),
    facts: factsOf(book, choice.language, day, { choice, nameOf, team, log, rankOf: ranks(choice), requested: new Set(add) }),
  };
}

/** Kinds of the sheets that hold what was changed about criteria. */
export const kindsOf = ({ rules = [], comparisons = [], weightsFrom }: CriteriaChanges = {}): string[] => [
  ...(rules.some(({ on }) => on) ? [rulesSheet.kind] : []),
  ...(comparisons.length > 0 || weightsFrom === "pairwise" ? [pairwiseSheet.kind] : []),
];

/** Places on the list by the ids of accounts, or by their names where they have none. */
function ranks({ chosen, accounts }: Choice): SheetFacts["rankOf"] {
  const places = new Map(chosen.map(({ account, index }, place) => [planKey(accounts[index]?.id ?? account), place]));
  return (accountId) => places.get(accountId) ?? null;
}

/** Reads the list and chooses, as the main job does; writes nothing. */
export async function readAndDecide(context: Excel.RequestContext, options: MainJobOptions): Promise<Decided & { readonly book: OurBook }> {
  const { book } = await readForChoice(context);
  return { book, ...decide(book, options) };
}

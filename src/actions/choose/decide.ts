import { readStructure, type SheetInfo } from "../../excel/readStructure";
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

/** Scores the list and chooses; what our sheets are made from. */
export function decide(book: OurBook, options: MainJobOptions): { choice: Choice; facts: SheetFacts } {
  const day = options.today ?? today();
  const language = sheetsLanguage(book.structure) ?? options.language;
  const { choice, nameOf, team, log } = prepareChoice(book, { ...options, ...(language ? { language } : {}), today: day });
  return {
    choice,
    facts: factsOf(book, choice.language, day, { choice, nameOf, team, log, rankOf: ranks(choice), requested: new Set(options.add ?? []) }),
  };
}

/** Places on the list by the ids of accounts, or by their names where they have none. */
function ranks({ chosen, accounts }: Choice): SheetFacts["rankOf"] {
  const places = new Map(chosen.map(({ account, index }, place) => [planKey(accounts[index]?.id ?? account), place]));
  return (accountId) => places.get(accountId) ?? null;
}

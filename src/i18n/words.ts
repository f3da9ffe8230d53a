import { checkWords as enCheckWords } from "./en/checkWords";
import { planning as enPlanning } from "./en/planning";
import { terms as enTerms } from "./en/terms";
import { checkWords as esCheckWords } from "./es/checkWords";
import { planning as esPlanning } from "./es/planning";
import { terms as esTerms } from "./es/terms";
import { writtenAs } from "./formerly";

const en = { ...enTerms, ...enPlanning.words, ...enCheckWords };
const es = { ...esTerms, ...esPlanning.words, ...esCheckWords };

type Terms = typeof en;
type PlanningList = keyof typeof enPlanning.words;
type CheckList = keyof typeof enCheckWords;

/** Lists of terms whose words a person may write into a cell, in either language, as earlier versions wrote them too. */
export type WordList =
  | "axes"
  | "directions"
  | "missing"
  | "roles"
  | "decisions"
  | "logChanges"
  | "spreads"
  | "weightsFrom"
  | "rows"
  | "equals"
  | "cuts"
  | "splits"
  | "unknowns"
  | "views"
  | PlanningList;

/** The same, and the lists of the team and the programme. */
export type AnyWordList = WordList | CheckList;

/** A word as it is compared: case, accents and spaces around it or doubled within it aside. */
export const plain = (word: string): string => word.trim().replace(/\s+/g, " ").normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

const wordsOf = (list: AnyWordList): ReadonlyMap<string, string> =>
  new Map(
    [en, es].flatMap((terms) =>
      Object.entries(terms[list]).flatMap(([key, word]) => [key, ...writtenAs(word)].map((each) => [plain(each), key])),
    ),
  );

const OWN_LISTS = [enPlanning.words, enCheckWords].flatMap((words) => Object.keys(words)) as (PlanningList | CheckList)[];

const WORDS: Readonly<Record<AnyWordList, ReadonlyMap<string, string>>> = {
  axes: wordsOf("axes"),
  directions: wordsOf("directions"),
  missing: wordsOf("missing"),
  roles: wordsOf("roles"),
  decisions: wordsOf("decisions"),
  logChanges: wordsOf("logChanges"),
  spreads: wordsOf("spreads"),
  weightsFrom: wordsOf("weightsFrom"),
  rows: wordsOf("rows"),
  equals: wordsOf("equals"),
  cuts: wordsOf("cuts"),
  splits: wordsOf("splits"),
  unknowns: wordsOf("unknowns"),
  views: wordsOf("views"),
  ...(Object.fromEntries(OWN_LISTS.map((list) => [list, wordsOf(list)])) as Record<PlanningList | CheckList, ReadonlyMap<string, string>>),
};

/** The key of a word of one of our term lists, in any language; the key itself counts too. Case and accents do not matter. */
export const keyOfWord = <List extends AnyWordList>(list: List, word: string): keyof Terms[List] | undefined =>
  (WORDS[list].get(word) ?? WORDS[list].get(plain(word))) as keyof Terms[List] | undefined;

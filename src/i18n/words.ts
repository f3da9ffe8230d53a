import { planning as enPlanning } from "./en/planning";
import { terms as enTerms } from "./en/terms";
import { planning as esPlanning } from "./es/planning";
import { terms as esTerms } from "./es/terms";

const en = { ...enTerms, ...enPlanning.words };
const es = { ...esTerms, ...esPlanning.words };

type Terms = typeof en;
type PlanningList = keyof typeof enPlanning.words;

/** Lists of terms whose words a person may write into a cell, in either language. */
export type WordList = "axes" | "directions" | "missing" | "roles" | "decisions" | "logChanges" | "spreads" | "weightsFrom" | "equals" | "cuts" | "splits" | "unknowns" | "views" | PlanningList;

/** A word as it is compared: case, accents and spaces around it aside. */
const plain = (word: string): string => word.trim().normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

const wordsOf = (list: WordList): ReadonlyMap<string, string> =>
  new Map([en, es].flatMap((terms) => Object.entries(terms[list]).flatMap(([key, word]) => [key, word].map((each) => [plain(each), key]))));

const PLANNING_LISTS = Object.keys(enPlanning.words) as PlanningList[];

const WORDS: Readonly<Record<WordList, ReadonlyMap<string, string>>> = {
  axes: wordsOf("axes"),
  directions: wordsOf("directions"),
  missing: wordsOf("missing"),
  roles: wordsOf("roles"),
  decisions: wordsOf("decisions"),
  logChanges: wordsOf("logChanges"),
  spreads: wordsOf("spreads"),
  weightsFrom: wordsOf("weightsFrom"),
  equals: wordsOf("equals"),
  cuts: wordsOf("cuts"),
  splits: wordsOf("splits"),
  unknowns: wordsOf("unknowns"),
  views: wordsOf("views"),
  ...(Object.fromEntries(PLANNING_LISTS.map((list) => [list, wordsOf(list)])) as Record<PlanningList, ReadonlyMap<string, string>>),
};

/** The key of a word of one of our term lists, in any language; the key itself counts too. Case and accents do not matter. */
export const keyOfWord = <List extends WordList>(list: List, word: string): keyof Terms[List] | undefined =>
  (WORDS[list].get(word) ?? WORDS[list].get(plain(word))) as keyof Terms[List] | undefined;

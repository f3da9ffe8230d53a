import { terms as en } from "./en/terms";
import { terms as es } from "./es/terms";

const TERMS = [en, es] as const;

type Terms = typeof en;

/** Lists of terms whose words a person may write into a cell, in either language. */
export type WordList = "axes" | "directions" | "missing" | "roles";

/** The key of a word of one of our term lists, in any language, case aside; the key itself counts too. */
export function keyOfWord<List extends WordList>(list: List, word: string): keyof Terms[List] | undefined {
  const wanted = word.trim().toLocaleLowerCase("en");
  for (const terms of TERMS) {
    for (const [key, text] of Object.entries(terms[list])) {
      if (String(text).toLocaleLowerCase("en") === wanted || key.toLowerCase() === wanted) return key as keyof Terms[List];
    }
  }
  return undefined;
}

import { createContext, useContext } from "react";
import { fill, texts, type Language, type Texts } from "../i18n";
import { numberText } from "../i18n/numberText";

/** A text in the singular and the plural. */
interface Counted {
  readonly one: string;
  readonly other: string;
}

/** The pane's words in its language. */
export interface Words extends Texts {
  readonly language: Language;
  /** A text for a count: the count itself is `{count}`. */
  readonly counted: (text: Counted, count: number, params?: Readonly<Record<string, string | number>>) => string;
  /** A score with one decimal, as the language writes it. */
  readonly score: (value: number) => string;
}

/** The words of one language. */
export function wordsOf(language: Language): Words {
  const whole = new Intl.NumberFormat(language);
  return {
    ...texts(language),
    language,
    counted: ({ one, other }, count, params = {}) => fill(count === 1 ? one : other, { ...params, count: whole.format(count) }),
    score: (value) => numberText(value, 1, language),
  };
}

/** Given by the pane to all its parts. */
export const WordsContext = createContext<Words>(wordsOf("en"));

export const useWords = (): Words => useContext(WordsContext);

import { EARLIER_WORDS, MONEY_WORDS, PERCENT_WORDS, SHORT_FORMS, STOP_WORDS } from "./headerWords";

/** A header taken apart. */
export interface Header {
  /** Its words in any order: small letters, no accents, singular where that is a known word; without units, years and small words. */
  readonly words: ReadonlySet<string>;
  /** The latest year it names; null for none. */
  readonly year: number | null;
  /** It names an earlier period. */
  readonly earlier: boolean;
  /** It has a percent sign or word. */
  readonly percent: boolean;
  /** It has a currency or a power of ten. */
  readonly money: boolean;
  /** The ends of the scale it names, `(1-5)` or `/10`; null for none. */
  readonly scale: readonly [number, number] | null;
}

/** Headers are compared and read by their first characters only: what is longer is a text in itself. */
const LONGEST_HEADER = 200;

/** What systems put before and after the names of fields of one's own. */
const TECHNICAL = /^(?:new|cr[0-9a-f]{3,5}|x_studio|x)_(?=\p{L})|__p?[cr]$/gu;

const RANGE = /(^|[^\p{L}\d.,])(\d{1,3}) ?(?:-|–|—|a|to|al|hasta|\.\.) ?(\d{1,3})(?![\d.,])/u;
const OUT_OF = /(?:\/|out of|sobre) ?(5|10|100)(?!\d)/;
const YEAR = /^(?:fy|ej)?((?:19|20)\d\d)$/;
/** Two years in a row, as fiscal years and growth are named: `24/25`. */
const YEARS = /(^|\D)(\d\d)\/(\d\d)(?!\d)/;
const SHORT_YEAR = /^(?:fy|ej)(\d\d)$/;

/** What pivot tables put before the name of the field that they add up. */
const SUM_OF = /^(?:sum of|total of|suma de|suma da|somme de|summe von|somma di|soma de) (?=\S)/;

/** Letters, digits and marks without accents, and no two spaces in a row: nothing to do but the case. */
const PLAIN = /^(?!.* {2})[\x20-\x7e]*$/;

/** A text as headers are compared: case, accents and repeated spaces aside. */
export const foldHeader = (text: string): string =>
  text.length < LONGEST_HEADER && PLAIN.test(text) ? text.trim().toLowerCase() : folded(text);

const folded = (text: string): string =>
  text
    .slice(0, LONGEST_HEADER)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[\u200b-\u200f\ufeff]/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();

/**
 * Takes a header apart. What stands in brackets explains: of it only words that are `known` count.
 * @param known the words that mean something in some header
 */
export function parseHeader(text: string, known: ReadonlySet<string>): Header {
  const folded = foldHeader(
    text
      .slice(0, LONGEST_HEADER)
      .replace(TECHNICAL, "")
      .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2"),
  ).replace(SUM_OF, "");
  const range = RANGE.exec(folded);
  const outOf = OUT_OF.exec(folded);
  const plain = folded
    .replace(RANGE, "$1 ")
    .replace(OUT_OF, " ")
    .replace(YEARS, "$1 20$3 ")
    .replace(/['’]s\b/g, "");
  const found = { words: new Set<string>(), year: null as number | null, percent: folded.includes("%"), money: /[€$£¥₹]/.test(folded) };
  for (const { word, bracketed } of splitWords(plain)) {
    const year = yearOf(word);
    if (year !== null) found.year = Math.max(found.year ?? 0, year);
    else if (found.year !== null && /^\d\d$/.test(word)) continue;
    else if (PERCENT_WORDS.has(word)) found.percent = true;
    else if (MONEY_WORDS.has(word) || MONEY_WORDS.has(word.replace(/e?s$/, ""))) found.money = true;
    else if (!STOP_WORDS.has(word)) {
      const base = baseWord(word, known);
      if (!bracketed || known.has(base)) found.words.add(base);
    }
  }
  const earlier = [...found.words].some((word) => EARLIER_WORDS.has(word));
  for (const word of EARLIER_WORDS) found.words.delete(word);
  return { ...found, earlier, scale: range ? [Number(range[2]), Number(range[3])] : outOf ? [0, Number(outOf[1])] : null };
}

/** The words of a folded text, each with whether it stands in brackets. */
function splitWords(text: string): { readonly word: string; readonly bracketed: boolean }[] {
  return text
    .replace(/[)\]}]/g, "$&\n")
    .split(/(?=[([{])|\n/)
    .flatMap((part) => (part.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => ({ word, bracketed: /^[([{]/.test(part) })));
}

function yearOf(word: string): number | null {
  const full = YEAR.exec(word);
  if (full) return Number(full[1]);
  const short = SHORT_YEAR.exec(word);
  return short ? 2000 + Number(short[1]) : null;
}

/** The known word that a word is the plural or the short form of; the word itself where there is none. */
function baseWord(word: string, known: ReadonlySet<string>): string {
  const long = SHORT_FORMS.get(word) ?? word;
  if (known.has(long)) return long;
  const singulars = [long.replace(/s$/, ""), long.replace(/es$/, ""), long.replace(/ies$/, "y")];
  return singulars.find((each) => known.has(each)) ?? long;
}

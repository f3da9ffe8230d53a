import type { Language } from "../language";
import { ENGLISH_HEADERS } from "./englishHeaders";
import { parseHeader, type Header } from "./header";
import * as vocabulary from "./headerWords";
import { FRENCH_HEADERS, GERMAN_HEADERS, ITALIAN_HEADERS, PORTUGUESE_HEADERS } from "./otherHeaders";
import { SPANISH_HEADERS } from "./spanishHeaders";
import { natureOf, type HeaderLanguage, type Measure } from "./synonyms";
import { vendorField, type VendorField } from "./vendorHeaders";

/** What a header may mean. */
export interface Match {
  /** `account`, `manager` or a criterion's id. */
  readonly field: string;
  /** 0–1: how surely it does; at least `LEAST_SCORE`. */
  readonly score: number;
  readonly measure: Measure;
  readonly guess: boolean;
  /** Languages in which it does. */
  readonly languages: readonly HeaderLanguage[];
}

/** A header that is read, and what it may mean: one match for each field at most. */
export interface Recognised {
  readonly header: Header;
  readonly matches: readonly Match[];
  /** What a vendor documents a field of this name as. */
  readonly vendor: VendorField | undefined;
}

/** Reads headers; the same text is read only once. */
export type Recogniser = (text: string) => Recognised;

/** Below this a header is left alone. */
const LEAST_SCORE = 0.55;

/** Words that add nothing new cost this much: the plain name wins. */
const EXTRA_COST = 0.97;
const EARLIER_COST = 0.8;
const BOTH_LANGUAGES_COST = 0.97;

interface Phrase {
  readonly field: string | null;
  readonly strength: number;
  readonly measure: Measure;
  readonly guess: boolean;
  readonly language: HeaderLanguage;
  readonly words: readonly string[];
}

const VOCABULARY = [
  ["en", ENGLISH_HEADERS],
  ["es", SPANISH_HEADERS],
  ["pt", PORTUGUESE_HEADERS],
  ["fr", FRENCH_HEADERS],
  ["de", GERMAN_HEADERS],
  ["it", ITALIAN_HEADERS],
] as const;

const PHRASES: readonly Phrase[] = VOCABULARY.flatMap(([language, entries]) =>
  entries.flatMap(({ phrases, ...entry }) =>
    phrases.map((phrase) => ({ ...entry, language, words: [...parseHeader(phrase, new Set()).words] })),
  ),
);

const PHRASE_WORDS: ReadonlySet<string> = new Set(PHRASES.flatMap(({ words }) => words));

const KNOWN_WORDS: ReadonlySet<string> = new Set([
  ...PHRASE_WORDS,
  ...vocabulary.CRITERION_EXTRAS,
  ...vocabulary.ACCOUNT_EXTRAS,
  ...vocabulary.MANAGER_EXTRAS,
  ...vocabulary.EARLIER_WORDS,
  ...vocabulary.TURNING_WORDS,
  ...vocabulary.NOT_ACCOUNT_WORDS,
  ...vocabulary.SHARE_WORDS,
]);

/** A recogniser that remembers what it has read. */
export function createRecogniser(): Recogniser {
  const read = new Map<string, Recognised>();
  return (text) => {
    const known = read.get(text);
    if (known) return known;
    const fresh = recognise(text);
    read.set(text, fresh);
    return fresh;
  };
}

/** Phrases of several words by their words in one: technical names such as `growthpotential`. */
const JOINED: ReadonlyMap<string, string> = new Map(
  PHRASES.filter(({ words }) => words.length > 1).map(({ words }) => [words.join(""), words.join(" ")]),
);

function recognise(text: string): Recognised {
  const vendor = vendorField(text);
  const header = parseHeader(text, KNOWN_WORDS);
  const words = [...header.words];
  const joined = words.length === 1 ? JOINED.get(words[0] ?? "") : undefined;
  const known = joined === undefined ? matchesOf(header) : matchesOf(parseHeader(joined, KNOWN_WORDS));
  const matches = known.length > 0 ? known : bilingualMatches(text);
  return { header, matches: vendor ? withVendor(vendor, matches) : matches, vendor };
}

/** How surely a documented field is what it is documented as. */
const DOCUMENTED = 0.9;

/** What a documented field means: what the vendor says it is. Money of the client's own and money not won yet are weighed with the list. */
function withVendor({ means }: VendorField, matches: readonly Match[]): readonly Match[] {
  if (means === "size" || means === "expected") return matches;
  if (["-", "key", "item", "period", "currency"].includes(means)) return [];
  const isName = means === "account" || means === "manager";
  const known = matches.find(({ field }) => field === means);
  if (known) return isName ? [{ ...known, score: Math.max(known.score, DOCUMENTED) }] : matches;
  const measure = natureOf(means) === "share" ? "potential" : natureOf(means);
  return [{ field: means, score: isName ? DOCUMENTED : DOCUMENTED * DOCUMENTED, measure, guess: !isName, languages: [] }];
}

function matchesOf(header: Header): Match[] {
  if (![...header.words].some((word) => PHRASE_WORDS.has(word))) return [];
  const best = new Map<string, { readonly match: Match; readonly covered: number }>();
  for (const phrase of PHRASES) {
    if (!phrase.words.every((word) => header.words.has(word))) continue;
    if (phrase.field === null) {
      if (phrase.words.length === header.words.size) return [];
      continue;
    }
    const score = scoreOf(phrase, header);
    if (score < LEAST_SCORE) continue;
    const covered = phrase.words.length;
    const other = best.get(phrase.field);
    if (other && (other.covered > covered || (other.covered === covered && other.match.score > score))) continue;
    const same = other?.covered === covered && other.match.score === score ? other.match.languages : [];
    const languages = [...new Set([...same, phrase.language])];
    best.set(phrase.field, { match: { field: phrase.field, score, measure: phrase.measure, guess: phrase.guess, languages }, covered });
  }
  return [...best.values()].map(({ match }) => match);
}

/** Full where a phrase is the whole header; less for each word that the phrase leaves over; 0 where such a word turns the meaning. */
function scoreOf({ field, strength, words, measure }: Phrase, header: Header): number {
  if (measure === "name" && (header.money || header.percent)) return 0;
  const rest = [...header.words].filter((word) => !words.includes(word));
  if (rest.some((word) => vocabulary.TURNING_WORDS.has(word))) return 0;
  if (field === "account" && rest.some((word) => vocabulary.NOT_ACCOUNT_WORDS.has(word))) return 0;
  const extras =
    field === "account" ? vocabulary.ACCOUNT_EXTRAS : field === "manager" ? vocabulary.MANAGER_EXTRAS : vocabulary.CRITERION_EXTRAS;
  const unknown = rest.filter((word) => !extras.has(word)).length;
  const share = words.length / (words.length + unknown);
  return strength * share * (rest.length > 0 ? EXTRA_COST : 1) * (header.earlier ? EARLIER_COST : 1);
}

/** A header in two languages, `Cuenta / Account`: all its parts mean the same. */
function bilingualMatches(text: string): Match[] {
  const parts = text.split(/[/|\n]/).filter((part) => part.trim() !== "");
  if (parts.length < 2 || parts.length > 4) return [];
  const [first = [], ...others] = parts.map((part) => matchesOf(parseHeader(part, KNOWN_WORDS)));
  return first.flatMap((match) => {
    const same = others.map((matches) => matches.find(({ field }) => field === match.field));
    if (same.some((each) => each === undefined)) return [];
    const all = [match, ...same.filter((each) => each !== undefined)];
    return [
      {
        ...match,
        score: Math.min(...all.map(({ score }) => score)) * BOTH_LANGUAGES_COST,
        guess: all.every(({ guess }) => guess),
        languages: [...new Set(all.flatMap(({ languages }) => languages))],
      },
    ];
  });
}

/** The language that most recognised headers of a list are in; common words decide between equals, then English, then Spanish. */
export function headerLanguage(headers: readonly string[], recogniser: Recogniser): HeaderLanguage {
  const votes: Record<HeaderLanguage, number> = { en: 0, es: 0, pt: 0, fr: 0, de: 0, it: 0 };
  for (const text of headers) {
    const { header, matches } = recogniser(text);
    const languages = new Set(matches.flatMap((match) => match.languages));
    for (const language of languages) votes[language] += 100 / languages.size;
    for (const language of ["en", "es"] as const) {
      if ([...header.words].some((word) => vocabulary.LANGUAGE_WORDS[language].has(word))) votes[language]++;
    }
  }
  const most = Math.max(...Object.values(votes));
  return VOCABULARY.map(([language]) => language).find((language) => votes[language] === most) ?? "en";
}

/** The language that sheets about such a list are written in. */
export function languageOf(headers: readonly string[], recogniser: Recogniser): Language {
  return headerLanguage(headers, recogniser) === "es" ? "es" : "en";
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { LANGUAGES, texts, type Language } from "../../src/i18n";

const GLOSSARY = readFileSync(join(__dirname, "../../docs/glossary.md"), "utf8");

interface Term {
  readonly term: string;
  readonly words: Readonly<Record<Language, readonly string[]>>;
  readonly avoid: Readonly<Record<Language, readonly string[]>>;
}

const cellsOf = (line: string): string[] =>
  line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());

const several = (cell = "", mark = ";"): string[] =>
  cell
    .split(mark)
    .map((word) => word.trim())
    .filter((word) => word !== "");

/** The rows of the tables of the glossary with so many columns. */
const rows = (columns: number): string[][] =>
  GLOSSARY.split("\n")
    .filter((line) => line.startsWith("|") && !/^\|[\s:|-]+$/.test(line))
    .map(cellsOf)
    .filter((cells) => cells.length === columns)
    .slice(1);

const TERMS: readonly Term[] = rows(5).map(([term = "", spanish = "", , avoid, evitar]) => ({
  term,
  words: { en: several(term, ","), es: several(spanish, ",") },
  avoid: { en: several(avoid), es: several(evitar) },
}));

/** What may stand nowhere, term or not. */
const NOWHERE = rows(2).map(([en, es]) => ({ en: several(en), es: several(es) }));

/** Every text of a language, with the path to it. */
function* textsIn(part: object, path = ""): Generator<readonly [string, string]> {
  for (const [key, value] of Object.entries(part) as [string, unknown][]) {
    if (typeof value === "string") yield [`${path}${key}`, value];
    else if (typeof value === "object" && value !== null) yield* textsIn(value, `${path}${key}.`);
  }
}

const asWord = (word: string): RegExp => new RegExp(`(^|[^\\p{L}])${word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\p{L}])`, "iu");

const found = (language: Language, word: string): string[] =>
  [...textsIn(texts(language))].filter(([, text]) => asWord(word).test(text)).map(([path, text]) => `${path}: ${text}`);

test("the glossary has a term in both languages for each of its rows", () => {
  expect(TERMS.length).toBeGreaterThan(30);
  expect(TERMS.filter(({ words }) => words.en.length === 0 || words.en.length !== words.es.length)).toEqual([]);
});

test("no word is a term and one to avoid", () => {
  for (const language of LANGUAGES) {
    const used = new Set(TERMS.flatMap(({ words }) => words[language]));
    expect(TERMS.flatMap(({ avoid }) => avoid[language]).filter((word) => used.has(word))).toEqual([]);
  }
});

describe.each(LANGUAGES)("the texts in %s", (language) => {
  const words = [...TERMS.map(({ avoid }) => avoid), ...NOWHERE].flatMap((avoid) => avoid[language]);

  test.each(words)("never say “%s”", (word) => expect(found(language, word)).toEqual([]));
});

test("a word is found in whole, whatever its case, and not within another", () => {
  const said = (word: string, text: string): boolean => asWord(word).test(text);
  expect([said("banda", "Cuatro BANDAS"), said("banda", "una Banda."), said("dé números", "Dé números.")]).toEqual([false, true, true]);
});

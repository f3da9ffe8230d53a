import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { AREAS } from "../../src/domain/programme/knowledge";
import { COMMON_ERRORS, KEYS } from "../../src/domain/programme/guide";
import { COMPONENTS } from "../../src/domain/programme/definition";
import { FIGURES } from "../../src/domain/programme/figures";
import { LEADERSHIP_QUESTIONS } from "../../src/domain/programme/leadership";
import { REASONS } from "../../src/domain/programme/maturity";
import { REASONS_UNSOLVED } from "../../src/domain/programme/unknowns";
import { AIMS, HABITS } from "../../src/domain/programme/selling";
import { TRUST_QUESTIONS } from "../../src/domain/programme/trust";
import { ROLE_IDS } from "../../src/domain/roles";
import { LIST_FIELDS } from "../../src/domain/team/readList";
import { LANGUAGES, texts, type Language } from "../../src/i18n";

/** Every text of the team and the programme by its path. */
function allTexts(language: Language): Map<string, string> {
  const found = new Map<string, string>();
  const walk = (value: unknown, path: string): void => {
    if (typeof value === "string") found.set(path, value);
    else for (const [key, inner] of Object.entries(value as object)) walk(inner, `${path}.${key}`);
  };
  const { team, programme, checkWords } = texts(language);
  walk({ team, programme, checkWords }, "");
  return found;
}

const [en, es] = [allTexts("en"), allTexts("es")];

const placesOf = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

test("both languages fill the same places", () => {
  for (const [path, text] of en) expect([path, placesOf(es.get(path) ?? "")]).toEqual([path, placesOf(text)]);
});

test("nothing is left in English but what is the same in both", () => {
  const same = [...en].filter(([path, text]) => text === es.get(path) && /\p{L}{3}/u.test(text.replace(/\{\w+\}/g, "")));
  expect(same.map(([, text]) => text)).toEqual(["{count} roles", "roles", "Error", "Base"]);
});

test.each([...LANGUAGES])("texts in %s are tidy, and hints fit into a cell's prompt", (language) => {
  for (const [path, text] of allTexts(language)) {
    expect([path, text]).toEqual([path, text.trim()]);
    expect([path, / {2}|synerg|sinergi|\bKPI/i.test(text)]).toEqual([path, false]);
    if (/hint|scale/i.test(path)) expect(text.length).toBeLessThanOrEqual(255);
  }
});

test("Spanish calls the account manager gestor", () => {
  for (const [path, text] of es) expect([path, /gerente de (la )?cuenta/i.test(text)]).toEqual([path, false]);
});

test.each([...LANGUAGES])("lists in %s stand in the order of the domain", (language) => {
  const { team, programme } = texts(language);
  const { checks, maturity, guide } = programme;
  const ids = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);
  const lists: [object, readonly string[]][] = [
    [team.shortDuties, ROLE_IDS],
    [team.list.headers, LIST_FIELDS],
    [checks.definition.components, COMPONENTS],
    [checks.selling.aims, AIMS],
    [checks.selling.habits, ids(HABITS)],
    [checks.knowledge.areas, AREAS],
    [checks.knowledge.reasons, ids(REASONS_UNSOLVED)],
    [checks.trust.questions, TRUST_QUESTIONS],
    [checks.leadership.questions, LEADERSHIP_QUESTIONS],
    [maturity.reasons, ids(REASONS)],
    [guide.keys, ids(KEYS)],
    [guide.errors, ids(COMMON_ERRORS)],
    [guide.figures, ids(FIGURES)],
  ];
  for (const [words, order] of lists) expect(Object.keys(words)).toEqual(order);
});

describe("codes", () => {
  const folder = (name: string): string => join(__dirname, "../../src/domain", name);
  const sources = ["team", "programme"].flatMap((name) =>
    readdirSync(folder(name)).map((file) => readFileSync(join(folder(name), file), "utf8")),
  );
  const used = new Set(
    sources.flatMap((source) =>
      [...source.matchAll(/"((?:team|check|definition|selling|knowledge|trust|leadership|maturity|programme|fact)-[a-z-]*[a-z])"/g)].map(
        ([, code]) => code,
      ),
    ),
  );
  const { findings, programme } = texts("en");
  const { results, facts, actions } = programme.sentences;

  test("each code of the domain has its words", () => {
    const known = new Set([findings, results, facts, actions].flatMap((list) => Object.keys(list)));
    expect([...used].filter((code) => code === undefined || !known.has(code))).toEqual([]);
  });

  test("no words are left over", () => {
    const own = Object.keys(findings).filter((code) =>
      /^(team|check|definition|selling|knowledge|trust|leadership|maturity|programme)-/.test(code),
    );
    expect([...own, ...Object.keys(results), ...Object.keys(facts), ...Object.keys(actions)].filter((code) => !used.has(code))).toEqual([]);
  });
});

test("the published figures are these and no others, said as what they are", () => {
  const { figures } = texts("en").programme.guide;
  expect(Object.values(figures).map(({ published }) => published)).toEqual([
    "3.1 times as likely",
    "3.4 times as likely",
    "4.5 times as likely",
    "87 %",
    "45 % against 25 %",
    "over two thirds against one third",
    "60–70 % against 5–20 %",
    "up to 95 % more",
  ]);
  for (const language of LANGUAGES) {
    const { guide } = texts(language).programme;
    const [own, other] = [guide.figures, texts(language === "en" ? "es" : "en").programme.guide.figures];
    const numbers = (text: string): string[] => text.replace(/(\d),(\d)/g, "$1.$2").match(/[\d.]*\d/g) ?? [];
    for (const { id } of FIGURES) {
      expect(numbers(own[id].published)).toEqual(numbers(other[id].published));
      expect(own[id].base.length * own[id].caveat.length * own[id].toMeasure.length).toBeGreaterThan(0);
    }
    expect(own.saleProbability.measure).toMatch(/prob/i);
    expect(own.saleProbability.caveat).toMatch(/error|wrong/);
  }
});

import { HEALTH_PARTS } from "../../src/domain/plan/health";
import { SNAPSHOT_COLUMNS } from "../../src/domain/plan/snapshot";
import { STAGE_FACTS } from "../../src/domain/plan/stages";
import { LANGUAGES, texts } from "../../src/i18n";
import { keyOfWord } from "../../src/i18n/words";

type List = keyof ReturnType<typeof texts>["planning"]["words"];

const LISTS = Object.keys(texts("en").planning.words) as List[];

test.each(LISTS)("every word of %s is understood in both languages, however it is written, and means one thing", (list) => {
  for (const language of LANGUAGES) {
    for (const [key, word] of Object.entries(texts(language).planning.words[list])) {
      expect([word, ` ${word.toUpperCase()} `, key].map((each) => keyOfWord(list, each))).toEqual([key, key, key]);
    }
  }
  expect(keyOfWord(list, "something else")).toBeUndefined();
});

test.each(LANGUAGES)("labels in %s stand in the order of the domain", (language) => {
  const { facts, healthParts, snapshot } = texts(language).planning;
  expect(Object.keys(facts)).toEqual(STAGE_FACTS);
  expect(Object.keys(healthParts)).toEqual(HEALTH_PARTS);
  expect(Object.keys(snapshot)).toEqual(SNAPSHOT_COLUMNS);
});

test("the notices fill the same places in both languages", () => {
  const placesOf = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();
  const [en, es] = [texts("en").planning.notices, texts("es").planning.notices];
  for (const [code, text] of Object.entries(en)) expect(placesOf(es[code as keyof typeof es])).toEqual(placesOf(text));
});

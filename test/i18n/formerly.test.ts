import { LANGUAGES, texts } from "../../src/i18n";
import { RENAMED, writtenAs } from "../../src/i18n/formerly";
import { keyOfWord } from "../../src/i18n/words";
import { findColumn } from "../../src/sheets/tablePart";

/** Every group of texts that stand side by side, such as the headers of one table or the words of one list. */
function* groups(part: object): Generator<readonly string[]> {
  const values = Object.values(part) as unknown[];
  const words = values.filter((value) => typeof value === "string");
  if (words.length > 0) yield words;
  for (const value of values) if (typeof value === "object" && value !== null) yield* groups(value);
}

const all = LANGUAGES.flatMap((language) => [...groups(texts(language))]);

test.each(RENAMED)("%s is what a word of ours is called now", (word) => {
  expect(all.some((words) => words.includes(word))).toBe(true);
});

test("what a word was called before is no other word's beside it", () => {
  const doubled = all.flatMap((words) => words.flatMap((word) => writtenAs(word).slice(1)).filter((before) => words.includes(before)));
  expect(doubled).toEqual([]);
});

test("words that earlier versions wrote into lists are understood", () => {
  expect(keyOfWord("decisions", "Descalificada")).toBe("disqualified");
  expect(keyOfWord("decisions", "descartada")).toBe("disqualified");
  expect(keyOfWord("categories", "Our team as it is")).toBe("ourTeam");
  expect(keyOfWord("categories", "Nuestro equipo tal como es")).toBe("ourTeam");
});

test("headers of earlier versions are found by what they are called now", () => {
  expect(findColumn({ headers: ["Cuenta", "gerente de cuenta "] }, ["Account manager", "Gestor de cuentas clave"])).toBe(1);
  expect(findColumn({ headers: ["Share won"] }, ["Wallet share"])).toBe(0);
  expect(findColumn({ headers: ["Wallet share"] }, ["Share won"])).toBe(-1);
});

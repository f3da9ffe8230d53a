import { texts } from "../../src/i18n";
import { keyOfWord } from "../../src/i18n/words";

test.each([
  ["Strength", "strength"],
  [" FORTALEZA ", "strength"],
  ["attractiveness", "attractiveness"],
  ["Atractivo", "attractiveness"],
])("the axis %j is %j", (word, key) => expect(keyOfWord("axes", word)).toBe(key));

test.each(["Mínimo", "minimo", "MI\u0301NIMO", "lowest", "Lowest"])("%j is the policy lowest, whatever its accents and case", (word) => {
  expect(keyOfWord("missing", word)).toBe("lowest");
});

test.each(["en", "es"] as const)("every role is known by its word in %s", (language) => {
  for (const [key, word] of Object.entries(texts(language).terms.roles)) expect(keyOfWord("roles", word)).toBe(key);
});

test.each(["", " ", "somewhere", "constructor"])("%j is not a word of ours", (word) =>
  expect(keyOfWord("directions", word)).toBeUndefined(),
);

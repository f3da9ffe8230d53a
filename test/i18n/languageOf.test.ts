import { languageOf } from "../../src/i18n/languageOf";

test.each([
  ["es", "es"],
  ["es-MX", "es"],
  ["ES-es", "es"],
  ["en-US", "en"],
  ["et-EE", "en"],
  ["est", "en"],
  ["", "en"],
])("%s is spoken as %s", (locale, language) => {
  expect(languageOf(locale)).toBe(language);
});

import { LANGUAGES, type Language } from "../i18n";

/** The product's language for a locale such as `es-MX`: its own where we speak it, else English. */
export function languageOf(locale: string): Language {
  const spoken = locale.toLowerCase().split("-")[0];
  return LANGUAGES.find((language) => language === spoken) ?? "en";
}

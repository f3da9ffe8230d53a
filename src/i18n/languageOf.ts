import type { Language } from "../domain/language";

/** The product's language for a locale such as `es-MX`: Spanish for any Spanish, else English. */
export const languageOf = (locale: string): Language => (/^es\b/i.test(locale) ? "es" : "en");

import { en } from "./en";
import { es } from "./es";
import type { Language } from "../domain/language";
import type { Texts } from "./texts";

export type { Language, Texts };

export const LANGUAGES: readonly Language[] = ["en", "es"];

const TEXTS: Readonly<Record<Language, Texts>> = { en, es };

/** All texts of one language. */
export const texts = (language: Language): Texts => TEXTS[language];

/** Fills the `{placeholders}` of a text; one without a value stays as it is, so that a mistake shows. */
export const fill = (text: string, params: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in params ? String(params[name]) : whole));

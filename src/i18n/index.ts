import type { Language } from "../domain/language";
import { en } from "./en";
import { es } from "./es";
import type { Texts } from "./texts";

export { fill } from "./fill";
export type { Language, Texts };

export const LANGUAGES: readonly Language[] = ["en", "es"];

const TEXTS: Readonly<Record<Language, Texts>> = { en, es };

/** All texts of one language. */
export const texts = (language: Language): Texts => TEXTS[language];

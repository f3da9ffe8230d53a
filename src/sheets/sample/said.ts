import type { Language } from "../../i18n";

/** What is typed into a cell: the same in every language, or a text of each. */
export type Said = string | number | Readonly<Record<Language, string>>;

/** The same words in every language of ours. */
export const said = (en: string, es: string): Said => ({ en, es });

/** What a person who writes this language types. */
export const inLanguage = (what: Said, language: Language): string | number => (typeof what === "object" ? what[language] : what);

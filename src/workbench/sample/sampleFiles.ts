import type { Language } from "../../i18n";

const LISTS: Readonly<Record<Language, string>> = { en: "assets/sample-accounts.xlsx", es: "assets/sample-accounts-es.xlsx" };

/** Where the sample list of a language lies in the project. */
export const sampleList = (language: Language): string => LISTS[language];

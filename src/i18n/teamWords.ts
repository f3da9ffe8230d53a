import type { Agreement } from "../domain/programme/answers";
import type { TeamWords } from "../domain/team/teamEntry";
import { terms as en } from "./en/terms";
import { terms as es } from "./es/terms";
import { keyOfWord, plain } from "./words";

/** Ways to say yes in a cell, beside the words of the list of answers. */
const YES = new Set(["ok", "x", "✓", "✔", "true", "verdadero"]);

/** Ways to say that somebody has left, beside the word of the list. */
const LEFT = new Set(["gone", "left the company", "se fue", "se ha ido", "baja"]);

/** What a word says about an agreement, in any language. */
export const agreementOf = (word: string): Agreement | undefined =>
  keyOfWord("answers", word) ?? (YES.has(plain(word)) ? "yes" : undefined);

/** The words of the team in any language, as the domain takes them. */
export const TEAM_WORDS: TeamWords = {
  roleOf: (word) => keyOfWord("roles", word),
  isYes: (word) => agreementOf(word) === "yes",
  isNo: (word) => agreementOf(word) === "no",
  isLeft: (word) => keyOfWord("departures", word) === "left" || LEFT.has(plain(word)),
  roles: [en, es].flatMap(({ roles }) => Object.values(roles)),
};

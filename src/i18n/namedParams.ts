import type { Finding } from "../domain/finding";
import { texts, type Language } from ".";
import { fill } from "./fill";

/** The ids that a param of a finding or a sentence may hold, by the param's name: one of them, or several parted by ", ". */
function namesById(language: Language): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const { terms, team } = texts(language);
  const lists: [string, Readonly<Record<string, string>>][] = [
    ["criterion", terms.criteria],
    ["role", terms.roles],
    ["roles", terms.roles],
    ["missing", team.list.headers],
  ];
  return new Map(lists);
}

/** The params of a finding or a sentence with our words in place of our ids; what is none of them stays as it is. */
export function namedParams(params: Finding["params"], language: Language): Record<string, string | number> {
  const lists = namesById(language);
  return Object.fromEntries(
    Object.entries(params).map(([key, value]) => {
      const names = lists.get(key);
      return [
        key,
        names === undefined || typeof value === "number"
          ? value
          : value
              .split(", ")
              .map((id) => nameOf(names, id))
              .join(", "),
      ];
    }),
  );
}

const nameOf = (names: Readonly<Record<string, string>>, id: string): string => (Object.hasOwn(names, id) ? (names[id] ?? id) : id);

/** Something that the domain says about cells: a sentence of one of our lists by its code, and what fills it. */
export interface Saying<Code extends string = string> {
  readonly code: Code;
  readonly params: Finding["params"];
}

/** A saying in words, from a list of sentences. */
export const say = <Code extends string>(
  { code, params }: Saying<Code>,
  sentences: Readonly<Record<Code, string>>,
  language: Language,
): string => fill(sentences[code], namedParams(params, language));

/** A number with one decimal as it reads in a sentence: 2.3 in English, 2,3 in Spanish; whole numbers without. */
export function decimal(value: number, language: Language): string {
  const text = String(Math.round(value * 10) / 10);
  return language === "es" ? text.replace(".", ",") : text;
}

import type { Saying } from "../domain/checkFinding";
import type { Finding } from "../domain/finding";
import { fill, texts, type Language } from ".";

type Names = Readonly<Record<string, string>>;

/** The words of our ids, by the param of a finding or a sentence that holds them: one id, or several parted by ", ". */
function namesByParam(language: Language): ReadonlyMap<string, Names> {
  const { terms, team, programme } = texts(language);
  const { definition, knowledge, selling, trust, leadership } = programme.checks;
  const questions = { ...shorts(trust.questions), ...shorts(leadership.questions) };
  const [areas, reasons] = [shorts(knowledge.areas), shorts(programme.maturity.reasons)];
  const habits = Object.fromEntries(Object.entries(selling.habits).map(([id, { name }]) => [id, name]));
  return new Map<string, Names>([
    ["criterion", terms.criteria],
    ["role", terms.roles],
    ["roles", terms.roles],
    ["missing", team.list.headers],
    ["component", shorts(definition.components)],
    ["area", areas],
    ["areas", areas],
    ["question", questions],
    ["questions", questions],
    ["habits", habits],
    ["reason", reasons],
  ]);
}

const shorts = (named: Readonly<Record<string, { readonly short: string }>>): Names =>
  Object.fromEntries(Object.entries(named).map(([id, { short }]) => [id, short]));

/**
 * The params of a finding or a sentence with our words in place of our ids, numbers with one decimal at most, and a fact in a sentence; what
 * is none of them stays as it is.
 */
export function namedParams(params: Finding["params"], language: Language): Record<string, string> {
  const lists = namesByParam(language);
  const facts: Names = texts(language).programme.sentences.facts;
  return Object.fromEntries(
    Object.entries(params).map(([key, value]) => {
      if (typeof value === "number") return [key, decimal(value, language)];
      if (key === "fact") return [key, fill(own(facts, value), params)];
      const names = lists.get(key);
      return [
        key,
        names === undefined
          ? value
          : value
              .split(", ")
              .map((id) => own(names, id))
              .join(", "),
      ];
    }),
  );
}

/** What a list has under an id; the id itself where it has nothing. */
const own = (names: Names, id: string): string => (Object.hasOwn(names, id) ? (names[id] ?? id) : id);

/** A saying in words, from a list of sentences that has its code. */
export const say = <Code extends string>(
  { code, params }: Saying<Code>,
  sentences: Readonly<Record<Code, string>>,
  language: Language,
): string => fill(sentences[code], namedParams(params, language));

/** A number with one decimal at most, as it reads in a sentence: 2.3 in English, 2,3 in Spanish. */
export function decimal(value: number, language: Language): string {
  const text = String(Math.round(value * 10) / 10);
  return language === "es" ? text.replace(".", ",") : text;
}

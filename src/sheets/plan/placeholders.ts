import type { Language } from "../../i18n";

/** What a plan's template may name in any cell, in either language, and how its value reads within a text. */
const NAMES = {
  account: { aliases: ["cuenta"], within: "text" },
  manager: { aliases: ["gerente", "gestor"], within: "text" },
  score: { aliases: ["puntuación"], within: "score" },
  tier: { aliases: ["nivel"], within: "text" },
  rank: { aliases: ["posición", "puesto"], within: "text" },
  completeness: { aliases: ["completitud"], within: "share" },
  revenue: { aliases: ["ingresos"], within: "amount" },
  owner: { aliases: ["responsable"], within: "text" },
  nextReview: { aliases: ["próximaRevisión"], within: "date" },
  rigor: { aliases: [], within: "text" },
  today: { aliases: ["hoy"], within: "date" },
} as const satisfies Record<string, { aliases: readonly string[]; within: Within }>;

/** How a value reads within a text. */
export type Within = "text" | "score" | "share" | "amount" | "date";

export type Placeholder = keyof typeof NAMES;

export const PLACEHOLDERS = Object.keys(NAMES) as readonly Placeholder[];

/** A placeholder as our own template of this language names it. */
export function placeholderText(name: Placeholder, language: Language): string {
  const [spanish = name] = NAMES[name].aliases;
  return `{{${language === "es" ? spanish : name}}}`;
}

/** How the value of a placeholder reads within a text. */
export const withinText = (name: Placeholder): Within => NAMES[name].within;

/** Case and accents aside. */
const plain = (name: string): string => name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

const BY_NAME = new Map(PLACEHOLDERS.flatMap((name) => [name, ...NAMES[name].aliases].map((each) => [plain(each), name] as const)));

/** The placeholder of a name, in either language; null for one that is not ours. */
export const placeholderOf = (name: string): Placeholder | null => BY_NAME.get(plain(name)) ?? null;

const PLACEHOLDER = /\{\{\s*([\p{L}\p{N}_]+)\s*\}\}/gu;

/** The names in a text, as they are written there. */
export const namesIn = (text: string): string[] => [...text.matchAll(PLACEHOLDER)].map((match) => match[1] ?? "");

/** The placeholder that is all of a text; null where there is more, or none of ours. */
export function placeholderAlone(text: string): Placeholder | null {
  const name = /^\s*\{\{\s*([\p{L}\p{N}_]+)\s*\}\}\s*$/u.exec(text)?.[1];
  return name === undefined ? null : placeholderOf(name);
}

/** A text cut at its placeholders: texts as they stand, unknown placeholders among them, and what is to be put in between. */
export function piecesOf(text: string): (string | { readonly name: Placeholder })[] {
  const pieces: (string | { readonly name: Placeholder })[] = [];
  let from = 0;
  for (const match of text.matchAll(PLACEHOLDER)) {
    const name = placeholderOf(match[1] ?? "");
    if (name === null) continue;
    pieces.push(text.slice(from, match.index), { name });
    from = match.index + match[0].length;
  }
  pieces.push(text.slice(from));
  return pieces.filter((piece) => piece !== "");
}

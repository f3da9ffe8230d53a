import type { CellValue } from "../../domain/grid";
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
} as const satisfies Record<string, { aliases: readonly string[]; within: "text" | "score" | "share" | "amount" | "date" }>;

export type Placeholder = keyof typeof NAMES;

/** The names as our own templates use them. */
export const PLACEHOLDERS = Object.keys(NAMES) as readonly Placeholder[];

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

/** A text with values in the place of its placeholders; unknown ones stay. */
export const filledIn = (text: string, values: Readonly<Record<Placeholder, CellValue>>, language: Language): string =>
  text.replace(PLACEHOLDER, (whole, written: string) => {
    const name = placeholderOf(written);
    return name === null ? whole : readable(name, values[name], language);
  });

const DECIMALS = { score: 1, amount: 2, share: 0 } as const;

/** A value as a person reads it within a sentence. */
function readable(name: Placeholder, value: CellValue, language: Language): string {
  const { within } = NAMES[name];
  if (typeof value !== "number" || within === "text") return String(value);
  if (within === "date") return new Date(Math.round((Math.floor(value) - 25_569) * 86_400_000)).toISOString().slice(0, 10);
  const style = within === "share" ? ({ style: "percent" } as const) : {};
  return new Intl.NumberFormat(language, { ...style, maximumFractionDigits: DECIMALS[within] }).format(value);
}

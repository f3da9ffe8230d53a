import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "../../src/domain/language";
import { setFunctionLanguage } from "../../src/functions/messages";
import { register } from "../../src/functions/register";

/** What Excel hands over for an empty cell. */
export const PLATFORMS = [
  { platform: "desktop", blank: 0 },
  { platform: "web", blank: null },
] as const;

/** `CustomFunctions.Error` as far as a cell shows it. */
export class ExcelError {
  constructor(
    readonly code: string,
    readonly message = "",
  ) {}
}

type Implementation = (...values: unknown[]) => unknown;

interface Metadata {
  readonly functions: readonly { readonly id: string; readonly parameters: readonly unknown[] }[];
}

const { functions } = JSON.parse(readFileSync(join(__dirname, "../golden/functions.json"), "utf8")) as Metadata;

const registered = new Map<string, Implementation>();
register({ associate: (id, implementation) => registered.set(id, implementation), Error: ExcelError });

/** A registered function as Excel calls it: what is left out is null. Throws what Excel would be thrown. */
export function excelFunction(id: string): Implementation {
  const implementation = registered.get(id);
  const declared = functions.find((each) => each.id === id)?.parameters.length;
  if (!implementation || declared === undefined) throw new Error(`There is no function ${id}`);
  return (...values) => implementation(...values, ...Array<null>(Math.max(0, declared - values.length)).fill(null));
}

/** What the cell shows: the result, or the error thrown. */
export function call(id: string, ...values: unknown[]): unknown {
  try {
    return excelFunction(id)(...values);
  } catch (error) {
    if (error instanceof ExcelError) return error;
    throw error;
  }
}

/** The error that a call ends in, with its message in both languages. */
export function failure(id: string, ...values: unknown[]): { readonly code: string; readonly en: string; readonly es: string } {
  const [en, es] = (["en", "es"] as const).map((language) => inLanguage(language, () => call(id, ...values)));
  if (!(en instanceof ExcelError) || !(es instanceof ExcelError)) throw new Error(`${id} gives no error but ${JSON.stringify([en, es])}`);
  return { code: en.code, en: en.message, es: es.message };
}

export function inLanguage<T>(language: Language, of: () => T): T {
  setFunctionLanguage(language);
  try {
    return of();
  } finally {
    setFunctionLanguage("en");
  }
}

/** A range of one row. */
export const row = (...cells: readonly unknown[]): unknown[][] => [[...cells]];

/** A range of one column. */
export const column = (...cells: readonly unknown[]): unknown[][] => cells.map((cell) => [cell]);

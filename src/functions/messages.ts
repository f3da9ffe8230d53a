import { DomainError } from "../domain/domainError";
import type { Language } from "../domain/language";
import { functions as en } from "../i18n/en/functions";
import { functions as es } from "../i18n/es/functions";
import { fill } from "../i18n/fill";
import { NotAvailable, PassedOn, type CellError } from "./cells";

const MESSAGES: Readonly<Record<Language, Readonly<Record<string, string>>>> = { en, es };

let language: Language = "en";

/** Language of the messages beside `#VALUE!` and `#N/A`. */
export function setFunctionLanguage(chosen: Language): void {
  language = chosen;
}

/** An exception as the cell shows it, in the chosen language. */
export function describe(error: unknown): CellError {
  if (error instanceof PassedOn) return error.cell;
  const messages = MESSAGES[language];
  if (error instanceof DomainError) {
    return { code: error instanceof NotAvailable ? "#N/A" : "#VALUE!", message: fill(messages[error.code] ?? error.code, error.params) };
  }
  const reason = error instanceof Error ? error.message : String(error);
  return { code: "#VALUE!", message: fill(messages["unexpected"] ?? "", { reason }) };
}

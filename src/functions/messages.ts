import { DomainError } from "../domain/domainError";
import type { Language } from "../domain/language";
import { functions as en } from "../i18n/en/functions";
import { functions as es } from "../i18n/es/functions";
import { fill } from "../i18n/fill";
import { NotAvailable, PassedOn, type CellError } from "./cells";

const MESSAGES: Readonly<Record<Language, Readonly<Record<string, string>>>> = { en, es };

let language: Language = "en";

/** Language of the messages beside `#VALUE!` and `#N/A`, from now on. */
export function setFunctionLanguage(chosen: Language): void {
  language = chosen;
}

/** An exception as the cell shows it, in the language of the messages. */
export function describe(error: unknown): CellError {
  if (error instanceof PassedOn) return error.cell;
  if (error instanceof DomainError) {
    return { code: error instanceof NotAvailable ? "#N/A" : "#VALUE!", message: message(error.code, error.params) };
  }
  return { code: "#VALUE!", message: message("unexpected", { reason: error instanceof Error ? error.message : String(error) }) };
}

/** What `calculate` returns, or the error that it throws as a cell shows it: what is wrong with one cell does not spoil the others. */
export function orError<T>(calculate: () => T): T | CellError {
  try {
    return calculate();
  } catch (error) {
    return describe(error);
  }
}

/** Only these can stand in a cell of a function's result; Excel itself knows more, such as `#SPILL!`. */
const RETURNABLE = new Set(["#VALUE!", "#N/A", "#DIV/0!", "#NUM!", "#NAME?", "#REF!", "#NULL!"]);

/** An error that a function may return: one of an input cell that it may not is told in words. */
export const returnable = (error: CellError): CellError =>
  RETURNABLE.has(error.code) ? error : { code: "#VALUE!", message: message("input-error", { error: error.code }) };

function message(key: string, params: DomainError["params"]): string {
  return fill(MESSAGES[language][key] ?? key, params);
}

import { isCheckFinding } from "../domain/checkFinding";
import type { Finding } from "../domain/finding";
import { fill, texts, type Language } from "../i18n";
import { namedParams } from "../i18n/namedParams";
import { ActionError } from "./actionError";
import { AccountListError } from "../domain/accounts";
import { ExcelFailure } from "../excel/run";

export type { Finding } from "../domain/finding";

/** A finding in words. */
export interface Warning {
  readonly code: string;
  readonly message: string;
  /** The cell, range or sheet; empty for the whole workbook. */
  readonly where: string;
}

/** What a run tells: what is new, and what the run before told too. */
export interface Told {
  readonly warnings: readonly Warning[];
  readonly told: readonly Warning[];
}

/** What a run tells, in the person's language. */
export function describeTold({ findings, told }: Readonly<Record<"findings" | "told", readonly Finding[]>>, language: Language): Told {
  const inWords = (some: readonly Finding[]): Warning[] => some.map((finding) => describeFinding(finding, language));
  return { warnings: inWords(findings.filter((finding) => !told.includes(finding))), told: inWords(told) };
}

/** A finding in the person's language, words of ours by their names; one without a sentence is a mistake of ours and shows its code. */
export function describeFinding(finding: Finding, language: Language): Warning {
  const { code, params, where } = finding;
  const sentences: Readonly<Record<string, string>> = texts(language).findings;
  const names: Readonly<Record<string, string>> = texts(language).terms.criteria;
  const named = isCheckFinding(finding)
    ? namedParams(params, language)
    : Object.fromEntries(Object.entries(params).map(([key, value]) => [key, key === "criterion" ? (names[value] ?? value) : value]));
  return { code, message: fill(sentences[code] ?? code, named), where };
}

/** An error in the person's language: what happened and what to do. */
export function describeError(error: unknown, language: Language): Warning {
  const { errors } = texts(language);
  const sentences: Readonly<Record<string, string>> = errors;
  if (error instanceof ActionError || error instanceof AccountListError) {
    return { code: error.code, message: fill(sentences[error.code] ?? error.code, error.params), where: error.where };
  }
  // The sentence has a period of its own.
  const reason = (error instanceof Error ? error.message : String(error)).replace(/\.+$/, "");
  if (error instanceof ExcelFailure) {
    return { code: "excel-failed", message: fill(errors["excel-failed"], { code: error.code, reason }), where: error.location };
  }
  return { code: "unexpected", message: fill(errors.unexpected, { reason }), where: "" };
}

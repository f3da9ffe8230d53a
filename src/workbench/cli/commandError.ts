import { describeError } from "../../actions/describe";
import { ActionError } from "../../actions/actionError";
import { AccountListError } from "../../domain/accounts";
import { fill, texts, type Language } from "../../i18n";
import { WorkbookFileError } from "../model";
import { plainText } from "./terminalText";

/** The command could not be carried out; the message is what the person reads. Exit code 1. */
export class CommandError extends Error {
  override readonly name = "CommandError";
}

/** One line that says what went wrong, where, and what to do on the command line. */
export function errorLine(error: unknown, input: string, language: Language): string {
  if (error instanceof CommandError) return plainText(error.message);
  const { cli, errors } = texts(language);
  if (error instanceof WorkbookFileError) return plainText(fill(errors[error.code], { ...error.params, file: input }));
  const { code, message, where } = describeError(error, language);
  const own: Readonly<Record<string, string>> = cli.errors;
  const params = error instanceof ActionError || error instanceof AccountListError ? error.params : {};
  const text = own[code] === undefined ? message : fill(own[code], params);
  return plainText(where && !text.includes(where) ? `${where}: ${text}` : text);
}

/** Why Node could not read or write a file, in words. */
export function reasonOf(error: unknown, language: Language): string {
  const reasons: Readonly<Record<string, string>> = texts(language).cli.reasons;
  const known = reasons[errorCode(error)];
  if (known !== undefined) return known;
  // Node's own words, without its code before and the call and path behind.
  const text = error instanceof Error ? error.message : String(error);
  return text.replace(/^[A-Z]+: /u, "").replace(/, \w+ .*$/u, "");
}

/** `ENOENT`, `EACCES` …; "" for what is not an error of Node's. It is told by its shape: Node's own errors may come from another realm. */
export const errorCode = (error: unknown): string =>
  typeof error === "object" && error !== null && "code" in error && typeof error.code === "string" ? error.code : "";

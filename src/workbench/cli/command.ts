import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { describeError } from "../../actions/describe";
import { fill, texts, type Language } from "../../i18n";
import { WorkbookFileError } from "../model";
import { UsageError, parseArguments, type Arguments } from "./arguments";
import { jsonReport, textReport } from "./report";
import { runJob } from "./runJob";

/** Where a command prints. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
}

/** Runs the words after `kam`. Exit code: 0 done, 1 could not be done, 2 not understood. */
export async function runCommand(words: readonly string[], terminal: Terminal): Promise<number> {
  try {
    const asked = parseArguments(words);
    await run(asked, terminal);
    return 0;
  } catch (error) {
    const language: Language = words.includes("es") ? "es" : "en";
    if (error instanceof UsageError) {
      terminal.err(error.message);
      return 2;
    }
    const { message, where } = error instanceof CommandError ? { message: error.message, where: "" } : describeError(error, language);
    terminal.err(where && !message.includes(where) ? `${where}: ${message}` : message);
    return 1;
  }
}

/** The command could not be carried out; the message is what the person reads. */
class CommandError extends Error {
  override readonly name = "CommandError";
}

async function run(asked: Arguments, terminal: Terminal): Promise<void> {
  const { cli } = texts(asked.language ?? "en");
  if (resolve(asked.input) === resolve(asked.output)) throw new CommandError(cli.sameFile);
  const input = await readInput(asked);
  const outcome = await runJob(input, asked).catch((error: unknown) => {
    throw error instanceof WorkbookFileError ? fileError(error, asked) : error;
  });
  await writeWhole(asked, outcome.bytes);
  terminal.out(asked.json ? JSON.stringify(jsonReport(outcome, asked.command), null, 2) : textReport(outcome, asked.output));
}

async function readInput({ input, language }: Arguments): Promise<Uint8Array> {
  try {
    return await readFile(input);
  } catch (error) {
    throw new CommandError(fill(texts(language ?? "en").cli.cannotRead, { file: input, reason: reasonOf(error) }), { cause: error });
  }
}

/** Writes beside the target and renames: there is never half a workbook under the name that was asked for. */
async function writeWhole({ output, language }: Arguments, bytes: Uint8Array): Promise<void> {
  const part = `${output}.${process.pid}.part`;
  try {
    await writeFile(part, bytes);
    await rename(part, output);
  } catch (error) {
    await rm(part, { force: true });
    throw new CommandError(fill(texts(language ?? "en").cli.cannotWrite, { file: output, reason: reasonOf(error) }), { cause: error });
  }
}

function fileError(error: WorkbookFileError, { input, language }: Arguments): CommandError {
  const errors: Readonly<Record<string, string>> = texts(language ?? "en").errors;
  return new CommandError(fill(errors[error.code] ?? error.message, { file: input }), { cause: error });
}

/** Node's reason without the call and the path, which the sentence says itself. */
function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.replace(/^[A-Z]+: /, "").replace(/, \w+ .*$/, "");
}

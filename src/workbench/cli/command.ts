import type { Stats } from "node:fs";
import { readFile, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { fill, texts, type Language } from "../../i18n";
import { FIELDS, UsageError, helpText, parseArguments, type Arguments } from "./arguments";
import { CommandError, errorCode, errorLine, reasonOf } from "./commandError";
import { jsonReport, textReport } from "./report";
import { runJob } from "./runJob";
import { plainText } from "./terminalText";

/** Where a command prints. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
}

/** Runs the words after `kam`. Exit code: 0 done, 1 could not be done, 2 not understood. */
export async function runCommand(words: readonly string[], terminal: Terminal): Promise<number> {
  let [input, language]: [string, Language] = ["", "en"];
  try {
    const asked = parseArguments(words);
    language = asked.language ?? language;
    if (asked.command === "help") terminal.out(helpText(language));
    else {
      input = asked.input;
      terminal.out(await run(asked, language));
    }
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError)) {
      terminal.err(errorLine(error, input, language));
      return 1;
    }
    terminal.err(plainText(error.message));
    return 2;
  }
}

/** Does what was asked for and returns what to print. Nothing is written before all is done. */
async function run(asked: Arguments, language: Language): Promise<string> {
  const target = await checkFiles(asked, language);
  const input = await readFile(asked.input).catch((error: unknown) => {
    throw new CommandError(fill(texts(language).cli.cannotRead, { file: asked.input, reason: reasonOf(error, language) }), {
      cause: error,
    });
  });
  const outcome = await runJob(input, asked);
  const ids = [...FIELDS, ...Object.keys(outcome.result.mapping)];
  const unknown = Object.keys(asked.overrides).find((id) => !ids.includes(id));
  if (unknown !== undefined) throw new UsageError(fill(texts(language).cli.noCriterion, { value: unknown, ids: ids.join(", ") }));
  await writeWhole(target, outcome.bytes, asked, language);
  return asked.json ? JSON.stringify(jsonReport(outcome, asked.command), null, 2) : textReport(outcome, asked);
}

/** Refuses what cannot be right before any work is done. Returns the file to write: behind a link, where it leads. */
async function checkFiles({ input, output }: Arguments, language: Language): Promise<string> {
  const { cli } = texts(language);
  const [from, to] = [await statOf(input), await statOf(output)];
  if (from?.isDirectory()) throw new CommandError(fill(cli.isFolder, { file: input }));
  if (to?.isDirectory()) throw new CommandError(fill(cli.isFolder, { file: output }));
  if (from && to && to.dev === from.dev && to.ino === from.ino) throw new CommandError(cli.sameFile);
  if (to) return realpath(output);
  const folder = dirname(output);
  if (!(await statOf(folder))?.isDirectory()) throw new CommandError(fill(cli.noFolder, { folder, file: output }));
  return output;
}

/** What stands at a path, behind links; null for nothing, and for what cannot be seen: reading or writing it will say why. */
async function statOf(path: string): Promise<Stats | null> {
  try {
    return await stat(path);
  } catch (error) {
    if (errorCode(error) === "") throw error;
    return null;
  }
}

/** Writes beside the target and renames: there is never half a workbook under the name that was asked for. */
async function writeWhole(target: string, bytes: Uint8Array, { output }: Arguments, language: Language): Promise<void> {
  const part = `${target}.${process.pid}.part`;
  try {
    await writeFile(part, bytes);
    await rename(part, target);
  } catch (error) {
    await rm(part, { force: true });
    const reason = reasonOf(error, language);
    throw new CommandError(fill(texts(language).cli.cannotWrite, { file: output, reason }), { cause: error });
  }
}

import type { Stats } from "node:fs";
import { chmod, lstat, readFile, readlink, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { MainJobOptions } from "../../actions/choose/mainJob";
import { fill, texts, type Language } from "../../i18n";
import { WorkbookFileError, WorkbookModel, type WorkbookFileErrorCode } from "../model";
import { CommandError, errorCode, reasonOf } from "./commandError";

/** The file to write: behind a link, where it leads. */
export interface Target {
  readonly path: string;
  /** Who may read and write it: as before, or as the file that was read. */
  readonly mode: number;
}

/** Refuses a workbook to write that cannot be written or cannot be right, before any work is done. @throws CommandError */
export async function checkOutput(input: string, output: string, language: Language): Promise<Target> {
  const { cli } = texts(language);
  const [from, to] = [await statOf(input), await statOf(output)];
  if (to?.isDirectory()) throw new CommandError(fill(cli.isFolder, { file: output }));
  if (from && to && to.dev === from.dev && to.ino === from.ino) throw new CommandError(cli.sameFile);
  if (to && !to.isFile()) throw new CommandError(fill(cli.cannotWrite, { file: output, reason: cli.reasons.NOTFILE }));
  // Renaming would replace what its owner has shut.
  if (to && (to.mode & 0o222) === 0) throw new CommandError(fill(cli.cannotWrite, { file: output, reason: cli.reasons.READONLY }));
  const path = to ? await realpath(output) : await behindLink(output);
  const folder = dirname(path);
  if (!(await statOf(folder))?.isDirectory()) throw new CommandError(fill(cli.noFolder, { folder: dirname(output), file: output }));
  await tryWriting(path, output, language);
  return { path, mode: to ? to.mode & 0o777 : ((from?.mode ?? 0o666) & 0o666) | 0o200 };
}

/** Where a link leads to that has nothing at its end yet. */
async function behindLink(path: string): Promise<string> {
  try {
    return resolve(dirname(path), await readlink(path));
  } catch (error) {
    if (errorCode(error) === "") throw error;
    return path;
  }
}

/** Makes sure that there can be such a file, and one beside it. */
async function tryWriting(path: string, output: string, language: Language): Promise<void> {
  const part = partOf(path);
  try {
    await lstat(path).catch((error: unknown) => {
      if (errorCode(error) !== "ENOENT") throw error;
    });
    await writeFile(part, "", { flag: "wx" });
    await rm(part);
  } catch (error) {
    throw new CommandError(fill(texts(language).cli.cannotWrite, { file: output, reason: reasonOf(error, language) }), { cause: error });
  }
}

/** A file beside the target, whose name is short enough wherever the target's is. */
const partOf = (path: string): string => join(dirname(path), `.kam-${process.pid}.part`);

/** Reads a whole file. @throws CommandError that says why it cannot be read */
export async function readWhole(file: string, language: Language): Promise<Uint8Array> {
  const { cli } = texts(language);
  if ((await statOf(file))?.isDirectory()) throw new CommandError(fill(cli.isFolder, { file }));
  try {
    return await readFile(file);
  } catch (error) {
    throw new CommandError(fill(cli.cannotRead, { file, reason: reasonOf(error, language) }), { cause: error });
  }
}

/** Writes beside the target and renames: there is never half a workbook under the name that was asked for. */
export async function writeWhole({ path, mode }: Target, bytes: Uint8Array, output: string, language: Language): Promise<void> {
  const part = partOf(path);
  try {
    await writeFile(part, bytes, { mode: 0o600 });
    await chmod(part, mode);
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    const reason = reasonOf(error, language);
    throw new CommandError(fill(texts(language).cli.cannotWrite, { file: output, reason }), { cause: error });
  }
}

/** What new plans are copied from: a file where the name ends in .xlsx, else a sheet of the workbook. @throws CommandError */
export async function templateOptions(
  template: string | null,
  language: Language,
): Promise<Pick<MainJobOptions, "template" | "templateFile">> {
  if (template === null) return {};
  if (!/\.xlsx$/iu.test(template)) return { template };
  const bytes = await readWhole(template, language);
  try {
    await WorkbookModel.open(bytes);
  } catch (error) {
    if (!(error instanceof WorkbookFileError)) throw error;
    const { cli, errors } = texts(language);
    const own: Readonly<Partial<Record<WorkbookFileErrorCode, string>>> = cli.templateErrors;
    throw new CommandError(fill(own[error.code] ?? errors[error.code], { ...error.params, file: template }), { cause: error });
  }
  return { templateFile: { name: basename(template), base64: Buffer.from(bytes).toString("base64") } };
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

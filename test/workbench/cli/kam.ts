import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommand } from "../../../src/workbench/cli/command";
import { WorkbookModel } from "../../../src/workbench/model";
import { Book } from "../../support/book";
import { workbookOf, type OwnSheet } from "../../support/lists";

/** What a run of `kam` printed, and its exit code. */
export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The object that `--json` prints. */
export interface Report {
  readonly accounts: number;
  readonly scored: number;
  readonly unranked: number;
  readonly mapping: Readonly<Record<string, string | null>>;
  readonly keyAccounts: readonly { account: string; score: number | null; tier: string | null; rank: number | null }[];
  readonly sheets: readonly string[];
  readonly plans: Readonly<Record<string, string>>;
  readonly warnings: readonly { code: string; message: string; where: string }[];
  readonly roundTrips: number;
  readonly actions: number;
  readonly largestRequest: number;
}

/** Runs the words after `kam` in this process. */
export async function kam(...words: string[]): Promise<Run> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCommand(words, { out: (text) => void out.push(text), err: (text) => void err.push(text) });
  return { code, out: out.join("\n"), err: err.join("\n") };
}

/** A folder of its own for the files of a test, emptied by `clear`. */
export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), "kam-cli-"));

  file(name: string): string {
    return join(this.path, name);
  }

  /** Names of the files in the folder, in order. */
  get files(): string[] {
    return readdirSync(this.path).sort();
  }

  write(name: string, content: string | Uint8Array): string {
    writeFileSync(this.file(name), content);
    return this.file(name);
  }

  bytes(name: string): Buffer {
    return readFileSync(this.file(name));
  }

  /** Writes a workbook with these sheets, the first one active. */
  async list(...sheets: readonly OwnSheet[]): Promise<string> {
    const { bytes } = await workbookOf(...sheets).save();
    return this.write("list.xlsx", bytes);
  }

  /** Runs a command on a file of the folder: its report, and the workbook it wrote, opened again. */
  async run(command: "plan" | "score", input: string, ...more: string[]): Promise<{ report: Report; book: Book }> {
    const { code, out, err } = await kam(command, input, "-o", this.file("result.xlsx"), "--today", "2026-01-01", "--json", ...more);
    if (code !== 0) throw new Error(err);
    return { report: JSON.parse(out) as Report, book: new Book(await WorkbookModel.open(this.bytes("result.xlsx"))) };
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** `code where` of each warning. */
export const told = ({ warnings }: Report): string[] => warnings.map(({ code, where }) => `${code} ${where}`);

import { chdir } from "node:process";
import { fill, texts } from "../../i18n";
import { languageOf } from "../../i18n/languageOf";
import type { Terminal } from "./command";
import { reasonOf } from "./commandError";

/** Takes the line away that said what is being done. */
const CLEARED = "\r\u001b[2K";

let isShown = false;

function cleared(): void {
  if (isShown) process.stderr.write(CLEARED);
  isShown = false;
}

/** The terminal this process runs in. */
export const processTerminal: Terminal = {
  out: (text) => {
    cleared();
    process.stdout.write(`${text}\n`);
  },
  err: (text) => {
    cleared();
    process.stderr.write(`${text}\n`);
  },
  progress: (text) => {
    if (!process.stderr.isTTY) return;
    process.stderr.write(`${CLEARED}${text} …`);
    isShown = true;
  },
};

/** npm runs a script of ours in the project's folder; the files a person names are meant from where they called it. */
export function workWhereCalled(script: "kam" | "demo"): void {
  const { INIT_CWD, npm_lifecycle_event } = process.env;
  if (INIT_CWD && npm_lifecycle_event === script) chdir(INIT_CWD);
}

/** Says in one line that nothing can be printed any more (nobody reads on, the disk is full) and lets the process end with code 1. */
export function watchOutput(words: readonly string[]): void {
  const language = languageOf(words[words.indexOf("--lang") + 1] ?? "en");
  process.stdout.on("error", (error) => {
    process.exitCode = 1;
    processTerminal.err(fill(texts(language).cli.cannotPrint, { reason: reasonOf(error, language) }));
  });
  // There is nowhere left to say so; the code tells.
  process.stderr.on("error", () => (process.exitCode = 1));
}

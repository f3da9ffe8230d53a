import { chdir } from "node:process";
import type { Terminal } from "./command";

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

import { chdir } from "node:process";
import type { Terminal } from "./command";

/** The terminal this process runs in. */
export const processTerminal: Terminal = {
  out: (text) => void process.stdout.write(`${text}\n`),
  err: (text) => void process.stderr.write(`${text}\n`),
};

/** npm runs a script of ours in the project's folder; the files a person names are meant from where they called it. */
export function workWhereCalled(script: "kam" | "demo"): void {
  const { INIT_CWD, npm_lifecycle_event } = process.env;
  if (INIT_CWD && npm_lifecycle_event === script) chdir(INIT_CWD);
}

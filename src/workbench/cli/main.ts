import { runCommand } from "./command";
import { processTerminal, watchOutput, workWhereCalled } from "./processTerminal";

async function main(): Promise<void> {
  workWhereCalled("kam");
  const words = process.argv.slice(2);
  watchOutput(words);
  const code = await runCommand(words, processTerminal);
  // Printing may have failed by now.
  process.exitCode = code || (process.exitCode ?? 0);
}

void main();

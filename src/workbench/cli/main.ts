import { helpText, parseArguments, type Arguments, type HelpWanted } from "./arguments";
import { processTerminal, watchOutput, workWhereCalled } from "./processTerminal";
import { UsageError } from "./usageError";

/** Help is given at once, before anything is loaded that does the work. */
async function main(): Promise<void> {
  workWhereCalled("kam");
  const words = process.argv.slice(2);
  watchOutput(words);
  const asked = understood(words);
  if (asked?.command === "help") return processTerminal.out(helpText(asked.language ?? "en"));
  const { runCommand } = await import("./command");
  const code = await runCommand(words, processTerminal);
  // Printing may have failed by now.
  process.exitCode = code || (process.exitCode ?? 0);
}

/** What is asked for; null where the command itself has to say what it does not understand. */
function understood(words: readonly string[]): Arguments | HelpWanted | null {
  try {
    return parseArguments(words);
  } catch (error) {
    if (error instanceof UsageError) return null;
    throw error;
  }
}

void main();

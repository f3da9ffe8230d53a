import { helpText, parseArguments, type Arguments, type HelpWanted } from "./arguments";
import { processTerminal, workWhereCalled } from "./processTerminal";
import { UsageError } from "./usageError";

/** Help is given at once, before anything is loaded that does the work. */
async function main(): Promise<void> {
  workWhereCalled("kam");
  const words = process.argv.slice(2);
  const asked = understood(words);
  if (asked?.command === "help") return processTerminal.out(helpText(asked.language ?? "en"));
  const { runCommand } = await import("./command");
  process.exitCode = await runCommand(words, processTerminal);
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

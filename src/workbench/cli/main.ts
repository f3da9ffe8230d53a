import { runCommand } from "./command";
import { processTerminal, workWhereCalled } from "./processTerminal";

async function main(): Promise<void> {
  workWhereCalled("kam");
  process.exitCode = await runCommand(process.argv.slice(2), processTerminal);
}

void main();

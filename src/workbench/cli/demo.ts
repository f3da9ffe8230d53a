import { mkdir } from "node:fs/promises";
import { join, relative } from "node:path";
import { texts } from "../../i18n";
import { runCommand } from "./command";

const ROOT = join(__dirname, "../../..");
const SAMPLE = join(ROOT, "assets/sample-accounts.xlsx");
const OUTPUT = join(ROOT, "out/sample-plans.xlsx");

/** The main job on the project's own sample list, for a look at what it does. */
async function demo(): Promise<void> {
  await mkdir(join(ROOT, "out"), { recursive: true });
  const out = (text: string): void => void process.stdout.write(`${text}\n`);
  const words = ["plan", relative(process.cwd(), SAMPLE), "-o", relative(process.cwd(), OUTPUT)];
  process.exitCode = await runCommand(words, { out, err: (text) => void process.stderr.write(`${text}\n`) });
  if (process.exitCode === 0) out(`\n${texts("en").cli.demo}`);
}

void demo();

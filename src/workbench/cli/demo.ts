import { mkdir } from "node:fs/promises";
import { join, relative } from "node:path";
import { fill, texts } from "../../i18n";
import { languageOf } from "../../i18n/languageOf";
import { runCommand } from "./command";
import { valuesFile } from "./valuesFile";
import { processTerminal, workWhereCalled } from "./processTerminal";

const ROOT = join(__dirname, "../../..");

/** The main job on the project's own sample list, for a look at what it does; `es` shows it in Spanish. */
async function demo(): Promise<void> {
  workWhereCalled("demo");
  const language = languageOf(process.argv[2] ?? "en");
  const { cli, sheets } = texts(language);
  const { start, ranking, portfolio } = sheets.names;
  await mkdir(join(ROOT, "out"), { recursive: true });
  const here = (path: string): string => relative(process.cwd(), join(ROOT, path));
  const [list, file] = [here("assets/sample-accounts.xlsx"), here("out/sample-plans.xlsx")];
  processTerminal.out(`${fill(cli.demoStart, { list })}\n`);
  process.exitCode = await runCommand(["plan", list, "-o", file, "--values", "--lang", language], processTerminal);
  if (process.exitCode !== 0) return;
  processTerminal.out(`\n${fill(cli.demoEnd, { file, copy: valuesFile(file), start, ranking, portfolio })}`);
  processTerminal.out("  npm run --silent kam -- plan accounts.xlsx -o result.xlsx");
}

void demo();

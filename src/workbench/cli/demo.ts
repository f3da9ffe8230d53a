import { mkdir } from "node:fs/promises";
import { join, relative } from "node:path";
import { today } from "../../actions/today";
import { fill, texts, type Language } from "../../i18n";
import { languageOf } from "../../i18n/languageOf";
import type { FileWarning } from "../model";
import { valuesCopy } from "../model/valuesCopy";
import { sampleBook, type SampleBook, type SampleStep } from "../sample/sampleBook";
import { sampleList } from "../sample/sampleFiles";
import { errorLine } from "./commandError";
import { checkOutput, readWhole, writeWhole } from "./files";
import { processTerminal, workWhereCalled } from "./processTerminal";
import { textReport } from "./report";
import { COLUMNS } from "./reportParts";
import { wrapped } from "./terminalText";
import { valuesFile } from "./valuesFile";

const ROOT = join(__dirname, "../../..");

/** The main job on the project's own sample list, with a team and two plans typed in, for a look at what it does; `es` shows it in Spanish. */
async function demo(): Promise<void> {
  workWhereCalled("demo");
  const language = languageOf(process.argv[2] ?? "en");
  const { cli, sheets } = texts(language);
  await mkdir(join(ROOT, "out"), { recursive: true });
  const here = (path: string): string => relative(process.cwd(), join(ROOT, path));
  const [list, file] = [here(sampleList(language)), here("out/sample-plans.xlsx")];
  processTerminal.out(`${fill(cli.demo.start, { list })}\n`);
  try {
    const onStep = (step: SampleStep): void => processTerminal.progress?.(stepText(step, language));
    const book = await sampleBook(await readWhole(list, language), { language, today: today(), onStep });
    const fileWarnings = await write(book, list, file, language);
    const { start, ranking, portfolio, team } = sheets.names;
    processTerminal.out(textReport({ result: book.result, fileWarnings }, { input: list, output: file, all: true }));
    const typed = fill(cli.demo.typed, { plans: book.filled.join(", "), team });
    processTerminal.out(`\n${wrapped(typed.split(" "), COLUMNS).join("\n")}`);
    processTerminal.out(`\n${fill(cli.demo.end, { file, copy: valuesFile(file), start, ranking, portfolio })}`);
    processTerminal.out("  npm run --silent kam -- plan accounts.xlsx -o result.xlsx");
  } catch (error) {
    processTerminal.err(errorLine(error, list, language));
    process.exitCode = 1;
  }
}

/** Writes the workbook, and beside it the copy for programs without our functions; returns what of the list's file could not be kept. */
async function write({ model }: SampleBook, list: string, file: string, language: Language): Promise<readonly FileWarning[]> {
  processTerminal.progress?.(texts(language).cli.steps.save);
  const { bytes, warnings } = await model.save();
  const copy = valuesFile(file);
  await writeWhole(await checkOutput(list, file, language), bytes, file, language);
  await writeWhole(await checkOutput(list, copy, language), await valuesCopy(bytes), copy, language);
  return warnings;
}

function stepText(step: SampleStep, language: Language): string {
  const { cli, pane } = texts(language);
  return step === "before" || step === "now" ? cli.demo.steps[step] : pane.steps[step];
}

void demo();

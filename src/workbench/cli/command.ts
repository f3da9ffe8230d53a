import { fill, texts, type Language } from "../../i18n";
import { actionsJson, actionsText } from "./actionsReport";
import {
  helpText,
  parseArguments,
  type AddArguments,
  type ActionsArguments,
  type CalendarArguments,
  type Arguments,
  type CompareArguments,
  type JobArguments,
  type LookArguments,
  type RefreshArguments,
  type ResetArguments,
  type ReviewArguments,
  type WhyArguments,
} from "./arguments";
import { addJson, addText } from "./addReport";
import { calendarJson, calendarText } from "./calendarReport";
import { errorLine } from "./commandError";
import { readList } from "./csvFile";
import { checkOutput, readWhole, templateOptions, writeWhole } from "./files";
import { FIELDS } from "./optionValues";
import { refreshJson, refreshText } from "./refreshReport";
import { resetJson, resetText } from "./resetReport";
import { reviewJson, reviewText } from "./reviewReport";
import { jsonReport, textReport } from "./report";
import { compareJson, compareText } from "./compareReport";
import { runJob, type JobStep } from "./runJob";
import { runRead, runWhy } from "./runReading";
import { whyJson, whyText } from "./whyReport";
import { checkJson, checkText } from "./checkReport";
import { coverageJson, coverageText } from "./coverageReport";
import { runActions, runAdd, runCalendar, runCheck, runCoverage, runRefresh, runReset, runReview } from "./runPlanning";
import { plainText } from "./terminalText";
import { valuesFile } from "./valuesFile";
import { valuesCopy } from "../model/valuesCopy";
import { UsageError } from "./usageError";

/** Where a command prints. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** Says what is being done, in one line that gives way to the next; only where a person looks on. */
  progress?(text: string): void;
}

/** Runs the words after `kam`. Exit code: 0 done, 1 could not be done, 2 not understood. */
export async function runCommand(words: readonly string[], terminal: Terminal): Promise<number> {
  let [input, language]: [string, Language] = ["", "en"];
  try {
    const asked = parseArguments(words);
    language = asked.language ?? language;
    if (asked.command === "help") terminal.out(helpText(language));
    else {
      input = asked.input;
      terminal.out(await run(asked, language, terminal));
    }
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError)) {
      terminal.err(errorLine(error, input, language));
      return 1;
    }
    terminal.err(plainText(error.message));
    return 2;
  }
}

/** Does what was asked for and returns what to print. Nothing is written before all is done. */
function run(asked: Arguments, language: Language, terminal: Terminal): Promise<string> {
  if (asked.command === "refresh") return refresh(asked, language);
  if (asked.command === "reset-template") return resetTemplate(asked, language);
  if (asked.command === "add") return add(asked, language);
  if (asked.command === "why") return why(asked, language);
  if (asked.command === "compare") return compare(asked, language);
  if (isLook(asked)) return look(asked);
  if (asked.command === "calendar") return calendar(asked, language);
  if (asked.command === "review") return review(asked, language);
  if (asked.command === "actions") return actions(asked, language);
  return job(asked, language, terminal);
}

async function job(asked: JobArguments, language: Language, terminal: Terminal): Promise<string> {
  const target = await checkOutput(asked.input, asked.output, language);
  const input = await readList(asked.input, language);
  const { template, rigor, ...rest } = asked;
  const onStep = (step: JobStep): void => terminal.progress?.(stepText(step, language));
  const outcome = await runJob(input, {
    ...rest,
    onStep,
    ...(rigor === null ? {} : { rigor }),
    ...(await templateOptions(template, language)),
  });
  checkMapped(asked.overrides, Object.keys(outcome.result.mapping), language);
  await writeWhole(target, outcome.bytes, asked.output, language);
  await writeValues(asked, outcome.bytes, language);
  return asked.json ? json(jsonReport(outcome, asked.command)) : textReport(outcome, asked);
}

/** A criterion of a person's own is known only with the workbook. @throws UsageError */
function checkMapped(overrides: JobArguments["overrides"], criteria: readonly string[], language: Language): void {
  const ids = [...FIELDS, ...criteria];
  const unknown = Object.keys(overrides).find((id) => !ids.includes(id));
  if (unknown !== undefined) throw new UsageError(fill(texts(language).cli.noCriterion, { value: unknown, ids: ids.join(", ") }));
}

function stepText(step: JobStep, language: Language): string {
  const { cli, pane } = texts(language);
  return step === "open" || step === "save" ? cli.steps[step] : pane.steps[step];
}

const refresh = (asked: RefreshArguments, language: Language): Promise<string> =>
  changed(asked, language, runRefresh, (outcome, spoken) =>
    asked.json ? json(refreshJson(outcome, spoken)) : refreshText(outcome, asked, spoken),
  );

const resetTemplate = (asked: ResetArguments, language: Language): Promise<string> =>
  changed(asked, language, runReset, (outcome, spoken) =>
    asked.json ? json(resetJson(outcome, spoken)) : resetText(outcome, asked, spoken),
  );

const add = (asked: AddArguments, language: Language): Promise<string> =>
  changed(asked, language, runAdd, (outcome, spoken) => (asked.json ? json(addJson(outcome, spoken)) : addText(outcome, asked, spoken)));

/** Changes a workbook of plans, writes it to another file, and tells of it in the language of its sheets unless one was asked for. */
async function changed<Asked extends RefreshArguments | ResetArguments | AddArguments, Outcome extends Changed>(
  asked: Asked,
  language: Language,
  change: (input: Uint8Array, asked: Asked) => Promise<Outcome>,
  report: (outcome: Outcome, spoken: Language) => string,
): Promise<string> {
  const target = await checkOutput(asked.input, asked.output, language);
  const outcome = await change(await readWhole(asked.input, language), asked);
  await writeWhole(target, outcome.bytes, asked.output, language);
  await writeValues(asked, outcome.bytes, language);
  return report(outcome, asked.language ?? outcome.result.language);
}

/** Writes the copy for programs without our functions beside the workbook, where it was asked for. */
async function writeValues(
  asked: { readonly input: string; readonly output: string; readonly values?: boolean },
  bytes: Uint8Array,
  language: Language,
): Promise<void> {
  if (asked.values !== true) return;
  const file = valuesFile(asked.output);
  const target = await checkOutput(asked.input, file, language);
  await writeWhole(target, await valuesCopy(bytes), file, language);
}

/** A workbook that was changed. */
interface Changed {
  readonly bytes: Uint8Array;
  readonly result: { readonly language: Language };
}

async function actions(asked: ActionsArguments, language: Language): Promise<string> {
  const outcome = await runActions(await readWhole(asked.input, language), asked);
  const spoken = asked.language ?? outcome.language;
  return asked.json ? json(actionsJson(outcome, asked, spoken)) : actionsText(outcome, asked, spoken);
}

async function why(asked: WhyArguments, language: Language): Promise<string> {
  const outcome = await runWhy(await readList(asked.input, language), asked);
  const spoken = asked.language ?? outcome.read.language;
  checkMapped(asked.overrides, Object.keys(outcome.read.names), spoken);
  return asked.json ? json(whyJson(outcome, spoken)) : whyText(outcome, spoken);
}

async function compare(asked: CompareArguments, language: Language): Promise<string> {
  const [older, newer] = [await readList(asked.input, language), await readList(asked.newer, language)];
  const outcome = { before: await runRead(older, asked), after: await runRead(newer, asked) };
  const spoken = asked.language ?? outcome.after.read.language;
  return asked.json ? json(compareJson(outcome, spoken)) : compareText(outcome, asked, spoken);
}

async function calendar(asked: CalendarArguments, language: Language): Promise<string> {
  const target = await checkOutput(asked.input, asked.output, language);
  const outcome = await runCalendar(await readWhole(asked.input, language), asked);
  await writeWhole(target, Buffer.from(outcome.ics), asked.output, language);
  return asked.json ? json(calendarJson(outcome)) : calendarText(outcome, asked);
}

async function review(asked: ReviewArguments, language: Language): Promise<string> {
  const target = await checkOutput(asked.input, asked.output, language);
  const outcome = await runReview(await readWhole(asked.input, language), asked);
  await writeWhole(target, outcome.bytes, asked.output, language);
  return asked.json ? json(reviewJson(outcome)) : reviewText(outcome, asked);
}

const isLook = (asked: Arguments): asked is LookArguments => asked.command === "check" || asked.command === "coverage";

/** Looks at a workbook and tells of it in the language of its sheets unless another one was asked for. */
async function look(asked: LookArguments): Promise<string> {
  const input = await readWhole(asked.input, asked.language ?? "en");
  if (asked.command === "check") {
    const outcome = await runCheck(input, asked);
    const spoken = asked.language ?? outcome.language;
    return asked.json ? json(checkJson(outcome, spoken)) : checkText(outcome, spoken);
  }
  const outcome = await runCoverage(input, asked);
  const spoken = asked.language ?? outcome.language;
  return asked.json ? json(coverageJson(outcome, spoken)) : coverageText(outcome, spoken);
}

const json = (report: Record<string, unknown>): string => JSON.stringify(report, null, 2);

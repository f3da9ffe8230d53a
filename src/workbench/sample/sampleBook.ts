import { runMainJob, type MainJobResult, type MainJobStep } from "../../actions/choose/mainJob";
import type { ExcelRun } from "../../actions/excelRun";
import { refreshPlans } from "../../actions/refresh/refreshPlans";
import { setFunctionLanguage } from "../../functions/messages";
import type { Language } from "../../i18n";
import { customFunctions } from "../customFunctions";
import { openSession, type Recording } from "../host";
import { WorkbookModel } from "../model";
import { ALDERA } from "./aldera";
import { FALCO } from "./falco";
import { sayInvented } from "./sayInvented";
import { typeListBefore } from "./typeList";
import { typePlan, type Typist } from "./typePlan";
import { typeTeam } from "./typeTeam";

/** Days between the two runs: a quarter of a year, and whole weeks. */
const QUARTER = 91;

const PLANS = [ALDERA, FALCO];

/** What is done one after the other: the run and the visit of a quarter of a year ago, then those of today. */
export type SampleStep = "before" | MainJobStep | "now";

/** How to make the sample's workbook. */
export interface SampleOptions {
  readonly language: Language;
  /** Excel's serial number of the day that counts as today: everything in the sample is dated from it. */
  readonly today: number;
  /** How many plans there are at the end; without it, one for each key account. */
  readonly plans?: number;
  readonly onStep?: (step: SampleStep) => void;
}

/** The sample's workbook, and what the run of today did; its sheets are those of both runs. */
export interface SampleBook {
  readonly result: MainJobResult;
  /** The plans that were filled in. */
  readonly filled: readonly string[];
  readonly model: WorkbookModel;
  readonly recording: Recording;
}

/**
 * The sample list as people would have worked with it: chosen from a quarter of a year ago, with a team, two plans and their reviews typed in
 * then, and again today with what has changed. All of it goes through the add-in's own actions and the real Office.js, as from a keyboard.
 * @param list the sample list in this language, see `assets`
 */
export async function sampleBook(list: Uint8Array, { language, today, plans, onStep }: SampleOptions): Promise<SampleBook> {
  const model = await WorkbookModel.open(list);
  setFunctionLanguage(language);
  onStep?.("before");
  const before = await onDay(model, today - QUARTER, (run) => runBefore(run, language, today - QUARTER));
  return onDay(model, today, async (run, recording) => {
    await run(before.typeToday);
    const result = await runMainJob(run, {
      language,
      today,
      ...(plans === undefined ? {} : { plans }),
      ...(onStep ? { onStep } : {}),
    });
    onStep?.("now");
    await typePlans(run, before.filled, "now", { language, day: today });
    const refreshed = await refreshPlans(run, { today });
    await run((context) => sayInvented(context, language, before.filled));
    const sheets = [...new Set([...before.sheets, ...result.sheets, ...refreshed.sheets])];
    return { result: { ...result, sheets }, filled: before.filled, model, recording };
  });
}

/** The first run: the list as it was, the two plans that are filled in, and the team. */
async function runBefore(run: ExcelRun, language: Language, day: number) {
  const typeToday = await run((context) => typeListBefore(context, language));
  const { plans, sheets } = await runMainJob(run, { language, today: day, plans: PLANS.length });
  const filled = PLANS.map(({ account }) => plans[account] ?? "");
  await run((context) => typeTeam(context, language));
  await typePlans(run, filled, "before", { language, day });
  const refreshed = await refreshPlans(run, { today: day });
  return { filled, typeToday, sheets: [...sheets, ...refreshed.sheets] };
}

const typePlans = (run: ExcelRun, sheets: readonly string[], when: "before" | "now", typist: Typist): Promise<void> =>
  run(async (context) => {
    for (const [index, plan] of PLANS.entries()) await typePlan(context, sheets[index] ?? "", plan[when], typist);
  });

/** Opens the workbook on a day, as a person does; what it holds stays for the next one. */
async function onDay<T>(model: WorkbookModel, day: number, work: (run: ExcelRun, recorder: Recording) => Promise<T>): Promise<T> {
  const session = openSession({ model, platform: "desktop", functions: customFunctions(), today: day });
  try {
    return await work((batch) => session.Excel.run(batch), session.recorder);
  } finally {
    session.close();
  }
}

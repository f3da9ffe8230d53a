import { addSheet, type AddResult } from "../../actions/add/addSheet";
import { checkBook, readTeams, type BookCheck } from "../../actions/check/checkBook";
import { listActions } from "../../actions/refresh/listActions";
import { planCalendar, type PlanCalendar } from "../../actions/show/planCalendar";
import { readClientPage, writeClientPage, type ReadPage } from "../../actions/client/clientPage";
import type { ExcelRun } from "../../actions/excelRun";
import type { ActionLine, RefreshResult, TemplateResult } from "../../actions/results";
import { refreshPlans } from "../../actions/refresh/refreshPlans";
import { resetTemplate } from "../../actions/template/resetTemplate";
import type { Finding } from "../../domain/finding";
import type { Language } from "../../i18n";
import type { Recording } from "../host";
import { WorkbookModel, type FileWarning } from "../model";
import type { AddArguments, ReviewArguments } from "./arguments";
import { withWorkbook, type OpenOptions } from "./withWorkbook";

/** What came of it: the new workbook, what was done, and what Excel would have been asked. */
interface Outcome<Result> {
  readonly result: Result;
  readonly bytes: Uint8Array;
  readonly fileWarnings: readonly FileWarning[];
  readonly recording: Recording;
}

export type RefreshOutcome = Outcome<RefreshResult>;

export type AddOutcome = Outcome<AddResult>;

export type ResetOutcome = Outcome<TemplateResult>;

/** The account teams of a workbook. */
export type TeamsOutcome = Awaited<ReturnType<typeof readTeams>>;

/** The actions of a workbook. */
export interface ActionsOutcome {
  readonly language: Language;
  readonly actions: readonly ActionLine[];
  readonly findings: readonly Finding[];
  readonly recording: Recording;
}

/** Brings the plans of a workbook up to date and saves the workbook that leaves. */
export const runRefresh = (input: Uint8Array, options: OpenOptions): Promise<RefreshOutcome> =>
  saved(input, options, (run) => refreshPlans(run, dayOf(options)));

/** Writes the template of plans afresh and saves the workbook that leaves. */
export const runReset = (input: Uint8Array, options: OpenOptions): Promise<ResetOutcome> => saved(input, options, resetTemplate);

const saved = <Result>(input: Uint8Array, options: OpenOptions, work: (run: ExcelRun) => Promise<Result>): Promise<Outcome<Result>> =>
  withWorkbook(input, options, async ({ run, model, recording }) => {
    const result = await work(run);
    const { bytes, warnings } = await model.save();
    return { result, bytes, fileWarnings: warnings, recording };
  });

/** Makes or shows a sheet on request and saves the workbook that leaves. */
export const runAdd = (input: Uint8Array, { wanted, ...options }: OpenOptions & Pick<AddArguments, "wanted">): Promise<AddOutcome> =>
  saved(input, options, (run) =>
    addSheet(run, wanted, { ...dayOf(options), ...(options.language === null ? {} : { language: options.language }) }),
  );

/** The actions of all plans of a workbook, which stays as it is. */
export const runActions = (input: Uint8Array, options: OpenOptions): Promise<ActionsOutcome> =>
  withWorkbook(input, options, async ({ run, recording }) => ({ ...(await listActions(run, dayOf(options))), recording }));

/** Everything that there is to say about a workbook, which stays as it is. */
export const runCheck = (input: Uint8Array, options: OpenOptions): Promise<BookCheck> =>
  withWorkbook(input, options, ({ run }) => checkBook(run, dayOf(options)));

/** The account teams of a workbook, which stays as it is. */
export const runCoverage = (input: Uint8Array, options: OpenOptions): Promise<TeamsOutcome> =>
  withWorkbook(input, options, ({ run }) => readTeams(run, dayOf(options)));

/** The days of all plans of a workbook, which stays as it is. */
export const runCalendar = (input: Uint8Array, options: OpenOptions): Promise<PlanCalendar> =>
  withWorkbook(input, options, ({ run }) =>
    planCalendar(run, { ...dayOf(options), ...(options.language === null ? {} : { language: options.language }) }),
  );

/** A page for the client. */
export interface ReviewOutcome extends ReadPage {
  /** A workbook with the page alone. */
  readonly bytes: Uint8Array;
}

/** Makes the client's page of an account: a workbook of its own. The workbook with the plan stays as it is. */
export async function runReview(
  input: Uint8Array,
  { account, ...options }: OpenOptions & Pick<ReviewArguments, "account">,
): Promise<ReviewOutcome> {
  const read = await withWorkbook(input, options, ({ run }) => readClientPage(run, account, dayOf(options)));
  const language = options.language ?? read.language;
  const { bytes: blank } = await WorkbookModel.blank().save();
  return withWorkbook(blank, options, async ({ run, model }) => {
    const [first = ""] = model.workbook.worksheets.map(({ name }) => name);
    await writeClientPage(run, read.page, language);
    await run(async (context) => {
      context.workbook.worksheets.getItem(first).delete();
      await context.sync();
    });
    return { page: read.page, language, bytes: (await model.save()).bytes };
  });
}

const dayOf = ({ today }: OpenOptions): { today?: number } => (today === null ? {} : { today });

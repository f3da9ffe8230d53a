import { accountFinder } from "../domain/accountKeys";
import type { Finding } from "../domain/finding";
import type { CellValue } from "../domain/grid";
import { listedByPlan } from "../domain/plan/actionSync";
import { readPlanning, type PlanningContents } from "../excel/readPlanning";
import { readStructure, type SheetInfo, type WorkbookStructure } from "../excel/readStructure";
import { readTable } from "../excel/readTable";
import type { ExcelRun } from "../excel/run";
import { WorkbookWriter } from "../excel/writer";
import type { Language } from "../i18n";
import { ACTIONS_TABLE, parseActions } from "../sheets/plan/actionsSheet";
import { LOG_TABLE, logRows } from "../sheets/logSheet";
import { TODAY_NAME } from "../sheets/plan/planNames";
import { PLANS_TABLE } from "../sheets/plan/plansSheet";
import { shownPlans, type ShownPlan } from "../sheets/plan/planSummaries";
import { QUESTIONS_TABLE } from "../sheets/plan/questionsTable";
import { SNAPSHOTS_TABLE } from "../sheets/plan/reviewsSheet";
import { SCORES_TABLE, scoreHeaders } from "../sheets/scoresLayout";
import { cellsOfTable, findColumn } from "../sheets/tablePart";
import { ActionError } from "./actionError";
import { clearedFilters } from "./clearedFilters";
import { findTable, sheetsLanguage } from "./context";
import { guarded, undo } from "./guarded";
import { rememberRun } from "./lastRun";
import { catalogueOf } from "./planCatalogue";
import { PLAN_SCORE_FIELDS, planDecision, scoredAccounts, type ScoredAccount } from "./planDecisions";
import { planningSheets, type PlanningTable } from "./planningSheets";
import type { PlanSummary, RefreshResult } from "./planning";
import { refreshPlan, type OpenPlan } from "./refreshPlan";
import { SheetNames } from "./sheetNames";
import { applySync, plansSync } from "./syncPlans";
import { today } from "./today";
import { unlistedPlans } from "./unlistedPlans";

/** What a person may set for one refresh. */
export interface RefreshOptions {
  /** Excel's serial number of the day to look at the plans from; without it, the one on the Settings sheet. */
  readonly today?: number;
}

/** Everything that refreshing looks at. */
export interface PlanningBook {
  readonly language: Language;
  readonly structure: WorkbookStructure;
  readonly contents: PlanningContents<PlanningTable>;
  readonly today: number;
  readonly accounts: readonly ScoredAccount[];
  readonly plans: readonly OpenPlan[];
  readonly findings: readonly Finding[];
}

/**
 * Brings all plans up to date with each other and with the sheets across them: new questions, tasks, codes, reviews, disqualifications, the
 * lists of actions, plans and reviews. What was typed stays where it is; run again, it changes nothing.
 * @throws ActionError `no-plans`
 */
export const refreshPlans = (run: ExcelRun, options: RefreshOptions = {}): Promise<RefreshResult> =>
  guarded(run, async (context) => {
    const book = await openPlanning(context, options);
    const writer = new WorkbookWriter(context, book.structure, book.contents.filters);
    try {
      const { sheets, findings, conflicts } = await writeAll(writer, book);
      if (sheets.length > 0) await writer.flush();
      rememberRun(writer.journal);
      const shown = await readTable(context, PLANS_TABLE);
      const plans = summaries(book.plans, shown ? shownPlans(shown) : []);
      return { language: book.language, plans, sheets, conflicts, findings: [...book.findings, ...findings, ...clearedFilters(writer)] };
    } catch (error) {
      await undo(writer, error);
      throw error;
    }
  });

/** Reads all plans and what belongs to them, and brings each plan up to date for itself; nothing is written. */
export async function openPlanning(context: Excel.RequestContext, options: RefreshOptions): Promise<PlanningBook> {
  const structure = await readStructure(context);
  const { sheets, twins } = planSheets(structure);
  if (sheets.length === 0) throw new ActionError("no-plans");
  const language = sheetsLanguage(structure) ?? "en";
  const contents = await readPlanning(context, request(structure, sheets));
  const standingDay = contents.names[TODAY_NAME]?.value;
  const day = options.today ?? (typeof standingDay === "number" ? Math.floor(standingDay) : today());
  const accounts = contents.scores ? scoredAccounts(contents.scores) : [];
  const scoredOf = accountsByPlan(accounts);
  const codes = contents.plans.flatMap(({ tables }) => tables.flatMap(({ values }) => Object.values(values).flat().map(String)));
  const catalogue = catalogueOf(contents.tables.questions, language, codes.filter(isQuestionCode));
  const listedOf = listedByPlan(contents.tables.actions ? parseActions(contents.tables.actions) : []);
  const basis = { language, today: day, catalogue: catalogue.questions, questionHeaders: catalogue.headers, listedOf };
  const plans = contents.plans.map((part) => refreshPlan(part, scoredOf(part.accountId), basis));
  return {
    language,
    structure,
    contents,
    today: day,
    accounts,
    plans,
    findings: [...catalogue.findings, ...plans.flatMap(({ findings }) => findings), ...unlistedPlans(plans, contents.scores), ...twins],
  };
}

const isQuestionCode = (text: string): boolean => /^Q\d+$/i.test(text.trim());

/** The sheets of plans; the second of the same account is a copy that somebody made, and theirs. */
function planSheets(structure: WorkbookStructure): { sheets: SheetInfo[]; twins: Finding[] } {
  const seen = new Map<string, string>();
  const twins: Finding[] = [];
  const sheets = structure.sheets.filter(({ planAccount, name }) => {
    if (planAccount === null) return false;
    const first = seen.get(planAccount);
    if (first === undefined) return seen.set(planAccount, name);
    twins.push({ code: "plan-twice", params: { sheet: name, first }, where: name });
    return false;
  });
  return { sheets, twins };
}

function request(structure: WorkbookStructure, plans: readonly SheetInfo[]) {
  const scores = findTable(structure, SCORES_TABLE);
  const headers = scores?.table.columns ?? [];
  const columns = PLAN_SCORE_FIELDS.flatMap((field) => headers[findColumn({ headers }, scoreHeaders(field))] ?? []);
  return {
    tables: {
      questions: findTable(structure, QUESTIONS_TABLE),
      actions: findTable(structure, ACTIONS_TABLE),
      plans: findTable(structure, PLANS_TABLE),
      snapshots: findTable(structure, SNAPSHOTS_TABLE),
      log: findTable(structure, LOG_TABLE),
    },
    scores: scores && { ...scores, columns },
    names: TODAY_NAME in structure.names ? [TODAY_NAME] : [],
    plans,
    sheets: structure.sheets,
  };
}

/** Finds the row of a plan's account: by the id that the plan keeps or, where it keeps a name, by that. */
function accountsByPlan(accounts: readonly ScoredAccount[]): (accountId: string) => ScoredAccount | null {
  const [byId, byName] = [accountFinder(accounts, ({ id }) => id), accountFinder(accounts, ({ name }) => name)];
  return (accountId) => byId(accountId) ?? byName(accountId) ?? null;
}

/** Writes everything, cells of standing sheets before rows that move what is below them. */
async function writeAll(
  writer: WorkbookWriter,
  book: PlanningBook,
): Promise<{ sheets: string[]; findings: readonly Finding[]; conflicts: number }> {
  const { contents, plans, language, structure } = book;
  for (const { formulas, values } of contents.plans) writer.knows(formulas, values);
  for (const part of [...Object.values(contents.tables), contents.scores]) {
    if (!part) continue;
    const { formulas, values } = cellsOfTable(part);
    writer.knows(formulas, values);
  }
  const names = new SheetNames(structure.sheets.map(({ name }) => name));
  const sync = plansSync(book);
  applySync(sync, plans, language);
  const { sheets: lists, findings } = await planningSheets(writer, book, sync, names);
  const decided = await writeDecisions(writer, book);
  const sheets = [...lists, ...decided.sheets];
  for (const { editor } of plans) {
    const blocks = editor.blocks();
    if (blocks.length > 0) await writer.updateSheet({ sheet: editor.part.sheet, blocks });
  }
  for (const { editor } of plans) {
    const added = editor.addedRows();
    for (const { table, whole, rows } of added) {
      if (whole) writer.addWholeRows(table.name, rows, table);
      else writer.addRows(table.name, rows, table);
    }
    await writer.fitRows(editor.part.sheet, editor.rowsToFit());
    if (added.length > 0 || editor.blocks().length > 0) sheets.push(editor.part.sheet);
  }
  const conflicts = [...sync.notes, ...sync.newRows.map(({ notes }) => notes)].flat().filter(({ code }) => code === "conflict").length;
  return { sheets: [...new Set(sheets)], findings: [...findings, ...decided.findings], conflicts };
}

/** Takes accounts off the list, or back, as their plans say. */
async function writeDecisions(
  writer: WorkbookWriter,
  { contents, plans, language }: PlanningBook,
): Promise<{ sheets: string[]; findings: readonly Finding[] }> {
  const { scores } = contents;
  const { log } = contents.tables;
  if (!scores) return { sheets: [], findings: [] };
  const decisions = plans.flatMap(({ scored, standing }) => (scored ? [planDecision(scored, standing, { scores, log, language })] : []));
  const findings = decisions.flatMap((decision) => decision.findings);
  const blocks = decisions.flatMap((decision) => decision.blocks);
  const entries = decisions.flatMap((decision) => decision.entries);
  if (blocks.length > 0) await writer.updateSheet({ sheet: scores.sheet, blocks });
  if (log && entries.length > 0) writer.addRows(LOG_TABLE, logRows(log, entries, language), log);
  const sheets = [...(blocks.length > 0 ? [scores.sheet] : []), ...(log && entries.length > 0 ? [log.sheet] : [])];
  return { sheets, findings };
}

/** Each plan as the overview shows it now. */
const summaries = (plans: readonly OpenPlan[], shown: readonly ShownPlan[]): PlanSummary[] =>
  plans.map(({ editor, account, rigor }) => {
    const row = shown.find(({ id }) => String(id).trim() === editor.part.accountId);
    const number = (value: CellValue | undefined): number | null => (typeof value === "number" ? value : null);
    return {
      account,
      sheet: editor.part.sheet,
      rigor,
      stage: String(row?.stage ?? ""),
      standing: String(row?.standing ?? ""),
      completeness: number(row?.answered),
      health: number(row?.health),
      overdue: number(row?.overdue),
      openActions: number(row?.openActions),
      nextReview: number(row?.nextReview),
      stale: String(row?.stale ?? "") !== "",
    };
  });

import { accountFinder } from "../../domain/accountKeys";
import type { Finding } from "../../domain/finding";
import { isBusyText, type CellValue } from "../../domain/grid";
import { listedByPlan } from "../../domain/plan/actionSync";
import { fingerprint } from "../../domain/plan/changes";
import type { AccountSnapshot } from "../../domain/plan/snapshot";
import { breathe } from "../../excel/breathe";
import { readStructure, type SheetInfo, type WorkbookStructure } from "../../excel/readStructure";
import { readTable } from "../../excel/readTable";
import type { ExcelRun } from "../../excel/run";
import { outboxOf, type WorkbookWriter } from "../../excel/writer";
import type { Language } from "../../i18n";
import { LOG_TABLE } from "../../sheets/logTable";
import { ACTIONS_TABLE, parseActions } from "../../sheets/plan/actionsSheet";
import { isDayStamp, TODAY_NAME } from "../../sheets/plan/planNames";
import { PLANS_TABLE, type PlanEntry } from "../../sheets/plan/planRow";
import { shownPlans, type ShownPlan } from "../../sheets/plan/planSummaries";
import { plansContext } from "../../sheets/plan/plansContext";
import { QUESTIONS_TABLE } from "../../sheets/plan/questionsTable";
import type { NamedCells } from "../../sheets/registry/entry";
import type { Catalogue } from "../../sheets/registry/facts";
import { SCORES_TABLE } from "../../sheets/scoresLayout";
import type { TablePart } from "../../sheets/tablePart";
import { ActionError } from "../actionError";
import { calculationFindings } from "../book/calculation";
import { clearedFilters } from "../book/clearedFilters";
import { factsOf } from "../book/facts";
import { sheetsLanguage, type OurBook } from "../book/ourBook";
import { readBook } from "../book/readBook";
import { refusedLooks } from "../book/refusedLooks";
import { programmeActions } from "./programmeActions";
import { writeSheets, writerOf } from "../book/writeSheets";
import { tellNew } from "../book/told";
import { writeStart } from "../book/writeStart";
import { guarded, undo } from "../guarded";
import { catalogueOf } from "../plan/planCatalogue";
import type { PlanSummary, RefreshResult } from "../results";
import { today } from "../today";
import { rememberRun } from "../undo/history";
import { planNews } from "./actionLines";
import { planDecision, scoredAccounts, type PlanDecision, type ScoredAccount } from "./planDecisions";
import { refreshPlan, type OpenPlan } from "./refreshPlan";
import { applySync, plansSync } from "./syncPlans";
import { unlistedPlans } from "./unlistedPlans";

/** What a person may set for one refresh. */
export interface RefreshOptions {
  /** Excel's serial number of the day to look at the plans from; without it, the one on the Settings sheet. */
  readonly today?: number;
  /** Plans that were brought up to date so far, and the sheet of the last. */
  readonly onCount?: (count: { readonly done: number; readonly total: number; readonly of: string }) => void;
}

/** The workbook with all its plans open, each brought up to date for itself. */
export interface OpenBook {
  readonly language: Language;
  readonly book: OurBook;
  readonly today: number;
  readonly accounts: readonly ScoredAccount[];
  readonly catalogue: Catalogue;
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
    const open = await openPlans(context, options);
    const { book, plans, language } = open;
    const outbox = outboxOf(context);
    const [writer, startWriter] = [writerOf(context, book, outbox), writerOf(context, book, outbox)];
    try {
      const { sheets, conflicts, news, ...written } = await writeAll(writer, startWriter, open);
      await writer.flush();
      const shown = await readTable(context, PLANS_TABLE);
      rememberRun(writer.journal, { kind: "refresh" });
      const summary = summaries(plans, shown ? shownPlans(shown) : []);
      const findings = [...written.findings, ...clearedFilters(writer), ...refusedLooks(outbox), ...calculationFindings(book.structure)];
      return { language, plans: summary, sheets, conflicts, news, findings, told: written.told };
    } catch (error) {
      await undo(startWriter, error);
      await undo(writer, error);
      throw error;
    }
  });

/** Reads all plans and what belongs to them, and brings each plan up to date for itself; nothing is written. */
export async function openPlans(context: Excel.RequestContext, options: RefreshOptions): Promise<OpenBook> {
  const structure = await readStructure(context);
  const { sheets, twins } = planSheets(structure);
  if (sheets.length === 0) throw new ActionError("no-plans");
  const language = sheetsLanguage(structure) ?? "en";
  const book = await readBook(context, structure, "refresh", { plans: sheets });
  const { plans: parts, names } = book.snapshot;
  const [scores, actions] = [book.table(SCORES_TABLE), book.table(ACTIONS_TABLE)];
  const day = options.today ?? typedDay(names.get(TODAY_NAME)) ?? today();
  const accounts = scores ? scoredAccounts(scores) : [];
  const scoredOf = accountsByPlan(accounts);
  const codes = parts.flatMap(({ tables }) => tables.flatMap(({ values }) => Object.values(values).flat().map(String)));
  const catalogue = catalogueOf(book.table(QUESTIONS_TABLE), language, codes.filter(isQuestionCode));
  const listedOf = listedByPlan(actions ? parseActions(actions) : []);
  const isWaiting = scores !== null && isBusyTable(scores);
  const basis = { language, today: day, isWaiting, catalogue: catalogue.questions, questionHeaders: catalogue.headers, listedOf };
  const plans: OpenPlan[] = [];
  for (const part of parts) {
    plans.push(refreshPlan(part, scoredOf(part.accountId), basis));
    options.onCount?.({ done: plans.length, total: parts.length, of: part.sheet });
    await breathe();
  }
  return {
    language,
    book,
    today: day,
    accounts,
    catalogue,
    plans,
    findings: [...catalogue.findings, ...plans.flatMap(({ findings }) => findings), ...unlistedPlans(plans, scores), ...twins],
  };
}

const isBusyTable = ({ values }: TablePart): boolean => Object.values(values).some((cells) => cells.some(isBusyText));

/** The day that somebody has typed on Settings to look at the plans from; null where it is the day of a run. */
function typedDay(standing: NamedCells | undefined): number | null {
  const day = standing?.values[0];
  return typeof day === "number" && !isDayStamp(standing?.formulas[0] ?? "") ? Math.floor(day) : null;
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

/** Finds the row of a plan's account: by the id that the plan keeps or, where it keeps a name, by that. */
function accountsByPlan(accounts: readonly ScoredAccount[]): (accountId: string) => ScoredAccount | null {
  const [byId, byName] = [accountFinder(accounts, ({ id }) => id), accountFinder(accounts, ({ name }) => name)];
  return (accountId) => byId(accountId) ?? byName(accountId) ?? null;
}

/** Writes everything, cells of standing sheets before rows that move what is below them. */
async function writeAll(
  writer: WorkbookWriter,
  startWriter: WorkbookWriter,
  open: OpenBook,
): Promise<Pick<RefreshResult, "sheets" | "findings" | "told" | "conflicts" | "news">> {
  const { book, plans, language, today: day, catalogue } = open;
  const ofPlans = plansSync(plans, book.table(ACTIONS_TABLE), open.accounts);
  const sync = { ...ofPlans, newRows: [...ofPlans.newRows, ...programmeActions(factsOf(book, language, day))] };
  applySync(sync, plans, language);
  const decided = decisionsOf(open);
  const scoredOf = accountsByPlan(open.accounts);
  // They lose their ranks with what is about to be written.
  const out = new Set(
    plans.filter(({ standing }) => standing && standing.standing !== "active").map(({ editor }) => editor.part.accountId),
  );
  const facts = factsOf(book, language, day, {
    rankOf: (accountId) => (out.has(accountId) ? null : (scoredOf(accountId)?.rank ?? null)),
    log: decided.entries,
    planning: {
      catalogue,
      needsTemplate: false,
      context: plansContext(book.table(SCORES_TABLE)?.headers ?? [], language),
      plans: plans.map(planEntry),
      areAll: true,
      sync,
      snapshots: plans.flatMap(planSnapshots),
      decisions: decided.blocks,
    },
  });
  const written = await writeSheets(writer, book, facts, ({ group }) => group !== "start");
  const changed = await writePlans(writer, plans);
  const start = await writeStart(startWriter, book, facts);
  const sheets = [...written.sheets, ...changed, ...start.sheets];
  const conflicts = [...sync.notes, ...sync.newRows.map(({ notes }) => notes)].flat().filter(({ code }) => code === "conflict").length;
  const findings = [...open.findings, ...written.findings, ...decided.findings, ...start.findings];
  const told = await tellNew(startWriter, book, facts, "refresh", findings);
  const listed = book.table(ACTIONS_TABLE);
  const news = planNews(plans, listed ? parseActions(listed) : [], day);
  return { sheets: [...new Set(sheets)], findings, told, conflicts, news };
}

/** Writes what has changed on the plans; says which of them were written to. */
async function writePlans(writer: WorkbookWriter, plans: readonly OpenPlan[]): Promise<string[]> {
  for (const { editor } of plans) {
    const blocks = editor.blocks();
    if (blocks.length > 0) await writer.updateSheet({ sheet: editor.part.sheet, blocks });
  }
  const sheets: string[] = [];
  for (const { editor } of plans) {
    const added = editor.addedRows();
    for (const { table, whole, rows } of added) {
      if (whole) writer.addWholeRows(table.name, rows, table);
      else writer.addRows(table.name, rows, table);
    }
    await writer.fitRows(editor.part.sheet, editor.rowsToFit());
    if (added.length > 0 || editor.blocks().length > 0) sheets.push(editor.part.sheet);
  }
  return sheets;
}

/** What takes accounts off the list, or back, as their plans say. */
function decisionsOf({ book, plans, language }: OpenBook): PlanDecision {
  const [scores, log] = [book.table(SCORES_TABLE), book.table(LOG_TABLE)];
  if (!scores) return { blocks: [], entries: [], findings: [] };
  const decisions = plans.flatMap(({ scored, standing }) => (scored ? [planDecision(scored, standing, { scores, log, language })] : []));
  // The log keeps the score and the rank for ever.
  if (isBusyTable(scores) && decisions.some(({ entries }) => entries.length > 0)) {
    return { blocks: [], entries: [], findings: [{ code: "decisions-wait", params: {}, where: scores.sheet }] };
  }
  return {
    blocks: decisions.flatMap(({ blocks }) => blocks),
    entries: decisions.flatMap(({ entries }) => entries),
    findings: decisions.flatMap(({ findings }) => findings),
  };
}

const planEntry = ({ editor, account }: OpenPlan): PlanEntry => ({
  account,
  accountId: editor.part.accountId,
  sheet: editor.part.sheet,
  places: editor.part.places,
  fingerprint: fingerprint(editor.cellsAfter()),
});

const planSnapshots = ({ snapshots, account, editor }: OpenPlan): AccountSnapshot[] =>
  snapshots.map((snapshot) => ({ ...snapshot, account, accountId: editor.part.accountId }));

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

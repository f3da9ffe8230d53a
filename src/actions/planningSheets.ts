import type { Finding } from "../domain/finding";
import type { ActionSync } from "../domain/plan/actionSync";
import { fingerprint } from "../domain/plan/changes";
import type { WorkbookWriter } from "../excel/writer";
import { texts, type Language } from "../i18n";
import { ACTIONS_TABLE, actionsDraft, actionsUpdate } from "../sheets/plan/actionsSheet";
import type { NewRows } from "../sheets/plan/ownTable";
import { PLANS_TABLE, newPlanRows, plansDraft, planRowUpdates, type PlanEntry, type PlansContext } from "../sheets/plan/plansSheet";
import { rowsOfTexts, stretches } from "../sheets/plan/rowsToFit";
import { SNAPSHOTS_TABLE, newSnapshotRows, reviewsDraft, type AccountSnapshot } from "../sheets/plan/reviewsSheet";
import { scoreHeaders } from "../sheets/scoresLayout";
import { findColumn, type TablePart } from "../sheets/tablePart";
import { catalogueOf } from "./planCatalogue";
import type { PlanningBook } from "./refresh";
import type { OpenPlan } from "./refreshPlan";
import type { SheetNames } from "./sheetNames";

/** Tables that are read whole when plans are refreshed. */
export type PlanningTable = "questions" | "actions" | "plans" | "snapshots" | "log";

/**
 * Writes the catalogue of questions and the lists of actions, plans and reviews: new, or what has changed. Returns the sheets written,
 * and what is to be looked at among the actions.
 */
export async function planningSheets(
  writer: WorkbookWriter,
  book: PlanningBook,
  sync: ActionSync,
  names: SheetNames,
): Promise<{ sheets: readonly string[]; findings: readonly Finding[] }> {
  const { language, contents, plans, today } = book;
  const { tables } = contents;
  const own = texts(language).sheets.names;
  const sheets: string[] = [];
  const add = async (...args: Parameters<WorkbookWriter["addSheet"]>): Promise<void> => {
    sheets.push(args[0].sheet);
    await writer.addSheet(...args);
  };
  const update = async (part: TablePart, table: string, { blocks, rows }: NewRows): Promise<void> => {
    if (blocks.length > 0) await writer.updateSheet({ sheet: part.sheet, blocks });
    if (rows.length > 0) writer.addRows(table, rows, part);
    const end = part.headerRow + 1 + part.rowCount;
    await writer.fitRows(part.sheet, stretches([...rowsOfTexts(blocks), ...rows.map((_, index) => end + index)]));
    if (blocks.length + rows.length > 0) sheets.push(part.sheet);
  };
  const catalogue = catalogueOf(tables.questions, language);
  if (!tables.questions) await add(catalogue.draft(names.take(own.questions)));
  else if (catalogue.blocks.length > 0) await update(tables.questions, "", { blocks: catalogue.blocks, rows: [] });
  const changed = tables.actions ? actionsUpdate(tables.actions, sync, language) : NO_CHANGE;
  if (!tables.actions) await add(actionsDraft(names.take(own.actions), sync.newRows, language));
  else await update(tables.actions, ACTIONS_TABLE, changed);
  const entries = plans.map(planEntry);
  const context = plansContext(contents.scores?.headers ?? [], language);
  if (!tables.plans) await add(plansDraft(names.take(own.plans), entries, today, context));
  else {
    const moved = planRowUpdates(tables.plans, entries, today, context);
    const fresh = newPlanRows(tables.plans, entries, today, context);
    await update(tables.plans, PLANS_TABLE, { blocks: [...moved, ...fresh.blocks], rows: fresh.rows });
  }
  const snapshots = plans.flatMap(planSnapshots);
  if (!tables.snapshots) await add(reviewsDraft(names.take(own.reviews), snapshots, language));
  else await update(tables.snapshots, SNAPSHOTS_TABLE, newSnapshotRows(tables.snapshots, snapshots));
  return { sheets, findings: changed.findings };
}

const NO_CHANGE = { blocks: [], rows: [], findings: [] };

/** What the overview refers to in `KAM_Scores`. */
export function plansContext(headers: readonly string[], language: Language): PlansContext {
  const header = (field: "account" | "manager" | "id"): string | null => headers[findColumn({ headers }, scoreHeaders(field))] ?? null;
  return { language, scores: { account: header("account"), manager: header("manager"), id: header("id") } };
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

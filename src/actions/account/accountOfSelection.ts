import { accountInRow } from "../../domain/accountInRow";
import { accountKey } from "../../domain/accountKeys";
import { cellOfName, readRow, readSelection, type ActiveCell } from "../../excel/readSelection";
import type { SheetInfo, WorkbookStructure } from "../../excel/readStructure";
import type { ExcelRun } from "../../excel/run";
import { planKey } from "../../sheets/plan/planSheet";
import { SCORES_TABLE, scoreHeaders } from "../../sheets/scoresLayout";
import { findColumn } from "../../sheets/tablePart";
import { ActionError } from "../actionError";
import { findTable, isOurs, sheetOfReference, SOURCE_NAME } from "../book/ourBook";
import { decide, readForChoice } from "../choose/decide";
import { guarded } from "../guarded";
import { planOf, type AccountRef } from "./accountRef";

/** The account that the selected row or plan speaks of, and where that is. */
export interface SelectedAccount extends AccountRef {
  readonly sheet: string;
  /** Row of the sheet from 1; null on a plan, all of which is about its account. */
  readonly row: number | null;
  /** The sheet of its plan; null where it has none. */
  readonly plan: string | null;
}

/**
 * Which account the person looks at: that of the plan they are on, of the row of Scores, or the one that is named in the row of any other
 * sheet, their own list first of all. Null where none is. Writes nothing; two round trips once there are scores.
 */
export const accountOfSelection = (run: ExcelRun): Promise<SelectedAccount | null> => guarded(run, readSelectedAccount);

/** The same for what cannot be done without one. @throws ActionError `no-account-selected` */
export async function selectedAccount(run: ExcelRun): Promise<SelectedAccount> {
  const account = await accountOfSelection(run);
  if (!account) throw new ActionError("no-account-selected");
  return account;
}

async function readSelectedAccount(context: Excel.RequestContext): Promise<SelectedAccount | null> {
  const { structure, active } = await readSelection(context);
  const sheet = structure.sheets.find(({ name }) => name === structure.activeSheet);
  if (!sheet) return null;
  const scored = scoresOf(structure);
  if (!scored) return sheet.planAccount === null ? selectedInList(context, structure, sheet, active) : ofPlan(sheet, []);
  const source = sourceColumn(structure, sheet);
  const read = await readRow(context, {
    sheet: sheet.name,
    row: active.row,
    table: { name: scored.table, columns: scored.columns },
    above: source && { column: source.column, from: source.row + 1 },
  });
  const [names = [], ids = []] = (read.table?.columns ?? []).map((column) => column.map(String));
  const accounts = names.map((name, index) => ({ name, id: ids[index]?.trim() ? (ids[index] ?? null) : null }));
  if (sheet.planAccount !== null) return ofPlan(sheet, accounts);
  const index = onScores(sheet, scored.sheet, active.row - (read.table?.firstRow ?? 0), accounts) ?? named(read, active, names);
  const account = index === null ? undefined : accounts[index];
  return account ? { ...account, sheet: sheet.name, row: active.row + 1, plan: planOf(structure, account) } : null;
}

/** The table of scores with its columns of names and ids, as far as they are there. */
function scoresOf(structure: WorkbookStructure): { sheet: string; table: string; columns: string[] } | null {
  const place = findTable(structure, SCORES_TABLE);
  if (!place) return null;
  const headers = place.table.columns;
  const columns = (["account", "id"] as const).flatMap((field) => headers[findColumn({ headers }, scoreHeaders(field))] ?? []);
  return columns.length === 0 ? null : { sheet: place.sheet, table: place.table.name, columns };
}

/** The header of the account column, where the sheet is the list that was read last. */
function sourceColumn({ names }: WorkbookStructure, sheet: SheetInfo): ActiveCell | null {
  const reference = names[SOURCE_NAME] ?? "";
  return !isOurs(sheet) && sheetOfReference(reference) === sheet.name ? cellOfName(reference) : null;
}

const onScores = (sheet: SheetInfo, scores: string, place: number, accounts: readonly AccountRef[]): number | null =>
  sheet.name === scores && accounts[place] ? place : null;

/** Accounts of one name are told apart by which of them the row is in the list: both sheets keep the order of a name's rows. */
function named(read: Awaited<ReturnType<typeof readRow>>, active: ActiveCell, names: readonly string[]): number | null {
  const places = accountInRow(read.cells, active.column - read.left, names);
  const key = accountKey(names[places[0] ?? -1] ?? "");
  const before = read.above.filter((cell) => accountKey(String(cell)) === key).length;
  return places[Math.min(Math.max(before, 1), places.length) - 1] ?? null;
}

function ofPlan({ name: sheet, planAccount }: SheetInfo, accounts: readonly AccountRef[]): SelectedAccount | null {
  if (planAccount === null) return null;
  const key = accountKey(planAccount);
  const found =
    accounts.find(({ id }) => id !== null && accountKey(id) === key) ?? accounts.find(({ name }) => accountKey(planKey(name)) === key);
  return { ...(found ?? { name: planAccount, id: null }), sheet, row: null, plan: sheet };
}

/** Before anything is scored: the account of the row in the list as it would be read. */
async function selectedInList(
  context: Excel.RequestContext,
  structure: WorkbookStructure,
  sheet: SheetInfo,
  { row }: ActiveCell,
): Promise<SelectedAccount | null> {
  if (isOurs(sheet) || !structure.used) return null;
  const { book } = await readForChoice(context);
  const found = decide(book, {}).choice.list.accounts.find((account) => (account.rows ?? [account.row]).includes(row));
  return found ? { name: found.name, id: null, sheet: sheet.name, row: row + 1, plan: null } : null;
}

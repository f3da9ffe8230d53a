import {
  ROWS_CHOICES,
  judgeSheets,
  readAccounts,
  type AccountList,
  type JudgedSheet,
  type RowsChoice,
  type SheetToJudge,
} from "../../domain/accounts";
import { DEFAULT_CRITERIA } from "../../domain/criteria";
import { isBlank } from "../../domain/grid";
import { readSheetCells } from "../../excel/readLists";
import { readStructure } from "../../excel/readStructure";
import type { ExcelRun } from "../../excel/run";
import { area } from "../../sheets/a1";
import { SOURCE_NAME, isOurs, sourceSheet } from "../book/ourBook";
import { guarded } from "../guarded";

/** What one way of reading several rows of an account amounts to. */
export interface RowsOutcome {
  readonly choice: RowsChoice;
  readonly accounts: number;
  /** The account with most rows, and what its first amount becomes; null where no amount is known. */
  readonly example: { readonly account: string; readonly rows: number; readonly amount: number; readonly column: string } | null;
}

/** A sheet of the person's own, seen as a place where the list may be. */
export interface ListSource {
  readonly sheet: string;
  /** Name of the Excel table that holds the list, null for plain cells. */
  readonly table: string | null;
  /** From the headers to the last account, `A3:J415`; `""` where there is no list. */
  readonly range: string;
  /** Null for a list; the code of the error that says why it is none, or `not-read` where the sheet is too large for a look. */
  readonly problem: string | null;
  readonly accounts: number;
  /** Rows that say something of an account. */
  readonly rowCount: number;
  /** Criteria that have a column of their own. */
  readonly criteria: number;
  readonly hasManager: boolean;
  /** Whether the list says more than all others. */
  readonly isBest: boolean;
  /** Whether this sheet is read now. */
  readonly isRead: boolean;
  /** Other sheets under the same headings. */
  readonly alike: readonly string[];
  /** Rows that are totals, notes and the like and are left out. */
  readonly leftOut: number;
  /** Up to three columns with their first three rows, as text. */
  readonly preview: { readonly headers: readonly string[]; readonly rows: readonly (readonly string[])[] };
  /** What each way to read several rows of an account would make of them; none where every account has one row. */
  readonly ways: readonly RowsOutcome[];
  /** The way that is proposed. */
  readonly way: RowsChoice;
}

/** Columns and rows of a preview. */
const SHOWN = 3;

const CRITERIA = DEFAULT_CRITERIA.map(({ id }) => id);

/**
 * Every visible sheet of the person's own as a place where the list may be, the one that says most first, with why and a look at it. Sheets
 * are looked at as far as they fit into one answer; nothing is written. Three round trips.
 */
export const findSources = (run: ExcelRun): Promise<ListSource[]> =>
  guarded(run, async (context) => {
    const structure = await readStructure(context);
    const own = structure.sheets.filter((sheet) => sheet.visible && !isOurs(sheet));
    if (own.length === 0) return [];
    const cells = await readSheetCells(context, own);
    const judged = judgeSheets(cells, CRITERIA);
    const active = own.some(({ name }) => name === structure.activeSheet) ? structure.activeSheet : lastRead(structure);
    const bySheet = new Map(cells.map((each) => [each.grid.sheet, each]));
    const seen = judged.flatMap((each) => {
      const found = bySheet.get(each.sheet);
      return found ? [sourceOf(each, found, judged, active)] : [];
    });
    const known = new Set(seen.map(({ sheet }) => sheet));
    return [...seen, ...own.filter(({ name }) => !known.has(name)).map(({ name }) => unseen(name, active))];
  });

/** The list of the last run; `""` where there was none. */
function lastRead(structure: Parameters<typeof sourceSheet>[0]): string {
  const hasRun = structure.sheets.some(isOurs);
  return hasRun && structure.names[SOURCE_NAME] !== undefined ? sourceSheet(structure).name : "";
}

const NOTHING = { range: "", accounts: 0, rowCount: 0, criteria: 0, hasManager: false, isBest: false, alike: [], leftOut: 0, ways: [] };

const unseen = (sheet: string, active: string): ListSource => ({
  ...NOTHING,
  sheet,
  table: null,
  problem: "not-read",
  isRead: sheet === active,
  preview: { headers: [], rows: [] },
  way: "as-is",
});

function sourceOf(
  { sheet, problem, list, shape, fields }: JudgedSheet,
  found: SheetToJudge,
  judged: readonly JudgedSheet[],
  active: string,
): ListSource {
  if (!list) return { ...unseen(sheet, active), problem };
  const { source, mapping, rows } = list;
  return {
    sheet,
    table: source.table,
    range: rangeOf(list),
    problem: null,
    accounts: list.accounts.length,
    rowCount: rows.read,
    criteria: fields.filter((field) => CRITERIA.includes(field)).length,
    hasManager: mapping.manager !== null,
    isBest: judged[0]?.sheet === sheet && judged.filter((each) => each.problem === null).length > 1,
    isRead: sheet === active,
    alike: judged.filter((each) => each.sheet !== sheet && each.problem === null && each.shape === shape).map((each) => each.sheet),
    leftOut: leftOutOf(list, found),
    preview: previewOf(list, found),
    ways: rows.areSeveral ? ROWS_CHOICES.map((choice) => outcomeOf(choice, found)) : [],
    way: rows.choice,
  };
}

function rangeOf({ source, columns }: AccountList): string {
  const [first, last] = [Math.min(...columns.map(({ column }) => column)), Math.max(...columns.map(({ column }) => column))];
  return area(source.headerRow, first, source.lastRow - source.headerRow + 1, last - first + 1);
}

/** Rows between the first and the last account that hold something and belong to no account. */
function leftOutOf({ source, accounts, rows }: AccountList, { grid }: SheetToJudge): number {
  const body = grid.values.slice(source.firstRow - grid.top, source.lastRow - grid.top + 1);
  const filled = body.filter((cells) => cells.some((value) => !isBlank(value))).length;
  return Math.max(0, filled - Math.max(rows.read, accounts.length));
}

/** The account, its manager and what the criteria with a column say of the first accounts. */
function previewOf({ source, mapping, columns }: AccountList, { grid }: SheetToJudge): ListSource["preview"] {
  const served = Object.values(mapping.criteria).flatMap((mapped) => (mapped ? [mapped] : []));
  const wanted = [mapping.account, ...served, ...(mapping.manager ? [mapping.manager] : []), ...columns];
  const shown = wanted.filter(({ column }, index) => wanted.findIndex((each) => each.column === column) === index).slice(0, SHOWN);
  const named = grid.values
    .slice(source.firstRow - grid.top, source.lastRow - grid.top + 1)
    .filter((cells) => !isBlank(cells[mapping.account.column - grid.left] ?? ""));
  return {
    headers: shown.map(({ header }) => header),
    rows: named.slice(0, SHOWN).map((cells) => shown.map(({ column }) => String(cells[column - grid.left] ?? ""))),
  };
}

function outcomeOf(choice: RowsChoice, { grid, tables }: SheetToJudge): RowsOutcome {
  const { accounts, mapping } = readAccounts(grid, tables, { criteria: CRITERIA, rows: choice });
  const [id, mapped] = Object.entries(mapping.criteria).find(([, each]) => each?.scale === "amount") ?? [];
  const most = accounts.reduce<(typeof accounts)[number] | undefined>(
    (best, each) => ((each.rows?.length ?? 1) > (best?.rows?.length ?? 1) ? each : best),
    undefined,
  );
  const amount = id === undefined ? null : (most?.values[id] ?? null);
  const example =
    most && amount !== null && mapped ? { account: most.name, rows: most.rows?.length ?? 1, amount, column: mapped.header } : null;
  return { choice, accounts: accounts.length, example };
}

import { rowsToFit } from "./rowsToFit";
import type { SheetEntry } from "../registry/entry";
import { columnLetters, isBlank, type CellValue } from "../../domain/grid";
import { LANGUAGES, texts, type Language } from "../../i18n";
import { absoluteArea, area, cell, quoteText, sameFormula, tableColumn } from "../a1";
import type { Block, DraftCell, Format, Highlight, NameDraft, SheetDraft } from "../draft";
import { LEFT, frame } from "../frame";
import { startLink } from "../links";
import { DATE_FORMAT, LATE_DATE, TABLE_STYLE, bodyLines, headerFormat, lateWhere, linkFormat, soonWhere } from "../style";
import { findColumn, type TablePart } from "../tablePart";
import { OwnTable, type NewRows } from "./ownTable";
import { PLAN_ACCOUNTS_NAME, PLAN_CELLS, PLAN_LINKS_NAME, TODAY_NAME, type PlanCell } from "./planNames";
import {
  PLANS_TABLE,
  PLAN_COLUMNS,
  planFormulas,
  sameShape,
  type PlanColumn,
  type PlanRowCells,
  type PlansContext,
  type PlanEntry,
  type PlanSheetPlace,
} from "./planRow";

const HEADER_ROW = 3;
const FIRST_ROW = HEADER_ROW + 1;
const WIDTH = PLAN_COLUMNS.length;

const place = (column: PlanColumn): number => LEFT + PLAN_COLUMNS.indexOf(column);

/** From here on, what only the add-in needs. */
const FIRST_HIDDEN: PlanColumn = "changedOn";

type Headers = Readonly<Record<PlanColumn, string>>;

const headers = (language: Language): Headers => texts(language).plan.plansSheet.headers;

const openTable = (part: TablePart): OwnTable<PlanColumn> => new OwnTable(part, { en: headers("en"), es: headers("es") }, PLAN_COLUMNS);

/**
 * The Plans sheet: `KAM_Plans` with a row a plan, or an empty one to begin with.
 * @param today the day on which each plan counts as changed for the first time
 */
export function plansDraft(
  sheet: string,
  plans: readonly PlanEntry[],
  today: number,
  context: PlansContext,
  back: DraftCell = "",
): SheetDraft {
  const own = texts(context.language).plan.plansSheet;
  const rows = plans.map((plan) => rowCells(plan, today, own.headers, context));
  const cells = (rows.length > 0 ? rows : [{}]).map((row: PlanRowCells) => PLAN_COLUMNS.map((column) => row[column] ?? ""));
  const shared = frame({
    kind: "plans",
    title: own.title,
    note: own.note,
    back,
    lastColumn: place(FIRST_HIDDEN) - 1,
    headerRow: HEADER_ROW,
    frozen: 1,
    headerHeight: 25.5,
    heights: { "3": 6 },
  });
  return {
    ...shared,
    sheet,
    blocks: [...shared.blocks, { at: cell(HEADER_ROW, LEFT), cells: [PLAN_COLUMNS.map((column) => own.headers[column]), ...cells] }],
    tables: [
      { name: PLANS_TABLE, range: area(HEADER_ROW, LEFT, cells.length + 1, WIDTH), style: TABLE_STYLE, showFilter: true, banded: false },
    ],
    formats: [...shared.formats, ...formats(cells.length)],
    widths: { ...shared.widths, ...WIDTHS },
    hiddenColumns: [`${letters(FIRST_HIDDEN)}:${letters("address")}`],
    fitRows: [`${FIRST_ROW + 1}:${FIRST_ROW + cells.length}`],
    highlights: highlights(cells.length, context.language),
    names: [...shared.names, ...listNames((column) => place(column), sheet, FIRST_ROW, cells.length)],
  };
}

/** Names of what other sheets look up: the accounts with plans, and where their plans are. */
const listNames = (columnOf: (column: PlanColumn) => number, sheet: string, first: number, rows: number): NameDraft[] =>
  (
    [
      [PLAN_ACCOUNTS_NAME, "account"],
      [PLAN_LINKS_NAME, "address"],
    ] as const
  )
    .filter(([, column]) => columnOf(column) >= 0)
    .map(([name, column]) => ({ name, refersTo: `=${absoluteArea(sheet, first, columnOf(column), rows, 1)}`, scope: "workbook" }));

const letters = (column: PlanColumn): string => columnLetters(place(column));

/** Characters. */
const WIDTHS: Readonly<Record<string, number>> = {
  [letters("account")]: 20.7,
  [letters("link")]: 8,
  [letters("manager")]: 15,
  [letters("tier")]: 5.7,
  [letters("rank")]: 7,
  [letters("strategy")]: 20,
  [letters("stage")]: 13.5,
  [letters("rigor")]: 10,
  [letters("answered")]: 10.5,
  [letters("health")]: 9.3,
  [letters("overdue")]: 9.3,
  [letters("openActions")]: 10.7,
  [`${letters("lastReview")}:${letters("nextReview")}`]: 13.5,
  [letters("stale")]: 13.5,
  [letters("standing")]: 14.5,
};

function formats(count: number): Format[] {
  const column = (name: PlanColumn, columns = 1): string => area(FIRST_ROW, place(name), count, columns);
  const dates: readonly PlanColumn[] = ["lastReview", "nextReview", "changedOn"];
  return [
    headerFormat(HEADER_ROW, LEFT, WIDTH),
    ...bodyLines(area(FIRST_ROW, LEFT, count, WIDTH)),
    { range: area(FIRST_ROW, LEFT, count, WIDTH), vertical: "Center" },
    { range: column("account"), bold: true, wrap: true },
    { range: column("manager"), wrap: true },
    linkFormat(column("link")),
    // With their headers, so that these stand above what they head.
    { range: area(HEADER_ROW, place("tier"), count + 1, 2), horizontal: "Center" },
    { range: area(HEADER_ROW, place("answered"), count + 1, place("nextReview") - place("answered") + 1), horizontal: "Right" },
    { range: area(HEADER_ROW, place("stale"), count + 1, 1), horizontal: "Left", indent: 1 },
    { range: column("answered"), numberFormat: "0%" },
    { range: column("health"), numberFormat: "0" },
    { range: column("overdue", 2), numberFormat: "0" },
    ...dates.map((name) => ({ range: column(name), numberFormat: DATE_FORMAT })),
  ];
}

/** What is late, and what rests for too long or is out, by its mark; a plan that does not count is late with nothing. */
function highlights(count: number, language: Language): Highlight[] {
  const first = (column: PlanColumn): string => `$${cell(FIRST_ROW, place(column))}`;
  const column = (name: PlanColumn): string => area(FIRST_ROW, place(name), count, 1);
  const { active } = texts(language).planning.standings;
  return [
    lateWhere(column("overdue"), `=N(${first("overdue")})>0`),
    {
      ...lateWhere(
        column("nextReview"),
        `=AND(N(${first("nextReview")})>0,N(${first("nextReview")})<${TODAY_NAME},${first("standing")}=${quoteText(active)})`,
      ),
      numberFormat: LATE_DATE,
    },
    soonWhere(column("stale"), `=LEN(${first("stale")})>0`),
    soonWhere(column("standing"), `=AND(LEN(${first("standing")})>0,${first("standing")}<>${quoteText(active)})`),
  ];
}

const rowCells = (plan: PlanEntry, today: number, standing: Headers, context: PlansContext): PlanRowCells => ({
  ...planFormulas(plan, standing, context),
  changedOn: today,
  fingerprint: plan.fingerprint,
  id: plan.accountId,
});

/** Rows for plans that the overview does not have. */
export function newPlanRows(part: TablePart, plans: readonly PlanEntry[], today: number, context: PlansContext): NewRows {
  const table = openTable(part);
  const known = new Set(ids(table));
  const standing = headersOf(table, context.language);
  return table.newRows(plans.filter(({ accountId }) => !known.has(accountId)).map((plan) => rowCells(plan, today, standing, context)));
}

/**
 * What no longer stands in the overview as it should: formulas of ours that say another cell than the plan's, or something that is gone, and
 * the day of the last change where something was typed since. What a person wrote in the place of a formula stays.
 */
export function planRowUpdates(part: TablePart, plans: readonly PlanEntry[], today: number, context: PlansContext): Block[] {
  const table = openTable(part);
  const standing = headersOf(table, context.language);
  const byId = new Map(plans.map((plan) => [plan.accountId, plan]));
  return ids(table).flatMap((id, row) => {
    if (id === "") return [];
    const plan = byId.get(id);
    const wanted = planFormulas(plan ?? null, standing, context);
    return [...formulaBlocks(table, row, wanted, standing, context), ...(plan ? changeBlocks(table, row, plan, today) : [])];
  });
}

const ids = (table: OwnTable<PlanColumn>): string[] => Array.from({ length: table.part.rowCount }, (_, row) => table.text(row, "id"));

function formulaBlocks(table: OwnTable<PlanColumn>, row: number, wanted: PlanRowCells, standing: Headers, context: PlansContext): Block[] {
  return (Object.entries(wanted) as [PlanColumn, DraftCell][]).flatMap(([column, value]) => {
    const now = table.at(row, column, "formulas");
    const isRight = typeof value === "object" && value !== null ? sameFormula(String(now), value.formula) : now === value;
    return isRight || !isOurs(column, now, standing, context) ? [] : table.block(row, column, value);
  });
}

/** Whether a cell is free, or holds a formula or a word of ours. */
function isOurs(column: PlanColumn, standing: CellValue, headers: Headers, context: PlansContext): boolean {
  if (isBlank(standing)) return true;
  if (column === "standing" && LANGUAGES.some((each) => texts(each).plan.plansSheet.gone === standing)) return true;
  const ours = planFormulas(ANY_PLAN, headers, anyScores(context))[column];
  return typeof ours === "object" && ours !== null && sameShape(String(standing), ours.formula);
}

/** A plan and scores that have everything: what formulas of ours look like. */
const ANY_PLAN: PlanSheetPlace = {
  account: "",
  sheet: "Plan",
  places: Object.fromEntries((Object.keys(PLAN_CELLS) as PlanCell[]).map((name) => [name, { row: 0, column: 0 }])),
};
const anyScores = ({ language }: PlansContext): PlansContext => ({
  language,
  scores: { account: "A", manager: "A", id: "A", tier: "A", rank: "A", strategy: "A" },
});

function changeBlocks(table: OwnTable<PlanColumn>, row: number, plan: PlanEntry, today: number): Block[] {
  if (!table.has("fingerprint") || table.text(row, "fingerprint") === plan.fingerprint) return [];
  return [...table.block(row, "fingerprint", plan.fingerprint), ...table.block(row, "changedOn", today)];
}

const headersOf = (table: OwnTable<PlanColumn>, language: Language): Headers =>
  Object.fromEntries(PLAN_COLUMNS.map((column) => [column, table.header(column) ?? headers(language)[column]])) as Headers;

const READS = { tables: { [PLANS_TABLE]: "whole" } } as const;

/** How each plan stands, with a link to it. */
export const plansSheet: SheetEntry = {
  kind: "plans",
  name: (language) => texts(language).sheets.names.plans,
  shown: "always",
  group: "plans",
  tables: [PLANS_TABLE],
  reads: { choose: READS, refresh: READS },
  startLines: (headersNow) => {
    const standing = headersNow(PLANS_TABLE) ?? [];
    const column = (name: PlanColumn): string | null => {
      const found =
        standing[
          findColumn(
            { headers: standing },
            LANGUAGES.map((language) => headers(language)[name]),
          )
        ];
      return found === undefined ? null : tableColumn(PLANS_TABLE, found);
    };
    const [next, stale] = [column("nextReview"), column("stale")];
    return [
      ...(next
        ? [{ count: `COUNTIFS(${next},">0",${next},"<"&INT(${TODAY_NAME}))`, text: "reviewsLate", mark: "late", kind: "plans" } as const]
        : []),
      ...(stale ? [{ count: `COUNTIFS(${stale},"?*")`, text: "stale", mark: "look", kind: "plans" } as const] : []),
    ];
  },
  draft: (facts) =>
    facts.planning && plansDraft(facts.nameOf("plans"), facts.planning.plans, facts.today, facts.planning.context, startLink(facts)),
  update: ({ planning, today }, { table }) => {
    const standing = table(PLANS_TABLE);
    if (!standing || !planning) return null;
    const { plans, areAll, context } = planning;
    const fresh = newPlanRows(standing, plans, today, context);
    const blocks = [...(areAll ? planRowUpdates(standing, plans, today, context) : []), ...fresh.blocks];
    const columnOf = (column: PlanColumn): number => {
      const index = findColumn(
        standing,
        LANGUAGES.map((language) => headers(language)[column]),
      );
      return index < 0 ? index : standing.left + index;
    };
    const rows = standing.rowCount + fresh.rows.length;
    const namesLast = fresh.rows.length === 0 ? [] : listNames(columnOf, standing.sheet, standing.headerRow + 1, rows);
    return { blocks, namesLast, ...rowsToFit(standing, PLANS_TABLE, blocks, fresh.rows) };
  },
};

import { NOTICE_DAYS, contractDay } from "../../domain/plan/contracts";
import { quoteSheet } from "../../domain/grid";
import { fill, texts, type Language } from "../../i18n";
import { area, cell, quoteText } from "../a1";
import type { DraftCell, Highlight, SheetDraft } from "../draft";
import { dayFormat } from "../formulaText";
import { LEFT, frame } from "../frame";
import { startLink } from "../links";
import { TODAY_NAME } from "../plan/planNames";
import type { SheetFacts } from "../registry/facts";
import { AMOUNT_FORMAT, COLORS, DATE_FORMAT, headerFormat, soonWhere } from "../style";
import { overviewEntry, said } from "./overviewEntry";
import { numberOf, rowsAcross, shows, type CrossRow, type PlanContent } from "./planCells";

const HEADER_ROW = 4;
const FIRST = HEADER_ROW + 1;
const FIELDS = ["contract", "value", "notice", "end"] as const;
const MONTHS = 12;

/** Zero-based columns: the account, what the plan says of the contract, then a column a month. */
const COLUMN = {
  account: LEFT,
  value: LEFT + 2,
  notice: LEFT + 3,
  end: LEFT + 4,
  days: LEFT + 5,
  decider: LEFT + 7,
  months: LEFT + 8,
} as const;
const WIDTH = COLUMN.months + MONTHS - LEFT;

/** The day by which something must be done about a contract; those without one come last. */
const dayOf = ({ values }: CrossRow<"contracts">): number =>
  contractDay({ notice: numberOf(values.notice), end: numberOf(values.end) }) ?? Infinity;

/** Contracts of all plans, the next notice first, with the twelve months to come. */
function renewalsDraft(sheet: string, plans: readonly PlanContent[], facts: SheetFacts, room: number): SheetDraft {
  const own = texts(facts.language).overview.renewals;
  const contracts = rowsAcross(plans, "contracts").filter(({ values }) => String(values.contract).trim() !== "");
  const rows = contracts.sort((a, b) => dayOf(a) - dayOf(b) || a.account.localeCompare(b.account, "en"));
  const height = Math.max(room, rows.length + 1);
  const { account, contract, value, notice, end, days, owner, decider } = own.headers;
  const shared = frame({
    kind: "renewals",
    title: own.title,
    note: own.note,
    back: startLink(facts),
    lastColumn: COLUMN.months + MONTHS - 1,
    headerRow: HEADER_ROW,
    frozen: 2,
    headerHeight: 25.5,
    heights: { "3": 30, "4": 6 },
  });
  const body = [
    ...rows.map((row, index) => contractCells(row, FIRST + index, own.marks)),
    ...(rows.length > 0 ? [totalCells(FIRST, rows.length, own.total)] : []),
  ];
  return {
    ...shared,
    sheet,
    blocks: [
      ...shared.blocks,
      { at: cell(2, LEFT), cells: [[statusText(plans, contracts, own)]] },
      { at: cell(HEADER_ROW, LEFT), cells: [[account, contract, value, notice, end, days, owner, decider, ...monthCells()], ...body] },
    ],
    formats: [
      ...shared.formats,
      { range: cell(2, LEFT), italic: true, color: COLORS.soon, wrap: true, vertical: "Top" },
      headerFormat(HEADER_ROW, LEFT, WIDTH),
      { range: area(FIRST, LEFT, height, 1), bold: true },
      { range: area(HEADER_ROW, COLUMN.value, height + 1, 4), horizontal: "Right" },
      { range: area(FIRST, COLUMN.value, height, 1), numberFormat: AMOUNT_FORMAT },
      { range: area(FIRST, COLUMN.notice, height, 2), numberFormat: DATE_FORMAT },
      { range: area(HEADER_ROW, COLUMN.days + 1, height + 1, 1), horizontal: "Left", indent: 1 },
      { range: area(HEADER_ROW, COLUMN.months, 1, MONTHS), numberFormat: dayFormat("mmm", facts.language) },
      { range: area(HEADER_ROW, COLUMN.months, height + 1, MONTHS), horizontal: "Center" },
    ],
    widths: { ...shared.widths, B: 20.7, C: 26, D: 12, E: 11.9, F: 11.9, G: 13, H: 15, I: 16, "J:U": 5 },
    merges: [area(2, LEFT, 1, WIDTH)],
    highlights: highlights(height, own.marks),
  };
}

const blank = (): DraftCell[] => Array<DraftCell>(WIDTH).fill("");

/** The first day of each of twelve months, from this one on. */
const monthCells = (): DraftCell[] =>
  Array.from({ length: MONTHS }, (_, index) => ({ formula: `=DATE(YEAR(${TODAY_NAME}),MONTH(${TODAY_NAME})+${index},1)` }));

function contractCells(row: CrossRow<"contracts">, at: number, marks: { readonly notice: string; readonly end: string }): DraftCell[] {
  const [notice, end] = [`$${cell(at, COLUMN.notice)}`, `$${cell(at, COLUMN.end)}`];
  const days = `IF(ISNUMBER(${notice}),${notice},${end})`;
  return [
    said(row.account),
    ...FIELDS.map((field) => shows(row.at(field))),
    { formula: `=IF(ISNUMBER(${days}),INT(${days})-INT(${TODAY_NAME}),"")` },
    shows(row.at("owner")),
    shows(row.at("decider")),
    ...Array.from({ length: MONTHS }, (_, index): DraftCell => {
      const month = `${cell(HEADER_ROW, COLUMN.months + index).replace(/\d+$/, (digits) => `$${digits}`)}`;
      const within = (day: string, mark: string): string =>
        `IF(ISNUMBER(${day}),IF(AND(${day}>=${month},${day}<EDATE(${month},1)),${quoteText(mark)},""),"")`;
      return { formula: `=${within(notice, marks.notice)}&${within(end, marks.end)}` };
    }),
  ];
}

function totalCells(first: number, rows: number, total: string): DraftCell[] {
  const cells = blank();
  cells[0] = said(total);
  cells[COLUMN.value - LEFT] = { formula: `=SUM(${area(first, COLUMN.value, rows, 1)})` };
  return cells;
}

/** Which accounts have no contract with a date, or that all have one. */
function statusText(
  plans: readonly PlanContent[],
  contracts: readonly CrossRow<"contracts">[],
  own: { readonly undated: string; readonly complete: string; readonly empty: string },
): string {
  if (contracts.length === 0) return own.empty;
  const dated = new Set(contracts.filter((row) => dayOf(row) !== Infinity).map(({ account }) => account));
  const without = plans.map(({ account }) => account).filter((account) => !dated.has(account));
  return without.length === 0 ? own.complete : fill(own.undated, { accounts: without.join(", ") });
}

/** Notice within 90 days, in the days and in the months. */
function highlights(rows: number, marks: { readonly notice: string }): Highlight[] {
  const days = area(FIRST, COLUMN.days, rows, 1);
  const first = `$${cell(FIRST, COLUMN.days)}`;
  const months = area(FIRST, COLUMN.months, rows, MONTHS);
  return [
    { range: area(FIRST, LEFT, rows, WIDTH), formula: `=$${cell(FIRST, LEFT)}<>""`, below: COLORS.line },
    soonWhere(days, `=AND(ISNUMBER(${first}),${first}>=0,${first}<=${NOTICE_DAYS})`),
    { range: days, formula: `=AND(ISNUMBER(${first}),${first}<0)`, color: COLORS.muted },
    {
      range: months,
      formula: `=ISNUMBER(SEARCH(${quoteText(marks.notice)},${cell(FIRST, COLUMN.months)}))`,
      fill: COLORS.warning,
      color: COLORS.soon,
      bold: true,
    },
    { range: months, formula: `=${cell(FIRST, COLUMN.months)}<>""`, fill: COLORS.gap, color: COLORS.late, bold: true },
  ];
}

/** Contracts of all plans by their notice; notice that is due soon stands on Start. */
export const renewalsSheet = overviewEntry({
  kind: "renewals",
  name: (language: Language) => texts(language).sheets.names.renewals,
  draft: renewalsDraft,
  startLines: (_, sheet) => {
    const days = `${quoteSheet(sheet)}!${area(FIRST, COLUMN.days, 200, 1)}`;
    return [{ count: `COUNTIFS(${days},">=0",${days},"<=${NOTICE_DAYS}")`, text: "renewals", mark: "look", kind: "renewals" }];
  },
});

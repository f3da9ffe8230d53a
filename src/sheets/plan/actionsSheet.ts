import { rowsToFit } from "./rowsToFit";
import type { SheetEntry } from "../registry/entry";
import type { Finding } from "../../domain/finding";
import { cellAddress, columnLetters } from "../../domain/grid";
import {
  ACTION_FIELDS,
  type ActionField,
  type ActionSync,
  type ActionValues,
  type ListedAction,
  type NewListedAction,
} from "../../domain/plan/actionSync";
import { LANGUAGES, texts, type Language } from "../../i18n";
import { area, cell, quoteText, tableColumn, thisRow } from "../a1";
import type { DraftCell, Highlight, SheetDraft, Validation } from "../draft";
import { LEFT, frame } from "../frame";
import { startLink } from "../links";
import { DATE_FORMAT, TABLE_STYLE, bodyLines, headerFormat, inputFormats, lateWhere, soonWhere } from "../style";
import { findColumn, type TablePart } from "../tablePart";
import { isOurNote, noteText } from "./actionNotes";
import { actionCell, actionValue } from "./actionWords";
import { OwnTable, type NewRows } from "./ownTable";
import { TODAY_NAME } from "./planNames";

export const ACTIONS_TABLE = "KAM_Actions";

const SHOWN = ["account", "action", "owner", "due", "status", "overdue", "theme", "check", "code", "id"] as const;

/** Where the list keeps what it last agreed on with the plan. */
const BASE = {
  action: "baseAction",
  owner: "baseOwner",
  due: "baseDue",
  status: "baseStatus",
  theme: "baseTheme",
} as const satisfies Record<ActionField, string>;

const COLUMNS = [...SHOWN, ...Object.values(BASE)] as const;

type Column = (typeof COLUMNS)[number];

const HEADER_ROW = 3;
const FIRST_ROW = HEADER_ROW + 1;
const WIDTH = COLUMNS.length;

const headers = (language: Language): Readonly<Record<Column, string>> => texts(language).plan.actionsSheet.headers;

const openTable = (part: TablePart): OwnTable<Column> => new OwnTable(part, { en: headers("en"), es: headers("es") }, COLUMNS);

const place = (column: Column): number => LEFT + COLUMNS.indexOf(column);

/** The Actions sheet: `KAM_Actions` with every plan's actions, or one empty row to begin with. */
export function actionsDraft(sheet: string, actions: readonly NewListedAction[], language: Language, back: DraftCell = ""): SheetDraft {
  const own = texts(language).plan.actionsSheet;
  const cells =
    actions.length > 0 ? byUrgency(actions).map((action) => rowCells(action, own.headers, language)) : [emptyRow(own.headers, language)];
  const rows = cells.map((values) => COLUMNS.map((column) => values[column] ?? ""));
  const column = (name: Column, count = 1): string => area(FIRST_ROW, place(name), rows.length, count);
  const whole = (name: Column): string => area(HEADER_ROW, place(name), rows.length + 1, 1);
  const body = area(FIRST_ROW, LEFT, rows.length, WIDTH);
  const shared = frame({
    kind: "actions",
    title: own.title,
    note: own.note,
    back,
    lastColumn: place("check"),
    headerRow: HEADER_ROW,
    frozen: 1,
    headerHeight: 25.5,
    heights: { "3": 6 },
  });
  return {
    ...shared,
    sheet,
    blocks: [...shared.blocks, { at: cell(HEADER_ROW, LEFT), cells: [COLUMNS.map((name) => own.headers[name]), ...rows] }],
    tables: [
      { name: ACTIONS_TABLE, range: area(HEADER_ROW, LEFT, rows.length + 1, WIDTH), style: TABLE_STYLE, showFilter: true, banded: false },
    ],
    formats: [
      ...shared.formats,
      headerFormat(HEADER_ROW, LEFT, WIDTH),
      { range: body, vertical: "Center" },
      ...bodyLines(body),
      ...inputFormats(column("action", 4)),
      ...inputFormats(column("theme")),
      { range: column("account"), bold: true },
      { range: column("account", 3), wrap: true },
      { range: column("check"), wrap: true },
      { range: column("due"), numberFormat: DATE_FORMAT },
      { range: column("baseDue"), numberFormat: DATE_FORMAT },
      { range: column("overdue"), numberFormat: "0" },
      // With their headers, so that these stand above what they head; text behind a number keeps off it.
      ...(["due", "overdue"] as const).map((name) => ({ range: whole(name), horizontal: "Right" as const })),
      ...(["status", "theme"] as const).map((name) => ({ range: whole(name), horizontal: "Left" as const, indent: 1 })),
    ],
    widths: { ...shared.widths, B: 20.7, C: 52, D: 18, E: 12, F: 15, G: 10, H: 13, I: 50 },
    hiddenColumns: [`${columnLetters(place("code"))}:${columnLetters(place("baseTheme"))}`],
    fitRows: [`${FIRST_ROW + 1}:${FIRST_ROW + rows.length}`],
    validations: validations(rows.length, language),
    highlights: highlights(rows.length),
  };
}

/** What is due first stands first, then what has no date; what is done stands last. Within that, the plans' own order. */
function byUrgency(actions: readonly NewListedAction[]): NewListedAction[] {
  const isDone = ({ values }: NewListedAction): number => (values.status === "done" ? 1 : 0);
  const due = ({ values }: NewListedAction): number => (typeof values.due === "number" ? values.due : Number.MAX_VALUE);
  return [...actions].sort((a, b) => isDone(a) - isDone(b) || due(a) - due(b));
}

function validations(count: number, language: Language): Validation[] {
  const { plan, planning } = texts(language);
  const { status, theme, due } = plan.actionsSheet.headers;
  const of = (column: Column, rule: Validation["rule"], title: string, message: string): Validation => ({
    range: area(FIRST_ROW, place(column), count, 1),
    rule,
    error: { title, message },
  });
  return [
    of("due", { date: [36_526, 73_050] }, due, plan.errors.date),
    of("status", { list: Object.values(planning.words.actionStatuses).join(",") }, status, plan.errors.list),
    of("theme", { list: Object.values(planning.words.themes).join(",") }, theme, plan.errors.list),
  ];
}

/** Late actions, and what has to be looked at, by their marks. */
const highlights = (count: number): Highlight[] => [
  lateWhere(area(FIRST_ROW, place("overdue"), count, 1), `=N($${cell(FIRST_ROW, place("overdue"))})>0`),
  soonWhere(area(FIRST_ROW, place("check"), count, 1), `=LEN($${cell(FIRST_ROW, place("check"))})>0`),
];

/** The rows of `KAM_Actions` as they stand, in their order. */
export function parseActions(part: TablePart): ListedAction[] {
  const table = openTable(part);
  const valuesAt = (row: number, columns: Readonly<Record<ActionField, Column>>): ActionValues =>
    Object.fromEntries(
      ACTION_FIELDS.filter((field) => table.has(columns[field])).map((field) => [field, actionValue(field, table.at(row, columns[field]))]),
    );
  return Array.from({ length: part.rowCount }, (_, row) => ({
    account: table.text(row, "account"),
    accountId: table.text(row, "id"),
    code: table.text(row, "code"),
    values: valuesAt(row, OWN),
    base: valuesAt(row, BASE),
  }));
}

const OWN: Readonly<Record<ActionField, Column>> = { action: "action", owner: "owner", due: "due", status: "status", theme: "theme" };
const KEYS = { account: "account", accountId: "id", code: "code" } as const satisfies Record<string, Column>;

/** What is to be written on a standing Actions sheet, and what the person should look at. */
export interface ActionsUpdate extends NewRows {
  readonly findings: readonly Finding[];
}

/** Puts what was found between the plans and the list (see `syncActions`) into the list. A check that a person wrote stays. */
export function actionsUpdate(part: TablePart, sync: ActionSync, language: Language): ActionsUpdate {
  const table = openTable(part);
  const standing = headersOf(table, language);
  const changed = [
    ...sync.listCells.flatMap(({ row, field, value }) => table.block(row, OWN[field], actionCell(field, value, language))),
    ...sync.baseCells.flatMap(({ row, field, value }) => table.block(row, BASE[field], actionCell(field, value, language))),
    ...sync.keyCells.flatMap(({ row, field, value }) => table.block(row, KEYS[field], value)),
  ];
  const checks = sync.notes.flatMap((notes, row) => {
    const [before, now] = [table.text(row, "check"), noteText(notes, language)];
    return before === now || !(before === "" || isOurNote(before)) ? [] : table.block(row, "check", now);
  });
  const late = sync.notes.flatMap((_, row) =>
    table.at(row, "overdue", "formulas") === "" && table.text(row, "action") !== ""
      ? table.block(row, "overdue", overdue(standing, language))
      : [],
  );
  const added = table.newRows(byUrgency(sync.newRows).map((action) => rowCells(action, standing, language)));
  return { blocks: [...changed, ...checks, ...late, ...added.blocks], rows: added.rows, findings: findingsOf(table, sync, language) };
}

/** The same for the report; a new row is told by its sheet alone. */
function findingsOf(table: OwnTable<Column>, sync: ActionSync, language: Language): Finding[] {
  const of = (where: string, account: string, notes: (typeof sync.notes)[number]): Finding[] =>
    notes.length === 0 ? [] : [{ code: "action-check", params: { account, text: noteText(notes, language) }, where }];
  return [
    ...sync.notes.flatMap((notes, row) => {
      const { row: y, column } = table.place(row, "check");
      return of(cellAddress(table.part.sheet, y, column), table.text(row, "account"), notes);
    }),
    ...sync.newRows.flatMap(({ account, notes }) => of(table.part.sheet, account, notes)),
  ];
}

/** The headers as they stand, or as a new table in this language has them. */
const headersOf = (table: OwnTable<Column>, language: Language): Readonly<Record<Column, string>> =>
  Object.fromEntries(COLUMNS.map((column) => [column, table.header(column) ?? headers(language)[column]])) as Record<Column, string>;

type RowCells = Readonly<Partial<Record<Column, DraftCell>>>;

const emptyRow = (standing: Readonly<Record<Column, string>>, language: Language): RowCells => ({ overdue: overdue(standing, language) });

function rowCells(
  { account, accountId, code, values, base, notes }: NewListedAction,
  standing: Readonly<Record<Column, string>>,
  language: Language,
): RowCells {
  const cells = (of: ActionValues, columns: Readonly<Record<ActionField, Column>>): RowCells =>
    Object.fromEntries(ACTION_FIELDS.map((field) => [columns[field], actionCell(field, of[field] ?? "", language)]));
  return {
    ...cells(values, OWN),
    ...cells(base, BASE),
    account,
    code,
    id: accountId,
    overdue: overdue(standing, language),
    check: noteText(notes, language),
  };
}

/** Days that an action is late; nothing where it is done, has no date or is due today. */
function overdue(standing: Readonly<Record<Column, string>>, language: Language): DraftCell {
  const { done } = texts(language).planning.words.actionStatuses;
  const [due, status] = [thisRow(ACTIONS_TABLE, standing.due), thisRow(ACTIONS_TABLE, standing.status)];
  const late = `INT(${TODAY_NAME})-INT(N(${due}))`;
  return { formula: `=IF(AND(ISNUMBER(${due}),${late}>0,${status}<>${quoteText(done)}),${late},"")` };
}

/** All plans' actions in one list, kept the same as the plans by every refresh. */
export const actionsSheet: SheetEntry = {
  kind: "actions",
  name: (language) => texts(language).sheets.names.actions,
  shown: "always",
  group: "plans",
  tables: [ACTIONS_TABLE],
  reads: { refresh: { tables: { [ACTIONS_TABLE]: "whole" } } },
  startLines: (headersNow) => {
    const standing = headersNow(ACTIONS_TABLE) ?? [];
    const check =
      standing[
        findColumn(
          { headers: standing },
          LANGUAGES.map((language) => headers(language).check),
        )
      ];
    return check === undefined
      ? []
      : [{ count: `COUNTIFS(${tableColumn(ACTIONS_TABLE, check)},"?*")`, text: "check", mark: "look", kind: "actions" }];
  },
  draft: (facts) =>
    facts.planning && actionsDraft(facts.nameOf("actions"), facts.planning.sync?.newRows ?? [], facts.language, startLink(facts)),
  update: ({ planning, language }, { table }) => {
    const standing = table(ACTIONS_TABLE);
    if (!standing || !planning?.sync) return null;
    const { blocks, rows, findings } = actionsUpdate(standing, planning.sync, language);
    return { blocks, findings, ...rowsToFit(standing, ACTIONS_TABLE, blocks, rows) };
  },
};

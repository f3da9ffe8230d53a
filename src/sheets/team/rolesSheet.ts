import { accountKey } from "../../domain/accountKeys";
import { isBlank } from "../../domain/grid";
import { ROLES, ROLE_IDS, type RoleId } from "../../domain/roles";
import { readHolders } from "../../domain/team/holders";
import { matrixText } from "../../domain/team/readMatrix";
import { TEAM_WORDS } from "../../i18n/teamWords";
import { roleRecords } from "../../i18n/roleRecords";
import { fill, texts, type Language } from "../../i18n";
import { area, cell, filledFormula, quoteText, tableColumn, tableHeaders, thisRow } from "../a1";
import type { Block, DraftCell, Highlight, SheetDraft } from "../draft";
import { LEFT } from "../frame";
import { startLink } from "../links";
import { extended, listSheet, type ListColumn } from "../listSheet";
import type { OwnTable } from "../plan/ownTable";
import type { SheetEntry, SheetUpdate } from "../registry/entry";
import type { SheetFacts } from "../registry/facts";
import { SCORES_TABLE, scoreHeaders } from "../scoresLayout";
import { COLORS } from "../style";
import { findColumn, type TablePart } from "../tablePart";
import {
  ROLES_COLUMNS,
  ROLES_TABLE,
  agreedText,
  baseOf,
  gapText,
  openRoles,
  rolesHeaders,
  rowsWithAccount,
  type RolesColumn,
} from "./rolesTable";
import { nameNow, staffOf, type Staff, type TeamAccount } from "./staff";

/** Above the headers: what each role is there for, whether it is often missing, and on how many accounts it is open. */
const [DUTIES, USUAL, OPEN, HEADER_ROW] = [3, 4, 5, 6];
const FIRST_ROW = HEADER_ROW + 1;

const place = (column: RolesColumn): number => LEFT + ROLES_COLUMNS.indexOf(column);

const FIRST_ROLE = place(ROLE_IDS[0] as RoleId);

/** Rows that are highlighted from the beginning: the list may grow. */
const MOST_HIGHLIGHTED = 100;

type Headers = Readonly<Record<RolesColumn, string>>;

/** What the formulas of a row refer to. */
interface Sources {
  readonly headers: Headers;
  /** Headers of `KAM_Scores` as they stand; null where the column is gone. */
  readonly scores: Readonly<Record<"account" | "tier" | "manager", string | null>>;
  readonly language: Language;
}

/**
 * The role matrix: key accounts × the six roles, for typing. It is a sheet of its own, not Role coverage: what people type has to stay with its
 * account, row by row, while Role coverage follows the ranking and is there for those, too, who keep the team as a list.
 */
export function rolesDraft(
  sheet: string,
  accounts: readonly TeamAccount[],
  staff: Staff,
  sources: Omit<Sources, "headers">,
  back: DraftCell = "",
): SheetDraft {
  const { language } = sources;
  const { team, sheets } = texts(language);
  const own = team.matrix;
  const headers = rolesHeaders(language);
  const seeds = accounts.length > 0 ? accounts : [{ account: "", tier: "", manager: "" }];
  const rows = seeds.map((account) => rowCells(account, staff, { ...sources, headers }));
  const roles = roleRecords(language);
  const draft = listSheet({
    ...{ sheet, kind: "roles", title: own.title, note: own.note, back, table: ROLES_TABLE, headerRow: HEADER_ROW, frozen: 1 },
    headerHeight: 15,
    heights: { [String(DUTIES + 1)]: 25.5 },
    columns: ROLES_COLUMNS.map((column): ListColumn => ({ header: headers[column], ...lookOf(column, language) })),
    rows: rows.map((row) => ROLES_COLUMNS.map((column) => row[column] ?? "")),
  });
  const above = (row: number): string => area(row, FIRST_ROLE, 1, ROLES.length);
  return extended(draft, {
    blocks: [
      {
        at: cell(DUTIES, FIRST_ROLE),
        cells: [
          roles.map(({ shortDuty }) => shortDuty),
          roles.map(({ usual, oftenMissing }) => (oftenMissing ? `◆ ${usual}` : usual)),
          roles.map(({ id }) => openCell(headers, id, own.openOf)),
        ],
      },
      { at: cell(OPEN, LEFT), cells: [[fill(own.totals, { tier: "A" })]] },
    ],
    formats: [
      { range: above(DUTIES), size: 9, color: COLORS.muted, wrap: true, vertical: "Bottom" },
      { range: above(USUAL), size: 9, color: COLORS.muted },
      ...roles.flatMap(({ oftenMissing }, index) =>
        oftenMissing ? [{ range: cell(USUAL, FIRST_ROLE + index), size: 9, bold: true, color: COLORS.soon }] : [],
      ),
      { range: area(OPEN, LEFT, 1, place("words") - LEFT + 1), bold: true },
      { range: above(OPEN), bold: true, color: COLORS.late },
    ],
    highlights: highlights(Math.max(rows.length, MOST_HIGHLIGHTED)),
    ...{ page: { ...draft.page, orientation: "landscape", titleRows: `${HEADER_ROW + 1}:${HEADER_ROW + 1}` } },
    names: [],
    validations: [
      {
        range: area(FIRST_ROW, FIRST_ROLE, rows.length, ROLES.length),
        rule: { custom: "=TRUE" },
        prompt: { title: sheets.team.roles, message: own.hint },
      },
    ],
  });
}

function lookOf(column: RolesColumn, language: Language): Omit<ListColumn, "header"> {
  if (ROLE_IDS.some((role) => baseOf(role) === column)) return { hidden: true };
  if (ROLE_IDS.some((role) => role === column)) return { width: language === "es" ? 18 : 16.3, typed: true, body: { wrap: true } };
  if (column === "account") return { width: 20.7, body: { bold: true } };
  if (column === "tier") return { width: 5.7, whole: { horizontal: "Center" } };
  if (column === "held") return { width: 9, whole: { horizontal: "Right" } };
  return column === "manager" ? { width: 16, body: { color: COLORS.muted } } : { width: 42, whole: { horizontal: "Left", indent: 1 } };
}

/** How many accounts have nobody in a role, and how many of these are of tier A; a proposal is nobody. */
function openCell(headers: Headers, role: RoleId, text: string): DraftCell {
  const open = `(${tableColumn(ROLES_TABLE, headers.account)}<>"")*(1-KAM.COVERAGE(${tableColumn(ROLES_TABLE, headers[role])}))`;
  const tierA = `SUMPRODUCT((${tableColumn(ROLES_TABLE, headers.tier)}="A")*${open})`;
  return { formula: `=${filledFormula(text, { count: `SUMPRODUCT(${open})`, tierA, tier: '"A"' })}` };
}

/** Gaps in their ink, on a tint where the account is of tier A; proposals in grey italics. */
function highlights(rows: number): Highlight[] {
  const range = area(FIRST_ROW, FIRST_ROLE, rows, ROLES.length);
  const first = cell(FIRST_ROW, FIRST_ROLE);
  const isGap = `LEFT(${first})="▲"`;
  const tier = `$${cell(FIRST_ROW, place("tier"))}`;
  return [
    { range, formula: `=AND(${isGap},${tier}="A")`, fill: COLORS.gap, color: COLORS.late, bold: true },
    { range, formula: `=${isGap}`, color: COLORS.late },
    { range, formula: `=RIGHT(TRIM(${first}))="?"`, color: COLORS.muted, italic: true },
  ];
}

type RowCells = Readonly<Partial<Record<RolesColumn, DraftCell>>>;

/** A row of the matrix: who holds each role by both forms, and whoever is proposed. */
function rowCells({ account, manager }: TeamAccount, { index }: Staff, sources: Sources): RowCells {
  const holders = ROLE_IDS.map((role) => [role, index.holders(account, role)] as const);
  return {
    account,
    ...formulas(sources),
    ...Object.fromEntries(holders.map(([role, people]) => [role, cellText(people, role, manager, sources.language)])),
    ...Object.fromEntries(holders.map(([role, people]) => [baseOf(role), agreedText(people)])),
  };
}

const cellText = (people: readonly string[], role: RoleId, manager: string, language: Language): string =>
  matrixText(people, role, manager) || gapText(language);

/** What the row of an account shows: its tier and manager as Scores has them, and what the typed names amount to. */
function formulas({ headers, scores, language }: Sources): Readonly<Record<"tier" | "manager" | "held" | "words", DraftCell>> {
  const { sentences } = texts(language).team;
  const account = thisRow(ROLES_TABLE, headers.account);
  const ends = [headers[ROLE_IDS[0] as RoleId], headers[ROLE_IDS.at(-1) as RoleId]] as const;
  const [roles, labels] = [thisRow(ROLES_TABLE, ...ends), tableHeaders(ROLES_TABLE, ...ends)];
  const held = thisRow(ROLES_TABLE, headers.held);
  const orBlank = (formula: string): DraftCell => ({ formula: `=IF(${account}="","",${formula})` });
  const fromScores = (wanted: "tier" | "manager"): DraftCell => {
    const [names, column] = [scores.account, scores[wanted]];
    if (names === null || column === null) return "";
    return orBlank(`IFERROR(INDEX(${tableColumn(SCORES_TABLE, column)},MATCH(${account},${tableColumn(SCORES_TABLE, names)},0))&"","")`);
  };
  const gaps = filledFormula(sentences.gaps, { roles: `KAM.GAPS(${roles},"joined",${labels})` });
  return {
    tier: fromScores("tier"),
    manager: fromScores("manager"),
    held: orBlank(`COLUMNS(${roles})-KAM.GAPS(${roles},"count",${labels})`),
    words: orBlank(
      `IF(${held}=COLUMNS(${roles}),${quoteText(sentences["all-held"])},IF(${held}=0,${quoteText(sentences.nobody)},${gaps}))`,
    ),
  };
}

/** Brings the matrix up to date: what the list says, confirmed proposals, the words for gaps, new key accounts. What was typed stays. */
function rolesUpdate(part: TablePart, facts: SheetFacts): SheetUpdate {
  const { language, choice } = facts;
  const table = openRoles(part);
  const staff = staffOf(facts);
  const sources = sourcesOf(facts, headersOf(table, language));
  const rows = rowsWithAccount(table);
  const callNow = nameNow(facts);
  const named = new Map<string, number>();
  const nameOf = (row: number): string => callNow(table.text(row, "account"));
  for (const row of rows) if (!named.has(accountKey(nameOf(row)))) named.set(accountKey(nameOf(row)), row);
  const added = choice ? staff.accounts.filter(({ account }) => !named.has(accountKey(account))) : [];
  const fresh = table.newRows(added.map((account) => rowCells(account, staff, sources)));
  const blocks = rows.flatMap((row): Block[] => [
    ...(nameOf(row) === table.text(row, "account") ? [] : table.block(row, "account", nameOf(row))),
    ...roleBlocks(table, row, named.get(accountKey(nameOf(row))) === row ? staff : null, nameOf(row), language),
    ...missingFormulas(table, row, formulas(sources)),
  ]);
  return {
    blocks: [...blocks, ...fresh.blocks],
    rows: { name: ROLES_TABLE, table: part, cells: fresh.rows },
    findings: staff.findings.filter(({ code }) => !SEEN.has(code)),
  };
}

/** Gaps stand in the matrix, on Start and in `kam check`: a run tells what is not seen there. */
const SEEN: ReadonlySet<string> = new Set(["team-gaps", "team-nobody"]);

/** The cells of an account's roles that are to say something else. Of two rows of one account, the first is written to. */
function roleBlocks(table: OwnTable<RolesColumn>, row: number, staff: Staff | null, account: string, language: Language): Block[] {
  if (staff === null) return [];
  const key = accountKey(account);
  const manager = table.text(row, "manager");
  const isHere = (each: { readonly account: string; readonly role: RoleId }, role: RoleId): boolean =>
    each.role === role && accountKey(each.account) === key;
  return ROLE_IDS.flatMap((role) => {
    const standing = table.at(row, role);
    const told = staff.merged.cells.find((each) => isHere(each, role));
    const { confirmed, names } = readHolders(standing, TEAM_WORDS);
    const people = told?.people ?? (confirmed && names.length === 0 ? staff.index.holders(account, role) : null);
    const text = people ? cellText(people, role, manager, language) : isBlank(standing) ? cellText([], role, manager, language) : null;
    const agreed = agreedText(staff.merged.agreed.filter((each) => isHere(each, role)).map(({ person }) => person));
    return [
      // A yes that confirms nobody stays, and is told.
      ...(text === null || (confirmed && people?.length === 0) ? [] : table.block(row, role, text)),
      ...(table.text(row, baseOf(role)) === agreed ? [] : table.block(row, baseOf(role), agreed)),
    ];
  });
}

/** Formulas for rows that a person began by typing an account. */
const missingFormulas = (table: OwnTable<RolesColumn>, row: number, wanted: ReturnType<typeof formulas>): Block[] =>
  (Object.entries(wanted) as [keyof typeof wanted, DraftCell][]).flatMap(([column, formula]) =>
    isBlank(table.at(row, column, "formulas")) && formula !== "" ? table.block(row, column, formula) : [],
  );

const headersOf = (table: OwnTable<RolesColumn>, language: Language): Headers =>
  Object.fromEntries(ROLES_COLUMNS.map((column) => [column, table.header(column) ?? rolesHeaders(language)[column]])) as Headers;

/** Scores may be made in the same run: its headers are those it stands with, or will. */
function sourcesOf({ choice, headers, language }: Pick<SheetFacts, "choice" | "headers" | "language">, own: Headers): Sources {
  const standing = choice?.scores.layout.headers ?? headers(SCORES_TABLE) ?? [];
  const column = (field: "account" | "tier" | "manager"): string | null =>
    standing[findColumn({ headers: standing }, scoreHeaders(field))] ?? null;
  return { headers: own, scores: { account: column("account"), tier: column("tier"), manager: column("manager") }, language };
}

const READS = { tables: { [ROLES_TABLE]: "whole" } } as const;

/** The role matrix: one form of the team; the list is the other. */
export const rolesSheet: SheetEntry = {
  kind: "roles",
  name: (language) => texts(language).sheets.names.roles,
  shown: "onRequest",
  group: "list",
  tables: [ROLES_TABLE],
  reads: { choose: READS, refresh: READS },
  draft: (facts) => {
    if (!facts.choice) return null;
    const staff = staffOf(facts);
    return rolesDraft(facts.nameOf("roles"), staff.accounts, staff, sourcesOf(facts, rolesHeaders(facts.language)), startLink(facts));
  },
  update: (facts, { table }) => {
    const standing = table(ROLES_TABLE);
    return standing && rolesUpdate(standing, facts);
  },
};

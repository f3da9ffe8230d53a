import { accountKey } from "../accountKeys";
import type { Finding } from "../finding";
import type { Grid, TableArea } from "../grid";
import type { AccountList, AccountRow } from "./accountList";
import type { MappedCriterion } from "./mappedColumn";
import { accountRows, type AccountEntries } from "./accountRows";
import { readAccountValues } from "./accountValues";
import { roleOf } from "./columnRoles";
import { findList, noAccounts } from "./findList";
import { CellFindings } from "./findings";
import { foldHeader } from "./header";
import { ListColumns } from "./listColumns";
import { accountColumn, mapColumns, type ColumnWords } from "./mapping";
import { nearAccounts, nearPersons } from "./nearNames";
import { createRecogniser, headerLanguage } from "./recognise";
import type { Rates } from "./rates";
import { groupRows, keyColumn, keyOf, type AccountGroup, type RowGroups, type RowsChoice } from "./rowsPerAccount";
import { SheetCells, shortened } from "./sheetCells";

/** How to read a list. */
export interface ReadOptions {
  /**
   * A criterion's id, `account` or `manager` → header of the list, or letters of a column where the header is empty or stands twice;
   * `""` for none. They count before what is recognised. Ids that are not in play are passed over. For the account, the cell of its header
   * (`A13`) chooses among several lists of one sheet.
   */
  readonly overrides?: Readonly<Record<string, string>>;
  /** Ids in play. Columns are recognised for the eight criteria; others are mapped by `overrides` alone. */
  readonly criteria: readonly string[];
  /** What to do where the list has several rows an account; `sum` without it. */
  readonly rows?: RowsChoice;
  /** `accept` reads words that look like ratings as those that are proposed for them. */
  readonly words?: "propose" | "accept";
  /** Words as ratings that a person has accepted or changed before, by the header of their column. */
  readonly wordTables?: readonly ColumnWords[];
  /** What one unit of a currency is worth: amounts in several are converted by these. Without any they are taken as they stand. */
  readonly rates?: Rates;
}

/**
 * Reads a sheet as an account list: finds the list, says which column is what, and reads its accounts. What is wrong with single cells
 * is told in the findings; the work is linear in the number of cells.
 * @throws AccountListError where there is no list to read, more than one, or an override names a column that is not there
 */
export function readAccounts(grid: Grid, tables: readonly TableArea[], options: ReadOptions): AccountList {
  const { overrides = {}, criteria } = options;
  const cells = new SheetCells(grid);
  const wanted = new Map(Object.entries(overrides));
  const recognise = createRecogniser();
  const { area, findings: others } = findList(cells, tables, recognise, wanted.get("account"));
  const findings = new CellFindings(cells);
  const columns = new ListColumns(cells, area, recognise);
  const account = accountColumn(columns, wanted.get("account"));
  const isItem = (column: number): boolean => ["item", "period"].includes(roleOf(columns.header(column), recognise) ?? "");
  const read = accountRows(cells, area, account, findings, isItem);
  const rows = read.entries.map(({ row }) => row);
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) throw noAccounts(cells, area);
  columns.setRows(rows);
  const key = keyColumn(columns, read.entries, account);
  const grouped = groupRows(columns, read.entries, account, key, read.namesStandOnce);
  const choice = grouped.areSeveral ? (options.rows ?? "sum") : "as-is";
  const groups = choice === "as-is" ? ungrouped(columns, read, key) : grouped.groups;
  const rates: Rates = options.rates ?? new Map();
  const acceptsWords = options.words === "accept";
  const mapping = mapColumns(
    columns,
    account,
    { criteria, overrides: wanted, acceptsWords, wordTables: options.wordTables ?? [], rates },
    findings,
  );
  const names = new Map(read.entries.map(({ row, name }) => [row, name] as const));
  const combined = readAccountValues({ columns, groups, rows, names, mapping, choice, rates, time: grouped.time }, findings);
  tellRows(columns, account, read, grouped, choice, combined.accounts, findings);
  if (choice === "as-is") tellTwice(columns, combined.accounts, account, key, findings);
  tellNearNames(columns, combined.accounts, account, mapping.manager?.column ?? null, findings);
  const body = area.table === null ? { firstRow: first, lastRow: last } : { firstRow: area.firstRow, lastRow: area.lastRow };
  const headers = area.columns.map((column) => columns.header(column));
  const language = headerLanguage(headers, recognise);
  return {
    source: { sheet: cells.sheet, table: area.table, headerRow: Math.max(0, area.headerRow), ...body },
    mapping: {
      account: columns.mapped(account),
      manager: mapping.manager,
      key: key === null ? null : columns.mapped(key),
      criteria: Object.fromEntries(
        Object.entries(mapping.criteria).map(([id, mapped]) => [id, withCombining(id, mapped, combined.combining)]),
      ),
      why: mapping.why,
    },
    columns: area.columns.filter((column) => columns.header(column).trim() !== "").map((column) => columns.mapped(column)),
    unused: mapping.unused,
    rows: {
      read: rows.length,
      areSeveral: grouped.areSeveral,
      choice,
      namesStandOnce: read.namesStandOnce,
      time: grouped.time === null ? null : columns.mapped(grouped.time),
      weight: combined.weight,
    },
    accounts: combined.accounts,
    language: language === "es" ? "es" : "en",
    headerLanguage: language,
    findings: [...others, ...findings.list(), ...tellLanguage(language, cells.sheet)],
  };
}

const withCombining = (
  id: string,
  mapped: MappedCriterion | null,
  combining: ReadonlyMap<string, MappedCriterion["combining"]>,
): MappedCriterion | null => {
  const how = combining.get(id);
  return mapped && how ? { ...mapped, combining: how } : mapped;
};

/** Each row as an account of its own. */
const ungrouped = (columns: ListColumns, { entries }: AccountEntries, key: number | null): AccountGroup[] =>
  entries.map(({ row, name }) => ({ name, key: key === null ? "" : keyOf(columns, row, key), rows: [row] }));

/** Tells, in one sentence with the counts, that accounts have several rows and what was made of them. */
function tellRows(
  columns: ListColumns,
  account: number,
  { entries, parts }: AccountEntries,
  { areSeveral, groups, item, time }: RowGroups,
  choice: RowsChoice,
  accounts: readonly AccountRow[],
  findings: CellFindings,
): void {
  const row = columns.area.headerRow;
  if (parts > 0) findings.add("parts-left-out", { parts, accounts: accounts.length }, row, account);
  if (!areSeveral) return;
  const by = item ?? time;
  const params = { rows: entries.length, accounts: groups.length, by: by === null ? "" : shortened(columns.header(by).trim()) };
  findings.add(`rows-${choice}${by === null ? "" : "-by"}`, params, row, account);
  if (choice === "sum") tellLost(columns, findings);
}

/** Headers of the stage that a deal is in, and words for one that is lost. */
const STAGE = /\b(?:stage|status|state|etapa|etape|estado|fase|phase|statut|stato|stadio|stadium|situacao)\b/;
const LOST = /\b(?:lost|cancel(?:led|ed|ada|ado)|perdid[ao]s?|perdue?s?|verloren|pers[ao]|annulle?e?)\b/;

/** Tells that rows of lost deals were added up with the others. */
function tellLost(columns: ListColumns, findings: CellFindings): void {
  for (const column of columns.area.columns.filter((each) => STAGE.test(foldHeader(columns.header(each))))) {
    const lost = columns.valuesOf(column).filter((value) => typeof value === "string" && LOST.test(foldHeader(value)));
    if (lost.length === 0) continue;
    const params = { rows: lost.length, header: shortened(columns.header(column).trim()), value: shortened(String(lost[0]).trim()) };
    findings.add("lost-rows-added", params, columns.area.headerRow, column);
  }
}

/** Tells accounts that are called like one before them; where ids tell them apart, that they are two. */
function tellTwice(
  { cells }: ListColumns,
  accounts: readonly AccountRow[],
  column: number,
  key: number | null,
  findings: CellFindings,
): void {
  const firsts = new Map<string, AccountRow>();
  for (const account of accounts) {
    const { name, row, key: own = "" } = account;
    const first = firsts.get(accountKey(name));
    if (!first) {
      firsts.set(accountKey(name), account);
      continue;
    }
    const params = { account: shortened(name.trim()), first: cells.address(first.row, column), second: cells.address(row, column) };
    const firstKey = first.key ?? "";
    const isOther = key !== null && own !== "" && firstKey !== "" && own !== firstKey;
    if (isOther) findings.add("account-alike", { ...params, firstKey: shortened(firstKey), secondKey: shortened(own) }, row, column);
    else findings.add("account-twice", params, row, column);
  }
}

/** Tells accounts, and account managers, that may be the same under two spellings; they stay apart. */
function tellNearNames(
  { cells }: ListColumns,
  accounts: readonly AccountRow[],
  column: number,
  manager: number | null,
  findings: CellFindings,
): void {
  for (const { first, second } of nearAccounts(accounts.map(({ name }) => name))) {
    const [one, two] = [accounts[first], accounts[second]];
    if (!one || !two) continue;
    const params = { first: shortened(one.name.trim()), second: shortened(two.name.trim()), cell: cells.address(one.row, column) };
    findings.add("accounts-near", params, two.row, column);
  }
  if (manager === null) return;
  const rowOf = new Map<string, number>();
  for (const { manager: name, row } of accounts) if (name !== "" && !rowOf.has(name)) rowOf.set(name, row);
  const names = [...rowOf.keys()];
  for (const { first, second } of nearPersons(names)) {
    const [one = "", two = ""] = [names[first], names[second]];
    findings.add("managers-near", { first: shortened(one), second: shortened(two) }, rowOf.get(two) ?? 0, manager);
  }
}

/** Tells that the sheets are not written in the language of the headers. */
const tellLanguage = (language: AccountList["headerLanguage"], sheet: string): Finding[] =>
  language === "en" || language === "es" ? [] : [{ code: `headers-in-${language}`, params: { sheet }, where: sheet }];

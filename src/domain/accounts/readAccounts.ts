import { accountKey } from "../accountKeys";
import { isErrorText, type Grid, type TableArea } from "../grid";
import type { AccountList, AccountRow, MappedCriterion } from "./accountList";
import { accountRows } from "./accountRows";
import { findList, noAccounts } from "./findList";
import { CellFindings } from "./findings";
import { ListColumns } from "./listColumns";
import { accountColumn, mapColumns, type Mapping } from "./mapping";
import { isOnScale, type NumberCell } from "./numberColumn";
import { parseNumber } from "./numbers";
import { createRecogniser, languageOf } from "./recognise";
import { SheetCells, shortened, textOf } from "./sheetCells";

/** How to read a list. */
export interface ReadOptions {
  /**
   * A criterion's id, `account` or `manager` → header of the list, or letters of a column where the header is empty or stands twice;
   * `""` for none. They count before what is recognised. Ids that are not in play are passed over.
   */
  readonly overrides?: Readonly<Record<string, string>>;
  /** Ids in play. Columns are recognised for the eight criteria; others are mapped by `overrides` alone. */
  readonly criteria: readonly string[];
}

/**
 * Reads a sheet as an account list: finds the list, says which column is what, and reads its accounts. What is wrong with single cells
 * is told in the findings; the work is linear in the number of cells.
 * @throws AccountListError where there is no list to read, more than one, or an override names a column that is not there
 */
export function readAccounts(grid: Grid, tables: readonly TableArea[], { overrides = {}, criteria }: ReadOptions): AccountList {
  const cells = new SheetCells(grid);
  const wanted = new Map(Object.entries(overrides));
  const recognise = createRecogniser();
  const { area, findings: others } = findList(cells, tables, recognise, wanted.get("account"));
  const findings = new CellFindings(cells);
  const columns = new ListColumns(cells, area, recognise);
  const account = accountColumn(columns, wanted.get("account"));
  const rows = accountRows(cells, area, account, findings);
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) throw noAccounts(cells, area);
  columns.setRows(rows);
  const mapping = mapColumns(columns, account, criteria, wanted, findings);
  const accounts = readRows(columns, rows, account, mapping, findings);
  const body = area.table === null ? { firstRow: first, lastRow: last } : { firstRow: area.firstRow, lastRow: area.lastRow };
  return {
    source: { sheet: cells.sheet, table: area.table, headerRow: area.headerRow, ...body },
    mapping: { account: columns.mapped(account), ...mapping },
    accounts,
    language: languageOf(
      area.columns.map((column) => columns.header(column)),
      recognise,
    ),
    findings: [...others, ...findings.list()],
  };
}

function readRows(
  columns: ListColumns,
  rows: readonly number[],
  account: number,
  { manager, criteria }: Mapping,
  findings: CellFindings,
): AccountRow[] {
  const names = rows.map((row) => textOf(columns.cells.at(row, account)));
  tellTwice(columns, rows, names, account, findings);
  const read = Object.entries(criteria).map(([id, mapped]) => ({
    id,
    values: mapped ? readCriterion(columns, rows, names, mapped, findings) : [],
  }));
  return rows.map((row, index) => ({
    name: names[index] ?? "",
    row,
    manager: manager ? readManager(columns, row, manager.column, names[index] ?? "", findings) : "",
    values: Object.fromEntries(read.map(({ id, values }) => [id, values[index]?.value ?? null])),
    errors: read.filter(({ values }) => values[index]?.failed).map(({ id }) => id),
  }));
}

/** The values of one column, a value for each account; cells that cannot be used are told. */
function readCriterion(
  columns: ListColumns,
  rows: readonly number[],
  names: readonly string[],
  mapped: MappedCriterion,
  findings: CellFindings,
): UsableValue[] {
  tellAssumed(columns, rows, mapped, findings);
  const { cells, numbers } = columns.asNumbers(mapped.column);
  return cells.map((cell, index) => {
    const read = usableValue(cell, mapped);
    // A column of words alone is told once, by its header.
    const told = cell.kind === "text" && numbers === 0;
    if (read.problem && !told) {
      const row = rows[index] ?? 0;
      const value = shortened(textOf(columns.cells.at(row, mapped.column)).trim());
      const params = { account: shortened(names[index] ?? ""), value, header: shortened(mapped.header) };
      findings.add(read.problem, params, row, mapped.column);
    }
    return read;
  });
}

/** What a cell says of a criterion. */
interface UsableValue {
  readonly value: number | null;
  /** Code of the finding that tells why the cell cannot be used. */
  readonly problem?: string;
  /** A formula on the cell has an error. */
  readonly failed?: boolean;
}

/** The value of a cell where it can be used, else why not. */
function usableValue(cell: NumberCell, { scale }: MappedCriterion): UsableValue {
  if (cell.kind === "error") return { value: null, problem: "value-error", failed: true };
  if (cell.kind === "text") return { value: null, problem: "text-not-number" };
  if (cell.kind !== "number" || (scale === "rating" && cell.value === 0)) return { value: null };
  if (isOnScale(cell.value, scale)) return { value: cell.value };
  if (scale === "rating") return { value: null, problem: "rating-out-of-range", failed: true };
  // The straight scale ends there: the live rating takes what lies beyond for its end.
  return { value: cell.value, problem: scale === "percent" ? "percent-out-of-range" : "probability-out-of-range" };
}

function readManager({ cells }: ListColumns, row: number, column: number, account: string, findings: CellFindings): string {
  const value = cells.at(row, column);
  if (!isErrorText(value)) return textOf(value).trim();
  findings.add("manager-error", { account: shortened(account), error: textOf(value) }, row, column);
  return "";
}

/** Tells accounts that are called like one before them. */
function tellTwice(
  { cells }: ListColumns,
  rows: readonly number[],
  names: readonly string[],
  column: number,
  findings: CellFindings,
): void {
  const firstRows = new Map<string, number>();
  names.forEach((name, index) => {
    const key = accountKey(name);
    const row = rows[index] ?? 0;
    const first = firstRows.get(key);
    if (first === undefined) firstRows.set(key, row);
    else
      findings.add(
        "account-twice",
        { account: shortened(name.trim()), first: cells.address(first, column), second: cells.address(row, column) },
        row,
        column,
      );
  });
}

/** Tells a column of texts such as `1,234` none of which says whether the mark is a decimal mark. */
function tellAssumed(columns: ListColumns, rows: readonly number[], { column, header }: MappedCriterion, findings: CellFindings): void {
  const { assumed, decimal } = columns.asNumbers(column);
  const row = rows.find((each) => columns.cells.at(each, column) === assumed);
  if (assumed === null || decimal === null || row === undefined) return;
  const number = String(parseNumber(assumed, decimal));
  findings.add("thousands-assumed", { header: shortened(header), value: shortened(assumed.trim()), number }, row, column);
}

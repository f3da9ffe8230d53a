import { isErrorText } from "../grid";
import type { AccountRow } from "./accountList";
import type { MappedCriterion } from "./mappedColumn";
import { combine, type Combining, type RowFigure } from "./combine";
import type { CellFindings } from "./findings";
import { foldHeader } from "./header";
import type { ListColumns } from "./listColumns";
import type { Mapping } from "./mapping";
import { isOnScale, type NumberCell } from "./numberColumn";
import { parseNumber } from "./numbers";
import type { AccountGroup, RowsChoice } from "./rowsPerAccount";
import { converted, type Rates } from "./rates";
import { shortened, textOf } from "./sheetCells";
import { natureOf } from "./synonyms";

/** The accounts of a list and how their rows became one figure each. */
export interface CombinedAccounts {
  readonly accounts: readonly AccountRow[];
  /** By criterion; empty where each account has one row. */
  readonly combining: ReadonlyMap<string, Combining>;
  /** The criterion that weighs shares. */
  readonly weight: string | null;
}

/** What is needed to read the figures of the accounts. */
export interface AccountsToRead {
  readonly columns: ListColumns;
  readonly groups: readonly AccountGroup[];
  /** The rows of all groups, from top to bottom. */
  readonly rows: readonly number[];
  readonly names: ReadonlyMap<number, string>;
  readonly mapping: Mapping;
  readonly choice: RowsChoice;
  readonly rates: Rates;
  readonly time: number | null;
}

/** Reads every account's figures; cells that cannot be used are told. */
export function readAccountValues(list: AccountsToRead, findings: CellFindings): CombinedAccounts {
  const { columns, groups, rows, mapping, choice } = list;
  const isCombined = choice !== "as-is";
  const place = new Map(rows.map((row, index) => [row, index] as const));
  const read = Object.entries(mapping.criteria).map(([id, mapped]) => ({
    id,
    mapped,
    values: mapped ? readCriterion(list, mapped, findings) : [],
  }));
  const combining = new Map<string, Combining>();
  const weight = read.find(({ id, mapped }) => id === "currentRevenue" && mapped?.scale === "amount") ?? null;
  const times = isCombined && list.time !== null ? timesOf(columns, list.time) : [];
  if (isCombined) {
    for (const { id, mapped, values } of read) {
      if (mapped) combining.set(id, howToCombine(list, id, mapped, values, place, weight !== null));
    }
  }
  const figure = (values: readonly UsableValue[], row: number): RowFigure => {
    const index = place.get(row) ?? 0;
    return { value: values[index]?.value ?? null, weight: weight?.values[index]?.value ?? null, time: times[index] ?? null };
  };
  const valueOf = (own: readonly number[], values: readonly UsableValue[], how: Combining | undefined): number | null => {
    const [only = 0, ...others] = own;
    // As in the cells: one row with an error makes all of it one.
    if (own.some((row) => values[place.get(row) ?? 0]?.failed)) return null;
    if (others.length === 0) return values[place.get(only) ?? 0]?.value ?? null;
    return combine(
      own.map((row) => figure(values, row)),
      how ?? "first",
    );
  };
  const accounts = groups.map(({ name, key, rows: own }): AccountRow => ({
    name,
    row: own[0] ?? 0,
    ...(own.length > 1 ? { rows: own } : {}),
    ...(key === "" ? {} : { key }),
    manager: mapping.manager ? readManager(columns, own, mapping.manager.column, name, findings) : "",
    values: Object.fromEntries(read.map(({ id, values }) => [id, valueOf(own, values, combining.get(id))])),
    errors: read.filter(({ values }) => own.some((row) => values[place.get(row) ?? 0]?.failed)).map(({ id }) => id),
  }));
  const isWeighed = [...combining.values()].includes("weighted");
  return { accounts, combining, weight: isWeighed ? "currentRevenue" : null };
}

/** How the rows of an account become one figure: as the person has chosen, and where they are to be summed, as is sound for what the numbers are. */
function howToCombine(
  { columns, groups, choice, time }: AccountsToRead,
  id: string,
  { scale, column }: MappedCriterion,
  values: readonly UsableValue[],
  place: ReadonlyMap<number, number>,
  hasWeight: boolean,
): Combining {
  if (choice === "latest" || choice === "first") return choice;
  const { header } = columns.recognise(columns.header(column));
  const text = foldHeader(columns.header(column));
  // What is the same in all rows of an account is said of the account, not of its rows: to add it up would count it more than once. The
  // same amount month after month, though, is earned each time.
  const isEachTime = time !== null && scale === "amount" && !OF_ACCOUNT.test(text);
  if (!isEachTime && isOfAccount(values, groups, place)) return "first";
  if (scale === "rating") return "mean";
  if (scale === "probability" || scale === "percent") return hasWeight ? "weighted" : "mean";
  const isRate = header.percent || [...header.words].some((word) => RATES.has(word)) || natureOf(id) === "rating";
  return isRate && !(id === "relativeEffort" && !header.percent) ? "mean" : "sum";
}

/** Headers of amounts that are said of an account, whatever rows it has. */
const OF_ACCOUNT =
  /\b(?:annual|yearly|current|arr|acv|company|account|customer|client|total|potential|wallet|anual|actual|empresa|cuenta|cliente|potencial|annuel|gesamt|jahres\w*)\b/;

/** Words for numbers that say how much for each: they are averaged, never added. */
const RATES = new Set(
  "growth,rate,crecimiento,tasa,ratio,index,indice,nps,score,puntuacion,average,promedio,crescimento,croissance,wachstum,crescita".split(
    ",",
  ),
);

/** So many rows beside the first of their account tell whether a column says the same in all of them. */
const ROWS_TO_TELL = 2;

function isOfAccount(values: readonly UsableValue[], groups: readonly AccountGroup[], place: ReadonlyMap<number, number>): boolean {
  let repeats = 0;
  const different = new Set<number>();
  for (const { rows } of groups) {
    const known = rows.map((row) => values[place.get(row) ?? 0]?.value ?? null).filter((value) => value !== null);
    if (known.some((value) => value !== known[0])) return false;
    repeats += Math.max(0, known.length - 1);
    for (const value of known) different.add(value);
  }
  return repeats >= ROWS_TO_TELL && different.size > 1;
}

/** Each row's place in time. */
const timesOf = (columns: ListColumns, column: number): (number | null)[] => columns.valuesOf(column).map(timeOf);

/** A cell's place in time: its day, or year and month; null where it says none. */
export function timeOf(value: unknown): number | null {
  if (typeof value === "number") return value;
  const time = typeof value === "string" ? dayOf(value) : Number.NaN;
  return Number.isNaN(time) ? null : time;
}

/** A day written as a text: year first, or day or month before it; the order of days and months does not matter within a year's months. */
function dayOf(text: string): number {
  const [, year, month = "1", day = "1"] = /^\s*((?:19|20)\d\d)[-/.](\d{1,2})(?:[-/.](\d{1,2}))?/.exec(text) ?? [];
  if (year !== undefined) return Number(year) * 372 + Number(month) * 31 + Number(day);
  const [, first = "1", second = "1", last] = /^\s*(\d{1,2})[-/.](\d{1,2})[-/.]((?:19|20)\d\d)/.exec(text) ?? [];
  return last === undefined
    ? Number.NaN
    : Number(last) * 372 + (Number(second) > 12 ? Number(first) * 31 + Number(second) : Number(second) * 31 + Number(first));
}

/** The values of one column, a value for each row; cells that cannot be used are told. */
function readCriterion({ columns, rows, names, rates }: AccountsToRead, mapped: MappedCriterion, findings: CellFindings): UsableValue[] {
  tellAssumed(columns, rows, mapped, findings);
  const { cells, numbers } = columns.asNumbers(mapped.column);
  return cells.map((cell, index) => {
    const own = usableValue(cell, mapped);
    const said = mapped.currencies && rates.size > 0 ? columns.cells.at(rows[index] ?? 0, mapped.currencies.column) : "";
    const read = own.value === null ? own : { ...own, value: converted(own.value, said, rates) };
    // A column of words alone is told once, by its header.
    const told = cell.kind === "text" && numbers === 0;
    if (read.problem && !told) {
      const row = rows[index] ?? 0;
      const value = shortened(textOf(columns.cells.at(row, mapped.column)).trim());
      const params = { account: shortened(names.get(row) ?? ""), value, header: shortened(mapped.header) };
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

/** The account manager of the first row that names one. */
function readManager({ cells }: ListColumns, rows: readonly number[], column: number, account: string, findings: CellFindings): string {
  for (const row of rows) {
    const value = cells.at(row, column);
    const name = isErrorText(value) ? "" : textOf(value).trim();
    if (isErrorText(value)) findings.add("manager-error", { account: shortened(account), error: textOf(value) }, row, column);
    if (name !== "") return name;
  }
  return "";
}

/** Tells a column of texts such as `1,234` none of which says whether the mark is a decimal mark. */
function tellAssumed(columns: ListColumns, rows: readonly number[], { column, header }: MappedCriterion, findings: CellFindings): void {
  const { assumed, decimal } = columns.asNumbers(column);
  const row = rows.find((each) => columns.cells.at(each, column) === assumed);
  if (assumed === null || decimal === null || row === undefined) return;
  const number = String(parseNumber(assumed, decimal));
  findings.add("thousands-assumed", { header: shortened(header), value: shortened(assumed.trim()), number }, row, column);
}

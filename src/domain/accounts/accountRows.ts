import { isErrorText } from "../grid";
import type { CellFindings } from "./findings";
import { foldHeader } from "./header";
import { repeatsHeader, type ListArea } from "./listAreas";
import { isNoValue, parseNumber } from "./numbers";
import { nameOf, shortened, span, textOf, type SheetCells } from "./sheetCells";

/** A row of the list that is not empty. */
interface ListRow {
  readonly row: number;
  readonly name: string;
  /** Its columns that are not empty. */
  readonly filled: readonly number[];
  /** The row above it is empty. */
  readonly afterBlank: boolean;
}

/** Names that only a row of totals has. */
const SURE_TOTALS = new Set(
  (
    "totals,totales,grand total,gran total,total general,suma total,total sum,subtotal,sub total,subtotals,subtotales,sumatorio,sumas," +
    "total accounts,total customers,total clients,total companies,total cuentas,total clientes,total empresas,all accounts,overall total"
  ).split(","),
);

/** Names that a row of totals has, and an account might have. */
const LIKELY_TOTALS = new Set("total,sum,suma,average,mean,avg,media,promedio,median,mediana,count,recuento".split(","));

/** "Subtotal North", "Norte: subtotal": no account is called so. */
const SUBTOTAL = /^sub ?total(?:s|es)?\b|\bsub ?total$/;

/** "Total North" is a row of totals, "Total Energies" a company: what it holds cannot tell for sure. */
const TOTAL_OF = /^(?:total|suma|sum) /;

const NOTE =
  /^\*|^(?:source|fuente|note|nota|notes|notas|legend|leyenda|data as of|datos a)\b.*[:.]|^(?:updated|actualizado|generated|generado|exported|exportado)\b/;

/** A sentence rather than a name. */
const LONG_NOTE = 60;

/**
 * The sheet rows that hold an account. Empty rows are passed over; rows of totals, notes below the list, repeated headers and rows
 * without a name are left out, and told.
 */
export function accountRows(cells: SheetCells, area: ListArea, accountColumn: number, findings: CellFindings): number[] {
  const rows = listRows(cells, area, accountColumn);
  const below = rowsBelow(cells, rows, accountColumn);
  const sums = new RunningSums(
    cells,
    [...area.own].filter((column) => column !== accountColumn),
  );
  const accounts: number[] = [];
  for (const each of rows) {
    const { row, name } = each;
    const cell = cells.at(row, accountColumn);
    const labelAt = totalLabel(cells, each, accountColumn);
    if (below.get(row) === "note") {
      const column = each.filled[0] ?? accountColumn;
      findings.add("note-left-out", { text: shortened(textOf(cells.at(row, column))) }, row, column);
    } else if (below.get(row) === "total" || labelAt?.sure || isTotal(cells, each, labelAt, sums, accountColumn)) {
      const column = labelAt?.column ?? each.filled[0] ?? accountColumn;
      findings.add("total-left-out", { label: shortened(textOf(cells.at(row, column))) }, row, column);
      sums.restart();
    } else if (isErrorText(cell)) {
      findings.add("account-name-error", { error: textOf(cell) }, row, accountColumn);
    } else if (name === "") {
      findings.add("account-name-blank", {}, row, accountColumn);
    } else if (isRepeatedHeader(cells, area, accountColumn, row)) {
      findings.add("header-repeated", { header: shortened(name) }, row, accountColumn);
    } else {
      accounts.push(row);
      if (isLikeTotal(cells, each, sums, accountColumn)) {
        findings.add("total-kept", { label: shortened(name) }, row, accountColumn);
        sums.restart();
      } else sums.add(row);
    }
  }
  return accounts;
}

function listRows(cells: SheetCells, area: ListArea, accountColumn: number): ListRow[] {
  const columns = new Set([...area.own, accountColumn]);
  const rows: ListRow[] = [];
  let afterBlank = false;
  for (const row of span(area.firstRow, Math.min(area.lastRow, cells.lastRow))) {
    const filled = cells.filled(row, columns);
    if (filled.length > 0) rows.push({ row, name: nameOf(cells.at(row, accountColumn)), filled, afterBlank });
    afterBlank = filled.length === 0;
  }
  return rows;
}

/** Whether a row says the headers again; its name is compared first, for that is quick. */
const isRepeatedHeader = (cells: SheetCells, area: ListArea, accountColumn: number, row: number): boolean =>
  foldHeader(textOf(cells.at(row, accountColumn))) === foldHeader(textOf(cells.at(area.headerRow, accountColumn))) &&
  repeatsHeader(cells, area, row);

/** Notes and totals at the end of the list, by sheet row. */
function rowsBelow(cells: SheetCells, rows: readonly ListRow[], accountColumn: number): Map<number, "note" | "total"> {
  const below = new Map<number, "note" | "total">();
  let end = rows.length;
  for (;;) {
    const notes = notesBefore(cells, rows, end, accountColumn);
    for (const { row } of rows.slice(end - notes, end)) below.set(row, "note");
    end -= notes;
    const last = rows[end - 1];
    if (!last || totalLabel(cells, last, accountColumn) === null || hasOtherText(cells, last, accountColumn)) return below;
    below.set(last.row, "total");
    end--;
  }
}

/** How many rows right before `end` are notes: alone in their row, apart from the list by an empty row or by the totals. */
function notesBefore(cells: SheetCells, rows: readonly ListRow[], end: number, accountColumn: number): number {
  let start = end;
  while (start > 0 && isNote(cells, rows[start - 1])) start--;
  const above = rows[start - 1];
  const apart = rows[start]?.afterBlank === true || (above !== undefined && totalLabel(cells, above, accountColumn) !== null);
  return apart && above !== undefined ? end - start : 0;
}

function isNote(cells: SheetCells, row: ListRow | undefined): boolean {
  const [only, ...others] = row?.filled ?? [];
  if (!row || only === undefined || others.length > 0) return false;
  const text = textOf(cells.at(row.row, only)).trim();
  return NOTE.test(foldHeader(text)) || (text.length > LONG_NOTE && text.includes(" "));
}

/** The cell that calls its row a row of totals: the name, or the first cell of a row without one. */
function totalLabel(cells: SheetCells, { row, name, filled }: ListRow, accountColumn: number): { column: number; sure: boolean } | null {
  const column = name !== "" ? accountColumn : filled.find((each) => typeof cells.at(row, each) === "string");
  if (column === undefined) return null;
  const text = foldHeader(textOf(cells.at(row, column)));
  const plain = wordsOf(text);
  if (SUBTOTAL.test(plain)) return { column, sure: !hasOtherText(cells, { row, filled }, accountColumn) };
  if (SURE_TOTALS.has(plain) || /^(?:total|suma|sum) ?\d+$/.test(plain) || (LIKELY_TOTALS.has(plain) && text.endsWith(":"))) {
    return { column, sure: true };
  }
  return LIKELY_TOTALS.has(plain) ? { column, sure: false } : null;
}

const wordsOf = (text: string): string =>
  text
    .replace(/[^\p{L}\p{N} ]+/gu, " ")
    .replace(/ +/g, " ")
    .trim();

/** Whether an account is called like the total of a part, and holds the sum or the mean of what is above it and no text. */
const isLikeTotal = (cells: SheetCells, row: ListRow, sums: RunningSums, accountColumn: number): boolean =>
  TOTAL_OF.test(wordsOf(foldHeader(row.name))) && !hasOtherText(cells, row, accountColumn) && sums.match(row.row) > 0;

/** Whether a row is one of totals without surely saying so: it holds sums, and nothing but numbers beside them. */
function isTotal(cells: SheetCells, row: ListRow, label: object | null, sums: RunningSums, accountColumn: number): boolean {
  if (hasOtherText(cells, row, accountColumn)) return false;
  if (row.name !== "") return label !== null && sums.match(row.row) > 0;
  return label !== null || (!isErrorText(cells.at(row.row, accountColumn)) && sums.match(row.row) >= 0.5);
}

/** Whether a row says more than a name and numbers: totals have no manager and no sector. */
const hasOtherText = (cells: SheetCells, { row, filled }: Pick<ListRow, "row" | "filled">, accountColumn: number): boolean => {
  const texts = filled.filter((column) => column !== accountColumn).map((column) => cells.at(row, column));
  return texts.some(
    (value) => typeof value === "string" && !isNumberLike(value) && !LIKELY_TOTALS.has(foldHeader(value)) && !isErrorText(value),
  );
};

const isNumberLike = (text: string): boolean => isNoValue(text) || parseNumber(text, ".") !== null || parseNumber(text, ",") !== null;

/** Sums of the numbers of each column so far, in all and since the last row of totals. */
class RunningSums {
  private readonly all = new Map<number, { sum: number; count: number }>();
  private readonly part = new Map<number, { sum: number; count: number }>();

  constructor(
    private readonly cells: SheetCells,
    private readonly columns: readonly number[],
  ) {}

  add(row: number): void {
    for (const column of this.columns) {
      const value = this.cells.at(row, column);
      if (typeof value !== "number") continue;
      for (const sums of [this.all, this.part]) {
        const { sum, count } = sums.get(column) ?? { sum: 0, count: 0 };
        sums.set(column, { sum: sum + value, count: count + 1 });
      }
    }
  }

  restart(): void {
    this.part.clear();
  }

  /** The share of a row's numbers that are the sum, or the mean, of the numbers above them. */
  match(row: number): number {
    const filled = this.columns.filter((column) => typeof this.cells.at(row, column) === "number" && this.cells.at(row, column) !== 0);
    return filled.filter((column) => this.isOf(column, Number(this.cells.at(row, column)))).length / Math.max(1, filled.length);
  }

  private isOf(column: number, value: number): boolean {
    return [this.all, this.part].some((sums) => {
      const { sum, count } = sums.get(column) ?? { sum: 0, count: 0 };
      return count > 1 && (isClose(value, sum) || isClose(value, sum / count));
    });
  }
}

/** Equal but for the rounding of a shown sum. */
const isClose = (a: number, b: number): boolean => Math.abs(a - b) <= Math.max(1e-9, Math.abs(b) * 1e-6);

import { isErrorText, type CellValue } from "../grid";
import type { CellFindings } from "./findings";
import { foldHeader } from "./header";
import type { ListArea } from "./listArea";
import { repeatsHeader } from "./listAreas";
import { hasNumber, hasOtherText, listRows, type ListRow } from "./listRow";
import { outline, type OutlineKind } from "./outline";
import { RunningSums } from "./runningSums";
import { sectionRows } from "./sections";
import { shortened, textOf, type SheetCells } from "./sheetCells";
import { isFooterText, isNoteText, plainWords, totalWord, type TotalWord } from "./totalWords";

/** A row that says something of an account. */
export interface AccountEntry {
  readonly row: number;
  readonly name: string;
  /** The row its name stands in: its own, or one above it. */
  readonly nameRow: number;
}

/** The rows of the accounts, and how they were told. */
export interface AccountEntries {
  readonly entries: readonly AccountEntry[];
  /** A name stands once for several rows: in the first of them, as in merged cells, or above them. */
  readonly namesStandOnce: boolean;
  /** Rows below an account that are parts of what it says itself. */
  readonly parts: number;
}

/** Share of the rows without a name from which on a name holds for the rows below it. */
const NAMES_ONCE = 0.3;

/**
 * The rows that say something of an account. Empty rows are passed over; rows of totals, headings within the list, notes below it, repeated
 * headers and rows without a name are left out, and told.
 * @param isItem whether a column tells rows of one account apart, by what its header says
 */
export function accountRows(
  cells: SheetCells,
  area: ListArea,
  accountColumn: number,
  findings: CellFindings,
  isItem: (column: number) => boolean,
): AccountEntries {
  const rows = listRows(cells, area, accountColumn);
  const reader = new RowReader(cells, area, accountColumn, rows);
  const kept = rows.filter((row) => {
    const reason = reader.reasonToLeaveOut(row);
    if (reason) findings.add(reason.code, reason.params, row.row, reason.column);
    return !reason;
  });
  const standsOnce = namesStandOnce(cells, kept, accountColumn, isItem);
  const entries: AccountEntry[] = [];
  let last: AccountEntry | null = null;
  for (const { row, name } of kept) {
    const cell = cells.at(row, accountColumn);
    const isPart = reader.outline?.get(row) === "part";
    if (isPart && reader.partsAddNothing) continue;
    if (isErrorText(cell)) findings.add("account-name-error", { error: textOf(cell) }, row, accountColumn);
    else if (isPart && last) entries.push({ row, name: last.name, nameRow: last.nameRow });
    else if (name !== "") {
      last = { row, name: textOf(cell), nameRow: row };
      if (reader.outline === null || reader.partsAddNothing || hasMore(row, accountColumn, cells, area)) entries.push(last);
    } else if (standsOnce && last) entries.push({ row, name: last.name, nameRow: last.nameRow });
    else findings.add("account-name-blank", {}, row, accountColumn);
  }
  const parts = reader.partsAddNothing ? [...(reader.outline?.values() ?? [])].filter((kind) => kind === "part").length : 0;
  return { entries, namesStandOnce: standsOnce || (reader.outline !== null && !reader.partsAddNothing), parts };
}

/** Whether a row says more than the account's name. */
const hasMore = (row: number, accountColumn: number, cells: SheetCells, { own }: ListArea): boolean =>
  cells.filled(row, own).some((column) => column !== accountColumn);

/** Whether names stand once for several rows: many rows lack one, and something in them tells them apart. */
function namesStandOnce(cells: SheetCells, rows: readonly ListRow[], accountColumn: number, isItem: (column: number) => boolean): boolean {
  const nameless = rows.filter(({ row, name }) => name === "" && !isErrorText(cells.at(row, accountColumn)));
  if (nameless.length < 2 || rows[0]?.name === "") return false;
  if (nameless.every(({ filled }) => filled.some(isItem))) return true;
  return nameless.length >= NAMES_ONCE * rows.length;
}

interface Reason {
  readonly code: string;
  readonly params: Readonly<Record<string, string>>;
  readonly column: number;
}

/** Tells what is not an account, row by row from the top. */
class RowReader {
  readonly outline: ReadonlyMap<number, OutlineKind> | null;
  /** The accounts of the outline say themselves what their parts add up to. */
  readonly partsAddNothing: boolean;
  private readonly below: ReadonlyMap<number, "note" | "total">;
  private readonly sections: ReadonlySet<number>;
  private readonly sums: RunningSums;
  private readonly last: number;
  /** Accounts so far, and those of them that say more than numbers. */
  private accounts = 0;
  private withText = 0;
  /** The last account, and the headings so far: a total may say whose it is. */
  private lastAccount: ListRow | null = null;
  private readonly headings = new Set<string>();
  private readonly labels: TotalLabels;

  constructor(
    private readonly cells: SheetCells,
    private readonly area: ListArea,
    private readonly accountColumn: number,
    rows: readonly ListRow[],
  ) {
    const columns = [...area.own].filter((column) => column !== accountColumn);
    this.sums = new RunningSums(cells, columns);
    this.labels = new TotalLabels(cells, accountColumn);
    this.below = rowsBelow(cells, rows, accountColumn, this.labels);
    const inside = rows.filter(({ row }) => !this.below.has(row));
    this.last = inside.at(-1)?.row ?? area.lastRow;
    this.sections = sectionRows(cells, inside, accountColumn, (row) => this.isNamedTotal(row));
    const unlabelled = inside.filter((row) => !this.sections.has(row.row) && !this.isNamedTotal(row));
    this.outline = outline(cells, unlabelled, accountColumn, columns);
    const accounts = unlabelled.filter(({ row }) => this.outline?.get(row) === "account");
    this.partsAddNothing = accounts.length > 0 && accounts.every((row) => hasNumber(cells, row, accountColumn));
  }

  /** Why a row is not an account, or null. Rows are asked for in their order. */
  reasonToLeaveOut(row: ListRow): Reason | null {
    const { cells, accountColumn } = this;
    const first = row.filled[0] ?? accountColumn;
    const textAt = (column: number): string => shortened(textOf(cells.at(row.row, column)).trim());
    const below = this.below.get(row.row);
    if (below === "note") return { code: "note-left-out", params: { text: textAt(first) }, column: first };
    const label = this.labels.of(row);
    if (below === "total" || this.isTotal(row, label?.word ?? null)) {
      this.sums.restart();
      const column = label?.column ?? first;
      return { code: "total-left-out", params: { label: shortened(textOf(cells.at(row.row, column))) }, column };
    }
    if (this.sections.has(row.row) || this.outline?.get(row.row) === "above") {
      this.headings.add(groupKey(textOf(cells.at(row.row, first))));
      return hasNumber(cells, row, accountColumn)
        ? { code: "total-left-out", params: { label: textAt(first) }, column: first }
        : { code: "section-left-out", params: { text: textAt(first) }, column: first };
    }
    if (isRepeatedHeader(cells, this.area, accountColumn, row.row)) {
      return { code: "header-repeated", params: { header: shortened(row.name) }, column: accountColumn };
    }
    if (row.name !== "") this.count(row);
    return null;
  }

  private count(row: ListRow): void {
    if (this.outline?.get(row.row) !== "part" || !this.partsAddNothing) this.sums.add(row.row);
    this.accounts++;
    if (hasOtherText(this.cells, row, this.accountColumn)) this.withText++;
    this.lastAccount = row;
  }

  /** Whether a total is called after the group right above it: after its heading, or what its last row says. */
  private isOfGroup(name: string): boolean {
    const key = groupKey(name);
    const { lastAccount: last, cells } = this;
    return this.headings.has(key) || (last?.filled.some((column) => groupKey(textOf(cells.at(last.row, column))) === key) ?? false);
  }

  /** A row that is called a total, without looking at what it adds up to. */
  private isNamedTotal(row: ListRow): boolean {
    const word = this.labels.of(row)?.word;
    return word === "sure" || (word === "subtotal" && !hasOtherText(this.cells, row, this.accountColumn));
  }

  private isTotal(row: ListRow, word: TotalWord | null): boolean {
    if (word === "sure") return true;
    const { cells, accountColumn } = this;
    const match = this.sums.match(row.row);
    if (typeof word === "object" && word !== null) {
      return (match.share > 0 || this.isOfGroup(word.of)) && !hasOtherText(cells, row, accountColumn);
    }
    if (word !== null) return (word === "subtotal" || match.share > 0 || row.name === "") && !hasOtherText(cells, row, accountColumn);
    if (row.name === "")
      return match.share >= 0.5 && !isErrorText(cells.at(row.row, accountColumn)) && !hasOtherText(cells, row, accountColumn);
    return this.addsUp(row, match);
  }

  /** Whether a row with a name of its own is a total by what it holds: the sum of rows above it, where others say more than numbers. */
  private addsUp(row: ListRow, { share, sums, rows, isLargestSum }: ReturnType<RunningSums["match"]>): boolean {
    if (sums === 0 || !isLargestSum || share < 0.5 || rows < 3 || this.outline) return false;
    const saysLess = this.withText * 2 > this.accounts;
    const isAtEnd = row.row === this.last;
    if (!saysLess && sums < 2 && !(isAtEnd && rows > 3)) return false;
    return !hasOtherText(this.cells, row, this.accountColumn);
  }
}

const groupKey = (text: string): string => plainWords(foldHeader(text));

/** Whether a row says the headers again; how long its name is is compared first, for that is quick. */
function isRepeatedHeader(cells: SheetCells, area: ListArea, accountColumn: number, row: number): boolean {
  const [name, header] = [row, area.headerRow].map((each) => textOf(cells.at(each, accountColumn)).trim());
  if (name === undefined || header === undefined || Math.abs(name.length - header.length) > MORE_SPACES) return false;
  return foldHeader(name) === foldHeader(header) && repeatsHeader(cells, area, row);
}

/** So much longer or shorter a repeated header is where spaces or marks are written otherwise. */
const MORE_SPACES = 4;

/** Notes and totals at the end of the list, by sheet row. */
function rowsBelow(cells: SheetCells, rows: readonly ListRow[], accountColumn: number, labels: TotalLabels): Map<number, "note" | "total"> {
  const below = new Map<number, "note" | "total">();
  let end = rows.length;
  for (;;) {
    const notes = notesBefore(cells, rows, end, labels);
    for (const { row } of rows.slice(end - notes, end)) below.set(row, "note");
    end -= notes;
    const last = rows[end - 1];
    const word = last && labels.of(last)?.word;
    if (!last || !word || typeof word === "object" || hasOtherText(cells, last, accountColumn)) return below;
    below.set(last.row, "total");
    end--;
  }
}

/**
 * How many rows right before `end` are notes: alone in their row, apart from the list by an empty row or by the totals, or surely a footer.
 * Below the grand total, any text alone in its row is one.
 */
function notesBefore(cells: SheetCells, rows: readonly ListRow[], end: number, labels: TotalLabels): number {
  let alone = end;
  while (alone > 0 && isTextAlone(cells, rows[alone - 1])) alone--;
  const total = rows[alone - 1];
  if (alone < end && total && total.filled.length > 1 && labels.of(total)?.word === "sure") return end - alone;
  let start = end;
  while (start > 0 && isNote(cells, rows[start - 1])) start--;
  const above = rows[start - 1];
  if (above === undefined) return 0;
  while (start < end && !isApart(cells, rows, start, labels)) start++;
  return end - start;
}

function isApart(cells: SheetCells, rows: readonly ListRow[], start: number, labels: TotalLabels): boolean {
  const [above, first] = [rows[start - 1], rows[start]];
  if (first?.afterBlank || (first && isFooterText(onlyText(cells, first)))) return true;
  return above !== undefined && labels.of(above) !== null;
}

const isTextAlone = (cells: SheetCells, row: ListRow | undefined): boolean =>
  row?.filled.length === 1 && typeof cells.at(row.row, row.filled[0] ?? 0) === "string";

const isNote = (cells: SheetCells, row: ListRow | undefined): boolean => row?.filled.length === 1 && isNoteText(onlyText(cells, row));

const onlyText = (cells: SheetCells, { row, filled }: ListRow): string => textOf(cells.at(row, filled[0] ?? 0)).trim();

interface TotalLabel {
  readonly column: number;
  readonly word: TotalWord;
}

/** Longer texts are no words of totals beside a name. */
const LONGEST_LABEL = 30;

/** The cell that calls its row a row of totals: the name, the first cell of a row without one, or a word beside the name. Each is read once. */
class TotalLabels {
  private readonly words = new Map<string, TotalWord | null>();
  private readonly labels = new Map<number, TotalLabel | null>();

  constructor(
    private readonly cells: SheetCells,
    private readonly accountColumn: number,
  ) {}

  of(row: ListRow): TotalLabel | null {
    const known = this.labels.get(row.row);
    if (known !== undefined) return known;
    const label = this.read(row);
    this.labels.set(row.row, label);
    return label;
  }

  private read({ row, name, filled }: ListRow): TotalLabel | null {
    const { cells, accountColumn } = this;
    const column = name !== "" ? accountColumn : filled.find((each) => typeof cells.at(row, each) === "string");
    const word = column === undefined ? null : this.word(textOf(cells.at(row, column)));
    if (column !== undefined && word !== null) return { column, word };
    // `North | Grand total | 300`: the word stands beside what it is the total of.
    const beside = filled.find((each) => each !== accountColumn && this.isSure(cells.at(row, each)));
    return beside === undefined ? null : { column: beside, word: "subtotal" };
  }

  private isSure(value: CellValue): boolean {
    return typeof value === "string" && value.length <= LONGEST_LABEL && this.word(value) === "sure";
  }

  private word(text: string): TotalWord | null {
    const known = this.words.get(text);
    if (known !== undefined) return known;
    const word = totalWord(text);
    this.words.set(text, word);
    return word;
  }
}

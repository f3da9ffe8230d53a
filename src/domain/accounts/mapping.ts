import { accountKey } from "../accountKeys";
import { columnLetters } from "../grid";
import type { MappedColumn, MappedCriterion, Scale } from "./accountList";
import { columnOfLetters, noSuchColumn } from "./findList";
import type { CellFindings } from "./findings";
import { foldHeader } from "./header";
import type { ListArea } from "./listAreas";
import { parseNumber } from "./numbers";
import { readNumbers, scaleOf, type NumberColumn } from "./numberColumn";
import type { Match, Recogniser } from "./recognise";
import { nameOf, shortened, span, textOf, type SheetCells } from "./sheetCells";
import { natureOf } from "./synonyms";

/** The columns of one list, with what is needed to say what they are. */
export class ListColumns {
  private readonly numbers = new Map<number, NumberColumn>();
  private rows: readonly number[] = [];

  constructor(
    readonly cells: SheetCells,
    readonly area: ListArea,
    readonly recognise: Recogniser,
  ) {}

  /** The rows of the accounts: only their cells tell what a column holds. */
  setRows(rows: readonly number[]): void {
    this.rows = rows;
    this.numbers.clear();
  }

  header(column: number): string {
    return textOf(this.cells.at(this.area.headerRow, column));
  }

  mapped(column: number): MappedColumn {
    const header = this.header(column);
    return { column, header: header.trim() === "" ? columnLetters(column) : header };
  }

  matches(column: number): readonly Match[] {
    return this.recognise(this.header(column)).matches;
  }

  /** The column read as numbers, a cell for each account. */
  asNumbers(column: number): NumberColumn {
    const known = this.numbers.get(column) ?? readNumbers(this.rows.map((row) => this.cells.at(row, column)));
    this.numbers.set(column, known);
    return known;
  }

  /** Share of the accounts that have something in the column. */
  filledShare(column: number): number {
    return this.rows.filter((row) => !this.cells.isBlank(row, column)).length / Math.max(1, this.rows.length);
  }

  /** How much the column's texts look like names: their share of what is not empty. */
  textShare(column: number): number {
    const texts = this.rows.map((row) => nameOf(this.cells.at(row, column))).filter((text) => text !== "");
    return texts.filter((text) => parseNumber(text, ".") === null).length / Math.max(1, texts.length);
  }

  /** The column that a person has named by header or letters. @throws AccountListError `no-such-column` */
  named(wanted: string): number {
    const { area, cells } = this;
    const key = foldHeader(wanted);
    const byHeader = area.columns.find((column) => foldHeader(this.header(column)) === key);
    const place = columnOfLetters(wanted);
    const found = byHeader ?? area.columns.find((column) => column === place);
    if (found === undefined) throw noSuchColumn(cells, area.headerRow, area.columns, wanted);
    return found;
  }
}

/** A column that may serve a field. */
interface Candidate {
  readonly field: string;
  readonly column: number;
  readonly match: Match;
  readonly score: number;
}

/** Which column is what; criteria by id. */
export interface Mapping {
  readonly manager: MappedColumn | null;
  readonly criteria: Readonly<Record<string, MappedCriterion | null>>;
}

/** The account column: named by the person, else the one whose header says so most surely and that looks like names. */
export function accountColumn(columns: ListColumns, wanted: string | undefined): number {
  if (wanted !== undefined) return columns.named(wanted);
  const { area, cells } = columns;
  const rows = span(area.firstRow, Math.min(area.lastRow, cells.lastRow));
  const candidates = area.columns.flatMap((column): Candidate[] => {
    const match = columns.matches(column).find(({ field }) => field === "account");
    if (!match) return [];
    const names = rows.map((row) => nameOf(cells.at(row, column))).filter((name) => name !== "");
    const texts = names.filter((name) => parseNumber(name, ".") === null).length;
    const distinct = new Set(names.map(accountKey)).size;
    const factor = names.length === 0 ? 0.3 : (2 * texts >= names.length ? 1 : 0.7) * (2 * distinct >= names.length ? 1 : 0.6);
    return [{ field: "account", column, match, score: match.score * factor }];
  });
  return bestFirst(columns, candidates)[0]?.column ?? area.columns[0] ?? 0;
}

/**
 * Says which columns are the manager's and the criteria's: those that a person has named first, then each field's most likely column.
 * @throws AccountListError `no-such-column`
 */
export function mapColumns(
  columns: ListColumns,
  account: number,
  criteria: readonly string[],
  overrides: ReadonlyMap<string, string>,
  findings: CellFindings,
): Mapping {
  const fields = ["manager", ...criteria];
  const chosen = new Map<string, { readonly column: number; readonly match: Match | null }>();
  for (const field of fields) {
    const wanted = overrides.get(field);
    if (wanted !== undefined && wanted.trim() !== "") chosen.set(field, { column: columns.named(wanted), match: null });
  }
  const taken = new Set([account, ...[...chosen.values()].map(({ column }) => column)]);
  const open = new Set(fields.filter((field) => !overrides.has(field)));
  for (const { field, column, match } of bestFirst(columns, candidatesOf(columns, open))) {
    if (!open.has(field) || taken.has(column)) continue;
    open.delete(field);
    taken.add(column);
    chosen.set(field, { column, match });
  }
  for (const [field, { column, match }] of chosen) {
    if (match?.guess)
      findings.add("guessed-column", { criterion: field, header: shortened(columns.header(column)) }, columns.area.headerRow, column);
  }
  tellWords(columns, criteria, open, taken, chosen, findings);
  tellTwins(columns, account, chosen, findings);
  const manager = chosen.get("manager");
  return {
    manager: manager ? columns.mapped(manager.column) : null,
    criteria: Object.fromEntries(
      criteria.map((id) => {
        const choice = chosen.get(id);
        return [id, choice ? mappedCriterion(columns, id, choice.column, choice.match) : null];
      }),
    ),
  };
}

function mappedCriterion(columns: ListColumns, id: string, column: number, match: Match | null): MappedCriterion {
  const numbers = columns.asNumbers(column);
  return { ...columns.mapped(column), scale: scale(columns, id, column, match), decimal: numbers.decimal, guess: match?.guess ?? false };
}

function scale(columns: ListColumns, id: string, column: number, match: Match | null): Scale {
  const { header, matches } = columns.recognise(columns.header(column));
  const measure = (match ?? matches.find(({ field }) => field === id))?.measure ?? natureOf(id);
  return scaleOf(columns.asNumbers(column), measure, header);
}

/** Every column that may serve an open field, by header and content. */
const candidatesOf = (columns: ListColumns, open: ReadonlySet<string>): Candidate[] =>
  columns.area.columns.flatMap((column) =>
    columns.matches(column).flatMap((match): Candidate[] => {
      const { field } = match;
      if (!open.has(field)) return [];
      const fits = field === "manager" ? columns.textShare(column) >= 0.5 : holdsNumbers(columns, column, match);
      return fits ? [{ field, column, match, score: match.score * (0.8 + 0.2 * columns.filledShare(column)) }] : [];
    }),
  );

/** Marks that are no ratings, such as a net promoter score, stay within this. */
const HIGHEST_MARK = 100;

function holdsNumbers(columns: ListColumns, column: number, match: Match): boolean {
  const { cells, numbers, texts } = columns.asNumbers(column);
  if (numbers === 0 || numbers < texts) return false;
  const found = scale(columns, match.field, column, match);
  if (match.measure === "share") return found !== "amount";
  if (match.measure !== "rating" || found !== "amount") return true;
  return cells.every((cell) => cell.kind !== "number" || Math.abs(cell.value) <= HIGHEST_MARK);
}

/** Surest first; between equals the latest year, then the alphabet: where a column stands does not matter. */
function bestFirst(columns: ListColumns, candidates: readonly Candidate[]): Candidate[] {
  const year = ({ column }: Candidate): number => columns.recognise(columns.header(column)).header.year ?? Infinity;
  const text = ({ column }: Candidate): string => foldHeader(columns.header(column));
  return [...candidates].sort(
    (a, b) => b.score - a.score || (year(a) === year(b) ? 0 : year(b) - year(a)) || compare(text(a), text(b)) || a.column - b.column,
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Below this a header of words is not told: it may well be about something else. */
const SURE = 0.9;

/** Tells columns that are called like a criterion, or were named for one, and hold words where numbers are needed. */
function tellWords(
  columns: ListColumns,
  criteria: readonly string[],
  open: ReadonlySet<string>,
  taken: ReadonlySet<number>,
  chosen: ReadonlyMap<string, { readonly column: number }>,
  findings: CellFindings,
): void {
  for (const criterion of criteria) {
    const choice = chosen.get(criterion)?.column;
    const named = columns.area.columns.filter((column) =>
      columns.matches(column).some(({ field, score, guess }) => field === criterion && score >= SURE && !guess),
    );
    const suspects = choice !== undefined ? [choice] : open.has(criterion) ? named.filter((column) => !taken.has(column)) : [];
    for (const column of suspects) {
      const { numbers, texts } = columns.asNumbers(column);
      if (texts > 0 && (choice === undefined || numbers === 0)) {
        findings.add("column-without-numbers", { criterion, header: shortened(columns.header(column)) }, columns.area.headerRow, column);
      }
    }
  }
}

/** Tells mapped columns whose header stands twice. */
function tellTwins(
  columns: ListColumns,
  account: number,
  chosen: ReadonlyMap<string, { readonly column: number }>,
  findings: CellFindings,
): void {
  const { area, cells } = columns;
  for (const column of new Set([account, ...[...chosen.values()].map((choice) => choice.column)])) {
    const header = foldHeader(columns.header(column));
    const twin = header === "" ? undefined : area.columns.find((other) => other !== column && foldHeader(columns.header(other)) === header);
    if (twin === undefined) continue;
    const params = { header: shortened(columns.header(column)), column: columnLetters(column), other: cells.address(area.headerRow, twin) };
    findings.add("header-twice", params, area.headerRow, column);
  }
}

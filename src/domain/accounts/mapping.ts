import { accountKey } from "../accountKeys";
import type { MappedColumn, MappedCriterion, Scale } from "./accountList";
import type { CellFindings } from "./findings";
import { foldHeader } from "./header";
import type { ListColumns } from "./listColumns";
import { tellGuesses, tellTwins, tellWords } from "./mappingFindings";
import { scaleOf } from "./numberColumn";
import type { Match } from "./recognise";
import { natureOf } from "./synonyms";

/** Which column is what; criteria by id. */
export interface Mapping {
  readonly manager: MappedColumn | null;
  readonly criteria: Readonly<Record<string, MappedCriterion | null>>;
}

/** The column of a field, and why: null where a person has named it. */
export interface Choice {
  readonly column: number;
  readonly match: Match | null;
}

/** A column that may serve a field. */
interface Candidate {
  readonly column: number;
  readonly match: Match;
  readonly score: number;
}

/** Columns that do not look like names count this much: numbers, few that differ, none at all. */
const NUMBERS_COUNT = 0.7;
const REPEATED_COUNT = 0.6;
const EMPTY_COUNT = 0.3;

/** A column's score falls by up to this share for the accounts that it says nothing of. */
const EMPTY_CELLS_COST = 0.2;

/** Marks that are no ratings, such as a net promoter score, stay within this. */
const HIGHEST_MARK = 100;

/**
 * The account column: named by the person, else the one whose header says so most surely and that looks like names.
 * @throws AccountListError `no-such-column`
 */
export function accountColumn(columns: ListColumns, wanted: string | undefined): number {
  if (wanted !== undefined) return columns.named(wanted);
  const candidates = columns.area.columns.flatMap((column): Candidate[] => {
    const match = columns.matches(column).find(({ field }) => field === "account");
    return match ? [{ column, match, score: match.score * likenessToNames(columns, column) }] : [];
  });
  return bestFirst(columns, candidates)[0]?.column ?? columns.area.columns[0] ?? 0;
}

function likenessToNames(columns: ListColumns, column: number): number {
  const names = columns.asNames(column);
  if (names.length === 0) return EMPTY_COUNT;
  const distinct = new Set(names.map(accountKey)).size;
  return (columns.holdsTexts(column) ? 1 : NUMBERS_COUNT) * (2 * distinct >= names.length ? 1 : REPEATED_COUNT);
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
  const chosen = chooseColumns(columns, account, ["manager", ...criteria], overrides);
  tellGuesses(columns, chosen, findings);
  const open = criteria.filter((id) => !overrides.has(id));
  tellWords(columns, criteria, open, account, chosen, findings);
  tellTwins(columns, [account, ...[...chosen.values()].map(({ column }) => column)], findings);
  const manager = chosen.get("manager");
  return {
    manager: manager ? columns.mapped(manager.column) : null,
    criteria: Object.fromEntries(
      criteria.map((id) => {
        const choice = chosen.get(id);
        return [id, choice ? mappedCriterion(columns, id, choice) : null];
      }),
    ),
  };
}

function chooseColumns(
  columns: ListColumns,
  account: number,
  fields: readonly string[],
  overrides: ReadonlyMap<string, string>,
): Map<string, Choice> {
  const chosen = new Map<string, Choice>();
  for (const field of fields) {
    const wanted = overrides.get(field)?.trim() ?? "";
    if (wanted !== "") chosen.set(field, { column: columns.named(wanted), match: null });
  }
  const taken = new Set([account, ...[...chosen.values()].map(({ column }) => column)]);
  const open = new Set(fields.filter((field) => !overrides.has(field)));
  for (const { column, match } of bestFirst(columns, candidatesFor(columns, open))) {
    if (!open.has(match.field) || taken.has(column)) continue;
    open.delete(match.field);
    taken.add(column);
    chosen.set(match.field, { column, match });
  }
  return chosen;
}

/** Every column that may serve one of the fields, by header and content. */
const candidatesFor = (columns: ListColumns, fields: ReadonlySet<string>): Candidate[] =>
  columns.area.columns.flatMap((column) =>
    columns
      .matches(column)
      .filter((match) => fields.has(match.field))
      .filter((match) => (match.measure === "name" ? columns.holdsTexts(column) : holdsNumbers(columns, column, match)))
      .map((match) => ({ column, match, score: match.score * (1 - EMPTY_CELLS_COST * (1 - columns.filledShare(column))) })),
  );

function holdsNumbers(columns: ListColumns, column: number, match: Match): boolean {
  const { cells, numbers, texts } = columns.asNumbers(column);
  if (numbers === 0 || numbers < texts) return false;
  const scale = scaleOf(columns.asNumbers(column), match.measure, columns.recognise(columns.header(column)).header);
  if (match.measure === "share") return scale !== "amount";
  if (match.measure !== "rating" || scale !== "amount") return true;
  return cells.every((cell) => cell.kind !== "number" || Math.abs(cell.value) <= HIGHEST_MARK);
}

/** Surest first; between equals the latest year, then the alphabet: where a column stands does not matter. */
function bestFirst(columns: ListColumns, candidates: readonly Candidate[]): Candidate[] {
  const year = ({ column }: Candidate): number => columns.recognise(columns.header(column)).header.year ?? 9999;
  const text = ({ column }: Candidate): string => foldHeader(columns.header(column));
  return [...candidates].sort((a, b) => b.score - a.score || year(b) - year(a) || compare(text(a), text(b)) || a.column - b.column);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function mappedCriterion(columns: ListColumns, id: string, { column, match }: Choice): MappedCriterion {
  const { decimal } = columns.asNumbers(column);
  return { ...columns.mapped(column), scale: scaleOfChoice(columns, id, column, match), decimal, guess: match?.guess ?? false };
}

function scaleOfChoice(columns: ListColumns, id: string, column: number, match: Match | null): Scale {
  const { header, matches } = columns.recognise(columns.header(column));
  const measure = (match ?? matches.find(({ field }) => field === id))?.measure ?? natureOf(id);
  return scaleOf(columns.asNumbers(column), measure, header);
}

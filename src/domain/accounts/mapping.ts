import { accountKey } from "../accountKeys";
import { cellOfAddress } from "./findList";
import type { CellFindings } from "./findings";
import { foldHeader } from "./header";
import type { ListColumns } from "./listColumns";
import { ListContext, type Candidate } from "./listContext";
import type { Choice, MappedColumn, MappedCriterion, Scale } from "./mappedColumn";
import { tellGuesses, tellTwins, tellWords } from "./mappingFindings";
import { scaleOf } from "./numberColumn";
import { periodRevenue } from "./periodColumns";
import type { Match } from "./recognise";
import { natureOf } from "./synonyms";
import type { Rates } from "./rates";
import { tellUnused, unusedColumns, type UnusedColumn } from "./unusedColumns";
import { tellValues } from "./valueFindings";
import { proposeWords, type RatedWord } from "./words";

/** Why a column serves a field. */
export type MappingReason =
  /** A person has said so. */
  | "chosen"
  /** Its header says so. */
  | "named"
  /** Columns like it are often let stand for the criterion. */
  | "stands-in"
  /** It is the total, the latest year or the sum of columns of months or years. */
  | "periods";

/** How a column came to serve a field. */
export interface MappingWhy {
  readonly reason: MappingReason;
  /** 0–1: how surely. */
  readonly confidence: number;
}

/** Which column is what; criteria by id. */
export interface Mapping {
  readonly manager: MappedColumn | null;
  readonly criteria: Readonly<Record<string, MappedCriterion | null>>;
  /** By field (`account`, `manager` or a criterion's id), for those that a column serves. */
  readonly why: ReadonlyMap<string, MappingWhy>;
  readonly unused: readonly UnusedColumn[];
}

/** Words of one column that a person has accepted or changed. */
export interface ColumnWords {
  readonly header: string;
  readonly words: readonly RatedWord[];
}

/** What a person has said about the columns. */
export interface MappingRequest {
  readonly criteria: readonly string[];
  readonly overrides: ReadonlyMap<string, string>;
  /** Whether words that look like ratings are taken for them. */
  readonly acceptsWords: boolean;
  readonly wordTables: readonly ColumnWords[];
  /** What amounts in several currencies are converted by; none where it is empty. */
  readonly rates: Rates;
}

/** Columns that do not look like names count this much: numbers and codes. */
const NUMBERS_COUNT = 0.7;

/** A text without spaces with three digits or more: an id rather than a name. */
const CODE = /^(?=(?:\D*\d){3})\S+$/;

/** So do these: few that differ, none at all. */
const REPEATED_COUNT = 0.6;
const EMPTY_COUNT = 0.3;

/** A column's score falls by up to this share for the accounts that it says nothing of. */
const EMPTY_CELLS_COST = 0.2;

/** Marks that are no ratings, such as a net promoter score, stay within this. */
const HIGHEST_MARK = 100;

/** How surely a total, a year or a sum of months is the revenue. */
const PERIODS_CONFIDENCE = 0.6;

/**
 * The account column: named by the person, else the one whose header says so most surely and that looks like names.
 * @throws AccountListError `no-such-column`
 */
export function accountColumn(columns: ListColumns, wanted: string | undefined): number {
  const isCell = wanted !== undefined && cellOfAddress(wanted) !== null && cellOfAddress(wanted)?.row === columns.area.headerRow;
  if (wanted !== undefined && !isCell) return columns.named(wanted);
  const candidates = columns.area.columns.flatMap((column): Candidate[] => {
    const match = columns.matches(column).find(({ field }) => field === "account");
    return match ? [{ column, match, score: match.score * likenessToNames(columns, column) }] : [];
  });
  const best = bestFirst(columns, candidates)[0]?.column;
  if (best !== undefined) return namesOfCodes(columns, best) ?? best;
  return wanted === undefined ? (columns.area.columns[0] ?? 0) : columns.named(wanted);
}

/** Headers of the names that stand beside codes, as in reports of ERP systems. */
const NAMES_OF_CODES =
  /^(?:description|descripcion|descricao|descrizione|denominacion|denominacao|bezeichnung|beschreibung|designation|libelle|text|texto)\b/;

/** The column that says what the codes of the account column stand for: each row another text. Null where the column holds names itself. */
function namesOfCodes(columns: ListColumns, account: number): number | null {
  if (looksLikeNames(columns, account)) return null;
  const says = (column: number): boolean => {
    const names = columns.asNames(column).map(accountKey);
    const codes = columns.asNames(account).map(accountKey);
    return names.length === codes.length && new Set(names).size === new Set(codes).size && columns.holdsTexts(column);
  };
  return columns.area.columns.find((column) => NAMES_OF_CODES.test(foldHeader(columns.header(column))) && says(column)) ?? null;
}

/** Whether a column holds names rather than numbers and codes. */
function looksLikeNames(columns: ListColumns, column: number): boolean {
  const names = columns.asNames(column);
  return columns.holdsTexts(column) && names.filter((name) => CODE.test(name)).length * 5 < names.length * 4;
}

function likenessToNames(columns: ListColumns, column: number): number {
  const names = columns.asNames(column);
  if (names.length === 0) return EMPTY_COUNT;
  const distinct = new Set(names.map(accountKey)).size;
  return (looksLikeNames(columns, column) ? 1 : NUMBERS_COUNT) * (2 * distinct >= names.length || isMany(distinct) ? 1 : REPEATED_COUNT);
}

/** So many different names are accounts, however often each stands; flags and codes are few. */
const isMany = (distinct: number): boolean => distinct >= 5;

/**
 * Says which columns are the manager's and the criteria's: those that a person has named first, then each field's most likely column.
 * @throws AccountListError `no-such-column`
 */
export function mapColumns(columns: ListColumns, account: number, request: MappingRequest, findings: CellFindings): Mapping {
  const { criteria, overrides } = request;
  const accepted = acceptWords(columns, account, request);
  const context = new ListContext(columns, account);
  const chosen = chooseColumns(columns, context, account, ["manager", ...criteria], overrides);
  tellGuesses(columns, context, chosen, findings);
  const open = criteria.filter((id) => !overrides.has(id));
  const unused = unusedColumns(columns, context, account, new Set(open), chosen);
  tellWords(columns, criteria, chosen, findings);
  tellUnused(columns, unused, chosen, findings);
  tellTwins(columns, [account, ...[...chosen.values()].map(({ column }) => column)], findings);
  const manager = chosen.get("manager");
  const mapped = criteria.map((id): [string, MappedCriterion | null] => {
    const choice = chosen.get(id);
    return [id, choice ? mappedCriterion(columns, id, choice, accepted, context) : null];
  });
  for (const [id, each] of mapped) if (each) tellValues(columns, context, id, each, request.rates, findings);
  return {
    manager: manager ? columns.mapped(manager.column) : null,
    criteria: Object.fromEntries(mapped),
    why: new Map([
      ["account", whyAccount(columns, account, overrides)],
      ...[...chosen].map(([id, choice]) => [id, whyOf(choice)] as const),
    ]),
    unused,
  };
}

const whyOf = ({ match, confidence, fromPeriods }: Choice): MappingWhy => ({
  reason: match === null ? "chosen" : fromPeriods ? "periods" : match.guess ? "stands-in" : "named",
  confidence,
});

function whyAccount(columns: ListColumns, account: number, overrides: ReadonlyMap<string, string>): MappingWhy {
  const match = columns.matches(account).find(({ field }) => field === "account");
  if (overrides.has("account")) return { reason: "chosen", confidence: 1 };
  return { reason: "named", confidence: (match?.score ?? 0) * likenessToNames(columns, account) };
}

/** Reads words as ratings where a person has said so: their own tables first, then those that are proposed. Returns the tables by column. */
function acceptWords(columns: ListColumns, account: number, request: MappingRequest): Map<number, readonly RatedWord[]> {
  const { acceptsWords, wordTables, overrides, criteria } = request;
  const accepted = new Map<number, readonly RatedWord[]>();
  const named = new Set([...overrides].filter(([id]) => criteria.includes(id)).map(([, header]) => foldHeader(header)));
  for (const column of columns.area.columns) {
    if (column === account || columns.isNumeric(column)) continue;
    const header = foldHeader(columns.header(column));
    const own = wordTables.find((table) => foldHeader(table.header) === header && header !== "");
    const looksLike = columns.matches(column).some(({ field }) => criteria.includes(field)) || named.has(header);
    const words =
      own?.words ?? (acceptsWords && looksLike ? proposeWords(columns.valuesOf(column), columns.header(column))?.words : undefined);
    if (!words) continue;
    columns.setWords(column, words);
    accepted.set(column, words);
  }
  return accepted;
}

function chooseColumns(
  columns: ListColumns,
  context: ListContext,
  account: number,
  fields: readonly string[],
  overrides: ReadonlyMap<string, string>,
): Map<string, Choice> {
  const chosen = new Map<string, Choice>();
  for (const field of fields) {
    const wanted = overrides.get(field)?.trim() ?? "";
    if (wanted !== "") chosen.set(field, { column: columns.named(wanted), match: null, confidence: 1, fromPeriods: false });
  }
  const taken = new Set([account, ...[...chosen.values()].map(({ column }) => column)]);
  const open = new Set(fields.filter((field) => !overrides.has(field)));
  for (const { column, match, score } of bestFirst(columns, context.weighed(candidatesFor(columns, open)))) {
    if (!open.has(match.field) || taken.has(column)) continue;
    open.delete(match.field);
    taken.add(column);
    chosen.set(match.field, { column, match, confidence: score, fromPeriods: false });
  }
  if (open.has("currentRevenue")) choosePeriods(columns, context, taken, chosen);
  return chosen;
}

/** Revenue from columns of months or years, where no column is called so. */
function choosePeriods(columns: ListColumns, context: ListContext, taken: ReadonlySet<number>, chosen: Map<string, Choice>): void {
  const found = periodRevenue(columns, context, taken);
  if (!found) return;
  const column = found.columns.length > 1 ? columns.setSum(found.columns) : (found.columns[0] ?? 0);
  const match: Match = { field: "currentRevenue", score: PERIODS_CONFIDENCE, measure: "amount", guess: true, languages: [] };
  chosen.set("currentRevenue", { column, match, confidence: PERIODS_CONFIDENCE, fromPeriods: true });
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
  if (!columns.isNumeric(column)) return false;
  const { cells } = columns.asNumbers(column);
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

function mappedCriterion(
  columns: ListColumns,
  id: string,
  { column, match }: Choice,
  accepted: ReadonlyMap<number, readonly RatedWord[]>,
  context: ListContext,
): MappedCriterion {
  const { decimal } = columns.asNumbers(column);
  const words = accepted.get(column);
  const added = columns.added(column);
  const scale = words ? "rating" : scaleOfChoice(columns, id, column, match);
  const currencies = scale === "amount" ? context.severalCurrencies(column) : null;
  return {
    ...columns.mapped(column),
    scale,
    decimal,
    guess: match?.guess ?? false,
    ...(added.length > 1 ? { added } : {}),
    ...(words ? { words } : {}),
    ...(currencies ? { currencies } : {}),
  };
}

function scaleOfChoice(columns: ListColumns, id: string, column: number, match: Match | null): Scale {
  const { header, matches } = columns.recognise(columns.header(column));
  const measure = (match ?? matches.find(({ field }) => field === id))?.measure ?? natureOf(id);
  return scaleOf(columns.asNumbers(column), measure, header);
}

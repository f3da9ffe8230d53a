import { LANGUAGES, texts, type Language } from "../i18n";
import { writtenAs } from "../i18n/formerly";
import { quoteText } from "./a1";
import type { CriterionRow } from "./criteriaSheet";
import { LEFT } from "./frame";
import { SCORE_COLUMNS, type ScoreField } from "./scoreColumns";
import { findColumn, type TablePart } from "./tablePart";

export const SCORES_TABLE = "KAM_Scores";

/** Zero-based sheet row of the header of a new Scores sheet. */
export const FIRST_HEADER_ROW = 5;

/** One criterion's place in the table. */
export interface RatingColumn {
  readonly criterion: CriterionRow;
  readonly header: string;
  /** Zero-based sheet column. */
  readonly column: number;
}

/** Where everything on the Scores sheet stands; zero-based sheet rows and columns, -1 for a column that a person has deleted. */
export interface ScoresLayout {
  readonly sheet: string;
  readonly headerRow: number;
  readonly left: number;
  readonly width: number;
  readonly headers: readonly string[];
  readonly fields: Readonly<Record<ScoreField, number>>;
  /** In the order in which they stand. */
  readonly ratings: readonly RatingColumn[];
}

/** Header of a column in one language. */
export const scoreHeader = (field: ScoreField, language: Language): string => texts(language).sheets.scores.headers[field];

/** The header as any language writes it. */
export const scoreHeaders = (field: ScoreField): string[] => LANGUAGES.flatMap((language) => writtenAs(scoreHeader(field, language)));

/** The header of a column of ours as it stands in the table, or null where it is gone. */
export function headerOf(layout: ScoresLayout, field: ScoreField): string | null {
  return layout.headers[layout.fields[field] - layout.left] ?? null;
}

/** The layout of a Scores sheet that is about to be made. */
export function newLayout(sheet: string, criteria: readonly CriterionRow[], language: Language): ScoresLayout {
  const fixed = (before: boolean): string[] =>
    SCORE_COLUMNS.filter((column) => column.beforeRatings === before).map(({ field }) => scoreHeader(field, language));
  const names = uniqueHeaders(
    criteria.map((criterion) => criterion.name),
    [...fixed(true), ...fixed(false)],
  );
  const headers = [...fixed(true), ...names, ...fixed(false)];
  return layoutOf({ sheet, headerRow: FIRST_HEADER_ROW, left: LEFT, headers }, criteria);
}

/**
 * The layout of the Scores sheet as it stands, with whatever columns the person has added, moved or deleted. A column that stands among the
 * ratings and is not a criterion's (any more) takes part as one without weight, so that ratings and weights stay side by side.
 * @param known headers by criterion id, as far as they are known for sure
 */
export function layoutOf(
  part: Pick<TablePart, "sheet" | "headerRow" | "left" | "headers">,
  criteria: readonly CriterionRow[],
  known: ReadonlyMap<string, string> = new Map(),
): ScoresLayout {
  const { sheet, headerRow, left, headers } = part;
  const places = SCORE_COLUMNS.map(({ field }) => [field, findColumn(part, scoreHeaders(field))] as const);
  const taken = new Set(places.map(([, index]) => index));
  const found = new Map<CriterionRow, number>();
  const find = (criterion: CriterionRow, names: readonly string[]): void => {
    const index = found.has(criterion) ? -1 : headers.findIndex((header, at) => !taken.has(at) && isOneOf(header, names));
    if (index < 0) return;
    found.set(criterion, index);
    taken.add(index);
  };
  for (const criterion of criteria) find(criterion, [known.get(criterion.id) ?? ""]);
  for (const criterion of criteria) find(criterion, [criterion.name, `${criterion.name} *`]);
  for (const criterion of criteria) find(criterion, firstNames(criterion));
  const at = [...found.values()];
  const among = headers.flatMap((header, index) =>
    index > Math.min(...at) && index < Math.max(...at) && !taken.has(index) ? [[noCriterion(header), index] as const] : [],
  );
  const ratings = [...found, ...among].map(([criterion, index]) => ({ criterion, column: left + index, header: headers[index] ?? "" }));
  ratings.sort((a, b) => a.column - b.column);
  const fields = Object.fromEntries(places.map(([field, index]) => [field, index < 0 ? -1 : left + index])) as Record<ScoreField, number>;
  return { sheet, headerRow, left, width: headers.length, headers, fields, ratings };
}

const isOneOf = (header: string, names: readonly string[]): boolean => findColumn({ headers: [header] }, names) === 0;

/** What a criterion of ours is called at first, in each language. */
const firstNames = ({ id }: CriterionRow): string[] =>
  LANGUAGES.flatMap((each) => (texts(each).terms.criteria as Readonly<Record<string, string>>)[id] ?? []);

/** Stands in for a column among the ratings that is not a criterion's: it has no name, by which it is known, and no weight. */
const noCriterion = (header: string): CriterionRow => ({
  id: `(${header})`,
  name: "",
  axis: "strength",
  direction: "higher",
  weight: 0,
  source: "",
  spread: "hand",
  breakpoints: [],
  partOf: "",
  usable: true,
});

/** Whether a column among the ratings is a criterion's. */
export const isCriterion = ({ criterion }: RatingColumn): boolean => criterion.name !== "";

/** A column that is to be put into the table, in front of the one that stands at `index` now. */
export interface InsertedColumn {
  readonly index: number;
  readonly header: string;
}

/** What the table of an earlier run lacks for the criteria as they are now. */
export interface ChangedColumns<Part> {
  /** The part as it will stand: with the new columns, empty, and the headers as the criteria are called now. */
  readonly part: Part;
  readonly inserted: readonly InsertedColumn[];
  /** New headers by zero-based column of the part as it will stand. */
  readonly renamed: Readonly<Record<number, string>>;
  /** The headers of all criteria as they will stand, by id. */
  readonly columns: ReadonlyMap<string, string>;
}

/**
 * Columns for criteria that are new, and new headers for those that were renamed. What stands in a column stays in it.
 * @param known see `layoutOf`
 */
export function changedColumns<Part extends TablePart>(
  part: Part,
  criteria: readonly CriterionRow[],
  known: ReadonlyMap<string, string>,
): ChangedColumns<Part> {
  const { ratings, left, fields } = layoutOf(part, criteria, known);
  const missing = criteria.filter(({ id }) => !ratings.some(({ criterion }) => criterion.id === id));
  // In front of the last rating, so that formulas over all ratings, first to last, take the new ones in.
  const index = (ratings.at(-1)?.column ?? (fields.score < 0 ? left + part.headers.length : fields.score)) - left;
  const added = uniqueHeaders(
    missing.map(({ name }) => name),
    part.headers,
  );
  const headers = [...part.headers.slice(0, index), ...added, ...part.headers.slice(index)];
  const renamed: Record<number, string> = {};
  const columns = new Map(missing.map(({ id }, place) => [id, added[place] ?? ""]));
  for (const { criterion, header } of ratings.filter(isCriterion)) {
    columns.set(criterion.id, header);
    if (header.toLowerCase() === criterion.name.toLowerCase() || header.startsWith(`${criterion.name} *`)) continue;
    const [unique = header] = uniqueHeaders([criterion.name], [...headers, ...Object.values(renamed)]);
    renamed[headers.indexOf(header)] = unique;
    columns.set(criterion.id, unique);
  }
  const empty = Array<string>(part.rowCount).fill("");
  const withColumns = <Cells>(cells: Readonly<Record<string, Cells>>): Record<string, Cells> =>
    Object.fromEntries([
      ...Object.entries(cells).map(([header, column]) => [renamed[headers.indexOf(header)] ?? header, column]),
      ...added.map((header) => [header, empty]),
    ]) as Record<string, Cells>;
  return {
    part: {
      ...part,
      headers: headers.map((header, at) => renamed[at] ?? header),
      formulas: withColumns(part.formulas),
      values: withColumns(part.values),
    },
    inserted: added.map((header, place) => ({ index: index + place, header })),
    renamed,
    columns,
  };
}

/** A table's headers are unique: a criterion that is called like one of our columns gets a star. */
function uniqueHeaders(names: readonly string[], taken: readonly string[]): string[] {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  return names.map((name) => {
    let header = name;
    while (used.has(header.toLowerCase())) header += " *";
    used.add(header.toLowerCase());
    return header;
  });
}

/** Formula text of the criteria's `names`, in short where they are called as we called them. */
export function inShort(names: string, ratings: readonly RatingColumn[], language: Language): string {
  const { sheets, terms } = texts(language);
  const long: Readonly<Record<string, string>> = terms.criteria;
  const short: Readonly<Record<string, string>> = sheets.shortCriteria;
  const row = (words: Readonly<Record<string, string>>): string =>
    `{${ratings.map(({ criterion: { id } }) => quoteText(words[id] ?? "")).join(",")}}`;
  return `IF(${names}=${row(long)},${row(short)},${names})`;
}

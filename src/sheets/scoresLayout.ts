import { LANGUAGES, texts, type Language } from "../i18n";
import type { CriterionRow } from "./criteriaSheet";
import { SCORE_COLUMNS, type ScoreField } from "./scoreColumns";
import { findColumn, type TablePart } from "./tablePart";

export const SCORES_TABLE = "KAM_Scores";

/** Zero-based sheet row of the header of a new Scores sheet. */
export const FIRST_HEADER_ROW = 7;

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
export const scoreHeaders = (field: ScoreField): string[] => LANGUAGES.map((language) => scoreHeader(field, language));

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
  return layoutOf({ sheet, headerRow: FIRST_HEADER_ROW, left: 0, headers }, criteria);
}

/** The layout of the Scores sheet as it stands, with whatever columns the person has added, moved or deleted. */
export function layoutOf(
  part: Pick<TablePart, "sheet" | "headerRow" | "left" | "headers">,
  criteria: readonly CriterionRow[],
): ScoresLayout {
  const { sheet, headerRow, left, headers } = part;
  const at = (names: readonly string[]): number => {
    const index = findColumn(part, names);
    return index < 0 ? -1 : left + index;
  };
  const fields = Object.fromEntries(SCORE_COLUMNS.map(({ field }) => [field, at(scoreHeaders(field))])) as Record<ScoreField, number>;
  const ratings = criteria.flatMap((criterion) => {
    const column = at(criterionHeaders(criterion));
    return column < 0 ? [] : [{ criterion, column, header: headers[column - left] ?? criterion.name }];
  });
  ratings.sort((a, b) => a.column - b.column);
  return { sheet, headerRow, left, width: headers.length, headers, fields, ratings };
}

/** A rating column is headed by the criterion's name; one made before the criterion was renamed still carries its first name. */
const criterionHeaders = (criterion: CriterionRow): string[] => {
  const known = LANGUAGES.map((each) => (texts(each).terms.criteria as Readonly<Record<string, string>>)[criterion.id]);
  return [criterion.name, `${criterion.name} *`, ...known.filter((name) => name !== undefined)];
};

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
}

/** Columns for criteria that are new, and new headers for those that were renamed. What stands in a column stays in it. */
export function changedColumns<Part extends TablePart>(part: Part, criteria: readonly CriterionRow[]): ChangedColumns<Part> {
  const { ratings, left, fields } = layoutOf(part, criteria);
  const missing = criteria.filter(({ id }) => !ratings.some(({ criterion }) => criterion.id === id));
  // In front of the last rating, so that formulas over all ratings, first to last, take the new ones in.
  const index = (ratings.at(-1)?.column ?? (fields.score < 0 ? left + part.headers.length : fields.score)) - left;
  const added = uniqueHeaders(
    missing.map(({ name }) => name),
    part.headers,
  );
  const headers = [...part.headers.slice(0, index), ...added, ...part.headers.slice(index)];
  const renamed: Record<number, string> = {};
  for (const { criterion, header } of ratings) {
    if (header.toLowerCase() === criterion.name.toLowerCase() || header.startsWith(`${criterion.name} *`)) continue;
    const at = headers.indexOf(header);
    const [unique = header] = uniqueHeaders([criterion.name], headers);
    renamed[at] = unique;
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

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

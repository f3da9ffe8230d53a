import { LANGUAGES, texts, type Language } from "../i18n";
import type { CriterionRow } from "./criteriaSheet";
import { findColumn, type TablePart } from "./tablePart";

export const SCORES_TABLE = "KAM_Scores";

/** Columns of `KAM_Scores` beside the ratings. */
export type ScoreField = keyof ReturnType<typeof texts>["sheets"]["scores"]["headers"];

const BEFORE: readonly ScoreField[] = ["account", "manager"];
const AFTER: readonly ScoreField[] = ["score", "completeness", "tier", "rank", "keyAccount"];

/** Rows above the header: four breakpoints (beside the table), then weight and direction. */
export const PARAMETER_ROWS = 5;
export const FIRST_HEADER_ROW = 7;

/** One criterion's place in the table. */
export interface RatingColumn {
  readonly criterion: CriterionRow;
  readonly header: string;
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
  readonly ratings: readonly RatingColumn[];
  /** First column of the read-only block beside the table. */
  readonly block: number;
}

/** Header of a column in one language. */
export const scoreHeader = (field: ScoreField, language: Language): string => texts(language).sheets.scores.headers[field];

/** The header as any language writes it. */
export const scoreHeaders = (field: ScoreField): string[] => LANGUAGES.map((language) => scoreHeader(field, language));

/** The layout of a Scores sheet that is about to be made. */
export function newLayout(sheet: string, criteria: readonly CriterionRow[], language: Language): ScoresLayout {
  const fixed = (fields: readonly ScoreField[]): string[] => fields.map((field) => scoreHeader(field, language));
  const names = uniqueHeaders(
    criteria.map((criterion) => criterion.name),
    [...fixed(BEFORE), ...fixed(AFTER)],
  );
  const headers = [...fixed(BEFORE), ...names, ...fixed(AFTER)];
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
  const fields = Object.fromEntries([...BEFORE, ...AFTER].map((field) => [field, at(scoreHeaders(field))])) as Record<ScoreField, number>;
  const ratings = criteria.flatMap((criterion) => {
    const column = at(criterionHeaders(criterion));
    return column < 0 ? [] : [{ criterion, column, header: headers[column - left] ?? criterion.name }];
  });
  return { sheet, headerRow, left, width: headers.length, headers, fields, ratings, block: left + headers.length + 1 };
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

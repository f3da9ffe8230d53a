import type { Axis, Direction } from "../domain/criteria";
import type { Finding } from "../domain/finding";
import { cellAddress, isBlank, quoteSheet, type CellValue } from "../domain/grid";
import { breakpointsUsable } from "../domain/rating";
import type { MissingPolicy } from "../domain/scoring";
import { LANGUAGES, texts, type Language } from "../i18n";
import { keyOfWord } from "../i18n/words";
import { absolute, area, cell, parseArea, tableColumn, thisRow } from "./a1";
import type { Block, DraftCell, SheetDraft } from "./draft";
import { sheetMarker } from "./marker";
import { COLORS, TABLE_STYLE, bodyLines, headerFormat, inputFormat, titleFormats } from "./style";
import { columnCells, findColumn, type TablePart } from "./tablePart";

export const CRITERIA_TABLE = "KAM_Criteria";
/** One row of `KAM_Criteria`. */
export interface CriterionRow {
  readonly id: string;
  readonly name: string;
  readonly axis: Axis;
  readonly direction: Direction;
  /** Zero or more; shares are weight ÷ sum of weights. */
  readonly weight: number;
  /** Header of the source column, `""` where ratings are typed. */
  readonly source: string;
  /** Four for bands, two for a straight scale, none for a rating as it stands. */
  readonly breakpoints: readonly number[];
  /** Direction and breakpoints make sense; where they do not, live ratings are errors until they are mended. */
  readonly usable: boolean;
}

/** Zero-based sheet row. */
const HEADER_ROW = 3;

type HeaderKey = keyof ReturnType<typeof texts>["sheets"]["criteria"]["headers"];

const COLUMNS: readonly HeaderKey[] = [
  "criterion",
  "axis",
  "weight",
  "share",
  "direction",
  "source",
  "method",
  "break1",
  "break2",
  "break3",
  "break4",
  "id",
];

const BREAKPOINT_KEYS = ["break1", "break2", "break3", "break4"] as const;

/** Header of a column of `KAM_Criteria` in one language. */
export const criteriaHeader = (key: HeaderKey, language: Language): string => texts(language).sheets.criteria.headers[key];

/** The header as any language writes it: what a table made in the other language is read with. */
export const criteriaHeaders = (key: HeaderKey): string[] => LANGUAGES.map((language) => criteriaHeader(key, language));

/** The headers of `KAM_Criteria` as formulas have to name them. */
export type CriteriaHeaders = Readonly<Record<HeaderKey, string>>;

/** The headers as they stand, or as a new table in this language will have them. */
export const criteriaHeadersOf = (part: TablePart | null, language: Language): CriteriaHeaders =>
  Object.fromEntries(
    COLUMNS.map((key) => [key, part?.headers[findColumn(part, criteriaHeaders(key))] ?? criteriaHeader(key, language)]),
  ) as CriteriaHeaders;

/** The Criteria sheet: the table `KAM_Criteria`, free to grow downwards. */
export function criteriaDraft(sheet: string, rows: readonly CriterionRow[], language: Language): SheetDraft {
  const { sheets, terms } = texts(language);
  const own = sheets.criteria;
  const first = HEADER_ROW + 1;
  const width = COLUMNS.length;
  const range = (from: HeaderKey, to: HeaderKey = from): string =>
    area(first, COLUMNS.indexOf(from), rows.length, COLUMNS.indexOf(to) - COLUMNS.indexOf(from) + 1);
  const chosen = { title: own.title, message: own.listError };
  return {
    sheet,
    blocks: [
      { at: "A1", cells: [[own.title], [own.note]] },
      { at: cell(HEADER_ROW, 0), cells: [COLUMNS.map((key) => own.headers[key]), ...rows.map((row) => criterionCells(row, language))] },
    ],
    tables: [
      { name: CRITERIA_TABLE, range: area(HEADER_ROW, 0, rows.length + 1, width), style: TABLE_STYLE, showFilter: false, banded: false },
    ],
    formats: [
      ...titleFormats(),
      headerFormat(HEADER_ROW, 0, width),
      ...bodyLines(area(first, 0, rows.length, width)),
      inputFormat(range("weight")),
      inputFormat(range("direction", "source")),
      inputFormat(range("break1", "break4")),
      { range: range("share"), numberFormat: "0%", horizontal: "Center" },
      { range: range("weight"), horizontal: "Center" },
      { range: range("break1", "break4"), numberFormat: "#,##0.##" },
      { range: range("id"), color: COLORS.muted },
    ],
    widths: { A: 38, B: 16, C: 10, D: 9, E: 13, F: 28, G: 18, "H:K": 13, L: 20 },
    heights: { [String(HEADER_ROW + 1)]: 32 },
    validations: [
      { range: range("weight"), rule: { decimal: [0, 1000] }, error: { title: own.headers.weight, message: own.weightError } },
      { range: range("axis"), rule: { list: Object.values(terms.axes).join(",") }, error: chosen },
      { range: range("direction"), rule: { list: Object.values(terms.directions).join(",") }, error: chosen },
    ],
    names: [sheetMarker("criteria")],
    freeze: { rows: HEADER_ROW + 1, columns: 1 },
    gridlines: false,
    tabColor: COLORS.accent,
    page: { orientation: "landscape" },
  };
}

/** Cells of one criterion, in the order of `COLUMNS`. Share and method are formulas: they say what the other cells amount to. */
function criterionCells(row: CriterionRow, language: Language): DraftCell[] {
  const { sheets, terms } = texts(language);
  const own = sheets.criteria;
  const { weight, break1, break4 } = own.headers;
  const count = `COUNT(${thisRow(CRITERIA_TABLE, break1, break4)})`;
  const breakpoints = BREAKPOINT_KEYS.map((_, index) => row.breakpoints[index] ?? "");
  return [
    row.name,
    terms.axes[row.axis],
    row.weight,
    { formula: `=${thisRow(CRITERIA_TABLE, weight)}/SUM(${tableColumn(CRITERIA_TABLE, weight)})` },
    terms.directions[row.direction],
    row.source,
    { formula: `=IF(${count}=4,"${own.bands}",IF(${count}=2,"${own.scale}","${own.rating}"))` },
    ...breakpoints,
    row.id,
  ];
}

/** What `KAM_Criteria` holds, and what could not be understood in it, each with its cell. */
export interface ReadCriteria {
  readonly rows: readonly CriterionRow[];
  readonly findings: readonly Finding[];
}

/**
 * Reads `KAM_Criteria` back, in either language. A row without a name is left out; a weight that is not a number of at least zero
 * counts as 0, an axis or direction that is no such word keeps the default of its criterion: each is reported with its cell.
 */
export function parseCriteria(part: TablePart, defaults: readonly { id: string; axis: Axis; direction: Direction }[]): ReadCriteria {
  const findings: Finding[] = [];
  const column = (key: HeaderKey): readonly CellValue[] => columnCells(part, criteriaHeaders(key));
  const cells = Object.fromEntries(COLUMNS.map((key) => [key, column(key)])) as Record<HeaderKey, readonly CellValue[]>;
  const report = (code: string, key: HeaderKey, index: number): void => {
    const where = cellAddress(part.sheet, part.headerRow + 1 + index, part.left + findColumn(part, criteriaHeaders(key)));
    findings.push({ code, params: { value: String(cells[key][index] ?? "") }, where });
  };
  const rows: CriterionRow[] = [];
  for (let index = 0; index < part.rowCount; index++) {
    const name = textOf(cells.criterion[index]);
    if (!name) continue;
    const id = textOf(cells.id[index]) || name;
    const known = defaults.find((criterion) => criterion.id === id) ?? { axis: "strength" as const, direction: "higher" as const };
    const weight = cells.weight[index] ?? "";
    const weighs = typeof weight === "number" && weight >= 0;
    if (!weighs && !isBlank(weight)) report("weight-not-usable", "weight", index);
    const axis = keyOfWord("axes", textOf(cells.axis[index]));
    const direction = keyOfWord("directions", textOf(cells.direction[index]));
    if (!axis && textOf(cells.axis[index])) report("axis-not-known", "axis", index);
    const directionKnown = direction !== undefined || !textOf(cells.direction[index]);
    if (!directionKnown) report("direction-not-known", "direction", index);
    const breakpoints = BREAKPOINT_KEYS.map((key) => cells[key][index] ?? "").filter((value) => !isBlank(value));
    const numbers = breakpoints.filter((value) => typeof value === "number");
    const breaks = numbers.length === breakpoints.length && breakpointsUsable(numbers);
    if (!breaks) report("breakpoints-not-usable", "break1", index);
    rows.push({
      id,
      name,
      axis: axis ?? known.axis,
      direction: direction ?? known.direction,
      weight: weighs ? weight : 0,
      source: textOf(cells.source[index]),
      breakpoints: numbers,
      usable: directionKnown && breaks,
    });
  }
  return { rows, findings };
}

const textOf = (value: CellValue | undefined): string => (value === undefined ? "" : String(value).trim());

/**
 * What the standing Criteria sheet lacks: the source column of each criterion as it is now, and breakpoints where none are set. Cells that hold what they should are not written.
 */
export function criteriaUpdate(part: TablePart, rows: readonly CriterionRow[]): SheetDraft {
  const blocks: Block[] = [];
  const at = (key: HeaderKey): number => findColumn(part, criteriaHeaders(key));
  const ids = columnCells(part, criteriaHeaders("id")).map(textOf);
  const names = columnCells(part, criteriaHeaders("criterion")).map(textOf);
  const put = (key: HeaderKey, index: number, value: CellValue): void => {
    if (at(key) >= 0) blocks.push({ at: cell(part.headerRow + 1 + index, part.left + at(key)), cells: [[value]] });
  };
  for (const row of rows) {
    const index = ids.includes(row.id) ? ids.indexOf(row.id) : names.indexOf(row.name);
    if (textOf(columnCells(part, criteriaHeaders("source"))[index]) !== row.source) put("source", index, row.source);
    row.breakpoints.forEach((value, n) => {
      const key = BREAKPOINT_KEYS[n];
      if (key && isBlank(columnCells(part, criteriaHeaders(key))[index] ?? "")) put(key, index, value);
    });
  }
  return { sheet: part.sheet, blocks };
}

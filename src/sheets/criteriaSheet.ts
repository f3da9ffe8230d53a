import { SPREAD_METHODS, type SpreadMethod } from "../domain/breakpoints";
import type { Axis, Direction } from "../domain/criteria";
import { columnLetters } from "../domain/grid";
import { LANGUAGES, texts, type Language } from "../i18n";
import { area, cell, quoteText, tableColumn, thisRow } from "./a1";
import type { Block, DraftCell, SheetDraft } from "./draft";
import { LEFT, frame } from "./frame";
import { WEIGHTS_FROM_NAME, pairwiseWeight } from "./settings";
import { AMOUNT_FORMAT, COLORS, TABLE_STYLE, bodyLines, headerFormat, inputFormats } from "./style";
import { findColumn, type TablePart } from "./tablePart";

export const CRITERIA_TABLE = "KAM_Criteria";

/** Where the breakpoints of a criterion come from: typed, spread once over the list's amounts and kept, or live. */
export const SPREADS = ["hand", ...SPREAD_METHODS, "livePercentile", "liveMinmax", "liveLog"] as const;

export type Spread = (typeof SPREADS)[number];

/** The method of a live spread, or null where breakpoints are kept. */
export const liveMethod = (spread: Spread): SpreadMethod | null =>
  SPREAD_METHODS.find((method) => spread.toLowerCase() === `live${method}`) ?? null;

/** One row of `KAM_Criteria`. */
export interface CriterionRow {
  readonly id: string;
  readonly name: string;
  /** Null where the cell holds another word: then the criterion counts on neither. */
  readonly axis: Axis | null;
  readonly direction: Direction;
  /** Zero or more, as it counts; shares are weight ÷ sum of weights. */
  readonly weight: number;
  /** Header of the source column, `""` where ratings are typed. */
  readonly source: string;
  readonly spread: Spread;
  /** Four for bands, two for a straight scale, none for a rating as it stands. */
  readonly breakpoints: readonly number[];
  /** Id of the criterion whose rating is the average of this and others, or `""`. */
  readonly partOf: string;
  /** Direction and breakpoints make sense; where they do not, live ratings are errors until they are fixed. */
  readonly usable: boolean;
}

/** Zero-based sheet row. */
const HEADER_ROW = 3;

export type CriteriaField = keyof ReturnType<typeof texts>["sheets"]["criteria"]["headers"];

/** The columns of a new table in their order; what only formulas need stands behind, hidden. */
export const CRITERIA_COLUMNS: readonly CriteriaField[] = [
  "criterion",
  "weight",
  "share",
  "axis",
  "direction",
  "source",
  "method",
  "spread",
  "break1",
  "break2",
  "break3",
  "break4",
  "partOf",
  "inUse",
  "id",
];

/** Every column that a table may have: those of earlier versions drew the share as a text. */
export const CRITERIA_FIELDS: readonly CriteriaField[] = [...CRITERIA_COLUMNS, "bar"];

export const BREAKPOINT_FIELDS = ["break1", "break2", "break3", "break4"] as const;

/** Header of a column of `KAM_Criteria` in one language. */
export const criteriaHeader = (key: CriteriaField, language: Language): string => texts(language).sheets.criteria.headers[key];

/** The header as any language writes it: what a table made in the other language is read with. */
export const criteriaHeaders = (key: CriteriaField): string[] => LANGUAGES.map((language) => criteriaHeader(key, language));

/** The headers of `KAM_Criteria` as formulas have to name them. */
export type CriteriaHeaders = Readonly<Record<CriteriaField, string>>;

/** The headers as they stand, or as a new table in this language will have them. */
export const criteriaHeadersOf = (part: TablePart | null, language: Language): CriteriaHeaders =>
  Object.fromEntries(
    CRITERIA_FIELDS.map((key) => [key, part?.headers[findColumn(part, criteriaHeaders(key))] ?? criteriaHeader(key, language)]),
  ) as CriteriaHeaders;

/** Formula text of all that the person's list says for a criterion, or null where it says nothing. */
export type SourceValues = (id: string) => string | null;

/** The Criteria sheet: the table `KAM_Criteria`, free to grow downwards. */
export function criteriaDraft(sheet: string, rows: readonly CriterionRow[], language: Language, back: DraftCell = ""): SheetDraft {
  const { sheets, terms } = texts(language);
  const own = sheets.criteria;
  const first = HEADER_ROW + 1;
  const width = CRITERIA_COLUMNS.length;
  const at = (field: CriteriaField): number => LEFT + CRITERIA_COLUMNS.indexOf(field);
  const range = (from: CriteriaField, to: CriteriaField = from): string => area(first, at(from), rows.length, at(to) - at(from) + 1);
  const whole = (from: CriteriaField, to: CriteriaField = from): string =>
    area(HEADER_ROW, at(from), rows.length + 1, at(to) - at(from) + 1);
  const chosen = { title: own.title, message: own.listError };
  const headers = criteriaHeadersOf(null, language);
  const shared = frame({
    kind: "criteria",
    title: own.title,
    note: own.note,
    back,
    lastColumn: at("partOf"),
    headerRow: HEADER_ROW,
    frozen: 1,
    headerHeight: 25.5,
  });
  return {
    ...shared,
    sheet,
    blocks: [
      ...shared.blocks,
      {
        at: cell(HEADER_ROW, LEFT),
        cells: [CRITERIA_COLUMNS.map((key) => headers[key]), ...rows.map((row) => criterionCells(row, headers, language))],
      },
      { at: cell(HEADER_ROW - 1, LEFT), cells: [[own.ownNote]] },
    ],
    tables: [
      { name: CRITERIA_TABLE, range: area(HEADER_ROW, LEFT, rows.length + 1, width), style: TABLE_STYLE, showFilter: false, banded: false },
    ],
    formats: [
      ...shared.formats,
      { range: cell(HEADER_ROW - 1, LEFT), color: COLORS.muted },
      headerFormat(HEADER_ROW, LEFT, width),
      ...bodyLines(area(first, LEFT, rows.length, width)),
      ...[range("criterion", "weight"), range("axis", "source"), range("spread", "partOf")].flatMap(inputFormats),
      { range: range("criterion"), bold: true },
      // With their headers, so that these stand above what they head; text behind a number keeps off it.
      { range: whole("weight", "share"), horizontal: "Right" },
      { range: whole("break1", "break4"), horizontal: "Right" },
      ...[whole("axis"), whole("partOf")].map((each) => ({ range: each, horizontal: "Left" as const, indent: 1 })),
      { range: range("share"), numberFormat: "0%" },
      { range: range("method"), color: COLORS.muted },
      { range: range("break1", "break4"), numberFormat: AMOUNT_FORMAT },
    ],
    widths: { ...shared.widths, B: 41, C: 8, D: 12, E: 14, F: 15, G: 26, H: 19, I: 17, "J:M": 12, N: 15 },
    hiddenColumns: [`${columnLetters(at("inUse"))}:${columnLetters(at("id"))}`],
    bars: [{ range: range("share"), color: COLORS.bar, from: 0, to: 0.6 }],
    validations: [
      { range: range("weight"), rule: { decimal: [0, 1000] }, error: { title: own.headers.weight, message: own.weightError } },
      { range: range("axis"), rule: { list: Object.values(terms.axes).join(",") }, error: chosen },
      {
        range: range("direction"),
        rule: { list: Object.values(terms.directions).join(",") },
        error: chosen,
        prompt: { title: own.headers.direction, message: own.directionNote },
      },
      {
        range: range("spread"),
        rule: { list: Object.values(terms.spreads).join(",") },
        error: chosen,
        prompt: { title: own.headers.spread, message: own.spreadNote },
      },
    ],
  };
}

/** Cells of one criterion, in the order of the columns. */
const criterionCells = (row: CriterionRow, headers: CriteriaHeaders, language: Language): DraftCell[] =>
  CRITERIA_COLUMNS.map((key) => criterionCell(key, row, headers, language));

/** What a cell of a criterion holds. Weight in use, share, bar and method are formulas: they say what the other cells amount to. */
export function criterionCell(key: CriteriaField, row: CriterionRow, headers: CriteriaHeaders, language: Language): DraftCell {
  const { sheets, terms } = texts(language);
  const own = sheets.criteria;
  const at = (field: CriteriaField): string => thisRow(CRITERIA_TABLE, headers[field]);
  const count = `COUNT(${thisRow(CRITERIA_TABLE, headers.break1, headers.break4)})`;
  switch (key) {
    case "criterion":
      return row.name;
    case "axis":
      return row.axis === null ? "" : terms.axes[row.axis];
    case "weight":
      return row.weight;
    case "inUse":
      return {
        formula: `=IF(${WEIGHTS_FROM_NAME}=${quoteText(terms.weightsFrom.pairwise)},${pairwiseWeight(at("id"))},${at("weight")})`,
      };
    case "share":
      return { formula: `=IFERROR(${at("inUse")}/SUM(${tableColumn(CRITERIA_TABLE, headers.inUse)}),0)` };
    case "bar":
      return { formula: `=REPT("█",ROUND(${at("share")}*40,0))` };
    case "direction":
      return terms.directions[row.direction];
    case "source":
      return row.source;
    case "method":
      return {
        formula: `=IF(${count}=4,${quoteText(own.bands)},IF(${count}=2,${quoteText(own.scale)},${quoteText(own.rating)}))`,
      };
    case "spread":
      return terms.spreads[row.spread];
    case "partOf":
      return row.partOf;
    case "id":
      return row.id;
    default:
      return row.breakpoints[BREAKPOINT_FIELDS.indexOf(key)] ?? "";
  }
}

/** A live breakpoint: follows the list, and moves when rows are added. */
export const liveBreakpoint = (values: string, method: SpreadMethod, index: number): DraftCell => ({
  formula: `=INDEX(KAM.BREAKPOINTS(${values},${quoteText(method)}),1,${index + 1})`,
});

/** The block of one cell of the table as it stands. Row and field are those of the part. */
export const criteriaBlock = (part: TablePart, row: number, field: CriteriaField, value: DraftCell): Block | null => {
  const column = findColumn(part, criteriaHeaders(field));
  return column < 0 ? null : { at: cell(part.headerRow + 1 + row, part.left + column), cells: [[value]] };
};

import { cellAddress, type CellValue } from "../domain/grid";
import { LANGUAGES, texts, type Language } from "../i18n";
import { area, cell } from "./a1";
import type { SheetDraft } from "./draft";
import { sheetMarker } from "./marker";
import { COLORS, TABLE_STYLE, bodyLines, headerFormat, inputFormat, titleFormats } from "./style";
import { columnCells, findColumn, type TablePart } from "./tablePart";

export const RULES_TABLE = "KAM_Rules";

const HEADER_ROW = 3;
const COLUMNS = ["criterion", "operator", "rating"] as const;
const OPERATORS = ["<", "<=", "=", "<>", ">=", ">"];
const EMPTY_ROWS = 5;

/** The header of a column of `KAM_Rules` as any language writes it. */
const ruleHeaders = (column: (typeof COLUMNS)[number]): string[] =>
  LANGUAGES.map((language) => texts(language).sheets.rules.headers[column]);

/** The three columns of all rules, as formula text. */
export function ruleColumns(language: Language): string {
  const { criterion, rating } = texts(language).sheets.rules.headers;
  return `${RULES_TABLE}[[${criterion}]:[${rating}]]`;
}

/** Rules: what takes an account out before anything is weighted, one line a rule. Empty lines do not count. */
export function rulesDraft(sheet: string, criteriaNames: string, language: Language): SheetDraft {
  const own = texts(language).sheets.rules;
  const rows = Array.from({ length: EMPTY_ROWS }, () => COLUMNS.map(() => ""));
  const first = HEADER_ROW + 1;
  const body = area(first, 0, EMPTY_ROWS, COLUMNS.length);
  const error = { title: own.title, message: own.error };
  return {
    sheet,
    blocks: [
      { at: "A1", cells: [[own.title], [own.note]] },
      { at: cell(HEADER_ROW, 0), cells: [COLUMNS.map((column) => own.headers[column]), ...rows] },
    ],
    tables: [
      {
        name: RULES_TABLE,
        range: area(HEADER_ROW, 0, EMPTY_ROWS + 1, COLUMNS.length),
        style: TABLE_STYLE,
        showFilter: false,
        banded: false,
      },
    ],
    formats: [
      ...titleFormats(),
      headerFormat(HEADER_ROW, 0, COLUMNS.length),
      inputFormat(body),
      ...bodyLines(body),
      { range: area(first, 1, EMPTY_ROWS, 2), horizontal: "Center" },
    ],
    widths: { A: 44, B: 14, C: 14 },
    validations: [
      { range: area(first, 0, EMPTY_ROWS, 1), rule: { list: `=${criteriaNames}` }, error },
      { range: area(first, 1, EMPTY_ROWS, 1), rule: { list: OPERATORS.join(",") }, error },
      { range: area(first, 2, EMPTY_ROWS, 1), rule: { decimal: [1, 5] }, error },
    ],
    names: [sheetMarker("rules")],
    freeze: { rows: first, columns: 0 },
    gridlines: false,
    tabColor: COLORS.muted,
    page: { orientation: "portrait" },
  };
}

/** One line of `KAM_Rules` as it was typed. */
export interface RuleRow {
  readonly criterion: string;
  readonly operator: string;
  readonly rating: CellValue;
  /** The cell it begins in. */
  readonly where: string;
}

/** The lines of `KAM_Rules` that hold anything. */
export function parseRules(part: TablePart): RuleRow[] {
  const [criteria = [], operators = [], ratings = []] = COLUMNS.map((column) => columnCells(part, ruleHeaders(column)));
  return Array.from({ length: part.rowCount }, (_, row) => ({
    criterion: String(criteria[row] ?? "").trim(),
    operator: String(operators[row] ?? "").trim(),
    rating: ratings[row] ?? "",
    where: cellAddress(part.sheet, part.headerRow + 1 + row, part.left + Math.max(0, findColumn(part, ruleHeaders("criterion")))),
  })).filter(({ criterion, operator, rating }) => criterion !== "" || operator !== "" || rating !== "");
}

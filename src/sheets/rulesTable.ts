import { cellAddress, type CellValue } from "../domain/grid";
import { LANGUAGES, texts, type Language } from "../i18n";
import { columnCells, findColumn, type TablePart } from "./tablePart";

/** What takes an account out before anything is weighted. */
export const RULES_TABLE = "KAM_Rules";

/** Its columns, in their order. */
export const RULE_COLUMNS = ["criterion", "operator", "rating"] as const;

/** The header of a column of `KAM_Rules` as any language writes it. */
const ruleHeaders = (column: (typeof RULE_COLUMNS)[number]): string[] =>
  LANGUAGES.map((language) => texts(language).sheets.rules.headers[column]);

/** The three columns of all rules, as formula text. */
export function ruleColumns(language: Language): string {
  const { criterion, rating } = texts(language).sheets.rules.headers;
  return `${RULES_TABLE}[[${criterion}]:[${rating}]]`;
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
  const [criteria = [], operators = [], ratings = []] = RULE_COLUMNS.map((column) => columnCells(part, ruleHeaders(column)));
  return Array.from({ length: part.rowCount }, (_, row) => ({
    criterion: String(criteria[row] ?? "").trim(),
    operator: String(operators[row] ?? "").trim(),
    rating: ratings[row] ?? "",
    where: cellAddress(part.sheet, part.headerRow + 1 + row, part.left + Math.max(0, findColumn(part, ruleHeaders("criterion")))),
  })).filter(({ criterion, operator, rating }) => criterion !== "" || operator !== "" || rating !== "");
}

import { accountKey } from "../domain/accountKeys";
import { cellAddress, type CellValue } from "../domain/grid";
import { LANGUAGES, texts, type Language } from "../i18n";
import { cell } from "./a1";
import type { RuleChange } from "./criteriaChanges";
import type { Block, DraftCell } from "./draft";
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

/** What has to be written on a standing sheet of rules. */
export interface RulesWriting {
  readonly blocks: readonly Block[];
  /** Rows to be put at the end of the table. */
  readonly rows: readonly (readonly DraftCell[])[];
}

/**
 * Switches rules on and off: a rule that a line holds as a formula shows what is switched on beside the table, and goes by that switch; one
 * that is typed is taken out of its line; a new one comes into the first empty line, or a new one.
 * @param yes the word of a rule that is switched on
 */
export function rulesWriting(part: TablePart, changes: readonly RuleChange[], yes: string): RulesWriting {
  const columns = RULE_COLUMNS.map((column) => findColumn(part, ruleHeaders(column)));
  const [formulas = [], values = []] = (["formulas", "values"] as const).map((as) =>
    Array.from({ length: part.rowCount }, (_, row) => columns.map((column) => part[as][part.headers[column] ?? ""]?.[row] ?? "")),
  );
  const blocks: Block[] = [];
  const rows: DraftCell[][] = [];
  const taken = new Set<number>();
  const at = (row: number, column: number): string => cell(part.headerRow + 1 + row, part.left + column);
  const put = (row: number, cells: readonly DraftCell[]): void =>
    columns.forEach((column, index) => void blocks.push({ at: at(row, column), cells: [[cells[index] ?? ""]] }));
  for (const { criterion, operator, rating, on, ready = null } of changes) {
    const standing = values.findIndex(
      ([name = "", sign = "", value = ""]) =>
        accountKey(String(name)) === accountKey(criterion) && String(sign).trim() === operator && value === rating,
    );
    const line = standing >= 0 ? standing : ready;
    const shift = line === null ? null : switchOf(formulas[line]?.[0]);
    if (on === standing >= 0) continue;
    if (shift !== null) blocks.push({ at: shift, cells: [[on ? yes : ""]] });
    else if (!on && !formulas[standing]?.some((each) => String(each).startsWith("="))) put(standing, ["", "", ""]);
    else if (on) {
      const free = formulas.findIndex((cells, row) => !taken.has(row) && cells.every((each) => each === ""));
      if (free >= 0) {
        taken.add(free);
        put(free, [criterion, operator, rating]);
      } else rows.push(part.headers.map((_, column) => [criterion, operator, rating][columns.indexOf(column)] ?? ""));
    }
  }
  return { blocks, rows };
}

/** The switch beside the table in a line that shows a ready rule: `=IF($F$5="yes",…`. */
const switchOf = (formula: CellValue | undefined): string | null =>
  /^=IF\(\$?([A-Z]+)\$?(\d+)=/i
    .exec(String(formula ?? ""))
    ?.slice(1)
    .join("") ?? null;

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

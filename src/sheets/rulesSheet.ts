import type { SheetEntry } from "./registry/entry";
import { texts, type Language } from "../i18n";
import { area, cell } from "./a1";
import type { SheetDraft } from "./draft";
import { sheetMarker } from "./marker";
import { RULES_TABLE, RULE_COLUMNS } from "./rulesTable";
import { COLORS, TABLE_STYLE, bodyLines, headerFormat, inputFormat, titleFormats } from "./style";

const HEADER_ROW = 3;
const OPERATORS = ["<", "<=", "=", "<>", ">=", ">"];
const EMPTY_ROWS = 5;

/** Rules: what takes an account out before anything is weighted, one line a rule. Empty lines do not count. */
export function rulesDraft(sheet: string, criteriaNames: string, language: Language): SheetDraft {
  const own = texts(language).sheets.rules;
  const rows = Array.from({ length: EMPTY_ROWS }, () => RULE_COLUMNS.map(() => ""));
  const first = HEADER_ROW + 1;
  const body = area(first, 0, EMPTY_ROWS, RULE_COLUMNS.length);
  const error = { title: own.title, message: own.error };
  return {
    sheet,
    blocks: [
      { at: "A1", cells: [[own.title], [own.note]] },
      { at: cell(HEADER_ROW, 0), cells: [RULE_COLUMNS.map((column) => own.headers[column]), ...rows] },
    ],
    tables: [
      {
        name: RULES_TABLE,
        range: area(HEADER_ROW, 0, EMPTY_ROWS + 1, RULE_COLUMNS.length),
        style: TABLE_STYLE,
        showFilter: false,
        banded: false,
      },
    ],
    formats: [
      ...titleFormats(),
      headerFormat(HEADER_ROW, 0, RULE_COLUMNS.length),
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

/** Knock-out rules, for typing. */
export const rulesSheet: SheetEntry = {
  kind: "rules",
  name: (language) => texts(language).sheets.names.rules,
  shown: "onRequest",
  group: "list",
  tables: [RULES_TABLE],
  reads: { choose: { tables: { [RULES_TABLE]: "whole" } } },
  draft: ({ choice, language, nameOf }) => choice && rulesDraft(nameOf("rules"), choice.scores.data.parameters("criterion"), language),
};

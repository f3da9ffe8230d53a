import type { SheetEntry } from "./registry/entry";
import { texts, type Language } from "../i18n";
import { area, cell, quoteText, tableColumn, tableColumns, tableHeaders } from "./a1";
import { CRITERIA_TABLE, type CriteriaHeaders } from "./criteriaSheet";
import type { DraftCell, SheetDraft } from "./draft";
import { LEFT, frame } from "./frame";
import { startLink } from "./links";
import { SCORES_TABLE } from "./scoresLayout";
import { RULES_TABLE, RULE_COLUMNS } from "./rulesTable";
import { TABLE_STYLE, bodyLines, headerFormat, inputFormats } from "./style";

const HEADER_ROW = 3;
const OPERATORS = ["<", "<=", "=", "<>", ">=", ">"];
/** Lines for rules of one's own. */
const EMPTY_ROWS = 3;

/** Rules ready to be switched on: a rating below 2. */
const READY = ["renewalLikelihood", "relativeEffort", "growthPotential", "relationshipStrength"] as const;
const READY_LIMIT = { operator: "<", rating: 2 } as const;

/** The ready rules stand beside the table: whether each is on, what it says, and whom it would take out. */
const READY_LEFT = LEFT + RULE_COLUMNS.length + 1;

/** What the rules refer to. */
export interface RulesSources {
  /** Formula text of the names of all criteria. */
  readonly criteriaNames: string;
  /** Headers of `KAM_Criteria`, and the first and last rating column of `KAM_Scores`. */
  readonly criteria: Pick<CriteriaHeaders, "criterion" | "id">;
  readonly ratings: { readonly first: string; readonly last: string };
  /** Rules that count from the start; a ready one is switched on by the id of its criterion. */
  readonly asked?: readonly AskedRule[];
}

/** A rule that a person asks for before there is a sheet to type it on. */
export interface AskedRule {
  readonly id: string | null;
  readonly criterion: string;
  readonly operator: string;
  readonly rating: number;
}

/** Whether a rule says what the ready one of its criterion says. */
const isReady = ({ id, operator, rating }: AskedRule): boolean =>
  READY.some((each) => each === id) && operator === READY_LIMIT.operator && rating === READY_LIMIT.rating;

/** The criterion and limit of every ready rule, in their order on the sheet. */
export const READY_RULES = READY.map((id) => ({ id, ...READY_LIMIT }));

/**
 * Rules: what takes an account out before anything is weighted, one line a rule. Empty lines do not count. The first lines show the ready rules
 * that are switched on; whatever is typed over them counts instead.
 */
export function rulesDraft(sheet: string, sources: RulesSources, language: Language, back: DraftCell = ""): SheetDraft {
  const { rules: own, yes } = texts(language).sheets;
  const first = HEADER_ROW + 1;
  const asked = sources.asked ?? [];
  const typed = asked.filter((rule) => !isReady(rule));
  const isOn = (id: string): boolean => asked.some((rule) => rule.id === id && isReady(rule));
  const count = READY.length + typed.length + EMPTY_ROWS;
  const rows = [
    ...READY.map((_, index) => switchedCells(first + index, yes)),
    ...typed.map(({ criterion, operator, rating }): DraftCell[] => [criterion, operator, rating]),
    ...Array.from({ length: EMPTY_ROWS }, () => ["", "", ""]),
  ];
  const body = area(first, LEFT, count, RULE_COLUMNS.length);
  const ready = (column: number, columns = 1): string => area(first, READY_LEFT + column, READY.length, columns);
  const error = { title: own.title, message: own.error };
  const shared = frame({
    kind: "rules",
    title: own.title,
    note: own.note,
    back,
    lastColumn: READY_LEFT + 4,
    headerRow: HEADER_ROW,
    tab: "muted",
    heights: { "3": 6 },
  });
  return {
    ...shared,
    sheet,
    blocks: [
      ...shared.blocks,
      { at: cell(HEADER_ROW, READY_LEFT), cells: [[own.on, own.ready, own.headers.operator, own.headers.rating, own.takesOut]] },
      { at: cell(first, READY_LEFT), cells: READY.map((id, index) => readyCells(id, first + index, sources, isOn(id) ? yes : "")) },
      { at: cell(HEADER_ROW, LEFT), cells: [RULE_COLUMNS.map((column) => own.headers[column]), ...rows] },
    ],
    tables: [
      {
        name: RULES_TABLE,
        range: area(HEADER_ROW, LEFT, count + 1, RULE_COLUMNS.length),
        style: TABLE_STYLE,
        showFilter: false,
        banded: false,
      },
    ],
    formats: [
      ...shared.formats,
      headerFormat(HEADER_ROW, LEFT, RULE_COLUMNS.length),
      headerFormat(HEADER_ROW, READY_LEFT, 5),
      ...inputFormats(body),
      ...inputFormats(ready(0)),
      ...bodyLines(ready(1, 4)),
      ...[LEFT + 1, READY_LEFT, READY_LEFT + 2].map((column) => ({
        range: area(HEADER_ROW, column, count + 1, 1),
        horizontal: "Center" as const,
      })),
      ...[LEFT + 2, READY_LEFT + 3, READY_LEFT + 4].map((column) => ({
        range: area(HEADER_ROW, column, count + 1, 1),
        horizontal: "Right" as const,
      })),
    ],
    widths: { ...shared.widths, B: 40, C: 12, D: 12, E: 2.71, F: 8, G: 40, H: 12, I: 12, J: 18 },
    validations: [
      { range: area(first, LEFT, count, 1), rule: { list: `=${sources.criteriaNames}` }, error },
      { range: area(first, LEFT + 1, count, 1), rule: { list: OPERATORS.join(",") }, error },
      { range: area(first, LEFT + 2, count, 1), rule: { decimal: [1, 5] }, error },
      { range: ready(0), rule: { list: yes }, error: { title: own.on, message: own.onError } },
    ],
  };
}

/** A line of the table that says what the ready rule beside it says, where that is switched on. */
function switchedCells(row: number, yes: string): DraftCell[] {
  const isOn = `$${cell(row, READY_LEFT)}=${quoteText(yes)}`;
  return [1, 2, 3].map((column) => ({ formula: `=IF(${isOn},$${cell(row, READY_LEFT + column)},"")` }));
}

/** A ready rule: whether it is on, its criterion as it is called now, and how many accounts it would take out. */
function readyCells(id: string, row: number, { criteria, ratings }: RulesSources, on: string): DraftCell[] {
  const [names, ids] = [tableColumn(CRITERIA_TABLE, criteria.criterion), tableColumn(CRITERIA_TABLE, criteria.id)];
  const [name, operator, rating] = [1, 2, 3].map((column) => `$${cell(row, READY_LEFT + column)}`);
  const all = tableColumns(SCORES_TABLE, ratings.first, ratings.last);
  const headers = tableHeaders(SCORES_TABLE, ratings.first, ratings.last);
  return [
    on,
    { formula: `=IFERROR(INDEX(${names},MATCH(${quoteText(id)},${ids},0)),"")` },
    READY_LIMIT.operator,
    READY_LIMIT.rating,
    { formula: `=IFERROR(COUNTIF(INDEX(${all},0,MATCH(${name},${headers},0)),${operator}&${rating}),"")` },
  ];
}

/** Knock-out rules, for typing. */
export const rulesSheet: SheetEntry = {
  kind: "rules",
  name: (language) => texts(language).sheets.names.rules,
  shown: "onRequest",
  group: "list",
  tables: [RULES_TABLE],
  reads: { choose: { tables: { [RULES_TABLE]: "whole" } } },
  draft: (facts) => {
    const { choice, language, nameOf } = facts;
    if (!choice) return null;
    const { data, layout } = choice.scores;
    const [first, last] = [layout.ratings[0]?.header ?? "", layout.ratings.at(-1)?.header ?? ""];
    const asked = (choice.given.criteria?.rules ?? [])
      .filter(({ on }) => on)
      .map((rule) => ({ ...rule, id: choice.criteria.find(({ name }) => name === rule.criterion)?.id ?? null }));
    const sources = { criteriaNames: data.parameters("criterion"), criteria: choice.criteriaHeaders, ratings: { first, last }, asked };
    return rulesDraft(nameOf("rules"), sources, language, startLink(facts));
  },
};

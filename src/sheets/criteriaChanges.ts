import type { Axis, Direction } from "../domain/criteria";
import { breakpointsUsable } from "../domain/rating";
import { cellAddress } from "../domain/grid";
import type { Language } from "../i18n";
import {
  BREAKPOINT_FIELDS,
  CRITERIA_FIELDS,
  criteriaBlock,
  criteriaHeaders,
  criteriaHeadersOf,
  criterionCell,
  type CriteriaField,
  type CriterionRow,
} from "./criteriaSheet";
import { parseCriteria } from "./criteriaUpdate";
import type { Block, DraftCell } from "./draft";
import { columnCells, findColumn, type TablePart } from "./tablePart";

/** What a person changes about one criterion; what is left out stays. */
export interface CriterionChange {
  readonly id: string;
  /** Zero or more. */
  readonly weight?: number;
  readonly direction?: Direction;
  /** Four, two or none, ascending. */
  readonly breakpoints?: readonly number[];
}

/** A criterion of a person's own, rated by hand. */
export interface OwnCriterion {
  readonly name: string;
  readonly axis: Axis;
  readonly direction: Direction;
  readonly weight: number;
}

/** A knock-out rule: the criterion as it is called, an operator and a rating from 1 to 5. */
export interface RuleChange {
  readonly criterion: string;
  readonly operator: string;
  readonly rating: number;
  /** Whether the rule is to count; a rule that does not is taken off the sheet. */
  readonly on: boolean;
  /** The line of the sheet that shows it once its switch is on, from 0; null or left out for a rule without one. */
  readonly ready?: number | null;
}

/** How many times as much one criterion counts as another, 1/9 to 9; null takes the answer back. By criterion id. */
export interface ComparisonChange {
  readonly first: string;
  readonly second: string;
  readonly times: number | null;
}

/** What a person has changed about what makes an account key. */
export interface CriteriaChanges {
  readonly criteria?: readonly CriterionChange[];
  readonly added?: readonly OwnCriterion[];
  readonly rules?: readonly RuleChange[];
  readonly comparisons?: readonly ComparisonChange[];
  /** Whether the weights typed on Criteria count from now on, or those of the comparisons. */
  readonly weightsFrom?: "typed" | "pairwise";
}

/** An id for a criterion of a person's own: its name, as rows that a person adds have it. */
const ownRow = ({ name, axis, direction, weight }: OwnCriterion): CriterionRow => ({
  id: name.trim(),
  name: name.trim(),
  axis,
  direction,
  weight,
  source: "",
  spread: "hand",
  breakpoints: [],
  partOf: "",
  usable: true,
});

/** Criteria as they are with changes: before there is a sheet of them. */
export const changedCriteria = (rows: readonly CriterionRow[], { criteria = [], added = [] }: CriteriaChanges): CriterionRow[] => [
  ...rows.map((row) => {
    const change = criteria.find(({ id }) => id === row.id);
    if (!change) return row;
    const { weight = row.weight, direction = row.direction, breakpoints } = change;
    const spread = breakpoints === undefined || !breakpointsUsable(breakpoints) ? {} : { breakpoints, spread: "hand" as const };
    return { ...row, weight, direction, ...spread };
  }),
  ...added.map(ownRow),
];

/** What has to be written on the Criteria sheet for changes, and what stays as a person has it. */
export interface CriteriaWriting {
  readonly blocks: readonly Block[];
  /** Rows to be put at the end of the table. */
  readonly rows: readonly (readonly DraftCell[])[];
  /** Cells that hold a formula of a person's own and are left alone: `Criteria!C5`. */
  readonly kept: readonly string[];
}

/**
 * The cells of changes on a standing Criteria sheet: those that differ, and none that holds a formula of a person's own. Live breakpoints are
 * formulas of ours: ones that are typed take their place, and the criterion is spread by hand from then on.
 */
export function criteriaWriting(part: TablePart, changes: CriteriaChanges, language: Language): CriteriaWriting {
  const { rows } = parseCriteria(part, []);
  const headers = criteriaHeadersOf(part, language);
  const names = columnCells(part, criteriaHeaders("criterion")).map((name) => String(name).trim());
  const blocks: Block[] = [];
  const kept: string[] = [];
  for (const change of changes.criteria ?? []) {
    const row = rows.find(({ id }) => id === change.id);
    const index = row ? names.indexOf(row.name) : -1;
    const [changed] = row ? changedCriteria([row], { criteria: [change] }) : [];
    if (!row || !changed || index < 0) continue;
    const isLive = row.spread.startsWith("live");
    for (const field of changedFields(change)) {
      const standing = columnCells(part, criteriaHeaders(field), "formulas")[index] ?? "";
      const wanted = criterionCell(field, changed, headers, language);
      const isBreak = (BREAKPOINT_FIELDS as readonly string[]).includes(field);
      if (typeof standing === "string" && standing.startsWith("=") && !(isBreak && isLive)) {
        kept.push(cellAddress(part.sheet, part.headerRow + 1 + index, part.left + findColumn(part, criteriaHeaders(field))));
        continue;
      }
      const block = standing === wanted ? null : criteriaBlock(part, index, field, wanted);
      if (block) blocks.push(block);
    }
  }
  const taken = new Set(names.map((name) => name.toLowerCase()));
  const added = (changes.added ?? []).filter(({ name }) => name.trim() !== "" && !taken.has(name.trim().toLowerCase()));
  return { blocks, kept, rows: added.map((each) => rowCells(part, ownRow(each), language)) };
}

function changedFields({ weight, direction, breakpoints }: CriterionChange): CriteriaField[] {
  return [
    ...(weight === undefined ? [] : (["weight"] as const)),
    ...(direction === undefined ? [] : (["direction"] as const)),
    ...(breakpoints === undefined || !breakpointsUsable(breakpoints) ? [] : (["spread", ...BREAKPOINT_FIELDS] as const)),
  ];
}

/** A row of the table as wide as it stands; columns of a person's own are left empty. */
function rowCells(part: TablePart, row: CriterionRow, language: Language): DraftCell[] {
  const headers = criteriaHeadersOf(part, language);
  const places = new Map(CRITERIA_FIELDS.map((field) => [findColumn(part, criteriaHeaders(field)), field]));
  return part.headers.map((_, column) => {
    const field = places.get(column);
    return field === undefined ? "" : criterionCell(field, row, headers, language);
  });
}

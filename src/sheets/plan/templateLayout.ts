import { HEALTH_PARTS, type HealthPart } from "../../domain/plan/health";
import { STAGE_FACTS, type StageFact } from "../../domain/plan/stages";
import { absolute } from "../a1";
import { BLOCK_WIDTH } from "./blocks";
import type { PlanCell } from "./planNames";

/** Zero-based rows of the head of a new template. */
export const HEAD = { title: 0, subtitle: 1, facts: 3, state: 5, missing: 7, out: 9 } as const;

/** Rows that the head takes. */
export const HEAD_ROWS = 11;

/** Zero-based rows of what stands to the right of the head, outside the printed page: rows that no block shares, so that none takes them along. */
export const MEASURE_ROWS = { title: 0, group: 5, label: 6, have: 7, need: 8, met: 9 } as const;

/** A column is left free beside the tables. */
const LEFT = BLOCK_WIDTH + 1;
const PARTS = LEFT + 1 + STAGE_FACTS.length + 1;

/** Zero-based columns there: the facts of the stages, the parts of the health, and what was noted, each group behind its captions. */
export const MEASURE_COLUMNS = { left: LEFT, facts: LEFT + 1, parts: PARTS, noted: PARTS + HEALTH_PARTS.length + 1 } as const;

/** Row and column, from 0, of every cell with a name. */
export const CELL_PLACES: Readonly<Record<PlanCell, readonly [row: number, column: number]>> = {
  account: [HEAD.title, 0],
  owner: [HEAD.facts + 1, 1],
  score: [HEAD.facts + 1, 2],
  revenue: [HEAD.facts + 1, 3],
  nextReview: [HEAD.facts + 1, 5],
  stage: [HEAD.state + 1, 0],
  rigor: [HEAD.state + 1, 2],
  completeness: [HEAD.state + 1, 3],
  coverage: [HEAD.state + 1, 4],
  health: [HEAD.state + 1, 5],
  overdue: [HEAD.state + 1, 6],
  openActions: [HEAD.state + 1, 7],
  outReason: [HEAD.out + 1, 1],
  outSince: [HEAD.out + 1, 2],
  revisit: [HEAD.out + 1, 3],
  backOn: [HEAD.out + 1, 4],
  lastReview: [HEAD.out + 1, 5],
  made: [MEASURE_ROWS.have, MEASURE_COLUMNS.noted + 1],
  firstReview: [MEASURE_ROWS.have, MEASURE_COLUMNS.noted + 2],
  asked: [MEASURE_ROWS.have, MEASURE_COLUMNS.noted + 3],
};

/** The cell with a name, as formulas on the same sheet refer to it. */
export const namedCell = (name: PlanCell): string => absolute(...CELL_PLACES[name]);

/** The rigor as a number from 1 to 3. */
export const DEPTH_CELL = absolute(MEASURE_ROWS.have, MEASURE_COLUMNS.noted);

type MeasureRow = Exclude<keyof typeof MEASURE_ROWS, "title" | "group">;

/** The cells of a fact of the stages, in the column of its criterion. */
export const factCell = (fact: StageFact, row: MeasureRow = "have"): string =>
  absolute(MEASURE_ROWS[row], MEASURE_COLUMNS.facts + STAGE_FACTS.indexOf(fact));

/** The cells of a part of the health: share, weight and points stand in the rows of have, need and met. */
export const partCell = (part: HealthPart, row: MeasureRow = "have"): string =>
  absolute(MEASURE_ROWS[row], MEASURE_COLUMNS.parts + HEALTH_PARTS.indexOf(part));

/** A row of all facts, or of all parts. */
export const factRow = (row: MeasureRow): string => rowOf(row, MEASURE_COLUMNS.facts, STAGE_FACTS.length);
export const partRow = (row: MeasureRow): string => rowOf(row, MEASURE_COLUMNS.parts, HEALTH_PARTS.length);

const rowOf = (row: MeasureRow, left: number, width: number): string =>
  `${absolute(MEASURE_ROWS[row], left)}:${absolute(MEASURE_ROWS[row], left + width - 1)}`;

/** Texts as an array within a formula. */
export const textArray = (texts: readonly string[]): string => `{${texts.map((text) => `"${text.replaceAll('"', '""')}"`).join(",")}}`;

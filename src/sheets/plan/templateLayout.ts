import { ACCOUNT_PARTS, type AccountPart } from "../../domain/plan/accountHealth";
import { HEALTH_PARTS, type HealthPart } from "../../domain/plan/health";
import { STAGE_FACTS, type StageFact } from "../../domain/plan/stages";
import { absolute } from "../a1";
import { BLOCK_WIDTH } from "./blocks";
import type { PlanCell } from "./planNames";

/** Zero-based rows of the head of a new template: of each pair, the captions; `next` is the band that says what to do. */
export const HEAD = { title: 0, subtitle: 1, state: 2, next: 5, facts: 9, out: 11 } as const;

/** Rows that stay in sight, and stand on top of each printed page. */
export const FROZEN_ROWS = 4;

/** Rows that the head takes. */
export const HEAD_ROWS = 13;

/** Zero-based rows of what stands to the right of the head, outside the printed page: rows that no block shares, so that none takes them along. */
export const MEASURE_ROWS = { title: 0, group: 6, label: 7, have: 8, need: 9, met: 10, todo: 11, asked: 12 } as const;

/** A column is left free beside the tables. */
const LEFT = BLOCK_WIDTH + 1;
const PARTS = LEFT + 1 + STAGE_FACTS.length + 1;
const ACCOUNT = PARTS + HEALTH_PARTS.length + 1;

/**
 * Zero-based columns there: the facts of the stages, the parts of the plan's health and of the account's, and what was noted, each group behind
 * its captions.
 */
export const MEASURE_COLUMNS = {
  left: LEFT,
  facts: LEFT + 1,
  parts: PARTS,
  account: ACCOUNT,
  noted: ACCOUNT + ACCOUNT_PARTS.length + 1,
} as const;

/** Row and column, from 0, of every cell with a name. */
export const CELL_PLACES: Readonly<Record<PlanCell, readonly [row: number, column: number]>> = {
  account: [HEAD.title, 0],
  stage: [HEAD.state + 1, 0],
  rigor: [HEAD.state + 1, 2],
  health: [HEAD.state + 1, 3],
  accountHealth: [HEAD.state + 1, 4],
  owner: [HEAD.state + 1, 5],
  nextReview: [HEAD.state + 1, 6],
  overdue: [HEAD.state + 1, 7],
  notice: [HEAD.state + 1, 8],
  openActions: [HEAD.state + 1, 9],
  completeness: [HEAD.state + 1, 10],
  satisfaction: [HEAD.facts + 1, 2],
  satisfactionOn: [HEAD.facts + 1, 3],
  score: [HEAD.facts + 1, 4],
  revenue: [HEAD.facts + 1, 5],
  coverage: [HEAD.facts + 1, 9],
  outReason: [HEAD.out + 1, 1],
  outSince: [HEAD.out + 1, 2],
  revisit: [HEAD.out + 1, 3],
  backOn: [HEAD.out + 1, 4],
  lastReview: [HEAD.out + 1, 6],
  made: [MEASURE_ROWS.have, MEASURE_COLUMNS.noted + 1],
  firstReview: [MEASURE_ROWS.have, MEASURE_COLUMNS.noted + 2],
  asked: [MEASURE_ROWS.have, MEASURE_COLUMNS.noted + 3],
};

/** The cell with a name, as formulas on the same sheet refer to it. */
export const namedCell = (name: PlanCell): string => absolute(...CELL_PLACES[name]);

/** Where the plan says what to do next, and how its themes are balanced. */
export const NEXT_CELL = absolute(HEAD.next + 1, 0);
export const BALANCE_CELL = absolute(HEAD.facts + 1, 0);

/** Whether the account is a candidate. */
export const STANDING_CELL = absolute(HEAD.out + 1, 0);

/** The rigor as a number from 1 to 3. */
export const DEPTH_CELL = absolute(MEASURE_ROWS.have, MEASURE_COLUMNS.noted);

type MeasureRow = Exclude<keyof typeof MEASURE_ROWS, "title" | "group">;

/** The cells of a fact of the stages, in the column of its criterion. */
export const factCell = (fact: StageFact, row: MeasureRow = "have"): string =>
  absolute(MEASURE_ROWS[row], MEASURE_COLUMNS.facts + STAGE_FACTS.indexOf(fact));

/** The cells of a part of the plan's health: share, weight and points stand in the rows of have, need and met. */
export const partCell = (part: HealthPart, row: MeasureRow = "have"): string =>
  absolute(MEASURE_ROWS[row], MEASURE_COLUMNS.parts + HEALTH_PARTS.indexOf(part));

/** The cells of a part of the account's health: its share in the row of have, below it what that comes from. */
export const accountPartCell = (part: AccountPart, row: MeasureRow = "have"): string =>
  absolute(MEASURE_ROWS[row], MEASURE_COLUMNS.account + ACCOUNT_PARTS.indexOf(part));

/** A row of all facts, or of all parts. */
export const factRow = (row: MeasureRow): string => rowOf(row, MEASURE_COLUMNS.facts, STAGE_FACTS.length);
export const partRow = (row: MeasureRow): string => rowOf(row, MEASURE_COLUMNS.parts, HEALTH_PARTS.length);
export const accountPartRow = (row: MeasureRow): string => rowOf(row, MEASURE_COLUMNS.account, ACCOUNT_PARTS.length);

const rowOf = (row: MeasureRow, left: number, width: number): string =>
  `${absolute(MEASURE_ROWS[row], left)}:${absolute(MEASURE_ROWS[row], left + width - 1)}`;

/** Texts as an array within a formula. */
export const textArray = (texts: readonly string[]): string => `{${texts.map((text) => `"${text.replaceAll('"', '""')}"`).join(",")}}`;

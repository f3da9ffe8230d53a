import { HEALTH_PARTS, type HealthPart } from "../../domain/plan/health";
import { STAGE_FACTS, type StageFact } from "../../domain/plan/stages";
import { absolute } from "../a1";
import type { PlanCell } from "./planNames";

/** Zero-based rows of the head of a new template. */
export const HEAD = { title: 0, subtitle: 1, facts: 3, state: 5, missing: 7, out: 9 } as const;

/** Rows that the head takes. */
export const HEAD_ROWS = 11;

/** Zero-based rows and columns of what stands to the right of the head, outside the printed page. */
export const MEASURES = {
  left: 9,
  label: 10,
  have: 11,
  need: 12,
  met: 13,
  width: 5,
  facts: 4,
  parts: 4 + STAGE_FACTS.length + 2,
  dates: 4 + STAGE_FACTS.length + 2 + HEALTH_PARTS.length + 2,
} as const;

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
  made: [MEASURES.dates + 1, MEASURES.have],
  firstReview: [MEASURES.dates + 2, MEASURES.have],
  asked: [MEASURES.dates + 3, MEASURES.have],
};

/** The cell with a name, as formulas on the same sheet refer to it. */
export const namedCell = (name: PlanCell): string => absolute(...CELL_PLACES[name]);

/** The rigor as a number from 1 to 3. */
export const DEPTH_CELL = absolute(MEASURES.dates, MEASURES.have);

/** The cells of a fact of the stages, in the row of its criterion. */
export const factCell = (fact: StageFact, column: "label" | "have" | "need" | "met" = "have"): string =>
  absolute(MEASURES.facts + STAGE_FACTS.indexOf(fact), MEASURES[column]);

/** The cells of a part of the health: share, weight and points stand below have, need and met. */
export const partCell = (part: HealthPart, column: "have" | "need" | "met" = "have"): string =>
  absolute(MEASURES.parts + HEALTH_PARTS.indexOf(part), MEASURES[column]);

/**
 * Cells as one row for a function. They are named one by one rather than as a range: a row that a person puts between them then leaves
 * them the same cells.
 */
export const inOneRow = (cells: readonly string[]): string =>
  `CHOOSE({${cells.map((_, index) => index + 1).join(",")}},${cells.join(",")})`;

/** Texts as an array within a formula. */
export const textArray = (texts: readonly string[]): string => `{${texts.map((text) => `"${text.replaceAll('"', '""')}"`).join(",")}}`;

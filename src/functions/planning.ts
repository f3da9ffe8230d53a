import { accountKey } from "../domain/accountKeys";
import { DomainError } from "../domain/domainError";
import { THEMES, balance } from "../domain/plan/balance";
import { health, type Health } from "../domain/plan/health";
import { progress, type PlanQuestion } from "../domain/plan/progress";
import { EXIT_CRITERIA, FIRST_FACTS, STAGES, currentStage, type Missing, type StageFact, type StageFacts } from "../domain/plan/stages";
import { untapped } from "../domain/plan/whitespace";
import { planning } from "../i18n/en/planning";
import { keyOfWord } from "../i18n/words";
import {
  NotAvailable,
  isNothing,
  isOmitted,
  listOf,
  passErrors,
  readName,
  readNumber,
  rowsOf,
  sameLength,
  sameShape,
  type Cells,
} from "./cells";
import { orError } from "./messages";
import { isStanding, planRows, readLabels, readPart } from "./planInput";
import { readWeights } from "./ratings";
import { readKey } from "./words";

/**
 * Share of a plan's questions that are answered, from 0 to 1: answered ÷ (asked − not relevant). Blank where nothing is left to answer.
 * @customfunction PROGRESS
 * @param questions The status of each question (answered, open, not relevant, unknown; blank is open), or two columns: status and level.
 * @param [rigor] "light" (as usual), "standard" or "deep": deeper questions are left out. Needs the levels.
 * @param [levels] The level of each question, where it does not stand in the first range. A blank level is asked at every rigor.
 * @param [view] "share" (as usual), or "counts" for four columns: answered, open, unknown, not relevant.
 * @param [groups] The stage, category or role of each question, to look at some of them alone.
 * @param [names] Which of the groups, one or many: one row each.
 * @returns One share, or one a group.
 */
export function PROGRESS(
  questions: unknown[][],
  rigor?: unknown,
  levels?: unknown[][],
  view?: unknown,
  groups?: unknown[][],
  names?: unknown[][],
): unknown[][] {
  const depth = readKey("rigors", rigor, "rigor-unknown") ?? "light";
  const counts = readKey("progressViews", view, "progress-view") === "counts";
  const asked = readQuestions(questions, levels);
  const rowOf = (part: readonly (PlanQuestion | null)[]): unknown[] => {
    const { counts: found, completeness } = progress(
      part.filter((question) => question !== null),
      depth,
    );
    return counts ? [found.answered, found.open, found.unknown, found.notRelevant] : [completeness ?? ""];
  };
  if (isOmitted(groups) && isOmitted(names)) return [rowOf(asked)];
  if (isOmitted(groups) || isOmitted(names)) throw new DomainError("groups-and-names");
  const [groupCells, wanted] = [listOf(groups), listOf(names)];
  sameLength(asked, groupCells);
  passErrors(groupCells);
  passErrors(wanted);
  const keys = groupCells.map(groupKey);
  return wanted.map((name) => {
    if (isNothing(name)) return counts ? ["", "", "", ""] : [""];
    return rowOf(asked.filter((_, index) => keys[index] === groupKey(name)));
  });
}

/** The questions of a range; null for a row that is none, because neither status nor level stands in it. */
function readQuestions(cells: Cells, levelCells: Cells | null | undefined): (PlanQuestion | null)[] {
  const [statuses, levels] = questionColumns(cells, levelCells);
  if (levels) sameLength(statuses, levels);
  return statuses.map((cell, index) => {
    const status = readKey("questionStatuses", cell, "question-status");
    const level = readKey("rigors", levels?.[index], "rigor-unknown");
    return levels && status === null && level === null ? null : { status: status ?? "open", level };
  });
}

/** The columns of statuses and of levels. Of two columns in one range the one with a level in it is that of the levels, else the second. */
function questionColumns(cells: Cells, levelCells: Cells | null | undefined): [readonly unknown[], (readonly unknown[])?] {
  if (!isOmitted(levelCells)) return [listOf(cells), listOf(levelCells)];
  const width = rowsOf(cells)[0]?.length ?? 0;
  if (width === 1) return [listOf(cells)];
  if (width !== 2) throw new DomainError("question-columns", { count: width });
  const [first, second] = [cells.map((row) => row[0]), cells.map((row) => row[1])];
  const levelsFirst = first.some((cell) => keyOfWord("rigors", readName(cell)) !== undefined);
  return levelsFirst ? [second, first] : [first, second];
}

/** What a group is compared by: its key where it is one of our words, so that the language does not matter, else its text. */
function groupKey(cell: unknown): string {
  const text = readName(cell);
  return keyOfWord("stages", text) ?? keyOfWord("categories", text) ?? keyOfWord("roles", text) ?? accountKey(text);
}

/**
 * The stage a plan is in: the first of the five whose exit criteria are not all met. One row of facts gives one stage, many rows spill.
 * @customfunction STAGE
 * @param facts 19 facts, one row a plan, in the order of the help page; of 17, the last two are not asked for. An empty cell is 0; "" is not asked for.
 * @param rigor "light", "standard" or "deep": one for all plans or one each. Blank is light.
 * @param [view] "stage" (as usual), or "missing" for what the stage still lacks.
 * @param [labels] Words for the five stages or, for "missing", for the facts.
 * @returns One text a plan.
 */
export function STAGE(facts: unknown[][], rigor: unknown[][], view?: unknown, labels?: unknown[][]): unknown[][] {
  const missing = readKey("stageViews", view, "stage-view") === "missing";
  // A workbook of the first version hands over the facts of then.
  const isOfFirst = rowsOf(facts)[0]?.length === FIRST_FACTS || isStanding(rowsOf(facts), FIRST_FACTS);
  const count = isOfFirst ? FIRST_FACTS : EXIT_CRITERIA.length;
  const words = readLabels(labels, missing ? FACT_LABELS.slice(0, count) : Object.values(planning.words.stages));
  const plans = planRows(facts, count);
  const rigors = listOf(rigor);
  if (rigors.length > 1) sameLength(plans, rigors);
  return plans.map((plan, index) => [
    orError(() => {
      const depth = readKey("rigors", rigors[rigors.length > 1 ? index : 0], "rigor-unknown") ?? "light";
      const result = currentStage(readFacts(plan), depth);
      return missing ? result.missing.map((each) => lack(each, words)).join("; ") : words[STAGES.indexOf(result.stage)];
    }),
  ]);
}

const FACT_LABELS = EXIT_CRITERIA.map(({ fact }) => planning.facts[fact]);

function readFacts(cells: readonly unknown[]): StageFacts {
  const entries = EXIT_CRITERIA.map(({ fact, measure }, index) => {
    const isAskedFor = index < cells.length;
    return [fact, isAskedFor ? readPart(cells[index], measure === "share" ? 1 : Infinity) : null];
  });
  return Object.fromEntries(entries) as Record<StageFact, number | null>;
}

/** What is missing as text: `Roles held 2/3`. Shares are rounded towards the gap, so that none looks closed that is not. */
function lack({ fact, measure, have, need }: Missing, labels: readonly string[]): string {
  const label = labels[EXIT_CRITERIA.findIndex((criterion) => criterion.fact === fact)] ?? fact;
  if (measure !== "share") return `${label} ${have}/${need}`;
  return `${label} ${Math.floor(100 * have + ROUNDING)}%/${Math.ceil(100 * need - ROUNDING)}%`;
}

/** What a hundredfold share may be off by. */
const ROUNDING = 1e-9;

/**
 * Health of a plan from 0 to 100: its parts, weighted. The weight of a part that is not known is shared among the others.
 * @customfunction HEALTH
 * @param parts Shares from 0 to 1, one row a plan. An empty cell is 0; "" is not known.
 * @param weights One weight a part, in the order of the parts. They need not add up to 100.
 * @param [view] "health" (as usual), or "points" for what each part gives: the points add up to the health.
 * @returns One number a plan, or one where each part stands.
 */
export function HEALTH(parts: unknown[][], weights: unknown[][], view?: unknown): unknown[][] {
  const points = readKey("healthViews", view, "health-view") === "points";
  const weighted = readWeights(weights);
  const rows = planRows(parts, weighted.length).map((plan) => {
    const result = orError(() => knownHealth(plan, weighted));
    if ("code" in result) return points ? plan.map(() => result) : [result];
    return points ? result.points.map((each) => each ?? "") : [result.health];
  });
  return points && isStanding(parts, weighted.length) ? (rows[0] ?? []).map((cell) => [cell]) : rows;
}

function knownHealth(parts: readonly unknown[], weights: Float64Array): Health {
  const shares = parts.map((part) => readPart(part, 1));
  const result = health(shares, weights);
  if (result.health === null) throw new NotAvailable("no-part-known");
  return result;
}

/**
 * How the objectives of a plan are spread over penetrate, expand and protect.
 * @customfunction BALANCE
 * @param themes The theme of each objective. Blank ones are left out.
 * @param [view] "shares" (as usual) or "counts" for three columns, "covered" for the share of the themes with an objective, "missing" for the names of those without.
 * @param [labels] Three words for the themes, for "missing".
 * @returns Three numbers, one number or a text.
 */
export function BALANCE(themes: unknown[][], view?: unknown, labels?: unknown[][]): unknown[][] {
  const shown = readKey("balanceViews", view, "balance-view") ?? "shares";
  const words = readLabels(labels, Object.values(planning.words.themes));
  const spread = balance(listOf(themes).map((cell) => readKey("themes", cell, "theme-unknown")));
  if (shown === "covered") return [[spread.covered]];
  if (shown === "missing") return [[spread.missing.map((theme) => words[THEMES.indexOf(theme)]).join(", ")]];
  return [THEMES.map((theme) => spread[shown][theme])];
}

/**
 * What is still to be won: potential − current, never below 0. Blank where the potential is blank or 0, which means not known.
 * @customfunction UNTAPPED
 * @param current What they buy now, one cell or many. Blank is nothing.
 * @param potential The most they could buy, in cells of the same shape.
 * @returns One amount a cell.
 */
export function UNTAPPED(current: unknown[][], potential: unknown[][]): unknown[][] {
  sameShape(current, potential);
  return current.map((row, rowIndex) =>
    row.map((cell, column) =>
      orError(() => untapped({ current: readAmount(cell), potential: readAmount(potential[rowIndex]?.[column]) }) ?? ""),
    ),
  );
}

function readAmount(cell: unknown): number | null {
  passErrors([cell]);
  const amount = readNumber(cell, "value-text");
  if (amount !== null && amount < 0) throw new DomainError("amount-negative", { value: amount });
  return amount;
}

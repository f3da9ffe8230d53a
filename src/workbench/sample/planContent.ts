import type { QuestionId } from "../../domain/plan/questions";
import type { Block, Field } from "../../sheets/plan/blocks";
import type { Said } from "../../sheets/sample/said";

/**
 * What is typed into a row of a plan, by the fields of its block: texts, amounts, the keys of words to choose from, and dates as days from
 * the day of the visit.
 */
export type TypedRow<B extends Block> = Readonly<Partial<Record<Field<B>, Said>>>;

/** An answer, or who finds out what is missing, by the question's id. */
export interface TypedAnswer extends TypedRow<"questions"> {
  readonly id: QuestionId;
}

/** What somebody typed into a plan on one day: new rows, other cells of rows that stand, and answers. */
export interface Visit {
  readonly rows: Readonly<{ [B in Exclude<Block, "questions">]?: readonly TypedRow<B>[] }>;
  /** New cells of a row, known by what its first cell says. */
  readonly changes?: Readonly<{ [B in Exclude<Block, "questions">]?: readonly (readonly [row: Said, cells: TypedRow<B>])[] }>;
  readonly answers: readonly TypedAnswer[];
}

/** A plan that is filled in: a quarter of a year ago, and today. */
export interface SamplePlan {
  readonly account: string;
  readonly before: Visit;
  readonly now: Visit;
}

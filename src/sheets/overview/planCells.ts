import { quoteSheet, type CellValue } from "../../domain/grid";
import type { DraftCell } from "../draft";
import type { Block, Field } from "../plan/blocks";
import type { PlanEditor, PlanRow } from "../plan/planEditor";

/** A plan that is open, and whose it is. */
export interface PlanContent {
  readonly account: string;
  readonly editor: PlanEditor;
}

/** A row of a block of one plan, with the cells it stands in. */
export interface CrossRow<B extends Block> {
  readonly account: string;
  readonly values: PlanRow<B>["values"];
  /** The cell of a field as a formula refers to it; null where its column is gone. */
  readonly at: (field: Field<B>) => string | null;
}

/** The rows of a block across all plans, in the order of the plans. */
export const rowsAcross = <B extends Block>(plans: readonly PlanContent[], block: B): CrossRow<B>[] =>
  plans.flatMap(({ account, editor }) =>
    editor.rows(block).map((row) => ({
      account,
      values: row.values,
      at: (field) => (editor.hasField(block, field) ? referenceTo(editor, row, field) : null),
    })),
  );

function referenceTo<B extends Block>(editor: PlanEditor, row: PlanRow<B>, field: Field<B>): string {
  const where = editor.where(row, field);
  return `${quoteSheet(editor.part.sheet)}!${where.slice(where.lastIndexOf("!") + 1)}`;
}

/** A cell that shows what another one shows, and nothing where that is blank or gone. */
export const shows = (reference: string | null): DraftCell =>
  reference === null ? "" : { formula: `=IF(${reference}="","",${reference})` };

export const numberOf = (value: CellValue): number | null => (typeof value === "number" ? value : null);

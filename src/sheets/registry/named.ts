import type { CellValue } from "../../domain/grid";

/** The cells of a workbook-scoped name, row by row; empty where it refers to none any more. */
export interface NamedCells {
  readonly values: readonly CellValue[];
  /** Formulas with their `=`. */
  readonly formulas: readonly CellValue[];
}

/** A name's cells and where they begin. */
export interface NamedPlace extends NamedCells {
  readonly at: string;
}

import type { CellsPart, TablePart } from "../tablePart";
import type { PlanPlaces } from "./planNames";

/** A table on a plan, under the name it has there. */
export interface PlanTable extends TablePart {
  readonly name: string;
  readonly hasTotals: boolean;
}

/** A plan as it stands. */
export interface PlanPart {
  readonly sheet: string;
  /** What `KAM_PlanAccount` holds: the account's id in `KAM_Scores`. */
  readonly accountId: string;
  /** All cells in use, formulas with their `=`; and the same cells as they show. */
  readonly formulas: CellsPart;
  readonly values: CellsPart;
  /** How the cells show numbers and dates; of a template that was read alone. */
  readonly numberFormats?: CellsPart;
  readonly tables: readonly PlanTable[];
  readonly places: PlanPlaces;
}

import type { CellValue } from "../../domain/grid";
import { LANGUAGES, texts } from "../../i18n";
import { findColumn } from "../tablePart";
import { PLAN_COLUMNS, type PlanColumn } from "./planRow";

/** A row of the overview as it shows. */
export type ShownPlan = Readonly<Record<PlanColumn, CellValue>>;

/** The rows of `KAM_Plans` as they show; blank where a column is gone. */
export function shownPlans({
  headers,
  rows,
}: {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
}): ShownPlan[] {
  const columns = PLAN_COLUMNS.map(
    (field) =>
      [
        field,
        findColumn(
          { headers },
          LANGUAGES.map((language) => texts(language).plan.plansSheet.headers[field]),
        ),
      ] as const,
  );
  return rows.map((row) => Object.fromEntries(columns.map(([field, column]) => [field, row[column] ?? ""])) as ShownPlan);
}

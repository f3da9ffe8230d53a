import type { Finding } from "../../domain/finding";
import { cellAddress, type CellValue } from "../../domain/grid";
import type { PlanPart } from "../../sheets/plan/planPart";
import { scoreHeaders } from "../../sheets/scoresLayout";
import { findColumn, type TablePart } from "../../sheets/tablePart";
import type { OpenPlan } from "./refreshPlan";

/**
 * Plans whose account is not found in the list any more, mostly because it is called otherwise there: its revenue is looked for and not
 * found, and neither score nor manager is known. Nothing is lost yet; once there is a new row for the new name, it is harder to fix.
 */
export function unlistedPlans(plans: readonly OpenPlan[], scores: TablePart | null): Finding[] {
  if (!scores) return [];
  const column = scores.left + findColumn(scores, scoreHeaders("account"));
  return plans.flatMap(({ scored, editor: { part } }): Finding[] => {
    if (scored === null || scored.score !== null || scored.manager !== "" || revenueOn(part) !== "#N/A") return [];
    const where = cellAddress(scores.sheet, scores.headerRow + 1 + scored.row, column);
    return [{ code: "plan-account-unlisted", params: { account: scored.name }, where }];
  });
}

/** The cell as it shows, errors too. */
function revenueOn({ places: { revenue }, values }: PlanPart): CellValue | undefined {
  return revenue && values.cells[revenue.row - values.top]?.[revenue.column - values.left];
}

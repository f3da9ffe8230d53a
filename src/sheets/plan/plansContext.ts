import type { Language } from "../../i18n";
import type { ScoreField } from "../scoreColumns";
import { scoreHeaders } from "../scoresLayout";
import { findColumn } from "../tablePart";
import type { PlansContext } from "./planRow";

/** What the overview of plans refers to in `KAM_Scores`, whose headers these are. */
export function plansContext(headers: readonly string[], language: Language): PlansContext {
  const header = (field: ScoreField): string | null => headers[findColumn({ headers }, scoreHeaders(field))] ?? null;
  return {
    language,
    scores: {
      account: header("account"),
      manager: header("manager"),
      id: header("id"),
      tier: header("tier"),
      rank: header("rank"),
      strategy: header("quadrant"),
    },
  };
}

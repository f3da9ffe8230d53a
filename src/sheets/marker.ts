import { quoteText } from "./a1";
import type { NameDraft } from "./draft";

/** What a sheet of ours is, whatever it is called by now: kept on the sheet itself, so that copying and renaming keep it too. */
export const MARKER_NAME = "KAM_Sheet";

/** On a copy of the template: the account it is the plan of. */
export const PLAN_ACCOUNT_NAME = "KAM_PlanAccount";

/** The name a sheet of ours carries: a constant, so it neither shows nor points anywhere. */
export const sheetMarker = (kind: string): NameDraft => ({ name: MARKER_NAME, refersTo: `=${quoteText(kind)}`, scope: "sheet" });

/** The text constant that such a name refers to (`="scores"` → `scores`), or null where it is something else. */
export function markerValue(formula: string): string | null {
  const match = /^="((?:[^"]|"")*)"$/.exec(formula);
  return match ? (match[1] ?? "").replaceAll('""', '"') : null;
}

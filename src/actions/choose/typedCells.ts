import { DECISIONS, type Decision } from "../../domain/accountScores";
import { isBlank, type CellValue } from "../../domain/grid";
import { NOT_RATED } from "../../domain/scoring";
import { texts, type Language } from "../../i18n";
import { writtenAs } from "../../i18n/formerly";
import { isLiveRating } from "../../sheets/scoresUpdate";

/** Whether a rating cell is a person's own: neither empty nor a live formula of ours. */
export const isTypedRating = (cell: CellValue | undefined): boolean => cell !== undefined && !isBlank(cell) && !isLiveRating(cell);

/** A rating from 1 to 5, or 0 for one that is not known. */
export const isRating = (value: CellValue | undefined): value is number =>
  typeof value === "number" && (value === NOT_RATED || (value >= 1 && value <= 5));

/**
 * What a decision cell says, read as the formulas of the sheet read it: in the sheets' language, capitals aside. Any other word keeps the
 * account off the list there.
 */
export function decisionOf(cell: CellValue | undefined, language: Language): Decision | "unknown" | null {
  if (cell === undefined || isBlank(cell)) return null;
  const words = texts(language).terms.decisions;
  const typed = String(cell).toLowerCase();
  return DECISIONS.find((each) => writtenAs(words[each]).some((word) => word.toLowerCase() === typed)) ?? "unknown";
}

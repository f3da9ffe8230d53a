import { CHECKS, ROUND_COLUMNS, type RoundValue } from "../../domain/programme/rounds";
import { LANGUAGES, texts } from "../../i18n";
import { columnCells, type TablePart } from "../tablePart";

/** What the checks came to on earlier days. */
export const ROUNDS_TABLE = "KAM_Rounds";

export const roundHeaders = (column: (typeof ROUND_COLUMNS)[number]): string[] =>
  LANGUAGES.map((language) => texts(language).programme.sheets.rounds.headers[column]);

/** A round as it stands in a line of the table. */
export interface KeptRound extends RoundValue {
  readonly row: number;
}

/** The rounds that were kept; lines that are none of ours are passed over. */
export function parseRounds(part: TablePart | null): KeptRound[] {
  if (!part) return [];
  const [dates = [], checks = [], items = [], values = []] = ROUND_COLUMNS.map((column) => columnCells(part, roundHeaders(column)));
  return dates.flatMap((date, row): KeptRound[] => {
    const [check, value] = [CHECKS.find((each) => each === checks[row]), values[row]];
    if (typeof date !== "number" || typeof value !== "number" || check === undefined) return [];
    return [{ date, check, item: String(items[row] ?? ""), value, row }];
  });
}

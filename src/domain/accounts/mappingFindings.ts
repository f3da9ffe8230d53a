import { columnLetters } from "../grid";
import type { CellFindings } from "./findings";
import { foldHeader } from "./header";
import type { ListColumns } from "./listColumns";
import type { Choice } from "./mapping";
import { shortened } from "./sheetCells";

/** Below this a header of words is not told: it may well be about something else. */
const SURE = 0.91;

/** Tells columns that stand for a criterion without being called so. */
export function tellGuesses(columns: ListColumns, chosen: ReadonlyMap<string, Choice>, findings: CellFindings): void {
  for (const [criterion, { column, match }] of chosen) {
    if (!match?.guess) continue;
    findings.add("guessed-column", { criterion, header: shortened(columns.header(column)) }, columns.area.headerRow, column);
  }
}

/**
 * Tells columns that hold words where numbers are needed: those a person has named, and those called like a criterion without a column.
 * @param open criteria that a column is sought for
 */
export function tellWords(
  columns: ListColumns,
  criteria: readonly string[],
  open: readonly string[],
  account: number,
  chosen: ReadonlyMap<string, Choice>,
  findings: CellFindings,
): void {
  const taken = new Set([account, ...[...chosen.values()].map(({ column }) => column)]);
  const calledSo = (criterion: string): number[] =>
    columns.area.columns.filter(
      (column) =>
        !taken.has(column) && columns.matches(column).some(({ field, score, guess }) => field === criterion && score >= SURE && !guess),
    );
  for (const criterion of criteria) {
    const choice = chosen.get(criterion);
    const suspects = choice ? [choice.column] : open.includes(criterion) ? calledSo(criterion) : [];
    for (const column of suspects) {
      const { numbers, texts } = columns.asNumbers(column);
      if (texts === 0 || (choice && numbers > 0)) continue;
      findings.add("column-without-numbers", { criterion, header: shortened(columns.header(column)) }, columns.area.headerRow, column);
    }
  }
}

/** Tells mapped columns whose header stands twice. */
export function tellTwins(columns: ListColumns, mapped: readonly number[], findings: CellFindings): void {
  const { area } = columns;
  for (const column of new Set(mapped)) {
    const header = foldHeader(columns.header(column));
    const twin = header === "" ? undefined : area.columns.find((other) => other !== column && foldHeader(columns.header(other)) === header);
    if (twin === undefined) continue;
    const params = { header: shortened(columns.header(column)), column: columnLetters(column), other: columnLetters(twin) };
    findings.add("header-twice", params, area.headerRow, column);
  }
}

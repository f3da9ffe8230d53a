import { columnLetters } from "../grid";
import type { CellFindings } from "./findings";
import { foldHeader } from "./header";
import type { ListColumns } from "./listColumns";
import type { ListContext } from "./listContext";
import type { Choice } from "./mappedColumn";
import { shortened } from "./sheetCells";
import { proposeWords, wordsText } from "./words";

/** Tells columns that stand for a criterion without being called so, and how sure that is. */
export function tellGuesses(columns: ListColumns, context: ListContext, chosen: ReadonlyMap<string, Choice>, findings: CellFindings): void {
  for (const [criterion, { column, match, confidence, fromPeriods }] of chosen) {
    if (!match?.guess) continue;
    const params = { criterion, header: shortened(columns.mapped(column).header.trim()), confidence: Math.round(confidence * 100) };
    const isSize = context.role(column) === "size";
    const isSum = columns.added(column).length > 1;
    const code = isSum ? "guessed-sum" : fromPeriods ? "guessed-period" : isSize ? "guessed-client-size" : "guessed-column";
    findings.add(code, params, columns.area.headerRow, column);
  }
}

/** Tells columns that a person has named for a criterion and that hold words alone. */
export function tellWords(
  columns: ListColumns,
  criteria: readonly string[],
  chosen: ReadonlyMap<string, Choice>,
  findings: CellFindings,
): void {
  for (const criterion of criteria) {
    const column = chosen.get(criterion)?.column;
    if (column === undefined) continue;
    const { numbers, texts } = columns.asNumbers(column);
    if (texts === 0 || numbers > 0) continue;
    const words = proposeWords(columns.valuesOf(column), columns.header(column));
    const header = shortened(columns.header(column).trim());
    const row = columns.area.headerRow;
    if (words) findings.add("words-proposed", { criterion, header, words: wordsText(words) }, row, column);
    else findings.add("column-without-numbers", { criterion, header }, row, column);
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

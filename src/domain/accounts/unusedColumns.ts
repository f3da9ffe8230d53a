import { natureOf } from "./synonyms";
import type { CellFindings } from "./findings";
import { foldHeader } from "./header";
import type { ListContext } from "./listContext";
import type { ListColumns } from "./listColumns";
import type { Choice } from "./mappedColumn";
import type { Match } from "./recognise";
import { shortened } from "./sheetCells";
import { proposeWords, wordsText, type WordTable } from "./words";

/** Why a column that looks like a criterion is not used. */
export type UnusedReason = "other-column" | "words" | "text" | "dates" | "client-size" | "expected" | "empty" | "same" | "numbers";

/** A column that looks like a criterion and is not used. */
export interface UnusedColumn {
  readonly column: number;
  readonly header: string;
  /** The criterion that it looks like; null where its words alone are like ratings. */
  readonly criterion: string | null;
  readonly reason: UnusedReason;
  /** The words that could be ratings, where that is the reason. */
  readonly words: WordTable | null;
}

/** Below this a header of words or dates may well be about something else. */
const SURE = 0.85;

/** Days from 1990 to 2060 as Excel counts them, and years. */
const isDay = (value: number): boolean => (value > 32874 && value < 58806) || (value >= 1900 && value <= 2100);

/**
 * The columns that look like a criterion but are not used, each with why: another column serves, it holds words or dates, it is empty, or it
 * tells of the client's own size.
 * @param open criteria that may be served by a column
 */
export function unusedColumns(
  columns: ListColumns,
  context: ListContext,
  account: number,
  open: ReadonlySet<string>,
  chosen: ReadonlyMap<string, Choice>,
): UnusedColumn[] {
  const taken = new Set([account, ...[...chosen.values()].flatMap(({ column }) => columns.added(column))]);
  return columns.area.columns.flatMap((column): UnusedColumn[] => {
    if (taken.has(column) || columns.header(column).trim() === "") return [];
    const matches = columns.matches(column).filter(({ field }) => open.has(field));
    const match = [...matches].sort((a, b) => b.score - a.score)[0];
    const found = match ? reasonFor(columns, context, column, match, chosen.has(match.field)) : unnamed(columns, column);
    if (!found) return [];
    const criterion = match?.field ?? null;
    return [{ column, header: columns.header(column), criterion, ...found }];
  });
}

type Reason = Pick<UnusedColumn, "reason" | "words">;

function reasonFor(columns: ListColumns, context: ListContext, column: number, match: Match, isServed: boolean): Reason | null {
  const { numbers, texts, cells } = columns.asNumbers(column);
  const because = (reason: UnusedReason, words: WordTable | null = null): Reason => ({ reason, words });
  if (numbers === 0 && texts === 0) return because("empty");
  if (numbers < texts || numbers === 0) {
    const words = proposeWords(columns.valuesOf(column), columns.header(column));
    if (words) return because("words", words);
    return match.score >= SURE && !match.guess ? because("text") : null;
  }
  const values = cells.flatMap((cell) => (cell.kind === "number" && cell.value !== 0 ? [cell.value] : []));
  if (match.guess && match.measure === "rating" && columns.saysOneThing(column)) return because("same");
  if (context.role(column) === "size") return because("client-size");
  if (context.role(column) === "expected") return because("expected");
  if (isServed) return because("other-column");
  if (values.length > 0 && values.every((value) => Number.isInteger(value) && isDay(value))) return because("dates");
  return because("numbers");
}

/** Headers that judge the account, whatever the criterion. */
const JUDGING =
  /\b(?:rating|health|sentiment|score|grade|class|clase|salud|sentimiento|calificacion|valoracion|nota|riesgo|risk|attractiveness|atractivo|priority|prioridad|potencial|importance|importancia)\b/;

/** A column called like no criterion: its words may be ratings. */
function unnamed(columns: ListColumns, column: number): Reason | null {
  if (columns.isNumeric(column)) return null;
  const words = proposeWords(columns.valuesOf(column), columns.header(column));
  if (!words) return null;
  const isJudging = JUDGING.test(columns.header(column).normalize("NFD").replace(/\p{M}/gu, "").toLowerCase());
  return words.kind === "stars" || words.kind === "light" || words.kind === "heat" || isJudging ? { reason: "words", words } : null;
}

/** Tells each of them once. */
export function tellUnused(
  columns: ListColumns,
  unused: readonly UnusedColumn[],
  chosen: ReadonlyMap<string, Choice>,
  findings: CellFindings,
): void {
  for (const { column, header, criterion, reason, words } of unused) {
    const row = columns.area.headerRow;
    const short = shortened(header.trim());
    if (words && criterion !== null && !chosen.has(criterion)) {
      findings.add("words-proposed", { criterion, header: short, words: wordsText(words) }, row, column);
    } else if (words) findings.add("words-unused", { header: short, words: wordsText(words) }, row, column);
    else if (reason === "text" && criterion !== null) findings.add("column-without-numbers", { criterion, header: short }, row, column);
    else if (reason === "other-column" && criterion !== null) {
      const other = chosen.get(criterion);
      // Two columns of one header are told as such.
      if (other && foldHeader(columns.header(other.column)) !== foldHeader(header))
        findings.add(
          "unused-other-column",
          { criterion, header: short, other: shortened(columns.mapped(other.column).header) },
          row,
          column,
        );
    } else if (reason === "client-size") findings.add("unused-client-size", { header: short }, row, column);
    else if (reason === "expected") findings.add("unused-expected", { header: short }, row, column);
    else if (criterion !== null) findings.add(`unused-${reason}`, { criterion, header: short }, row, column);
  }
}

/** Whether a criterion's numbers are marks by nature. */
export const isMarks = (criterion: string): boolean => ["rating", "potential"].includes(natureOf(criterion));

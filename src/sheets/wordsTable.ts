import type { ColumnWords } from "../domain/accounts";
import { LANGUAGES, texts } from "../i18n";
import { quoteText, tableColumn } from "./a1";
import { columnCells, findColumn, type TablePart } from "./tablePart";

/** Which words of the list count as which ratings. */
export const WORDS_TABLE = "KAM_Words";

/** Its columns, in their order. */
export const WORD_COLUMNS = ["column", "word", "rating"] as const;

type WordColumn = (typeof WORD_COLUMNS)[number];

/** The headers of `KAM_Words` as they stand, or will. */
export type WordHeaders = Readonly<Record<WordColumn, string>>;

/** The header of a column of `KAM_Words` as any language writes it. */
const wordHeaders = (column: WordColumn): string[] => LANGUAGES.map((language) => texts(language).sheets.words.headers[column]);

/** The headers of the table, whatever their language; null where one of them is gone. */
export function wordHeadersOf(part: TablePart): WordHeaders | null {
  const [column, word, rating] = WORD_COLUMNS.map((each) => part.headers[findColumn(part, wordHeaders(each))]);
  return column === undefined || word === undefined || rating === undefined ? null : { column, word, rating };
}

/** The words of each column of the list, as the table has them; lines without a word or a number do not count. */
export function parseWords(part: TablePart): ColumnWords[] {
  const [columns = [], words = [], ratings = []] = WORD_COLUMNS.map((each) => columnCells(part, wordHeaders(each)));
  const tables = new Map<string, { header: string; words: { word: string; rating: number }[] }>();
  columns.forEach((column, row) => {
    const [word, rating] = [words[row] ?? "", ratings[row]];
    if (column === "" || word === "" || word === 0 || typeof rating !== "number") return;
    // As formulas compare texts.
    const key = String(column).toLowerCase();
    const table = tables.get(key) ?? { header: String(column), words: [] };
    table.words.push({ word: String(word), rating });
    tables.set(key, table);
  });
  return [...tables.values()];
}

/** Excel takes no longer texts in a formula. */
const LONGEST_TEXT = 255;

/** Formula text of the ratings of words that stand in a column called `header`, by the table. */
export function wordRatings(values: string, header: string, headers: WordHeaders): string {
  const column = (key: WordColumn): string => tableColumn(WORDS_TABLE, headers[key]);
  const called = header.length > LONGEST_TEXT ? `LEFT(${column("column")},${LONGEST_TEXT})` : column("column");
  return `KAM.WORDRATING(${values},IF(${called}=${quoteText(header.slice(0, LONGEST_TEXT))},${column("word")},""),${column("rating")})`;
}

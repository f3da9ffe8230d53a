import type { ColumnWords } from "../domain/accounts";
import { texts, type Language } from "../i18n";
import { area, cell } from "./a1";
import type { DraftCell, SheetDraft } from "./draft";
import { sheetMarker } from "./marker";
import type { SheetEntry } from "./registry/entry";
import { COLORS, TABLE_STYLE, bodyLines, headerFormat, inputFormat, titleFormats } from "./style";
import { WORDS_TABLE, WORD_COLUMNS } from "./wordsTable";

const HEADER_ROW = 3;

/** Words: what each word of the list counts as, one line a word of a column. */
export function wordsDraft(sheet: string, words: readonly ColumnWords[], language: Language): SheetDraft {
  const own = texts(language).sheets.words;
  const rows = lines(words);
  const first = HEADER_ROW + 1;
  const body = area(first, 0, rows.length, WORD_COLUMNS.length);
  return {
    sheet,
    blocks: [
      { at: "A1", cells: [[own.title], [own.note]] },
      { at: cell(HEADER_ROW, 0), cells: [WORD_COLUMNS.map((column) => own.headers[column]), ...rows] },
    ],
    tables: [
      {
        name: WORDS_TABLE,
        range: area(HEADER_ROW, 0, rows.length + 1, WORD_COLUMNS.length),
        style: TABLE_STYLE,
        showFilter: false,
        banded: false,
      },
    ],
    formats: [
      ...titleFormats(),
      headerFormat(HEADER_ROW, 0, WORD_COLUMNS.length),
      inputFormat(body),
      ...bodyLines(body),
      { range: area(first, 2, rows.length, 1), horizontal: "Center" },
    ],
    widths: { A: 36, B: 28, C: 14 },
    validations: [{ range: area(first, 2, rows.length, 1), rule: { decimal: [0, 5] }, error: { title: own.title, message: own.error } }],
    names: [sheetMarker("words")],
    freeze: { rows: first, columns: 0 },
    gridlines: false,
    tabColor: COLORS.muted,
    page: { orientation: "portrait" },
  };
}

const lines = (words: readonly ColumnWords[]): DraftCell[][] =>
  words.flatMap((table) => table.words.map(({ word, rating }) => [table.header, word, rating]));

/** Words as ratings: made when words are accepted; after that, only columns that were accepted since are added. */
export const wordsSheet: SheetEntry = {
  kind: "words",
  name: (language) => texts(language).sheets.names.words,
  shown: "onRequest",
  group: "list",
  tables: [WORDS_TABLE],
  reads: { choose: { tables: { [WORDS_TABLE]: "whole" } } },
  isDue: ({ choice }) => (choice?.newWords.length ?? 0) > 0,
  draft: ({ choice, language, nameOf }) =>
    choice && choice.newWords.length > 0 ? wordsDraft(nameOf("words"), choice.newWords, language) : null,
  update: ({ choice }, { table }) => {
    const standing = table(WORDS_TABLE);
    if (!choice || !standing || choice.newWords.length === 0) return null;
    return { rows: { table: standing, name: WORDS_TABLE, cells: lines(choice.newWords) }, blocks: [] };
  },
};

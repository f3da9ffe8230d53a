import type { ColumnWords } from "../domain/accounts";
import { texts, type Language } from "../i18n";
import { area, cell } from "./a1";
import type { DraftCell, SheetDraft } from "./draft";
import { LEFT, frame } from "./frame";
import { startLink } from "./links";
import type { SheetEntry } from "./registry/entry";
import { TABLE_STYLE, headerFormat, inputFormats } from "./style";
import { WORDS_TABLE, WORD_COLUMNS } from "./wordsTable";

const HEADER_ROW = 3;
/** Lines for words of one's own, where none are accepted. */
const EMPTY_ROWS = 5;

/** Words: what each word of the list counts as, one line a word of a column. Lines without a word or a rating do not count. */
export function wordsDraft(sheet: string, words: readonly ColumnWords[], language: Language, back: DraftCell = ""): SheetDraft {
  const own = texts(language).sheets.words;
  const rows = words.length > 0 ? lines(words) : Array.from({ length: EMPTY_ROWS }, () => WORD_COLUMNS.map(() => ""));
  const first = HEADER_ROW + 1;
  const body = area(first, LEFT, rows.length, WORD_COLUMNS.length);
  const shared = frame({
    kind: "words",
    title: own.title,
    note: own.note,
    back,
    lastColumn: LEFT + 3,
    headerRow: HEADER_ROW,
    tab: "muted",
    heights: { "3": 6 },
  });
  return {
    ...shared,
    sheet,
    blocks: [...shared.blocks, { at: cell(HEADER_ROW, LEFT), cells: [WORD_COLUMNS.map((column) => own.headers[column]), ...rows] }],
    tables: [
      {
        name: WORDS_TABLE,
        range: area(HEADER_ROW, LEFT, rows.length + 1, WORD_COLUMNS.length),
        style: TABLE_STYLE,
        showFilter: false,
        banded: false,
      },
    ],
    formats: [
      ...shared.formats,
      headerFormat(HEADER_ROW, LEFT, WORD_COLUMNS.length),
      ...inputFormats(body),
      { range: area(HEADER_ROW, LEFT + 2, rows.length + 1, 1), horizontal: "Right" },
    ],
    widths: { ...shared.widths, B: 36, C: 28, D: 12, E: 40 },
    validations: [
      { range: area(first, LEFT + 2, rows.length, 1), rule: { decimal: [0, 5] }, error: { title: own.title, message: own.error } },
    ],
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
  draft: (facts) => facts.choice && wordsDraft(facts.nameOf("words"), facts.choice.newWords, facts.language, startLink(facts)),
  update: ({ choice }, { table }) => {
    const standing = table(WORDS_TABLE);
    if (!choice || !standing || choice.newWords.length === 0) return null;
    return { rows: { table: standing, name: WORDS_TABLE, cells: lines(choice.newWords) }, blocks: [] };
  },
};

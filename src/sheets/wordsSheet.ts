import type { ColumnWords } from "../domain/accounts";
import { texts, type Language } from "../i18n";
import type { DraftCell, SheetDraft } from "./draft";
import { LEFT } from "./frame";
import { startLink } from "./links";
import { listSheet } from "./listSheet";
import type { SheetEntry } from "./registry/entry";
import { WORDS_TABLE, WORD_COLUMNS } from "./wordsTable";

/** Lines for words of one's own, where none are accepted. */
const EMPTY_ROWS = 5;

/** Words: what each word of the list counts as, one line a word of a column. Lines without a word or a rating do not count. */
export function wordsDraft(sheet: string, words: readonly ColumnWords[], language: Language, back: DraftCell = ""): SheetDraft {
  const own = texts(language).sheets.words;
  const draft = listSheet({
    ...{ sheet, kind: "words", title: own.title, note: own.note, back, tab: "muted", table: WORDS_TABLE, lastColumn: LEFT + 3 },
    columns: [
      { header: own.headers.column, width: 36, typed: true },
      { header: own.headers.word, width: 28, typed: true },
      {
        ...{ header: own.headers.rating, width: 12, typed: true, whole: { horizontal: "Right" } },
        validation: { rule: { decimal: [0, 5] }, error: { title: own.title, message: own.error } },
      },
    ],
    rows: words.length > 0 ? lines(words) : Array.from({ length: EMPTY_ROWS }, () => WORD_COLUMNS.map(() => "")),
  });
  return { ...draft, widths: { ...draft.widths, E: 40 } };
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

import { readStructure } from "../../excel/readStructure";
import type { ExcelRun } from "../../excel/run";
import { readSnapshot } from "../../excel/snapshot";
import type { Language } from "../../i18n";
import { columnLetters } from "../../domain/grid";
import { area, cell } from "../../sheets/a1";
import type { SheetDraft } from "../../sheets/draft";
import { ACCOUNTS_SHEET, ACCOUNTS_TITLE, ACCOUNT_HEADERS, ACCOUNT_ROWS } from "../../sheets/sample/accounts";
import { inLanguage } from "../../sheets/sample/said";
import { ourBook } from "../book/ourBook";
import { writerOf } from "../book/writeSheets";
import { guarded, undo } from "../guarded";

/** A list to begin with: the invented sample, or headers alone. */
export type ListToBegin = "sample" | "empty";

/**
 * Adds a sheet with a list and shows it. It is the person's own from then on: it has no mark of ours. Three round trips.
 * @returns what the sheet is called
 */
export const insertList = (run: ExcelRun, which: ListToBegin, language: Language): Promise<string> =>
  guarded(run, async (context) => {
    const structure = await readStructure(context);
    const request = { list: null, cells: [], names: [], template: null, plans: [], tables: [], filtered: structure.sheets };
    const book = ourBook(structure, await readSnapshot(context, request));
    const sheet = book.names.take(String(inLanguage(ACCOUNTS_SHEET, language)));
    const writer = writerOf(context, book);
    try {
      await writer.addSheet(listDraft(sheet, which, language));
      writer.activateSheet(sheet);
      await writer.flush();
    } catch (error) {
      await undo(writer, error);
      throw error;
    }
    return sheet;
  });

/** Headers in the first row of an empty list; the sample has a title above, as lists have. */
function listDraft(sheet: string, which: ListToBegin, language: Language): SheetDraft {
  const headers = Object.values(ACCOUNT_HEADERS).map((header) => inLanguage(header, language));
  const rows = ACCOUNT_ROWS.map((row) => headers.map((_, column) => row[column] ?? null).map((each) => each && inLanguage(each, language)));
  const top = which === "sample" ? 2 : 0;
  const title = { at: cell(0, 0), cells: [[inLanguage(ACCOUNTS_TITLE, language)]] };
  return {
    sheet,
    blocks: [...(which === "sample" ? [title] : []), { at: cell(top, 0), cells: which === "sample" ? [headers, ...rows] : [headers] }],
    formats: [
      { range: area(top, 0, 1, headers.length), bold: true, wrap: true, vertical: "Bottom" },
      ...(which === "sample" ? [{ range: cell(0, 0), bold: true, size: 14 }] : []),
    ],
    widths: { A: 26, [`B:${columnLetters(headers.length - 1)}`]: 16 },
    freeze: { rows: top + 1, columns: 1 },
  };
}

import { DECISIONS, type Decision } from "../../domain/accountScores";
import { cellAddressOf, type CellValue } from "../../domain/grid";
import { readStructure, type WorkbookStructure } from "../../excel/readStructure";
import type { ExcelRun } from "../../excel/run";
import { readSnapshot } from "../../excel/snapshot";
import { texts, type Language } from "../../i18n";
import { cell } from "../../sheets/a1";
import type { Block } from "../../sheets/draft";
import { SCORES_TABLE, scoreHeader, scoreHeaders } from "../../sheets/scoresLayout";
import { columnCells, findColumn, type TablePart } from "../../sheets/tablePart";
import { ActionError } from "../actionError";
import { findTable, ourBook, sheetsLanguage } from "../book/ourBook";
import { writerOf } from "../book/writeSheets";
import { guarded, undo } from "../guarded";
import { today } from "../today";
import { rememberRun } from "../undo/history";
import { placeOfAccount, type AccountDecision } from "./accountRef";

/** What was written down. */
export interface DecideResult {
  readonly language: Language;
  readonly sheet: string;
  readonly accounts: readonly string[];
  /** The cells of the first account, `Scores!H9`. */
  readonly where: string;
}

/** Columns of a decision that are there for typing, in the order of the values that are written. */
const FIELDS = ["decision", "decided", "reason"] as const;

/**
 * Writes decisions, their day and their reasons into the cells of Scores in which a person types them; several at once, so that one account
 * comes in for another in one step. Score, rank and all others stay; the log tells it with the next run. Three round trips.
 * @throws ActionError `decide-too-early`, `no-such-account`, `column-missing`
 */
export const decideAccounts = (
  run: ExcelRun,
  decisions: readonly AccountDecision[],
  { today: day = today() }: { readonly today?: number } = {},
): Promise<DecideResult> =>
  guarded(run, async (context) => {
    const structure = await readStructure(context);
    const { language, sheet, columns, table } = columnsOf(structure);
    const request = { list: null, cells: [], names: [], template: null, plans: [], filtered: structure.sheets };
    const book = ourBook(structure, await readSnapshot(context, { ...request, tables: [{ ...table, columns }] }));
    const part = book.table(SCORES_TABLE);
    if (!part) throw new Error("Scores was not read");
    const blocks = decisions.flatMap((each) => blocksOf(part, each, language, day));
    const writer = writerOf(context, book);
    try {
      await writer.updateSheet({ sheet, blocks });
      await writer.flush();
      rememberRun(writer.journal, { kind: "decision", decisions }, namesOf(decisions));
    } catch (error) {
      await undo(writer, error);
      throw error;
    }
    const [first] = blocks;
    return {
      language,
      sheet,
      accounts: namesOf(decisions),
      where: (first && cellAddressOf(sheet, first.at)) ?? sheet,
    };
  });

const namesOf = (decisions: readonly AccountDecision[]): string[] => decisions.map(({ account }) => account.name);

/** Where decisions are written. @throws ActionError `decide-too-early` without Scores, `column-missing` */
function columnsOf(structure: WorkbookStructure) {
  const table = findTable(structure, SCORES_TABLE);
  const language = sheetsLanguage(structure);
  if (!table || !language) throw new ActionError("decide-too-early");
  const headers = table.table.columns;
  const header = (field: "account" | "id" | (typeof FIELDS)[number]): string | undefined =>
    headers[findColumn({ headers }, scoreHeaders(field))];
  for (const field of ["account", ...FIELDS] as const) {
    if (header(field) === undefined) {
      throw new ActionError("column-missing", { column: scoreHeader(field, language), sheet: table.sheet }, table.sheet);
    }
  }
  const columns = (["account", "id", ...FIELDS] as const).flatMap((field) => header(field) ?? []);
  return { language, table, sheet: table.sheet, columns };
}

function blocksOf(part: TablePart, { account, decision, reason }: AccountDecision, language: Language, day: number): Block[] {
  const ids = columnCells(part, scoreHeaders("id"));
  const accounts = columnCells(part, scoreHeaders("account")).map((name, index) => ({
    name: String(name),
    id: String(ids[index] ?? "") || null,
  }));
  const row = placeOfAccount(accounts, account);
  if (row < 0) throw new ActionError("no-such-account", { account: account.name, source: part.sheet }, part.sheet);
  const words = texts(language).terms.decisions;
  const values: readonly CellValue[] = decision === null ? ["", "", ""] : [words[decision], day, reason.trim()];
  return FIELDS.map((field, place) => ({
    at: cell(part.headerRow + 1 + row, part.left + findColumn(part, scoreHeaders(field))),
    cells: [[values[place] ?? ""]],
  }));
}

/** What may be decided, in the words of the sheets. */
export const decisionWords = (language: Language): readonly (readonly [Decision, string])[] =>
  DECISIONS.map((each) => [each, texts(language).terms.decisions[each]]);

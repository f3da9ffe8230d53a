import { readStructure } from "../../excel/readStructure";
import type { ExcelRun } from "../../excel/run";
import type { WorkbookWriter } from "../../excel/writer";
import { texts, type Language } from "../../i18n";
import { criteriaWriting, type CriteriaChanges } from "../../sheets/criteriaChanges";
import { CRITERIA_TABLE } from "../../sheets/criteriaSheet";
import { PAIRWISE_NAME } from "../../sheets/namedCells";
import { comparisonBlocks } from "../../sheets/pairwiseCells";
import { pairwiseSheet } from "../../sheets/pairwiseSheet";
import { RULES_TABLE, rulesWriting } from "../../sheets/rulesTable";
import { WEIGHTS_FROM_NAME } from "../../sheets/settings";
import { ActionError } from "../actionError";
import { ourSheet, sheetOfReference, sheetsLanguage, type OurBook } from "../book/ourBook";
import { writerOf } from "../book/writeSheets";
import { kindsOf, readForChoice } from "../choose/decide";
import { runMainJob } from "../choose/mainJob";
import type { MainJobOptions } from "../choose/options";
import { guarded, undo } from "../guarded";
import { rememberRun } from "../undo/history";

/** What was written. */
export interface CriteriaResult {
  readonly language: Language;
  /** Sheets that were written to. */
  readonly sheets: readonly string[];
  readonly cells: number;
  /** Cells that hold a formula of a person's own and were left alone. */
  readonly kept: readonly string[];
}

/**
 * Writes what was changed about the criteria into the cells in which a person types it: on Criteria, Rules, the sheet of comparisons and
 * Settings. Sheets that are made on request are made first. Scores follow by their formulas; a criterion of one's own gets its column with
 * the next run. It can be taken back as one thing.
 * @throws ActionError `criteria-too-early` before the first run, whose options take the changes instead
 */
export async function changeCriteria(
  run: ExcelRun,
  changes: CriteriaChanges,
  options: Pick<MainJobOptions, "today"> = {},
): Promise<CriteriaResult> {
  const structure = await guarded(run, readStructure);
  if (sheetsLanguage(structure) === null) throw new ActionError("criteria-too-early");
  const missing = kindsOf(changes).filter((kind) => !ourSheet(structure, kind));
  if (missing.length > 0) await runMainJob(run, { ...options, half: "choosing", add: missing });
  return guarded(run, async (context) => {
    const { book } = await readForChoice(context);
    const language = sheetsLanguage(book.structure) ?? "en";
    const writer = writerOf(context, book);
    try {
      const { sheets, cells, kept } = await write(writer, book, changes, language);
      await writer.flush();
      rememberRun(writer.journal, { kind: "criteria", changes }, sheets);
      return { language, sheets, cells, kept };
    } catch (error) {
      await undo(writer, error);
      throw error;
    }
  });
}

async function write(
  writer: WorkbookWriter,
  book: OurBook,
  changes: CriteriaChanges,
  language: Language,
): Promise<Omit<CriteriaResult, "language">> {
  const { structure, table } = book;
  const [criteria, rules] = [table(CRITERIA_TABLE), table(RULES_TABLE)];
  const compared = book.standing(pairwiseSheet)?.cells ?? null;
  const ofCriteria = criteria ? criteriaWriting(criteria, changes, language) : { blocks: [], rows: [], kept: [] };
  const ofRules = rules ? rulesWriting(rules, changes.rules ?? [], texts(language).sheets.yes) : { blocks: [], rows: [] };
  const place = structure.names[PAIRWISE_NAME] ?? "";
  const ofPairs = compared && place !== "" ? comparisonBlocks(compared, place, changes.comparisons ?? []) : [];
  const drafts = [
    ...(criteria ? [{ sheet: criteria.sheet, blocks: ofCriteria.blocks }] : []),
    ...(rules ? [{ sheet: rules.sheet, blocks: ofRules.blocks }] : []),
    ...(compared ? [{ sheet: compared.sheet, blocks: ofPairs }] : []),
    ...weightsFromBlock(book, changes, language),
  ].filter(({ blocks }) => blocks.length > 0);
  await writer.updateSheets(drafts);
  // Rows at the end move what stands below, so they come last.
  if (criteria && ofCriteria.rows.length > 0) writer.addRows(CRITERIA_TABLE, ofCriteria.rows, criteria);
  if (rules && ofRules.rows.length > 0) writer.addRows(RULES_TABLE, ofRules.rows, rules);
  const grown = [...ofCriteria.rows, ...ofRules.rows];
  return {
    sheets: [
      ...new Set([
        ...drafts.map(({ sheet }) => sheet),
        ...(criteria && ofCriteria.rows.length > 0 ? [criteria.sheet] : []),
        ...(rules && ofRules.rows.length > 0 ? [rules.sheet] : []),
      ]),
    ],
    cells: drafts.reduce((sum, { blocks }) => sum + blocks.length, 0) + grown.reduce((sum, row) => sum + row.length, 0),
    kept: ofCriteria.kept,
  };
}

function weightsFromBlock({ structure, named }: OurBook, { weightsFrom }: CriteriaChanges, language: Language) {
  const place = named(WEIGHTS_FROM_NAME);
  if (weightsFrom === undefined || !place) return [];
  const wanted = texts(language).terms.weightsFrom[weightsFrom];
  const sheet = sheetOfReference(structure.names[WEIGHTS_FROM_NAME] ?? "");
  return place.values[0] === wanted ? [] : [{ sheet, blocks: [{ at: place.at, cells: [[wanted]] }] }];
}

import { readAccounts, type AccountList } from "../domain/accounts";
import type { AccountScore } from "../domain/accountScores";
import { DEFAULT_CRITERIA } from "../domain/criteria";
import type { Finding } from "../domain/finding";
import { columnLetters, quoteSheet } from "../domain/grid";
import type { WorkbookContents } from "../excel/readContents";
import type { WorkbookStructure } from "../excel/readStructure";
import type { WorkbookWriter } from "../excel/writer";
import { texts, type Language } from "../i18n";
import {
  CAP_NAME,
  CRITERIA_TABLE,
  MISSING_NAME,
  TIERS_NAME,
  criteriaDraft,
  criteriaUpdate,
  parseCriteria,
  parseSettings,
  type CriterionRow,
  type Settings,
} from "../sheets/criteriaSheet";
import { SCORES_TABLE, layoutOf, newLayout, scoreHeaders, type ScoresLayout } from "../sheets/scoresLayout";
import { scoresDraft, type ScoresContent } from "../sheets/scoresSheet";
import { updateScores, type ScoresUpdate } from "../sheets/scoresUpdate";
import { uniqueSheetName } from "../sheets/sheetNames";
import { columnCells } from "../sheets/tablePart";
import { SOURCE_NAME, firstOf } from "./context";
import type { MainJobOptions } from "./mainJob";
import { breakpointsFor, newCriteria, scoreTable, scoresContent, tableAccounts } from "./scoring";

/** Everything that is decided before the first cell is written. */
export interface PreparedScores {
  readonly list: AccountList;
  readonly language: Language;
  readonly criteria: readonly CriterionRow[];
  readonly settings: Settings;
  readonly layout: ScoresLayout;
  readonly content: ScoresContent;
  readonly update: ScoresUpdate | null;
  readonly ranking: readonly AccountScore[];
  readonly findings: readonly Finding[];
}

/** Reads the list, takes criteria and typed ratings from our sheets where there are any, and computes every score: no Excel here. */
export function prepareScores(structure: WorkbookStructure, contents: WorkbookContents, options: MainJobOptions): PreparedScores {
  const standing = contents.criteria ? parseCriteria(contents.criteria, DEFAULT_CRITERIA) : null;
  const list = readAccounts(contents.grid, contents.tables, {
    overrides: { ...kept(standing?.rows ?? [], contents), ...options.overrides },
    criteria: (standing?.rows ?? DEFAULT_CRITERIA).map((criterion) => criterion.id),
  });
  const language = options.language ?? list.language;
  const criteria = standing ? filledCriteria(standing.rows, list) : newCriteria(DEFAULT_CRITERIA, list, language);
  const settings = settingsOf(contents, options);
  const taken = structure.sheets.map((sheet) => sheet.name);
  const name = uniqueSheetName(texts(language).sheets.names.scores, taken, "Scores");
  const layout = contents.scores ? layoutOf(contents.scores, criteria) : newLayout(name, criteria, language);
  const content = scoresContent(list, contents.grid, language);
  const names = list.accounts.map((account) => account.name);
  const update = contents.scores ? updateScores(contents.scores, layout, names, content) : null;
  const standingNames = contents.scores ? columnCells(contents.scores, scoreHeaders("account")).map(String) : [];
  const typed = contents.scores
    ? Object.fromEntries(layout.ratings.map(({ criterion, header }) => [criterion.id, contents.scores?.formulas[header] ?? []]))
    : {};
  const accounts = tableAccounts(standingNames, typed, update ? update.added : names, list);
  return {
    list,
    language,
    criteria,
    settings,
    layout,
    content,
    update,
    ranking: scoreTable(accounts, layout, content, settings),
    findings: [...list.findings, ...(standing?.findings ?? []), ...withoutColumn(criteria, layout), ...(update?.findings ?? [])],
  };
}

/** The source columns a person has set on the Criteria sheet, as far as the list still has them. */
function kept(rows: readonly CriterionRow[], { grid }: WorkbookContents): Record<string, string> {
  const standing = new Set(grid.values.flat());
  return Object.fromEntries(rows.filter((row) => row.source && standing.has(row.source)).map((row) => [row.id, row.source]));
}

/** The criteria as they stand, with source and breakpoints where the list has a column now and none were set. */
const filledCriteria = (rows: readonly CriterionRow[], list: AccountList): CriterionRow[] =>
  rows.map((row) => {
    const mapped = list.mapping.criteria[row.id];
    if (!mapped) return { ...row, source: "" };
    const breakpoints = row.source || row.breakpoints.length > 0 ? row.breakpoints : breakpointsFor(mapped, row.id, list);
    return { ...row, source: mapped.header, breakpoints };
  });

/** Criteria added to the table by hand that the Scores table has no column for yet. */
const withoutColumn = (criteria: readonly CriterionRow[], layout: ScoresLayout): Finding[] =>
  criteria
    .filter((criterion) => !layout.ratings.some((rating) => rating.criterion.id === criterion.id))
    .map((criterion) => ({ code: "criterion-without-column", params: { criterion: criterion.name }, where: layout.sheet }));

function settingsOf({ settings }: WorkbookContents, { cap }: MainJobOptions): Settings {
  const standing = parseSettings(firstOf(settings[CAP_NAME]), firstOf(settings[MISSING_NAME]), settings[TIERS_NAME] ?? []);
  return cap === undefined ? standing : { ...standing, cap };
}

/** Writes Criteria and Scores, new or brought up to date. Returns the sheets that were written. */
export async function writeScores(
  writer: WorkbookWriter,
  structure: WorkbookStructure,
  contents: WorkbookContents,
  prepared: PreparedScores,
): Promise<string[]> {
  const written = await writeCriteria(writer, structure, contents, prepared);
  const { layout, content, update, list } = prepared;
  if (update) {
    if (update.resizeTo) writer.resizeTable(layout.sheet, SCORES_TABLE, update.resizeTo);
    await writer.updateSheet(update.draft);
  } else {
    const names = list.accounts.map((account) => account.name);
    await writer.addSheet(scoresDraft(layout, names, content));
  }
  if (!(SOURCE_NAME in structure.names)) writer.addName(SOURCE_NAME, sourceReference(list));
  return [...written, layout.sheet];
}

async function writeCriteria(
  writer: WorkbookWriter,
  structure: WorkbookStructure,
  contents: WorkbookContents,
  { criteria, settings, language }: PreparedScores,
): Promise<string[]> {
  if (contents.criteria) {
    const reference = structure.names[CAP_NAME];
    const changed = reference !== undefined && firstOf(contents.settings[CAP_NAME]) !== settings.cap;
    const draft = criteriaUpdate(contents.criteria, criteria, changed ? { reference, cap: settings.cap } : null);
    if (draft.blocks.length === 0) return [];
    await writer.updateSheet(draft);
    return [draft.sheet];
  }
  const taken = structure.sheets.map((sheet) => sheet.name);
  const name = uniqueSheetName(texts(language).sheets.names.criteria, taken, CRITERIA_TABLE);
  await writer.addSheet(criteriaDraft(name, criteria, settings, language));
  return [name];
}

/** The header cell of the account column: the name follows when the sheet is renamed or rows are put above. */
const sourceReference = ({ source, mapping }: AccountList): string =>
  `=${quoteSheet(source.sheet)}!$${columnLetters(mapping.account.column)}$${source.headerRow + 1}`;

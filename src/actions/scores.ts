import { accountIds } from "../domain/accountIds";
import { accountFinder } from "../domain/accountKeys";
import { readAccounts, type AccountList, type AccountRow } from "../domain/accounts";
import type { AccountScore } from "../domain/accountScores";
import { DEFAULT_CRITERIA } from "../domain/criteria";
import type { Finding } from "../domain/finding";
import { columnLetters, quoteSheet } from "../domain/grid";
import { STRATEGIES, type Strategy } from "../domain/quadrant";
import type { Rename } from "../domain/renames";
import type { WorkbookContents } from "../excel/readContents";
import type { WorkbookStructure } from "../excel/readStructure";
import type { WorkbookWriter } from "../excel/writer";
import { texts, type Language } from "../i18n";
import { cell, parseArea, sameFormula } from "../sheets/a1";
import { criteriaDraft, criteriaHeadersOf, type CriterionRow } from "../sheets/criteriaSheet";
import { blankAgain, criteriaUpdate, parseCriteria } from "../sheets/criteriaUpdate";
import { DataLayout, standingColumns, standingSources } from "../sheets/dataSheet";
import type { SheetDraft } from "../sheets/draft";
import type { SheetKind } from "../sheets/marker";
import { PAIRWISE_NAME, STRATEGIES_NAME } from "../sheets/namedCells";
import { pairwiseDraft, pairwiseUpdate } from "../sheets/pairwiseSheet";
import { portfolioDraft } from "../sheets/portfolioSheet";
import { rankingDraft } from "../sheets/rankingSheet";
import { parseRules, rulesDraft } from "../sheets/rulesSheet";
import { REQUIRED } from "../sheets/scoreColumns";
import { SCORES_TABLE, changedColumns, layoutOf, newLayout, scoreHeader } from "../sheets/scoresLayout";
import { ScoresSheet } from "../sheets/scoresSheet";
import { followRenames, updateScores, type ScoresUpdate } from "../sheets/scoresUpdate";
import { settingFindings } from "../sheets/settingsFindings";
import {
  CAP_ASKED_NAME,
  CAP_LIMIT,
  CAP_REASON_NAME,
  DEFAULT_SETTINGS,
  capInForce,
  parseSettings,
  settingsDraft,
  type Settings,
} from "../sheets/settingsSheet";
import { changedBlocks, type CellsPart } from "../sheets/tablePart";
import { teamHeadersOf } from "../sheets/teamSheet";
import { ActionError } from "./actionError";
import { chosenSources, unservedSources } from "./chosenSources";
import { SOURCE_NAME, ourSheet } from "./context";
import type { MainJobOptions } from "./mainJob";
import { filledCriteria, newCriteria, scoreTable, scoresContent, tableAccounts, usableRules, type TableAccount } from "./scoring";
import { typedFindings } from "./scoresFindings";
import { SheetNames } from "./sheetNames";

/** Everything that is decided before the first cell is written. */
export interface PreparedScores {
  readonly list: AccountList;
  /** An account's row in the list, by its name. */
  readonly listed: (account: string) => AccountRow | undefined;
  readonly language: Language;
  readonly criteria: readonly CriterionRow[];
  readonly settings: Settings;
  /** What was given for this run: the one thing that is written over a setting that stands. */
  readonly given: Pick<MainJobOptions, "cap" | "capReason">;
  /** What the four strategies are called on the sheets. */
  readonly strategies: Readonly<Record<Strategy, string>>;
  readonly scores: ScoresSheet;
  /** Null where the Scores sheet is new. */
  readonly update: ScoresUpdate | null;
  /** The accounts of the Scores table as it will stand, and beside each its score. */
  readonly accounts: readonly TableAccount[];
  readonly ranking: readonly AccountScore[];
  /** Whether the ranking can be known: it cannot while a knock-out rule cannot be read or weights are missing. */
  readonly isRanked: boolean;
  /** Accounts that are called otherwise than at the last run. */
  readonly renamed: readonly Rename[];
  readonly findings: readonly Finding[];
  /** What the AHP sheet that stands needs for criteria it does not compare yet. */
  readonly pairwise: SheetDraft | null;
  /** Names of sheets that are given away already. */
  readonly names: SheetNames;
}

/** Reads the list, takes criteria and typed ratings from our sheets where there are any, and computes every score: no Excel here. */
export function prepareScores(structure: WorkbookStructure, contents: WorkbookContents, options: MainJobOptions): PreparedScores {
  const standing = contents.criteria ? parseCriteria(contents.criteria, DEFAULT_CRITERIA) : null;
  const last = standingSources(contents.standing["data"]);
  const chosen = chosenSources(standing?.rows ?? [], contents, last, options);
  const list = readAccounts(contents.grid, contents.tables, {
    overrides: { ...chosen.overrides, ...options.overrides },
    criteria: (standing?.rows ?? DEFAULT_CRITERIA).map((criterion) => criterion.id),
  });
  const language = options.language ?? list.language;
  const unserved = unservedSources(chosen, options.overrides, list, language);
  const criteria = standing ? filledCriteria(standing.rows, list, last, unserved) : newCriteria(DEFAULT_CRITERIA, list, language, unserved);
  const settings = settingsOf(contents, options);
  const own = texts(language).sheets.names;
  const names = new SheetNames(structure.sheets.map((sheet) => sheet.name));
  const accountNames = list.accounts.map((account) => account.name);
  const followed = contents.scores && followRenames(contents.scores, accountNames);
  const standingScores = followed && changedColumns(followed.part, criteria, standingColumns(contents.standing["data"]));
  const layout = standingScores
    ? layoutOf(standingScores.part, criteria, standingScores.columns)
    : newLayout(names.take(own.scores, "Scores"), criteria, language);
  const lost = REQUIRED.find((field) => layout.fields[field] < 0);
  if (lost) throw new ActionError("column-missing", { column: scoreHeader(lost, language), sheet: layout.sheet }, layout.sheet);
  const team = contents.team || options.half !== "choosing" ? teamHeadersOf(contents.team, language) : null;
  const content = scoresContent(list, contents.grid, language, team);
  const dataSheet = ourSheet(structure, "data")?.name ?? names.take(own.data, "Data");
  const data = new DataLayout(dataSheet, layout, content, criteriaHeadersOf(contents.criteria, language));
  const scores = new ScoresSheet(layout, content, data);
  const update = standingScores && updateScores(standingScores, scores, accountNames);
  const { pairwise: standingPairwise } = contents.standing;
  const compared = standingPairwise
    ? pairwiseUpdate(
        standingPairwise,
        structure.names[PAIRWISE_NAME] ?? "",
        comparedIds(criteria),
        data,
        criteriaHeadersOf(contents.criteria, language),
        language,
      )
    : { draft: null, findings: [] };
  const added = update ? update.added : accountNames;
  const ids = update ? update.ids : accountIds(added.map(() => ""));
  const accounts = tableAccounts(standingScores?.part ?? null, layout, added, list, ids, language);
  const renamed = followed?.renamed ?? [];
  const { rules, findings: ofRules } = contents.rules ? usableRules(parseRules(contents.rules), layout) : { rules: [], findings: [] };
  const ranked = scoreTable(accounts, layout, content, { ...settings, rules, cap: capInForce(settings) });
  const isWeighed = !standing?.findings.some(({ code }) => code === "weights-not-known");
  const isRanked = isWeighed && ofRules.length === 0;
  return {
    list,
    listed: accountFinder(list.accounts, ({ name }) => name),
    language,
    criteria,
    settings,
    given: options,
    strategies: strategyWords(contents, language),
    scores,
    update,
    accounts,
    ranking: ranked.map((each) => ({ ...each, ...(isRanked ? {} : unranked(each)), ...(isWeighed ? {} : { score: null, tier: null }) })),
    isRanked,
    renamed,
    findings: [
      ...list.findings,
      ...renamed.map(({ from, to }) => ({ code: "account-renamed", params: { from, to }, where: layout.sheet })),
      ...(standing?.findings ?? []),
      ...chosen.findings,
      ...ofRules,
      ...settingFindings(contents.settings, structure.names, settings, language),
      ...compared.findings,
      ...(update?.findings ?? []),
      ...(standingScores ? typedFindings(standingScores.part, layout, language) : []),
    ],
    pairwise: compared.draft,
    names,
  };
}

/** In the sheet, weights that are not known and a rule that cannot be read make every rank an error, until they are mended. */
const unranked = ({ decision }: AccountScore): Pick<AccountScore, "rank" | "proposed" | "isKey"> => ({
  rank: null,
  proposed: "no",
  isKey: decision === "key",
});

/** The criteria that are compared in pairs: parts of others have no weight of their own. */
const comparedIds = (criteria: readonly CriterionRow[]): string[] => criteria.filter(({ partOf }) => partOf === "").map(({ id }) => id);

/** The strategies as the person calls them; as we do where there is no Portfolio sheet yet. */
function strategyWords({ settings }: WorkbookContents, language: Language): Record<Strategy, string> {
  const standing = settings[STRATEGIES_NAME] ?? [];
  const ours = texts(language).terms.strategies;
  return Object.fromEntries(STRATEGIES.map((each, index) => [each, String(standing[index] ?? ours[each])])) as Record<Strategy, string>;
}

/** The settings as they stand, or the usual ones; a cap that is given for this run counts from now on. @throws ActionError `cap-too-high` */
function settingsOf({ settings }: WorkbookContents, { cap, capReason }: MainJobOptions): Settings {
  const standing = Object.keys(settings).length > 0 ? parseSettings(settings) : DEFAULT_SETTINGS;
  const asked = { ...standing, ...(cap === undefined ? {} : { cap }), ...(capReason === undefined ? {} : { capReason }) };
  if (cap !== undefined && cap > CAP_LIMIT && asked.capReason === "") throw new ActionError("cap-too-high", { cap, limit: CAP_LIMIT });
  return asked;
}

/**
 * Writes Settings, Criteria, Scores and what follows them, new or brought up to date. Returns the sheets that were written.
 * Scores and Data name each other in formulas, so Data is made here and filled by `writeData`.
 */
export async function writeScores(
  writer: WorkbookWriter,
  structure: WorkbookStructure,
  contents: WorkbookContents,
  prepared: PreparedScores,
): Promise<string[]> {
  const { scores, update, list, language, names, criteria } = prepared;
  const { data, layout } = scores;
  const written = [...(await writeSettings(writer, structure, contents, prepared)), ...(await writeCriteria(writer, contents, prepared))];
  const own = texts(language).sheets.names;
  const nameOf = (kind: SheetKind, wanted: string): string => contents.standing[kind]?.sheet ?? names.take(wanted);
  const ranking = nameOf("ranking", own.ranking);
  const portfolio = nameOf("portfolio", own.portfolio);
  const follow: [SheetKind, SheetDraft][] = [
    ["portfolio", portfolioDraft(portfolio, scores, prepared.settings.cut, language)],
    ["ranking", rankingDraft(ranking, scores, prepared.accounts.length, language)],
  ];
  const rules = contents.rules ? null : rulesDraft(names.take(own.rules), data.parameters("criterion"), language);
  const pairwise = ourSheet(structure, "pairwise")
    ? null
    : pairwiseDraft(names.take(own.pairwise), comparedIds(criteria), data, criteriaHeadersOf(contents.criteria, language), language);
  const { data: standingData } = contents.standing;
  if (!update) writer.makeSheet(layout.sheet);
  for (const [kind, { sheet }] of [...follow].reverse()) if (!contents.standing[kind]) writer.makeSheet(sheet);
  if (rules) writer.makeSheet(rules.sheet);
  if (pairwise) writer.makeSheet(pairwise.sheet);
  if (!standingData) writer.makeSheet(data.sheet);
  for (const column of update?.inserted ?? []) writer.insertColumn(SCORES_TABLE, column);
  if (update?.resizeTo) writer.resizeTable(layout.sheet, SCORES_TABLE, update.resizeTo);
  const drafts: SheetDraft[] = [
    ...(rules ? [rules] : []),
    ...(pairwise ? [pairwise] : []),
    ...(prepared.pairwise ? [prepared.pairwise] : []),
    update ? update.draft : scores.draft(prepared.accounts.map(({ name, id }) => ({ name, id: id ?? "" }))),
    ...follow.map(([kind, draft]) => onlyChanges(contents.standing[kind], draft)),
  ];
  for (const draft of drafts.filter(saysAnything)) {
    await writer.updateSheet(draft);
    written.push(draft.sheet);
  }
  const reference = sourceReference(list);
  if (!sameFormula(structure.names[SOURCE_NAME] ?? "", reference)) writer.setName({ name: SOURCE_NAME, refersTo: reference });
  return written;
}

/** Fills the Data sheet, whose formulas name the tables of all others. Returns it where anything was written. */
export async function writeData(writer: WorkbookWriter, contents: WorkbookContents, { scores, list }: PreparedScores): Promise<string[]> {
  const { data } = scores;
  const { data: standing } = contents.standing;
  const draft = standing
    ? { sheet: data.sheet, blocks: data.update(standing), names: [data.weightsName()] }
    : data.draft(list.accounts.length);
  if (draft.blocks.length === 0) return [];
  await writer.updateSheet(draft);
  return [draft.sheet];
}

/** A new column may need its looks alone: where nothing is to be rated live, no cell is written. */
const saysAnything = ({ sheet: _sheet, ...parts }: SheetDraft): boolean =>
  Object.values(parts).some((part) => !Array.isArray(part) || part.length > 0);

/** A sheet that only shows what others hold: new, or what no longer stands as it should. */
const onlyChanges = (standing: CellsPart | undefined, draft: SheetDraft): SheetDraft =>
  standing ? { sheet: draft.sheet, blocks: changedBlocks(standing, draft.blocks) } : draft;

async function writeCriteria(
  writer: WorkbookWriter,
  contents: WorkbookContents,
  { criteria, language, names, scores: { data } }: PreparedScores,
): Promise<string[]> {
  const valuesOf = (id: string): string | null => (data.has(id) ? data.spill(id) : null);
  const draft = contents.criteria
    ? criteriaUpdate(contents.criteria, criteria, language, valuesOf)
    : criteriaDraft(names.take(texts(language).sheets.names.criteria), criteria, language);
  if (draft.blocks.length === 0) return [];
  if (!contents.criteria) writer.makeSheet(draft.sheet);
  await writer.updateSheet(draft);
  const blanks = contents.criteria ? blankAgain(contents.criteria, draft) : [];
  if (blanks.length > 0) await writer.updateSheet({ sheet: draft.sheet, blocks: blanks });
  return [draft.sheet];
}

/** Writes the Settings sheet once; after that, only what was given for this run. */
async function writeSettings(
  writer: WorkbookWriter,
  structure: WorkbookStructure,
  contents: WorkbookContents,
  { settings, given, language, names }: PreparedScores,
): Promise<string[]> {
  const standing = ourSheet(structure, "settings");
  if (!standing) {
    const draft = settingsDraft(names.take(texts(language).sheets.names.settings), settings, language);
    await writer.addSheet(draft);
    return [draft.sheet];
  }
  const asked: [string, string | number][] = [
    ...(given.cap === undefined ? [] : [[CAP_ASKED_NAME, given.cap] as [string, number]]),
    ...(given.capReason === undefined ? [] : [[CAP_REASON_NAME, given.capReason] as [string, string]]),
  ];
  const changed = asked.filter(([name, value]) => (contents.settings[name]?.[0] ?? "") !== value);
  const blocks = changed.flatMap(([name, value]) => {
    const reference = structure.names[name];
    if (reference === undefined) return [];
    const { row, column } = parseArea(reference);
    const part = (of: WorkbookContents["settings"]): CellsPart => ({
      sheet: standing.name,
      top: row,
      left: column,
      cells: [[of[name]?.[0] ?? ""]],
    });
    writer.knows(part(contents.settingFormulas), part(contents.settings));
    return [{ at: cell(row, column), cells: [[value]] }];
  });
  if (blocks.length === 0) return [];
  await writer.updateSheet({ sheet: standing.name, blocks });
  return [standing.name];
}

/** The header cell of the account column: the name follows when the sheet is renamed or rows are put above. */
const sourceReference = ({ source, mapping }: AccountList): string =>
  `=${quoteSheet(source.sheet)}!$${columnLetters(mapping.account.column)}$${source.headerRow + 1}`;

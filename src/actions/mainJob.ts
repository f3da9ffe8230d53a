import { type AccountList } from "../domain/accounts";
import type { AccountScore } from "../domain/accountScores";
import { overloadedManagers } from "../domain/capGuard";
import type { Finding } from "../domain/finding";
import { cellAddress } from "../domain/grid";
import type { Rigor } from "../domain/plan/rigor";
import { TIE } from "../domain/ranking";
import { readContents, type WorkbookContents } from "../excel/readContents";
import { readStructure, usedRange, type SheetInfo, type UsedRange, type WorkbookStructure } from "../excel/readStructure";
import type { ExcelRun } from "../excel/run";
import { WorkbookWriter } from "../excel/writer";
import type { Language } from "../i18n";
import type { CriterionRow } from "../sheets/criteriaSheet";
import { capInForce, type Settings } from "../sheets/settingsSheet";
import { isCriterion, type ScoresLayout } from "../sheets/scoresLayout";
import { ActionError } from "./actionError";
import { clearedFilters } from "./clearedFilters";
import { guarded, undo } from "./guarded";
import { rememberRun } from "./lastRun";
import { writeLog } from "./keyAccountLog";
import { today } from "./today";
import { contentsRequest, sheetsLanguage, sourceSheet, templateNames } from "./context";
import { listColumns, type ListColumn } from "./listColumns";
import { ChosenList } from "./chosenList";
import { writePlans, type PlanOptions, type WrittenPlans } from "./plans";
import type { TemplateFile } from "./planTemplate";
import { prepareScores, writeData, writeScores, type PreparedScores } from "./scores";
import { writeTeam } from "./team";

export { CAP_LIMIT } from "../sheets/settingsSheet";

/** Named steps of the main job, in order: what the pane shows while it runs. */
export const MAIN_JOB_STEPS = ["read", "score", "plan"] as const;

export type MainJobStep = (typeof MAIN_JOB_STEPS)[number];

/** What a person may set for one run. */
export interface MainJobOptions {
  /** Criterion id, `account` or `manager` → header of the list; `""` for none. They count before what is recognised. */
  readonly overrides?: Readonly<Record<string, string>>;
  /** How many key accounts the list may hold; kept on the Settings sheet. */
  readonly cap?: number;
  /** Why the cap is over 50. */
  readonly capReason?: string;
  /** How many plan tabs to write at most, best rank first; all key accounts without it. */
  readonly plans?: number;
  /** How deep new plans go; light without it. */
  readonly rigor?: Rigor;
  /** The sheet of the workbook that new plans are copied from. */
  readonly template?: string;
  /** A company's own template, brought in from a file, that new plans are copied from. */
  readonly templateFile?: TemplateFile;
  /** Language of the sheets; without it, that of the list's headers. Sheets that are there keep theirs. */
  readonly language?: Language;
  /** Excel's serial number of the day that the log is dated with; the clock's without it. */
  readonly today?: number;
  /** `choosing` writes the scores and the list alone; without it, plans, team and role coverage too. */
  readonly half?: "choosing";
  readonly onStep?: (step: MainJobStep) => void;
}

/** An account on the key-account list. */
export interface KeyAccount {
  readonly account: string;
  /** 0–100; null where a person decided on an account that has none. */
  readonly score: number | null;
  readonly tier: string | null;
  readonly rank: number | null;
}

/** What the main job did. */
export interface MainJobResult {
  readonly language: Language;
  /** The person's own sheet that was read. */
  readonly source: string;
  readonly accounts: number;
  readonly scored: number;
  readonly unranked: number;
  readonly accountColumn: string;
  readonly managerColumn: string | null;
  /** Criterion id → header of the list, or null where ratings are typed. */
  readonly mapping: Readonly<Record<string, string | null>>;
  /** Criterion id → what it is called on Criteria. */
  readonly criteria: Readonly<Record<string, string>>;
  readonly ranking: readonly AccountScore[];
  readonly keyAccounts: readonly KeyAccount[];
  /** Our sheet with the scores, whatever it is called. */
  readonly scoresSheet: string;
  /** Sheets that were made or written to. */
  readonly sheets: readonly string[];
  /** Key account → its plan's sheet. */
  readonly plans: Readonly<Record<string, string>>;
  /** The sheet that a company's own template is now; null where none was brought in. */
  readonly broughtIn: string | null;
  readonly findings: readonly Finding[];
  /** What stands behind the choice: computed when it is asked for. */
  readonly list: ChosenList;
}

/** What was recognised on the active sheet, before anything is written. */
export interface MappingPreview {
  readonly source: string;
  readonly list: AccountList;
  /** The columns to choose from. */
  readonly columns: readonly ListColumn[];
  /** The criteria as they stand, or as they will be. */
  readonly criteria: readonly CriterionRow[];
  readonly settings: Settings;
  /** Language of the sheets: the one they have, else that of the list's headers. */
  readonly language: Language;
  /** Whether there are sheets of ours that keep their language. */
  readonly hasSheets: boolean;
  readonly hasPlans: boolean;
  /** The templates that plans may be copied from: the first one, unless another is asked for. */
  readonly templates: readonly string[];
}

/** Reads the active sheet and says which column is what; writes nothing. */
export const previewMapping = (run: ExcelRun, options: Pick<MainJobOptions, "overrides"> = {}): Promise<MappingPreview> =>
  guarded(run, async (context) => {
    const { structure, source, contents } = await readAll(context);
    const standing = sheetsLanguage(structure);
    const prepared = prepareScores(structure, contents, { ...options, ...(standing ? { language: standing } : {}) });
    const { list, criteria, settings, language } = prepared;
    const hasPlans = structure.sheets.some(({ planAccount }) => planAccount !== null);
    const columns = listColumns(list, contents);
    const templates = templateNames(structure);
    return { source: source.name, list, columns, criteria, settings, language, hasSheets: standing !== null, hasPlans, templates };
  });

/**
 * The main job: reads the list on the active sheet, scores it with live formulas, chooses the key accounts up to the cap, and writes plan
 * tabs, the team table and role coverage. Nothing of the person's own sheets is changed; run again, it adds only what new data demands.
 */
export const runMainJob = (run: ExcelRun, options: MainJobOptions = {}): Promise<MainJobResult> =>
  guarded(run, async (context) => {
    options.onStep?.("read");
    const { structure, source, contents } = await readAll(context, options.template);
    const language = sheetsLanguage(structure) ?? options.language;
    const prepared = prepareScores(structure, contents, { ...options, ...(language ? { language } : {}) });
    const writer = new WorkbookWriter(context, structure, contents.filters);
    const planWriter = new WorkbookWriter(context, structure, contents.filters);
    try {
      options.onStep?.("score");
      const scored = await writeScores(writer, structure, contents, prepared);
      const keyAccounts = chooseKeyAccounts(prepared);
      if (options.half !== "choosing") scored.push(...(await writeTeam(writer, contents, prepared, keyAccounts.chosen)));
      scored.push(...(await writeData(writer, contents, prepared)));
      scored.push(...(await writeLog(writer, contents, prepared, keyAccounts.chosen, options.today ?? today())));
      await writer.flush();
      if (options.half === "choosing")
        return result(source, prepared, keyAccounts, scored, { ...NO_PLANS, findings: clearedFilters(writer) });
      options.onStep?.("plan");
      const planned = await writePlans(context, planWriter, structure, contents, prepared, keyAccounts.chosen, planOptions(options));
      await planWriter.flush();
      rememberRun(planWriter.journal);
      const findings = [...planned.findings, ...clearedFilters(writer, planWriter)];
      return result(source, prepared, keyAccounts, [...scored, ...planned.sheets], { ...planned, findings });
    } catch (error) {
      await undo(planWriter, error);
      await undo(writer, error);
      throw error;
    }
  });

const planOptions = ({ plans, rigor, templateFile, today: day }: MainJobOptions): PlanOptions => ({
  ...(plans === undefined ? {} : { limit: plans }),
  ...(templateFile === undefined ? {} : { templateFile }),
  rigor: rigor ?? "light",
  today: day ?? today(),
});

async function readAll(
  context: Excel.RequestContext,
  template?: string,
): Promise<{ structure: WorkbookStructure; source: SheetInfo; contents: WorkbookContents }> {
  const structure = await readStructure(context);
  const source = sourceSheet(structure);
  const used = source.name === structure.activeSheet ? structure.used : await usedOf(context, source.name);
  if (!used) throw new ActionError("empty-sheet", { sheet: source.name }, source.name);
  return { structure, source, contents: await readContents(context, contentsRequest(structure, source, used, template)) };
}

async function usedOf(context: Excel.RequestContext, sheet: string): Promise<UsedRange | null> {
  const range = context.workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject(true);
  range.load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  return usedRange(range);
}

/** A score as people of that language write it. */
const oneDecimal = (score: number, language: Language): string =>
  score.toLocaleString(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** The accounts on the list, best rank first, and what stands at its line: a tie there, or more accounts than the cap allows. */
function chooseKeyAccounts({ ranking, settings, scores, accounts, language }: PreparedScores): {
  chosen: readonly KeyAccount[];
  findings: readonly Finding[];
} {
  const cap = capInForce(settings);
  const where = scores.layout.sheet;
  const inOrder = [...ranking].sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || 0);
  const chosen = inOrder.filter(({ isKey }) => isKey);
  const ranked = inOrder.filter(({ rank }) => rank !== null);
  const [last, next] = [ranked[cap - 1], ranked[cap]];
  const findings: Finding[] = [];
  if (last && next && Math.abs((last.score ?? 0) - (next.score ?? 0)) <= TIE) {
    findings.push({
      code: "tie-at-cap",
      params: { inside: last.name, outside: next.name, score: oneDecimal(last.score ?? 0, language), cap },
      where,
    });
  }
  if (chosen.length > cap) findings.push({ code: "over-cap", params: { count: chosen.length, cap }, where });
  findings.push(...keyThoughOut(ranking, scores.layout));
  const led = ranking.map(({ isKey }, index) => ({ key: isKey, manager: accounts[index]?.manager ?? "" }));
  for (const { manager, count } of overloadedManagers(led, settings.managerCap)) {
    findings.push({ code: "manager-over-cap", params: { manager, count, cap: settings.managerCap }, where });
  }
  return { chosen: chosen.map(({ name, score, tier, rank }) => ({ account: name, score, tier, rank })), findings };
}

/** Key accounts by decision that a knock-out rule takes out: both stand, so the person is asked. */
const keyThoughOut = (ranking: readonly AccountScore[], { sheet, headerRow, fields }: ScoresLayout): Finding[] =>
  ranking.flatMap(({ name, isKey, knockedOut }, row) =>
    isKey && knockedOut.length > 0
      ? [
          {
            code: "key-though-out",
            params: { account: name, rule: knockedOut.join("; ") },
            where: cellAddress(sheet, headerRow + 1 + row, fields.decision),
          },
        ]
      : [],
  );

function result(
  source: SheetInfo,
  prepared: PreparedScores,
  keyAccounts: { chosen: readonly KeyAccount[]; findings: readonly Finding[] },
  sheets: readonly string[],
  planned: Pick<WrittenPlans, "plans" | "broughtIn" | "findings">,
): MainJobResult {
  const {
    list,
    ranking,
    scores: { layout },
    language,
  } = prepared;
  const scored = ranking.filter((account) => account.score !== null).length;
  return {
    language,
    source: source.name,
    accounts: ranking.length,
    scored,
    unranked: ranking.length - scored,
    accountColumn: list.mapping.account.header,
    managerColumn: list.mapping.manager?.header ?? null,
    mapping: Object.fromEntries(
      layout.ratings.filter(isCriterion).map(({ criterion: { id } }) => [id, list.mapping.criteria[id]?.header ?? null]),
    ),
    criteria: Object.fromEntries(prepared.criteria.map(({ id, name }) => [id, name])),
    ranking,
    keyAccounts: keyAccounts.chosen,
    scoresSheet: layout.sheet,
    sheets: [...new Set(sheets)],
    plans: planned.plans,
    broughtIn: planned.broughtIn,
    findings: [...prepared.findings, ...keyAccounts.findings, ...planned.findings],
    list: new ChosenList(prepared),
  };
}

const NO_PLANS = { plans: {}, broughtIn: null };

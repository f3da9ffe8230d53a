import type { AccountList, ColumnWords } from "../../domain/accounts";
import type { AccountScore } from "../../domain/accountScores";
import type { Finding } from "../../domain/finding";
import type { ListNews } from "../../domain/news";
import { breathe } from "../../excel/breathe";
import type { SheetInfo, WorkbookStructure } from "../../excel/readStructure";
import type { ExcelRun } from "../../excel/run";
import type { Snapshot } from "../../excel/snapshot";
import { outboxOf, type WorkbookWriter } from "../../excel/writer";
import type { Language } from "../../i18n";
import type { CriterionRow } from "../../sheets/criteriaSheet";
import { columnLetters, quoteSheet } from "../../domain/grid";
import { sameFormula } from "../../sheets/a1";
import type { KeyAccount } from "../../sheets/registry/facts";
import { isCriterion } from "../../sheets/scoresLayout";
import type { Settings } from "../../sheets/settings";
import { notYetSeen } from "../add/onRequest";
import { calculationFindings } from "../book/calculation";
import { clearedFilters } from "../book/clearedFilters";
import { refusedLooks } from "../book/refusedLooks";
import { tellNew } from "../book/told";
import { SOURCE_NAME, isOurs, sheetsLanguage, templateNames } from "../book/ourBook";
import { writeStart } from "../book/writeStart";
import { writeSheets, writerOf } from "../book/writeSheets";
import { guarded, undo } from "../guarded";
import { makePlans, type PlanOptions, type WrittenPlans } from "../plan/makePlans";
import { today } from "../today";
import { rememberRun } from "../undo/history";
import { ChosenList } from "./chosenList";
import { decide, readForChoice, type Decided } from "./decide";
import { listColumns, type ListColumn } from "./listColumns";
import type { MainJobOptions } from "./options";
import { rankedList, type RankedList } from "./rankedList";
import { whyAccounts, type AccountWhy } from "./whyAccounts";

export { CAP_LIMIT } from "../../sheets/settings";
export type { KeyAccount } from "../../sheets/registry/facts";
export { MAIN_JOB_STEPS, type MainJobOptions, type MainJobStep, type StepCount } from "./options";

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
  /** Key account → its plan's sheet; the second of a name by its name and id. */
  readonly plans: Readonly<Record<string, string>>;
  /** The sheet of each key account's plan, in the order of `keyAccounts`; null where it has none. */
  readonly planSheets: readonly (string | null)[];
  /** The sheet that a company's own template is now; null where none was brought in. */
  readonly broughtIn: string | null;
  /** Who entered and left since the run before; null for the first one. */
  readonly news: ListNews | null;
  readonly findings: readonly Finding[];
  /** Those of the findings that the run before told too. */
  readonly told: readonly Finding[];
  /** What stands behind the choice: computed when it is asked for. */
  readonly list: ChosenList;
  /** Why the accounts of a name stand where they do. @throws ActionError `no-such-account`, `account-not-sure` */
  readonly why: (account: string) => AccountWhy[];
}

/** What was recognised on the active sheet, before anything is written. */
export interface MappingPreview {
  readonly source: string;
  /** Who stands where, were the list chosen now. */
  readonly ranked: RankedList;
  readonly list: AccountList;
  /** The columns to choose from. */
  readonly columns: readonly ListColumn[];
  /** What stands in the columns, in their order, in the rows of the first three accounts. */
  readonly samples: readonly (readonly string[])[];
  /** Columns whose words may be read as ratings, or will be from this run on: what each word counts as. */
  readonly words: readonly ColumnWords[];
  /** Whether the workbook has other sheets of the person's own to look at. */
  readonly hasOthers: boolean;
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
  /** What the sheets are called that can be asked for and are not seen yet; none before the first run. */
  readonly addable: readonly string[];
}

/** Reads the active sheet and says which column is what; writes nothing. */
export const previewMapping = (
  run: ExcelRun,
  options: Pick<MainJobOptions, "overrides" | "rows" | "words" | "wordRatings" | "criteria" | "cap" | "capReason"> = {},
): Promise<MappingPreview> =>
  guarded(run, async (context) => {
    const { source, book } = await readForChoice(context);
    const { structure, snapshot } = book;
    const { choice } = decide(book, options);
    const { list, criteria, settings, language, newWords } = choice;
    const columns = snapshot.list ? listColumns(list, snapshot.list) : [];
    const proposed = list.unused.flatMap(({ header, words }) => (words ? [{ header, words: words.words }] : []));
    return {
      source: source.name,
      ranked: rankedList(choice),
      list,
      columns,
      samples: samplesOf(list, snapshot, columns),
      words: [...newWords, ...proposed],
      hasOthers: structure.sheets.some((sheet) => sheet.visible && !isOurs(sheet) && sheet.name !== source.name),
      criteria,
      settings,
      language,
      hasSheets: sheetsLanguage(structure) !== null,
      hasPlans: structure.sheets.some(({ planAccount }) => planAccount !== null),
      templates: templateNames(structure),
      addable: sheetsLanguage(structure) === null ? [] : notYetSeen(structure, language),
    };
  });

/** Accounts whose cells are shown as samples. */
const SAMPLES = 3;

function samplesOf({ accounts }: AccountList, { list }: Snapshot, columns: readonly ListColumn[]): string[][] {
  const cellAt = (row: number, column: number): string => String(list?.grid.values[row - list.grid.top]?.[column - list.grid.left] ?? "");
  return columns.map(({ column }) => accounts.slice(0, SAMPLES).map(({ row }) => cellAt(row, column).trim()));
}

/**
 * The main job: reads the list on the active sheet, scores it with live formulas, chooses the key accounts up to the cap, and writes plan
 * tabs, the team table and role coverage. Nothing of the person's own sheets is changed; run again, it adds only what new data demands.
 */
export const runMainJob = (run: ExcelRun, options: MainJobOptions = {}): Promise<MainJobResult> =>
  guarded(run, async (context) => {
    options.onStep?.("read");
    const { source, book } = await readForChoice(context, options.template);
    options.onStep?.("score");
    await breathe();
    const decided = decide(book, options);
    const { accounts, ranking } = decided.choice;
    options.onCount?.({ step: "read", done: accounts.length, total: accounts.length });
    options.onCount?.({ step: "score", done: ranking.filter(({ score }) => score !== null).length, total: accounts.length });
    await breathe();
    // What is written with plans can be taken back by itself; Start goes with neither.
    const outbox = outboxOf(context);
    const [writer, planWriter, startWriter] = [
      writerOf(context, book, outbox),
      writerOf(context, book, outbox),
      writerOf(context, book, outbox),
    ];
    try {
      const written = await writeSheets(writer, book, decided.facts, ({ group }) => group === "list");
      followSource(writer, book.structure, decided.choice.list);
      if (options.half === "choosing") {
        const start = await writeStart(startWriter, book, decided.facts);
        const own = [...written.findings, ...start.findings];
        const told = await tellNew(startWriter, book, decided.facts, "choose", [...decided.choice.findings, ...own]);
        await writer.flush();
        noteChoice(writer, decided);
        const findings = [...own, ...clearedFilters(writer), ...refusedLooks(outbox), ...calculationFindings(book.structure)];
        return result(source, decided, [...written.sheets, ...start.sheets], { ...NO_PLANS, findings, told });
      }
      await writer.flush();
      options.onStep?.("plan");
      const planned = await makePlans(context, planWriter, book, decided.facts, decided.choice, planOptions(options));
      const start = await writeStart(startWriter, book, decided.facts, planned.entries);
      const own = [...written.findings, ...planned.findings, ...start.findings];
      const told = await tellNew(startWriter, book, decided.facts, "choose", [...decided.choice.findings, ...own]);
      await planWriter.flush();
      noteChoice(writer, decided);
      const { onStep: _step, onCount: _count, today: _today, ...again } = options;
      const made = planned.entries.map(({ account }) => account);
      rememberRun(planWriter.journal, { kind: "plans", options: again }, made);
      const findings = [...own, ...clearedFilters(writer, planWriter), ...refusedLooks(outbox), ...calculationFindings(book.structure)];
      return result(source, decided, [...written.sheets, ...planned.sheets, ...start.sheets], { ...planned, findings, told });
    } catch (error) {
      await undo(startWriter, error);
      await undo(planWriter, error);
      await undo(writer, error);
      throw error;
    }
  });

const noteChoice = ({ journal }: WorkbookWriter, { choice }: Decided): void =>
  rememberRun(
    journal,
    { kind: "choice" },
    choice.chosen.map(({ account }) => account),
  );

/** Lets `KAM_Source` refer to the header of the account column: the name follows when the sheet is renamed or rows are put above. */
function followSource(writer: WorkbookWriter, { names }: WorkbookStructure, { source, mapping }: AccountList): void {
  const refersTo = `=${quoteSheet(source.sheet)}!$${columnLetters(mapping.account.column)}$${source.headerRow + 1}`;
  if (!sameFormula(names[SOURCE_NAME] ?? "", refersTo)) writer.setName({ name: SOURCE_NAME, refersTo });
}

const planOptions = ({ plans, planAccounts, owner, onCount, rigor, templateFile, today: day }: MainJobOptions): PlanOptions => ({
  ...(plans === undefined ? {} : { limit: plans }),
  ...(planAccounts === undefined ? {} : { accounts: planAccounts }),
  ...(owner === undefined ? {} : { owner }),
  ...(onCount === undefined ? {} : { onCount }),
  ...(templateFile === undefined ? {} : { templateFile }),
  rigor: rigor ?? "light",
  today: day ?? today(),
});

function result(
  source: SheetInfo,
  { choice, news }: Decided,
  sheets: readonly string[],
  planned: Pick<WrittenPlans, "plans" | "planSheets" | "broughtIn" | "findings"> & Pick<MainJobResult, "told">,
): MainJobResult {
  const { list, ranking, language, chosen, criteria } = choice;
  const { layout } = choice.scores;
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
    criteria: Object.fromEntries(criteria.map(({ id, name }) => [id, name])),
    ranking,
    keyAccounts: chosen.map(({ account, score, tier, rank }) => ({ account, score, tier, rank })),
    scoresSheet: layout.sheet,
    sheets: [...new Set(sheets)],
    plans: planned.plans,
    planSheets: chosen.map(({ index }) => planned.planSheets.get(index) ?? null),
    broughtIn: planned.broughtIn,
    news,
    findings: [...choice.findings, ...planned.findings],
    told: planned.told,
    list: new ChosenList(choice),
    why: (account) => whyAccounts(choice, account),
  };
}

const NO_PLANS = { plans: {}, planSheets: new Map<number, string>(), broughtIn: null };

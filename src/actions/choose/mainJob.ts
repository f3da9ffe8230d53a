import type { AccountList } from "../../domain/accounts";
import type { AccountScore } from "../../domain/accountScores";
import type { Finding } from "../../domain/finding";
import type { ListNews } from "../../domain/news";
import { readStructure, type SheetInfo, type WorkbookStructure } from "../../excel/readStructure";
import type { ExcelRun } from "../../excel/run";
import { outboxOf, type WorkbookWriter } from "../../excel/writer";
import type { Language } from "../../i18n";
import type { CriterionRow } from "../../sheets/criteriaSheet";
import { columnLetters, quoteSheet } from "../../domain/grid";
import { sameFormula } from "../../sheets/a1";
import type { Choice, KeyAccount, SheetFacts } from "../../sheets/registry/facts";
import { planKey } from "../../sheets/plan/planSheet";
import { isCriterion } from "../../sheets/scoresLayout";
import type { LogEntry } from "../../sheets/logTable";
import { RUN_DATES_NAME } from "../../sheets/runsSheet";
import type { Settings } from "../../sheets/settings";
import { notYetSeen } from "../add/onRequest";
import { calculationFindings } from "../book/calculation";
import { clearedFilters } from "../book/clearedFilters";
import { rememberRun } from "../book/lastRun";
import { refusedLooks } from "../book/refusedLooks";
import { SOURCE_NAME, sheetsLanguage, sourceSheet, templateNames, templateSheet, type OurBook } from "../book/ourBook";
import { readBook, usedOf } from "../book/readBook";
import { factsOf } from "../book/facts";
import { tellNew } from "../book/told";
import { writeStart } from "../book/writeStart";
import { writeSheets, writerOf } from "../book/writeSheets";
import { guarded, undo } from "../guarded";
import { makePlans, type PlanOptions, type WrittenPlans } from "../plan/makePlans";
import { today } from "../today";
import { ChosenList } from "./chosenList";
import { listColumns, type ListColumn } from "./listColumns";
import type { MainJobOptions } from "./options";
import { prepareChoice } from "./prepareChoice";

export { CAP_LIMIT } from "../../sheets/settings";
export type { KeyAccount } from "../../sheets/registry/facts";
export { MAIN_JOB_STEPS, type MainJobOptions, type MainJobStep } from "./options";

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
  /** Who entered and left since the run before; null for the first one. */
  readonly news: ListNews | null;
  readonly findings: readonly Finding[];
  /** Those of the findings that the run before told too. */
  readonly told: readonly Finding[];
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
  /** What the sheets are called that can be asked for and are not seen yet; none before the first run. */
  readonly addable: readonly string[];
}

/** Reads the active sheet and says which column is what; writes nothing. */
export const previewMapping = (
  run: ExcelRun,
  options: Pick<MainJobOptions, "overrides" | "rows" | "words"> = {},
): Promise<MappingPreview> =>
  guarded(run, async (context) => {
    const { source, book } = await readList(context);
    const { structure, snapshot } = book;
    const { list, criteria, settings, language } = decide(book, options).choice;
    return {
      source: source.name,
      list,
      columns: snapshot.list ? listColumns(list, snapshot.list) : [],
      criteria,
      settings,
      language,
      hasSheets: sheetsLanguage(structure) !== null,
      hasPlans: structure.sheets.some(({ planAccount }) => planAccount !== null),
      templates: templateNames(structure),
      addable: sheetsLanguage(structure) === null ? [] : notYetSeen(structure, language),
    };
  });

/**
 * The main job: reads the list on the active sheet, scores it with live formulas, chooses the key accounts up to the cap, and writes plan
 * tabs, the team table and role coverage. Nothing of the person's own sheets is changed; run again, it adds only what new data demands.
 */
export const runMainJob = (run: ExcelRun, options: MainJobOptions = {}): Promise<MainJobResult> =>
  guarded(run, async (context) => {
    options.onStep?.("read");
    const { source, book } = await readList(context, options.template);
    options.onStep?.("score");
    const decided = decide(book, options);
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
      rememberRun(planWriter.journal);
      const findings = [...own, ...clearedFilters(writer, planWriter), ...refusedLooks(outbox), ...calculationFindings(book.structure)];
      return result(source, decided, [...written.sheets, ...planned.sheets, ...start.sheets], { ...planned, findings, told });
    } catch (error) {
      await undo(startWriter, error);
      await undo(planWriter, error);
      await undo(writer, error);
      throw error;
    }
  });

/** Reads the list and all that the main job looks at. */
async function readList(context: Excel.RequestContext, template?: string): Promise<{ source: SheetInfo; book: OurBook }> {
  const structure = await readStructure(context);
  const source = sourceSheet(structure);
  const used = await usedOf(context, structure, source.name);
  const request = { list: { sheet: source, used }, template: templateSheet(structure, template) };
  return { source, book: await readBook(context, structure, "choose", request) };
}

/** Who is key, what our sheets are made from, and who came and went. */
interface Decided {
  readonly choice: Choice;
  readonly facts: SheetFacts;
  readonly news: ListNews | null;
}

/** The changes that are logged now, against the day of the last run. */
function listNews({ snapshot }: OurBook, log: readonly LogEntry[] | null): ListNews | null {
  const [since] = snapshot.names.get(RUN_DATES_NAME)?.values ?? [];
  return log && typeof since === "number"
    ? { since, changes: log.map(({ account, change, reason }) => ({ account, change, reason })) }
    : null;
}

/** Scores the list and chooses; what our sheets are made from. */
function decide(book: OurBook, options: MainJobOptions): Decided {
  const day = options.today ?? today();
  const language = sheetsLanguage(book.structure) ?? options.language;
  const { choice, nameOf, team, log } = prepareChoice(book, { ...options, ...(language ? { language } : {}), today: day });
  return {
    choice,
    news: listNews(book, log),
    facts: factsOf(book, choice.language, day, { choice, nameOf, team, log, rankOf: ranks(choice), requested: new Set(options.add ?? []) }),
  };
}

/** Places on the list by the ids of accounts, or by their names where they have none. */
function ranks({ chosen, accounts }: Choice): SheetFacts["rankOf"] {
  const ids = new Map(accounts.map(({ name, id }) => [name, planKey(id ?? name)]));
  const places = new Map(chosen.map(({ account }, place) => [ids.get(account) ?? account, place]));
  return (accountId) => places.get(accountId) ?? null;
}

/** Lets `KAM_Source` refer to the header of the account column: the name follows when the sheet is renamed or rows are put above. */
function followSource(writer: WorkbookWriter, { names }: WorkbookStructure, { source, mapping }: AccountList): void {
  const refersTo = `=${quoteSheet(source.sheet)}!$${columnLetters(mapping.account.column)}$${source.headerRow + 1}`;
  if (!sameFormula(names[SOURCE_NAME] ?? "", refersTo)) writer.setName({ name: SOURCE_NAME, refersTo });
}

const planOptions = ({ plans, rigor, templateFile, today: day }: MainJobOptions): PlanOptions => ({
  ...(plans === undefined ? {} : { limit: plans }),
  ...(templateFile === undefined ? {} : { templateFile }),
  rigor: rigor ?? "light",
  today: day ?? today(),
});

function result(
  source: SheetInfo,
  { choice, news }: Decided,
  sheets: readonly string[],
  planned: Pick<WrittenPlans, "plans" | "broughtIn" | "findings"> & Pick<MainJobResult, "told">,
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
    keyAccounts: chosen,
    scoresSheet: layout.sheet,
    sheets: [...new Set(sheets)],
    plans: planned.plans,
    broughtIn: planned.broughtIn,
    news,
    findings: [...choice.findings, ...planned.findings],
    told: planned.told,
    list: new ChosenList(choice),
  };
}

const NO_PLANS = { plans: {}, broughtIn: null };

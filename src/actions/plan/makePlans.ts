import { accountKey } from "../../domain/accountKeys";
import type { Finding } from "../../domain/finding";
import { cellAddress, type CellValue } from "../../domain/grid";
import { fingerprint } from "../../domain/plan/changes";
import type { Rigor } from "../../domain/plan/rigor";
import { breathe } from "../../excel/breathe";
import { tableNames } from "../../excel/readStructure";
import type { WorkbookWriter } from "../../excel/writer";
import { texts, type Language } from "../../i18n";
import { cell, parseArea } from "../../sheets/a1";
import type { Block } from "../../sheets/draft";
import { nameOnCopy, nextCopy } from "../../sheets/plan/blocks";
import { partOfDraft } from "../../sheets/plan/draftPart";
import { PlanEditor } from "../../sheets/plan/planEditor";
import type { PlanPart } from "../../sheets/plan/planPart";
import type { PlanEntry } from "../../sheets/plan/planRow";
import { planKey, planName, type PlanAccount } from "../../sheets/plan/planSheet";
import { planBlocks, slotFormats, templateSlots } from "../../sheets/plan/planSlots";
import { updateQuestions } from "../../sheets/plan/planUpdate";
import { plansContext } from "../../sheets/plan/plansContext";
import { questionsSheet } from "../../sheets/plan/questionsSheet";
import { QUESTIONS_TABLE } from "../../sheets/plan/questionsTable";
import type { SheetEntry } from "../../sheets/registry/entry";
import type { Catalogue, Choice, ChosenAccount, Planning, SheetFacts } from "../../sheets/registry/facts";
import { templateSheet } from "../../sheets/registry/templateEntry";
import { placeOfAccount, type AccountRef } from "../account/accountRef";
import { ActionError } from "../actionError";
import type { OurBook } from "../book/ourBook";
import { writeSheets } from "../book/writeSheets";
import { catalogueOf } from "./planCatalogue";
import { planFacts } from "./planFacts";
import type { StepCount } from "../choose/options";
import { templateOfFile, type TemplateFile } from "./planTemplate";

/** How plans are made. */
export interface PlanOptions {
  /** How many to have at most, best rank first. */
  readonly limit?: number;
  /** The accounts to plan for, whether or not they are on the list; the key accounts without it. */
  readonly accounts?: readonly AccountRef[];
  /** Of new plans; the account manager of each without it. */
  readonly owner?: string;
  /** Of new plans. */
  readonly rigor: Rigor;
  /** A company's own template, to be brought in. */
  readonly templateFile?: TemplateFile;
  /** Excel's serial number of the day. */
  readonly today: number;
  readonly onCount?: (count: StepCount) => void;
}

/** What `makePlans` did. */
export interface WrittenPlans {
  readonly sheets: readonly string[];
  /** Key account → its plan's sheet, those that were there before included. */
  readonly plans: Readonly<Record<string, string>>;
  /** The sheet of each plan by its account's place in `KAM_Scores`. */
  readonly planSheets: ReadonlyMap<number, string>;
  /** The sheet that a company's own template is now; null where none was brought in. */
  readonly broughtIn: string | null;
  /** The plans that were made. */
  readonly entries: readonly PlanEntry[];
  readonly findings: readonly Finding[];
}

/** A key account and the sheet of its plan. */
interface PlannedAccount {
  readonly account: PlanAccount;
  readonly index: number;
  /** Its name, with its id in the list where another one before is called alike. */
  readonly called: string;
  readonly sheet: string;
  readonly isNew: boolean;
}

/** Sheets that plans are made from: these come before them, and what tells of plans after. */
const BEFORE_PLANS: readonly SheetEntry[] = [questionsSheet, templateSheet];

/** Makes the catalogue of questions and the template, each once, a plan for each chosen account that has none, and the sheets across plans. */
export async function makePlans(
  context: Excel.RequestContext,
  writer: WorkbookWriter,
  book: OurBook,
  decided: SheetFacts,
  choice: Choice,
  options: PlanOptions,
): Promise<WrittenPlans> {
  const { language } = choice;
  const { planned, shared } = sheetsOf(book, choice, toPlan(choice, options));
  const fresh = planned.filter(({ isNew }) => isNew);
  const catalogue = catalogueOf(book.table(QUESTIONS_TABLE), language);
  const inserted =
    options.templateFile && fresh.length > 0 ? await templateOfFile(context, writer, book.names.all, options.templateFile) : null;
  const standing = inserted ?? book.snapshot.template;
  const planning: Planning = {
    catalogue,
    needsTemplate: standing === null,
    context: plansContext(choice.scores.layout.headers, language),
    plans: [],
    areAll: false,
    sync: null,
    snapshots: [],
    decisions: [],
  };
  const facts = { ...decided, planning };
  const before = await writeSheets(writer, book, facts, (entry) => BEFORE_PLANS.includes(entry));
  const plans = await copyTemplate(writer, book, standing ?? partOfEntry(facts), fresh, { choice, catalogue, options });
  const after = await writeSheets(
    writer,
    book,
    { ...facts, planning: { ...planning, plans: plans.entries } },
    (entry) => entry.group === "plans" && !BEFORE_PLANS.includes(entry),
  );
  return {
    sheets: [...before.sheets, ...(inserted ? [inserted.sheet] : []), ...fresh.map(({ sheet }) => sheet), ...after.sheets],
    plans: Object.fromEntries(planned.map(({ called, sheet }) => [called, sheet])),
    planSheets: new Map(planned.map(({ index, sheet }) => [index, sheet])),
    broughtIn: inserted?.sheet ?? null,
    entries: plans.entries,
    findings: [
      ...catalogue.findings,
      ...before.findings,
      ...plans.findings,
      ...after.findings,
      ...notNeeded(options, fresh),
      ...renamed(fresh),
      ...shared,
    ],
  };
}

/** The accounts that are to have a plan. @throws ActionError `no-such-account` */
function toPlan({ accounts, chosen, ranking, list }: Choice, { limit, accounts: wanted }: PlanOptions): readonly ChosenAccount[] {
  if (!wanted) return chosen.slice(0, limit ?? chosen.length);
  return wanted.map((ref) => {
    const index = placeOfAccount(accounts, ref);
    const scored = ranking[index];
    if (!scored) throw new ActionError("no-such-account", { account: ref.name, source: list.source.sheet });
    return { account: scored.name, score: scored.score, tier: scored.tier, rank: scored.rank, index };
  });
}

/** Our template as it will be read back. */
function partOfEntry(facts: SheetFacts): PlanPart {
  const draft = templateSheet.draft(facts);
  if (!draft) throw new Error("There is no template to copy");
  return partOfDraft(draft);
}

/** What all new plans are made with. */
interface PlanBasis {
  readonly choice: Choice;
  readonly catalogue: Catalogue;
  readonly options: PlanOptions;
}

/** Copies the template for each new plan and fills the copy; says how the overview shows each. */
async function copyTemplate(
  writer: WorkbookWriter,
  { structure }: OurBook,
  template: PlanPart,
  fresh: readonly PlannedAccount[],
  { choice, catalogue, options: { rigor, today, owner, onCount } }: PlanBasis,
): Promise<{ readonly entries: readonly PlanEntry[]; readonly findings: readonly Finding[] }> {
  const { language } = choice;
  const slots = templateSlots(template);
  const firstCopy = nextCopy(tableNames(structure));
  const entries: PlanEntry[] = [];
  for (const [copy, { account, index, sheet }] of fresh.entries()) {
    onCount?.({ step: "plan", done: copy, total: fresh.length, of: account.name });
    await breathe();
    const blocks = planBlocks(
      slots,
      planFacts(choice, { account, index }, { rigor, today, ...(owner === undefined ? {} : { owner }) }),
      language,
    );
    const accountId = planKey(account.id ?? account.name);
    const [names, formats] = [[planName(accountId)], slotFormats(slots, blocks)];
    await writer.copySheet(template.sheet, { sheet, names, formats, blocks: formats.length > 0 ? [] : blocks });
    // A cell is made a plain one before its formula is written.
    if (formats.length > 0) await writer.updateSheet({ sheet, blocks });
    const filled = withBlocks(template, blocks);
    const cells = await addQuestions(writer, { template: filled, sheet, catalogue, rigor, copy: firstCopy + copy, language });
    entries.push({ account: account.name, accountId, sheet, places: template.places, fingerprint: fingerprint(cells) });
  }
  return { entries, findings: slots.findings };
}

/**
 * The sheet of each account's plan: the one it has, found by its id or else by its name, or a new one. Accounts called alike share one unless
 * the list tells them apart by ids of its own.
 */
function sheetsOf(
  { structure, names }: OurBook,
  { accounts, language }: Choice,
  chosen: readonly ChosenAccount[],
): { planned: readonly PlannedAccount[]; shared: readonly Finding[] } {
  const standing = new Map(
    structure.sheets.flatMap(({ planAccount, name }) => (planAccount === null ? [] : [[accountKey(planAccount), name]])),
  );
  const planned: PlannedAccount[] = [];
  const shared: Finding[] = [];
  const taken = new Map<string, { sheet: string; listKey: string }[]>();
  for (const { account: name, index } of chosen) {
    const account = { name, id: accounts[index]?.id ?? null };
    const listKey = accounts[index]?.listed?.key ?? "";
    const key = accountKey(planKey(name));
    const alike = taken.get(key) ?? [];
    const twin = alike.find((other) => listKey === "" || other.listKey === "" || other.listKey === listKey)?.sheet;
    const known = standing.get(accountKey(account.id ?? "")) ?? (alike.length === 0 ? standing.get(key) : undefined);
    const called = alike.length > 0 && listKey !== "" ? `${name.trim()} (${listKey})` : name;
    const sheet = twin ?? known ?? names.take(called, texts(language).sheets.names.account);
    if (twin !== undefined) shared.push({ code: "plan-shared", params: { account: name.trim(), sheet }, where: cellAddress(sheet, 0, 0) });
    taken.set(key, [...alike, { sheet, listKey }]);
    planned.push({ account, index, called: twin === undefined ? called : name, sheet, isNew: twin === undefined && known === undefined });
  }
  return { planned, shared };
}

/** What a new plan's questions are made of. */
interface NewQuestions {
  readonly template: PlanPart;
  readonly sheet: string;
  readonly catalogue: Catalogue;
  readonly rigor: Rigor;
  readonly copy: number;
  readonly language: Language;
}

/**
 * Puts the questions on a new plan that its rigor asks beyond those of the template. Their formulas name tables of the copy, whose names Excel
 * chooses: the tables that are named get a name that we know. Returns the plan's cells as they will stand.
 */
async function addQuestions(
  writer: WorkbookWriter,
  { template, sheet, catalogue, rigor, copy, language }: NewQuestions,
): Promise<Iterable<CellValue>> {
  const named = new Map(template.tables.map((table) => [table, nameOnCopy(table.name, copy)]));
  const editor = new PlanEditor(
    { ...template, sheet, tables: template.tables.map((table) => ({ ...table, name: named.get(table) ?? table.name })) },
    catalogue.headers,
  );
  updateQuestions(editor, catalogue.questions, rigor, language);
  const [blocks, added] = [editor.blocks(), editor.addedRows()];
  if (blocks.length === 0 && added.length === 0) return editor.cellsAfter();
  for (const [{ headerRow, left }, name] of named) writer.renameTableAt(sheet, cell(headerRow, left), name);
  await writer.updateSheet({ sheet, blocks });
  for (const { table, whole, rows } of added) {
    if (whole) writer.addWholeRows(table.name, rows, { ...table, sheet });
    else writer.addRows(table.name, rows, { ...table, sheet });
  }
  await writer.fitRows(sheet, editor.rowsToFit());
  return editor.cellsAfter();
}

/** A template with an account's facts in it. */
function withBlocks(template: PlanPart, blocks: readonly Block[]): PlanPart {
  const { top, left, cells } = template.formulas;
  const filled = cells.map((line) => [...line]);
  for (const block of blocks) {
    const at = parseArea(block.at);
    block.cells.forEach((line, y) =>
      line.forEach((value, x) => {
        const row = filled[at.row + y - top];
        if (row && value !== null) row[at.column + x - left] = typeof value === "object" ? value.formula : value;
      }),
    );
  }
  return { ...template, formulas: { ...template.formulas, cells: filled } };
}

/** A company's template is brought in for new plans alone. */
const notNeeded = ({ templateFile }: PlanOptions, fresh: readonly PlannedAccount[]): Finding[] =>
  templateFile && fresh.length === 0 ? [{ code: "template-not-needed", params: { file: templateFile.name }, where: "" }] : [];

/** Accounts whose plan had to be called something other than the account. */
const renamed = (plans: readonly PlannedAccount[]): Finding[] =>
  plans
    .filter(({ account, sheet }) => account.name.trim() !== sheet)
    .map(({ account, sheet }) => ({
      code: "plan-renamed",
      params: { account: account.name.trim(), sheet },
      where: cellAddress(sheet, 0, 0),
    }));

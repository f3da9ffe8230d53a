import { SEVERITIES, isCheckFinding, type CheckFinding, type Severity } from "../../domain/checkFinding";
import type { Finding } from "../../domain/finding";
import { readStructure, type WorkbookStructure } from "../../excel/readStructure";
import type { ExcelRun } from "../../excel/run";
import type { Language } from "../../i18n";
import { programmeOf, type Programme } from "../../sheets/programme/programmeOf";
import type { SheetFacts } from "../../sheets/registry/facts";
import { ActionError } from "../actionError";
import { factsOf } from "../book/facts";
import { isOurs, sheetOfReference, SOURCE_NAME } from "../book/ourBook";
import { readAndDecide } from "../choose/decide";
import { guarded } from "../guarded";
import { openPlans, type RefreshOptions } from "../refresh/refreshPlans";

/** A finding with how much it matters, and the account or the person it is about; `""` for the workbook as a whole. */
export interface BookFinding {
  readonly finding: Finding;
  readonly severity: Severity;
  readonly about: string;
}

/** Everything that there is to say about a workbook, the worst first. */
export interface BookCheck {
  readonly language: Language;
  readonly findings: readonly BookFinding[];
}

/** Findings of the list, of its plans, of the account teams and of the programme; writes nothing. @throws ActionError `no-list-on-sheet` */
export const checkBook = (run: ExcelRun, options: RefreshOptions = {}): Promise<BookCheck> =>
  guarded(run, async (context) => {
    const { language, findings, programme } = await readAll(context, options);
    const { status, taken } = programme;
    const all = [...findings, ...status.findings, ...taken.findings].map(rated);
    const unique = new Map(all.map((each) => [JSON.stringify([each.finding.code, each.finding.where, each.finding.params]), each]));
    return { language, findings: [...unique.values()].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity)) };
  });

/** The account teams of a workbook and who could fill their gaps; writes nothing. @throws ActionError `no-list-on-sheet` */
export const readTeams = (run: ExcelRun, options: RefreshOptions = {}): Promise<{ language: Language; programme: Programme }> =>
  guarded(run, async (context) => readAll(context, options));

interface AllRead {
  readonly language: Language;
  readonly findings: readonly Finding[];
  readonly programme: Programme;
}

async function readAll(context: Excel.RequestContext, options: RefreshOptions): Promise<AllRead> {
  const structure = await readStructure(context);
  const plans = structure.sheets.some(({ planAccount }) => planAccount !== null) ? await openPlans(context, options) : null;
  const today = plans?.today ?? options.today;
  const decided = hasList(structure) ? await readAndDecide(context, today === undefined ? {} : { today }) : null;
  const facts: SheetFacts | null = decided?.facts ?? (plans && factsOf(plans.book, plans.language, plans.today));
  if (!facts) throw new ActionError("no-list-on-sheet", { sheet: structure.activeSheet }, structure.activeSheet);
  return {
    language: facts.language,
    findings: [...(decided?.choice.findings ?? []), ...(plans?.findings ?? [])],
    programme: programmeOf(facts),
  };
}

/** Whether there is a list of a person's own to read: the active sheet, or the one that the last run read. */
function hasList({ sheets, names, activeSheet }: WorkbookStructure): boolean {
  const last = sheetOfReference(names[SOURCE_NAME] ?? "");
  return sheets.some((sheet) => !isOurs(sheet) && (sheet.name === activeSheet || sheet.name === last));
}

/** What is said of the list and of plans wants looking at before the next review; the others say how much they matter. */
function rated(finding: Finding): BookFinding {
  if (isCheckFinding(finding)) return { finding, severity: finding.severity, about: (finding satisfies CheckFinding).about };
  const { account, manager, person } = finding.params;
  return { finding, severity: "soon", about: String(account ?? person ?? manager ?? "") };
}

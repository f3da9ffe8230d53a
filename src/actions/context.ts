import type { SheetInfo, WorkbookStructure } from "../excel/readStructure";
import type { ContentsRequest, TablePlace } from "../excel/readContents";
import { LANGUAGES, texts, type Language } from "../i18n";
import { CRITERIA_TABLE, criteriaHeader } from "../sheets/criteriaSheet";
import { DATA_TOP_ROWS } from "../sheets/dataSheet";
import { LOG_TABLE } from "../sheets/logSheet";
import type { SheetKind } from "../sheets/marker";
import { STRATEGIES_NAME } from "../sheets/namedCells";
import { PLANS_TABLE } from "../sheets/plan/planRow";
import { QUESTIONS_TABLE } from "../sheets/plan/questionsTable";
import { RULES_TABLE } from "../sheets/rulesSheet";
import { OVER_RATINGS, SCORE_COLUMNS } from "../sheets/scoreColumns";
import { SCORES_TABLE, scoreHeaders } from "../sheets/scoresLayout";
import { SETTING_NAMES } from "../sheets/settingsSheet";
import { TEAM_TABLE } from "../sheets/teamSheet";
import { ActionError } from "./actionError";

/** Refers to the list the last run read: which sheet that was, whatever it is called by now. */
export const SOURCE_NAME = "KAM_Source";

/** Where a table of ours is, or null where the workbook has none. */
export function findTable(structure: WorkbookStructure, name: string): TablePlace | null {
  for (const sheet of structure.sheets) {
    const table = sheet.tables.find((each) => each.name.toLowerCase() === name.toLowerCase());
    if (table) return { sheet: sheet.name, table };
  }
  return null;
}

const OUR_TABLES: readonly string[] = [CRITERIA_TABLE, SCORES_TABLE, TEAM_TABLE, RULES_TABLE, LOG_TABLE, QUESTIONS_TABLE, PLANS_TABLE];

/** Whether the add-in wrote the sheet. */
export const isOurs = (sheet: SheetInfo): boolean =>
  sheet.kind !== null || sheet.planAccount !== null || sheet.tables.some((table) => OUR_TABLES.includes(table.name));

/** The sheet with the account list: the active one, or the list of the last run where the active sheet is one of ours. */
export function sourceSheet(structure: WorkbookStructure): SheetInfo {
  const byName = (name: string): SheetInfo | undefined => structure.sheets.find((sheet) => sheet.name === name);
  const active = byName(structure.activeSheet);
  if (active && !isOurs(active)) return active;
  const last = byName(sheetOfReference(structure.names[SOURCE_NAME] ?? ""));
  if (last && !isOurs(last)) return last;
  throw new ActionError("no-list-on-sheet", { sheet: structure.activeSheet }, structure.activeSheet);
}

/** The sheet in a reference: `='My list'!$A$1` → `My list`. */
function sheetOfReference(reference: string): string {
  const match = /^=(?:'((?:[^']|'')+)'|([^'!]+))!/.exec(reference);
  return match?.[1]?.replaceAll("''", "'") ?? match?.[2] ?? "";
}

/** The sheet that the add-in wrote as this, or null. A plan is a copy of the template and no template itself. */
export const ourSheet = (structure: WorkbookStructure, kind: SheetKind): SheetInfo | null =>
  structure.sheets.find((sheet) => sheet.kind === kind && sheet.planAccount === null) ?? null;

/** The sheet that new plans are copied from: the one that is asked for, or the first template there is. @throws ActionError `no-such-template` */
function templateSheet(structure: WorkbookStructure, wanted?: string): SheetInfo | null {
  if (wanted === undefined) return ourSheet(structure, "template");
  const isCalled = ({ name }: SheetInfo): boolean => name.trim().toLowerCase() === wanted.trim().toLowerCase();
  const found = structure.sheets.find((sheet) => sheet.planAccount === null && isCalled(sheet));
  if (found) return found;
  throw new ActionError("no-such-template", { template: wanted, templates: templateNames(structure).join(", ") || "–" }, wanted);
}

/** Names of the templates in the workbook, in the order of their sheets: unless another one is asked for, plans are copied from the first. */
export const templateNames = (structure: WorkbookStructure): string[] =>
  structure.sheets.filter(({ kind, planAccount }) => kind === "template" && planAccount === null).map(({ name }) => name);

/** Sheets that are read as they stand, to bring them up to date or to copy them; how many rows from the top, or all. */
const STANDING: Readonly<Partial<Record<SheetKind, number | null>>> = {
  data: DATA_TOP_ROWS,
  ranking: null,
  coverage: null,
  portfolio: null,
  pairwise: null,
};

/** What to read for the main job, given what there is. */
export function contentsRequest(
  structure: WorkbookStructure,
  source: SheetInfo,
  used: ContentsRequest["used"],
  template?: string,
): ContentsRequest {
  const scores = findTable(structure, SCORES_TABLE);
  const followed: readonly string[] = ["manager", ...OVER_RATINGS];
  const derived = SCORE_COLUMNS.filter(({ field, formula }) => formula && !followed.includes(field)).flatMap(({ field }) =>
    scoreHeaders(field),
  );
  return {
    source,
    used,
    criteria: findTable(structure, CRITERIA_TABLE),
    scores: scores && { ...scores, columns: scores.table.columns.filter((header) => !derived.includes(header)) },
    team: findTable(structure, TEAM_TABLE),
    rules: findTable(structure, RULES_TABLE),
    log: findTable(structure, LOG_TABLE),
    questions: findTable(structure, QUESTIONS_TABLE),
    plans: findTable(structure, PLANS_TABLE),
    template: templateSheet(structure, template),
    standing: Object.fromEntries(
      Object.entries(STANDING).flatMap(([kind, rows]) => {
        const sheet = ourSheet(structure, kind as SheetKind);
        return sheet ? [[kind, { sheet: sheet.name, rows }]] : [];
      }),
    ),
    sheets: structure.sheets,
    settings: [...SETTING_NAMES, STRATEGIES_NAME].filter((name) => name in structure.names),
  };
}

/** The language our sheets were written in, or null where there are none yet. */
export function sheetsLanguage(structure: WorkbookStructure): Language | null {
  const of = (table: string): readonly string[] => findTable(structure, table)?.table.columns ?? [];
  const [criteria, questions] = [of(CRITERIA_TABLE), of(QUESTIONS_TABLE)];
  return (
    LANGUAGES.find((language) => criteria.includes(criteriaHeader("weight", language))) ??
    // Whoever has deleted the criteria still has plans in their language.
    LANGUAGES.find((language) => questions.includes(texts(language).plan.questionHeaders.question)) ??
    null
  );
}

import type { WorkbookStructure } from "../../excel/readStructure";
import { LANGUAGES, texts, type Language } from "../../i18n";
import { ADDABLE_BLOCKS } from "../../sheets/plan/addedBlocks";
import { blockOfTable } from "../../sheets/plan/blocks";
import { SHEETS } from "../../sheets/registry";
import type { SheetEntry } from "../../sheets/registry/entry";
import { ourSheet } from "../book/ourBook";

/** Sheets that are not there, or not seen, until somebody asks for them. */
export const ON_REQUEST: readonly SheetEntry[] = SHEETS.filter(({ shown }) => shown !== "always");

/** What the tables are asked for by that plans of an earlier version have not got. */
const PLAN_TABLES = "plan-tables";

const planTables = (language: Language): string => texts(language).sheets.planTables;

/** Whether somebody asks for them, in whatever language. */
export const isPlanTables = (wanted: string): boolean =>
  [PLAN_TABLES, ...LANGUAGES.map(planTables)].some((each) => each.toLowerCase() === wanted.trim().toLowerCase());

/** What the sheets are called that can be asked for. */
export const addableSheets = (language: Language): string[] => [...ON_REQUEST.map(({ name }) => name(language)), planTables(language)];

/** Those that can be asked for now and are not seen yet: hidden ones as they are called, and what can be made from the list. */
export const notYetSeen = (structure: WorkbookStructure, language: Language): string[] => [
  ...ON_REQUEST.flatMap((entry) => {
    const standing = ourSheet(structure, entry.kind);
    if (standing) return standing.visible ? [] : [entry.name(language)];
    return canBeMade(structure, entry) ? [entry.name(language)] : [];
  }),
  ...(lacksTables(structure) ? [planTables(language)] : []),
];

/** Whether a sheet is made when it is asked for: from the list, or across all plans once there are any. What comes by itself is not asked for. */
export const canBeMade = ({ sheets }: WorkbookStructure, { shown, group, isDue }: SheetEntry): boolean =>
  shown === "onRequest" && (group === "list" || (!isDue && sheets.some(({ planAccount }) => planAccount !== null)));

/** Whether a plan has not got the tables that came later. */
const lacksTables = ({ sheets }: WorkbookStructure): boolean =>
  sheets.some(({ planAccount, tables }) => {
    if (planAccount === null) return false;
    const blocks = new Set(tables.map(({ name }) => blockOfTable(name)));
    return ADDABLE_BLOCKS.some((block) => !blocks.has(block));
  });

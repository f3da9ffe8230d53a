import type { TablePlace, Snapshot } from "../../excel/snapshot";
import type { SheetInfo, WorkbookStructure } from "../../excel/readStructure";
import { texts, type Language } from "../../i18n";
import { cell, parseArea } from "../../sheets/a1";
import { SHEETS } from "../../sheets/registry";
import type { NamedPlace, SheetEntry, StandingSheet } from "../../sheets/registry/entry";
import type { TablePart } from "../../sheets/tablePart";
import { ActionError } from "../actionError";
import { SheetNames } from "./sheetNames";

/** Refers to the list the last run read: which sheet that was, whatever it is called by now. */
export const SOURCE_NAME = "KAM_Source";

/** Whether the add-in wrote the sheet: only its mark says so, never what a table or a name on it is called. */
export const isOurs = ({ kind, planAccount }: Pick<SheetInfo, "kind" | "planAccount">): boolean => kind !== null || planAccount !== null;

/** The sheet that the add-in wrote as this, or null. A plan is a copy of the template and no template itself. */
export const ourSheet = (structure: WorkbookStructure, kind: string): SheetInfo | null =>
  structure.sheets.find((sheet) => sheet.kind === kind && sheet.planAccount === null) ?? null;

/** Where a table of ours is, or null where the workbook has none. A person may have moved it to another sheet of ours. */
export function findTable(structure: WorkbookStructure, name: string): TablePlace | null {
  for (const sheet of structure.sheets.filter((each) => isOurs(each) && each.planAccount === null)) {
    const table = sheet.tables.find((each) => each.name.toLowerCase() === name.toLowerCase());
    if (table) return { sheet: sheet.name, table };
  }
  return null;
}

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
export function sheetOfReference(reference: string): string {
  const match = /^=(?:'((?:[^']|'')+)'|([^'!]+))!/.exec(reference);
  return match?.[1]?.replaceAll("''", "'") ?? match?.[2] ?? "";
}

/** Whether a name of the workbook is somebody's own although it is called as one of ours: it refers to no sheet of ours, nor to one that is gone. */
export function isTheirName({ names, sheets }: WorkbookStructure, name: string): boolean {
  const known = Object.entries(names).find(([each]) => each.toLowerCase() === name.toLowerCase());
  if (!known || known[1].includes("#REF!")) return false;
  return !sheets.some((sheet) => isOurs(sheet) && sheet.name === sheetOfReference(known[1]));
}

/** A table that is called as one of ours and stands on a sheet of somebody's own; null where there is none. */
export const theirTable = ({ sheets }: WorkbookStructure, name: string): TablePlace | null =>
  sheets
    .filter((sheet) => !isOurs(sheet))
    .flatMap((sheet) => sheet.tables.map((table) => ({ sheet: sheet.name, table })))
    .find(({ table }) => table.name.toLowerCase() === name.toLowerCase()) ?? null;

/** The sheet that new plans are copied from: the one that is asked for, or the first template there is. @throws ActionError `no-such-template` */
export function templateSheet(structure: WorkbookStructure, wanted?: string): SheetInfo | null {
  if (wanted === undefined) return ourSheet(structure, "template");
  const isCalled = ({ name }: SheetInfo): boolean => name.trim().toLowerCase() === wanted.trim().toLowerCase();
  const found = structure.sheets.find((sheet) => sheet.planAccount === null && isCalled(sheet));
  if (found) return found;
  throw new ActionError("no-such-template", { template: wanted, templates: templateNames(structure).join(", ") || "–" }, wanted);
}

/** Names of the templates in the workbook, in the order of their sheets: unless another one is asked for, plans are copied from the first. */
export const templateNames = (structure: WorkbookStructure): string[] =>
  structure.sheets.filter(({ kind, planAccount }) => kind === "template" && planAccount === null).map(({ name }) => name);

/** The language our sheets were written in, or null where there are none yet. */
export function sheetsLanguage(structure: WorkbookStructure): Language | null {
  for (const { tables, languageOf } of SHEETS) {
    if (!languageOf) continue;
    const found = tables.map((name) => [name, findTable(structure, name)?.table.columns ?? []] as const);
    const language = languageOf(new Map(found));
    if (language) return language;
  }
  return null;
}

/** The workbook as a run found it: what there is, what was read of it, and what its sheets are called. */
export interface OurBook {
  readonly structure: WorkbookStructure;
  readonly snapshot: Snapshot;
  /** Names of sheets that are there or given away. */
  readonly names: SheetNames;
  /** A table of ours as it stands. */
  readonly table: (name: string) => TablePart | null;
  /** The cells of a name that was read. */
  readonly named: (name: string) => NamedPlace | null;
  /** What this run has made: see `noteMade`. */
  readonly made: MadeSheets;
  /** The sheet of an entry as it stands, as far as it was read; null where there is none. */
  readonly standing: (entry: SheetEntry) => StandingSheet | null;
}

/** Sheets made in this run: what they are called by their kind, the headers of their tables, and the order of all tabs. */
export interface MadeSheets {
  readonly sheets: Map<string, string>;
  readonly headers: Map<string, readonly string[]>;
  readonly tabs: string[];
}

/** What was read, as steps and sheets look at it. */
export function ourBook(structure: WorkbookStructure, snapshot: Snapshot): OurBook {
  const table = (name: string): TablePart | null => {
    const place = findTable(structure, name);
    return (place && snapshot.tables.get(place.table.name)) ?? null;
  };
  const named = (name: string): NamedPlace | null => {
    const [cells, reference] = [snapshot.names.get(name), structure.names[name]];
    if (!cells || reference === undefined || cells.values.length === 0) return null;
    const { row, column } = parseArea(reference);
    return { ...cells, at: cell(row, column) };
  };
  const standing = ({ kind, tables }: SheetEntry): StandingSheet | null => {
    // A table says where its sheet is, whatever has become of the sheet that it was made on.
    const place = tables.map((name) => findTable(structure, name)).find((found) => found !== null);
    const sheet = place?.sheet ?? ourSheet(structure, kind)?.name;
    return sheet === undefined ? null : { sheet, table, cells: snapshot.cells.get(sheet) ?? null, named };
  };
  const tabs = structure.sheets.map(({ name }) => name);
  return {
    structure,
    snapshot,
    names: new SheetNames(tabs),
    made: { sheets: new Map(), headers: new Map(), tabs },
    table,
    named,
    standing,
  };
}

/** What the sheet of each kind is called or, where it is yet to be made, will be. */
export function sheetNamer({ standing, names }: Pick<OurBook, "standing" | "names">, language: Language): (kind: string) => string {
  const given = new Map<string, string>();
  return (kind) => {
    const known = given.get(kind);
    if (known !== undefined) return known;
    const entry = SHEETS.find((each) => each.kind === kind);
    const name = (entry && standing(entry)?.sheet) ?? names.take(entry?.name(language) ?? texts(language).sheets.names.account);
    given.set(kind, name);
    return name;
  };
}

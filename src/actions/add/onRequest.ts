import type { WorkbookStructure } from "../../excel/readStructure";
import type { Language } from "../../i18n";
import { SHEETS } from "../../sheets/registry";
import type { SheetEntry } from "../../sheets/registry/entry";
import { ourSheet } from "../book/ourBook";

/** Sheets that are not there, or not seen, until somebody asks for them. */
export const ON_REQUEST: readonly SheetEntry[] = SHEETS.filter(({ shown }) => shown !== "always");

/** What the sheets are called that can be asked for. */
export const addableSheets = (language: Language): string[] => ON_REQUEST.map(({ name }) => name(language));

/** Those that can be asked for now and are not seen yet: hidden ones as they are called, and what can be made from the list. */
export const notYetSeen = (structure: WorkbookStructure, language: Language): string[] =>
  ON_REQUEST.flatMap(({ kind, name, shown, group }) => {
    const standing = ourSheet(structure, kind);
    if (standing) return standing.visible ? [] : [name(language)];
    return shown === "onRequest" && group === "list" ? [name(language)] : [];
  });

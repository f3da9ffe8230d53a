import { readValuesAt } from "../../excel/readValuesAt";
import { readStructure, type WorkbookStructure } from "../../excel/readStructure";
import type { ExcelRun } from "../../excel/run";
import { texts, type Language } from "../../i18n";
import { START_CELLS } from "../../sheets/start/startCells";
import { ROLES_TABLE } from "../../sheets/team/rolesTable";
import { findTable, isOurs, ourSheet, sheetOfReference, sheetsLanguage, SOURCE_NAME } from "../book/ourBook";
import { guarded } from "../guarded";

/** The kinds of sheets that Start's next step leads to. */
export type NextKind = keyof ReturnType<typeof texts>["start"]["go"];

/** A person and what waits for them this week. */
export interface OwnerWeek {
  readonly owner: string;
  readonly late: number;
  readonly due: number;
}

/** What the workbook holds, as far as its structure and its Start sheet say. */
export interface BookState {
  /** The language of our sheets; null where there are none. */
  readonly language: Language | null;
  /** Whether the workbook has any cell of a person's own on the sheet that is shown, or a sheet of ours. */
  readonly isBlank: boolean;
  /** The list that was scored last; null before that, or where it is gone. */
  readonly source: string | null;
  readonly hasCriteria: boolean;
  readonly hasScores: boolean;
  /** Sheets of plans. */
  readonly plans: readonly string[];
  readonly hasTeam: boolean;
  readonly hasProgramme: boolean;
  /** Our sheets that are seen, in their order, plans left out. */
  readonly sheets: readonly string[];
  /** What Start says to do next and the kind of sheet that it leads to; null without Start. */
  readonly next: { readonly says: string; readonly leadsTo: NextKind | null } | null;
  /** Late and due actions by owner, as Start shows them; none without. */
  readonly week: readonly OwnerWeek[];
  /** Who moved since the run before: sign, account, points. */
  readonly moved: readonly string[];
}

/** Reads the structure of the workbook and what its Start sheet shows; writes nothing. One round trip, two with Start. */
export const bookState = (run: ExcelRun): Promise<BookState> =>
  guarded(run, async (context) => {
    const structure = await readStructure(context);
    const language = sheetsLanguage(structure);
    const start = ourSheet(structure, "start");
    const ours = structure.sheets.filter(isOurs);
    const source = sheetOfReference(structure.names[SOURCE_NAME] ?? "");
    const shown = start === null ? null : await readValuesAt(context, start.name, Object.values(START_CELLS));
    return {
      language,
      isBlank: ours.length === 0 && structure.used === null && structure.sheets.length === 1,
      source: structure.sheets.some(({ name }) => name === source) ? source : null,
      hasCriteria: ourSheet(structure, "criteria") !== null,
      hasScores: ourSheet(structure, "scores") !== null,
      plans: structure.sheets.flatMap(({ name, planAccount }) => (planAccount === null ? [] : [name])),
      hasTeam: findTable(structure, ROLES_TABLE) !== null,
      hasProgramme: ourSheet(structure, "programme") !== null,
      sheets: seen(structure),
      ...onStart(shown, language ?? "en"),
    };
  });

const seen = ({ sheets }: WorkbookStructure): string[] =>
  sheets.filter((sheet) => sheet.visible && sheet.kind !== null && sheet.planAccount === null).map(({ name }) => name);

type Shown = readonly (readonly (readonly (string | number | boolean)[])[])[];

function onStart(shown: Shown | null, language: Language): Pick<BookState, "next" | "week" | "moved"> {
  if (shown === null) return { next: null, week: [], moved: [] };
  const [sentence, link, week = [], moved = []] = shown;
  const go = Object.entries(texts(language).start.go) as [NextKind, string][];
  const says = String(sentence?.[0]?.[0] ?? "").trim();
  const linked = String(link?.[0]?.[0] ?? "").trim();
  return {
    next: says === "" ? null : { says, leadsTo: go.find(([, text]) => text === linked)?.[0] ?? null },
    week: week.flatMap(([owner, late, due]) => (isText(owner) && isCount(due) ? [{ owner, late: Number(late), due }] : [])),
    moved: moved.flatMap((line) => (isText(line[1]) ? [line.map(inWords).join(" ").trim()] : [])),
  };
}

const isText = (value: unknown): value is string => typeof value === "string" && value.trim() !== "" && !value.startsWith("#");

const isCount = (value: unknown): value is number => typeof value === "number";

const inWords = (value: unknown): string => (typeof value === "number" ? String(Math.round(value * 10) / 10) : String(value));

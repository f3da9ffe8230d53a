import type { Finding } from "../../domain/finding";
import type { Language } from "../../i18n";
import type { Block, DraftCell, NameDraft, SheetDraft } from "../draft";
import type { CellsPart, TablePart } from "../tablePart";
import type { SheetFacts, StartLine } from "./facts";
import type { NamedPlace } from "./named";

export type { NamedCells, NamedPlace } from "./named";

/** What a run reads sheets for: to choose key accounts and make plans, to refresh plans, to write the template again, or to bring Start up to date. */
export type Job = "choose" | "refresh" | "template" | "start";

/** What a run has to read of a sheet of ours. */
export interface SheetReads {
  /** Tables by name: whole, or the columns chosen from those that stand there (for tables of many rows). */
  readonly tables?: Readonly<Record<string, "whole" | ((headers: readonly string[]) => readonly string[])>>;
  /** Its cells as formulas: all in use, or those of so many rows from the top. */
  readonly cells?: "all" | { readonly topRows: number };
  /** Workbook-scoped names whose cells are read. */
  readonly names?: readonly string[];
}

/** A sheet of ours as it stands, as far as its entry asks for it. */
export interface StandingSheet {
  readonly sheet: string;
  readonly table: (name: string) => TablePart | null;
  readonly cells: CellsPart | null;
  /** Of the workbook-scoped names that the entry reads. */
  readonly named: (name: string) => NamedPlace | null;
}

/** What has to be written on a sheet that stands. */
export interface SheetUpdate extends Omit<SheetDraft, "sheet" | "tables" | "charts"> {
  /** Columns put into a table before anything is written. */
  readonly columns?: readonly { readonly table: string; readonly index: number; readonly header: string }[];
  /** A table that comes to span the cells of `range`. */
  readonly resize?: { readonly table: string; readonly range: string };
  /** Rows for the end of a table: what stands below moves down. */
  readonly rows?: { readonly table: TablePart; readonly name: string; readonly cells: readonly (readonly DraftCell[])[] };
  /** Written after all else. */
  readonly last?: readonly Block[];
  /** Names of the workbook that take in what `rows` adds: Excel keeps a column of a table in a name as an address, which does not grow. */
  readonly namesLast?: readonly NameDraft[];
  /** Rows that are fitted to what stands in them once rows were added, `"4:9"`. */
  readonly fitLast?: readonly string[];
  readonly findings?: readonly Finding[];
}

/** All that there is to say of a sheet of ours; a new sheet is one entry in its own file, its texts and its test. */
export interface SheetEntry {
  /** The mark kept on the sheet itself: it survives renaming and copying. */
  readonly kind: string;
  readonly name: (language: Language) => string;
  /** Hidden: there for the formulas' sake. On request: made when asked for, or when there is something to show. */
  readonly shown: "always" | "hidden" | "onRequest";
  /** Written with the list, with the plans (and taken back with them), or last, because it shows what all others hold. */
  readonly group: "list" | "plans" | "start";
  /** The tables it owns. */
  readonly tables: readonly string[];
  readonly reads: Readonly<Partial<Record<Job, SheetReads>>>;
  /** The language its headers are written in; null where they tell none. */
  readonly languageOf?: (headers: ReadonlyMap<string, readonly string[]>) => Language | null;
  /** Whether a sheet that is made on request is due by itself. */
  readonly isDue?: (facts: SheetFacts) => boolean;
  /** Kinds of sheets that are made together with this one where somebody asks for it. */
  readonly brings?: readonly string[];
  /** What this sheet has to say on Start about what is missing, the most pressing first. */
  readonly startLines?: (headers: SheetFacts["headers"], sheet: string) => readonly StartLine[];
  /** The sheet as it is made; null where this run has nothing for it. */
  readonly draft: (facts: SheetFacts) => SheetDraft | null;
  /** What no longer stands as it should; null where nothing is to be written. Without it, the sheet is written once. */
  readonly update?: (facts: SheetFacts, standing: StandingSheet) => SheetUpdate | null;
}

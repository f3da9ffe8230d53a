import type { Workbook, Worksheet } from "@cj-tech-master/excelts";
import type { Rectangle } from "./addresses";
import type { NameTable } from "./names";
import type { SpillRegistry } from "./spills";
import type { TableIndex } from "./tables";

/** Cells a formula reads, as one formula of a filled column reads them. */
export interface Read {
  readonly sheet: Worksheet;
  readonly area: Rectangle;
  /** Whether the first and the last row move with the row of the formula, as those of A1 do and those of A$1 do not. */
  readonly moves: readonly [boolean, boolean];
  /** A reference to one cell, which stays one cell in every row. */
  readonly single: boolean;
}

/** What is read by the formula that stands `offset` rows below. */
export function readBelow({ area, moves }: Read, offset: number): Rectangle {
  if (offset === 0 || !(moves[0] || moves[1])) return area;
  const first = area.top + (moves[0] ? offset : 0);
  const last = area.bottom + (moves[1] ? offset : 0);
  return { top: Math.min(first, last), left: area.left, bottom: Math.max(first, last), right: area.right };
}

/** The cells that a structured reference means. */
export interface StructuredCells {
  readonly sheet: Worksheet;
  readonly area: Rectangle;
  readonly thisRow: boolean;
}

/** What a word of a formula means: a name's formula, a sheet, cells, an error … */
export type Answer = string | boolean | null | Worksheet | StructuredCells;

/** Something that a formula depends on beside its text, its place and the values it reads. */
export interface Meaning {
  readonly ask: (context: TranslationContext) => Answer;
  readonly answer: Answer;
}

/** A formula as excelts' engine is given it. */
export interface EngineFormula {
  readonly text: string;
  readonly reads: readonly Read[];
  /** The formula only needs the values of what it reads, not where they stand: they can be handed over. */
  readonly needsValuesOnly: boolean;
  /** INDIRECT or OFFSET: what it reads is not known before it is calculated. */
  readonly readsUnknown: boolean;
  /** It needs what only Excel or another workbook has: a function the engine lacks, or another file's cells. */
  readonly beyondEngine: boolean;
  /** It may give another result each time: NOW, RAND … */
  readonly isVolatile: boolean;
  /** What its words meant when it was translated; null where it depends on more, such as what is spilled. */
  readonly meanings: readonly Meaning[] | null;
}

/** Names of our own functions inside engine formulas. */
export const resultFunction = "MODEL.RESULT";
export const omittedFunction = "MODEL.OMITTED";
export const readFunction = "MODEL.READ";
/** Before the names of functions that take the place of the engine's own. */
export const ownPrefix = "MODEL.";
/** The row and column numbers of a read. */
export const rowsFunction = "MODEL.ROWS";
export const columnsFunction = "MODEL.COLUMNS";
/** Several arguments beside each other, as the places at which `argumentFunction` finds the values. */
export const spreadFunction = "MODEL.SPREAD";
export const argumentFunction = "MODEL.ARGUMENT";
/** The sheet on which single values are handed over, in row 1, column by column. No sheet of a workbook can have this name. */
export const slotSheet = "?";
/** Stands for the number of the formula that is being calculated, where one text serves many formulas. */
export const currentFormula = -1;

/**
 * How a formula refers to what it reads: by addresses; or by slots (the numbers of its reads), so that the text is the same
 * for all formulas of a filled column.
 */
export type ReferenceStyle = "addresses" | "slots";

export const customNamespace = "KAM.";

export interface TranslationContext {
  readonly workbook: Workbook;
  /** In the order of their tabs. */
  readonly sheets: readonly Worksheet[];
  readonly tables: TableIndex;
  readonly names: NameTable;
  readonly spills: Pick<SpillRegistry, "ranges">;
  readonly hasCustomFunction: (id: string) => boolean;
  /** Whether the engine has the function; `name` is in upper case. */
  readonly hasFunction: (name: string) => boolean;
}

/** The cell a formula stands in and the number its calls of custom functions report. */
export interface FormulaPlace {
  readonly sheet: Worksheet;
  readonly row: number;
  readonly column: number;
  readonly id: number;
}

/** What takes the place of a formula that cannot be read; one that came with a value keeps it. */
export const unreadableFormula: EngineFormula = {
  text: "#NAME?",
  reads: [],
  needsValuesOnly: true,
  readsUnknown: false,
  beyondEngine: true,
  isVolatile: false,
  meanings: null,
};

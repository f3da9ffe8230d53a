import type { Workbook, Worksheet } from "@cj-tech-master/excelts";
import {
  columnLetters,
  columnNumber,
  maxColumn,
  maxRow,
  parseArea,
  rectangleAddress,
  sheetOfPrefix,
  sheetPrefix,
  type Rectangle,
} from "./addresses";
import { nextToken, tokenizeFormula, type Token } from "./formulaTokens";
import { plainFunctionName } from "./functionNames";
import { localNames } from "./localNames";
import type { NameTable } from "./names";
import type { SpillRegistry } from "./spills";
import { parseStructuredReference, resolveStructuredReference } from "./structuredReferences";
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
  return { ...area, top: Math.min(first, last), bottom: Math.max(first, last) };
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
}

/** Names of our own functions inside engine formulas. */
export const resultFunction = "MODEL.RESULT";
export const omittedFunction = "MODEL.OMITTED";
export const readFunction = "MODEL.READ";
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
  readonly tables: TableIndex;
  readonly names: NameTable;
  readonly spills: SpillRegistry;
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

const unknownReaders = new Set(["INDIRECT", "OFFSET"]);
/** These look at where their argument stands, or at more than its values. */
const referenceFunctions = new Set(
  (
    "ROW COLUMN OFFSET INDIRECT CELL AREAS ISREF ISFORMULA FORMULATEXT SHEET SHEETS SUBTOTAL AGGREGATE SUMIF AVERAGEIF " +
    "DSUM DCOUNT DCOUNTA DGET DMAX DMIN DAVERAGE DPRODUCT DSTDEV DSTDEVP DVAR DVARP"
  ).split(" "),
);
const maxNameDepth = 16;
const still = [false, false] as const;
const withRow = [true, true] as const;

/** Translates one formula; a new one for each. */
class Translation {
  private readonly out: string[] = [];
  private readonly reads: Read[] = [];
  private readsUnknown = false;
  private needsValuesOnly = true;
  private beyondEngine = false;
  private readonly caller: number;
  private locals: ReadonlySet<string> = new Set();
  /** How deep in defined names the translation is; what they refer to does not move with the formula. */
  private depth = 0;

  constructor(
    private readonly context: TranslationContext,
    private readonly place: FormulaPlace,
    private readonly style: ReferenceStyle,
  ) {
    this.caller = style === "slots" ? currentFormula : place.id;
  }

  run(tokens: readonly Token[]): EngineFormula {
    this.translate(tokens);
    return {
      // The result is caught whole, before the engine makes one value of an array.
      text: `${resultFunction}(${this.caller},${this.out.join("")})`,
      reads: this.reads,
      needsValuesOnly: this.needsValuesOnly,
      readsUnknown: this.readsUnknown,
      beyondEngine: this.beyondEngine,
    };
  }

  private emit(text: string): void {
    this.out.push(text);
  }

  private translate(tokens: readonly Token[]): void {
    this.locals = localNames(tokens);
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i] as Token;
      if (token.kind === "sheet") i = this.sheetReference(tokens, i);
      else if (token.kind === "cell") i = this.reference(tokens, i, this.place.sheet);
      else if (token.kind === "columns" || token.kind === "rows") this.wholeLines(token, this.place.sheet);
      else if (token.kind === "structured") this.structured(token.text);
      else if (token.kind === "function") this.functionName(token);
      else if (token.kind === "name") this.name(token.text);
      else this.other(tokens, i);
    }
  }

  /** Everything else stands as it is; an argument left out of a custom function's call is marked. */
  private other(tokens: readonly Token[], i: number): void {
    const token = tokens[i] as Token;
    if (token.text === ":" || token.text === "@" || isIntersection(tokens, i)) this.needsValuesOnly = false;
    if (token.text === ":") this.computedRange(tokens, i);
    this.emit(token.text);
    const opensCall = token.text === "(" && i > 0 && this.isCustom(tokens[i - 1] as Token);
    if (!opensCall && !(token.text === "," && this.customCallAt(tokens, i))) return;
    const next = nextToken(tokens, i)?.token.text;
    if (opensCall) this.emit(next === ")" ? String(this.caller) : `${this.caller},`);
    if (next === "," || (next === ")" && !opensCall)) this.emit(`${omittedFunction}()`);
  }

  /** A1:INDIRECT(…): only the calculation tells which cells lie between. The engine takes no other function's result as a reference. */
  private computedRange(tokens: readonly Token[], i: number): void {
    this.readsUnknown = true;
    const calls = [callEndingAt(tokens, i - 1), tokens[i + 1]].filter((token) => token?.kind === "function");
    if (calls.some((call) => call?.text.toUpperCase() !== "INDIRECT")) this.beyondEngine = true;
  }

  private isCustom(token: Token): boolean {
    if (token.kind !== "function") return false;
    const name = token.text.toUpperCase();
    return name.startsWith(customNamespace) && this.context.hasCustomFunction(name.slice(customNamespace.length));
  }

  /** Whether the comma at `index` separates arguments of a custom function. */
  private customCallAt(tokens: readonly Token[], index: number): boolean {
    const open = openingBefore(tokens, index);
    const before = tokens[open]?.text === "(" ? tokens[open - 1] : undefined;
    return before !== undefined && this.isCustom(before);
  }

  private functionName(token: Token): void {
    const name = plainFunctionName(token.text).toUpperCase();
    if (unknownReaders.has(name)) this.readsUnknown = true;
    if (referenceFunctions.has(name)) this.needsValuesOnly = false;
    const defined = this.context.names.resolve(token.text, this.place.sheet.name);
    if (defined) return this.definedName(defined.formula);
    const known = name.startsWith(customNamespace) || this.locals.has(name) || this.context.hasFunction(name);
    if (!known) this.beyondEngine = true;
    this.emit(name);
  }

  private name(text: string): void {
    const local = this.locals.has(text.toUpperCase());
    const defined = local ? null : this.context.names.resolve(text, this.place.sheet.name);
    if (defined) this.definedName(defined.formula);
    else if (!local && this.context.tables.named(text)) this.structured(`${text}[#Data]`);
    else this.emit(text);
  }

  private definedName(formula: string): void {
    if (this.depth >= maxNameDepth) return this.emit("#REF!");
    const { locals } = this;
    this.depth++;
    this.emit("(");
    this.translate(tokenizeFormula(formula.slice(1)));
    this.emit(")");
    this.depth--;
    this.locals = locals;
  }

  private sheetReference(tokens: readonly Token[], i: number): number {
    const prefix = (tokens[i] as Token).text;
    const next = tokens[i + 1];
    const name = sheetOfPrefix(prefix);
    const sheet = this.context.workbook.worksheets.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
    if (sheet && next?.kind === "cell") return this.reference(tokens, i + 1, sheet);
    if (sheet && (next?.kind === "columns" || next?.kind === "rows")) this.wholeLines(next, sheet);
    else if (sheet && next?.kind === "name") this.nameOn(next.text, sheet);
    else if (next?.kind === "error") this.emit(next.text);
    else return this.severalSheets(prefix, name, tokens, i);
    return i + 1;
  }

  /** Sheet1!Name: the sheet's own name, or the workbook's. */
  private nameOn(text: string, sheet: Worksheet): void {
    const defined = this.context.names.resolve(text, sheet.name);
    if (defined) this.definedName(defined.formula);
    else this.emit("#NAME?");
  }

  /** Sheet1:Sheet3!A1, and sheets that do not exist (#REF!) or lie in another workbook. */
  private severalSheets(prefix: string, name: string, tokens: readonly Token[], i: number): number {
    const sheets = this.context.workbook.worksheets;
    const [first, last] = name.split(":").map((part) => sheets.findIndex((sheet) => sheet.name.toLowerCase() === part.toLowerCase()));
    const { end, area } = areaAt(tokens, i + 1);
    if (name.includes("[")) this.beyondEngine = true;
    if (first === undefined || last === undefined || first < 0 || last < 0 || !area) this.emit("#REF!");
    else {
      const between = sheets.slice(Math.min(first, last), Math.max(first, last) + 1);
      for (const sheet of between) this.reads.push({ sheet, area, moves: still, single: false });
      this.needsValuesOnly = false;
      this.emit(prefix + rectangleAddress(area));
    }
    return Math.max(end, i + 1);
  }

  private reference(tokens: readonly Token[], i: number, sheet: Worksheet): number {
    const { area, end, moves } = areaAt(tokens, i);
    if (!area) {
      this.emit((tokens[i] as Token).text);
      return i;
    }
    if (end !== i || tokens[i + 1]?.kind !== "spill") {
      this.area({ sheet, area, moves: this.depth === 0 ? moves : still, single: end === i });
      return end;
    }
    const range = this.context.spills.ranges(sheet).find((spill) => spill.row === area.top && spill.column === area.left);
    const spilled = range ? { ...area, bottom: area.top + range.rows - 1, right: area.left + range.columns - 1 } : area;
    // F1# where F1 did not spill is its one value if it is a formula, else #REF!.
    if (range || sheet.findCell(area.top, area.left)?.formula) this.area({ sheet, area: spilled, moves: still, single: false });
    else this.emit("#REF!");
    return i + 1;
  }

  private area(read: Read, address = rectangleAddress(read.area)): void {
    this.reads.push(read);
    const slot = this.reads.length - 1;
    if (this.style === "addresses") this.emit(sheetPrefix(read.sheet.name) + address);
    else if (read.single) this.emit(`'${slotSheet}'!${columnLetters(slot + 1)}1`);
    else this.emit(`${readFunction}(${slot})`);
  }

  private wholeLines(token: Token, sheet: Worksheet): void {
    const [first = "", last = ""] = token.text.replaceAll("$", "").split(":");
    const lines = token.kind === "rows" ? [Number(first), Number(last)] : [columnNumber(first), columnNumber(last)];
    const [low, high] = [Math.min(...lines), Math.max(...lines)];
    const area =
      token.kind === "rows" ? { top: low, bottom: high, left: 1, right: maxColumn } : { top: 1, bottom: maxRow, left: low, right: high };
    this.area({ sheet, area, moves: still, single: false }, token.text);
  }

  private structured(text: string): void {
    const reference = parseStructuredReference(text);
    const { tables } = this.context;
    const table = reference?.table ? tables.named(reference.table) : tables.at(this.place.sheet, this.place.row, this.place.column);
    const area = reference && table ? resolveStructuredReference(reference, table, this.place.row) : null;
    const thisRow = reference?.specials.includes("#this row") === true;
    const known = table && reference?.columns?.every((name) => table.columnIndex.has(name.toLowerCase())) !== false;
    if (!area || !table) return this.emit(thisRow && known ? "#VALUE!" : "#REF!");
    const single = thisRow && area.left === area.right;
    this.area({ sheet: table.sheet, area, moves: thisRow && this.depth === 0 ? withRow : still, single });
  }
}

interface AreaAt {
  readonly area: Rectangle | null;
  /** Index of the reference's last token. */
  readonly end: number;
  readonly moves: Read["moves"];
}

function rowMoves(token: Token): boolean {
  return !/\$\d+$/u.test(token.text);
}

/** The reference that starts at token `i`: A1 or A1:B2. */
function areaAt(tokens: readonly Token[], i: number): AreaAt {
  const none = { area: null, end: i, moves: still };
  const first = tokens[i];
  if (first?.kind !== "cell") return none;
  let next = i + 2;
  if (tokens[i + 1]?.text === ":" && tokens[next]?.kind === "sheet") next++;
  const second = (tokens[i + 1]?.text === ":" && tokens[next]?.kind === "cell" && tokens[next]) || first;
  const area = parseArea(second === first ? first.text : `${first.text}:${second.text}`);
  if (!area || area.bottom > maxRow || area.right > maxColumn) return none;
  const upright = (parseArea(first.text)?.top ?? 0) <= (parseArea(second.text)?.top ?? 0);
  const moves = [rowMoves(upright ? first : second), rowMoves(upright ? second : first)] as const;
  return { area, end: second === first ? i : next, moves };
}

/** The index of the bracket that is open at token `index`; -1 for none. */
function openingBefore(tokens: readonly Token[], index: number): number {
  let depth = 0;
  for (let i = index - 1; i >= 0; i--) {
    const { kind } = tokens[i] as Token;
    if (kind === "close") depth++;
    else if (kind === "open" && depth-- === 0) return i;
  }
  return -1;
}

/** The function of the call whose closing bracket is token `index`; undefined for other tokens. */
function callEndingAt(tokens: readonly Token[], index: number): Token | undefined {
  return tokens[index]?.kind === "close" ? tokens[openingBefore(tokens, index) - 1] : undefined;
}

const operandEnds: ReadonlySet<Token["kind"]> = new Set(["cell", "columns", "rows", "structured", "name", "close", "spill"]);
const operandStarts: ReadonlySet<Token["kind"]> = new Set(["cell", "columns", "rows", "structured", "name", "sheet", "function"]);

/** Whether a space is Excel's intersection operator. */
function isIntersection(tokens: readonly Token[], i: number): boolean {
  const [before, token, after] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  return (
    token?.kind === "space" && !!before && !!after && operandEnds.has(before.kind) && (operandStarts.has(after.kind) || after.text === "(")
  );
}

/**
 * Gives a formula the form the engine calculates rightly: plain addresses, names replaced by what they mean.
 */
export function translateFormula(
  tokens: readonly Token[],
  place: FormulaPlace,
  context: TranslationContext,
  style: ReferenceStyle,
): EngineFormula {
  return new Translation(context, place, style).run(tokens);
}

/** What takes the place of a formula that cannot be read; one that came with a value keeps it. */
export const unreadableFormula: EngineFormula = {
  text: "#NAME?",
  reads: [],
  needsValuesOnly: true,
  readsUnknown: false,
  beyondEngine: true,
};

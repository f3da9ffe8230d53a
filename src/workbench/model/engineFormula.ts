import type { Workbook, Worksheet } from "@cj-tech-master/excelts";
import { columnNumber, maxColumn, maxRow, parseArea, rectangleAddress, sheetOfPrefix, sheetPrefix, type Rectangle } from "./addresses";
import { nextToken, tokenizeFormula, type Token } from "./formulaTokens";
import { plainFunctionName } from "./functionNames";
import { localNames } from "./localNames";
import type { NameTable } from "./names";
import type { SpillRegistry } from "./spills";
import { parseStructuredReference, resolveStructuredReference } from "./structuredReferences";
import type { TableIndex } from "./tables";

/** Cells a formula reads. */
export interface Read {
  readonly sheet: Worksheet;
  readonly area: Rectangle;
}

/** A formula as excelts' engine is given it. */
export interface EngineFormula {
  readonly text: string;
  /** The same for formulas that differ only by where they stand (a filled column). */
  readonly pattern: string;
  readonly reads: readonly Read[];
  /** The result can be more than one cell, so it must be caught before the engine intersects it to one. */
  readonly mayReturnArray: boolean;
  /** The formula only needs the values of what it reads, not where they stand: `readFunction` can supply them. */
  readonly needsValuesOnly: boolean;
  /** It reads an area that is better handed over at once than cell by cell. */
  readonly readsLargeArea: boolean;
  /** INDIRECT or OFFSET: what it reads is not known before it is calculated. */
  readonly readsUnknown: boolean;
}

/** Names of our own functions inside engine formulas. */
export const resultFunction = "MODEL.RESULT";
export const omittedFunction = "MODEL.OMITTED";
export const readFunction = "MODEL.READ";
export const membersFunction = "MODEL.MEMBERS";
/** The parameter that stands for a formula's number where one text serves a whole column of formulas. */
const memberParameter = "MODEL_MEMBER";

/**
 * How a formula refers to what it reads: by addresses; by `readFunction` for large areas only; or by `readFunction` for
 * everything, so that the text is the same for all formulas of one pattern.
 */
export type ReferenceStyle = "addresses" | "large-areas-read" | "all-read";

/** From so many cells on, an area is handed over as one array. */
const largeArea = 200;

export function isLarge(area: Rectangle): boolean {
  return (area.bottom - area.top + 1) * (area.right - area.left + 1) >= largeArea;
}
export const customNamespace = "KAM.";

export interface TranslationContext {
  readonly workbook: Workbook;
  readonly tables: TableIndex;
  readonly names: NameTable;
  readonly spills: SpillRegistry;
  readonly hasCustomFunction: (id: string) => boolean;
}

/** The cell a formula stands in and the number its calls of custom functions report. */
export interface FormulaPlace {
  readonly sheet: Worksheet;
  readonly row: number;
  readonly column: number;
  readonly id: number;
}

const arrayFunctions = new Set(
  (
    "FILTER SORT SORTBY UNIQUE SEQUENCE RANDARRAY TOCOL TOROW CHOOSEROWS CHOOSECOLS VSTACK HSTACK WRAPROWS WRAPCOLS EXPAND TAKE DROP " +
    "MAP SCAN BYROW BYCOL MAKEARRAY LAMBDA TRANSPOSE MMULT MUNIT TEXTSPLIT INDIRECT OFFSET XLOOKUP INDEX FREQUENCY LINEST TREND GROWTH LOGEST"
  ).split(" "),
);
const unknownReaders = new Set(["INDIRECT", "OFFSET"]);
/** These look at where their argument stands, or at more than its values. */
const referenceFunctions = new Set(
  "ROW COLUMN OFFSET INDIRECT CELL AREAS ISREF ISFORMULA FORMULATEXT SHEET SHEETS SUBTOTAL AGGREGATE GETPIVOTDATA SINGLE".split(" "),
);
const maxNameDepth = 16;

/** Translates one formula; a new one for each. */
class Translation {
  private readonly out: string[] = [];
  private readonly pattern: string[] = [];
  private readonly reads: Read[] = [];
  private mayReturnArray = false;
  private readsUnknown = false;
  private needsValuesOnly = true;
  /** The formula's number as the text says it. */
  private readonly member: string;

  constructor(
    private readonly context: TranslationContext,
    private readonly place: FormulaPlace,
    private readonly style: ReferenceStyle,
  ) {
    this.member = style === "all-read" ? memberParameter : String(place.id);
  }

  run(tokens: readonly Token[]): EngineFormula {
    this.translate(tokens, 0);
    return {
      text: this.text(),
      pattern: this.pattern.join(""),
      reads: this.reads,
      mayReturnArray: this.mayReturnArray,
      needsValuesOnly: this.needsValuesOnly,
      readsLargeArea: this.reads.some((read) => isLarge(read.area)),
      readsUnknown: this.readsUnknown,
    };
  }

  private text(): string {
    const text = this.out.join("");
    if (this.style === "all-read") {
      return `MAP(${membersFunction}(),LAMBDA(${memberParameter},${resultFunction}(${memberParameter},${text})))`;
    }
    return this.mayReturnArray ? `${resultFunction}(${this.member},${text})` : text;
  }

  private emit(text: string, pattern: string = text): void {
    this.out.push(text);
    this.pattern.push(pattern);
  }

  private translate(tokens: readonly Token[], depth: number): void {
    const locals = localNames(tokens);
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i] as Token;
      if (token.kind === "sheet") i = this.sheetReference(tokens, i);
      else if (token.kind === "cell") i = this.reference(tokens, i, this.place.sheet);
      else if (token.kind === "columns" || token.kind === "rows") this.wholeLines(token, this.place.sheet);
      else if (token.kind === "structured") this.structured(token.text);
      else if (token.kind === "function") this.functionName(token.text, tokens, i, depth);
      else if (token.kind === "name") this.name(token.text, locals, depth);
      else this.other(tokens, i);
    }
  }

  /** Everything else stands as it is; an argument left out of a custom function's call is marked. */
  private other(tokens: readonly Token[], i: number): void {
    const token = tokens[i] as Token;
    if (token.text === "{") this.mayReturnArray = true;
    if (token.text === ":" || token.text === "@" || isIntersection(tokens, i)) this.needsValuesOnly = false;
    this.emit(token.text);
    const opensCall = token.text === "(" && i > 0 && this.isCustom(tokens[i - 1] as Token);
    if (!opensCall && !(token.text === "," && this.customCallAt(tokens, i))) return;
    const next = nextToken(tokens, i)?.token.text;
    if (opensCall) this.emit(this.member, "");
    if (opensCall && next !== ")") this.emit(",");
    if (next === "," || (next === ")" && !opensCall)) this.emit(`${omittedFunction}()`);
  }

  private isCustom(token: Token): boolean {
    if (token.kind !== "function") return false;
    const name = token.text.toUpperCase();
    return name.startsWith(customNamespace) && this.context.hasCustomFunction(name.slice(customNamespace.length));
  }

  /** Whether the comma at `index` separates arguments of a custom function. */
  private customCallAt(tokens: readonly Token[], index: number): boolean {
    let depth = 0;
    for (let i = index - 1; i >= 0; i--) {
      const token = tokens[i] as Token;
      if (token.kind === "close") depth++;
      else if (token.kind === "open" && depth-- === 0) return token.text === "(" && i > 0 && this.isCustom(tokens[i - 1] as Token);
    }
    return false;
  }

  private functionName(text: string, tokens: readonly Token[], i: number, depth: number): void {
    const name = plainFunctionName(text).toUpperCase();
    const defined = this.context.names.resolve(text, this.place.sheet.name);
    if (this.isCustom(tokens[i] as Token) || arrayFunctions.has(name)) this.mayReturnArray = true;
    if (unknownReaders.has(name)) this.readsUnknown = true;
    if (referenceFunctions.has(name)) this.needsValuesOnly = false;
    if (!defined) this.emit(name);
    else this.definedName(defined.formula, depth);
  }

  private name(text: string, locals: ReadonlySet<string>, depth: number): void {
    const defined = locals.has(text.toUpperCase()) ? null : this.context.names.resolve(text, this.place.sheet.name);
    if (defined) this.definedName(defined.formula, depth);
    else if (this.context.tables.named(text) && !locals.has(text.toUpperCase())) this.structured(`${text}[#Data]`);
    else this.emit(text);
  }

  private definedName(formula: string, depth: number): void {
    if (depth >= maxNameDepth) return this.emit("#REF!");
    this.emit("(");
    this.translate(tokenizeFormula(formula.slice(1)), depth + 1);
    this.emit(")");
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
    if (defined) this.definedName(defined.formula, maxNameDepth - 1);
    else this.emit("#NAME?");
  }

  /** Sheet1:Sheet3!A1, and sheets that do not exist or lie in another workbook (#REF!). */
  private severalSheets(prefix: string, name: string, tokens: readonly Token[], i: number): number {
    const sheets = this.context.workbook.worksheets;
    const [first, last] = name.split(":").map((part) => sheets.findIndex((sheet) => sheet.name.toLowerCase() === part.toLowerCase()));
    const { end, area } = areaAt(tokens, i + 1);
    if (first === undefined || last === undefined || first < 0 || last < 0 || !area) this.emit("#REF!");
    else {
      for (const sheet of sheets.slice(Math.min(first, last), Math.max(first, last) + 1)) this.reads.push({ sheet, area });
      this.mayReturnArray = true;
      this.needsValuesOnly = false;
      this.emit(prefix + rectangleAddress(area));
    }
    return end;
  }

  private reference(tokens: readonly Token[], i: number, sheet: Worksheet): number {
    const { area, end } = areaAt(tokens, i);
    if (!area) {
      this.emit((tokens[i] as Token).text);
      return i;
    }
    const spilled = end === i && tokens[i + 1]?.kind === "spill";
    const pattern = tokens.slice(i, end + 1).map((token) => this.relative(token));
    if (!spilled) {
      this.area(sheet, area, pattern.join(""));
      return end;
    }
    const range = this.context.spills.ranges(sheet).find((spill) => spill.row === area.top && spill.column === area.left);
    if (!range) this.spillOfScalar(sheet, area);
    else this.area(sheet, { ...area, bottom: area.top + range.rows - 1, right: area.left + range.columns - 1 }, `${pattern.join("")}#`);
    return i + 1;
  }

  /** F1# where F1 did not spill: its one value if it is a formula, else #REF!. */
  private spillOfScalar(sheet: Worksheet, area: Rectangle): void {
    if (sheet.findCell(area.top, area.left)?.formula) this.area(sheet, area, `${rectangleAddress(area)}#`);
    else this.emit("#REF!");
  }

  private area(sheet: Worksheet, area: Rectangle, pattern: string): void {
    this.reads.push({ sheet, area });
    if (area.top !== area.bottom || area.left !== area.right) this.mayReturnArray = true;
    const prefix = sheet === this.place.sheet ? "" : sheetPrefix(sheet.name);
    this.emitRead(area, prefix + rectangleAddress(area), prefix + pattern);
  }

  /** The read that was noted last, in the style asked for. */
  private emitRead(area: Rectangle, text: string, pattern: string): void {
    const handedOver = this.style === "all-read" || (this.style === "large-areas-read" && isLarge(area));
    this.emit(handedOver ? `${readFunction}(${this.member},${this.reads.length - 1})` : text, pattern);
  }

  private relative(token: Token): string {
    const found = /^(\$?)([A-Za-z]{1,3})(\$?)(\d+)$/u.exec(token.text);
    if (!found) return token.text;
    const [, absoluteColumn, letters = "", absoluteRow, digits = ""] = found;
    const column = absoluteColumn ? letters : `[${columnNumber(letters) - this.place.column}]`;
    return `R${absoluteRow ? digits : `[${Number(digits) - this.place.row}]`}C${column}`;
  }

  private wholeLines(token: Token, sheet: Worksheet): void {
    const [first = "", last = ""] = token.text.replaceAll("$", "").split(":");
    const lines = token.kind === "rows" ? [Number(first), Number(last)] : [columnNumber(first), columnNumber(last)];
    const [low, high] = [Math.min(...lines), Math.max(...lines)];
    const area =
      token.kind === "rows" ? { top: low, bottom: high, left: 1, right: maxColumn } : { top: 1, bottom: maxRow, left: low, right: high };
    this.reads.push({ sheet, area });
    this.mayReturnArray = true;
    const text = (sheet === this.place.sheet ? "" : sheetPrefix(sheet.name)) + token.text;
    this.emitRead(area, text, text);
  }

  private structured(text: string): void {
    const reference = parseStructuredReference(text);
    const { tables } = this.context;
    const table = reference?.table ? tables.named(reference.table) : tables.at(this.place.sheet, this.place.row, this.place.column);
    const area = reference && table ? resolveStructuredReference(reference, table, this.place.row) : null;
    if (area && table) this.area(table.sheet, area, text);
    else this.emit(reference?.specials.includes("#this row") && table ? "#VALUE!" : "#REF!");
  }
}

/** The reference that starts at token `i` (A1 or A1:B2), and the index of its last token. */
function areaAt(tokens: readonly Token[], i: number): { readonly area: Rectangle | null; readonly end: number } {
  const first = tokens[i];
  if (first?.kind !== "cell") return { area: null, end: i };
  let next = i + 2;
  if (tokens[i + 1]?.text === ":" && tokens[next]?.kind === "sheet") next++;
  const second = tokens[i + 1]?.text === ":" && tokens[next]?.kind === "cell" ? tokens[next] : null;
  const area = parseArea(second ? `${first.text}:${second.text}` : first.text);
  const inside = area && area.bottom <= maxRow && area.right <= maxColumn;
  return inside ? { area, end: second ? next : i } : { area: null, end: i };
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

/** Gives a formula the form the engine calculates rightly: plain addresses, names replaced by what they mean. */
export function translateFormula(
  tokens: readonly Token[],
  place: FormulaPlace,
  context: TranslationContext,
  style: ReferenceStyle = "addresses",
): EngineFormula {
  return new Translation(context, place, style).run(tokens);
}

/** What takes the place of a formula that cannot be read. */
export const unreadableFormula: EngineFormula = {
  text: "#NAME?",
  pattern: "#NAME?",
  reads: [],
  mayReturnArray: false,
  needsValuesOnly: false,
  readsLargeArea: false,
  readsUnknown: false,
};

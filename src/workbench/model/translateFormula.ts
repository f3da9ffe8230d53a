import type { Worksheet } from "@cj-tech-master/excelts";
import { columnLetters, columnNumber, maxColumn, maxRow, rectangleAddress, sheetOfPrefix, sheetPrefix, type Rectangle } from "./addresses";
import {
  columnsFunction,
  currentFormula,
  customNamespace,
  omittedFunction,
  ownPrefix,
  readFunction,
  resultFunction,
  rowsFunction,
  slotSheet,
  type EngineFormula,
  type FormulaPlace,
  type Read,
  type ReferenceStyle,
  type TranslationContext,
} from "./engineFormula";
import { criteriaFunctions } from "./criteriaFunctions";
import { tokenizeFormula, type Token } from "./formulaTokens";
import { plainFunctionName } from "./functionPrefixes";
import { liftedCall } from "./liftedCall";
import { localNames } from "./localNames";
import { Lookups } from "./meanings";
import { takesArrays } from "./scalarFunctions";
import { nameAt } from "./relativeNames";
import { areaAt, argumentsBetween, callEndingAt, closingOf, isBlank, isIntersection } from "./tokenSpans";

const unknownReaders = new Set(["INDIRECT", "OFFSET"]);
const volatileFunctions = new Set(["NOW", "RAND", "RANDBETWEEN", "RANDARRAY", "INFO"]);
/** These look at where their argument stands, or at more than its values. */
const referenceFunctions = new Set(
  (
    "OFFSET INDIRECT CELL AREAS ISREF ISFORMULA FORMULATEXT SHEET SHEETS SUBTOTAL AGGREGATE SUMIF AVERAGEIF " +
    "DSUM DCOUNT DCOUNTA DGET DMAX DMIN DAVERAGE DPRODUCT DSTDEV DSTDEVP DVAR DVARP"
  ).split(" "),
);
const maxNameDepth = 16;
const still = [false, false] as const;
const withRow = [true, true] as const;

/** Translates one formula; a new one for each. */
class Translation {
  private out: string[] = [];
  private readonly reads: Read[] = [];
  private readsUnknown = false;
  private needsValuesOnly = true;
  private beyondEngine = false;
  private isVolatile = false;
  private readonly caller: number;
  private readonly lookups: Lookups;
  private locals: ReadonlySet<string> = new Set();
  /** How deep in defined names the translation is. */
  private depth = 0;

  /** @param asArray the formula, or the part that is being translated, is calculated as an array */
  constructor(
    private readonly context: TranslationContext,
    private readonly place: FormulaPlace,
    private readonly style: ReferenceStyle,
    private asArray: boolean,
  ) {
    this.caller = style === "slots" ? currentFormula : place.id;
    this.lookups = new Lookups(context, place);
  }

  run(tokens: readonly Token[]): EngineFormula {
    this.formula(tokens);
    return {
      // The result is caught whole, before the engine makes one value of an array.
      text: `${resultFunction}(${this.caller},${this.out.join("")})`,
      reads: this.reads,
      needsValuesOnly: this.needsValuesOnly,
      readsUnknown: this.readsUnknown,
      beyondEngine: this.beyondEngine,
      isVolatile: this.isVolatile,
      meanings: this.lookups.meanings,
    };
  }

  private emit(text: string): void {
    this.out.push(text);
  }

  private formula(tokens: readonly Token[]): void {
    this.locals = localNames(tokens);
    this.part(tokens);
  }

  private part(tokens: readonly Token[]): void {
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i] as Token;
      if (token.kind === "sheet") i = this.sheetReference(tokens, i);
      else if (token.kind === "cell") i = this.reference(tokens, i, this.place.sheet);
      else if (token.kind === "columns" || token.kind === "rows") this.wholeLines(token, this.place.sheet);
      else if (token.kind === "structured") this.structured(token.text);
      else if (token.kind === "function") i = this.call(tokens, i);
      else if (token.kind === "name") this.name(token.text);
      else this.other(tokens, i);
    }
  }

  private other(tokens: readonly Token[], i: number): void {
    const token = tokens[i] as Token;
    if (token.text === ":" || token.text === "@" || isIntersection(tokens, i)) this.needsValuesOnly = false;
    if (token.text === ":") this.computedRange(tokens, i);
    this.emit(token.text);
  }

  /** A1:INDIRECT(…): only the calculation tells which cells lie between. The engine takes no other function's result as a reference. */
  private computedRange(tokens: readonly Token[], i: number): void {
    this.readsUnknown = true;
    const calls = [callEndingAt(tokens, i - 1), tokens[i + 1]].filter((token) => token?.kind === "function");
    if (calls.some((call) => call?.text.toUpperCase() !== "INDIRECT")) this.beyondEngine = true;
  }

  /** @returns the index of the call's closing bracket */
  private call(tokens: readonly Token[], i: number): number {
    const token = tokens[i] as Token;
    const name = plainFunctionName(token.text).toUpperCase();
    const close = closingOf(tokens, i + 1);
    const args = argumentsBetween(tokens, i + 1, close);
    const defined = this.lookups.name(token.text, this.place.sheet);
    if (defined !== null) this.definedName(defined);
    else this.noteFunction(name);
    const custom = this.isCustom(name);
    const texts = args.map((arg) => (custom && isBlank(arg) ? `${omittedFunction}()` : this.argument(arg, !custom && takesArrays(name))));
    const list = custom ? [String(this.caller), ...texts] : name === "INDEX" ? this.indexArguments(texts) : texts;
    if (defined !== null) this.emit(`(${list.join(",")})`);
    else {
      const own = this.ownArguments(name, args, list);
      const [called, given] = own ? [ownPrefix + name, own] : [name, list];
      this.emit(this.special(name, args, texts) ?? liftedCall(name, given, this.asArray, called) ?? `${called}(${given.join(",")})`);
    }
    return close;
  }

  /** The arguments of TEXT, COUNTIF and its like as our own functions take them; null where these cannot calculate the call. */
  private ownArguments(name: string, args: readonly (readonly Token[])[], texts: readonly string[]): readonly string[] | null {
    if (this.locals.has(name) || args.some(isBlank)) return null;
    if (name === "TEXT") return texts.length === 2 ? texts : null;
    if (!criteriaFunctions.has(name)) return null;
    if ((name !== "SUMIF" && name !== "AVERAGEIF") || texts.length < 3) return texts;
    const slotOf = (text: string | undefined): number => this.reads.findLastIndex((_, slot) => this.readText(slot) === text);
    const slot = slotOf(texts[2]);
    const [range, values] = [this.reads[slotOf(texts[0])]?.area, this.reads[slot]];
    if (!range || !values) return null;
    // From the first cell of the values on, as many as the range has.
    const { top, left } = values.area;
    const area = { top, left, bottom: top + range.bottom - range.top, right: left + range.right - range.left };
    if (area.bottom > maxRow || area.right > maxColumn) return null;
    this.reads[slot] = { ...values, area, single: false };
    return [...texts.slice(0, 2), this.readText(slot)];
  }

  private noteFunction(name: string): void {
    if (unknownReaders.has(name)) this.readsUnknown = true;
    if (volatileFunctions.has(name)) this.isVolatile = true;
    if (referenceFunctions.has(name)) this.needsValuesOnly = false;
    const known = name.startsWith(customNamespace) || this.locals.has(name) || this.context.hasFunction(name);
    if (!known) this.beyondEngine = true;
  }

  private isCustom(name: string): boolean {
    return name.startsWith(customNamespace) && this.context.hasCustomFunction(name.slice(customNamespace.length));
  }

  private argument(tokens: readonly Token[], asArray: boolean): string {
    const { out, asArray: before } = this;
    this.out = [];
    this.asArray ||= asArray;
    this.part(tokens);
    const text = this.out.join("");
    this.out = out;
    this.asArray = before;
    return text;
  }

  /** What the engine is given instead of a call that it would not calculate as Excel does; null for other calls. */
  private special(name: string, args: readonly (readonly Token[])[], texts: readonly string[]): string | null {
    const time = args.length === 0 ? this.lookups.time(name) : null;
    return time ?? this.position(name, args, texts);
  }

  /** The number after an area of one row counts its columns; the engine takes it for rows. */
  private indexArguments([area = "", position = "", ...more]: readonly string[]): string[] {
    const read = this.reads.find((_, slot) => this.readText(slot) === area);
    const isRow = read && read.area.top === read.area.bottom && read.moves[0] === read.moves[1];
    return isRow && position && more.length === 0 ? [area, "1", position] : [area, position, ...more];
  }

  /** ROW and COLUMN of an area are the numbers of all its rows or columns, which the engine does not give. */
  private position(name: string, args: readonly (readonly Token[])[], texts: readonly string[]): string | null {
    if ((name !== "ROW" && name !== "COLUMN") || args.length === 0) return null;
    const slot = this.reads.length - 1;
    const read = this.reads[slot];
    const isRead = texts[0] === this.readText(slot);
    if (!read || !isRead || args.length > 1) {
      this.needsValuesOnly = false;
      return null;
    }
    if (this.style === "slots") return `${name === "ROW" ? rowsFunction : columnsFunction}(${slot})`;
    const { top, left, bottom, right } = read.area;
    return name === "ROW" ? `SEQUENCE(${bottom - top + 1},1,${top})` : `SEQUENCE(1,${right - left + 1},${left})`;
  }

  private name(text: string): void {
    const local = this.locals.has(text.toUpperCase());
    const defined = local ? null : this.lookups.name(text, this.place.sheet);
    if (defined !== null) this.definedName(defined);
    else if (!local && this.lookups.isTable(text)) this.structured(`${text}[#Data]`);
    else this.emit(text);
  }

  private definedName(formula: string): void {
    if (this.depth >= maxNameDepth) return this.emit("#REF!");
    const { locals } = this;
    this.depth++;
    this.emit("(");
    this.formula(nameAt(tokenizeFormula(formula.slice(1)), this.place));
    this.emit(")");
    this.depth--;
    this.locals = locals;
  }

  private sheetReference(tokens: readonly Token[], i: number): number {
    const prefix = (tokens[i] as Token).text;
    const next = tokens[i + 1];
    const name = sheetOfPrefix(prefix);
    const sheet = this.lookups.sheet(name);
    if (sheet && next?.kind === "cell") return this.reference(tokens, i + 1, sheet);
    if (sheet && (next?.kind === "columns" || next?.kind === "rows")) this.wholeLines(next, sheet);
    else if (sheet && next?.kind === "name") this.nameOn(next.text, sheet);
    else if (next?.kind === "error") this.emit(next.text);
    else return this.severalSheets(prefix, name, tokens, i);
    return i + 1;
  }

  /** Sheet1!Name: the sheet's own name, or the workbook's. */
  private nameOn(text: string, sheet: Worksheet): void {
    const defined = this.lookups.name(text, sheet);
    if (defined !== null) this.definedName(defined);
    else this.emit("#NAME?");
  }

  /** Sheet1:Sheet3!A1, and sheets that do not exist (#REF!) or lie in another workbook. */
  private severalSheets(prefix: string, name: string, tokens: readonly Token[], i: number): number {
    const { sheets } = this.context;
    this.lookups.dependOnMore();
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
      this.area({ sheet, area, moves, single: end === i });
      return end;
    }
    // F1# means other cells as soon as there is a formula in F1, or none.
    this.lookups.dependOnMore();
    const range = this.context.spills.ranges(sheet).find((spill) => spill.row === area.top && spill.column === area.left);
    const spilled = range ? { ...area, bottom: area.top + range.rows - 1, right: area.left + range.columns - 1 } : area;
    // F1# where F1 did not spill is its one value if it is a formula, else #REF!.
    if (range || sheet.findCell(area.top, area.left)?.formula) this.area({ sheet, area: spilled, moves: still, single: false });
    else this.emit("#REF!");
    return i + 1;
  }

  private area(read: Read): void {
    this.reads.push(read);
    this.emit(this.readText(this.reads.length - 1));
  }

  /** How the formula refers to one of its reads. */
  private readText(slot: number): string {
    const read = this.reads[slot];
    if (!read) return "";
    if (this.style === "addresses") return sheetPrefix(read.sheet.name) + areaAddress(read.area);
    return read.single ? `'${slotSheet}'!${columnLetters(slot + 1)}1` : `${readFunction}(${slot})`;
  }

  private wholeLines(token: Token, sheet: Worksheet): void {
    const [first = "", last = ""] = token.text.replaceAll("$", "").split(":");
    const lines = token.kind === "rows" ? [Number(first), Number(last)] : [columnNumber(first), columnNumber(last)];
    const [low, high] = [Math.min(...lines), Math.max(...lines)];
    const area =
      token.kind === "rows" ? { top: low, bottom: high, left: 1, right: maxColumn } : { top: 1, bottom: maxRow, left: low, right: high };
    this.area({ sheet, area, moves: still, single: false });
  }

  private structured(text: string): void {
    const meaning = this.lookups.structured(text);
    if (typeof meaning === "string") return this.emit(meaning);
    const { sheet, area, thisRow } = meaning;
    this.area({ sheet, area, moves: thisRow ? withRow : still, single: thisRow && area.left === area.right });
  }
}

/** The address of an area; whole columns and rows have a form of their own. */
function areaAddress(area: Rectangle): string {
  const { top, left, bottom, right } = area;
  if (top === 1 && bottom === maxRow) return `${columnLetters(left)}:${columnLetters(right)}`;
  return left === 1 && right === maxColumn ? `${top}:${bottom}` : rectangleAddress(area);
}

/**
 * Gives a formula the form the engine calculates rightly: plain addresses, names replaced by what they mean.
 * @param asArray it is an array formula, dynamic or entered with Ctrl+Shift+Enter
 */
export function translateFormula(
  tokens: readonly Token[],
  place: FormulaPlace,
  context: TranslationContext,
  style: ReferenceStyle,
  asArray: boolean,
): EngineFormula {
  return new Translation(context, place, style, asArray).run(tokens);
}

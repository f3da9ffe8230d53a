import type { Cell, CellValue, Row, Worksheet } from "@cj-tech-master/excelts";
import type { CalculationValue } from "./cellValues";
import { valueOf, formulaOf, isMergedAway } from "./cellValues";
import { cellKey } from "./sheetData";
import { contains, type SpillRange } from "./spills";

/** What of a sheet is told apart when asking what has changed since it was opened. */
export type SheetAspect =
  | "cells"
  | "results"
  | "links"
  | "notes"
  | "columns"
  | "merges"
  | "views"
  | "properties"
  | "pageSetup"
  | "headerFooter"
  | "breaks"
  | "protection"
  | "filter"
  | "conditionalFormats"
  | "validations"
  | "ignoredErrors"
  | "drawing"
  | "controls"
  | "tables"
  | "pivotTables"
  | "sparklines"
  | "threads";

/** A sheet at one moment: each aspect as a number that stays the same while nothing of it changes, its cells, and the results of its formulas. */
export interface SheetState {
  readonly aspects: Readonly<Record<Exclude<SheetAspect, "cells" | "results">, number>>;
  readonly cells: CellStates;
  /** What is special of rows, as a number. */
  readonly rows: ReadonlyMap<number, number>;
  /** Values of formulas and of the cells they fill, by place; these alone may change without the sheet being changed. */
  readonly results: ReadonlyMap<number, CalculationValue>;
}

/** The cells of a sheet that hold something or look like something, from top left to bottom right. Plain lists, as there may be a million. */
export interface CellStates {
  readonly places: readonly number[];
  /** What each holds, as a number; 0 for nothing. */
  readonly contents: readonly number[];
  /** What each looks like, as a number; 0 for like any other. */
  readonly styles: readonly number[];
}

/** Text of a model; the bytes of pictures are told by their number, as pictures are only added or taken away. */
function text(model: unknown): string {
  return JSON.stringify(model, (_, value: unknown) => (isBytes(value) ? `bytes:${value.length}` : value)) ?? "";
}

/** Bytes, or what Node's Buffer makes of itself when it is put into JSON. */
function isBytes(value: unknown): value is { readonly length: number } {
  if (value instanceof Uint8Array) return true;
  return typeof value === "object" && value !== null && "type" in value && value.type === "Buffer" && "data" in value;
}

/** A number for a sequence of texts: 53 bits of two multiplicative hashes. */
class Hash {
  private first = 0xdeadbeef;
  private second = 0x41c6ce57;

  add(piece: string): void {
    for (let i = 0; i < piece.length; i++) {
      const code = piece.charCodeAt(i);
      this.first = Math.imul(this.first ^ code, 2654435761);
      this.second = Math.imul(this.second ^ code, 1597334677);
    }
    this.first = Math.imul(this.first ^ 0x1f, 2654435761);
    this.second = Math.imul(this.second ^ 0x1f, 1597334677);
  }

  value(): number {
    return 4294967296 * (2097151 & this.second) + (this.first >>> 0);
  }
}

function hashOf(model: unknown): number {
  const hash = new Hash();
  hash.add(typeof model === "string" ? model : text(model));
  return hash.value();
}

const mergedAway = hashOf("merged away");

/** Reads the cells of a sheet. */
class CellReader {
  readonly places: number[] = [];
  readonly contents: number[] = [];
  readonly looks: number[] = [];
  readonly rows = new Map<number, number>();
  readonly links = new Hash();
  readonly notes = new Hash();
  readonly results = new Map<number, CalculationValue>();
  private readonly styles = new Map<string, number>();

  constructor(
    private readonly spills: readonly SpillRange[],
    private readonly date1904: boolean,
  ) {}

  read(sheet: Worksheet): void {
    for (let number = 1; number <= sheet.rowCount; number++) {
      const row = sheet.findRow(number);
      if (!row) continue;
      const look = rowText(row);
      if (look !== "") this.rows.set(number, hashOf(look));
      for (let column = 1; column <= row.cellCount; column++) {
        const cell = row.findCell(column);
        if (cell) this.cell(cell, number, column);
      }
    }
  }

  private cell(cell: Cell, row: number, column: number): void {
    if (cell.note !== undefined) this.notes.add(`${row},${column},${text(cell.note)}`);
    // What stands under a merged cell is not known here: the file keeps it until the cell is one of its own again.
    if (isMergedAway(cell)) return this.add(row, column, mergedAway, 0);
    if (cell.hyperlink !== undefined) this.links.add(`${row},${column},${cell.hyperlink},${cell.model.tooltip ?? ""}`);
    const content = this.content(cell, row, column);
    const style = this.style(cell.style);
    if (content !== "" || style !== 0) this.add(row, column, content === "" ? 0 : hashOf(content), style);
  }

  private add(row: number, column: number, content: number, style: number): void {
    this.places.push(cellKey(row, column));
    this.contents.push(content);
    this.looks.push(style);
  }

  /** Few styles are worn by many cells, so that their long texts are hashed once. */
  private style(style: object): number {
    const text = styleText(style);
    if (text === "") return 0;
    const known = this.styles.get(text) ?? hashOf(text);
    this.styles.set(text, known);
    return known;
  }

  private content(cell: Cell, row: number, column: number): string {
    const formula = formulaOf(cell);
    const filled = formula === null && this.spills.some((range) => contains(range, row, column));
    if (formula === null && !filled) return valueText(cell.value);
    this.results.set(cellKey(row, column), valueOf(cell, this.date1904));
    const { ref, isDynamicArray } = cell.model;
    return filled ? "filled" : `=${formula ?? ""}|${ref ?? ""}|${isDynamicArray === true}`;
  }
}

/** What is special of a row; nothing for one like any other. */
function rowText({ height, hidden, outlineLevel, style }: Row): string {
  const text = [height ?? "", hidden ? "hidden" : "", outlineLevel || "", styleText(style)].join("|");
  return text === "|||" ? "" : text;
}

function valueText(value: CellValue): string {
  return value === null ? "" : typeof value === "object" ? text(value) : `${typeof value} ${String(value)}`;
}

function styleText(style: object): string {
  for (const _ in style) return JSON.stringify(style);
  return "";
}

/** The state of a sheet now. */
export function sheetState(sheet: Worksheet, spills: readonly SpillRange[], date1904: boolean): SheetState {
  const reader = new CellReader(spills, date1904);
  reader.read(sheet);
  const model = sheet.model;
  const { pageSetup } = model;
  const aspects: SheetState["aspects"] = {
    links: reader.links.value(),
    notes: reader.notes.value(),
    columns: hashOf(model.cols),
    merges: hashOf(model.mergeCells),
    views: hashOf(model.views),
    properties: hashOf([model.properties, pageSetup?.fitToPage]),
    pageSetup: hashOf(pageSetup),
    headerFooter: hashOf(model.headerFooter),
    breaks: hashOf([model.rowBreaks, model.colBreaks]),
    protection: hashOf(model.sheetProtection),
    filter: hashOf(model.autoFilter),
    conditionalFormats: hashOf(model.conditionalFormattings),
    validations: hashOf(model.dataValidations),
    ignoredErrors: hashOf(model.ignoredErrors),
    drawing: hashOf([model.media, model.shapes, model.drawing, model.charts, model.watermark]),
    controls: hashOf(model.formControls),
    tables: hashOf(model.tables.map(({ rows, ...table }) => ({ ...table, rows: rows.length }))),
    pivotTables: hashOf(model.pivotTables),
    sparklines: hashOf(model.sparklineGroups),
    threads: hashOf(model.threadedComments),
  };
  const { places, contents, looks: styles, rows, results } = reader;
  return { aspects, cells: { places, contents, styles }, rows, results };
}

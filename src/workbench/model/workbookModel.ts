import { Workbook, type Cell, type CellValue, type Worksheet } from "@cj-tech-master/excelts";
import { applyResults, clearSpilledCells } from "./applyResults";
import { calculate } from "./calculation";
import type { CalculationMemory } from "./calculationMemory";
import { dynamicFormula, formulaOf, isDate1904, readCell, sheetNamed, type CellScalar } from "./cellValues";
import { clockSerial, setNow } from "./clock";
import type { CustomFunctionTable, Platform } from "./customFunctions";
import { drawingOf, type SheetDrawing } from "./drawings";
import { DynamicFormulas } from "./dynamicFormulas";
import { openFile, saveFile, type OpenedFile } from "./file";
import { FormulaPatterns } from "./formulaPatterns";
import { interpretInput } from "./input";
import { inputFormula } from "./inputFormula";
import type { NameTable } from "./names";
import { NameTable as Names } from "./names";
import type { FileWarning } from "./preservation";
import { filledRanges } from "./openedPackage";
import { SavedResults } from "./savedResults";
import { cellKey } from "./sheetData";
import type { WorkbookProperties } from "./properties";
import { readProperties, withProperties } from "./storedProperties";
import { SpillRegistry, type SpillRange } from "./spills";
import { tableAt } from "./tables";

export interface ModelOptions {
  /** The day that TODAY() gives, as Excel's serial number; its fraction is the time that NOW() gives. The clock's where it is left out. */
  readonly today?: number | null;
}

/** A workbook: its content, its calculation, and its file. Rows and columns are zero-based in this class. */
export class WorkbookModel {
  /** The excelts workbook: the single source of truth. Write cells through `writeInput`, so that spills stay right. */
  readonly workbook: Workbook;
  /** The defined names, of the workbook and of sheets. */
  readonly names: NameTable;
  /** Properties of the document and of its sheets, and settings of add-ins. */
  readonly properties: WorkbookProperties;
  activeSheetName: string;
  /** The day that TODAY() gives, as Excel's serial number; null for the clock's. It counts from the next calculation on. */
  today: number | null;
  private readonly spills = new SpillRegistry();
  private readonly drawings = new Map<Worksheet, SheetDrawing | null>();
  private readonly messages = new Map<number, Map<number, string>>();
  private readonly dynamicFormulas: DynamicFormulas;
  private readonly patterns = new FormulaPatterns();
  private memory: CalculationMemory | null = null;
  private readonly saved: SavedResults | null;
  /** Every formula shows what it gives now. */
  private isCurrent = false;

  private constructor(
    private readonly file: OpenedFile,
    { today = null }: ModelOptions,
  ) {
    this.today = today;
    this.workbook = file.workbook;
    this.names = file.names;
    this.properties = readProperties(file.opened?.parts ?? null, file.workbook);
    this.dynamicFormulas = new DynamicFormulas(file.names);
    this.activeSheetName = file.activeSheetName;
    for (const sheet of this.workbook.worksheets) this.spills.replace(sheet, filledRanges(sheet));
    this.saved = file.opened && new SavedResults(file, this.spills, file.opened.asksForCalculation);
  }

  /** A new workbook with one empty sheet, "Sheet1". */
  static blank(options: ModelOptions = {}): WorkbookModel {
    const workbook = new Workbook();
    workbook.addWorksheet("Sheet1");
    return new WorkbookModel({ workbook, names: new Names(), activeSheetName: "Sheet1", opened: null }, options);
  }

  /** Reads an xlsx file. @throws WorkbookFileError when it is not one, is encrypted or damaged */
  static async open(bytes: Uint8Array, options: ModelOptions = {}): Promise<WorkbookModel> {
    return new WorkbookModel(await openFile(bytes), options);
  }

  /**
   * Calculates what has changed since the last calculation; custom functions are called as Excel of `platform` calls them.
   * @param everything also what has not changed
   */
  recalculate(functions: CustomFunctionTable, platform: Platform, { everything = false } = {}): void {
    const { workbook, names, spills, patterns } = this;
    const memory = everything ? null : this.memory;
    setNow(workbook, this.today ?? clockSerial());
    const saved = everything ? null : this.saved;
    const result = calculate({ workbook, names, spills, functions, platform, patterns, memory, saved });
    this.memory = result.memory;
    this.isCurrent = result.isCurrent;
    applyResults(result, spills);
    this.messages.clear();
    for (const formula of result.formulas) {
      const message = result.messages.get(formula.id);
      if (message === undefined || typeof formula.result !== "object") continue;
      const ofSheet = this.messages.get(formula.sheet.sheet.id) ?? new Map<number, string>();
      this.messages.set(formula.sheet.sheet.id, ofSheet.set(cellKey(formula.row, formula.column), message));
    }
  }

  /** The value of a cell as Office.js reports it: "" when empty, an error as its text, a date as its serial number. */
  readValue(sheet: string, row: number, column: number): CellScalar {
    return readCell(sheetNamed(this.workbook, sheet).findCell(row + 1, column + 1), isDate1904(this.workbook));
  }

  /** The formula of a cell with its "=", as Excel shows it; the value where there is none. */
  readFormula(sheet: string, row: number, column: number): CellScalar {
    const cell = sheetNamed(this.workbook, sheet).findCell(row + 1, column + 1);
    const formula = cell ? formulaOf(cell) : null;
    return formula === null ? this.readValue(sheet, row, column) : `=${formula}`;
  }

  /** The message of the custom-function error a cell shows, or null. */
  errorMessage(sheet: string, row: number, column: number): string | null {
    const { id } = sheetNamed(this.workbook, sheet);
    return this.messages.get(id)?.get(cellKey(row + 1, column + 1)) ?? null;
  }

  /** The cells a spilled array fills that this cell is part of, as of the last recalculation; null for others. Zero-based. */
  spillRange(sheet: string, row: number, column: number): SpillRange | null {
    const range = this.spills.at(sheetNamed(this.workbook, sheet), row + 1, column + 1);
    return range && { ...range, row: range.row - 1, column: range.column - 1 };
  }

  /**
   * Writes what Office.js writes by `values` or `formulas`: "" clears, "=…" is a formula, a leading apostrophe makes text,
   * and text that looks like a number, percentage, boolean or date becomes one unless the cell is formatted as text.
   * @throws FormulaSyntaxError
   */
  writeInput(sheet: string, row: number, column: number, input: CellScalar): void {
    const worksheet = sheetNamed(this.workbook, sheet);
    const cell = worksheet.getCell(row + 1, column + 1);
    const typed = interpretInput(input, cell.numFmt === "@", isDate1904(this.workbook), this.today ?? undefined);
    if (typed.kind === "empty" && this.isGhost(worksheet, cell)) return;
    const content =
      typed.kind === "empty" ? null : typed.kind === "formula" ? this.formulaFor(worksheet, cell, typed.value) : (typed.value as CellValue);
    this.releaseSpill(worksheet, cell);
    this.isCurrent = false;
    cell.value = content;
    if (typed.numberFormat !== null && isGeneral(cell)) cell.style = { ...cell.style, numFmt: typed.numberFormat };
  }

  /** Whether a formula (without "=") that is entered on a sheet may give several values. */
  isDynamic(formula: string, sheet: string): boolean {
    return this.dynamicFormulas.isDynamic(formula, sheet);
  }

  /** The drawing that a sheet has in its file, or has brought from one; null for none. */
  drawing(sheet: Worksheet): SheetDrawing | null {
    const { opened } = this.file;
    const known = this.drawings.get(sheet);
    return known === undefined ? opened && drawingOf(opened, sheet) : known;
  }

  /** Gives a copied sheet the drawing of its original: it is put into the file with the sheet. Null: what the file has is no longer right. */
  bringDrawing(sheet: Worksheet, drawing: SheetDrawing | null): void {
    this.drawings.set(sheet, drawing);
  }

  /** Writes the workbook as an xlsx file, with what of the opened file it does not hold. */
  async save(): Promise<{ bytes: Uint8Array; warnings: FileWarning[] }> {
    const { file, activeSheetName, spills, drawings, isCurrent } = this;
    const saved = await saveFile({ ...file, activeSheetName }, { spills, drawings, isCurrent });
    if (!this.properties.isUsed) return saved;
    return { ...saved, bytes: await withProperties(saved.bytes, this.properties, this.workbook) };
  }

  private formulaFor(sheet: Worksheet, cell: Cell, typed: string): CellValue {
    const table = tableAt(sheet, cell.row, cell.col);
    const formula = inputFormula(typed, table?.name ?? null);
    return this.isDynamic(formula, sheet.name) ? dynamicFormula(formula, cell.address) : { formula };
  }

  /** Clearing a cell that only shows a spill changes nothing, as in Excel. */
  private isGhost(sheet: Worksheet, cell: Cell): boolean {
    const range = this.spills.at(sheet, cell.row, cell.col);
    return range !== null && (range.row !== cell.row || range.column !== cell.col);
  }

  /** Whatever is written into a spill ends it: its cells are emptied, and the next calculation decides again. */
  private releaseSpill(sheet: Worksheet, cell: Cell): void {
    const range = this.spills.at(sheet, cell.row, cell.col);
    if (!range) return;
    clearSpilledCells(sheet, range);
    this.spills.remove(sheet, range);
  }
}

function isGeneral(cell: Cell): boolean {
  return cell.numFmt === undefined || cell.numFmt === "General";
}

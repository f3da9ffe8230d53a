import { calculateFormulas } from "@cj-tech-master/excelts/formula";
import type { CellLike, FormulaResultLike, RowLike, WorkbookLike, WorksheetLike } from "@cj-tech-master/excelts/formula";
import type { Rectangle } from "./addresses";
import type { CalculationValue } from "./cellValues";
import type { Read } from "./engineFormula";
import { cellKey, type FormulaCell, type SheetData } from "./sheetData";

/** excelts' numbers for kinds of cells: a plain value, a formula. */
const valueCell = 2;
const formulaCell = 6;

type UserFunctions = NonNullable<WorkbookLike["userFunctions"]>;

/** A cell as the engine sees it. */
class RunCell implements CellLike {
  readonly model = {};
  result: FormulaResultLike;

  constructor(
    readonly row: number,
    readonly col: number,
    readonly type: number,
    readonly value: unknown,
    readonly formula: string,
  ) {}
}

/** The cells of one sheet that a run needs: its formulas, and the values they read. */
class RunSheet implements WorksheetLike {
  readonly id: number;
  readonly name: string;
  readonly dimensions: Rectangle;
  private readonly cells = new Map<number, RunCell>();

  constructor(private readonly data: SheetData) {
    this.id = data.sheet.id;
    this.name = data.sheet.name;
    this.dimensions = { top: 1, left: 1, bottom: data.bottom, right: data.right };
  }

  addFormula({ row, column }: FormulaCell, text: string): void {
    this.cells.set(cellKey(row, column), new RunCell(row, column, formulaCell, null, text));
  }

  addValues(area: Rectangle): void {
    const { top, left, bottom, right } = this.data.clamp(area);
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const key = cellKey(row, column);
        if (this.cells.has(key)) continue;
        const value = this.data.value(key);
        if (value !== undefined) this.cells.set(key, new RunCell(row, column, valueCell, value, ""));
      }
    }
  }

  eachRow(...args: unknown[]): void {
    const callback = args.at(-1) as (row: RowLike, number: number) => void;
    const rows = new Map<number, RunCell[]>();
    for (const cell of this.cells.values()) {
      const row = rows.get(cell.row);
      if (row) row.push(cell);
      else rows.set(cell.row, [cell]);
    }
    for (const number of this.data.hiddenRows) if (!rows.has(number)) rows.set(number, []);
    for (const [number, cells] of rows) callback(this.row(number, cells), number);
  }

  private row(number: number, cells: readonly RunCell[]): RowLike {
    return {
      hidden: this.data.hiddenRows.has(number),
      eachCell: (...args: unknown[]) => {
        const callback = args.at(-1) as (cell: CellLike, column: number) => void;
        for (const cell of cells) callback(cell, cell.col);
      },
    };
  }

  findCell(row: number, column: number): RunCell | undefined {
    return this.cells.get(cellKey(row, column));
  }

  getCell(row: number, column: number): RunCell {
    return this.findCell(row, column) ?? new RunCell(row, column, valueCell, null, "");
  }
}

/** What the engine is told beside the formulas. */
export interface EngineSettings {
  readonly sheets: readonly SheetData[];
  readonly date1904: boolean;
  readonly userFunctions: UserFunctions;
}

/** A formula for a run: its text, and the areas it reads by address. */
export interface RunFormula {
  readonly formula: FormulaCell;
  readonly text: string;
  readonly reads: readonly Read[];
}

/**
 * Calculates some formulas by excelts' engine; what they read by address beside each other is given as values.
 * @param done receives each formula with its value, null for an empty one
 */
export function runEngine(
  formulas: readonly RunFormula[],
  { sheets, date1904, userFunctions }: EngineSettings,
  done: (formula: FormulaCell, value: CalculationValue) => void,
): void {
  const views = new Map(sheets.map((data) => [data.sheet.id, new RunSheet(data)]));
  for (const { formula, text } of formulas) views.get(formula.sheet.sheet.id)?.addFormula(formula, text);
  for (const { sheet, area } of mergedReads(formulas)) views.get(sheet)?.addValues(area);
  const worksheets = [...views.values()];
  calculateFormulas({
    worksheets,
    getWorksheet: (name) => worksheets.find((sheet) => sheet.name === name || sheet.id === name),
    properties: { date1904 },
    userFunctions,
  });
  for (const { formula } of formulas) {
    const result = views.get(formula.sheet.sheet.id)?.findCell(formula.row, formula.column)?.result;
    done(formula, result === undefined || result instanceof Date ? null : result);
  }
}

/** What formulas read, each rectangle once. */
function mergedReads(formulas: readonly RunFormula[]): { sheet: number; area: Rectangle }[] {
  const seen = new Map<string, { sheet: number; area: Rectangle }>();
  for (const { reads } of formulas) {
    for (const { sheet, area } of reads) {
      const key = `${sheet.id}!${area.top}:${area.left}:${area.bottom}:${area.right}`;
      if (!seen.has(key)) seen.set(key, { sheet: sheet.id, area });
    }
  }
  return [...seen.values()];
}

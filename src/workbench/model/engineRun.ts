import { calculateFormulas } from "@cj-tech-master/excelts/formula";
import type { CellLike, FormulaResultLike, RowLike, WorkbookLike, WorksheetLike } from "@cj-tech-master/excelts/formula";
import type { Rectangle } from "./addresses";
import type { CalculationValue } from "./cellValues";
import { slotSheet } from "./engineFormula";
import type { FormulaCell, SheetData } from "./sheetData";

/** excelts' numbers for kinds of cells: a plain value, a formula. */
const valueCell = 2;
const formulaCell = 6;
/** excelts forgets parsed formulas beyond 10,000 different ones in one run; what it forgets becomes #NAME?. */
const batchLimit = 9_500;

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
  private readonly rows = new Map<number, Map<number, RunCell>>();

  constructor(
    private readonly data: SheetData | null,
    id: number,
  ) {
    this.id = data?.sheet.id ?? id;
    this.name = data?.sheet.name ?? slotSheet;
    this.dimensions = { top: 1, left: 1, bottom: data?.bottom ?? 1, right: data?.right ?? 1 };
  }

  addFormula(row: number, column: number, text: string): void {
    this.add(new RunCell(row, column, formulaCell, null, text));
  }

  addValue(row: number, column: number, value: CalculationValue | undefined): void {
    if (value !== null && value !== undefined && !this.findCell(row, column)) this.add(new RunCell(row, column, valueCell, value, ""));
  }

  addArea(area: Rectangle): void {
    if (!this.data) return;
    const { top, left, bottom, right } = this.data.clamp(area);
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) this.addValue(row, column, this.data.value(row, column));
    }
    for (const row of this.data.hiddenRows) if (row >= top && row <= bottom) this.row(row);
  }

  private add(cell: RunCell): void {
    this.row(cell.row).set(cell.col, cell);
  }

  private row(number: number): Map<number, RunCell> {
    const known = this.rows.get(number);
    if (known) return known;
    const row = new Map<number, RunCell>();
    this.rows.set(number, row);
    return row;
  }

  eachRow(...args: unknown[]): void {
    const callback = args.at(-1) as (row: RowLike, number: number) => void;
    for (const [number, cells] of this.rows) {
      const eachCell = (...inner: unknown[]): void => {
        const visit = inner.at(-1) as (cell: CellLike, column: number) => void;
        for (const cell of cells.values()) visit(cell, cell.col);
      };
      callback({ hidden: this.data?.hiddenRows.has(number) ?? false, eachCell }, number);
    }
  }

  findCell(row: number, column: number): RunCell | undefined {
    return this.rows.get(row)?.get(column);
  }

  getCell(row: number, column: number): RunCell {
    return this.findCell(row, column) ?? new RunCell(row, column, valueCell, null, "");
  }
}

/** A formula with the text the engine is given for it. */
export interface RunFormula {
  readonly formula: FormulaCell;
  readonly text: string;
}

/** Cells that formulas read by their addresses. */
export interface RunArea {
  readonly data: SheetData;
  readonly area: Rectangle;
}

/** One and the same object for all runs: the engine keeps what it has parsed by it, for the next workbook too. */
const shared: WorkbookLike & { worksheets: readonly RunSheet[] } = {
  worksheets: [],
  getWorksheet: (name) => shared.worksheets.find((sheet) => sheet.name === name || sheet.id === name),
};

/** excelts' formula engine, given one formula at a time (or a few) and only the cells that these read. */
export class EngineRunner {
  constructor(
    private readonly sheets: readonly SheetData[],
    private readonly date1904: boolean,
    private readonly userFunctions: UserFunctions,
  ) {}

  /** Calculates a formula whose text refers to slots; single values by their slot's number. */
  runWithSlots({ formula, text }: RunFormula, singles: readonly (CalculationValue | undefined)[]): void {
    const own = new RunSheet(formula.sheet, 0);
    const slots = new RunSheet(null, Number.MAX_SAFE_INTEGER);
    own.addFormula(formula.row, formula.column, text);
    singles.forEach((value, slot) => slots.addValue(1, slot + 1, value));
    this.calculate([own, slots]);
  }

  /** Calculates formulas whose texts refer to addresses; those that read each other are put in order by the engine. */
  runWithAddresses(formulas: readonly RunFormula[], areas: readonly RunArea[]): void {
    for (let at = 0; at < formulas.length; at += batchLimit) {
      const views = new Map(this.sheets.map((data) => [data, new RunSheet(data, 0)]));
      for (const { formula, text } of formulas.slice(at, at + batchLimit)) {
        views.get(formula.sheet)?.addFormula(formula.row, formula.column, text);
      }
      for (const { data, area } of areas) views.get(data)?.addArea(area);
      this.calculate([...views.values()]);
    }
  }

  private calculate(worksheets: RunSheet[]): void {
    const { date1904, userFunctions } = this;
    calculateFormulas(Object.assign(shared, { worksheets, properties: { date1904 }, userFunctions }));
    shared.worksheets = [];
  }
}

const knownFunctions = new Map<string, boolean>();

/** Whether the engine has a function; it gives #NAME? for one it has not. @param name in upper case */
export function engineHasFunction(name: string): boolean {
  const known = knownFunctions.get(name);
  if (known !== undefined) return known;
  const sheet = new RunSheet(null, 1);
  sheet.addFormula(1, 1, `${name}(1)`);
  calculateFormulas({ worksheets: [sheet], getWorksheet: () => sheet });
  const result = sheet.findCell(1, 1)?.result;
  const has = !(typeof result === "object" && "error" in result && result.error === "#NAME?");
  knownFunctions.set(name, has);
  return has;
}

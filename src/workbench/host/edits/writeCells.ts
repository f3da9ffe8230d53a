import type { Cell, CellValue, Worksheet } from "@cj-tech-master/excelts";
import { dynamicFormula, isMergedAway, type CellScalar } from "../../model/cellValues";
import { interpretInput, type TypedInput } from "../../model/input";
import { inputFormula } from "../../model/inputFormula";
import type { TableGeometry } from "../../model/tables";
import { columnsOf, containsArea, holdsCell, overlap, rowsOf, type Rectangle } from "../area";
import { invalidArgument, invalidOperation } from "../hostError";
import { isList, type Json } from "../json";
import type { WorkbookHost } from "../workbookHost";
import { blankColumns, fillColumn, type ColumnOfTable } from "./calculatedColumns";
import type { CellInput } from "./cellInput";
import { checkFormula, checkTables } from "./checkFormula";
import { numberFormatOf, setStyle } from "./cellStyle";
import { isUnbounded, readTypes, readValues } from "./readCells";
import { arrayAreas, spillAreas } from "./spillAreas";
import { growTable, growthBelow } from "./tableGrowth";
import { checkHeader, isHeaderCell, writeHeader } from "./tableHeaders";

const longestText = 32_767;
const longestFormula = 8_192;

/**
 * Reads what was given for a range: one value for all its cells, or one for each in rows of the range's shape.
 * @throws HostError InvalidArgument for another shape, and for whole columns and rows
 */
export function inputFor(area: Rectangle, given: Json): CellInput {
  if (isUnbounded(area)) throw invalidArgument("Cells of whole columns or rows cannot be written one by one.");
  if (!isList(given)) return () => given;
  const fits = given.length === rowsOf(area) && given.every((row) => isList(row) && row.length === columnsOf(area));
  if (!fits) throw invalidArgument("The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
  const rows = given as readonly (readonly Json[])[];
  return (row, column) => rows[row]?.[column] ?? null;
}

/** Writes values or formulas, as if typed cell by cell; what stands in a spill or in a table's header follows Excel's rules for them. */
export function writeCells(host: WorkbookHost, sheet: Worksheet, area: Rectangle, given: Json): void {
  const input = host.filters.arriving(sheet, area, inputFor(area, given));
  const cut = arrayAreas(host, sheet).find((array) => overlap(array, area) && !containsArea(area, array));
  if (cut) throw invalidOperation("Part of an array cannot be changed.");
  const writer = new CellWriter(host, sheet, area);
  for (let r = 0; r < rowsOf(area); r++) {
    for (let c = 0; c < columnsOf(area); c++) {
      const value = input(r, c);
      if (value !== null) writer.prepare(area.top + r, area.left + c, checkInput(value));
    }
  }
  const growth = growthBelow(host, sheet, area, input);
  const single = host.events.hearsChanges && rowsOf(area) * columnsOf(area) === 1;
  const before = single ? contentsOf(host, sheet, area, "Before") : {};
  writer.write();
  host.cellsChanged();
  if (growth) growTable(host, growth);
  host.events.changed(sheet, area, "RangeEdited", { ...before, ...(single ? contentsOf(host, sheet, area, "After") : {}) });
}

/** What the one cell of an edit holds, as its event tells it. */
const contentsOf = (host: WorkbookHost, sheet: Worksheet, area: Rectangle, when: "Before" | "After"): Record<string, Json> => ({
  [`value${when}`]: readValues(host, sheet, area)?.[0]?.[0] ?? "",
  [`valueType${when}`]: readTypes(host, sheet, area)?.[0]?.[0] ?? "Empty",
});

/** @throws HostError InvalidArgument for what no cell can hold */
function checkInput(value: Json): CellScalar {
  if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") {
    throw invalidArgument("A cell takes a text, a number or a truth value.");
  }
  if (typeof value !== "string") return value;
  if (/^[=+\-@]/u.test(value) && value.length > longestFormula)
    throw invalidArgument(`A formula is longer than ${longestFormula} characters.`);
  if (value.length > longestText) throw invalidArgument(`A text is longer than ${longestText} characters.`);
  return value;
}

/** A formula as the model holds it, and whether it may fill more cells than its own. */
interface EnteredFormula {
  readonly formula: string;
  readonly dynamic: boolean;
}

/** What one cell is about to be given. */
interface PreparedCell {
  readonly cell: Cell;
  readonly input: CellScalar;
  readonly typed: TypedInput;
  readonly formula: EnteredFormula | null;
  readonly table: TableGeometry | null;
}

/** Writes cells of one area: all of them, or none where one is refused. What the area touches is looked up once. */
class CellWriter {
  private readonly spills: readonly Rectangle[];
  private readonly tables: readonly TableGeometry[];
  private readonly prepared: PreparedCell[] = [];
  /** Filled columns repeat their formulas: each text is read once for each table. */
  private readonly formulas = new Map<string, EnteredFormula>();

  constructor(
    private readonly host: WorkbookHost,
    private readonly sheet: Worksheet,
    private readonly area: Rectangle,
  ) {
    this.spills = spillAreas(host, sheet).filter((spill) => overlap(spill, area));
    this.tables = host.tablesOn(sheet).filter((table) => overlap(table.area, area));
  }

  /** Reads what a cell is to hold. @throws HostError, FormulaSyntaxError */
  prepare(row: number, column: number, input: CellScalar): void {
    const found = this.sheet.findCell(row, column);
    const table = this.tables.find(({ area }) => holdsCell(area, row, column)) ?? null;
    if (found && isMergedAway(found)) return;
    if (input === "" && !found && !table) return;
    const cell = found ?? this.sheet.getCell(row, column);
    const typed = interpretInput(input, numberFormatOf(cell) === "@", this.host.date1904, this.host.model.today ?? undefined);
    const formula = typed.kind === "formula" ? this.formula(typed.value, table) : null;
    if (table && isHeaderCell(table, row)) checkHeader(typed);
    this.prepared.push({ cell, input, typed, formula, table });
  }

  write(): void {
    const blank = this.prepared.some(({ formula }) => formula) ? this.blankColumns() : [];
    for (const { cell, input, typed, formula, table } of this.prepared) {
      const { row, col } = cell;
      if (table && isHeaderCell(table, row)) writeHeader(this.host, table, col, typed);
      else if (this.spills.some((spill) => holdsCell(spill, row, col))) {
        this.host.model.writeInput(this.sheet.name, row - 1, col - 1, input);
      } else put(cell, typed, formula);
    }
    for (const column of blank) this.fill(column);
  }

  /** Columns of tables that become calculated ones where a formula is entered. */
  private blankColumns(): ColumnOfTable[] {
    return this.host.platform === "desktop" ? this.tables.flatMap((table) => blankColumns(table, this.area)) : [];
  }

  /** The formula entered last counts for the whole column. */
  private fill(place: ColumnOfTable): void {
    const last = this.prepared.findLast(({ cell, formula, table }) => formula && cell.col === place.column && table === place.table);
    const entered = last?.formula;
    if (!entered) return;
    fillColumn(place, last.cell.row, (cell, formula) => put(cell, FORMULA, { formula, dynamic: entered.dynamic }));
  }

  private formula(typed: string, table: TableGeometry | null): EnteredFormula {
    const key = `${table?.name ?? ""}!${typed}`;
    const known = this.formulas.get(key);
    if (known !== undefined) return known;
    checkFormula(typed);
    checkTables(typed, this.host.tables, table);
    const formula = inputFormula(typed, typed.includes("[") ? (table?.name ?? null) : null);
    const entered = { formula, dynamic: this.host.model.isDynamic(formula, this.sheet.name) };
    if (typed.includes("[")) this.formulas.set(key, entered);
    return entered;
  }
}

const FORMULA: TypedInput = { kind: "formula", value: "", numberFormat: null };

function put(cell: Cell, typed: TypedInput, entered: EnteredFormula | null): void {
  if (typed.kind === "empty") cell.value = null;
  else if (entered === null) cell.value = typed.value as CellValue;
  else cell.value = entered.dynamic ? dynamicFormula(entered.formula, cell.address) : { formula: entered.formula };
  if (typed.numberFormat !== null && numberFormatOf(cell) === "General") setStyle(cell, { numFmt: typed.numberFormat });
}

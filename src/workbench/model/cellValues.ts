import type { Cell, CellFormulaValue, CellValue, Workbook, Worksheet } from "@cj-tech-master/excelts";
import { SheetNotFoundError } from "./errors";

/** What Office.js reports for a cell: text, number or boolean; "" when empty, an error as its text. */
export type CellScalar = string | number | boolean;

/** An error value as the calculation carries it. */
export interface ErrorValue {
  readonly error: string;
}

/** A value during calculation; null is an empty cell. */
export type CalculationValue = CellScalar | ErrorValue | null;

/** Days from the epoch of the 1900 date system (with its phantom 29 February) to 1 January 1970. */
const unixEpochIn1900System = 25569;
/** Between the first days of the 1900 and the 1904 date system. */
export const daysBetweenSystems = 1462;
const millisecondsInDay = 86_400_000;
/** Serial numbers are read as dates rounded to a millisecond; this takes the floating-point noise off again. */
const serialPrecision = 1e9;

/** A date as Excel's serial number in the workbook's date system. */
export function dateToSerial(date: Date, date1904: boolean): number {
  const days = unixEpochIn1900System + date.getTime() / millisecondsInDay - (date1904 ? daysBetweenSystems : 0);
  return Math.round(days * serialPrecision) / serialPrecision;
}

export function isDate1904(workbook: Workbook): boolean {
  return workbook.properties.date1904 === true;
}

/** The worksheet of that name, ignoring case. @throws SheetNotFoundError */
export function sheetNamed(workbook: Workbook, name: string): Worksheet {
  const wanted = name.toLowerCase();
  const sheet = workbook.worksheets.find((candidate) => candidate.name.toLowerCase() === wanted);
  if (!sheet) throw new SheetNotFoundError(name);
  return sheet;
}

function isErrorValue(value: object): value is ErrorValue {
  return "error" in value && typeof value.error === "string";
}

/** The plain value of anything a cell can hold; a formula gives its result. */
export function calculationValue(value: CellValue | undefined, date1904: boolean): CalculationValue {
  if (value === null || value === undefined) return null;
  if (typeof value !== "object") return value;
  if (value instanceof Date) return dateToSerial(value, date1904);
  if (isErrorValue(value)) return { error: value.error };
  if ("richText" in value && !("hyperlink" in value)) return value.richText.map((run) => run.text).join("");
  if ("formula" in value || "sharedFormula" in value) return calculationValue(value.result, date1904);
  if ("text" in value) return value.text;
  if ("checkbox" in value) return value.checkbox;
  return null;
}

/** True for a cell that shows another cell's value because both are merged. */
export function isMergedAway(cell: Cell): boolean {
  return cell.isMerged && cell.master !== cell;
}

/** The plain value of a cell. A formula behind a hyperlink gives its result, of which excelts shows a text only. */
export function valueOf(cell: Cell, date1904: boolean): CalculationValue {
  const { formula, hyperlink, result } = cell.model;
  const hidden = hyperlink !== undefined && formula !== undefined && result !== undefined;
  return calculationValue(hidden ? result : cell.value, date1904);
}

/** The value of a cell as Office.js gives it. */
export function readCell(cell: Cell | undefined, date1904: boolean): CellScalar {
  if (!cell || isMergedAway(cell)) return "";
  const value = valueOf(cell, date1904);
  if (value === null) return "";
  return typeof value === "object" ? value.error : value;
}

/** The formula of a cell without "=", or null. A formula may also stand behind a hyperlink. */
export function formulaOf(cell: Cell): string | null {
  if (isMergedAway(cell)) return null;
  const text = cell.formula ?? cell.model.formula;
  return text === undefined || text === "" ? null : text;
}

/** A formula that may spill, as excelts keeps it. */
interface DynamicFormulaValue extends CellFormulaValue {
  readonly shareType: "array";
  readonly isDynamicArray: true;
  readonly ref: string;
}

/** @param ref the address of the cells it fills */
export function dynamicFormula(formula: string, ref: string, result?: CellFormulaValue["result"]): DynamicFormulaValue {
  return { formula, shareType: "array", isDynamicArray: true, ref, ...(result === undefined ? {} : { result }) };
}

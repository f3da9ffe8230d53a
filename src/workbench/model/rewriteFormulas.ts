import type { Cell, Worksheet } from "@cj-tech-master/excelts";
import { formulaOf } from "./cellValues";
import { FormulaSyntaxError } from "./errors";
import { tokenizeFormula, type Token } from "./formulaTokens";
import type { WorkbookModel } from "./workbookModel";

/** Where a formula stands: names of the whole workbook stand nowhere. */
export interface FormulaPlace {
  readonly sheet: Worksheet | null;
  readonly row: number | null;
  readonly column: number | null;
}

/** Gives a formula's new text, or null to leave it as it is. */
export type FormulaRewrite = (tokens: readonly Token[], place: FormulaPlace) => string | null;

/** A formula without its "=", rewritten; what cannot be read stays as it is. */
export function rewritten(formula: string, place: FormulaPlace, rewrite: FormulaRewrite): string {
  try {
    return rewrite(tokenizeFormula(formula), place) ?? formula;
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return formula;
    throw error;
  }
}

/** Gives a cell another formula and leaves all else of it: its result, its place as the anchor of an array, its hyperlink. */
export function setFormula(cell: Cell, formula: string): void {
  const { model } = cell;
  if (cell.formula === undefined) {
    model.formula = formula;
    return;
  }
  const result = cell.result;
  const array = model.shareType === "array" ? { shareType: "array", ref: model.ref, isDynamicArray: model.isDynamicArray } : {};
  cell.value = { formula, ...array, ...(result === undefined ? {} : { result }) };
}

/** Rewrites the formulas of a sheet's cells for which `concerns` holds: a quick look at the text, as most need no change. */
export function rewriteCells(sheet: Worksheet, concerns: (formula: string) => boolean, rewrite: FormulaRewrite): void {
  sheet.eachRow((row, rowNumber) => {
    row.eachCell((cell, column) => {
      const formula = formulaOf(cell);
      if (formula === null || !concerns(formula)) return;
      const after = rewritten(formula, { sheet, row: rowNumber, column }, rewrite);
      if (after !== formula) setFormula(cell, after);
    });
  });
}

/** Rewrites what stands beside a sheet's cells: the formulas of validations, conditional formats and tables' columns. */
export function rewriteRules(sheet: Worksheet, concerns: (formula: string) => boolean, rewrite: FormulaRewrite): void {
  const place = { sheet, row: null, column: null };
  const one = <T>(formula: T): T | string =>
    typeof formula === "string" && concerns(formula) && !formula.startsWith('"') ? rewritten(formula, place, rewrite) : formula;
  for (const validation of new Set(Object.values(sheet.dataValidations.model))) {
    if (validation && "formulae" in validation)
      validation.formulae = (validation.formulae as typeof validation.formulae | undefined)?.map(one) ?? [];
  }
  for (const format of sheet.conditionalFormattings) {
    for (const rule of format.rules) if ("formulae" in rule && rule.formulae) rule.formulae = rule.formulae.map(one);
  }
  for (const table of sheet.getTables()) {
    for (const column of table.table.columns) {
      if (column.calculatedColumnFormula !== undefined) column.calculatedColumnFormula = one(column.calculatedColumnFormula);
    }
  }
}

/** Rewrites every formula of the workbook: of cells, names, validations, conditional formats and tables. */
export function rewriteWorkbook(model: WorkbookModel, concerns: (formula: string) => boolean, rewrite: FormulaRewrite): void {
  for (const sheet of model.workbook.worksheets) {
    rewriteCells(sheet, concerns, rewrite);
    rewriteRules(sheet, concerns, rewrite);
  }
  model.names.rewrite((entry) => {
    if (!concerns(entry.formula)) return entry;
    const sheet = entry.sheet === null ? null : (model.workbook.getWorksheet(entry.sheet) ?? null);
    return { ...entry, formula: `=${rewritten(entry.formula.slice(1), { sheet, row: null, column: null }, rewrite)}` };
  });
}

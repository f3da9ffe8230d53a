import type { Worksheet } from "@cj-tech-master/excelts";
import { HostError } from "../hostError";
import type { CellRange } from "../objects/cellRange";
import type { WorkbookHost } from "../workbookHost";
import { isUnbounded } from "./readCells";

const accessDenied = (what: string): HostError => new HostError("AccessDenied", `You cannot perform the requested operation. ${what}`);

export const isProtected = (sheet: Worksheet): boolean => sheet.sheetProtection?.sheet === true;

/** @throws HostError AccessDenied on a protected sheet */
export function guardSheet(sheet: Worksheet): void {
  if (isProtected(sheet)) throw accessDenied(`The sheet "${sheet.name}" is protected.`);
}

const contents = ["values", "formulas", "clear"];

/** On a protected sheet only the contents of unlocked cells may change. @throws HostError AccessDenied */
export function guardCells(range: CellRange, member: string): void {
  const { sheet, area } = range;
  if (!isProtected(sheet)) return;
  if (!contents.includes(member) || isUnbounded(area)) guardSheet(sheet);
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      if (sheet.findCell(row, column)?.protection?.locked !== false) guardSheet(sheet);
    }
  }
}

/** Looks may change on a protected sheet that allows it. @throws HostError AccessDenied */
export function guardLooks({ sheet }: CellRange): void {
  if (sheet.sheetProtection?.formatCells !== true) guardSheet(sheet);
}

/** @throws HostError AccessDenied where the order and the names of the workbook's sheets are protected */
export function guardStructure(host: WorkbookHost): void {
  if (host.model.workbook.protection?.lockStructure === true) throw accessDenied("The structure of the workbook is protected.");
}

/** Protects a sheet without a password. @throws HostError UnsupportedOperation for a password */
export function protectSheet(sheet: Worksheet, password: string | null): void {
  if (password !== null && password !== "") throw new HostError("UnsupportedOperation", "Sheets are protected without a password here.");
  guardSheet(sheet);
  sheet.sheetProtection = { sheet: true };
}

/** @throws HostError AccessDenied for a sheet with a password */
export function unprotectSheet(sheet: Worksheet): void {
  if (sheet.sheetProtection?.hashValue !== undefined) throw accessDenied(`The sheet "${sheet.name}" is protected with a password.`);
  sheet.unprotect();
}

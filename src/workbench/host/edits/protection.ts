import type { Worksheet } from "@cj-tech-master/excelts";
import { isEntireColumn, isEntireRow, type Rectangle } from "../area";
import { flagValue, wordArg } from "../args";
import { HostError, invalidArgument } from "../hostError";
import { isRecord, type Json } from "../json";
import type { CellRange } from "../objects/cellRange";
import type { WorkbookHost } from "../workbookHost";
import { eachStyled } from "./eachStyled";
import { isUnbounded } from "./readCells";

type Allowed = Partial<Record<Permission | "selectLockedCells" | "selectUnlockedCells", boolean>>;

/** What may be allowed on a protected sheet, by Excel's names and by those that files have. */
const permissions = {
  allowAutoFilter: "autoFilter",
  allowDeleteColumns: "deleteColumns",
  allowDeleteRows: "deleteRows",
  allowEditObjects: "objects",
  allowEditScenarios: "scenarios",
  allowFormatCells: "formatCells",
  allowFormatColumns: "formatColumns",
  allowFormatRows: "formatRows",
  allowInsertColumns: "insertColumns",
  allowInsertHyperlinks: "insertHyperlinks",
  allowInsertRows: "insertRows",
  allowPivotTables: "pivotTables",
  allowSort: "sort",
} as const;
type Permission = (typeof permissions)[keyof typeof permissions];

const selectionModes = ["Normal", "Unlocked", "None"] as const;

const accessDenied = (what: string): HostError => new HostError("AccessDenied", `You cannot perform the requested operation. ${what}`);

export const isProtected = (sheet: Worksheet): boolean => sheet.sheetProtection?.sheet === true;

/** What a protected sheet allows. Objects and scenarios are the two that a file allows where it says nothing. */
function allows(sheet: Worksheet, permission: Permission): boolean {
  const said = sheet.sheetProtection?.[permission];
  return permission === "objects" || permission === "scenarios" ? said !== false : said === true;
}

/** @throws HostError AccessDenied on a protected sheet, unless it allows what is to be done */
export function guardSheet(sheet: Worksheet, permission?: Permission): void {
  if (isProtected(sheet) && (permission === undefined || !allows(sheet, permission)))
    throw accessDenied(`The sheet "${sheet.name}" is protected.`);
}

/** @throws HostError AccessDenied where a protected sheet has locked cells in an area */
export function guardLocked(sheet: Worksheet, area: Rectangle): void {
  if (!isProtected(sheet)) return;
  if (isEntireColumn(area) || isEntireRow(area)) return guardLockedLines(sheet, area);
  if (isUnbounded(area)) guardSheet(sheet);
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      if (sheet.findCell(row, column)?.protection?.locked !== false) guardSheet(sheet);
    }
  }
}

/** Whole columns or rows are unlocked where they say so themselves, and all of their cells do. */
function guardLockedLines(sheet: Worksheet, area: Rectangle): void {
  eachStyled(sheet, area, ({ style }) => {
    if (style.protection?.locked !== false) guardSheet(sheet);
  });
}

const contents = ["values", "formulas", "clear"];

/** What a member of a range needs to be allowed beside the contents of unlocked cells. */
function neededFor({ area }: CellRange, member: string): Permission | undefined {
  const whole = isEntireRow(area) ? "Rows" : isEntireColumn(area) ? "Columns" : null;
  switch (member) {
    case "numberformat":
      return "formatCells";
    case "rowhidden":
    case "setrowproperties":
      return "formatRows";
    case "columnhidden":
    case "setcolumnproperties":
      return "formatColumns";
    case "hyperlink":
      return "insertHyperlinks";
    case "insert":
    case "delete":
      return whole === null ? undefined : `${member}${whole}`;
    default:
      return undefined;
  }
}

/** On a protected sheet the contents of unlocked cells may change, and what its protection allows. @throws HostError AccessDenied */
export function guardCells(range: CellRange, member: string): void {
  const { sheet, area } = range;
  if (!isProtected(sheet)) return;
  if (!contents.includes(member)) guardSheet(sheet, neededFor(range, member));
  // Rows and columns go only where all their cells are unlocked: cells that were never touched are locked.
  if (contents.includes(member) || member === "delete" || member === "hyperlink") guardLocked(sheet, area);
}

const sizes = new Map<string, Permission>([
  ["columnwidth", "formatColumns"],
  ["autofitcolumns", "formatColumns"],
  ["rowheight", "formatRows"],
  ["autofitrows", "formatRows"],
]);

/** Looks may change on a protected sheet that allows it. @throws HostError AccessDenied */
export const guardLooks = ({ sheet }: CellRange, member = ""): void => guardSheet(sheet, sizes.get(member) ?? "formatCells");

/** @throws HostError AccessDenied where the order and the names of the workbook's sheets are protected */
export function guardStructure(host: WorkbookHost): void {
  if (host.model.workbook.protection?.lockStructure === true) throw accessDenied("The structure of the workbook is protected.");
}

/** What is allowed as Office.js tells it; null for a sheet that is not protected. */
export function protectionOptions(sheet: Worksheet): Json {
  if (!isProtected(sheet)) return null;
  const { selectLockedCells: locked, selectUnlockedCells: unlocked } = sheet.sheetProtection ?? {};
  const allowed = Object.entries(permissions).map(([name, permission]) => [name, allows(sheet, permission)] as const);
  return { ...Object.fromEntries(allowed), selectionMode: locked !== false ? "Normal" : unlocked === false ? "None" : "Unlocked" };
}

/** Reads options of a protection: what they do not name is not allowed. @throws HostError InvalidArgument */
function allowedBy(options: Json): Allowed {
  if (options !== null && !isRecord(options)) throw invalidArgument("options is an object.");
  const given = new Map(Object.entries(options ?? {}).filter(([, value]) => value !== null));
  const mode = wordArg(given.get("selectionMode") ?? "Normal", selectionModes, "selectionMode");
  given.delete("selectionMode");
  const allowed: Allowed = { objects: false, scenarios: false };
  for (const [name, value] of given) {
    const permission = Object.entries(permissions).find(([known]) => known === name)?.[1];
    if (permission === undefined) throw invalidArgument(`${name} is no option of a protection.`);
    allowed[permission] = flagValue(value, name);
  }
  if (mode !== "Normal") allowed.selectLockedCells = false;
  if (mode === "None") allowed.selectUnlockedCells = false;
  return allowed;
}

/** Protects a sheet without a password. @throws HostError UnsupportedOperation for a password */
export function protectSheet(sheet: Worksheet, options: Json, password: string | null): void {
  if (password !== null && password !== "") throw new HostError("UnsupportedOperation", "Sheets are protected without a password here.");
  guardSheet(sheet);
  sheet.sheetProtection = { sheet: true, ...allowedBy(options) };
}

/** @throws HostError AccessDenied for a sheet with a password */
export function unprotectSheet(sheet: Worksheet): void {
  if (sheet.sheetProtection?.hashValue !== undefined) throw accessDenied(`The sheet "${sheet.name}" is protected with a password.`);
  sheet.unprotect();
}

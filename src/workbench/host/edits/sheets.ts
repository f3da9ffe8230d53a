import type { Worksheet } from "@cj-tech-master/excelts";
import { removeSheetReferences } from "../../model/removeReferences";
import { renameSheetReferences } from "../../model/renameReferences";
import { invalidOperation } from "../hostError";
import type { WorkbookHost } from "../workbookHost";
import { checkSheetName } from "./names";
import { releaseSpills } from "./spillAreas";

const otherNames = (host: WorkbookHost, except: Worksheet | null): string[] =>
  host.sheets.filter((sheet) => sheet !== except).map((sheet) => sheet.name);

/** The next free name of the form "Sheet4". */
function newSheetName(host: WorkbookHost): string {
  const taken = new Set(otherNames(host, null).map((name) => name.toLowerCase()));
  for (let number = taken.size + 1; ; number++) if (!taken.has(`sheet${number}`)) return `Sheet${number}`;
}

/** Adds a sheet after all others. */
export function addSheet(host: WorkbookHost, given: string | null): Worksheet {
  const name = given ?? newSheetName(host);
  checkSheetName(name, otherNames(host, null));
  const sheet = host.model.workbook.addWorksheet(name);
  host.sheetIds.of(sheet);
  host.changed();
  return sheet;
}

/** Gives a sheet another name; formulas and names that mean it follow. */
export function renameSheet(host: WorkbookHost, sheet: Worksheet, name: string): void {
  const before = sheet.name;
  if (name === before) return;
  checkSheetName(name, otherNames(host, sheet));
  const isActive = host.activeSheet === sheet;
  renameSheetReferences(host.model, before, name);
  sheet.name = name;
  if (isActive) host.model.activeSheetName = name;
  host.changed();
}

const visibleSheets = (host: WorkbookHost): readonly Worksheet[] => host.sheets.filter(({ state }) => state === "visible");

/** Deletes a sheet: formulas that mean it show #REF! from then on. The last visible sheet stays. */
export function deleteSheet(host: WorkbookHost, sheet: Worksheet): void {
  if (sheet.state === "veryHidden") throw invalidOperation("A very hidden worksheet cannot be deleted.");
  leaveSheet(host, sheet);
  releaseSpills(host, sheet);
  const tables = sheet.getTables().map((table) => table.name);
  host.charts.forget(sheet);
  host.model.workbook.removeWorksheet(sheet.id);
  removeSheetReferences(host.model, sheet.name, tables);
  host.changed();
}

/** Makes another sheet the active one before this one goes out of sight. @throws HostError for the last visible sheet */
function leaveSheet(host: WorkbookHost, sheet: Worksheet): void {
  const visible = visibleSheets(host);
  const others = visible.filter((each) => each !== sheet);
  const next = visible[visible.indexOf(sheet) + 1] ?? others.at(-1);
  if (!next) throw invalidOperation("A workbook has one visible worksheet at least.");
  if (host.activeSheet === sheet) host.model.activeSheetName = next.name;
}

/** Where new sheets go. */
export const sheetPositions = ["None", "Before", "After", "Beginning", "End"] as const;
export type SheetPosition = (typeof sheetPositions)[number];

/** Moves a sheet to a place among the others, zero-based. */
export function moveSheet(host: WorkbookHost, sheet: Worksheet, index: number): void {
  const places = host.sheets.map((each) => each.orderNo);
  const order = host.sheets.filter((each) => each !== sheet);
  order.splice(index, 0, sheet);
  order.forEach((each, i) => {
    each.orderNo = places[i] ?? i;
  });
  host.changed();
}

export const visibilities = ["Visible", "Hidden", "VeryHidden"] as const;
type Visibility = (typeof visibilities)[number];
const states = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;

export const visibilityOf = ({ state }: Worksheet): Visibility => visibilities.find((word) => states[word] === state) ?? "Visible";

export function setVisibility(host: WorkbookHost, sheet: Worksheet, visibility: Visibility): void {
  if (visibility !== "Visible") leaveSheet(host, sheet);
  sheet.state = states[visibility];
}

export function activateSheet(host: WorkbookHost, sheet: Worksheet): void {
  if (sheet.state !== "visible") throw invalidOperation("A hidden worksheet cannot be activated.");
  host.model.activeSheetName = sheet.name;
}

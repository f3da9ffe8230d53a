import type { Workbook, Worksheet } from "@cj-tech-master/excelts";
import { cellChanges, isTouched, type CellChanges } from "./cellChanges";
import { isDate1904 } from "./cellValues";
import type { DefinedName, NameTable } from "./names";
import { arrayRange } from "./sheetData";
import { sheetState, type SheetAspect, type SheetState } from "./sheetFingerprint";
import type { SpillRange, SpillRegistry } from "./spills";
import { asksForCalculation, listedSheets, sheetPaths, type NameTexts } from "./workbookPart";
import { mainPart, partText, type PackageParts } from "./zipPackage";

/** What there is to write. */
export interface WorkbookToSave {
  readonly workbook: Workbook;
  readonly names: NameTable;
  readonly activeSheetName: string;
}

/** What has changed of a sheet since it was opened. */
export interface SheetChanges {
  readonly aspects: ReadonlySet<SheetAspect>;
  readonly cells: CellChanges;
}

/** A sheet of the opened file. */
export interface OpenedSheet {
  /** Its name when it was opened. */
  readonly name: string;
  /** Its path in the package. */
  readonly path: string;
  /** The id of the workbook's relationship to it. */
  readonly relation: string;
  readonly state: SheetState;
}

/** The cells that a sheet's array formulas fill, as a file says it. */
export function filledRanges(sheet: Worksheet): SpillRange[] {
  const ranges: SpillRange[] = [];
  sheet.eachRow((row) => {
    row.eachCell((cell) => {
      const range = cell.formula === undefined ? null : arrayRange(cell);
      if (range && range.rows * range.columns > 1) ranges.push(range);
    });
  });
  return ranges;
}

/** What a workbook is beside its sheets' contents: their names, order and visibility, and which is active. */
function outlineOf({ workbook, activeSheetName }: WorkbookToSave): string {
  return JSON.stringify([activeSheetName, workbook.worksheets.map(({ name, state }) => [name, state])]);
}

/** The file a workbook was opened from: whatever is unchanged when the workbook is saved is taken from there as it was. */
export class OpenedPackage {
  private readonly sheets = new Map<Worksheet, OpenedSheet>();
  private readonly nameList: readonly DefinedName[];
  private readonly outline: string;
  readonly activeSheetName: string;
  /** The file asks to be calculated when it is opened. */
  readonly asksForCalculation: boolean;

  /** @param texts what the file has for each of the workbook's names */
  constructor(
    readonly bytes: Uint8Array,
    readonly parts: PackageParts,
    workbook: WorkbookToSave,
    readonly texts: NameTexts,
  ) {
    this.nameList = workbook.names.list();
    this.outline = outlineOf(workbook);
    this.activeSheetName = workbook.activeSheetName;
    this.asksForCalculation = asksForCalculation(partText(parts, mainPart(parts) ?? "") ?? "");
    const paths = sheetPaths(parts);
    const date1904 = isDate1904(workbook.workbook);
    for (const { name, relation } of listedSheets(partText(parts, mainPart(parts) ?? "") ?? "")) {
      const sheet = workbook.workbook.worksheets.find((candidate) => candidate.name === name);
      const path = paths.get(name);
      if (sheet && path !== undefined) {
        this.sheets.set(sheet, { name, path, relation, state: sheetState(sheet, filledRanges(sheet), date1904) });
      }
    }
  }

  /** The sheet as it was opened; null for one that was not in the file. */
  sheet(sheet: Worksheet): OpenedSheet | null {
    return this.sheets.get(sheet) ?? null;
  }

  /** What has changed since the file was opened, by sheet; null when nothing has, so that the file is still right. */
  changes(now: WorkbookToSave, spills: SpillRegistry): ReadonlyMap<Worksheet, SheetChanges> | null {
    const date1904 = isDate1904(now.workbook);
    const changes = new Map<Worksheet, SheetChanges>();
    for (const sheet of now.workbook.worksheets) {
      const before = this.sheets.get(sheet)?.state;
      if (before) changes.set(sheet, changesBetween(before, sheetState(sheet, spills.ranges(sheet), date1904)));
    }
    const names = now.names.list();
    const sameNames = names.length === this.nameList.length && names.every((entry, i) => entry === this.nameList[i]);
    const sameSheets = [...changes.values()].every(({ aspects }) => aspects.size === 0);
    return sameNames && sameSheets && outlineOf(now) === this.outline ? null : changes;
  }
}

function changesBetween(before: SheetState, now: SheetState): SheetChanges {
  const names = Object.keys(before.aspects) as (keyof SheetState["aspects"])[];
  const aspects = new Set<SheetAspect>(names.filter((name) => before.aspects[name] !== now.aspects[name]));
  const cells = cellChanges(before, now);
  if (isTouched(cells)) aspects.add("cells");
  if (cells.values.size > 0) aspects.add("results");
  return { aspects, cells };
}

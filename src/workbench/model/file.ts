import { Workbook, type Worksheet } from "@cj-tech-master/excelts";
import { installChartSupport } from "@cj-tech-master/excelts/chart";
import { boundedSheet } from "./boundedSheet";
import { refreshChartCaches } from "./chartCaches";
import { bringDrawings, type SheetDrawing } from "./drawings";
import { WorkbookFileError } from "./errors";
import { rewriteFormulas } from "./formulaParts";
import { shownFormula } from "./functionNames";
import { loadableParts } from "./loadableParts";
import { NameTable } from "./names";
import { mergeFile } from "./mergeFile";
import { sharedTexts } from "./mergeStrings";
import { OpenedPackage, type WorkbookToSave } from "./openedPackage";
import type { FileWarning } from "./preservation";
import { kindOf, relationships } from "./relationships";
import { restoreLinkHints } from "./restoreLinkHints";
import { restoreNotes } from "./restoreNotes";
import { restoreRuleFormats } from "./restoreRuleFormats";
import { restoreTotals } from "./restoreTotals";
import type { SpillRegistry } from "./spills";
import { unshareFormulas } from "./unshareFormulas";
import { activeTab, builtInNames, listedSheets, sheetPaths, takeNames, workbookText, type NameTexts } from "./workbookPart";
import { writtenParts } from "./writtenParts";
import { mainPart, partText, readPackage, setPartText, writePackage, type PackageParts } from "./zipPackage";

const fastest = 1;
const usual = 6;

/** A workbook as it was opened. */
export interface OpenedFile extends WorkbookToSave {
  /** The file it came from; null for a new workbook. */
  readonly opened: OpenedPackage | null;
}

/** Reads an xlsx file. @throws WorkbookFileError */
export async function openFile(bytes: Uint8Array): Promise<OpenedFile> {
  installChartSupport();
  const original = await readPackage(bytes);
  const parts = loadableParts(original);
  const main = mainPart(parts) ?? "";
  const workbookXml = partText(parts, main) ?? "";
  const names = new NameTable();
  const texts: NameTexts = new WeakMap();
  setPartText(parts, main, takeNames(workbookXml, names, texts));
  bound(parts);
  rewriteFormulas(parts, shownFormula);
  const workbook = await load(parts);
  checkSheets(workbook, parts);
  await restoreTotals(workbook, parts, load);
  restoreNotes(workbook, parts);
  restoreLinkHints(workbook, parts);
  unshareFormulas(workbook);
  const active = listedSheets(workbookXml)[activeTab(workbookXml)]?.name;
  const known = workbook.worksheets.find((sheet) => sheet.name === active) ?? workbook.worksheets[0];
  if (!known) throw new WorkbookFileError("damaged", "The workbook has no worksheet.");
  const file = { workbook, names, activeSheetName: known.name };
  return { ...file, opened: new OpenedPackage(bytes, original, file, texts) };
}

function bound(parts: PackageParts): void {
  let shared: readonly string[] | null = null;
  const isBlank = (text: number): boolean => {
    shared ??= sharedTexts(parts);
    return (shared[text] ?? "").trim() === "";
  };
  for (const [sheet, path] of sheetPaths(parts)) {
    const xml = partText(parts, path);
    if (xml === null) continue;
    try {
      const bounded = boundedSheet(xml, isBlank);
      if (bounded !== xml) setPartText(parts, path, bounded);
    } catch (error) {
      if (!(error instanceof WorkbookFileError)) throw error;
      throw new WorkbookFileError(error.code, error.message, { cause: error }, { ...error.params, sheet });
    }
  }
}

/** What was not loaded could not be saved either. @throws WorkbookFileError that names the first sheet that is missing */
function checkSheets(workbook: Workbook, parts: PackageParts): void {
  const main = mainPart(parts) ?? "";
  const kinds = new Map(relationships(parts, main).map((relation) => [relation.id, kindOf(relation)]));
  for (const { name, relation } of listedSheets(partText(parts, main) ?? "")) {
    const kind = kinds.get(relation);
    if (kind !== undefined && kind !== "worksheet") continue;
    if (workbook.worksheets.some((sheet) => sheet.name === name)) continue;
    throw new WorkbookFileError("sheet-unreadable", `The sheet ${name} cannot be read.`, undefined, { sheet: name });
  }
}

async function load(parts: PackageParts): Promise<Workbook> {
  const workbook = new Workbook();
  try {
    await workbook.xlsx.load(await writePackage(parts, fastest));
    // A sheet whose file says nothing of how it is shown comes without what its type promises.
    for (const sheet of workbook.worksheets) if (!Array.isArray(sheet.views)) sheet.views = [];
    restoreRuleFormats(workbook);
  } catch (error) {
    throw new WorkbookFileError("damaged", "The workbook file is damaged and cannot be read.", { cause: error });
  }
  return workbook;
}

/** What is true of a workbook at the moment when it is saved. */
export interface SavingState {
  readonly spills: SpillRegistry;
  /** Of sheets that were copied from a file. */
  readonly drawings: ReadonlyMap<Worksheet, SheetDrawing | null>;
  /** Every formula shows what it gives now, so that Excel need not calculate when it opens the file. */
  readonly isCurrent: boolean;
}

/** Writes a workbook as an xlsx file; what of the opened file is unchanged is taken from there. */
export async function saveFile(
  file: OpenedFile,
  { spills, drawings, isCurrent }: SavingState,
): Promise<{ bytes: Uint8Array; warnings: FileWarning[] }> {
  const changes = file.opened?.changes(file, spills);
  if (file.opened && !changes) return { bytes: file.opened.bytes, warnings: [] };
  const written = await writtenParts(file.workbook);
  bringDrawings(written, file.workbook, drawings);
  const merged = file.opened && changes && mergeFile(file.opened, written, file, { changes, isCurrent });
  const { parts, warnings } = merged ?? { parts: newWorkbook(written, file, isCurrent), warnings: [] };
  refreshChartCaches(parts, file.workbook);
  return { bytes: await writePackage(parts, usual), warnings };
}

function newWorkbook(parts: PackageParts, { names, activeSheetName }: OpenedFile, isCurrent: boolean): PackageParts {
  const main = mainPart(parts) ?? "";
  const xml = partText(parts, main) ?? "";
  const sheets = listedSheets(xml);
  const tab = Math.max(
    0,
    sheets.findIndex((sheet) => sheet.name === activeSheetName),
  );
  const content = { sheets, builtIn: builtInNames(xml), names, texts: new WeakMap(), activeTab: tab, isCurrent };
  setPartText(parts, main, workbookText(xml, xml, content));
  return parts;
}

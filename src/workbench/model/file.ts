import { Workbook } from "@cj-tech-master/excelts";
import { installChartSupport } from "@cj-tech-master/excelts/chart";
import { WorkbookFileError } from "./errors";
import { rewriteFormulas } from "./formulaParts";
import { shownFormula, storedFormula } from "./functionNames";
import { NameTable } from "./names";
import type { FileWarning } from "./preservation";
import { activeTab, putNames, sheetNames, takeNames } from "./workbookPart";
import { mainPart, partText, readPackage, setPartText, writePackage, type PackageParts } from "./zipPackage";

const fastest = 1;
const usual = 6;

/** A workbook as it was opened, with what excelts does not keep of its file. */
export interface OpenedFile {
  readonly workbook: Workbook;
  readonly names: NameTable;
  readonly activeSheetName: string;
  /** The file's parts as they were, to tell what a later save does not keep; null for a new workbook. */
  readonly original: PackageParts | null;
}

/** Reads an xlsx file. @throws WorkbookFileError */
export async function openFile(bytes: Uint8Array): Promise<OpenedFile> {
  installChartSupport();
  const original = await readPackage(bytes);
  const parts: PackageParts = new Map(original);
  const main = mainPart(parts) ?? "";
  const workbookXml = partText(parts, main) ?? "";
  const names = new NameTable();
  setPartText(parts, main, takeNames(workbookXml, names));
  rewriteFormulas(parts, shownFormula);
  const workbook = new Workbook();
  try {
    await workbook.xlsx.load(await writePackage(parts, fastest));
  } catch (error) {
    throw new WorkbookFileError("damaged", "The workbook file is damaged and cannot be read.", { cause: error });
  }
  const active = sheetNames(workbookXml)[activeTab(workbookXml)];
  const known = workbook.worksheets.find((sheet) => sheet.name === active) ?? workbook.worksheets[0];
  if (!known) throw new WorkbookFileError("damaged", "The workbook has no worksheet.");
  return { workbook, names, activeSheetName: known.name, original };
}

/** Writes a workbook as an xlsx file. */
export async function saveFile(file: OpenedFile): Promise<{ bytes: Uint8Array; warnings: FileWarning[] }> {
  installChartSupport();
  const parts = await readPackage(new Uint8Array(await file.workbook.xlsx.writeBuffer()));
  rewriteFormulas(parts, storedFormula);
  const main = mainPart(parts) ?? "";
  setPartText(parts, main, putNames(partText(parts, main) ?? "", file.names));
  return { bytes: await writePackage(parts, usual), warnings: [] };
}

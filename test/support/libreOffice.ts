import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CellValue, Worksheet } from "@cj-tech-master/excelts";
import { WorkbookModel } from "../../src/workbench/model";

/** Whether LibreOffice is on this machine. */
export const hasLibreOffice = ((): boolean => {
  try {
    execFileSync("soffice", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
})();

/** Calculate every formula of a workbook when it is opened, whatever it was saved with. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>`;

/** The workbook as LibreOffice saves it after calculating every formula again. */
export async function recalculated(bytes: Uint8Array): Promise<WorkbookModel> {
  const folder = mkdtempSync(join(tmpdir(), "kam-libreoffice-"));
  try {
    mkdirSync(join(folder, "profile/user"), { recursive: true });
    mkdirSync(join(folder, "out"));
    writeFileSync(join(folder, "profile/user/registrymodifications.xcu"), ALWAYS_RECALCULATE);
    writeFileSync(join(folder, "book.xlsx"), bytes);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync("soffice", [profile, "--headless", "--convert-to", "xlsx", "--outdir", join(folder, "out"), join(folder, "book.xlsx")], {
      stdio: "ignore",
      timeout: 120_000,
    });
    return await WorkbookModel.open(readFileSync(join(folder, "out/book.xlsx")));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A cell whose formula LibreOffice knows, in both workbooks. */
export interface NativeCell {
  readonly where: string;
  readonly formula: string;
  readonly ours: string | number | boolean;
  readonly theirs: string | number | boolean;
}

/**
 * Every formula without KAM functions, as we and as LibreOffice calculate it. LibreOffice has no KAM functions and no operator for what
 * is spilled (`A1#`): such cells, and what they spill, stand as values for it.
 */
export async function nativeFormulas(bytes: Uint8Array): Promise<NativeCell[]> {
  const ours = await WorkbookModel.open(bytes);
  const copy = await WorkbookModel.open(bytes);
  const values: { sheet: Worksheet; row: number; column: number; value: CellValue }[] = [];
  const cells: { sheet: string; row: number; column: number; formula: string }[] = [];
  for (const sheet of copy.workbook.worksheets) {
    sheet.eachRow((line) =>
      line.eachCell((cell) => {
        if (cell.formula === undefined) return;
        const [row, column] = [cell.row - 1, cell.col - 1];
        if (/\bKAM\.|\d#/.test(cell.formula)) {
          const spill = ours.spillRange(sheet.name, row, column) ?? { row, column, rows: 1, columns: 1 };
          for (let y = spill.row; y < spill.row + spill.rows; y++) {
            for (let x = spill.column; x < spill.column + spill.columns; x++) {
              const value = ours.readValue(sheet.name, y, x);
              // An empty text is not an empty cell.
              values.push({ sheet, row: y, column: x, value: value === "" ? { formula: '""', result: "" } : value });
            }
          }
        } else cells.push({ sheet: sheet.name, row, column, formula: cell.formula });
      }),
    );
  }
  for (const { sheet, row, column, value } of values) sheet.getCell(row + 1, column + 1).value = value;
  const theirs = await recalculated((await copy.save()).bytes);
  return cells.map(({ sheet, row, column, formula }) => ({
    where: `${sheet}!R${row + 1}C${column + 1}`,
    formula,
    ours: ours.readValue(sheet, row, column),
    theirs: theirs.readValue(sheet, row, column),
  }));
}

/** The cells on which the two disagree: numbers by more than 1e-9 of their size, everything else at all. */
export const disagreements = (cells: readonly NativeCell[]): NativeCell[] =>
  cells.filter(({ ours, theirs }) => {
    if (typeof ours !== "number" || typeof theirs !== "number") return ours !== theirs;
    return Math.abs(ours - theirs) > 1e-9 * Math.max(1, Math.abs(ours));
  });

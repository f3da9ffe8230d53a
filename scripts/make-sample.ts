import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Workbook } from "@cj-tech-master/excelts";
import { LANGUAGES, type Language } from "../src/i18n";
import { ACCOUNTS_SHEET, ACCOUNTS_TITLE, ACCOUNT_HEADERS, ACCOUNT_ROWS, TOTAL } from "../src/sheets/sample/accounts";
import { inLanguage } from "../src/sheets/sample/said";
import { sampleList } from "../src/workbench/sample/sampleFiles";

/** Writes the sample list of each language: a title above, a total below, and all that people's lists have besides. */
async function write(language: Language): Promise<void> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet(String(inLanguage(ACCOUNTS_SHEET, language)));
  sheet.addRow([inLanguage(ACCOUNTS_TITLE, language)]);
  sheet.addRow([]);
  sheet.addRow(Object.values(ACCOUNT_HEADERS).map((header) => inLanguage(header, language)));
  for (const row of ACCOUNT_ROWS) sheet.addRow(row.map((cell) => (cell === null ? null : inLanguage(cell, language))));
  const revenue = ACCOUNT_ROWS.reduce((sum, row) => sum + (typeof row[3] === "number" ? row[3] : 0), 0);
  sheet.addRow([inLanguage(TOTAL, language), null, null, revenue]);
  sheet.getCell("A1").font = { bold: true, size: 14 };
  sheet.getRow(3).font = { bold: true };
  sheet.getRow(sheet.rowCount).font = { bold: true };
  sheet.getColumn(4).numFmt = "#,##0";
  sheet.getColumn(6).numFmt = "0%";
  [26, 14, 22, 18, 21, 24, 26, 21, 14, 8, 24].forEach((width, index) => (sheet.getColumn(index + 1).width = width));
  sheet.views = [{ state: "frozen", xSplit: 1, ySplit: 3 }];
  writeFileSync(join(__dirname, "..", sampleList(language)), new Uint8Array(await workbook.xlsx.writeBuffer()));
}

async function main(): Promise<void> {
  for (const language of LANGUAGES) await write(language);
}

void main();

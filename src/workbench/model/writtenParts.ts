import type { Workbook, Worksheet } from "@cj-tech-master/excelts";
import { installChartSupport } from "@cj-tech-master/excelts/chart";
import { markCalculatedColumns } from "./calculatedColumns";
import { linkChartLabels } from "./chartLabels";
import { rewriteFormulas } from "./formulaParts";
import { storedFormula } from "./functionNames";
import { quoteTexts } from "./quoteTexts";
import { partText, readPackage, setPartText, type PackageParts } from "./zipPackage";

const fastest = 1;

/** The workbook as excelts writes it, in the form Excel reads. */
export async function writtenParts(workbook: Workbook): Promise<PackageParts> {
  installChartSupport();
  for (const sheet of workbook.worksheets) holdBareRows(sheet);
  const bytes = await workbook.xlsx.writeBuffer({ validate: false, zip: { level: fastest } });
  const parts = await readPackage(new Uint8Array(bytes));
  rewriteFormulas(parts, storedFormula);
  markCalculatedColumns(parts, workbook);
  linkChartLabels(parts);
  for (const path of parts.keys()) correct(parts, path);
  quoteTexts(parts);
  return parts;
}

/** Gives rows that are hidden, grouped or formatted without having a cell one, as excelts writes no row that has none. */
function holdBareRows(sheet: Worksheet): void {
  for (let number = 1; number <= sheet.rowCount; number++) {
    const row = sheet.findRow(number);
    const special = row && (row.hidden || row.outlineLevel > 0 || Object.keys(row.style).length > 0);
    if (special && row.cellCount === 0) row.getCell(1);
  }
}

/** A filter whose buttons are all hidden: Excel writes none for such a table, and drops a table that has one. */
const hiddenFilter = /<autoFilter\s[^>]*>((?:<filterColumn colId="\d+" hiddenButton="1"\/>)+)<\/autoFilter>/u;

/** Takes away what excelts writes and Excel does not take. */
function correct(parts: PackageParts, path: string): void {
  // A rule's fill without a pattern is a solid one; a what-if table has no formula that could be written.
  if (path.endsWith("styles.xml")) rewritePart(parts, path, (xml) => xml.replaceAll(' patternType="undefined"', ""));
  if (path.includes("/worksheets/")) rewritePart(parts, path, (xml) => xml.replaceAll("<f/>", ""));
  if (path.includes("/tables/")) {
    rewritePart(parts, path, (xml) => {
      const hidden = hiddenFilter.exec(xml)?.[1]?.match(/<filterColumn/gu)?.length;
      return hidden === xml.match(/<tableColumn\s/gu)?.length ? xml.replace(hiddenFilter, "") : xml;
    });
  }
}

function rewritePart(parts: PackageParts, path: string, rewrite: (xml: string) => string): void {
  const xml = partText(parts, path) ?? "";
  const rewritten = rewrite(xml);
  if (rewritten !== xml) setPartText(parts, path, rewritten);
}

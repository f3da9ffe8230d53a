import type { Workbook } from "@cj-tech-master/excelts";
import { TableIndex, type TableGeometry } from "./tables";
import { partText, setPartText, type PackageParts } from "./zipPackage";

const tableList = /<(?:\w+:)?tableParts\b[\s\S]*?<\/(?:\w+:)?tableParts>/u;

/**
 * Gives tables' totals rows what the file has there: excelts refills them when it reads a table, without their values and
 * without what a person typed there.
 * @param load reads a workbook from its parts
 */
export async function restoreTotals(
  workbook: Workbook,
  parts: PackageParts,
  load: (parts: PackageParts) => Promise<Workbook>,
): Promise<void> {
  const tables = new TableIndex(workbook).all().filter((table) => table.totalsRow !== null);
  if (tables.length === 0) return;
  const plain = await load(withoutTables(parts));
  for (const table of tables) restore(table, plain);
}

function withoutTables(parts: PackageParts): PackageParts {
  const plain: PackageParts = new Map(parts);
  for (const path of parts.keys()) {
    const xml = path.startsWith("xl/worksheets/") && path.endsWith(".xml") ? (partText(parts, path) ?? "") : "";
    if (tableList.test(xml)) setPartText(plain, path, xml.replace(tableList, ""));
  }
  return plain;
}

function restore({ sheet, area, totalsRow }: TableGeometry, plain: Workbook): void {
  const original = plain.getWorksheet(sheet.name);
  for (let column = area.left; totalsRow !== null && column <= area.right; column++) {
    sheet.getCell(totalsRow, column).value = original?.findCell(totalsRow, column)?.value ?? null;
  }
}

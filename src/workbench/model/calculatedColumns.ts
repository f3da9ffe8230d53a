import type { Workbook } from "@cj-tech-master/excelts";
import { formulaOf } from "./cellValues";
import { storedFormula } from "./functionNames";
import { TableIndex, type TableGeometry } from "./tables";
import { childElements, documentText, innerXml, readDocument, withInner, type XmlElement } from "./xmlElements";
import { attribute, encodeXml, partText, setPartText, type PackageParts } from "./zipPackage";

/** The one formula of a column's rows; null where they do not agree, or hold values. */
function formulaOfColumn({ sheet, firstDataRow, lastDataRow }: TableGeometry, column: number): { text: string; isArray: boolean } | null {
  const first = sheet.findCell(firstDataRow, column);
  const text = first ? formulaOf(first) : null;
  if (!first || text === null) return null;
  for (let row = firstDataRow + 1; row <= lastDataRow; row++) {
    const cell = sheet.findCell(row, column);
    if (!cell || formulaOf(cell) !== text) return null;
  }
  return { text, isArray: first.model.shareType === "array" };
}

function withFormula(column: XmlElement, table: TableGeometry, index: number): XmlElement {
  const inner = innerXml(column.text);
  const known = childElements(inner).some(({ name }) => name === "calculatedColumnFormula");
  const formula = known ? null : formulaOfColumn(table, table.area.left + index);
  if (!formula) return column;
  const tag = formula.isArray ? '<calculatedColumnFormula array="1">' : "<calculatedColumnFormula>";
  return { ...column, text: withInner(column.text, `${tag}${encodeXml(storedFormula(formula.text))}</calculatedColumnFormula>${inner}`) };
}

/**
 * Says in written tables which columns are calculated ones: Excel fills the formula into new rows only where the file says so. Columns
 * whose rows refer to cells by their rows are left as they are.
 */
export function markCalculatedColumns(parts: PackageParts, workbook: Workbook): void {
  const tables = new TableIndex(workbook);
  for (const path of parts.keys()) {
    const xml = /^xl\/tables\/[^/]+$/u.test(path) ? partText(parts, path) : null;
    const document = xml === null ? null : readDocument(xml);
    const table = document && tables.named(attribute(document.start, "displayName") ?? "");
    if (!document || !table) continue;
    const children = document.children.map((child) => {
      if (child.name !== "tableColumns") return child;
      const columns = childElements(innerXml(child.text)).map((column, i) => withFormula(column, table, i));
      return { ...child, text: withInner(child.text, columns.map(({ text }) => text).join("")) };
    });
    const marked = documentText({ ...document, children });
    if (marked !== xml) setPartText(parts, path, marked);
  }
}

import { ENGLISH, EIGHT } from "./lists";
import { fullWorkbook } from "./fullWorkbook";
import { mainNamespaces, relationshipsOf, type Parts } from "./packages";

const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const x14 = 'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"';
const xm = 'xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"';

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** A cell as programs write it that keep no shared texts. */
export function inlineCell(address: string, value: string | number | boolean): string {
  if (value === "") return "";
  if (typeof value === "number") return `<c r="${address}"><v>${value}</v></c>`;
  if (typeof value === "boolean") return `<c r="${address}" t="b"><v>${value ? 1 : 0}</v></c>`;
  return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

/** The cells of a sheet, from A1 on. */
export const inlineRows = (rows: readonly (readonly (string | number | boolean)[])[]): string =>
  rows
    .map(
      (row, y) => `<row r="${y + 1}">${row.map((value, x) => inlineCell(`${String.fromCharCode(65 + x)}${y + 1}`, value)).join("")}</row>`,
    )
    .join("");

/** The list, with a column that was filled down, a number as the person's program wrote it, and hidden values under a merged range. */
const list = `<sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetData>${inlineRows([[...ENGLISH, "Share"], ...EIGHT]).replace(
  /<row r="(\d+)">(.*?)<\/row>/gu,
  (all, row: string, cells: string) => {
    if (row === "1") return all;
    const formula = row === "2" ? '<f t="shared" ref="G2:G9" si="0">C2/SUM(C$2:C$9)</f>' : '<f t="shared" si="0"/>';
    return `<row r="${row}">${cells}<c r="G${row}">${formula}<v>0.${row}50</v></c></row>`;
  },
)}<row r="12" ht="10.5" customHeight="1"><c r="A12" s="1"><v>10.50</v></c><c r="B12"><v>77</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="A12:B12"/></mergeCells>`;

/** One small sheet for each thing that a sheet can have and that the full workbook has not. */
const sheets: Readonly<Record<string, string>> = {
  Accounts: list,
  Protected: `<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><sheetProtection sheet="1" objects="1" scenarios="1"/>`,
  Rules: `<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><conditionalFormatting sqref="A1:A5"><cfRule type="expression" dxfId="0" priority="1"><formula>A1&gt;0</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="B1:B9"><formula1>"a,b"</formula1></dataValidation></dataValidations><extLst><ext ${x14} uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations ${xm} count="1"><x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>Accounts!$A$2:$A$9</xm:f></x14:formula1><xm:sqref>C1:C9</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`,
  Hidden: `<sheetData><row r="1"><c r="A1"><f>Accounts!C2*2</f><v>1000</v></c></row></sheetData>`,
  Pivot: `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Account</t></is></c></row></sheetData>`,
};

const pivot: Parts = {
  "xl/pivotTables/pivotTable1.xml": `<pivotTableDefinition xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" name="Pivot1" cacheId="1" dataCaption="Values"><location ref="A1:A2" firstHeaderRow="0" firstDataRow="1" firstDataCol="0"/><pivotFields count="1"><pivotField axis="axisRow" showAll="0"><items count="1"><item t="default"/></items></pivotField></pivotFields></pivotTableDefinition>`,
  "xl/pivotTables/_rels/pivotTable1.xml.rels": relationshipsOf({
    rId1: ["pivotCacheDefinition", "../pivotCache/pivotCacheDefinition1.xml"],
  }),
  "xl/pivotCache/pivotCacheDefinition1.xml": `<pivotCacheDefinition xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" refreshOnLoad="1"><cacheSource type="worksheet"><worksheetSource ref="A1:A9" sheet="Accounts"/></cacheSource><cacheFields count="1"><cacheField name="Account"><sharedItems/></cacheField></cacheFields></pivotCacheDefinition>`,
};

const types: Readonly<Record<string, string>> = {
  "xl/pivotTables/pivotTable1.xml": `${spreadsheet}.pivotTable+xml`,
  "xl/pivotCache/pivotCacheDefinition1.xml": `${spreadsheet}.pivotCacheDefinition+xml`,
};

/** A workbook with everything that a person's file may hold, and a list of eight accounts on the sheet Accounts. */
export function corpusWorkbook(date1904 = false): Parts {
  const names = Object.keys(sheets);
  const path = (i: number): string => `xl/worksheets/sheet${i + 3}.xml`;
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const overrides = { ...types, ...Object.fromEntries(names.map((_, i) => [path(i), `${spreadsheet}.worksheet+xml`])) };
  const text = (part: string): string => String(fullWorkbook[part]);
  return {
    ...fullWorkbook,
    ...pivot,
    ...Object.fromEntries(names.map((name, i) => [path(i), `<worksheet ${mainNamespaces}>${sheets[name]}</worksheet>`])),
    "xl/worksheets/_rels/sheet7.xml.rels": relationshipsOf({ rId1: ["pivotTable", "../pivotTables/pivotTable1.xml"] }),
    "[Content_Types].xml": text("[Content_Types].xml").replace(
      "</Types>",
      `${Object.entries(overrides)
        .map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`)
        .join("")}</Types>`,
    ),
    "xl/workbook.xml": text("xl/workbook.xml")
      .replace(/<workbookProtection[^>]*\/>/u, "")
      .replace("<workbookPr ", `<workbookPr ${date1904 ? 'date1904="1" ' : ""}`)
      .replace(
        "</sheets>",
        `${names.map((name, i) => `<sheet name="${name}" sheetId="${i + 20}"${name === "Hidden" ? ' state="veryHidden"' : ""} r:id="rId${i + 40}"/>`).join("")}</sheets>`,
      )
      .replace(/(<calcPr[^>]*\/>)/u, '$1<pivotCaches><pivotCache cacheId="1" r:id="rId60"/></pivotCaches>'),
    "xl/_rels/workbook.xml.rels": text("xl/_rels/workbook.xml.rels").replace(
      "</Relationships>",
      `${names.map((_, i) => `<Relationship Id="rId${i + 40}" Type="${office}/worksheet" Target="worksheets/sheet${i + 3}.xml"/>`).join("")}<Relationship Id="rId60" Type="${office}/pivotCacheDefinition" Target="pivotCache/pivotCacheDefinition1.xml"/></Relationships>`,
    ),
  };
}

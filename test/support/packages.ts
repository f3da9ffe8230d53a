import { partText, readPackage, writePackage, type PackageParts } from "../../src/workbench/model/zipPackage";

/** The parts of a workbook file by their path: XML without its declaration, or bytes. */
export type Parts = Readonly<Record<string, string | Uint8Array>>;

const encoder = new TextEncoder();
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A file of these parts. */
export async function packageOf(parts: Parts): Promise<Uint8Array> {
  const content = Object.entries(parts).map(([path, part]): [string, Uint8Array] => [
    path,
    typeof part === "string" ? encoder.encode(declaration + part) : part,
  ]);
  const all: PackageParts = new Map(content);
  return writePackage(all, 1);
}

/** The texts of a file's parts by their path. */
export async function partsOf(bytes: Uint8Array): Promise<Record<string, string>> {
  const parts = await readPackage(bytes);
  return Object.fromEntries([...parts.keys()].map((path) => [path, partText(parts, path) ?? ""]));
}

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const mainNamespaces = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}"`;

/** A list of relationships: id → kind (of Office's own namespace, or a whole type) and target; "!" before an address outside the file. */
export function relationshipsOf(list: Readonly<Record<string, readonly [kind: string, target: string]>>): string {
  const lines = Object.entries(list).map(([id, [kind, target]]) => {
    const type = kind.includes("/") ? kind : `${office}/${kind}`;
    const outside = target.startsWith("!");
    return `<Relationship Id="${id}" Type="${type}" Target="${outside ? target.slice(1) : target}"${outside ? ' TargetMode="External"' : ""}/>`;
  });
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join("")}</Relationships>`;
}

/** The list of content types: path → type, beside the defaults by extension. */
export function contentTypesOf(overrides: Readonly<Record<string, string>>, defaults: Readonly<Record<string, string>> = {}): string {
  const all = { rels: "application/vnd.openxmlformats-package.relationships+xml", xml: "application/xml", ...defaults };
  const lines = [
    ...Object.entries(all).map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`),
    ...Object.entries(overrides).map(([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`),
  ];
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${lines.join("")}</Types>`;
}

const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A small file whose sheets are given by their `<sheetData>` (or more of a worksheet's elements); `more` replaces or adds parts. */
export function smallWorkbook(sheets: Readonly<Record<string, string>>, more: Parts = {}, properties = ""): Parts {
  const names = Object.keys(sheets);
  const paths = names.map((_, i) => `xl/worksheets/sheet${i + 1}.xml`);
  const entries = names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join("");
  return {
    "[Content_Types].xml": contentTypesOf({
      "xl/workbook.xml": `${spreadsheet}.sheet.main+xml`,
      "xl/styles.xml": `${spreadsheet}.styles+xml`,
      ...Object.fromEntries(paths.map((path) => [path, `${spreadsheet}.worksheet+xml`])),
    }),
    "_rels/.rels": relationshipsOf({ rId1: ["officeDocument", "xl/workbook.xml"] }),
    "xl/workbook.xml": `<workbook ${mainNamespaces}>${properties}<sheets>${entries}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationshipsOf({
      ...Object.fromEntries(paths.map((path, i) => [`rId${i + 1}`, ["worksheet", path.slice(3)] as const])),
      rId90: ["styles", "styles.xml"],
    }),
    "xl/styles.xml": `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ...Object.fromEntries(
      names.map((name, i): [string, string] => [paths[i] ?? "", `<worksheet ${mainNamespaces}>${sheets[name]}</worksheet>`]),
    ),
    ...more,
  };
}

import { storedFormula, shownFormula } from "./functionNames";
import type { DefinedName, NameTable } from "./names";
import { attribute, decodeXml, encodeXml } from "./zipPackage";

const definedName = /<definedName\b([^>]*?)(?:\/>|>([^<]*)<\/definedName>)/gu;
/** Names that describe a sheet or a chart rather than the person's own: excelts reads and writes them itself. */
const builtIn = /^_xl(?:nm|chart)\./iu;

/** The names of a workbook's sheets in their order, chart sheets included. */
export function sheetNames(workbookXml: string): string[] {
  return [...workbookXml.matchAll(/<(?:\w+:)?sheet\s([^>]*?)\/?>/gu)].map(([, attributes = ""]) => attribute(attributes, "name") ?? "");
}

/** The index of the active sheet, counted over all sheets. */
export function activeTab(workbookXml: string): number {
  const view = /<(?:\w+:)?workbookView\s([^>]*?)\/?>/u.exec(workbookXml)?.[1] ?? "";
  return Number(attribute(view, "activeTab") ?? 0);
}

/** Moves the person's defined names from the workbook part into `names`; gives the part without them. */
export function takeNames(workbookXml: string, names: NameTable): string {
  const sheets = sheetNames(workbookXml);
  return workbookXml.replace(definedName, (all, attributes: string, text: string | undefined) => {
    const name = attribute(attributes, "name") ?? "";
    if (builtIn.test(name) || name === "") return all;
    const local = attribute(attributes, "localSheetId");
    const sheet = local === null ? null : (sheets[Number(local)] ?? null);
    if (local !== null && sheet === null) return all;
    names.set(name, sheet, shownFormula(decodeXml(text ?? "")), {
      visible: attribute(attributes, "hidden") !== "1" && attribute(attributes, "hidden") !== "true",
      comment: attribute(attributes, "comment") ?? "",
    });
    return "";
  });
}

function nameElement(entry: DefinedName, localSheetId: number | null): string {
  const scope = localSheetId === null ? "" : ` localSheetId="${localSheetId}"`;
  const hidden = entry.visible ? "" : ' hidden="1"';
  const comment = entry.comment === "" ? "" : ` comment="${encodeXml(entry.comment)}"`;
  return `<definedName name="${encodeXml(entry.name)}"${comment}${scope}${hidden}>${encodeXml(storedFormula(entry.formula.slice(1)))}</definedName>`;
}

/** Puts the names into the workbook part, beside those excelts has written. Names of sheets that are gone are left out. */
export function putNames(workbookXml: string, names: NameTable): string {
  const sheets = sheetNames(workbookXml).map((name) => name.toLowerCase());
  const elements = names.list().map((entry) => {
    const index = entry.sheet === null ? null : sheets.indexOf(entry.sheet.toLowerCase());
    return index !== null && index < 0 ? "" : nameElement(entry, index);
  });
  const text = elements.join("");
  if (text === "") return workbookXml;
  if (workbookXml.includes("</definedNames>")) return workbookXml.replace("</definedNames>", () => `${text}</definedNames>`);
  const before = /<(?:calcPr|oleSize|customWorkbookViews|pivotCaches|fileRecoveryPr|extLst)\b|<\/workbook>/u.exec(workbookXml);
  const at = before?.index ?? workbookXml.length;
  return `${workbookXml.slice(0, at)}<definedNames>${text}</definedNames>${workbookXml.slice(at)}`;
}

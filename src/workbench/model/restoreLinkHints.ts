import type { Workbook } from "@cj-tech-master/excelts";
import { sheetPaths } from "./workbookPart";
import { childElements, innerXml, readDocument, startTag } from "./xmlElements";
import { attribute, partText, type PackageParts } from "./zipPackage";

/** Gives links the hints that show when one points at them: excelts writes them but does not read them. */
export function restoreLinkHints(workbook: Workbook, parts: PackageParts): void {
  for (const [name, path] of sheetPaths(parts)) {
    const sheet = workbook.getWorksheet(name);
    const xml = partText(parts, path);
    if (!sheet || !xml?.includes("tooltip=")) continue;
    for (const { address, hint } of hintsOf(xml)) {
      const model = sheet.findCell(address)?.model;
      if (model?.hyperlink !== undefined) model.tooltip = hint;
    }
  }
}

function hintsOf(sheetXml: string): { readonly address: string; readonly hint: string }[] {
  const list = readDocument(sheetXml).children.find((child) => child.name === "hyperlinks");
  return childElements(list ? innerXml(list.text) : "").flatMap(({ text }) => {
    const tag = startTag(text);
    const hint = attribute(tag, "tooltip");
    return hint === null ? [] : [{ address: attribute(tag, "ref") ?? "", hint }];
  });
}

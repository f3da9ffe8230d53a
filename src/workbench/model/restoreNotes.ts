import type { Workbook } from "@cj-tech-master/excelts";
import { kindOf, relationships } from "./relationships";
import { sheetPaths } from "./workbookPart";
import { childElements, innerXml, readDocument, startTag } from "./xmlElements";
import { attribute, decodeXml, partText, type PackageParts } from "./zipPackage";

/** Gives empty cells their notes: excelts reads a note only where the sheet has something in the cell. */
export function restoreNotes(workbook: Workbook, parts: PackageParts): void {
  for (const [name, path] of sheetPaths(parts)) {
    const sheet = workbook.getWorksheet(name);
    const comments = relationships(parts, path).find((relation) => kindOf(relation) === "comments");
    if (!sheet || !comments) continue;
    for (const { cell, text } of notesOf(partText(parts, comments.target))) {
      if (sheet.findCell(cell)?.note === undefined) sheet.getCell(cell).note = text;
    }
  }
}

function notesOf(xml: string | null): { readonly cell: string; readonly text: string }[] {
  const list = xml === null ? undefined : readDocument(xml).children.find((child) => child.name === "commentList");
  return childElements(list ? innerXml(list.text) : "").map(({ text }) => ({
    cell: attribute(startTag(text), "ref") ?? "A1",
    text: [...text.matchAll(/<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)</gu)].map(([, words = ""]) => decodeXml(words)).join(""),
  }));
}

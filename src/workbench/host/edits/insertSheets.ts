import type { Worksheet } from "@cj-tech-master/excelts";
import { WorkbookFileError } from "../../model";
import { HostError, invalidArgument } from "../hostError";
import { isList, isRecord, type Json } from "../json";
import type { OpenedFile } from "../openedFiles";
import type { WorkbookHost } from "../workbookHost";
import { copySheets } from "./copySheet";
import { moveSheet, sheetPositions, type SheetPosition } from "./sheets";

interface InsertOptions {
  /** In lower case; empty for all sheets. */
  readonly names: readonly string[];
  readonly position: SheetPosition;
  readonly relativeTo: Worksheet | null;
}

const known: readonly string[] = ["sheetNamesToInsert", "positionType", "relativeTo"];

/** @throws HostError InvalidArgument, ItemNotFound */
function readOptions(host: WorkbookHost, given: Json): InsertOptions {
  const options = given ?? {};
  if (!isRecord(options)) throw invalidArgument("options is an object.");
  const other = Object.keys(options).find((key) => !known.includes(key));
  if (other !== undefined) throw invalidArgument(`There is no option ${other}.`);
  const names = options["sheetNamesToInsert"] ?? [];
  if (!isList(names) || !names.every((name) => typeof name === "string")) throw invalidArgument("sheetNamesToInsert are texts.");
  const said = options["positionType"] ?? "End";
  const position = sheetPositions.find((each) => each === said);
  if (!position) throw invalidArgument(`positionType is one of ${sheetPositions.join(", ")}.`);
  const relativeTo = options["relativeTo"] ?? null;
  if (relativeTo !== null && typeof relativeTo !== "string") throw invalidArgument("relativeTo is a worksheet or its name.");
  return {
    names: names.map((name) => String(name).toLowerCase()),
    position,
    relativeTo: relativeTo === null ? null : host.sheet(relativeTo),
  };
}

/** Where the first of new sheets goes among the others. Without a sheet to be before or after they go to the beginning or the end. */
function placeIn(host: WorkbookHost, { position, relativeTo }: InsertOptions): number {
  const at = relativeTo ? host.sheets.indexOf(relativeTo) : -1;
  if (position === "Beginning" || (position === "Before" && at < 0)) return 0;
  if (at < 0 || position === "None" || position === "End") return host.sheets.length;
  return position === "Before" ? at : at + 1;
}

/**
 * Puts sheets of another file into the workbook, in the order they have there.
 * @param file the file, opened before
 * @returns their ids
 * @throws HostError InvalidArgument for a file that is none, ItemNotFound for a sheet that the file does not have
 */
export function insertSheets(host: WorkbookHost, file: OpenedFile | undefined, given: Json): string[] {
  if (!file) throw invalidArgument("base64File is a workbook as Base64.");
  if (file instanceof WorkbookFileError) throw invalidArgument(`The file is no workbook that can be read: ${file.message}`);
  const options = readOptions(host, given);
  const from = host.beside(file);
  if (from.date1904 !== host.date1904)
    throw new HostError("UnsupportedOperation", "The two workbooks count their days from different years.");
  const missing = options.names.find((name) => !from.sheets.some((sheet) => sheet.name.toLowerCase() === name));
  if (missing !== undefined)
    throw new HostError("ItemNotFound", `The requested resource doesn't exist. The file has no worksheet "${missing}".`);
  const chosen = from.sheets.filter((sheet) => options.names.length === 0 || options.names.includes(sheet.name.toLowerCase()));
  const place = placeIn(host, options);
  const copies = copySheets(from, chosen, host);
  copies.forEach((copy, i) => moveSheet(host, copy, place + i));
  return copies.map((copy) => host.sheetId(copy));
}

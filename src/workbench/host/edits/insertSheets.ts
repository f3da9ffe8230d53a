import type { Worksheet } from "@cj-tech-master/excelts";
import { WorkbookFileError, WorkbookModel } from "../../model";
import { HostError, invalidArgument } from "../hostError";
import { isList, isRecord, type Json } from "../json";
import type { RequestBody } from "../protocol";
import type { WorkbookHost } from "../workbookHost";
import { copySheets } from "./copySheet";
import { moveSheet, sheetPositions, type SheetPosition } from "./sheets";

/** A file that a request hands over, opened; or why it cannot be. */
export type OpenedFile = WorkbookModel | WorkbookFileError;

const method = "InsertWorksheetsFromBase64";

/** The files that a request hands over, as Base64. */
export const filesOf = (body: RequestBody): readonly string[] =>
  body.Actions.filter(({ Name }) => Name === method).flatMap(({ ArgumentInfo }) => {
    const file = ArgumentInfo?.Arguments?.[0];
    return typeof file === "string" ? [file] : [];
  });

/** Opens files before the request runs: reading one takes its time, and a request is answered in one go. */
export async function openFiles(files: readonly string[]): Promise<ReadonlyMap<string, OpenedFile>> {
  const opened = new Map<string, OpenedFile>();
  for (const file of files) if (!opened.has(file)) opened.set(file, await openFile(file));
  return opened;
}

async function openFile(base64: string): Promise<OpenedFile> {
  try {
    return await WorkbookModel.open(bytesOf(base64));
  } catch (error) {
    // Whatever is wrong with a file, the request that brings it is answered.
    return error instanceof WorkbookFileError ? error : new WorkbookFileError("damaged", "The file cannot be read.", { cause: error });
  }
}

/** @throws WorkbookFileError for what is not Base64, such as a data URL */
function bytesOf(base64: string): Uint8Array {
  const text = base64.replace(/\s+/gu, "");
  if (text === "" || !/^[A-Za-z0-9+/]*={0,2}$/u.test(text) || text.length % 4 !== 0) {
    throw new WorkbookFileError("not-xlsx", "The file is not given as Base64.");
  }
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

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

import { WorkbookFileError, WorkbookModel } from "../model";
import type { RequestBody } from "./protocol";

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

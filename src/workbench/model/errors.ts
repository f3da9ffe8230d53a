/** Why a file could not be opened; the command line puts each code into words of its own. */
export type WorkbookFileErrorCode =
  "not-xlsx" | "encrypted" | "damaged" | "xls" | "xlsb" | "ods" | "too-large" | "far-cell" | "sheet-unreadable";

/** The bytes are not a workbook this model can read. */
export class WorkbookFileError extends Error {
  override readonly name = "WorkbookFileError";

  constructor(
    readonly code: WorkbookFileErrorCode,
    message: string,
    options?: ErrorOptions,
    /** What the words for the code need beside the name of the file. */
    readonly params: Readonly<Record<string, string>> = {},
  ) {
    super(message, options);
  }
}

/** A text that begins with "=" but is not a formula; Excel refuses to take it (InvalidArgument). */
export class FormulaSyntaxError extends Error {
  override readonly name = "FormulaSyntaxError";

  constructor(
    readonly formula: string,
    reason: string,
  ) {
    super(`Formula cannot be read: ${reason}`);
  }
}

/** No worksheet of that name (ItemNotFound). */
export class SheetNotFoundError extends Error {
  override readonly name = "SheetNotFoundError";

  constructor(readonly sheet: string) {
    super(`There is no worksheet named "${sheet}".`);
  }
}

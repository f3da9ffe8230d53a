/** Codes with which Excel refuses an action. */
export type HostErrorCode =
  | "AccessDenied"
  | "ApiNotFound"
  | "GeneralException"
  | "InsertDeleteConflict"
  | "InvalidArgument"
  | "InvalidObjectPath"
  | "InvalidOperation"
  | "InvalidReference"
  | "InvalidSelection"
  | "ItemAlreadyExists"
  | "ItemNotFound"
  | "MergedRangeConflict"
  | "NonBlankCellOffSheet"
  | "UnsupportedOperation";

/** What Excel refuses, with its code; `location` is the member that was called, `Range.values`. */
export class HostError extends Error {
  override readonly name = "HostError";

  constructor(
    readonly code: HostErrorCode,
    message: string,
    readonly location: string | null = null,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }

  /** The same error, at the member where it happened. */
  at(location: string): HostError {
    return this.location === null ? new HostError(this.code, this.message, location, { cause: this }) : this;
  }
}

export const invalidArgument = (reason: string): HostError =>
  new HostError("InvalidArgument", `The argument is invalid or missing or has an incorrect format. ${reason}`);

export const itemNotFound = (what: string): HostError => new HostError("ItemNotFound", `The requested resource doesn't exist. ${what}`);

export const invalidOperation = (reason: string): HostError => new HostError("InvalidOperation", reason);

/** A member that this workbook does not answer: never ignored. */
export const apiNotFound = (member: string): HostError =>
  new HostError("ApiNotFound", `The API ${member} could not be found: this workbook does not answer it.`, member);

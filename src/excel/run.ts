/** `Excel.run`, handed in: the add-in gives Excel's own, the workbench its session's. */
export type ExcelRun = <T>(batch: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;

/** What Excel refused, with its code (`InvalidArgument`, `AccessDenied` …) and the member that was refused, where Excel says so. */
export class ExcelFailure extends Error {
  override readonly name = "ExcelFailure";

  constructor(
    readonly code: string,
    message: string,
    readonly location: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

interface OfficeErrorShape {
  readonly code: string;
  readonly message: string;
  readonly debugInfo?: { readonly errorLocation?: string };
}

/** Office's errors are recognised by shape: in the workbench they come from another realm, where `instanceof` fails. */
const isOfficeError = (error: unknown): error is OfficeErrorShape =>
  typeof error === "object" && error !== null && "code" in error && "message" in error && "debugInfo" in error;

/** The same error as an `ExcelFailure` where it comes from Excel, else as it is. */
export const asFailure = (error: unknown): unknown =>
  isOfficeError(error) ? new ExcelFailure(error.code, error.message, error.debugInfo?.errorLocation ?? "", { cause: error }) : error;

/** The codes with which Excel on the web refuses a request or an answer over 5 MB, or more cells than it takes at once. */
export const isTooLarge = (error: unknown): boolean =>
  isOfficeError(error) && /PayloadSizeLimitExceeded|OperationCellsExceedLimit|MemoryLimitReached/.test(error.code);

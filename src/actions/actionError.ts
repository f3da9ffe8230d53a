/** Why an action could not be done. The words are in `src/i18n` under `errors`, keyed by `code`; they say what to do. */
export class ActionError extends Error {
  override readonly name = "ActionError";

  constructor(
    readonly code: string,
    readonly params: Readonly<Record<string, string | number>> = {},
    /** The cell or sheet it is about, empty for the whole workbook. */
    readonly where = "",
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}

/** What stands on a sheet instead of a list with a row for each account. */
export type ShapeCode = "no-headings" | "one-column" | "accounts-across" | "form-not-list" | "list-elsewhere";

/** Why a sheet cannot be read as an account list. The words are in `src/i18n` under `errors`, keyed by `code`; they say what to do. */
export class AccountListError extends Error {
  override readonly name = "AccountListError";

  constructor(
    readonly code: "empty-sheet" | "no-accounts" | "no-account-column" | "two-lists" | "no-such-column" | ShapeCode,
    readonly params: Readonly<Record<string, string | number>>,
    /** The sheet or range it is about. */
    readonly where: string,
  ) {
    super(code);
  }
}

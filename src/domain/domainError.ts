/** An input that a calculation cannot work with. The words are in `src/i18n` under `functions`, keyed by `code`; they say what to fix. */
export class DomainError extends Error {
  override readonly name = "DomainError";

  constructor(
    readonly code: string,
    readonly params: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
  }
}

/**
 * Something the person should know about their data or their sheets: it never stops the work, and it always names the cell.
 * The words are in `src/i18n` under `findings`, keyed by `code`; the domain only says what happened and where.
 */
export interface Finding {
  /** Key of the sentence in `src/i18n` (`findings`). Kebab case, never changes once published. */
  readonly code: string;
  /** What the sentence's `{placeholders}` stand for. */
  readonly params: Readonly<Record<string, string | number>>;
  /** The cell, range or sheet it is about, as Excel writes it: `Accounts!C5`, `'My list'!A2:A9`; empty for the whole workbook. */
  readonly where: string;
}

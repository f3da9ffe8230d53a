/** Something a plan says about itself. The words are in `src/i18n` under `planning.notices`, keyed by `code`. */
export interface Notice {
  readonly code: string;
  /** What the sentence's `{placeholders}` stand for. */
  readonly params: Readonly<Record<string, string | number>>;
}

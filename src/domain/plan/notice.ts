/** What a plan can say about itself. */
export type NoticeCode =
  "no-enterprise-decider" | "decider-without-owner" | "decider-not-rated" | "decider-weak" | "reason-missing" | "revisit-not-after";

/** Something a plan says about itself. The words are in `src/i18n` under `planning.notices`, keyed by `code`. */
export interface Notice {
  readonly code: NoticeCode;
  /** What the sentence's `{placeholders}` stand for. */
  readonly params: Readonly<Record<string, string | number>>;
}

/** Every English text of the product. Placeholders are `{name}`. `es.ts` has the same keys: the compiler checks it. */
export const en = {
  /** Messages of the KAM.* functions, shown in Excel beside #VALUE! and #N/A. */
  functions: {},
  /** Sentences for findings, by code: what the person should know about their data. */
  findings: {},
  /** Errors that stop an action: what happened and what to do. */
  errors: {},
  /** Names of criteria, axes, directions, roles, tiers. */
  terms: {},
  /** Titles, headers and notes of the sheets. */
  sheets: {},
  /** The task pane. */
  pane: {},
  /** The command line. */
  cli: {},
};

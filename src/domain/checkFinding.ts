import type { Finding } from "./finding";

/** How much a finding matters: `late` wants doing now, `soon` before the next review, `note` is good to know. */
export const SEVERITIES = ["late", "soon", "note"] as const;

export type Severity = (typeof SEVERITIES)[number];

/** A result in words: the sentence's key and what fills it. Words of ours stand as their ids, as in `CheckFinding`. */
export interface Saying<Code extends string = string> {
  readonly code: Code;
  readonly params: Finding["params"];
}

/**
 * A finding about the team or the programme. Words of ours among its params (roles, areas, reasons …) stand as their ids, several parted by
 * ", ": `namedParams` of `src/i18n` puts them into words.
 */
export interface CheckFinding extends Finding {
  readonly severity: Severity;
  /** The account or the person it is about; empty for the programme as a whole. */
  readonly about: string;
}

/** How ids are written into one param. */
export const ids = (list: readonly string[]): string => list.join(", ");

/** The worst first; what is equal stays in its order. */
export const bySeverity = <Each extends { readonly severity: Severity }>(findings: readonly Each[]): Each[] =>
  [...findings].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));

/** Whether a finding is one about the team or the programme. */
export const isCheckFinding = (finding: Finding): finding is CheckFinding => "severity" in finding;

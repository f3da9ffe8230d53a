import type { Finding } from "../../domain/finding";
import type { Language } from "../../i18n";
import { findingKey } from "../../sheets/toldFindings";
import { describeFinding, type Warning } from "../describe";

/** Findings with one cause, in words. */
export interface WarningGroup {
  /** The cause: the code that all of them have. */
  readonly code: string;
  /** What is said of each, with its cells: those that are new first. */
  readonly warnings: readonly Warning[];
  /** How many of them the run before did not tell. */
  readonly fresh: number;
  /** What marks them as seen. */
  readonly keys: readonly string[];
}

/** What there is to look at, and what somebody has marked as seen. */
export interface GroupedWarnings {
  readonly open: readonly WarningGroup[];
  readonly seen: readonly WarningGroup[];
}

/**
 * Findings by their cause, causes with something new first, else in the order in which they were told. A finding is seen as long as it says the
 * same: where a count or a name in it changes, it is to be looked at again.
 * @param told those that the run before told too
 * @param seen keys of what was marked as seen
 */
export function groupWarnings(
  { findings, told }: Readonly<Record<"findings" | "told", readonly Finding[]>>,
  seen: ReadonlySet<string>,
  language: Language,
): GroupedWarnings {
  const isSeen = (finding: Finding): boolean => seen.has(findingKey(finding));
  const known = new Set(told);
  const groups = (some: readonly Finding[]): WarningGroup[] =>
    byCode(some)
      .map((group) => groupOf(group, known, language))
      .sort((a, b) => Number(b.fresh > 0) - Number(a.fresh > 0));
  return { open: groups(findings.filter((each) => !isSeen(each))), seen: groups(findings.filter(isSeen)) };
}

function byCode(findings: readonly Finding[]): (readonly [Finding, ...Finding[]])[] {
  const found = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of findings) {
    const group = found.get(finding.code);
    if (group) group.push(finding);
    else found.set(finding.code, [finding]);
  }
  return [...found.values()];
}

function groupOf(group: readonly [Finding, ...Finding[]], told: ReadonlySet<Finding>, language: Language): WarningGroup {
  const isNew = (finding: Finding): boolean => !told.has(finding);
  const inOrder = [...group.filter(isNew), ...group.filter((each) => !isNew(each))];
  return {
    code: group[0].code,
    warnings: inOrder.map((finding) => describeFinding(finding, language)),
    fresh: group.filter(isNew).length,
    keys: [...new Set(inOrder.map(findingKey))],
  };
}

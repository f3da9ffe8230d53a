import type { Finding } from "../domain/finding";
import { fingerprint } from "../domain/plan/changes";
import type { Job } from "./registry/entry";

/** On the sheet of the last run: what a run of each kind told, one cell a kind, below each other. */
export const TOLD_NAME = "KAM_Told";

/** The kinds of runs that tell findings again and again. */
export const TOLD_JOBS = ["choose", "refresh"] as const satisfies readonly Job[];

export type ToldJob = (typeof TOLD_JOBS)[number];

/** A cell holds 32,767 characters; a finding takes 17. */
const MOST = 1_900;

/**
 * What tells one finding from another; no word of a person's is in it. The cell does not count, for rows come and go, and neither does the
 * order of what is listed, for it follows the rows.
 */
export const findingKey = ({ code, params }: Finding): string => {
  const said = DRAWN.has(code) ? [] : Object.entries(params);
  return fingerprint([`code ${code}`, ...said.flatMap(([name, value]) => partsOf(value).map((part) => `${name} ${part}`))]);
};

/** Advice that is drawn from many cases: which ratings it names at its end changes with the order of the rows, and is no news. */
const DRAWN: ReadonlySet<string> = new Set(["worth-typing"]);

const partsOf = (value: string | number): string[] => String(value).split(/[,;] /);

/** The cell that keeps findings for the next run, in the order in which they are told. */
export const toldCell = (findings: readonly Finding[]): string => findings.map(findingKey).slice(0, MOST).join(" ");

/** Findings that the cell of the run before holds too; of several that say the same, as many as were told then. */
export function toldBefore(findings: readonly Finding[], cell: string): Finding[] {
  const left = new Map<string, number>();
  for (const key of cell.split(" ")) left.set(key, (left.get(key) ?? 0) + 1);
  return findings.filter((finding) => {
    const key = findingKey(finding);
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count > 0;
  });
}

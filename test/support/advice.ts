import type { Finding } from "../../src/domain/finding";

/** What is said of a small list that is known in part, whatever was typed. */
const ADVICE: readonly string[] = [
  "cap-share",
  "tie-decided",
  "provisional-behind",
  "places-free",
  "ranked-on",
  "provisional-accounts",
  "worth-typing",
];

/** The findings that tell of something to put right. */
export const withoutAdvice = <T extends Pick<Finding, "code">>(findings: readonly T[]): T[] =>
  findings.filter(({ code }) => !ADVICE.includes(code));

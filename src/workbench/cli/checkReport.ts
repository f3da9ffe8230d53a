import type { BookCheck } from "../../actions/check/checkBook";
import { describeFinding } from "../../actions/describe";
import { SEVERITIES } from "../../domain/checkFinding";
import { fill, texts, type Language } from "../../i18n";
import { COLUMNS } from "./reportParts";
import { plainText, wrapped } from "./terminalText";

/** The object that `kam check --json` prints. */
export function checkJson({ findings }: BookCheck, language: Language): Record<string, unknown> {
  return {
    counts: Object.fromEntries(SEVERITIES.map((severity) => [severity, findings.filter((each) => each.severity === severity).length])),
    findings: findings.map(({ finding, severity, about }) => {
      const { code, message, where } = describeFinding(finding, language);
      return { severity, code, about, where, message };
    }),
  };
}

const MARKS = { late: "▲", soon: "◆", note: "·" } as const;

/** What a person reads in the terminal: all that there is to say, the worst first, each with its cell and what to do. */
export function checkText({ findings }: BookCheck, language: Language): string {
  const { check } = texts(language).cli;
  const { severities } = texts(language).programme.sheets;
  if (findings.length === 0) return check.nothing;
  return SEVERITIES.flatMap((severity) => {
    const own = findings.filter((each) => each.severity === severity);
    if (own.length === 0) return [];
    const lines = own.flatMap(({ finding }) => {
      const { message, where } = describeFinding(finding, language);
      const text = plainText(where ? `${where}: ${message}` : message);
      return wrapped(text.split(" "), COLUMNS - 4).map((line, index) => `  ${index === 0 ? MARKS[severity] : " "} ${line}`);
    });
    return ["", fill(check.heading, { severity: severities[severity], count: own.length }), ...lines];
  })
    .slice(1)
    .join("\n");
}

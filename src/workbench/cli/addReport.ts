import { fill, texts, type Language } from "../../i18n";
import { describeFinding } from "../../actions/describe";
import type { AddArguments } from "./arguments";
import { askedOf, listed, warningPart, warningsOf } from "./reportParts";
import type { AddOutcome } from "./runPlanning";
import { plainText } from "./terminalText";

const warnings = ({ result, fileWarnings }: AddOutcome, language: Language) => [
  ...result.findings.map((finding) => describeFinding(finding, language)),
  ...warningsOf(fileWarnings, language),
];

/** The object that `kam add --json` prints. */
export function addJson(outcome: AddOutcome, language: Language): Record<string, unknown> {
  const { sheet, sheets } = outcome.result;
  return { sheet, sheets, warnings: warnings(outcome, language), ...askedOf(outcome.recording) };
}

/** What a person reads in the terminal: which sheet is there now, and what was written. */
export function addText(outcome: AddOutcome, { input, output }: Pick<AddArguments, "input" | "output">, language: Language): string {
  const { cli } = texts(language);
  return [
    plainText(fill(cli.added, { sheet: outcome.result.sheet })),
    "",
    fill(cli.written, { file: output, input }),
    ...listed(cli.sheets, outcome.result.sheets),
    ...warningPart(warnings(outcome, language), cli.warnings, cli),
  ].join("\n");
}

import { fill, texts, type Language } from "../../i18n";
import type { ResetArguments } from "./arguments";
import { askedOf, listed, warningPart, warningsOf } from "./reportParts";
import type { ResetOutcome } from "./runPlanning";
import { plainText } from "./terminalText";

/** The object that `kam reset-template --json` prints. */
export function resetJson({ result, fileWarnings, recording }: ResetOutcome, language: Language): Record<string, unknown> {
  const { template, kept, sheets, findings } = result;
  return { template, kept, sheets, warnings: warningsOf([...findings, ...fileWarnings], language), ...askedOf(recording) };
}

/** What a person reads in the terminal: where the template is, where the one is that was there, and what was written. */
export function resetText(
  { result, fileWarnings }: ResetOutcome,
  { input, output }: Pick<ResetArguments, "input" | "output">,
  language: Language,
): string {
  const { cli } = texts(language);
  const { template, kept, sheets, findings } = result;
  return [
    plainText(fill(cli.reset.next, { sheet: template })),
    ...(kept === null ? [] : [plainText(fill(cli.reset.kept, { sheet: kept }))]),
    "",
    fill(cli.written, { file: output, input }),
    ...listed(cli.sheets, sheets),
    ...warningPart(warningsOf([...findings, ...fileWarnings], language), cli.warnings, cli),
  ].join("\n");
}

import { compareChoices } from "../../actions/choose/readChoice";
import { ruleName } from "../../actions/choose/ruleValues";
import type { ListComparison } from "../../domain/compareLists";
import { fill, texts, type Language } from "../../i18n";
import { comparisonLines } from "../../i18n/decisionLines";
import type { CompareArguments } from "./arguments";
import { askedOf, bullet, warningPart, warningsOf } from "./reportParts";
import type { ReadOutcome } from "./runReading";
import { plainText } from "./terminalText";

/** The older list and the newer one. */
export interface CompareOutcome {
  readonly before: ReadOutcome;
  readonly after: ReadOutcome;
}

/** The object that `kam compare --json` prints. */
export function compareJson(outcome: CompareOutcome, language: Language): Record<string, unknown> {
  const compared = comparedOf(outcome, language);
  return {
    ...compared,
    lines: comparisonLines(compared, namer(outcome, language), language),
    warnings: warningsOf(outcome.after.findings, language),
    ...askedOf(outcome.after.recording),
  };
}

/** What a person reads in the terminal: a sentence a change, and what to look at in the newer list. */
export function compareText(outcome: CompareOutcome, { input, newer }: CompareArguments, language: Language): string {
  const { cli } = texts(language);
  const lines = comparisonLines(comparedOf(outcome, language), namer(outcome, language), language);
  return [
    fill(cli.compare.head, { older: plainText(input), newer: plainText(newer) }),
    ...lines.flatMap((line) => bullet(line, "· ")),
    ...warningPart(warningsOf(outcome.after.findings, language), cli.warnings, cli),
  ].join("\n");
}

const comparedOf = ({ before, after }: CompareOutcome, language: Language): ListComparison =>
  compareChoices(before.read.choice, after.read.choice, language);

const namer =
  ({ before, after }: CompareOutcome, language: Language) =>
  (id: string): string =>
    after.read.names[id] ?? before.read.names[id] ?? ruleName(id, language) ?? id;

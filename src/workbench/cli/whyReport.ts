import type { AccountWhy } from "../../actions/choose/whyAccounts";
import { fill, texts, type Language } from "../../i18n";
import { whyLines } from "../../i18n/decisionLines";
import { COLUMNS, askedOf, table, warningPart, warningsOf } from "./reportParts";
import type { WhyOutcome } from "./runReading";
import { plainText, wrapped } from "./terminalText";

/** The object that `kam why --json` prints. */
export function whyJson({ accounts, read, findings, recording }: WhyOutcome, language: Language): Record<string, unknown> {
  const nameOf = namer(read.names);
  return {
    accounts: accounts.map(({ key, why }) => ({
      account: why.account.name,
      id: key,
      status: why.account.status,
      key: why.account.isKey,
      provisional: why.account.provisional,
      decision: why.account.decision,
      notProposed: why.account.notProposed,
      knockedOut: why.account.knockedOut,
      rank: why.account.rank,
      ranked: why.ranked,
      cap: why.cap,
      revenueRank: why.revenueRank,
      score: why.account.score,
      tier: why.account.tier,
      completeness: why.account.completeness,
      contributions: why.parts.map((part) => ({ ...part, name: nameOf(part.id) })),
      unknown: why.unknown,
      change: why.change,
      stability: why.stability,
      lines: whyLines(why, nameOf, language),
    })),
    warnings: warningsOf(findings, language),
    ...askedOf(recording),
  };
}

/**
 * What a person reads in the terminal: a few sentences an account, what each criterion gives, and what to look at in the list. What is to be
 * known of the choice as a whole is told where nobody could be ranked; else it is the business of `kam score`.
 */
export function whyText({ accounts, read, findings }: WhyOutcome, language: Language): string {
  const ofChoice = new Set(read.choice.isRanked ? read.findings : []);
  const ofList = new Set(read.choice.list.findings);
  const toTell = findings.filter((finding) => ofList.has(finding) || !ofChoice.has(finding));
  const { cli } = texts(language);
  const parts = accounts.map((each) => accountPart(each, accounts.length > 1, namer(read.names), language));
  return [
    ...parts.flatMap((part, index) => (index === 0 ? part : ["", ...part])),
    ...warningPart(warningsOf(toTell, language), cli.warnings, cli),
  ].join("\n");
}

const namer =
  (names: Readonly<Record<string, string>>) =>
  (id: string): string =>
    names[id] ?? id;

/** @param isOneOf whether several are called so: then each is told by its id */
function accountPart({ key, why }: AccountWhy, isOneOf: boolean, nameOf: (id: string) => string, language: Language): string[] {
  const { cli } = texts(language);
  const number = (value: number | null, decimals: number): string =>
    value === null ? "" : value.toLocaleString(language, { minimumFractionDigits: decimals, maximumFractionDigits: Math.max(1, decimals) });
  const rows = why.parts.map(({ id, rating, points, most }) => [
    nameOf(id),
    rating === null ? "–" : number(rating, 0),
    rating === null ? "" : number(points, 1),
    rating === null ? "" : number(most, 1),
  ]);
  return [
    ...(isOneOf && key !== null ? [fill(cli.why.id, { account: plainText(why.account.name), id: plainText(key) })] : []),
    ...whyLines(why, nameOf, language).flatMap((line) => wrapped(plainText(line).split(" "), COLUMNS)),
    "",
    ...table([cli.criterion, cli.why.rating, cli.why.points, cli.why.most], rows, { right: [1, 2, 3] }),
  ];
}

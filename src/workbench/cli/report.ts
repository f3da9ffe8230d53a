import type { MainJobResult } from "../../actions/choose/mainJob";
import type { AccountScore } from "../../domain/accountScores";
import { fill, texts, type Language } from "../../i18n";
import { listNewsPart } from "../../i18n/newsLines";
import { numberText } from "../../i18n/numberText";
import type { JobArguments } from "./arguments";
import { askedOf, datedWarnings, listed, newWarningPart, newsLines, percent, table } from "./reportParts";
import type { JobOutcome } from "./runJob";
import { plainText } from "./terminalText";

/** What the text tells of. */
type Told = Pick<JobOutcome, "result" | "fileWarnings">;

/** The object that `--json` prints. */
export function jsonReport(outcome: JobOutcome, command: JobArguments["command"]): Record<string, unknown> {
  const { result, recording } = outcome;
  return {
    accounts: result.accounts,
    scored: result.scored,
    unranked: result.ranking.filter(({ rank }) => rank === null).length,
    mapping: result.mapping,
    keyAccounts: result.keyAccounts,
    sheets: result.sheets,
    plans: result.plans,
    ...(command === "score" ? choosingReport(result) : {}),
    news: result.news,
    warnings: datedWarnings(allFindings(outcome), result.told, result.language),
    ...askedOf(recording),
  };
}

/** What `score` adds: why the list is as it is. */
const choosingReport = ({ list }: MainJobResult): Record<string, unknown> => ({
  stability: list.stability(),
  quadrant: list.quadrant(),
  knockedOut: list.knockedOut(),
  ties: list.ties(),
});

/** What is to be known of the list, then what of the file could not be kept. */
const allFindings = ({ result, fileWarnings }: Told) => [...result.findings, ...fileWarnings];

/** So many accounts are shown, and more only to show every key account and who comes next. */
const ACCOUNTS_SHOWN = 20;
const NEXT_SHOWN = 5;

/** What a person reads in the terminal: the mapping, the ranking as a table, what was written where, and what to look at. */
export function textReport(outcome: Told, { input, output, all }: Pick<JobArguments, "input" | "output" | "all">): string {
  const { result } = outcome;
  const { cli } = texts(result.language);
  const plans = new Set(Object.values(result.plans));
  const { accounts, scored, keyAccounts, ranking, scoresSheet: sheet } = result;
  const unranked = ranking.filter(({ rank }) => rank === null).length;
  return [
    ...mappingPart(result),
    "",
    ...rankingPart(result),
    "",
    fill(cli.summary, { accounts, scored, keyAccounts: keyAccounts.length, plans: plans.size }),
    ...(unranked > 0 ? [fill(cli.unranked, { count: unranked, sheet })] : []),
    ...(result.news ? newsLines([listNewsPart(result.news, result.language)]) : []),
    "",
    fill(cli.written, { file: output, input }),
    ...listed(
      cli.sheets,
      result.sheets.filter((each) => !plans.has(each)),
    ),
    ...listed(cli.plans, [...plans]),
    ...newWarningPart(allFindings(outcome), result.told, all, result.language),
  ].join("\n");
}

function mappingPart({ language, mapping, criteria: names, source, scoresSheet }: MainJobResult): string[] {
  const { cli } = texts(language);
  const rows = Object.entries(mapping).map(([id, header]) => [names[id] ?? id, header ?? fill(cli.typed, { sheet: scoresSheet })]);
  return [fill(cli.mapping, { source: plainText(source) }), ...table([cli.criterion, cli.column], rows)];
}

function rankingPart({ language, ranking, scoresSheet: sheet }: MainJobResult): string[] {
  const { cli } = texts(language);
  const { rank, key, account, score, tier, completeness } = cli.headers;
  const ranked = ranking.filter((each) => each.rank !== null).sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
  if (ranked.length === 0) return [fill(cli.nobody, { sheet })];
  const shown = Math.max(ACCOUNTS_SHOWN, ranked.findLastIndex(({ isKey }) => isKey) + 1 + NEXT_SHOWN);
  const lines = table(
    [rank, key, account, score, "", tier, completeness],
    ranked.slice(0, shown).map((each) => accountCells(each, language)),
    { right: [0, 3, 6] },
  );
  const more = ranked.length - shown;
  return [cli.ranking, ...lines, ...(more > 0 ? [`  ${fill(cli.more, { count: more, sheet })}`] : [])];
}

const accountCells = ({ rank, isKey, provisional, name, score, tier, completeness }: AccountScore, language: Language): string[] => [
  String(rank),
  isKey ? "★" : provisional ? "☆" : "",
  name,
  numberText(score ?? 0, 1, language),
  bar(score ?? 0),
  tier ?? "",
  percent(completeness),
];

/** A score of 0–100 as a bar of ten characters at most, to the eighth of one. */
function bar(score: number): string {
  const eighths = Math.round((score / 100) * 80);
  return "█".repeat(Math.floor(eighths / 8)) + (["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8] ?? "");
}

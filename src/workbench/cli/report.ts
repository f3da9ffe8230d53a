import type { MainJobResult } from "../../actions/mainJob";
import { describeFinding, type Warning } from "../../actions/describe";
import { fill, texts } from "../../i18n";
import type { Command } from "./arguments";
import type { JobOutcome } from "./runJob";

/** The object that `--json` prints. */
export function jsonReport({ result, fileWarnings, recording }: JobOutcome, command: Command): Record<string, unknown> {
  return {
    accounts: result.accounts,
    scored: result.scored,
    unranked: result.unranked,
    source: result.source,
    language: result.language,
    accountColumn: result.accountColumn,
    managerColumn: result.managerColumn,
    mapping: result.mapping,
    keyAccounts: result.keyAccounts,
    sheets: result.sheets,
    plans: result.plans,
    ...(command === "score" ? choosingReport(result) : {}),
    warnings: allWarnings(result, fileWarnings),
    roundTrips: recording.roundTrips,
    actions: recording.actions,
    largestRequest: recording.largestRequest,
  };
}

/** What `score` adds: why the list is as it is. */
const choosingReport = ({ list }: MainJobResult): Record<string, unknown> => ({
  stability: list.stability(),
  attractiveness: list.axis("attractiveness"),
  strength: list.axis("strength"),
  quadrant: list.quadrant(),
  knockedOut: list.knockedOut(),
  ties: list.ties(),
});

const allWarnings = (result: MainJobResult, files: JobOutcome["fileWarnings"]): Warning[] => [
  ...[...result.findings, ...files].map((finding) => describeFinding(finding, result.language)),
];

/** What a person reads in the terminal: the mapping, the ranking as a table, what was written where, and what to look at. */
export function textReport(outcome: JobOutcome, file: string, rows = 20): string {
  const { result, fileWarnings, recording } = outcome;
  const { cli, terms } = texts(result.language);
  const names: Readonly<Record<string, string>> = terms.criteria;
  const scores =
    result.sheets.find((sheet) => sheet === texts(result.language).sheets.names.scores) ?? texts(result.language).sheets.names.scores;
  const mapping = Object.entries(result.mapping).map(([id, header]) => [names[id] ?? id, header ?? fill(cli.typed, { sheet: scores })]);
  const ranked = result.ranking.filter((account) => account.rank !== null).sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
  const ranking = ranked
    .slice(0, rows)
    .map(({ name, score, tier, rank, completeness }) => [
      String(rank),
      name,
      (score ?? 0).toFixed(1),
      tier ?? "",
      `${Math.round(completeness * 100)} %`,
      result.plans[name] ?? "",
    ]);
  const { headers } = cli;
  const warnings = allWarnings(result, fileWarnings);
  const plans = new Set(Object.values(result.plans));
  return [
    fill(cli.mapping, { source: result.source }),
    table([cli.criterion, cli.column], mapping),
    "",
    cli.ranking,
    table([headers.rank, headers.account, headers.score, headers.tier, headers.completeness, headers.plan], ranking, [0, 2, 4]),
    ...(ranked.length > rows ? [fill(cli.more, { count: ranked.length - rows, sheet: scores })] : []),
    "",
    fill(cli.summary, { accounts: result.accounts, scored: result.scored, keyAccounts: result.keyAccounts.length, plans: plans.size }),
    fill(cli.written, { file }),
    `  ${fill(cli.sheets, { sheets: [...result.sheets.filter((sheet) => !plans.has(sheet)), ...plans].join(", ") })}`,
    ...(warnings.length > 0 ? ["", cli.warnings, ...warnings.map(({ message, where }) => `  ${where ? `${where}: ` : ""}${message}`)] : []),
    "",
    fill(cli.calls, {
      roundTrips: recording.roundTrips,
      actions: recording.actions,
      kilobytes: Math.ceil(recording.largestRequest / 1000),
    }),
  ].join("\n");
}

/** Columns of even width under their headers; the columns in `right` are aligned right. */
function table(headers: readonly string[], rows: readonly (readonly string[])[], right: readonly number[] = []): string {
  const widths = headers.map((header, column) => Math.max(width(header), ...rows.map((row) => width(row[column] ?? ""))));
  const line = (cells: readonly string[]): string =>
    cells
      .map((text, column) => {
        const space = " ".repeat(Math.max(0, (widths[column] ?? 0) - width(text)));
        return right.includes(column) ? space + text : text + space;
      })
      .join("  ")
      .trimEnd();
  return [line(headers), widths.map((count) => "─".repeat(count)).join("  "), ...rows.map(line)].map((text) => `  ${text}`).join("\n");
}

const width = (text: string): number => [...text].length;

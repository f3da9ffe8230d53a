import { describeFinding, type Warning } from "../../actions/describe";
import type { Finding } from "../../domain/finding";
import { fill, texts, type Language, type Texts } from "../../i18n";
import type { NewsPart } from "../../i18n/newsLines";
import type { Recording } from "../host";
import { plainText, shortened, textWidth, wrapped } from "./terminalText";

/** Columns of the terminal that a report keeps to. */
export const COLUMNS = 100;
const LONGEST_NAME = 44;
const WARNINGS_SHOWN = 20;

/** 1 January 1970 as Excel counts days, and the last day that Excel knows. */
const UNIX_EPOCH = 25_569;
const LAST_DAY = 2_958_465;

/** A day as `2026-01-31`; null for none, and for a number that is not a day of Excel's. */
export const isoDay = (serial: number | null): string | null =>
  serial === null || serial < 1 || serial > LAST_DAY
    ? null
    : new Date((Math.floor(serial) - UNIX_EPOCH) * 86_400_000).toISOString().slice(0, 10);

/** A share of 0 to 1 in per cent. */
export const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** Findings in words. */
export const warningsOf = (findings: readonly Finding[], language: Language): Warning[] =>
  findings.map((finding) => describeFinding(finding, language));

/** Findings in words, and whether the run before told them too. */
export const datedWarnings = (findings: readonly Finding[], told: readonly Finding[], language: Language) =>
  findings.map((finding) => ({ ...describeFinding(finding, language), isNew: !told.includes(finding) }));

/** What is new in words; what was told before as a count, or on demand. */
export function newWarningPart(findings: readonly Finding[], told: readonly Finding[], all: boolean, language: Language): string[] {
  const { cli, news } = texts(language);
  const before = findings.filter((finding) => told.includes(finding));
  const lines = warningPart(
    warningsOf(
      findings.filter((finding) => !told.includes(finding)),
      language,
    ),
    cli.warnings,
    cli,
  );
  if (before.length === 0) return lines;
  const count = before.length;
  if (all) return [...lines, ...warningPart(warningsOf(before, language), fill(news.toldTitle, { count }), cli)];
  return [...lines, "", fill(count === 1 ? news.told.one : news.told.other, { count })];
}

/** News as a heading and what stands below it, a line each; an empty line before each heading. */
export const newsLines = (parts: readonly NewsPart[]): string[] =>
  parts.flatMap(({ title, lines }) => ["", title, ...lines.flatMap((line) => bullet(line, ""))]);

/** What Excel was asked, as `--json` prints it. */
export const askedOf = ({ roundTrips, actions, largestRequest }: Recording) => ({ roundTrips, actions, largestRequest });

/** `Sheets  Criteria, Scores …` over as many lines as it takes. */
export function listed(title: string, names: readonly string[]): string[] {
  if (names.length === 0) return [];
  const indent = " ".repeat(10);
  const words = names.map((name, index) => (index < names.length - 1 ? `${plainText(name)},` : plainText(name)));
  const [first = "", ...rest] = wrapped(words, COLUMNS - indent.length);
  return [`  ${title.padEnd(8)}${first}`, ...rest.map((line) => indent + line)];
}

/** What to look at, each with its cells; no lines where there is nothing. */
export function warningPart(warnings: readonly Warning[], title: string, cli: Texts["cli"]): string[] {
  if (warnings.length === 0) return [];
  const lines = warnings.slice(0, WARNINGS_SHOWN).flatMap(({ message, where }) => bullet(where ? `${where}: ${message}` : message, "· "));
  const more = warnings.length - WARNINGS_SHOWN;
  return ["", title, ...lines, ...(more > 0 ? [`  ${fill(cli.moreWarnings, { count: more })}`] : [])];
}

/** A text behind its mark, over as many lines as it takes. */
export const bullet = (text: string, mark: string): string[] =>
  wrapped(plainText(text).split(" "), COLUMNS - 2 - mark.length).map(
    (line, index) => `  ${index === 0 ? mark : " ".repeat(mark.length)}${line}`,
  );

/** How a table is set. */
interface TableLook {
  /** Columns that are aligned right. */
  readonly right?: readonly number[];
  /** Widest text of a column, by its number; what is longer ends in "…". */
  readonly widest?: Readonly<Record<number, number>>;
}

/** Columns of even width under their headers. */
export function table(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  { right = [], widest = {} }: TableLook = {},
): string[] {
  const texts = rows.map((row) => row.map((text, column) => shortened(plainText(text), widest[column] ?? LONGEST_NAME)));
  const widths = headers.map((header, column) => Math.max(textWidth(header), ...texts.map((row) => textWidth(row[column] ?? ""))));
  const line = (cells: readonly string[]): string =>
    cells
      .map((text, column) => {
        const space = " ".repeat(Math.max(0, (widths[column] ?? 0) - textWidth(text)));
        return right.includes(column) ? space + text : text + space;
      })
      .join("  ")
      .trimEnd();
  return [
    line(headers),
    widths.map((count, column) => (headers[column] === "" ? " " : "─").repeat(count)).join("  "),
    ...texts.map(line),
  ].map((text) => `  ${text}`);
}

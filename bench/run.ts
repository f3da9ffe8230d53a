import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { grown, type Grown, type Growth } from "./growth";
import { measured, type Measure, type Measured } from "./measure";
import type { Report, Reported } from "./report";

/** Each file in here exports `measures`. */
const MEASURES = join(__dirname, "measures");

/** What the last full run found, kept with the code. */
const RECORD = join(__dirname, "last-run.json");

interface Measures {
  readonly measures?: readonly Measure[];
  readonly growths?: readonly Growth[];
  readonly reports?: readonly Report[];
}

/** Runs every measure whose name contains the word that is given, prints tables, and keeps them where all were run. */
async function main(word = ""): Promise<void> {
  const wanted = ({ name }: { readonly name: string }): boolean => name.toLowerCase().includes(word.toLowerCase());
  const results: Measured[] = [];
  const growth: Grown[] = [];
  const reported: Reported[] = [];
  for (const file of readdirSync(MEASURES).sort()) {
    const { measures = [], growths = [], reports = [] } = (await import(join(MEASURES, file))) as Measures;
    for (const measure of measures.filter(wanted)) results.push(await measured(measure));
    for (const each of growths.filter(wanted)) growth.push(await grown(each));
    for (const { name, run } of reports.filter(wanted)) reported.push({ report: name, steps: await run() });
  }
  const tables = [
    ...(results.length > 0 ? [measuresTable(results)] : []),
    ...(growth.length > 0 ? [growthTable(growth)] : []),
    ...reported.map(reportTable),
  ];
  process.stdout.write(tables.join("\n"));
  const over =
    results.some(({ ratio, atMost }) => ratio > atMost) || growth.some(({ exponent, atMost }) => exponent > (atMost ?? Infinity));
  if (over) process.exitCode = 1;
  if (word === "") writeFileSync(RECORD, `${JSON.stringify({ node: process.version, results, growth, reported }, null, 2)}\n`);
}

const verdict = (value: number, limit: number): string => `${value > limit ? "over" : "within"} ${limit}`;

const measuresTable = (results: readonly Measured[]): string =>
  table(
    ["measure", "ours", "baseline", "ratio", "limit", "baseline is"],
    results.map(({ measure, baseline, oursMs, baselineMs, ratio, atMost }) => [
      measure,
      `${oursMs.toFixed(1)} ms`,
      `${baselineMs.toFixed(1)} ms`,
      ratio.toFixed(3),
      verdict(ratio, atMost),
      baseline,
    ]),
  );

const growthTable = (growth: readonly Grown[]): string =>
  table(
    ["growth", "accounts", "time", "time a row", "exponent", "limit"],
    growth.flatMap(({ growth: name, sizes, exponent, atMost }) =>
      sizes.map(({ accounts, ms, microsecondsPerRow }, at) => [
        at === 0 ? name : "",
        accounts.toLocaleString("en"),
        `${ms.toFixed(1)} ms`,
        `${microsecondsPerRow.toFixed(1)} µs`,
        ...(at === 0 ? [exponent.toFixed(2), atMost === null ? "none" : verdict(exponent, atMost)] : []),
      ]),
    ),
  );

/** Counts of a job, and what a plan of it takes. */
const reportTable = ({ report, steps }: Reported): string =>
  table(
    [report, "time", "a plan", "round trips", "actions", "a plan", "sent", "a plan", "received", "largest"],
    steps.map(({ step, ms, roundTrips, actions, sent, received, largest, plans }) => {
      const each = (value: number, text: (value: number) => string): string => (plans === 0 ? "" : text(value / plans));
      const size = (characters: number): string => `${(characters / 1000).toFixed(1)} kB`;
      const time = (value: number): string => `${value.toFixed(0)} ms`;
      const count = (value: number): string => value.toFixed(1);
      return [
        step,
        time(ms),
        each(ms, time),
        String(roundTrips),
        String(actions),
        each(actions, count),
        size(sent),
        each(sent, size),
        size(received),
        size(largest),
      ];
    }),
  );

function table(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [headers, ...rows];
  const widths = headers.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string => row.map((text, column) => text.padEnd(widths[column] ?? 0)).join("  ");
  return all.map((row) => `${line(row).trimEnd()}\n`).join("");
}

void main(process.argv[2]);

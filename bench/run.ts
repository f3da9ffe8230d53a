import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { measured, type Measure, type Measured } from "./measure";

/** Each file in here exports `measures`. */
const MEASURES = join(__dirname, "measures");

/** What the last full run found, kept with the code. */
const RECORD = join(__dirname, "last-run.json");

/** Runs every measure whose name contains the word that is given, prints a table, and keeps it where all were run. */
async function main(word = ""): Promise<void> {
  const results: Measured[] = [];
  for (const file of readdirSync(MEASURES).sort()) {
    const { measures } = (await import(join(MEASURES, file))) as { measures: readonly Measure[] };
    for (const measure of measures.filter(({ name }) => name.toLowerCase().includes(word.toLowerCase())))
      results.push(await measured(measure));
  }
  process.stdout.write(table(results));
  if (results.some(({ ratio, atMost }) => ratio > atMost)) process.exitCode = 1;
  if (word === "") writeFileSync(RECORD, `${JSON.stringify({ node: process.version, results }, null, 2)}\n`);
}

function table(results: readonly Measured[]): string {
  const rows = results.map(({ measure, baseline, oursMs, baselineMs, ratio, atMost }) => [
    measure,
    `${oursMs.toFixed(1)} ms`,
    `${baselineMs.toFixed(1)} ms`,
    ratio.toFixed(3),
    `${ratio > atMost ? "over" : "within"} ${atMost}`,
    baseline,
  ]);
  const all = [["measure", "ours", "baseline", "ratio", "limit", "baseline is"], ...rows];
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0))) ?? [];
  return all
    .map(
      (row) =>
        `${row
          .map((text, column) => text.padEnd(widths[column] ?? 0))
          .join("  ")
          .trimEnd()}\n`,
    )
    .join("");
}

void main(process.argv[2]);

import { closeBooks } from "../test/workbench/host/book";
import { cellProbes } from "../test/workbench/host/probes/cells";
import { objectProbes } from "../test/workbench/host/probes/objects";
import { requestProbes } from "../test/workbench/host/probes/requests";
import { answerOf } from "../test/workbench/host/probes/probe";

/** Shows what Microsoft documents of Excel, and what the embedded workbook does, as a table. */
async function main(): Promise<void> {
  const text = (value: unknown): string => JSON.stringify(value) ?? "undefined";
  const probes = [...cellProbes, ...objectProbes, ...requestProbes];
  let different = 0;
  console.log("| | member | situation | expected | got | source |\n|---|---|---|---|---|---|");
  for (const probe of probes) {
    const got = await answerOf(probe);
    closeBooks();
    const agrees = text(got) === text(probe.expected);
    if (!agrees) different++;
    const cells = [agrees ? "ok" : "DIFFERENT", probe.member, probe.situation, text(probe.expected), text(got), probe.source];
    console.log(`| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`);
  }
  console.log(`\n${probes.length} probes, ${different} different.`);
  process.exitCode = different === 0 ? 0 : 1;
}

void main();

import { ActionError } from "../../src/actions/actionError";
import { AccountListError } from "../../src/domain/accounts";
import { runJob } from "../../src/workbench/cli/runJob";
import { WorkbookFileError } from "../../src/workbench/model";
import { tokenizeFormula } from "../../src/workbench/model/formulaTokens";
import { inlineRows } from "./corpus";
import { brokenRules } from "./fileRules";
import { ENGLISH, SPANISH } from "./lists";
import { packageOf, partsOf, smallWorkbook, type Parts } from "./packages";

/** A run that takes longer hangs, in the eyes of who waits for it. */
const longestRun = 60_000;
/** A call that only a text of the person's can bring into a formula. */
const injected = "EVIL";

/** How many runs ended how, and what went wrong in which. */
export interface FuzzCounts {
  done: number;
  refused: number;
  readonly wrong: string[];
}

/** Numbers from 0 to 1 that follow from a seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Value = string | number | boolean;

const odd: readonly Value[] = [
  `=${injected}(1)`,
  `+${injected}(1)`,
  `-${injected}(1)`,
  `@${injected}(1)`,
  `"&${injected}(1)&"`,
  `'=${injected}(1)`,
  "__proto__",
  "constructor",
  "toString",
  "#N/A",
  "#REF!",
  " ",
  "",
  "x".repeat(300),
  "'",
  '"',
  "A1",
  "TRUE",
  "{{account}}",
  "🙂",
  "a\nb",
  "<b>&amp;",
  "\u202eabc",
  "1e308",
  "12:30",
  "50 %",
  -1,
  0,
  1e300,
  1e-300,
  45_000.5,
  true,
  false,
];

/** A workbook with one small list, made from a seed: usual headers and values, and odd ones among them. */
function workbookFrom(seed: number): Parts {
  const random = randomOf(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const headers: Value[] = [...pick([ENGLISH, SPANISH])];
  const wildness = random() * random();
  const value = (column: number, row: number): Value => {
    if (random() < wildness) return pick(odd);
    if (column === 0) return `Client ${row}`;
    return column === 1 ? pick(["Ana", "Ben", ""]) : Math.round(random() * 1000) / pick([1, 10, 100]);
  };
  headers.forEach((_, i) => {
    if (random() < wildness / 3) headers[i] = pick(odd);
  });
  const count = Math.floor(random() * 9);
  const rows = Array.from({ length: count }, (_, row) => headers.map((__, column) => value(column, row)));
  if (count > 1 && random() < 0.2) rows[1] = [...(rows[0] ?? [])];
  const formulas =
    random() < 0.5 && count > 0 ? `<row r="${count + 4}"><c r="A${count + 4}" s="1"><f>SUM(C2:C${count + 1})</f><v>7</v></c></row>` : "";
  const sheet = `<sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetData>${inlineRows([headers, ...rows])}${formulas}</sheetData>`;
  return smallWorkbook({ Accounts: sheet, Notes: `<sheetData>${inlineRows([[pick(odd)], [pick(odd)]])}</sheetData>` });
}

/** What is wrong with a run of the main job on the workbook of a seed; null where it was refused as it should be. */
async function runOne(seed: number): Promise<string[] | null> {
  const input = await packageOf(workbookFrom(seed));
  const started = Date.now();
  try {
    const options = { sheet: null, overrides: {}, cap: null, capReason: null, plans: 1, language: null, today: 46_000 } as const;
    const { bytes } = await runJob(input, {
      ...options,
      command: seed % 5 === 0 ? "plan" : "score",
      platform: seed % 2 === 0 ? "desktop" : "web",
    });
    const problems = compare(await partsOf(input), await partsOf(bytes));
    return Date.now() - started > longestRun ? [...problems, "it took too long"] : problems;
  } catch (error) {
    const isTold = error instanceof ActionError || error instanceof AccountListError || error instanceof WorkbookFileError;
    return isTold ? null : [error instanceof Error ? (error.stack ?? error.message) : String(error)];
  }
}

/** A text of XML without its entities: a sheet called `=EVIL(1)` is named in apostrophes. */
const plainXml = (text: string): string =>
  text.replaceAll("&quot;", '"').replaceAll("&apos;", "'").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

function compare(before: Record<string, string>, after: Record<string, string>): string[] {
  const unselected = (xml = ""): string => xml.replace(/ tabSelected="1"/u, "");
  const changed = Object.keys(before).filter(
    (path) => path.includes("/worksheets/") && unselected(before[path]) !== unselected(after[path]),
  );
  const formulas = Object.entries(after).flatMap(([path, xml]) =>
    [...xml.matchAll(/<(?:f|formula\d?|definedName|calculatedColumnFormula)(?:\s[^>]*)?>([^<]*)</gu)].map(
      ([, text = ""]) => [path, text] as const,
    ),
  );
  const callsIt = (text: string): boolean =>
    text.includes(injected) && tokenizeFormula(plainXml(text)).some((token) => token.kind === "function" && token.text === injected);
  return [
    ...changed.map((path) => `${path} has changed`),
    ...formulas.filter(([, text]) => callsIt(text)).map(([path, text]) => `${path} calls what a person wrote: ${text}`),
    ...brokenRules(after),
  ];
}

/**
 * Runs the main job on generated workbooks.
 * @param report told after each run
 */
export async function fuzz(
  from: number,
  count: number,
  report: (counts: FuzzCounts, run: number) => void = () => undefined,
): Promise<FuzzCounts> {
  const counts: FuzzCounts = { done: 0, refused: 0, wrong: [] };
  for (let seed = from; seed < from + count; seed++) {
    const problems = await runOne(seed);
    if (problems === null) counts.refused++;
    else counts.done++;
    counts.wrong.push(...(problems ?? []).map((problem) => `seed ${seed}: ${problem}`));
    report(counts, seed - from + 1);
  }
  return counts;
}

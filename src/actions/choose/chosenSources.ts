import type { AccountList } from "../../domain/accounts";
import type { Finding } from "../../domain/finding";
import { cellAddress, type Grid } from "../../domain/grid";
import { LANGUAGES, texts, type Language } from "../../i18n";
import { keyOfWord } from "../../i18n/words";
import { criteriaHeaders, type CriterionRow } from "../../sheets/criteriaSheet";
import { columnCells, findColumn, type TablePart } from "../../sheets/tablePart";
import type { MainJobOptions } from "./options";

/** What a person has said on Criteria about the column that serves each criterion. */
export interface ChosenSources {
  /** Criterion id → header of the list; `""` for ratings by hand. They count before what is recognised. */
  readonly overrides: Readonly<Record<string, string>>;
  /** Criterion id → what its source cell goes on saying although no column serves it; `""` where it was cleared. */
  readonly byHand: ReadonlyMap<string, string>;
  readonly findings: readonly Finding[];
}

/** A column is named by its header, or by its letters where it has none of its own. */
const LETTERS = /^[A-Z]{1,3}$/;

/**
 * Reads the source cells. One that was cleared means ratings by hand, from now on. One that names no column of the list stays as it is and is
 * told, unless nobody has changed it: then it is the list that has, and a column is looked for again.
 * @param last the sources at the last run, by criterion id
 */
export function chosenSources(
  rows: readonly CriterionRow[],
  grid: Grid,
  part: TablePart | null,
  last: ReadonlyMap<string, string>,
  { overrides: asked = {} }: Pick<MainJobOptions, "overrides">,
): ChosenSources {
  const headers = new Map(grid.values.flat().map((value) => [String(value).trim(), String(value)]));
  const overrides = new Map<string, string>();
  const byHand = new Map<string, string>();
  const findings: Finding[] = [];
  for (const { id, name, source } of rows) {
    const before = last.get(id) ?? "";
    const serves = source !== "" && (headers.has(source) || LETTERS.test(source) || isSum(source, headers));
    const isWrong = source !== "" && source !== before && !serves && !isByHand(source);
    if (serves) overrides.set(id, headers.get(source) ?? source);
    else if (isWrong || isByHand(source) || (source === "" && before !== "")) {
      overrides.set(id, "");
      byHand.set(id, source);
    }
    if (isWrong && part && asked[id] === undefined) {
      findings.push({ code: "source-not-found", params: { value: source, criterion: name }, where: sourceCell(part, name) });
    }
  }
  return { overrides: Object.fromEntries(overrides), byHand, findings };
}

/** Whether a source is columns that are added up: named by the first and the last. */
function isSum(source: string, headers: ReadonlyMap<string, string>): boolean {
  const ends = source.split("…").map((end) => end.trim());
  return ends.length === 2 && ends.every((end) => headers.has(end));
}

function sourceCell(part: TablePart, criterion: string): string {
  const row = columnCells(part, criteriaHeaders("criterion")).findIndex((name) => String(name).trim() === criterion);
  return cellAddress(part.sheet, part.headerRow + 1 + row, part.left + findColumn(part, criteriaHeaders("source")));
}

/** Whether a source cell says that ratings are typed: in our words, or in those for breakpoints by hand, in either language. */
const isByHand = (source: string): boolean =>
  keyOfWord("spreads", source) === "hand" || LANGUAGES.some((each) => texts(each).sheets.data.typed.toLowerCase() === source.toLowerCase());

/** What the source cells of criteria say that are to be rated by hand, so that the next run knows that it was meant so. */
export function unservedSources(
  { byHand }: ChosenSources,
  asked: MainJobOptions["overrides"] = {},
  { mapping }: AccountList,
  language: Language,
): ReadonlyMap<string, string> {
  const ids = Object.keys(mapping.criteria).filter((id) => asked[id] === "" || byHand.has(id));
  return new Map(ids.map((id) => [id, byHand.get(id) || texts(language).sheets.data.typed]));
}

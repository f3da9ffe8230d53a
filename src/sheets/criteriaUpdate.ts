import type { Criterion } from "../domain/criteria";
import type { Finding } from "../domain/finding";
import { cellAddress, isBlank, type CellValue } from "../domain/grid";
import { breakpointsUsable } from "../domain/rating";
import type { Language } from "../i18n";
import { keyOfWord } from "../i18n/words";
import { sameFormula } from "./a1";
import {
  BREAKPOINT_FIELDS,
  CRITERIA_FIELDS,
  criteriaBlock,
  criteriaHeaders,
  criteriaHeadersOf,
  criterionCell,
  liveBreakpoint,
  liveMethod,
  type CriteriaField,
  type CriterionRow,
  type SourceValues,
} from "./criteriaSheet";
import type { Block, DraftCell, SheetDraft } from "./draft";
import { columnCells, findColumn, type TablePart } from "./tablePart";

/** What `KAM_Criteria` holds, and what could not be understood in it, each with its cell. */
export interface ReadCriteria {
  readonly rows: readonly CriterionRow[];
  readonly findings: readonly Finding[];
}

/**
 * Reads `KAM_Criteria` back, in either language. A row without a name is left out; a weight that is not a number of at least zero
 * counts as 0, an axis that is no such word counts on neither: each is reported with its cell.
 */
export function parseCriteria(part: TablePart, defaults: readonly Criterion[]): ReadCriteria {
  const findings: Finding[] = [];
  const column = (key: CriteriaField): readonly CellValue[] => columnCells(part, criteriaHeaders(key));
  const cells = Object.fromEntries(CRITERIA_FIELDS.map((key) => [key, column(key)])) as Record<CriteriaField, readonly CellValue[]>;
  const textAt = (key: CriteriaField, index: number): string => String(cells[key][index] ?? "").trim();
  const report = (code: string, key: CriteriaField, index: number): void => {
    const where = cellAddress(part.sheet, part.headerRow + 1 + index, part.left + findColumn(part, criteriaHeaders(key)));
    findings.push({ code, params: { value: textAt(key, index) }, where });
  };
  const named = Array.from({ length: part.rowCount }, (_, index) => index).filter((index) => textAt("criterion", index) !== "");
  const inUseFormulas = columnCells(part, criteriaHeaders("inUse"), "formulas");
  const unweighed: number[] = [];
  const idOf = (index: number): string => textAt("id", index) || textAt("criterion", index);
  const rows = named.map((index): CriterionRow => {
    const known = defaults.find((criterion) => criterion.id === idOf(index)) ?? { axis: "strength" as const, direction: "higher" as const };
    // What counts is the weight in use; where its formula is missing, in a row that a person has added, the typed one.
    const typed = cells.weight[index] ?? "";
    const inUse = isBlank(cells.inUse[index] ?? "") ? typed : (cells.inUse[index] ?? "");
    const weighs = typeof inUse === "number" && inUse >= 0;
    if (!weighs && !isBlank(inUse)) report("weight-not-usable", "weight", index);
    if (isBlank(cells.inUse[index] ?? "") && isFormula(inUseFormulas[index])) unweighed.push(index);
    const axis = keyOfWord("axes", textAt("axis", index));
    const direction = keyOfWord("directions", textAt("direction", index));
    if (!axis && textAt("axis", index)) report("axis-not-known", "axis", index);
    const directionKnown = direction !== undefined || !textAt("direction", index);
    if (!directionKnown) report("direction-not-known", "direction", index);
    const breakpoints = BREAKPOINT_FIELDS.map((key) => cells[key][index] ?? "").filter((value) => !isBlank(value));
    const numbers = breakpoints.filter((value) => typeof value === "number");
    const breaks = numbers.length === breakpoints.length && breakpointsUsable(numbers);
    if (!breaks) report("breakpoints-not-usable", "break1", index);
    const parent = named.find(
      (other) => other !== index && textAt("criterion", other).toLowerCase() === textAt("partOf", index).toLowerCase(),
    );
    if (parent === undefined && textAt("partOf", index)) report("part-of-not-known", "partOf", index);
    return {
      id: idOf(index),
      name: textAt("criterion", index),
      axis: axis ?? (textAt("axis", index) ? null : known.axis),
      direction: direction ?? known.direction,
      weight: weighs ? inUse : 0,
      source: textAt("source", index),
      spread: keyOfWord("spreads", textAt("spread", index)) ?? "hand",
      breakpoints: numbers,
      partOf: parent === undefined ? "" : idOf(parent),
      usable: directionKnown && breaks,
    };
  });
  if (unweighed[0] !== undefined) report("weights-not-known", "inUse", unweighed[0]);
  return { rows, findings };
}

const isFormula = (cell: CellValue | undefined): boolean => typeof cell === "string" && cell.startsWith("=");

/** Fields that are written where they are blank, and left alone where they hold anything. */
const FILLED: readonly CriteriaField[] = ["axis", "inUse", "share", "bar", "direction", "method", "spread", "id", ...BREAKPOINT_FIELDS];

/**
 * What the standing Criteria sheet lacks: the source column of each criterion as it is now, live breakpoints where they are asked for, and
 * in rows that a person has added whatever belongs to them. Cells that hold anything else are not written, but for weights that the person
 * has just set.
 * @param weights what the person has set, by criterion id
 */
export function criteriaUpdate(
  part: TablePart,
  rows: readonly CriterionRow[],
  language: Language,
  valuesOf: SourceValues,
  weights: ReadonlyMap<string, number> = new Map(),
): SheetDraft {
  const headers = criteriaHeadersOf(part, language);
  const names = columnCells(part, criteriaHeaders("criterion")).map((name) => String(name).trim());
  const standing = (field: CriteriaField, index: number): CellValue => columnCells(part, criteriaHeaders(field), "formulas")[index] ?? "";
  const blocks: (Block | null)[] = [];
  for (const row of rows) {
    const index = names.indexOf(row.name);
    const put = (field: CriteriaField, value: DraftCell): void => void blocks.push(criteriaBlock(part, index, field, value));
    if (String(standing("source", index)).trim() !== row.source) put("source", row.source);
    const weight = weights.get(row.id);
    if (weight !== undefined && standing("weight", index) !== weight) put("weight", weight);
    const method = liveMethod(row.spread);
    const values = method && valuesOf(row.id);
    for (const field of FILLED) {
      const place = (BREAKPOINT_FIELDS as readonly string[]).indexOf(field);
      const wanted = place >= 0 && method && values ? liveBreakpoint(values, method, place) : criterionCell(field, row, headers, language);
      const isLive = place >= 0 && typeof wanted === "object" && wanted !== null;
      const now = standing(field, index);
      if (isLive ? !sameFormula(String(now), wanted.formula) : isBlank(now) && wanted !== "") put(field, wanted);
    }
  }
  return { sheet: part.sheet, blocks: blocks.filter((block) => block !== null) };
}

/**
 * Cells to be made blank again after an update has been written: where nothing else stands in a column of a table, desktop Excel gives a formula
 * that comes into it to all rows ("Fill formulas in tables to create calculated columns"), and breakpoints are each criterion's own.
 */
export function blankAgain(part: TablePart, { blocks }: SheetDraft): Block[] {
  const written = new Set(blocks.map(({ at }) => at));
  return BREAKPOINT_FIELDS.flatMap((field) => {
    const standing = columnCells(part, criteriaHeaders(field), "formulas");
    const cells = standing.flatMap((now, row) => {
      const blank = criteriaBlock(part, row, field, "");
      return blank ? [{ now, blank }] : [];
    });
    const others = cells.filter(({ blank }) => !written.has(blank.at));
    return others.length < cells.length && others.every(({ now }) => isBlank(now)) ? others.map(({ blank }) => blank) : [];
  });
}

import type { Cell } from "@cj-tech-master/excelts";
import { isMergedAway, readCell } from "../../model/cellValues";
import { tokenizeFormula } from "../../model/formulaTokens";
import { relocatedFormula } from "../../model/shiftReferences";
import { columnsOf, containsArea, intersection, isSheet, overlap, rowsOf, type Rectangle } from "../area";
import { invalidArgument, invalidOperation } from "../hostError";
import type { CellRange } from "../objects/cellRange";
import { conditionalFormats, setConditionalFormats } from "./conditionalAreas";
import { contentOf, putContent, type CellContent } from "./moveCell";
import { arrayAreas, spillAreas } from "./spillAreas";
import { clearValidation, setValidation, validatedAreas } from "./validations";
import { numberFormatOf, setStyle } from "./cellStyle";

export const copyTypes = ["All", "Formulas", "Values", "Formats"] as const;
export type CopyType = (typeof copyTypes)[number];

export interface CopyOptions {
  readonly type: CopyType;
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
}

/** What a copied cell was when the copy began: source and target may overlap. */
interface CopiedCell {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
  readonly numberFormat: string;
  readonly shown: string | number | boolean;
  readonly style: Cell["style"];
}

/** Where copies go: once, or as often as the source fits into the target. */
function targets(source: Rectangle, target: Rectangle, transpose: boolean): Rectangle[] {
  const [rows, columns] = transpose ? [columnsOf(source), rowsOf(source)] : [rowsOf(source), columnsOf(source)];
  const [down, right] = [rowsOf(target) / rows, columnsOf(target) / columns];
  const tiles = Number.isInteger(down) && Number.isInteger(right) ? [down, right] : [1, 1];
  return Array.from({ length: (tiles[0] ?? 1) * (tiles[1] ?? 1) }, (_, i) => {
    const top = target.top + Math.floor(i / (tiles[1] ?? 1)) * rows;
    const left = target.left + (i % (tiles[1] ?? 1)) * columns;
    return { top, left, bottom: top + rows - 1, right: left + columns - 1 };
  });
}

function readSource({ host, sheet, area }: CellRange): CopiedCell[] {
  const cells: CopiedCell[] = [];
  for (let row = 0; row < rowsOf(area); row++) {
    for (let column = 0; column < columnsOf(area); column++) {
      const cell = sheet.findCell(area.top + row, area.left + column);
      const shown = readCell(cell, host.date1904);
      cells.push({ row, column, content: contentOf(cell), numberFormat: numberFormatOf(cell), shown, style: { ...cell?.style } });
    }
  }
  return cells;
}

/** Copies cells to another place: formulas move their references along, validations and conditional formats come with the looks. */
export function copyRange(source: CellRange, target: CellRange, options: CopyOptions): void {
  if (rowsOf(source.area) * columnsOf(source.area) > 1_000_000) throw invalidArgument("Whole columns or rows cannot be copied here.");
  const { host, sheet } = target;
  host.settle();
  const places = targets(source.area, target.area, options.transpose);
  for (const place of places) checkTarget(target, place);
  const cells = readSource(source);
  for (const place of places) {
    for (const cell of cells) copyOne(source, cell, target, place, options);
    if (options.type === "All" && !options.transpose) copyRules(source, sheet, place);
  }
  host.cellsChanged();
}

function checkTarget({ host, sheet }: CellRange, place: Rectangle): void {
  if (!isSheet(place)) throw invalidArgument("The copy would lie beyond the sheet.");
  if (arrayAreas(host, sheet).some((array) => overlap(array, place))) throw invalidOperation("Part of an array cannot be changed.");
  if (spillAreas(host, sheet).some((spill) => overlap(spill, place)))
    throw invalidOperation("Cells are not copied into a spilled array here.");
  if (host.tablesOn(sheet).some(({ area, headerRow }) => headerRow !== null && overlap({ ...area, bottom: headerRow }, place))) {
    throw invalidOperation("Headers of a table are not copied over here.");
  }
}

function copyOne(
  source: CellRange,
  from: CopiedCell,
  target: CellRange,
  place: Rectangle,
  { type, skipBlanks, transpose }: CopyOptions,
): void {
  const row = place.top + (transpose ? from.column : from.row);
  const column = place.left + (transpose ? from.row : from.column);
  if (skipBlanks && from.shown === "" && from.content.formula === null) return;
  const to = target.sheet.getCell(row, column);
  if (isMergedAway(to)) throw invalidOperation("Cells are not copied into merged cells here.");
  if (type === "All" || type === "Formats") to.style = { ...from.style };
  if (type === "Formulas") setStyle(to, { numFmt: from.numberFormat });
  if (type === "Formats") return;
  if (type === "Values") to.value = from.shown === "" ? null : from.shown;
  else {
    const { formula } = from.content;
    const [rows, columns] = [row - source.area.top - from.row, column - source.area.left - from.column];
    putContent(to, from.content, formula === null ? null : relocatedFormula(tokenizeFormula(formula), rows, columns));
  }
}

function copyRules(source: CellRange, sheet: CellRange["sheet"], place: Rectangle): void {
  const moved = (area: Rectangle): Rectangle | null => {
    const shared = intersection(area, source.area);
    const [rows, columns] = [place.top - source.area.top, place.left - source.area.left];
    return shared && { top: shared.top + rows, bottom: shared.bottom + rows, left: shared.left + columns, right: shared.right + columns };
  };
  const validations = validatedAreas(source.sheet).flatMap(({ area, validation }) => {
    const to = moved(area);
    return to ? [{ area: to, validation }] : [];
  });
  clearValidation(sheet, place);
  for (const { area, validation } of validations) setValidation(sheet, area, validation);
  const formats = conditionalFormats(source.sheet).flatMap(({ areas, rule }) => {
    const to = areas.flatMap((area) => moved(area) ?? []);
    return to.length > 0 ? [{ areas: to, rule: structuredClone(rule) }] : [];
  });
  const kept = conditionalFormats(sheet).filter(({ areas }) => !areas.every((area) => containsArea(place, area)) || sheet === source.sheet);
  setConditionalFormats(sheet, [...kept, ...formats]);
}

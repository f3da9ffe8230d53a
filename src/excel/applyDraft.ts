import { area, parseArea } from "../sheets/a1";
import type { Block, DraftCell, Format, Formula, Highlight, NameDraft, PageDraft, SheetDraft, Validation } from "../sheets/draft";
import { addChart } from "./addChart";
import { cellInput } from "./cellInput";

/**
 * Queues everything a draft says for one sheet. Plain cells come first, then tables and names, then formulas: a formula may name a table
 * only once the table is there.
 */
export function applyDraft(sheet: Excel.Worksheet, draft: SheetDraft, setWorkbookName: (name: NameDraft) => void): void {
  const standsFirst = beforeTables(draft);
  for (const block of draft.blocks) writeCells(sheet, block, standsFirst);
  for (const table of draft.tables ?? []) {
    const added = sheet.tables.add(sheet.getRange(table.range), true);
    added.set({ name: table.name, style: table.style, showFilterButton: table.showFilter, showBandedRows: table.banded });
  }
  for (const name of draft.names ?? []) {
    if (name.scope === "sheet") sheet.names.add(name.name, name.refersTo);
    else setWorkbookName(name);
  }
  for (const block of draft.blocks) {
    writeCells(sheet, block, (cell, ...place) => (isFormula(cell) && standsFirst(cell, ...place) !== cell ? cell : null));
  }
  applyLooks(sheet, draft);
}

const isFormula = (cell: DraftCell): cell is Formula => typeof cell === "object" && cell !== null;

/** What is written into a cell of a block at a zero-based place of the sheet; `null` leaves it alone. */
type Choice = (cell: DraftCell, row: number, column: number) => DraftCell;

/** Stands in a cell until its formula comes. */
const PLACEHOLDER = 0;

/**
 * What is written before the tables are made: what is no formula, and what keeps the formulas of their columns apart. In a blank column of a
 * table, desktop Excel gives the last formula to all rows (AutoCorrect, "Fill formulas in tables to create calculated columns"). So a formula
 * that needs no table is there before it, and where others differ from row to row, their column is not blank.
 */
function beforeTables({ blocks, tables = [] }: SheetDraft): Choice {
  const areas = tables.map(({ range }) => parseArea(range));
  const isInside = (row: number, column: number): boolean =>
    areas.some((at) => row >= at.row && row < at.row + at.rows && column >= at.column && column < at.column + at.columns);
  const needsTable = ({ formula }: Formula): boolean => tables.some(({ name }) => formula.includes(name));
  const differing = columnsThatDiffer(blocks, isInside);
  return (cell, row, column) => {
    if (!isFormula(cell)) return cell;
    if (!isInside(row, column)) return null;
    if (!needsTable(cell)) return cell;
    return differing.has(column) ? PLACEHOLDER : null;
  };
}

/** Columns in which not all formulas at certain places are the same. */
function columnsThatDiffer(blocks: readonly Block[], isInside: (row: number, column: number) => boolean): ReadonlySet<number> {
  const first = new Map<number, string>();
  const differing = new Set<number>();
  for (const { at, cells } of blocks) {
    const start = parseArea(at);
    cells.forEach((line, y) =>
      line.forEach((cell, x) => {
        const column = start.column + x;
        if (!isFormula(cell) || !isInside(start.row + y, column)) return;
        const known = first.get(column);
        if (known === undefined) first.set(column, cell.formula);
        else if (known !== cell.formula) differing.add(column);
      }),
    );
  }
  return differing;
}

/** Writes the chosen cells of a block; the others are left as they are. Rows and columns without any are not sent. */
function writeCells(sheet: Excel.Worksheet, block: Block, choose: Choice): void {
  const { row, column } = parseArea(block.at);
  const chosen = block.cells.map((line, y) => line.map((cell, x) => cellInput(choose(cell, row + y, column + x))));
  const rows = chosen.map((line) => line.some((cell) => cell !== null));
  const top = rows.indexOf(true);
  if (top < 0) return;
  const bottom = rows.lastIndexOf(true);
  const columns = (chosen[0] ?? []).map((_, x) => chosen.some((line) => line[x] !== null));
  const left = columns.indexOf(true);
  const right = columns.lastIndexOf(true);
  const range = sheet.getRange(area(row + top, column + left, bottom - top + 1, right - left + 1));
  range.formulas = chosen.slice(top, bottom + 1).map((line) => line.slice(left, right + 1));
}

function applyLooks(sheet: Excel.Worksheet, draft: SheetDraft): void {
  for (const format of draft.formats ?? []) applyFormat(sheet, format);
  for (const merge of draft.merges ?? []) sheet.getRange(merge).merge();
  for (const [columns, characters] of Object.entries(draft.widths ?? {})) {
    sheet.getRange(columns.includes(":") ? columns : `${columns}:${columns}`).format.columnWidth = pointsOfCharacters(characters);
  }
  for (const [rows, points] of Object.entries(draft.heights ?? {})) {
    sheet.getRange(rows.includes(":") ? rows : `${rows}:${rows}`).format.rowHeight = points;
  }
  for (const rows of draft.fitRows ?? []) sheet.getRange(rows).format.autofitRows();
  for (const validation of draft.validations ?? []) applyValidation(sheet, validation);
  for (const highlight of draft.highlights ?? []) applyHighlight(sheet, highlight);
  for (const chart of draft.charts ?? []) addChart(sheet, chart);
  if (draft.freeze) freeze(sheet, draft.freeze);
  if (draft.gridlines !== undefined) sheet.showGridlines = draft.gridlines;
  if (draft.tabColor !== undefined) sheet.tabColor = draft.tabColor;
  if (draft.page) applyPage(sheet, draft.page);
}

/** Excel's default font: a character is 7 pixels wide, a cell has 5 more, a pixel is 0.75 points. */
const pointsOfCharacters = (characters: number): number => Math.trunc(characters * 7 + 5) * 0.75;

function applyFormat(sheet: Excel.Worksheet, format: Format): void {
  const range = sheet.getRange(format.range);
  const font = {
    ...(format.bold === undefined ? {} : { bold: format.bold }),
    ...(format.italic === undefined ? {} : { italic: format.italic }),
    ...(format.size === undefined ? {} : { size: format.size }),
    ...(format.color === undefined ? {} : { color: format.color }),
  };
  if (Object.keys(font).length > 0) range.format.font.set(font);
  if (format.fill !== undefined) range.format.fill.color = format.fill;
  // One format for all cells: Excel takes a plain string for that, though the types know the two-dimensional form only.
  if (format.numberFormat !== undefined) range.numberFormat = format.numberFormat as unknown as string[][];
  const alignment = {
    ...(format.horizontal === undefined ? {} : { horizontalAlignment: format.horizontal }),
    ...(format.vertical === undefined ? {} : { verticalAlignment: format.vertical }),
    ...(format.wrap === undefined ? {} : { wrapText: format.wrap }),
    ...(format.shrink === undefined ? {} : { shrinkToFit: format.shrink }),
  };
  if (Object.keys(alignment).length > 0) range.format.set(alignment);
  if (format.border) range.format.borders.getItem(format.border.side).set({ style: "Continuous", color: format.border.color });
}

function applyValidation(sheet: Excel.Worksheet, { range, rule, prompt, error }: Validation): void {
  const validation = sheet.getRange(range).dataValidation;
  validation.rule = ruleOf(rule);
  validation.ignoreBlanks = true;
  if (prompt) validation.prompt = { showPrompt: true, ...fitting(prompt) };
  if (error) validation.errorAlert = { showAlert: true, style: "Stop", ...fitting(error) };
}

/** Excel takes 32 characters for the title of a hint and 255 for its text. */
const fitting = ({ title, message }: { readonly title: string; readonly message: string }) => ({
  title: title.slice(0, 32),
  message: message.slice(0, 255),
});

function ruleOf(rule: Validation["rule"]): Excel.DataValidationRule {
  if ("list" in rule) return { list: { inCellDropDown: true, source: rule.list } };
  if ("custom" in rule) return { custom: { formula: rule.custom } };
  const [least, most] = "whole" in rule ? rule.whole : "date" in rule ? rule.date : rule.decimal;
  const between = { formula1: least, formula2: most, operator: "Between" as const };
  if ("whole" in rule) return { wholeNumber: between };
  return "date" in rule ? { date: { ...between, formula1: isoDate(least), formula2: isoDate(most) } } : { decimal: between };
}

/** A date's serial number as Excel's validation takes it: `2000-01-01`. */
const isoDate = (serial: number): string => new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10);

function applyHighlight(sheet: Excel.Worksheet, highlight: Highlight): void {
  const format = sheet.getRange(highlight.range).conditionalFormats.add("Custom").custom;
  format.rule.formula = highlight.formula;
  if (highlight.fill !== undefined) format.format.fill.color = highlight.fill;
  if (highlight.color !== undefined) format.format.font.color = highlight.color;
  if (highlight.bold !== undefined) format.format.font.bold = highlight.bold;
}

function freeze(sheet: Excel.Worksheet, { rows, columns }: { rows: number; columns: number }): void {
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(sheet.getRange(area(0, 0, rows, columns)));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}

/** A4, one page wide, as many pages long as it takes. */
function applyPage(sheet: Excel.Worksheet, page: PageDraft): void {
  sheet.pageLayout.set({ orientation: page.orientation === "landscape" ? "Landscape" : "Portrait", paperSize: "A4" });
  sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
  const { margin } = page;
  if (margin !== undefined) {
    sheet.pageLayout.set({ leftMargin: margin, rightMargin: margin, topMargin: margin, bottomMargin: margin });
  }
  if (page.area !== undefined) sheet.pageLayout.setPrintArea(page.area);
  if (page.titleRows !== undefined) sheet.pageLayout.setPrintTitleRows(`$${page.titleRows.replace(":", ":$")}`);
}

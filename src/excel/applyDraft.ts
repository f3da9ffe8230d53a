import { area, parseArea } from "../sheets/a1";
import type { Block, BorderDraft, DataBar, Format, Highlight, PageDraft, SheetDraft, Validation } from "../sheets/draft";
import { applyCellLooks, formatsWithin } from "./cellLooks";
import { chartLooks, type DraftLook } from "./addChart";
import { applyHeights, applyWidths } from "./applySizes";
import { cellInput } from "./cellInput";
import { trimmed } from "./draftCells";
import type { LookGroup } from "./outbox";
import { onceFor, rangesOf, type Ranges } from "./ranges";

/** Queues the cells of a block; `null` cells are left as they are. Rows and columns without any are not sent. */
export function writeBlock(sheet: Excel.Worksheet, block: Block): void {
  const wanted = trimmed(block);
  if (!wanted) return;
  const { row, column } = parseArea(wanted.at);
  sheet.getRange(area(row, column, wanted.cells.length, wanted.cells[0]?.length ?? 1)).formulas = wanted.cells.map((line) =>
    line.map(cellInput),
  );
}

/** Queues the tables of a draft, whose header cells stand already, and the names that its sheet keeps to itself. */
export function makeTables(sheet: Excel.Worksheet, { tables = [], names = [] }: Pick<SheetDraft, "tables" | "names">): void {
  for (const table of tables) {
    const added = sheet.tables.add(sheet.getRange(table.range), true);
    added.set({ name: table.name, style: table.style, showFilterButton: table.showFilter, showBandedRows: table.banded });
  }
  for (const { scope, name, refersTo } of names) if (scope === "sheet") sheet.names.add(name, refersTo);
}

/** How a sheet looks and what may be typed into it, group by group: Excel may refuse each by itself. */
export function looksOf(draft: Omit<SheetDraft, "sheet" | "blocks">): DraftLook[] {
  const {
    validations = [],
    bars = [],
    highlights = [],
    charts = [],
    groupedColumns = [],
    groupedRows = [],
    freeze,
    gridlines,
    tabColor,
    page,
  } = draft;
  const looks: DraftLook[] = [];
  const add = (group: LookGroup, isMeant: boolean, apply: DraftLook["apply"]): void => {
    if (isMeant) looks.push({ group, apply });
  };
  const ranges = onceFor(rangesOf);
  add("cells", hasCells(draft), (sheet) => applyCells(sheet, ranges(sheet), draft));
  add("inputs", validations.length > 0, (sheet) => {
    for (const validation of validations) applyValidation(ranges(sheet), validation);
  });
  add("rules", bars.length + highlights.length > 0, (sheet) => {
    for (const bar of bars) applyBar(ranges(sheet), bar);
    for (const highlight of highlights) applyHighlight(ranges(sheet), highlight);
  });
  add("outline", groupedColumns.length + groupedRows.length > 0, (sheet) => {
    for (const columns of groupedColumns) closeGroup(ranges(sheet)(columns), "ByColumns");
    for (const rows of groupedRows) closeGroup(ranges(sheet)(rows), "ByRows");
  });
  looks.push(...charts.flatMap(chartLooks));
  add("tab", gridlines !== undefined || tabColor !== undefined, (sheet) => applyTab(sheet, draft));
  add("panes", freeze !== undefined, (sheet) => freezePanes(sheet, ranges(sheet), freeze));
  add("page", page !== undefined, (sheet) => applyPage(sheet, page));
  return looks;
}

type CellLooks = Pick<SheetDraft, "formats" | "together" | "merges" | "widths" | "heights" | "fitRows" | "hiddenColumns">;

const hasCells = ({ formats, merges, widths, heights, fitRows, hiddenColumns }: CellLooks): boolean =>
  [formats, merges, widths, heights, fitRows, hiddenColumns].some((part) => Object.keys(part ?? {}).length > 0);

function applyCells(sheet: Excel.Worksheet, at: Ranges, draft: CellLooks): void {
  const [together, others] = formatsWithin(draft.together, draft.formats ?? []);
  if (draft.together !== undefined) applyCellLooks(sheet, draft.together, together);
  for (const format of others) applyFormat(at, format);
  for (const merge of draft.merges ?? []) at(merge).merge();
  applyWidths(at, draft.widths ?? {});
  applyHeights(at, draft.heights ?? {});
  for (const rows of draft.fitRows ?? []) at(rows).format.autofitRows();
  for (const columns of draft.hiddenColumns ?? []) at(columns).columnHidden = true;
}

function closeGroup(range: Excel.Range, by: "ByColumns" | "ByRows"): void {
  range.group(by);
  range.hideGroupDetails(by);
}

function applyTab(sheet: Excel.Worksheet, { gridlines, tabColor }: Pick<SheetDraft, "gridlines" | "tabColor">): void {
  if (gridlines !== undefined) sheet.showGridlines = gridlines;
  if (tabColor !== undefined) sheet.tabColor = tabColor;
}

/** Queues formats alone. */
export function applyFormats(sheet: Excel.Worksheet, formats: readonly Format[]): void {
  const at = rangesOf(sheet);
  for (const format of formats) applyFormat(at, format);
}

function applyFormat(at: Ranges, format: Format): void {
  const range = at(format.range);
  const font = {
    ...(format.bold === undefined ? {} : { bold: format.bold }),
    ...(format.italic === undefined ? {} : { italic: format.italic }),
    ...(format.size === undefined ? {} : { size: format.size }),
    ...(format.color === undefined ? {} : { color: format.color }),
    ...(format.underline === undefined ? {} : { underline: format.underline ? ("Single" as const) : ("None" as const) }),
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
    ...(format.indent === undefined ? {} : { indentLevel: format.indent }),
  };
  if (Object.keys(alignment).length > 0) range.format.set(alignment);
  if (format.border) applyBorder(range, format.border, format.range);
}

function applyBorder(range: Excel.Range, { side, color, weight }: BorderDraft, address: string): void {
  // There is nothing between the rows of a single row: Excel may refuse a line there.
  if (side === "InsideHorizontal" && parseArea(address).rows === 1) return;
  range.format.borders.getItem(side).set({ style: "Continuous", color, ...(weight ? { weight } : {}) });
}

function applyValidation(at: Ranges, { range, rule, prompt, error }: Validation): void {
  const validation = at(range).dataValidation;
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

function applyHighlight(at: Ranges, highlight: Highlight): void {
  const format = at(highlight.range).conditionalFormats.add("Custom").custom;
  format.rule.formula = highlight.formula;
  if (highlight.fill !== undefined) format.format.fill.color = highlight.fill;
  if (highlight.color !== undefined) format.format.font.color = highlight.color;
  if (highlight.bold !== undefined) format.format.font.bold = highlight.bold;
  if (highlight.italic !== undefined) format.format.font.italic = highlight.italic;
  if (highlight.numberFormat !== undefined) format.format.numberFormat = highlight.numberFormat;
  if (highlight.below !== undefined) format.format.borders.getItem("EdgeBottom").set({ style: "Continuous", color: highlight.below });
}

function applyBar(at: Ranges, { range, color, from, to }: DataBar): void {
  const bar = at(range).conditionalFormats.add("DataBar").dataBar;
  bar.lowerBoundRule = { type: "Number", formula: String(from) };
  bar.upperBoundRule = { type: "Number", formula: String(to) };
  bar.positiveFormat.set({ fillColor: color, gradientFill: false });
}

function freezePanes(
  sheet: Excel.Worksheet,
  at: Ranges,
  { rows, columns }: { rows: number; columns: number } = { rows: 0, columns: 0 },
): void {
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(at(area(0, 0, rows, columns)));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}

/** A4, one page wide, as many pages long as it takes. */
function applyPage(sheet: Excel.Worksheet, page: PageDraft = { orientation: "portrait" }): void {
  sheet.pageLayout.set({ orientation: page.orientation === "landscape" ? "Landscape" : "Portrait", paperSize: "A4" });
  sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
  const { margin } = page;
  if (margin !== undefined) {
    sheet.pageLayout.set({ leftMargin: margin, rightMargin: margin, topMargin: margin, bottomMargin: margin });
  }
  if (page.area !== undefined) sheet.pageLayout.setPrintArea(page.area);
  if (page.headed) {
    sheet.pageLayout.headersFooters.defaultForAllPages.set({
      leftHeader: "&F",
      rightHeader: "&A",
      leftFooter: "&D",
      rightFooter: "&P / &N",
    });
  }
  if (page.titleRows !== undefined) sheet.pageLayout.setPrintTitleRows(`$${page.titleRows.replace(":", ":$")}`);
}

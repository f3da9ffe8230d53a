import type { DataValidation, Table, TableProperties, Worksheet } from "@cj-tech-master/excelts";
import { isMergedAway } from "../../model/cellValues";
import { sheetOfPrefix, sheetPrefix } from "../../model/addresses";
import { renamedTable } from "../../model/renameReferences";
import { rewriteCells, rewriteRules } from "../../model/rewriteFormulas";
import { tokenizeFormula, type Token } from "../../model/formulaTokens";
import { HostError, invalidOperation } from "../hostError";
import type { WorkbookHost } from "../workbookHost";
import { checkOwn } from "./charts";
import { contentOf, putContent } from "./moveCell";
import { allTables } from "./tables";
import { settledSpills } from "./spillAreas";

const longestSheetName = 31;

/** "Plan (2)", shortened where it would be too long. */
function copyName(host: WorkbookHost, name: string): string {
  const taken = new Set(host.sheets.map((sheet) => sheet.name.toLowerCase()));
  for (let number = 2; ; number++) {
    const suffix = ` (${number})`;
    const candidate = name.slice(0, longestSheetName - suffix.length).trimEnd() + suffix;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}

/** Excel appends a number to the name of a copied table: its own number in the workbook. */
function copiedTableName(host: WorkbookHost, name: string, taken: ReadonlySet<string>): string {
  for (let number = allTables(host).length + taken.size + 1; ; number++) {
    const candidate = name + number;
    const isTaken =
      taken.has(candidate.toLowerCase()) || allTables(host).some((table) => table.name.toLowerCase() === candidate.toLowerCase());
    if (!isTaken && !host.model.names.get(candidate, null)) return candidate;
  }
}

/** Copies a sheet with all it holds, after all others: cells, looks, tables under new names, validations, conditional formats, names, page. */
export function copySheet(host: WorkbookHost, source: Worksheet): Worksheet {
  checkCopy(host, source);
  const copy = host.model.workbook.addWorksheet(copyName(host, source.name));
  host.sheetIds.of(copy);
  copyColumns(source, copy);
  copyCells(host, source, copy);
  for (const { top, left, bottom, right } of source.mergedRegions) copy.mergeCellsWithoutStyle(top, left, bottom, right);
  copySettings(source, copy);
  copyRules(source, copy);
  copyImages(source, copy);
  host.charts.copy(source, copy);
  const tables = copyTables(host, source, copy);
  copyNames(host, source, copy, tables);
  retarget(source, copy, tables);
  for (const { key, value } of host.customProperties(source).values()) host.customProperties(copy).set(key.toLowerCase(), { key, value });
  host.changed();
  return copy;
}

function copyColumns(source: Worksheet, copy: Worksheet): void {
  for (let number = 1; number <= Math.max(source.columnCount, source.columns.length); number++) {
    const from = source.getColumn(number);
    const to = copy.getColumn(number);
    if (from.width !== undefined) to.width = from.width;
    to.hidden = from.hidden;
    to.outlineLevel = from.outlineLevel;
    to.style = structuredClone(from.style);
  }
}

function copyCells(host: WorkbookHost, source: Worksheet, copy: Worksheet): void {
  const spills = settledSpills(host, source);
  const isGhost = (row: number, column: number): boolean =>
    spills.some(
      (spill) =>
        row >= spill.top &&
        row <= spill.bottom &&
        column >= spill.left &&
        column <= spill.right &&
        !(row === spill.top && column === spill.left),
    );
  source.eachRow({ includeEmpty: true }, (row, number) => {
    const line = copy.getRow(number);
    line.style = structuredClone(row.style);
    if (row.height !== undefined) line.height = row.height;
    if (row.customHeight !== undefined) line.customHeight = row.customHeight;
    line.hidden = row.hidden;
    line.outlineLevel = row.outlineLevel;
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      const to = copy.getCell(number, column);
      to.style = { ...cell.style };
      if (!isMergedAway(cell) && !isGhost(number, column)) putContent(to, contentOf(cell));
    });
  });
}

function copySettings(source: Worksheet, copy: Worksheet): void {
  copy.properties = structuredClone(source.properties);
  copy.pageSetup = structuredClone(source.pageSetup);
  copy.headerFooter = structuredClone(source.headerFooter);
  copy.views = structuredClone(source.views).map((view) => ({ ...view }));
  copy.rowBreaks = structuredClone(source.rowBreaks);
  copy.colBreaks = structuredClone(source.colBreaks);
  copy.autoFilter = structuredClone(source.autoFilter);
  copy.sheetProtection = structuredClone(source.sheetProtection);
  copy.state = source.state;
}

function copyRules(source: Worksheet, copy: Worksheet): void {
  // Cells that share one rule share its copy too: files hold it once.
  const copies = new Map<DataValidation, DataValidation>();
  for (const [key, validation] of Object.entries(source.dataValidations.model)) {
    if (!validation) continue;
    const own = copies.get(validation) ?? structuredClone(validation);
    copies.set(validation, own);
    copy.dataValidations.model[key] = own;
  }
  copy.conditionalFormattings = structuredClone(source.conditionalFormattings);
}

/** @throws HostError UnsupportedOperation for what excelts does not copy */
function checkCopy(host: WorkbookHost, source: Worksheet): void {
  if (source.state === "veryHidden") throw invalidOperation("A very hidden worksheet cannot be copied.");
  for (const chart of host.charts.of(source)) checkOwn(chart);
  if (source.getImages().some(({ type }) => type !== "image")) {
    throw new HostError("UnsupportedOperation", "A sheet with a background or watermark cannot be copied here.");
  }
}

/** Pictures keep their places; both sheets show the same picture of the file. */
function copyImages(source: Worksheet, copy: Worksheet): void {
  for (const { imageId, range } of source.getImages()) {
    if (imageId === undefined || range === undefined) continue;
    const { tl, br, ext } = range;
    const size = { ext: { width: ext?.width ?? 0, height: ext?.height ?? 0 } };
    copy.addImage(imageId, { tl: { col: tl.col, row: tl.row }, ...(br ? { br: { col: br.col, row: br.row } } : size) });
  }
}

/** @returns names before → after */
function copyTables(host: WorkbookHost, source: Worksheet, copy: Worksheet): Map<string, string> {
  const renamed = new Map<string, string>();
  for (const table of source.getTables()) {
    const name = copiedTableName(host, table.name, new Set([...renamed.values()].map((each) => each.toLowerCase())));
    renamed.set(table.name, name);
    copyTable(table, copy, name);
  }
  for (const table of copy.getTables()) host.tableIds.of(table);
  return renamed;
}

/** The copy is made without rows, as a table writes its rows into the sheet when it is made. */
export function copyTable(table: Table, sheet: Worksheet, name: string): Table {
  const { ref, tl } = table.table;
  const first = tl?.address ?? ref.split(":")[0] ?? ref;
  const columns = structuredClone(table.table.columns);
  const heir = sheet.addTable({ name, ref: first, headerRow: false, columns: [...columns], rows: [] } satisfies TableProperties);
  heir.table = {
    ...structuredClone({ ...table.table, rows: [] }),
    ref: first,
    name,
    displayName: name,
    columns,
    rows: table.table.rows.map(() => []),
  };
  heir.validate();
  return heir;
}

/** The sheet's own names, and the workbook's that mean cells of the sheet: on the copy they mean the copy. */
function copyNames(host: WorkbookHost, source: Worksheet, copy: Worksheet, tables: ReadonlyMap<string, string>): void {
  const { names } = host.model;
  const meansSource = (formula: string): boolean =>
    tokenizeFormula(formula).some(
      (token) => token.kind === "sheet" && sheetOfPrefix(token.text).toLowerCase() === source.name.toLowerCase(),
    );
  for (const { name, sheet, formula, visible, comment } of names.list()) {
    const isOwn = sheet?.toLowerCase() === source.name.toLowerCase();
    if (!isOwn && (sheet !== null || !meansSource(formula.slice(1)))) continue;
    names.set(name, copy.name, `=${retargeted(tokenizeFormula(formula.slice(1)), source, copy, tables)}`, { visible, comment });
  }
}

/** A formula that means the copied sheet and its tables instead of the original. */
function retargeted(tokens: readonly Token[], source: Worksheet, copy: Worksheet, tables: ReadonlyMap<string, string>): string {
  const own = tokens.map((token) =>
    token.kind === "sheet" && sheetOfPrefix(token.text).toLowerCase() === source.name.toLowerCase()
      ? { ...token, text: sheetPrefix(copy.name) }
      : token,
  );
  let text = own.map((token) => token.text).join("");
  for (const [before, after] of tables) text = renamedTable(tokenizeFormula(text), before, after);
  return text;
}

function retarget(source: Worksheet, copy: Worksheet, tables: ReadonlyMap<string, string>): void {
  const texts = [source.name.replaceAll("'", "''"), ...tables.keys()].map((text) => text.toLowerCase());
  const concerns = (formula: string): boolean => texts.some((text) => formula.toLowerCase().includes(text));
  const rewrite = (tokens: readonly Token[]): string => retargeted(tokens, source, copy, tables);
  rewriteCells(copy, concerns, rewrite);
  rewriteRules(copy, concerns, rewrite);
}

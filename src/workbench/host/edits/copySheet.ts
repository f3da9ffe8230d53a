import type { DataValidation, ImageData, Table, TableProperties, Worksheet } from "@cj-tech-master/excelts";
import { isMergedAway } from "../../model/cellValues";
import { drawingCounts, type SheetDrawing } from "../../model/drawings";
import { HostError, invalidOperation } from "../hostError";
import type { WorkbookHost } from "../workbookHost";
import { checkOwn, isOwn } from "./charts";
import { contentOf, putContent } from "./moveCell";
import { allTables, tableId } from "./tables";
import { filledSpills } from "./spillAreas";
import { retargetCopies } from "./transfer";

const longestSheetName = 31;

/** "Plan (2)", and "Plan (3)" for a copy of it, shortened where it would be too long. */
function copyName(host: WorkbookHost, name: string): string {
  const taken = new Set(host.sheets.map((sheet) => sheet.name.toLowerCase()));
  const base = name.replace(/ \(\d+\)$/u, "");
  for (let number = 2; ; number++) {
    const suffix = ` (${number})`;
    const candidate = base.slice(0, longestSheetName - suffix.length).trimEnd() + suffix;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}

/** A name that another workbook brings stays where it is free. */
const broughtName = (host: WorkbookHost, name: string): string =>
  host.sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase()) ? copyName(host, name) : name;

const isTableName = (host: WorkbookHost, name: string): boolean =>
  host.model.names.get(name, null) !== null || allTables(host).some((table) => table.name.toLowerCase() === name.toLowerCase());

/** Excel appends a number to the name of a copied table: its own number in the workbook. */
function copiedTableName(host: WorkbookHost, name: string): string {
  for (let number = allTables(host).length + 1; ; number++) if (!isTableName(host, name + number)) return name + number;
}

/** Copies a sheet with all it holds, after all others: cells, looks, tables under new names, validations, conditional formats, names, page. */
export function copySheet(host: WorkbookHost, source: Worksheet): Worksheet {
  if (source.state === "veryHidden") throw invalidOperation("A very hidden worksheet cannot be copied.");
  return copySheets(host, [source], host)[0] as Worksheet;
}

/** Copies sheets after all others, within their workbook or into another one. @throws HostError UnsupportedOperation for what is not copied */
export function copySheets(from: WorkbookHost, sources: readonly Worksheet[], to: WorkbookHost): readonly Worksheet[] {
  for (const source of sources) checkCopy(from, source);
  const copies = new Map<Worksheet, Worksheet>();
  for (const source of sources) {
    const name = from === to ? copyName(to, source.name) : broughtName(to, source.name);
    copies.set(source, to.model.workbook.addWorksheet(name));
  }
  const tables = new Map<string, string>();
  for (const [source, copy] of copies) {
    to.sheetIds.of(copy);
    copyContent(from, source, copy);
    const drawing = broughtDrawing(from, source);
    if (drawing) to.model.bringDrawing(copy, drawing);
    else copyImages(from, source, to, copy);
    if (from === to) {
      if (!drawing) to.charts.copy(source, copy);
      for (const area of to.charts.sources()) to.follow(area);
      to.filters.pass(from.sheetId(source), to.sheetId(copy), copy);
    }
    for (const table of source.getTables()) {
      const name = from === to || isTableName(to, table.name) ? copiedTableName(to, table.name) : table.name;
      const copied = copyTable(table, copy, name);
      const id = tableId(to, copied);
      if (from === to) to.filters.pass(tableId(from, table), id, copy);
      tables.set(table.name.toLowerCase(), name);
    }
    for (const { key, value } of from.model.properties.of(source).list()) {
      to.model.properties.of(copy).set(key, value);
      to.model.properties.touch();
    }
  }
  to.changed();
  retargetCopies({ from, to, copies, tables });
  to.changed();
  return [...copies.values()];
}

function copyContent(from: WorkbookHost, source: Worksheet, copy: Worksheet): void {
  copyColumns(source, copy);
  copyCells(from, source, copy);
  for (const { top, left, bottom, right } of source.mergedRegions) copy.mergeCellsWithoutStyle(top, left, bottom, right);
  copySettings(source, copy);
  copyRules(source, copy);
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
  const spills = filledSpills(host, source);
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
      to.style = cell.style;
      if (cell.note !== undefined) to.note = structuredClone(cell.note);
      if (!isMergedAway(cell) && !isGhost(number, column)) putContent(to, contentOf(cell));
    });
  });
}

function copySettings(source: Worksheet, copy: Worksheet): void {
  copy.properties = structuredClone(source.properties);
  copy.pageSetup = structuredClone(source.pageSetup);
  copy.headerFooter = structuredClone(source.headerFooter);
  // A copy is not selected together with its original: what is then typed would go to both.
  copy.views = structuredClone(source.views).map((view) => ({ ...view, tabSelected: false }));
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
function checkCopy(from: WorkbookHost, source: Worksheet): void {
  if (!broughtDrawing(from, source)) for (const chart of from.charts.of(source)) checkOwn(chart);
  if (source.getImages().some(({ type }) => type !== "image")) {
    throw new HostError("UnsupportedOperation", "A sheet with a background or watermark cannot be copied here.");
  }
}

/** The drawing of a sheet's file where it holds what cannot be copied piece by piece: charts made elsewhere, shapes, pictures not read. */
function broughtDrawing(from: WorkbookHost, source: Worksheet): SheetDrawing | null {
  const drawing = from.model.drawing(source);
  if (!drawing) return null;
  const { pictures, charts, shapes } = drawingCounts(drawing);
  const own = from.charts.of(source);
  const isKnown = shapes === 0 && own.every(isOwn) && own.length >= charts && source.getImages().length >= pictures;
  return isKnown ? null : drawing;
}

/** Pictures keep their places; within one workbook both sheets show the same picture of the file. */
function copyImages(from: WorkbookHost, source: Worksheet, to: WorkbookHost, copy: Worksheet): void {
  for (const { imageId, range } of source.getImages()) {
    if (imageId === undefined || range === undefined) continue;
    const { tl, br, ext } = range;
    const size = { ext: { width: ext?.width ?? 0, height: ext?.height ?? 0 } };
    const image = from === to ? imageId : imageIn(from, imageId, to);
    copy.addImage(image, { tl: { col: tl.col, row: tl.row }, ...(br ? { br: { col: br.col, row: br.row } } : size) });
  }
}

/** A picture of one workbook, put into another. @returns its id there */
function imageIn(from: WorkbookHost, id: string, to: WorkbookHost): number {
  const image = from.model.workbook.getImage(id);
  const svg = image?.svgMediaId === undefined ? undefined : from.model.workbook.getImage(image.svgMediaId);
  if (!image) throw new HostError("UnsupportedOperation", "A picture of the file cannot be read.");
  const { link } = image;
  return to.model.workbook.addImage({
    extension: image.extension as ImageData["extension"],
    ...(link === undefined ? { buffer: image.buffer as Buffer } : { link }),
    ...(svg ? { svg: { buffer: svg.buffer as Buffer } } : {}),
  });
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

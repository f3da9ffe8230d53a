import type { Finding } from "../../domain/finding";
import { parseArea } from "../../sheets/a1";
import type { SheetDraft } from "../../sheets/draft";
import { partOfDraft } from "../../sheets/plan/draftPart";
import { SHEETS } from "../../sheets/registry";
import type { SheetEntry, SheetUpdate } from "../../sheets/registry/entry";
import type { SheetFacts } from "../../sheets/registry/facts";
import { cellsOfTable, type CellsPart } from "../../sheets/tablePart";
import { breathe } from "../../excel/breathe";
import { outboxOf, WorkbookWriter } from "../../excel/writer";
import type { WorkbookStructure } from "../../excel/readStructure";
import { ActionError } from "../actionError";
import { findTable, isTheirName, sheetOfReference, theirTable, type OurBook } from "./ourBook";

/** Sheets that were made or written to, and what the person should look at on them. */
export interface WrittenSheets {
  readonly sheets: readonly string[];
  readonly findings: readonly Finding[];
}

/** A writer that knows all that was read: a run that fails takes back whatever it wrote over. */
export function writerOf(context: Excel.RequestContext, { snapshot, structure }: OurBook, outbox = outboxOf(context)): WorkbookWriter {
  const writer = new WorkbookWriter(context, structure, snapshot.filters, outbox);
  for (const { formulas, values } of snapshot.plans) writer.knows(formulas, values);
  for (const part of snapshot.tables.values()) {
    const { formulas, values } = cellsOfTable(part);
    writer.knows(formulas, values);
  }
  for (const part of snapshot.cells.values()) writer.knows(part, null);
  for (const [name, cells] of snapshot.names) {
    const reference = structure.names[name] ?? "";
    if (cells.values.length === 0) continue;
    const { row, column, rows, columns } = parseArea(reference);
    const part = (flat: typeof cells.values): CellsPart => ({
      sheet: sheetOfReference(reference),
      top: row,
      left: column,
      cells: Array.from({ length: rows }, (_, line) => flat.slice(line * columns, (line + 1) * columns)),
    });
    writer.knows(part(cells.formulas), part(cells.values));
  }
  return writer;
}

/** A sheet that is yet to be made, or what has to be written on one that stands. */
interface Change {
  readonly entry: SheetEntry;
  readonly sheet: string;
  readonly draft: SheetDraft | null;
  readonly update: SheetUpdate | null;
}

/** Makes the sheets that are missing and brings the others up to date, as their entries say. */
export async function writeSheets(
  writer: WorkbookWriter,
  book: OurBook,
  facts: SheetFacts,
  isMeant: (entry: SheetEntry) => boolean,
): Promise<WrittenSheets> {
  const changes: Change[] = [];
  for (const entry of SHEETS.filter(isMeant)) {
    changes.push(...changeOf(entry, book, facts));
    await breathe();
  }
  for (const { draft } of changes) if (draft) checkNotTaken(book.structure, draft);
  for (const { entry, sheet, draft } of changes) {
    if (!draft) continue;
    writer.makeSheet(sheet);
    noteMade(book, entry, draft);
    placeSheet(writer, book, entry, sheet);
  }
  for (const { sheet, update } of changes) if (update) makeRoom(writer, book, sheet, update);
  await writer.updateSheets(changes.flatMap(({ sheet, draft, update }) => draft ?? (update ? [draftOf(sheet, update)] : [])));
  for (const { sheet, update } of changes) if (update) await writeLast(writer, sheet, update);
  for (const { entry, sheet, draft } of changes) if (draft && entry.shown === "hidden") writer.hideSheet(sheet);
  return {
    sheets: changes.filter(({ draft, update }) => draft !== null || (update !== null && writes(update))).map(({ sheet }) => sheet),
    findings: changes.flatMap(({ update }) => update?.findings ?? []),
  };
}

/** What a person has called as we would stays theirs. @throws ActionError `table-taken`, `name-taken` */
function checkNotTaken(structure: WorkbookStructure, { tables = [], names = [] }: SheetDraft): void {
  for (const { name } of tables) {
    const theirs = theirTable(structure, name);
    if (theirs) throw new ActionError("table-taken", { table: theirs.table.name, sheet: theirs.sheet }, theirs.sheet);
  }
  for (const { name, scope } of names) {
    if (scope === "workbook" && isTheirName(structure, name)) throw new ActionError("name-taken", { name });
  }
}

function changeOf(entry: SheetEntry, book: OurBook, facts: SheetFacts): Change[] {
  const standing = book.standing(entry);
  if (!standing) {
    const draft = isWanted(entry, facts) ? entry.draft(facts) : null;
    return draft ? [{ entry, sheet: draft.sheet, draft, update: null }] : [];
  }
  const update = entry.update?.(facts, standing) ?? null;
  return update && saysAnything(update) ? [{ entry, sheet: standing.sheet, draft: null, update }] : [];
}

const isWanted = ({ kind, shown, isDue }: SheetEntry, facts: SheetFacts): boolean =>
  shown !== "onRequest" || facts.requested.has(kind) || (isDue?.(facts) ?? false);

/** Keeps what was made, for the sheets that are written after it. */
function noteMade({ made }: OurBook, { kind }: SheetEntry, draft: SheetDraft): void {
  made.sheets.set(kind, draft.sheet);
  for (const { name, headers } of partOfDraft(draft).tables) made.headers.set(name, headers);
}

/** Puts a new sheet behind those of ours that come before it; the first of all in front of all tabs. Sheets that stand keep their order. */
function placeSheet(writer: WorkbookWriter, book: OurBook, entry: SheetEntry, sheet: string): void {
  const { tabs, sheets } = book.made;
  const before = SHEETS.slice(0, SHEETS.indexOf(entry)).flatMap((each) => sheets.get(each.kind) ?? book.standing(each)?.sheet ?? []);
  const place = Math.max(-1, ...before.map((name) => tabs.indexOf(name))) + 1;
  tabs.splice(place, 0, sheet);
  writer.moveSheet(sheet, place);
}

/** A new column may need its looks alone: where nothing is to be rated live, no cell is written. Names alone are no change. */
const writes = ({ names: _names, namesLast: _namesLast, findings: _findings, rows, ...parts }: SheetUpdate): boolean =>
  (rows?.cells.length ?? 0) > 0 || Object.values(parts).some((part) => !Array.isArray(part) || part.length > 0);

const saysAnything = (update: SheetUpdate): boolean => (update.findings ?? []).length > 0 || writes(update);

/** Columns and rows that tables get before anything is written into them. */
function makeRoom(writer: WorkbookWriter, { structure, snapshot }: OurBook, sheet: string, { columns = [], resize }: SheetUpdate): void {
  const part = (table: string) => {
    const place = findTable(structure, table);
    const found = place && snapshot.tables.get(place.table.name);
    if (!found) throw new Error(`${table} was not read`);
    return found;
  };
  for (const { table, ...column } of columns) writer.insertColumn(table, column, part(table));
  if (resize) writer.resizeTable(sheet, resize.table, resize.range, part(resize.table));
}

function draftOf(
  sheet: string,
  {
    columns: _columns,
    resize: _resize,
    rows: _rows,
    last: _last,
    namesLast: _names,
    fitLast: _fit,
    findings: _findings,
    ...draft
  }: SheetUpdate,
): SheetDraft {
  return { sheet, ...draft };
}

/** Rows at the end of tables move what is below them, so they come after all cells whose places are known. */
async function writeLast(
  writer: WorkbookWriter,
  sheet: string,
  { rows, last = [], namesLast = [], fitLast = [] }: SheetUpdate,
): Promise<void> {
  if (last.length > 0) await writer.updateSheet({ sheet, blocks: last });
  if (rows && rows.cells.length > 0) writer.addRows(rows.name, rows.cells, rows.table);
  for (const name of namesLast) writer.setName(name);
  await writer.fitRows(sheet, fitLast);
}

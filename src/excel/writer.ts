import { area, parseArea } from "../sheets/a1";
import type { Block, DraftCell, NameDraft, SheetDraft } from "../sheets/draft";
import type { CellsPart, TablePart } from "../sheets/tablePart";
import { applyFormats, looksOf, makeTables, writeBlock } from "./applyDraft";
import { breathe } from "./breathe";
import { cellInput } from "./cellInput";
import { charactersOf, pieces, stagedCells } from "./draftCells";
import { clearFilter, type FilterPlace } from "./filters";
import { emptyJournal, standingBlock, type GrownRows, type Journal, type StandingCells } from "./journal";
import { Outbox } from "./outbox";
import { withColumn } from "./standingCells";
import type { WorkbookStructure } from "./readStructure";
import { revert } from "./revert";

/** A request is sent before its cells reach this many characters: Excel on the web refuses 5 MB. */
const REQUEST_CHARACTERS = 3_500_000;

/** What all the rest of a request may take: looks, names, tables. */
const OVERHEAD_CHARACTERS = 4_000;

/**
 * Queues drafts and sends them in as few requests as their size allows. If Excel refuses one, `undo` takes back what was done so far: sheets,
 * names, columns and rows that were made, names and widths that were changed, and on sheets whose cells are known (`knows`) every cell that
 * was written.
 */
export class WorkbookWriter {
  /** What was done, to be taken back. */
  readonly journal: Journal = emptyJournal();
  private readonly standing = new Map<string, StandingCells[]>();
  /** Workbook-scoped names and what they refer to. */
  private readonly names: Map<string, string>;
  private readonly cleared: FilterPlace[] = [];

  constructor(
    private readonly context: Excel.RequestContext,
    structure: Pick<WorkbookStructure, "names">,
    private filters: readonly FilterPlace[] = [],
    /** Writers that take back apart may send together. */
    readonly outbox = outboxOf(context),
  ) {
    this.names = new Map(Object.entries(structure.names));
  }

  /** Tells of filters that hide rows. They are cleared where something is written: Excel would write it into the wrong rows. */
  knowsFilters(filters: readonly FilterPlace[]): void {
    this.filters = [...this.filters, ...filters];
  }

  /** Sheets whose filters were cleared. */
  get unfiltered(): string[] {
    return [...new Set(this.cleared.map(({ sheet }) => sheet))];
  }

  /** Adds an empty sheet at the end, to be filled by `updateSheet`. */
  makeSheet(name: string): void {
    this.journal.made.push({ sheet: name, template: null, blocks: [], grown: [] });
    this.outbox.write(() => this.context.workbook.worksheets.add(name));
  }

  /** Gives a sheet that is there another name, so that one can be made under its own. */
  renameSheet(from: string, to: string): void {
    this.journal.renamed.push({ from, to });
    this.outbox.write(() => {
      this.sheet(from).name = to;
      this.outbox.forget(from);
    });
  }

  /** Puts a sheet that was made at a place among the others, from 0. */
  moveSheet(name: string, position: number): void {
    this.outbox.write(() => void (this.sheet(name).position = position));
  }

  /** Hides a sheet that was made: it is there for the formulas' sake. */
  hideSheet(name: string): void {
    this.outbox.look([{ group: "place", sheet: name, queue: () => void (this.sheet(name).visibility = "Hidden") }]);
  }

  /** Brings the person to a sheet. */
  activateSheet(name: string): void {
    this.outbox.look([{ group: "place", sheet: name, queue: () => this.sheet(name).activate() }]);
  }

  /** Tells what stands on a sheet, or in a part of it, so that what is written over can be put back. */
  knows(formulas: CellsPart, values: CellsPart | null): void {
    this.standing.set(formulas.sheet, [...(this.standing.get(formulas.sheet) ?? []), { formulas, values }]);
  }

  /** Adds a sheet at the end and writes the draft on it. */
  async addSheet(draft: SheetDraft): Promise<void> {
    this.makeSheet(draft.sheet);
    await this.updateSheet(draft);
  }

  /** Copies a sheet to the end, gives the copy the draft's name and writes the draft on it. */
  async copySheet(template: string, draft: SheetDraft): Promise<void> {
    this.journal.made.push({ sheet: draft.sheet, template, blocks: [], grown: [] });
    // A copy would be filtered as its template is.
    this.clearFilters(({ sheet }) => sheet === template);
    const { formats = [], ...rest } = draft;
    this.outbox.write(() => {
      const copy = this.sheet(template).copy("End");
      // A copy is hidden as its template is.
      copy.set({ name: draft.sheet, visibility: "Visible" });
      // What the formats make of a cell decides what can be written into it.
      applyFormats(this.sheet(draft.sheet), formats);
    });
    await this.updateSheet(rest);
  }

  /** Writes the draft on a sheet that is there. */
  updateSheet(draft: SheetDraft): Promise<void> {
    return this.updateSheets([draft]);
  }

  /**
   * Writes drafts on sheets that are there: first the plain cells, tables and names of all of them, then the formulas of all, which may name
   * each other's tables, then how they look. A request is sent before it grows too large.
   */
  async updateSheets(drafts: readonly SheetDraft[]): Promise<void> {
    const coming = new Set(drafts.flatMap(({ tables = [] }) => tables.map(({ name }) => name)));
    const staged: { readonly draft: SheetDraft; readonly cells: ReturnType<typeof stagedCells> }[] = [];
    for (const draft of drafts) {
      staged.push({ draft, cells: stagedCells(draft, coming) });
      await breathe();
    }
    for (const draft of drafts) {
      this.record(draft);
      if (draft.blocks.length > 0) this.clearFilters(({ sheet }) => sheet === draft.sheet);
    }
    for (const { draft, cells } of staged) {
      await this.writeBlocks(draft.sheet, cells.first);
      this.outbox.write(() => makeTables(this.sheet(draft.sheet), draft));
      for (const name of draft.names ?? []) if (name.scope === "workbook") this.setName(name);
    }
    for (const { draft, cells } of staged) await this.writeBlocks(draft.sheet, cells.then);
    await this.outbox.makeRoom(OVERHEAD_CHARACTERS * drafts.length);
    this.outbox.look(
      drafts.flatMap(({ sheet, ...draft }) =>
        looksOf(draft).map(({ group, apply }) => ({ group, sheet, queue: () => apply(this.sheet(sheet)) })),
      ),
    );
  }

  /** Fits the heights of rows (`3:5`) to what stands in them. */
  async fitRows(sheet: string, rows: readonly string[]): Promise<void> {
    if (rows.length > 0) await this.updateSheet({ sheet, blocks: [], fitRows: rows });
  }

  /** Lets a table grow downwards to the cells of `range`, on its own sheet. */
  resizeTable(sheet: string, table: string, range: string, from?: PlaceOfTable): void {
    this.outbox.write(() => {
      const worksheet = this.sheet(sheet);
      worksheet.tables.getItem(table).resize(worksheet.getRange(range));
    });
    if (!from) return;
    const { row, column, rows, columns } = parseArea(range);
    const kept = from.rowCount + 1;
    const before = area(row, column, kept, columns);
    this.journal.resized.push({ sheet, table, before, grown: area(row + kept, column, rows - kept, columns) });
  }

  /** Puts an empty column into a table, in front of the one that stands at `index` (from 0). */
  insertColumn(table: string, { index, header }: { readonly index: number; readonly header: string }, { sheet, left }: PlaceOfTable): void {
    this.writeTable(table, (each) => each.columns.add(index, undefined, header));
    this.journal.columns.push({ sheet, table, header });
    const known = this.standing.get(sheet);
    if (known)
      this.standing.set(
        sheet,
        known.map((part) => withColumn(part, left + index)),
      );
  }

  /**
   * Adds rows at the end of a table; what stands below moves down as it does when a person adds rows.
   * @param standing the table as it stands, where adding them is to be taken back on failure
   */
  addRows(table: string, rows: readonly (readonly DraftCell[])[], standing?: PlaceOfTable): void {
    if (standing) this.recordRows(table, rows, standing, false);
    this.writeTable(table, (each) => appendRows(each, rows));
  }

  /**
   * Adds rows at the end of a table by putting whole rows into its sheet: where a wider table stands below, Excel refuses to move only the
   * cells under this one.
   */
  addWholeRows(
    table: string,
    rows: readonly (readonly DraftCell[])[],
    { sheet, headerRow, left, rowCount, hasTotals }: PlaceOfTable & { readonly hasTotals: boolean },
  ): void {
    const row = headerRow + 1 + rowCount;
    this.recordRows(table, rows, { sheet, headerRow, left, rowCount }, true);
    this.clearFilters((place) => place.sheet === sheet);
    const width = rows[0]?.length ?? 1;
    this.outbox.write(() =>
      this.sheet(sheet)
        .getRange(`${row + 1}:${row + rows.length}`)
        .insert("Down"),
    );
    // Rows that are put in above the totals belong to the table already.
    if (!hasTotals) this.resizeTable(sheet, table, area(headerRow, left, rowCount + rows.length + 1, width));
    this.outbox.write(() => {
      this.sheet(sheet).getRange(area(row, left, rows.length, width)).formulas = rows.map((cells) =>
        cells.map((each) => cellInput(each) ?? ""),
      );
    });
  }

  /** Brings all sheets of a workbook file in, after the others. */
  insertSheets(base64: string): void {
    this.outbox.write(() => this.context.workbook.insertWorksheetsFromBase64(base64, { positionType: "End" }));
  }

  /** Names the table that a cell of a sheet belongs to: the tables of a copied sheet have names that nobody knows yet. */
  renameTableAt(sheet: string, at: string, name: string): void {
    this.outbox.write(() => void (this.sheet(sheet).getRange(at).getTables(false).getFirst().name = name));
  }

  /** Lets a workbook-scoped name refer to something, whether or not it is there. */
  setName({ name, refersTo }: Pick<NameDraft, "name" | "refersTo">): void {
    const standing = this.names.get(name);
    this.names.set(name, refersTo);
    if (standing !== undefined) {
      this.outbox.write(() => void (this.context.workbook.names.getItem(name).formula = refersTo));
      this.journal.moved.push({ name, before: standing });
      return;
    }
    this.journal.names.push(name);
    this.outbox.write(() => this.context.workbook.names.add(name, refersTo));
  }

  /** Sends what is queued. */
  flush(): Promise<void> {
    return this.outbox.send();
  }

  /** Takes back what this writer has done, as far as it has arrived. */
  undo(): Promise<void> {
    return revert(this.context, this.journal);
  }

  private record({ sheet, blocks }: SheetDraft): void {
    this.journal.made.findLast((made) => made.sheet === sheet)?.blocks.push(...blocks);
    const known = this.standing.get(sheet);
    if (!known) return;
    for (const after of blocks) {
      const part = known.find(({ formulas }) => holds(formulas, after.at)) ?? known[0];
      if (part) this.journal.written.push({ sheet, before: standingBlock(part, after), after });
    }
  }

  private recordRows(table: string, rows: GrownRows["rows"], { sheet, headerRow, left, rowCount }: PlaceOfTable, whole: boolean): void {
    const grown = { row: headerRow + 1 + rowCount, column: left, whole, rows };
    const made = this.journal.made.findLast((each) => each.sheet === sheet);
    // A sheet that was made goes away whole.
    if (made) made.grown.push(grown);
    else this.journal.added.push({ ...grown, sheet, table, before: rowCount });
  }

  private sheet(name: string): Excel.Worksheet {
    return this.outbox.sheet(name);
  }

  /** Changes the rows or columns of a table. */
  private writeTable(name: string, change: (table: Excel.Table) => void): void {
    this.clearFilters(({ table }) => table === name);
    this.outbox.write(() => change(this.context.workbook.tables.getItem(name)));
  }

  private clearFilters(isMeant: (place: FilterPlace) => boolean): void {
    for (const place of this.filters.filter(isMeant)) {
      this.outbox.write(() => clearFilter(this.sheet(place.sheet), place));
      this.cleared.push(place);
    }
    this.filters = this.filters.filter((place) => !isMeant(place));
  }

  private async writeBlocks(sheet: string, blocks: readonly Block[]): Promise<void> {
    for (const block of blocks) {
      const size = charactersOf(block);
      const parts = size > REQUEST_CHARACTERS ? pieces(block, REQUEST_CHARACTERS / 2) : [block];
      for (const part of parts) {
        await this.outbox.makeRoom(parts.length === 1 ? size : charactersOf(part));
        await breathe();
        this.outbox.write(() => writeBlock(this.sheet(sheet), part));
      }
    }
  }
}

/** What is to be sent to a workbook. */
export const outboxOf = (context: Excel.RequestContext): Outbox => new Outbox(context, REQUEST_CHARACTERS);

type PlaceOfTable = Pick<TablePart, "sheet" | "headerRow" | "left" | "rowCount">;

/** Whether cells that are known begin where a block does, or before. */
function holds({ top, left, cells }: CellsPart, at: string): boolean {
  const { row, column } = parseArea(at);
  return row >= top && row < top + cells.length && column >= left && column < left + (cells[0]?.length ?? 0);
}

const appendRows = (table: Excel.Table, rows: readonly (readonly DraftCell[])[]): void => {
  table.rows.add(
    undefined,
    rows.map((row) => row.map((each) => cellInput(each) ?? "")),
  );
};

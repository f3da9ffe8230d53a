import { parseArea, area } from "../sheets/a1";
import type { Block, SheetDraft } from "../sheets/draft";
import { applyDraft } from "./applyDraft";
import type { UsedRange } from "./readStructure";

/** A request is sent before its cells reach this many characters: Excel on the web refuses 5 MB. */
const REQUEST_CHARACTERS = 3_500_000;

/** What all the rest of a request may take: looks, names, tables. */
const OVERHEAD_CHARACTERS = 4_000;

/**
 * Queues drafts and sends them in as few requests as their size allows. If Excel refuses one, the sheets made so far are removed again,
 * so that a failure leaves the workbook as it was or, on sheets that were there before, further on but whole: nothing typed is touched.
 */
export class WorkbookWriter {
  private queued = 0;
  private readonly made: string[] = [];

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly charactersAtOnce = REQUEST_CHARACTERS,
  ) {}

  /** Adds an empty sheet at the end, to be filled by `updateSheet`. */
  makeSheet(name: string): void {
    this.made.push(name);
    this.context.workbook.worksheets.add(name);
  }

  /** Adds a sheet at the end and writes the draft on it. */
  async addSheet(draft: SheetDraft): Promise<void> {
    this.makeSheet(draft.sheet);
    await this.updateSheet(draft);
  }

  /** Writes the draft on a sheet that is there. */
  async updateSheet(draft: SheetDraft): Promise<void> {
    await this.write(this.context.workbook.worksheets.getItem(draft.sheet), draft);
  }

  /** Copies a sheet to the end, gives the copy the draft's name and writes the draft on it. */
  async copySheet(template: string, draft: SheetDraft): Promise<void> {
    this.made.push(draft.sheet);
    const sheet = this.context.workbook.worksheets.getItem(template).copy("End");
    sheet.name = draft.sheet;
    await this.write(sheet, draft);
  }

  /** Lets a table span the cells of `range`, on its own sheet. */
  resizeTable(sheet: string, table: string, range: string): void {
    const worksheet = this.context.workbook.worksheets.getItem(sheet);
    worksheet.tables.getItem(table).resize(worksheet.getRange(range));
  }

  /** Adds rows at the end of a table; what stands below moves down as it does when a person adds rows. */
  addRows(table: string, rows: readonly (readonly string[])[]): void {
    this.context.workbook.tables.getItem(table).rows.add(
      undefined,
      rows.map((row) => [...row]),
    );
  }

  /** A workbook-scoped name that is new. */
  addName(name: string, refersTo: string): void {
    this.context.workbook.names.add(name, refersTo);
  }

  /** Sends what is queued. */
  async flush(): Promise<void> {
    this.queued = 0;
    await this.context.sync();
  }

  /** Removes the sheets that this writer has made, as far as they are there. */
  async undo(): Promise<void> {
    const sheets = this.made.map((name) => this.context.workbook.worksheets.getItemOrNullObject(name));
    for (const sheet of sheets) sheet.load("name");
    await this.context.sync();
    for (const sheet of sheets.filter((each) => !each.isNullObject)) sheet.delete();
    await this.context.sync();
  }

  /** A draft goes whole into a request; only blocks too large for one are spread over several. */
  private async write(sheet: Excel.Worksheet, draft: SheetDraft): Promise<void> {
    const size = draft.blocks.reduce((sum, block) => sum + charactersOf(block), OVERHEAD_CHARACTERS);
    if (this.queued > 0 && this.queued + size > this.charactersAtOnce) await this.flush();
    if (size <= this.charactersAtOnce) {
      this.queued += size;
      applyDraft(this.context, sheet, draft);
      return;
    }
    await this.writeInParts(sheet, draft);
  }

  /** Plain cells and tables first, then everything else piece by piece; see `applyDraft` for the order. */
  private async writeInParts(sheet: Excel.Worksheet, draft: SheetDraft): Promise<void> {
    const tracked = this.context.workbook.worksheets.getItem(draft.sheet);
    const { blocks, tables, names, ...looks } = draft;
    const plain = blocks.map((block) => pick(block, (cell) => typeof cell !== "object"));
    const formulas = blocks.map((block) => pick(block, (cell) => typeof cell === "object" && cell !== null));
    for (const piece of plain.flatMap((block) => this.pieces(block))) await this.writePiece(tracked, draft.sheet, piece);
    applyDraft(this.context, sheet, { sheet: draft.sheet, blocks: [], ...(tables ? { tables } : {}), ...(names ? { names } : {}) });
    for (const piece of formulas.flatMap((block) => this.pieces(block))) await this.writePiece(tracked, draft.sheet, piece);
    applyDraft(this.context, tracked, { ...looks, blocks: [] });
  }

  private async writePiece(sheet: Excel.Worksheet, name: string, block: Block): Promise<void> {
    const size = charactersOf(block);
    if (this.queued > 0 && this.queued + size > this.charactersAtOnce) await this.flush();
    this.queued += size;
    applyDraft(this.context, sheet, { sheet: name, blocks: [block] });
  }

  /** A block cut into stretches of rows that each fit into a request. */
  private pieces(block: Block): Block[] {
    const perRow = Math.max(1, charactersOf(block) / Math.max(1, block.cells.length));
    const rows = Math.max(1, Math.floor(this.charactersAtOnce / 2 / perRow));
    const start: UsedRange = parseArea(block.at);
    const found: Block[] = [];
    for (let from = 0; from < block.cells.length; from += rows) {
      found.push({ at: area(start.row + from, start.column, 1, 1).split(":")[0] ?? block.at, cells: block.cells.slice(from, from + rows) });
    }
    return found;
  }
}

const pick = (block: Block, which: (cell: Block["cells"][number][number]) => boolean): Block => ({
  at: block.at,
  cells: block.cells.map((row) => row.map((cell) => (which(cell) ? cell : null))),
});

/** About how long the block is in a request. */
const charactersOf = (block: Block): number => JSON.stringify(block.cells).length;

import type { Worksheet } from "@cj-tech-master/excelts";
import { readCell } from "../../model/cellValues";
import { columnsOf, type Rectangle } from "../area";
import { invalidArgument, invalidOperation } from "../hostError";
import type { CellInput } from "./cellInput";

/** Rows that a filter is over. */
interface FilteredRows {
  readonly sheet: Worksheet;
  readonly body: Rectangle;
}

/** Filters of tables and sheets, by the id of what they belong to. Their conditions last as long as the session. */
export class Filters {
  private readonly rows = new Map<string, FilteredRows>();

  /** Hides the rows that show none of these texts in a column, counted from 0. */
  apply(owner: string, { sheet, body }: FilteredRows, column: number, texts: readonly string[]): void {
    if (column < 0 || column >= columnsOf(body)) throw invalidArgument("The filter has no such column.");
    const shown = new Set(texts.map((text) => text.toLowerCase()));
    for (let row = body.top; row <= body.bottom; row++) {
      const text = String(readCell(sheet.findCell(row, body.left + column), false)).toLowerCase();
      if (!shown.has(text)) sheet.getRow(row).hidden = true;
    }
    this.rows.set(owner, { sheet, body });
  }

  has(owner: string): boolean {
    return this.rows.has(owner);
  }

  /** Shows all rows again. */
  clear(owner: string): void {
    const filtered = this.rows.get(owner);
    if (!filtered) return;
    for (let row = filtered.body.top; row <= filtered.body.bottom; row++) filtered.sheet.getRow(row).hidden = false;
    this.rows.delete(owner);
  }

  /** A copy is filtered as its original is. */
  pass(owner: string, heir: string, sheet: Worksheet): void {
    const filtered = this.rows.get(owner);
    if (filtered) this.rows.set(heir, { ...filtered, sheet });
  }

  /** @throws HostError InvalidOperation: rows of a filtered list are neither added nor deleted */
  guardRows(owner: string): void {
    if (this.rows.has(owner)) throw invalidOperation("Rows cannot be added or deleted while a filter hides some.");
  }

  /**
   * What arrives where several rows are written and a filter hides some of them: as in Excel, each row that shows takes what is meant for the
   * first one, and the hidden ones take nothing.
   */
  arriving(sheet: Worksheet, area: Rectangle, input: CellInput): CellInput {
    const filtered = [...this.rows.values()].filter((each) => each.sheet === sheet);
    const isHidden = (row: number): boolean =>
      filtered.some(({ body }) => row >= body.top && row <= body.bottom && sheet.findRow(row)?.hidden === true);
    const rows = Array.from({ length: filtered.length === 0 ? 0 : area.bottom - area.top + 1 }, (_, row) => area.top + row);
    if (rows.length < 2 || !rows.some(isHidden)) return input;
    return (row, column) => (isHidden(area.top + row) ? null : input(0, column));
  }
}

import { isBlank, type CellValue } from "../../domain/grid";
import { LANGUAGES, type Language } from "../../i18n";
import { cell } from "../a1";
import type { Block, DraftCell } from "../draft";
import { columnCells, findColumn, type TablePart } from "../tablePart";
import { repeated } from "./planEditor";

/** The headers of a table in every language, by field. */
export type HeaderWords<Field extends string> = Readonly<Record<Language, Readonly<Record<Field, string>>>>;

/** Rows to be added to a table: those that found an empty row are blocks already, the others go to its end. */
export interface NewRows {
  readonly blocks: readonly Block[];
  readonly rows: readonly (readonly DraftCell[])[];
}

/** One of our tables across plans as it stands: fields are found by their headers, in whatever language, and may be gone. */
export class OwnTable<Field extends string> {
  private readonly places: ReadonlyMap<Field, number>;

  constructor(
    readonly part: TablePart,
    words: HeaderWords<Field>,
    fields: readonly Field[],
  ) {
    this.places = new Map(
      fields.map((field) => [
        field,
        findColumn(
          part,
          LANGUAGES.map((language) => words[language][field]),
        ),
      ]),
    );
  }

  has(field: Field): boolean {
    return (this.places.get(field) ?? -1) >= 0;
  }

  /** The header as it stands; null where the column is gone. */
  header(field: Field): string | null {
    return this.part.headers[this.places.get(field) ?? -1] ?? null;
  }

  /** What a cell shows, or its formula; blank where the column is gone. */
  at(row: number, field: Field, as: "values" | "formulas" = "values"): CellValue {
    const header = this.header(field);
    return header === null ? "" : (columnCells(this.part, [header], as)[row] ?? "");
  }

  text(row: number, field: Field): string {
    return String(this.at(row, field)).trim();
  }

  /** Zero-based place of a field's cell on the sheet; of the row's first cell where the column is gone. */
  place(row: number, field: Field): { readonly row: number; readonly column: number } {
    return { row: this.part.headerRow + 1 + row, column: this.part.left + Math.max(0, this.places.get(field) ?? 0) };
  }

  /** A cell to write; none where the column is gone. */
  block(row: number, field: Field, value: DraftCell): Block[] {
    const { row: y, column } = this.place(row, field);
    return this.has(field) ? [{ at: cell(y, column), cells: [[value]] }] : [];
  }

  /** New rows: first into rows in which nothing is typed, then behind the others. A person's own formula over the row goes on in them. */
  newRows(rows: readonly Readonly<Partial<Record<Field, DraftCell>>>[]): NewRows {
    const free = Array.from({ length: this.part.rowCount }, (_, row) => row).filter((row) => this.isFree(row));
    const filled = rows
      .slice(0, free.length)
      .flatMap((values, index) =>
        (Object.entries(values) as [Field, DraftCell][]).flatMap(([field, value]) => this.block(free[index] ?? 0, field, value)),
      );
    return { blocks: filled, rows: rows.slice(free.length).map((values) => this.cells(values)) };
  }

  /** Whether a row holds nothing but formulas. */
  private isFree(row: number): boolean {
    return this.part.headers.every((header) => {
      const standing = this.part.formulas[header]?.[row] ?? "";
      return isBlank(standing) || String(standing).startsWith("=");
    });
  }

  private cells(values: Readonly<Partial<Record<Field, DraftCell>>>): DraftCell[] {
    const fields = new Map([...this.places].map(([field, column]) => [column, field]));
    return this.part.headers.map((header, index) => {
      const field = fields.get(index);
      return field === undefined ? repeated(this.part.formulas[header]?.at(-1) ?? "") : (values[field] ?? "");
    });
  }
}

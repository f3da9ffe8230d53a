import { columnLetters } from "../domain/grid";
import { area, cell } from "./a1";
import type { DraftCell, Format, SheetDraft, Validation } from "./draft";
import { LEFT, frame, type Frame } from "./frame";
import { TABLE_STYLE, bodyLines, headerFormat, inputFormats } from "./style";

/** A column of a sheet that is one table. */
export interface ListColumn {
  readonly header: string;
  /** Characters; a hidden column needs none. */
  readonly width?: number;
  /** People type here. */
  readonly typed?: true;
  /** There for the formulas' or the add-in's sake. */
  readonly hidden?: true;
  /** How the cells look with their header, so that this stands above what it heads, and how they look without it. */
  readonly whole?: Omit<Format, "range">;
  readonly body?: Omit<Format, "range">;
  readonly validation?: Omit<Validation, "range">;
}

/** A sheet that is one table under a title: what it is called, its columns, and what stands in its rows. */
export interface ListSheet extends Omit<Frame, "lastColumn" | "headerRow"> {
  readonly sheet: string;
  readonly table: string;
  readonly columns: readonly ListColumn[];
  /** In the order of the columns; one at least. */
  readonly rows: readonly (readonly DraftCell[])[];
  /** Zero-based row of the headers: the fourth as usual. */
  readonly headerRow?: number;
  /** Zero-based last column that is seen; the table's last one where it is left out. */
  readonly lastColumn?: number;
  readonly showFilter?: boolean;
}

/** The usual place of the headers, zero-based: title, note and a narrow row stand above them. */
export const LIST_HEADER_ROW = 3;

/** A sheet with one table: all that such sheets have in common. */
export function listSheet(list: ListSheet): SheetDraft {
  const { sheet, table, columns, rows, headerRow = LIST_HEADER_ROW, showFilter = false, lastColumn, ...own } = list;
  const [first, count, width] = [headerRow + 1, rows.length, columns.length];
  const seen = columns.findLastIndex(({ hidden }) => !hidden);
  const shared = frame({ ...own, lastColumn: lastColumn ?? LEFT + seen, headerRow, heights: { "3": 6, ...own.heights } });
  const at = (column: number): string => area(first, LEFT + column, count, 1);
  return {
    ...shared,
    sheet,
    blocks: [...shared.blocks, { at: cell(headerRow, LEFT), cells: [columns.map(({ header }) => header), ...rows] }],
    tables: [{ name: table, range: area(headerRow, LEFT, count + 1, width), style: TABLE_STYLE, showFilter, banded: false }],
    formats: [
      ...shared.formats,
      headerFormat(headerRow, LEFT, width),
      ...bodyLines(area(first, LEFT, count, width)),
      ...columns.flatMap(({ typed, whole, body }, index): Format[] => [
        ...(typed ? inputFormats(at(index)) : []),
        ...(whole ? [{ ...whole, range: area(headerRow, LEFT + index, count + 1, 1) }] : []),
        ...(body ? [{ ...body, range: at(index) }] : []),
      ]),
    ],
    widths: {
      ...shared.widths,
      ...Object.fromEntries(columns.flatMap(({ width: wide }, index) => (wide === undefined ? [] : [[letters(index), wide]]))),
    },
    hiddenColumns: columns.flatMap(({ hidden }, index) => (hidden ? [`${letters(index)}:${letters(index)}`] : [])),
    validations: columns.flatMap(({ validation }, index) => (validation ? [{ ...validation, range: at(index) }] : [])),
  };
}

const letters = (column: number): string => columnLetters(LEFT + column);

/** A draft with more on its sheet: lists go on, what is one a sheet is replaced. */
export function extended(draft: SheetDraft, more: Partial<Omit<SheetDraft, "sheet">>): SheetDraft {
  return {
    ...draft,
    ...more,
    blocks: [...draft.blocks, ...(more.blocks ?? [])],
    tables: [...(draft.tables ?? []), ...(more.tables ?? [])],
    formats: [...(draft.formats ?? []), ...(more.formats ?? [])],
    widths: { ...draft.widths, ...more.widths },
    heights: { ...draft.heights, ...more.heights },
    validations: [...(draft.validations ?? []), ...(more.validations ?? [])],
    highlights: [...(draft.highlights ?? []), ...(more.highlights ?? [])],
    bars: [...(draft.bars ?? []), ...(more.bars ?? [])],
    names: [...(draft.names ?? []), ...(more.names ?? [])],
    hiddenColumns: [...(draft.hiddenColumns ?? []), ...(more.hiddenColumns ?? [])],
  };
}

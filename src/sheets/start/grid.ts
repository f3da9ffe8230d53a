import { area, cell, parseArea, quoteText } from "../a1";
import { COLORS } from "../style";
import type { Block, DraftCell, Format, Highlight } from "../draft";

/** A piece of the page: what it writes and how that looks. */
export interface Panel {
  readonly blocks: readonly Block[];
  readonly formats: readonly Format[];
  readonly merges?: readonly string[];
  readonly highlights?: readonly Highlight[];
}

/** Colours of the page, from the palette of all our sheets. */
export const INK = {
  ink: COLORS.ink,
  brand: COLORS.accent,
  muted: COLORS.muted,
  late: COLORS.late,
  look: COLORS.soon,
  hairline: COLORS.line,
  onBrand: COLORS.onAccent,
} as const;

/** Zero-based columns: a margin, then three panels with a gutter between them. */
export const COLUMN = { left: 1, leftEnd: 5, middle: 7, middleEnd: 11, right: 13, rightEnd: 18 } as const;

/** Characters. */
export const WIDTHS: Readonly<Record<string, number>> = {
  A: 1.71,
  B: 15.1,
  C: 9.7,
  D: 7.3,
  E: 15.3,
  F: 11.9,
  G: 2.71,
  H: 7.3,
  I: 17.6,
  J: 12.1,
  K: 9.3,
  L: 13,
  M: 2.71,
  N: 3.3,
  O: 18.1,
  P: 9,
  Q: 12.1,
  R: 11.5,
  S: 7.9,
};

/** Zero-based rows of the page. */
export const ROW = { title: 0, date: 1, step: 3, sentence: 4, figures: 6, first: 10, second: 19, third: 25, last: 35 } as const;

/** A section's heading over its columns, with a thin rule below. */
export const heading = (row: number, column: number, end: number, text: string): Panel => ({
  blocks: [{ at: cell(row, column), cells: [[text]] }],
  formats: [
    { range: cell(row, column), bold: true, size: 12, color: INK.brand },
    { range: area(row, column, 1, end - column + 1), border: { side: "EdgeBottom", color: INK.brand } },
  ],
});

/** A header row in small letters, and the lines below it. */
export const listFormats = (row: number, column: number, end: number, rows: number): Format[] => [
  { range: area(row, column, 1, end - column + 1), bold: true, size: 9, color: INK.muted },
  { range: area(row, column, rows + 1, end - column + 1), border: { side: "InsideHorizontal", color: INK.hairline } },
  { range: area(row + rows, column, 1, end - column + 1), border: { side: "EdgeBottom", color: INK.hairline } },
];

/** Numbers with a mark in front where there are any, in ink and bold as a signal then; a dash for none. */
export const signal = (range: string, mark: "late" | "look", none = "–"): Required<Pick<Panel, "formats" | "highlights">> => ({
  formats: [{ range, numberFormat: `"${mark === "late" ? "▲" : "◆"} "0;"${none}";"${none}"`, color: INK.muted }],
  highlights: [{ range, formula: `=N(${range.split(":")[0]})>0`, color: mark === "late" ? INK.late : INK.look, bold: true }],
});

/** What a section says beside its heading while its list is blank: nothing once the list's first cell holds something. */
export const whileBlank = (row: number, column: number, first: string, text: string): Panel => ({
  blocks: [{ at: cell(row, column), cells: [[{ formula: `=IF(${first}="",${quoteText(text)},"")` }]] }],
  formats: [{ range: cell(row, column), italic: true, size: 9, color: INK.muted, horizontal: "Right" }],
});

/** What a section says while there is nothing to show. */
export const emptyPanel = (row: number, column: number, text: string): Panel => ({
  blocks: [{ at: cell(row, column), cells: [[text]] }],
  formats: [{ range: cell(row, column), italic: true, color: INK.muted }],
});

/** So many rows, filled with blanks: what an earlier run wrote there goes away. */
export const padded = (rows: readonly (readonly DraftCell[])[], count: number, width: number): DraftCell[][] =>
  Array.from({ length: count }, (_, row) => Array.from({ length: width }, (__, column) => rows[row]?.[column] ?? ""));

export const together = (panels: readonly Panel[]): Required<Panel> => ({
  blocks: panels.flatMap(({ blocks }) => blocks),
  formats: panels.flatMap(({ formats }) => formats),
  merges: panels.flatMap(({ merges = [] }) => merges),
  highlights: panels.flatMap(({ highlights = [] }) => highlights),
});

/** A formula and the cells that it spills into. */
export const spilling = (row: number, column: number, formula: string, rows: number, columns: number): Block => ({
  at: cell(row, column),
  cells: Array.from({ length: rows }, (_, y) => Array.from({ length: columns }, (__, x) => (x === 0 && y === 0 ? { formula } : null))),
});

/** The whole page as one block: what no panel writes is blank, so that nothing is left of what an earlier run wrote there. */
export function wholePage(blocks: readonly Block[], merges: readonly string[]): Block {
  const width = COLUMN.rightEnd - COLUMN.left + 1;
  const cells: DraftCell[][] = Array.from({ length: ROW.last + 1 }, () => Array<DraftCell>(width).fill(""));
  const put = (row: number, column: number, value: DraftCell): void => {
    const line = cells[row];
    if (line) line[column - COLUMN.left] = value;
  };
  for (const { row, column, rows, columns } of merges.map(parseArea)) {
    for (let at = 1; at < rows * columns; at++) put(row + Math.floor(at / columns), column + (at % columns), null);
  }
  for (const block of blocks) {
    const { row, column } = parseArea(block.at);
    block.cells.forEach((line, y) => line.forEach((value, x) => put(row + y, column + x, value)));
  }
  return { at: cell(0, COLUMN.left), cells };
}

import { parseArea } from "../sheets/a1";
import type { Format } from "../sheets/draft";

interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** How one cell looks, put together from all formats that cover it: the later counts. */
type CellLook = Excel.SettableCellProperties & { numberFormat?: string };

const within = (inner: Area, outer: Area): boolean =>
  inner.row >= outer.row &&
  inner.column >= outer.column &&
  inner.row + inner.rows <= outer.row + outer.rows &&
  inner.column + inner.columns <= outer.column + outer.columns;

/** So many characters the looks of one cell take at most in a request. */
const CHARACTERS_OF_CELL = 260;

/** What a request takes for the cells of a range whose looks are sent together. */
export function charactersTogether(range: string | undefined): number {
  if (range === undefined) return 0;
  const { rows, columns } = parseArea(range);
  return rows * columns * CHARACTERS_OF_CELL;
}

/** The formats that lie within a range, and the others; each in their order. */
export function formatsWithin(range: string | undefined, formats: readonly Format[]): [inside: Format[], others: Format[]] {
  if (range === undefined) return [[], [...formats]];
  const whole = parseArea(range);
  const isInside = (format: Format): boolean => within(parseArea(format.range), whole);
  return [formats.filter(isInside), formats.filter((format) => !isInside(format))];
}

/**
 * Queues the looks of all cells of a range in two calls, one for number formats and one for everything else: a sheet of many small tables takes
 * a call for each property of each of its ranges otherwise.
 */
export function applyCellLooks(sheet: Excel.Worksheet, range: string, formats: readonly Format[]): void {
  const whole = parseArea(range);
  const cells = Array.from({ length: whole.rows }, () => Array.from({ length: whole.columns }, (): CellLook => ({})));
  for (const format of formats) {
    const part = parseArea(format.range);
    for (let y = 0; y < part.rows; y++) {
      for (let x = 0; x < part.columns; x++) {
        const line = cells[part.row - whole.row + y];
        const column = part.column - whole.column + x;
        if (line?.[column]) line[column] = withFormat(line[column], format, y === part.rows - 1);
      }
    }
  }
  const target = sheet.getRange(range);
  target.setCellProperties(cells.map((line) => line.map(({ format }) => (format ? { format } : {}))));
  // A cell that is null keeps its format: the types know texts alone.
  target.numberFormat = cells.map((line) => line.map(({ numberFormat }) => numberFormat ?? null)) as string[][];
}

function withFormat({ format: standing, numberFormat }: CellLook, format: Format, isLast: boolean): CellLook {
  const font = said({
    bold: format.bold,
    italic: format.italic,
    size: format.size,
    color: format.color,
    underline: format.underline === undefined ? undefined : format.underline ? "Single" : "None",
  });
  const own = said({
    horizontalAlignment: format.horizontal,
    verticalAlignment: format.vertical,
    wrapText: format.wrap,
    shrinkToFit: format.shrink,
    indentLevel: format.indent,
  });
  const line = bordersOf(format, isLast);
  const all = {
    ...standing,
    ...own,
    ...(Object.keys(font).length > 0 ? { font: { ...standing?.font, ...font } } : {}),
    ...(format.fill === undefined ? {} : { fill: { color: format.fill } }),
    ...(line ? { borders: { ...standing?.borders, ...line } } : {}),
  };
  const shown = format.numberFormat ?? numberFormat;
  return {
    ...(Object.keys(all).length > 0 ? { format: all } : {}),
    ...(shown === undefined ? {} : { numberFormat: shown }),
  };
}

/** The line of a cell: an edge of its range, or between its rows. */
function bordersOf({ border }: Format, isLast: boolean): Excel.CellBorderCollection | null {
  if (!border) return null;
  const { side, color, weight } = border;
  const line = { color, style: "Continuous" as const, ...(weight ? { weight } : {}) };
  if (side === "EdgeBottom") return isLast ? { bottom: line } : null;
  return side === "InsideHorizontal" && !isLast ? { bottom: line } : null;
}

const said = (values: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

import { columnLetters } from "../domain/grid";
import { cell } from "./a1";
import type { Block, DraftCell, Format, PageDraft, SheetDraft } from "./draft";
import { sheetMarker } from "./marker";
import type { CellsPart } from "./tablePart";
import { COLORS, linkFormat, titleFormats } from "./style";

/** Zero-based column in which tables begin: the first is a margin. */
export const LEFT = 1;

/** Characters. */
const MARGIN = 1.71;
/** Points. */
const [TITLE_HEIGHT, NOTE_HEIGHT] = [27, 15];

/** What all our sheets have in common, and where they differ in it. */
export interface Frame {
  readonly kind: string;
  readonly title: string;
  readonly note: string;
  /** The way back to the first sheet, see `startLink`. */
  readonly back: DraftCell;
  /** Zero-based last column that is seen. */
  readonly lastColumn: number;
  /** Zero-based row of the table's header: all down to it is frozen and stands on top of each printed page. */
  readonly headerRow: number;
  /** How many columns beside the margin are frozen. */
  readonly frozen?: number;
  /** Points; headers of one line where it is left out. */
  readonly headerHeight?: number;
  /** Sheets for looking at have our colour, sheets behind them none. */
  readonly tab?: "accent" | "muted";
  readonly page?: Partial<PageDraft>;
  /** Points of further rows, by `"1"` or `"1:3"`. */
  readonly heights?: SheetDraft["heights"];
}

/** The parts of a draft that belong to the frame; blocks and formats come before those of the sheet's own. */
export interface FrameParts extends Pick<SheetDraft, "freeze" | "gridlines" | "tabColor" | "page" | "heights"> {
  readonly blocks: readonly Block[];
  readonly formats: readonly Format[];
  readonly widths: Readonly<Record<string, number>>;
  readonly names: NonNullable<SheetDraft["names"]>;
}

/** Title, note, the way back, margin, frozen header, colour of the tab and page of a sheet. */
export function frame({ kind, title, note, back, lastColumn, headerRow, frozen = 0, headerHeight, tab, page, heights }: Frame): FrameParts {
  const start = columnLetters(LEFT);
  const link = cell(0, lastColumn);
  return {
    blocks: [{ at: cell(0, LEFT), cells: [[title], [note]] }, ...(back === "" ? [] : [{ at: link, cells: [[back]] }])],
    formats: [...titleFormats(start), linkFormat(link, "Right")],
    widths: { A: MARGIN },
    heights: {
      "1": TITLE_HEIGHT,
      "2": NOTE_HEIGHT,
      ...(headerHeight === undefined ? {} : { [String(headerRow + 1)]: headerHeight }),
      ...heights,
    },
    names: [sheetMarker(kind)],
    freeze: { rows: headerRow + 1, columns: frozen === 0 ? 0 : LEFT + frozen },
    gridlines: false,
    tabColor: tab === "muted" ? COLORS.muted : COLORS.accent,
    page: { orientation: "landscape", titleRows: `${headerRow + 1}:${headerRow + 1}`, margin: PAGE_MARGIN, headed: true, ...page },
  };
}

/** Whether a sheet that stands has the margin: one of an earlier version has none, and goes on as it is. */
export const isFramed = ({ top, left, cells }: CellsPart, headerRow: number): boolean => {
  const header = cells[headerRow - top] ?? [];
  return (header[LEFT - left] ?? "") !== "" && (left >= LEFT || header[LEFT - left - 1] === "");
};

/** Points: the header and the footer have room within it. */
const PAGE_MARGIN = 43;

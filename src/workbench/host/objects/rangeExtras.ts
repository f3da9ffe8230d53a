import { flagValue } from "../args";
import { columnsOf, containsArea, overlap, rowsOf } from "../area";
import { hyperlinkOf, setHyperlink } from "../edits/hyperlinks";
import { spillAreas } from "../edits/spillAreas";
import { columnLeft, rowTop } from "../edits/positions";
import type { Json } from "../json";
import type { Property } from "../objectType";
import type { CellRange } from "./cellRange";
import { isUnbounded } from "../edits/readCells";

const common = (flags: readonly boolean[]): Json => (flags.every((flag) => flag === flags[0]) ? (flags[0] ?? false) : null);

function rowFlags({ sheet, area }: CellRange): boolean[] {
  if (isUnbounded(area)) return [false];
  return Array.from({ length: rowsOf(area) }, (_, i) => sheet.findRow(area.top + i)?.hidden ?? false);
}

const columnFlags = ({ sheet, area }: CellRange): boolean[] =>
  Array.from({ length: columnsOf(area) }, (_, i) => sheet.getColumn(area.left + i).hidden);

/** Properties of Excel.Range beside its cells' contents and looks. */
export const rangeExtras: Readonly<Record<string, Property<CellRange>>> = {
  rowHidden: {
    get: (range) => common(rowFlags(range)),
    set: ({ host, sheet, area }, value) => {
      const hidden = flagValue(value, "rowHidden");
      for (let row = area.top; row <= area.bottom; row++) sheet.getRow(row).hidden = hidden;
      host.changed();
    },
  },
  columnHidden: {
    get: (range) => common(columnFlags(range)),
    set: ({ sheet, area }, value) => {
      const hidden = flagValue(value, "columnHidden");
      for (let column = area.left; column <= area.right; column++) sheet.getColumn(column).hidden = hidden;
    },
  },
  hidden: { get: (range) => common([...rowFlags(range), ...columnFlags(range)]) },
  hasSpill: {
    get: ({ host, sheet, area }) => {
      host.settle();
      const touching = spillAreas(host, sheet).filter((spill) => overlap(spill, area));
      return touching.length === 0 ? false : touching.some((spill) => containsArea(spill, area)) ? true : null;
    },
  },
  hyperlink: {
    get: (range) => hyperlinkOf(range),
    set: (range, value) => setHyperlink(range, value),
  },
  left: { get: ({ sheet, area }) => columnLeft(sheet, area.left) },
  top: { get: ({ sheet, area }) => rowTop(sheet, area.top) },
  width: { get: ({ sheet, area }) => columnLeft(sheet, area.right + 1) - columnLeft(sheet, area.left) },
  height: { get: ({ sheet, area }) => rowTop(sheet, area.bottom + 1) - rowTop(sheet, area.top) },
};

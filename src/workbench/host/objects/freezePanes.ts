import { rangeObject, textArg, wholeArg } from "../args";
import { areaOn } from "../edits/addresses";
import { freeze, frozen } from "../edits/views";
import { maxColumn, maxRow, type Rectangle } from "../area";
import { invalidArgument, itemNotFound } from "../hostError";
import { nullObject, ObjectType, type Argument } from "../objectType";
import { CellRange } from "./cellRange";
import { rangeType, type SheetRef } from "./declaredTypes";

function frozenArea({ sheet }: SheetRef): Rectangle | null {
  const { rows, columns } = frozen(sheet);
  if (rows === 0 && columns === 0) return null;
  return { top: 1, left: 1, bottom: rows || maxRow, right: columns || maxColumn };
}

/** Frozen are all rows and columns up to the last cell of the range, which begins at A1. */
function freezeAt({ host, sheet }: SheetRef, args: readonly Argument[]): void {
  const range = rangeObject(args[0]);
  if (range && range.sheet !== sheet) throw invalidArgument("The range lies on another sheet.");
  const area = range?.area ?? areaOn(host, sheet, textArg(args, 0, "frozenRange"));
  if (area.top !== 1 || area.left !== 1) throw invalidArgument("Frozen rows and columns begin at the first cell.");
  freeze(sheet, area.bottom === maxRow ? 0 : area.bottom, area.right === maxColumn ? 0 : area.right);
}

function count(args: readonly Argument[], most: number): number {
  const number = args[0] === undefined || args[0] === null ? 1 : wholeArg(args, 0, "count");
  if (number < 1 || number >= most) throw invalidArgument("count is at least 1.");
  return number;
}

/** Excel.WorksheetFreezePanes. */
export const freezePanesType: ObjectType<SheetRef> = new ObjectType<SheetRef>("WorksheetFreezePanes", () => ({
  methods: {
    freezeAt,
    freezeColumns: ({ sheet }, args) => freeze(sheet, 0, count(args, maxColumn)),
    freezeRows: ({ sheet }, args) => freeze(sheet, count(args, maxRow), 0),
    unfreeze: ({ sheet }) => freeze(sheet, 0, 0),
    getLocation: (ref) => {
      const area = frozenArea(ref);
      if (!area) throw itemNotFound("Nothing is frozen.");
      return rangeType.of(new CellRange(ref.host, ref.sheet, area));
    },
    getLocationOrNullObject: (ref) => {
      const area = frozenArea(ref);
      return area ? rangeType.of(new CellRange(ref.host, ref.sheet, area)) : nullObject("Range");
    },
  },
}));

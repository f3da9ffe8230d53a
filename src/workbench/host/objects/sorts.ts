import { guardSheet } from "../edits/protection";
import { flagArg, valueArg, wordArg } from "../args";
import { sortKeys, sortRows } from "../edits/sortRows";
import { columnsOf, rowsOf } from "../area";
import { HostError } from "../hostError";
import { ObjectType } from "../objectType";
import type { CellRange } from "./cellRange";
import { areas, tableOf, type TableRef } from "./table";

/** Excel.RangeSort. */
export const rangeSortType: ObjectType<CellRange> = new ObjectType<CellRange>("RangeSort", () => ({
  guard: ({ sheet }) => guardSheet(sheet),
  methods: {
    apply: ({ host, sheet, area }, args) => {
      if (wordArg(args[3] ?? "Rows", ["Rows", "Columns"], "orientation") === "Columns") {
        throw new HostError("UnsupportedOperation", "Only rows are sorted here.");
      }
      const keys = sortKeys(valueArg(args[0], "fields"), columnsOf(area));
      const first = flagArg(args, 2, "hasHeaders", false) ? 1 : 0;
      if (rowsOf(area) > first) sortRows(host, sheet, { ...area, top: area.top + first }, keys, flagArg(args, 1, "matchCase", false));
    },
  },
}));

/** Excel.TableSort. */
export const tableSortType: ObjectType<TableRef> = new ObjectType<TableRef>("TableSort", () => ({
  guard: (ref) => guardSheet(tableOf(ref).worksheet),
  methods: {
    apply: (ref, args) => {
      const { body } = areas(ref);
      const keys = sortKeys(valueArg(args[0], "fields"), columnsOf(body));
      sortRows(ref.host, tableOf(ref).worksheet, body, keys, flagArg(args, 1, "matchCase", false));
    },
  },
}));

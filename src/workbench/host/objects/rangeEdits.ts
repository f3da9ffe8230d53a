import { flagArg, wordArg } from "../args";
import { clearRange } from "../edits/clearRange";
import { mergeCells, unmergeCells } from "../edits/merges";
import type { Members } from "../objectType";
import type { CellRange } from "./cellRange";

type Methods = NonNullable<Members<CellRange>["methods"]>;

const clearWhat = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks", "ResetContents"] as const;

/** Methods of Excel.Range that change cells. */
export const rangeEdits: Methods = {
  clear: ({ host, sheet, area }, args) => clearRange(host, sheet, area, wordArg(args[0] ?? "All", clearWhat, "applyTo")),
  merge: ({ host, sheet, area }, args) => mergeCells(host, sheet, area, flagArg(args, 0, "across", false)),
  unmerge: ({ host, sheet, area }) => unmergeCells(host, sheet, area),
  calculate: ({ host }) => {
    host.changed();
    host.settle();
  },
  select: (range) => {
    range.host.model.activeSheetName = range.sheet.name;
    range.host.selection = { sheet: range.sheet, address: range.address };
  },
};

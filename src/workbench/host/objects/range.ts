import { guardCells } from "../edits/protection";
import { columnsOf, isEntireColumn, isEntireRow, isSheet, rowsOf } from "../area";
import { HostError } from "../hostError";
import { readFormulas, readTexts, readTypes, readValues } from "../edits/readCells";
import { readNumberFormats, writeNumberFormats } from "../edits/numberFormats";
import { writeCells } from "../edits/writeCells";
import type { Members } from "../objectType";
import type { CellRange } from "./cellRange";
import { conditionalFormatCollectionType } from "./conditionalFormats";
import { dataValidationType } from "./dataValidation";
import { worksheetType } from "./declaredTypes";
import { rangeEdits } from "./rangeEdits";
import { rangeExtras } from "./rangeExtras";
import { rangeFormatType } from "./rangeFormat";
import { rangeLines } from "./rangeLines";
import { rangeNavigation } from "./rangeNavigation";
import { rangeSortType } from "./sorts";
import { getTables } from "./tablesInRange";

/** The members of Excel.Range. */
export const rangeMembers = (): Members<CellRange> => ({
  guard: guardCells,
  check: (range) => {
    range.host.checkSheet(range.sheet);
    if (!isSheet(range.area)) throw new HostError("InvalidReference", "The cells of the range were deleted.");
  },
  properties: {
    address: { get: (range) => range.address },
    addressLocal: { get: (range) => range.address },
    cellCount: { get: ({ area }) => Math.min(rowsOf(area) * columnsOf(area), 2 ** 31 - 1) },
    columnCount: { get: ({ area }) => columnsOf(area) },
    columnIndex: { get: ({ area }) => area.left - 1 },
    rowCount: { get: ({ area }) => rowsOf(area) },
    rowIndex: { get: ({ area }) => area.top - 1 },
    isEntireColumn: { get: ({ area }) => isEntireColumn(area) },
    isEntireRow: { get: ({ area }) => isEntireRow(area) },
    values: {
      get: ({ host, sheet, area }) => readValues(host, sheet, area),
      set: ({ host, sheet, area }, value) => writeCells(host, sheet, area, value),
    },
    formulas: {
      get: ({ host, sheet, area }) => readFormulas(host, sheet, area),
      set: ({ host, sheet, area }, value) => writeCells(host, sheet, area, value),
    },
    text: { get: ({ host, sheet, area }) => readTexts(host, sheet, area) },
    valueTypes: { get: ({ host, sheet, area }) => readTypes(host, sheet, area) },
    numberFormat: {
      get: ({ sheet, area }) => readNumberFormats(sheet, area),
      set: ({ sheet, area }, value) => writeNumberFormats(sheet, area, value),
    },
    ...rangeExtras,
    format: { object: (range) => rangeFormatType.of(range) },
    dataValidation: { object: (range) => dataValidationType.of(range) },
    conditionalFormats: { object: (range) => conditionalFormatCollectionType.of(range) },
    sort: { object: (range) => rangeSortType.of(range) },
    worksheet: { object: ({ host, sheet }) => worksheetType.of({ host, sheet }) },
  },
  methods: { ...rangeNavigation, ...rangeEdits, ...rangeLines, getTables },
});

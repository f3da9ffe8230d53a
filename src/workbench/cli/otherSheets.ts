import { judgeSheet, type JudgedSheet } from "../../domain/accounts";
import { DEFAULT_CRITERIA } from "../../domain/criteria";
import type { CellValue, Grid, TableArea } from "../../domain/grid";
import { MARKER_NAME } from "../../sheets/marker";
import { parseArea } from "../../sheets/a1";
import type { WorkbookModel } from "../model";

type Worksheet = WorkbookModel["workbook"]["worksheets"][number];

/** Larger sheets are not looked at: that takes longer than the job itself. */
const MOST_CELLS = 500_000;

/** The visible sheets of a person's own, seen as account lists, best first. None where there is but one: there is nothing to choose. */
export function judgedSheets(model: WorkbookModel): JudgedSheet[] {
  const sheets = model.workbook.worksheets.filter(
    (sheet) => sheet.state === "visible" && !isOurs(model, sheet) && sizeOf(sheet) <= MOST_CELLS,
  );
  if (sheets.length < 2) return [];
  const criteria = DEFAULT_CRITERIA.map(({ id }) => id);
  return sheets
    .map((sheet) => judgeSheet({ grid: gridOf(model, sheet), tables: tablesOf(sheet) }, criteria))
    .sort((a, b) => b.score - a.score);
}

const isOurs = (model: WorkbookModel, { name }: Worksheet): boolean => model.names.get(MARKER_NAME, name) !== null;

const sizeOf = ({ rowCount, columnCount }: Worksheet): number => rowCount * columnCount;

/** A sheet's cells, from its first row and column to the last that say anything. */
const gridOf = (model: WorkbookModel, { name, rowCount, columnCount }: Worksheet): Grid => ({
  sheet: name,
  top: 0,
  left: 0,
  values: Array.from({ length: rowCount }, (_, row) =>
    Array.from({ length: columnCount }, (__, column): CellValue => model.readValue(name, row, column)),
  ),
});

const tablesOf = (sheet: Worksheet): TableArea[] =>
  sheet.getTables().map(({ table: { name, ref, rows, columns, totalsRow } }) => {
    const { row, column } = parseArea(ref.split(":")[0] ?? ref);
    const hasTotals = totalsRow === true;
    return { name, top: row, left: column, rows: 1 + Math.max(1, rows.length) + (hasTotals ? 1 : 0), columns: columns.length, hasTotals };
  });

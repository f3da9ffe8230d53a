import type { SpillRange } from "./spills";
import { WorkbookModel } from "./workbookModel";

/** A formula that names a function of ours. */
const OURS = /(?:^|[^\w.])KAM\.[A-Z]/;

/** A text of no length. Not a blank: a formula that points at a blank shows 0. Programs read a stored text of no length as a blank. */
const NO_TEXT = { formula: '""', result: "" };

/**
 * A copy of a workbook in which every formula of ours is its value: programs without the functions show what Excel shows. All other formulas,
 * and how everything looks, stay.
 */
export async function valuesCopy(bytes: Uint8Array): Promise<Uint8Array> {
  const [shown, copy] = [await WorkbookModel.open(bytes), await WorkbookModel.open(bytes)];
  for (const sheet of copy.workbook.worksheets) {
    const values = shown.workbook.worksheets.find(({ name }) => name === sheet.name);
    values?.eachRow((row) =>
      row.eachCell((cell) => {
        const [y, x] = [cell.row - 1, cell.col - 1];
        const formula = shown.readFormula(sheet.name, y, x);
        if (typeof formula !== "string" || !formula.startsWith("=") || !OURS.test(formula)) return;
        const spilled = shown.spillRange(sheet.name, y, x) ?? { row: y, column: x, rows: 1, columns: 1 };
        for (const [row, column] of cellsOf(spilled)) {
          const value = shown.readValue(sheet.name, row, column);
          sheet.getCell(row + 1, column + 1).value = value === "" ? NO_TEXT : value;
        }
      }),
    );
  }
  return (await copy.save()).bytes;
}

function* cellsOf({ row, column, rows, columns }: SpillRange): Generator<[row: number, column: number]> {
  for (let y = row; y < row + rows; y++) for (let x = column; x < column + columns; x++) yield [y, x];
}

import { WorkbookModel } from "./workbookModel";

/** A formula that names a function of ours. */
const OURS = /(?:^|[^\w.])KAM\.[A-Z]/;

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
        const isFormula = typeof formula === "string" && formula.startsWith("=");
        const value = shown.readValue(sheet.name, y, x);
        // What a formula of ours has spilled stands in cells without a formula.
        const isSpilled = !isFormula && cell.formula === undefined && value !== "" && value !== formula;
        if ((isFormula && OURS.test(formula)) || isSpilled) sheet.getCell(y + 1, x + 1).value = value === "" ? null : value;
      }),
    );
  }
  return (await copy.save()).bytes;
}

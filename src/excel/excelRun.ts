import { limited } from "./limited";
import type { ExcelRun } from "./run";

/** Excel's own `run`. It waits while a person is editing a cell, where Excel would refuse, and ends where Excel does not answer for minutes. */
export const excelRun: ExcelRun = limited((batch) => Excel.run({ delayForCellEdit: true }, batch));

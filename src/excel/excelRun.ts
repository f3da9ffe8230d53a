import type { ExcelRun } from "./run";

/** Excel's own `run`. It waits while a person is editing a cell, where Excel would refuse. */
export const excelRun: ExcelRun = (batch) => Excel.run({ delayForCellEdit: true }, batch);

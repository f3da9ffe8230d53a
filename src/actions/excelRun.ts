export { excelRun } from "../excel/excelRun";
export type { ExcelRun } from "../excel/run";

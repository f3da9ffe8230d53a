export { cancellable } from "../excel/cancellable";
export { excelRun } from "../excel/excelRun";
export { MINUTES as MINUTES_FOR_AN_ANSWER } from "../excel/limited";
export type { ExcelRun } from "../excel/run";

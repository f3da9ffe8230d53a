import type { Workbook } from "@cj-tech-master/excelts";
import { daysBetweenSystems, dateToSerial, isDate1904 } from "./cellValues";

/** What each workbook's formulas take for now, as Excel's serial number in the 1900 date system. */
const times = new WeakMap<Workbook, number>();

/** The clock where the person is, as Excel's serial number in the 1900 date system. */
export function clockSerial(now = new Date()): number {
  // Excel knows no time zones: what the person's clock shows is taken as it stands.
  return dateToSerial(new Date(now.getTime() - now.getTimezoneOffset() * 60_000), false);
}

/** Lets the formulas of a workbook take `serial` for now; all of one calculation take the same. */
export function setNow(workbook: Workbook, serial: number): void {
  times.set(workbook, serial);
}

/** What TODAY() or NOW() gives in a workbook, as a number of a formula; null for any other function. @param name in upper case */
export function timeText(workbook: Workbook, name: string): string | null {
  if (name !== "TODAY" && name !== "NOW") return null;
  const serial = (times.get(workbook) ?? clockSerial()) - (isDate1904(workbook) ? daysBetweenSystems : 0);
  return String(name === "TODAY" ? Math.floor(serial) : serial);
}

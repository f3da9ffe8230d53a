import type { Finding } from "../../domain/finding";
import { cell, parseArea } from "../../sheets/a1";
import type { SheetFacts } from "../../sheets/registry/facts";
import { newToldCell } from "../../sheets/runsSheet";
import { TOLD_JOBS, TOLD_NAME, toldBefore, toldCell, type ToldJob } from "../../sheets/toldFindings";
import type { WorkbookWriter } from "../../excel/writer";
import type { OurBook } from "./ourBook";

/**
 * Says which findings the run before told too, and keeps these for the next. A workbook without the sheet of the last run keeps nothing:
 * every finding is new there.
 */
export async function tellNew(
  writer: WorkbookWriter,
  book: OurBook,
  facts: SheetFacts,
  job: ToldJob,
  findings: readonly Finding[],
): Promise<Finding[]> {
  const sheet = facts.sheetOf("runs");
  if (sheet === null) return [];
  const before = String(book.snapshot.names.get(TOLD_NAME)?.values[TOLD_JOBS.indexOf(job)] ?? "");
  const at = placeOf(book, sheet, job);
  const told = toldBefore(findings, before);
  // Where nothing is new, nothing is written: a second run changes nothing.
  if (at !== null && told.length < findings.length) await writer.updateSheet({ sheet, blocks: [{ at, cells: [[toldCell(findings)]] }] });
  return told;
}

/** The cell on a sheet that stands, by its name; on one that this run makes, where it is drafted. */
function placeOf({ made, structure, snapshot }: OurBook, sheet: string, job: ToldJob): string | null {
  if (made.sheets.get("runs") === sheet) return newToldCell(job);
  const reference = structure.names[TOLD_NAME];
  if (reference === undefined || (snapshot.names.get(TOLD_NAME)?.values.length ?? 0) < TOLD_JOBS.length) return null;
  const { row, column } = parseArea(reference);
  return cell(row + TOLD_JOBS.indexOf(job), column);
}

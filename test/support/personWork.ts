import { refreshPlans } from "../../src/actions/refresh/refreshPlans";
import type { RefreshResult } from "../../src/actions/results";
import { columnLetters } from "../../src/domain/grid";
import type { PlanCell } from "../../src/sheets/plan/planNames";
import type { CellScalar } from "../../src/workbench/model";
import { TODAY, type Book } from "./book";
import { planPart } from "./editPlan";

/** Refreshes all plans, as on the day of all tests. */
export const refresh = (book: Book): Promise<RefreshResult> => refreshPlans((batch) => book.session.Excel.run(batch), { today: TODAY });

/** Address of a named cell of a plan. */
export async function namedCell(book: Book, sheet: string, name: PlanCell): Promise<string> {
  const place = (await planPart(book, sheet)).places[name];
  if (!place) throw new Error(`${sheet} has no ${name}`);
  return `${sheet}!${columnLetters(place.column)}${place.row + 1}`;
}

/** Types into a row of a plan's table, counted from 0: `{ Owner: "Ada" }`. */
export async function typeRow(
  book: Book,
  sheet: string,
  table: string,
  row: number,
  cells: Readonly<Record<string, CellScalar>>,
): Promise<void> {
  const part = (await planPart(book, sheet)).tables.find(({ name }) => name.startsWith(table));
  if (!part || row >= part.rowCount) throw new Error(`${sheet} has no ${table} with a row ${row}`);
  const at = (header: string): string => `${sheet}!${columnLetters(part.left + part.headers.indexOf(header))}${part.headerRow + 2 + row}`;
  await book.type(Object.fromEntries(Object.entries(cells).map(([header, value]) => [at(header), value])));
}

/** Leaves work of every kind for the next refresh, on a workbook of three plans that was refreshed once. */
export async function leaveWork(book: Book, [first, second]: readonly [string, string]): Promise<void> {
  // Questions that a higher rigor asks, tasks in empty rows and in new ones, own questions and actions without a code.
  await book.type({ [await namedCell(book, first, "rigor")]: "Standard" });
  for (let row = 0; row < 7; row++)
    await typeRow(book, first, "KAM_Plan_Questions", row, { "Who finds out": "Ada", "By when": TODAY + row });
  await typeRow(book, second, "KAM_Plan_Actions", 0, { Action: "Call them", Owner: "Ben", Due: TODAY - 3, Status: "Open" });
  await typeRow(book, second, "KAM_Plan_Reviews", 0, { "Date of review": TODAY - 1, Decisions: "Go on" });
  // An account that is not a candidate, and a row that was typed on the Actions sheet.
  await book.type({ [await namedCell(book, second, "outReason")]: "Was bought by a rival" });
  const { sheet, headerRow, left, headers, rows } = book.table("KAM_Actions");
  const at = (header: string): string => `${sheet}!${columnLetters(left + headers.indexOf(header))}${headerRow + 1 + rows.length}`;
  await book.type({ [at("Account")]: first, [at("Action")]: "Write to them", [at("Due")]: TODAY + 9 });
}

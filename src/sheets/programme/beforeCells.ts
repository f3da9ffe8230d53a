import { previousRound, type CheckId } from "../../domain/programme/rounds";
import type { Block } from "../draft";
import type { OwnTable } from "../plan/ownTable";
import type { SheetFacts } from "../registry/facts";
import { changedCells } from "./checkSheet";
import { ROUNDS_TABLE, parseRounds } from "./roundsTable";

/** What each row of a check came to in the round before today: a record of that day, so it is written, not calculated. */
export function beforeCells<Field extends string>(
  table: OwnTable<Field | "id" | "before">,
  check: CheckId,
  { table: tableOf, today }: Pick<SheetFacts, "table" | "today">,
): Block[] {
  const previous = previousRound(parseRounds(tableOf(ROUNDS_TABLE)), check, today);
  if (!previous) return [];
  return changedCells(table, "before", (row) => previous.values.get(table.text(row, "id")));
}

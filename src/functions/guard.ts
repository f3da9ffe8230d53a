import { guard } from "../domain/capGuard";
import { checkCap } from "../domain/selection";
import { isCellError, listOf, readArgument, readName, sameLength } from "./cells";

/**
 * One in, one out: for each key account that somebody has decided on while the list is over its cap, or its account manager over theirs, the account to drop in exchange.
 * @customfunction GUARD
 * @param accounts Names of the accounts, a column or a row.
 * @param keys TRUE for the accounts on the list.
 * @param decided TRUE where somebody has decided so, rather than the ranking proposed it.
 * @param ranks Their ranks; blank where there is none.
 * @param managers Their account managers.
 * @param cap How many key accounts the list may hold.
 * @param managerCap How many one account manager may lead.
 * @returns A column of names; blank where nothing is to be done.
 */
export function GUARD(
  accounts: unknown[][],
  keys: unknown[][],
  decided: unknown[][],
  ranks: unknown[][],
  managers: unknown[][],
  cap: unknown,
  managerCap: unknown,
): unknown[][] {
  const names = listOf(accounts);
  const [key, own, rank, manager] = [keys, decided, ranks, managers].map(listOf);
  for (const list of [key, own, rank, manager]) sameLength(names, list ?? []);
  const caps = [cap, managerCap].map(readCap) as [number, number];
  const list = names.map((name, index) => ({
    name: isCellError(name) ? "" : readName(name),
    key: key?.[index] === true,
    decided: own?.[index] === true,
    rank: typeof rank?.[index] === "number" ? rank[index] : null,
    manager: isCellError(manager?.[index]) ? "" : readName(manager?.[index]),
  }));
  return guard(list, ...caps).map((name) => [name ?? ""]);
}

function readCap(cell: unknown): number {
  const cap = readArgument(cell, "cap", 0);
  checkCap(cap);
  return cap;
}

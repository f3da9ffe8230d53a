export type { AccountList, AccountRow, MappedColumn, MappedCriterion, Scale } from "./accountList";
export { AccountListError } from "./accountListError";
export { readAccounts, type ReadOptions } from "./readAccounts";

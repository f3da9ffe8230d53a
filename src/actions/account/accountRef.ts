import { accountKey } from "../../domain/accountKeys";
import type { Decision } from "../../domain/accountScores";
import type { WorkbookStructure } from "../../excel/readStructure";
import { planKey } from "../../sheets/plan/planSheet";

/** An account, told apart from others of its name by its id where it has one. */
export interface AccountRef {
  readonly name: string;
  /** Its id in `KAM_Scores`; null before it is scored, and where the column of ids is gone. */
  readonly id: string | null;
}

/** What a person decides of one account. */
export interface AccountDecision {
  readonly account: AccountRef;
  /** Null takes a decision back: the account stands as it is proposed. */
  readonly decision: Decision | null;
  readonly reason: string;
}

/** The place of an account among others, by its id or else by its name; -1 where it is not among them. */
export function placeOfAccount(accounts: readonly AccountRef[], { id, name }: AccountRef): number {
  const byId = id === null ? -1 : accounts.findIndex((each) => each.id === id);
  return byId >= 0 ? byId : accounts.findIndex((each) => accountKey(each.name) === accountKey(name));
}

/** The sheet of an account's plan, found by its id or else by its name; null where it has none. */
export function planOf({ sheets }: Pick<WorkbookStructure, "sheets">, { id, name }: AccountRef): string | null {
  const called = (key: string): string | undefined =>
    sheets.find(({ planAccount }) => planAccount !== null && accountKey(planAccount) === accountKey(planKey(key)))?.name;
  return (id === null ? undefined : called(id)) ?? called(name) ?? null;
}

import type { CellValue } from "../../domain/grid";
import { quoteText, tableColumn } from "../a1";
import type { DraftCell, NameDraft } from "../draft";
import { PLAN_ACCOUNT_NAME } from "../marker";
import { SCORES_TABLE } from "../scoresLayout";
import type { Placeholder } from "./placeholders";

/** What a plan says about its account: the formula that keeps it live, and the value of now where a formula cannot stand. */
export type PlanFacts = Readonly<Record<Placeholder, { readonly live: DraftCell; readonly now: CellValue }>>;

/** Facts that follow `KAM_Scores`. */
type ScoreFact = "account" | "manager" | "score" | "tier" | "rank" | "completeness";

/** Headers of `KAM_Scores` that the plan's facts are looked up in; null where the column is gone. */
export type FactColumns = Readonly<Record<ScoreFact | "id", string | null>>;

/** An account as a plan knows it: by its id in `KAM_Scores` or, where it has none, by its name. */
export interface PlanAccount {
  readonly name: string;
  readonly id: string | null;
}

const LONGEST_FORMULA_TEXT = 255;

/** The name that makes a copy of the template the plan of an account: its id or name, as far as a name's text may hold it. */
export const planName = (account: string): NameDraft => ({
  name: PLAN_ACCOUNT_NAME,
  refersTo: `=${quoteText(planKey(account))}`,
  scope: "sheet",
});

/** What `KAM_PlanAccount` holds for an account. */
export const planKey = (account: string): string => account.slice(0, LONGEST_FORMULA_TEXT);

/** A fact that follows `KAM_Scores`: found by the account's id or, in a table without ids, by its name, exactly. */
export function liveFact(columns: FactColumns, fact: ScoreFact, account: PlanAccount, now: CellValue): DraftCell {
  const header = columns[fact];
  const row = rowInScores(columns, account);
  if (header === null || row === null || (fact === "account" && !isKnownById(columns, account))) return now;
  const found = `INDEX(${tableColumn(SCORES_TABLE, header)},${row})`;
  // The plan of an account that has left the table still says whose it is.
  if (fact !== "account") return { formula: `=${found}` };
  return isShort(account.name) ? { formula: `=IFERROR(${found},${quoteText(account.name)})` } : { formula: `=${found}` };
}

/**
 * A fact that follows a column of the person's own list: found by the name that the account has now. Without names, the values stand in the
 * order of `KAM_Scores`.
 */
export function liveSource(
  list: { readonly names: string | null; readonly values: string },
  columns: FactColumns,
  account: PlanAccount,
  now: CellValue,
): DraftCell {
  if (list.names === null) {
    const place = rowInScores(columns, account);
    return place === null ? now : { formula: `=INDEX(${list.values},${place})` };
  }
  const row = isKnownById(columns, account) && !WILDCARD.test(account.name) ? rowInScores(columns, account) : null;
  if (row !== null && columns.account !== null) {
    return { formula: `=INDEX(${list.values},MATCH(INDEX(${tableColumn(SCORES_TABLE, columns.account)},${row}),${list.names},0))` };
  }
  return isShort(account.name) ? { formula: `=INDEX(${list.values},${match(account.name, list.names)})` } : now;
}

const isShort = (text: string): boolean => text.length <= LONGEST_FORMULA_TEXT;

const isKnownById = (columns: FactColumns, { id }: PlanAccount): boolean => columns.id !== null && id !== null && isShort(id);

function rowInScores(columns: FactColumns, account: PlanAccount): string | null {
  if (columns.id !== null && account.id !== null && isShort(account.id)) return match(account.id, tableColumn(SCORES_TABLE, columns.id));
  if (columns.account === null || !isShort(account.name)) return null;
  return match(account.name, tableColumn(SCORES_TABLE, columns.account));
}

/** MATCH takes these for wildcards. */
const WILDCARD = /[*?~]/;

/** In a text of ours they stand for themselves. */
const match = (text: string, cells: string): string => `MATCH(${quoteText(text.replace(/[*?~]/g, "~$&"))},${cells},0)`;

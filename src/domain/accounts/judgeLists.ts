import type { Finding } from "../finding";
import type { Grid, TableArea } from "../grid";
import type { AccountList } from "./accountList";
import { AccountListError } from "./accountListError";
import { foldHeader } from "./header";
import { readAccounts } from "./readAccounts";

/** A sheet that may hold the list. */
export interface SheetToJudge {
  readonly grid: Grid;
  readonly tables: readonly TableArea[];
}

/** What a sheet holds, seen as an account list. */
export interface JudgedSheet {
  readonly sheet: string;
  /** How much it says as a list of accounts; 0 for what is not a list. */
  readonly score: number;
  readonly accounts: number;
  /** Why it is not a list, as the code of the error that says so; null for a list. */
  readonly problem: AccountListError["code"] | null;
  /** Fields that its headers name: `account`, `manager` or a criterion's id. */
  readonly fields: readonly string[];
  /** Lists of the same headers have the same. */
  readonly shape: string;
  /** The list itself; null for what is none. */
  readonly list: AccountList | null;
}

/** So many accounts make a list as good as it gets by its length. */
const MANY_ACCOUNTS = 20;

/** A list is clearly better than another from this difference on: about one field more. */
const CLEARLY_BETTER = 0.8;

/** A list that is proposed names the account and about one field more. */
const LEAST_PROPOSED = 1.5;

/** What a sheet holds, with why and how surely. The work is linear in its cells. */
export function judgeSheet({ grid, tables }: SheetToJudge, criteria: readonly string[]): JudgedSheet {
  const none = { sheet: grid.sheet, score: 0, accounts: 0, fields: [], shape: "", list: null };
  try {
    const list = readAccounts(grid, tables, { criteria });
    const confidences = [...list.mapping.why.values()].map(({ confidence }) => confidence);
    return {
      sheet: grid.sheet,
      score: confidences.reduce((sum, each) => sum + each, 0) + Math.min(1, list.accounts.length / MANY_ACCOUNTS),
      accounts: list.accounts.length,
      problem: null,
      fields: [...list.mapping.why.keys()],
      shape: list.columns.map(({ header }) => foldHeader(header)).join("\n"),
      list,
    };
  } catch (error) {
    if (!(error instanceof AccountListError)) throw error;
    return { ...none, problem: error.code };
  }
}

/** All sheets of a workbook as account lists, best first; equals in their order. */
export const judgeSheets = (sheets: readonly SheetToJudge[], criteria: readonly string[]): JudgedSheet[] =>
  sheets.map((sheet) => judgeSheet(sheet, criteria)).sort((a, b) => b.score - a.score);

/** What is to be known of the other sheets where one is read: a clearly better list, and lists of the same headers. */
export function otherLists(read: string, judged: readonly JudgedSheet[]): Finding[] {
  const own = judged.find(({ sheet }) => sheet === read);
  const others = judged.filter(({ sheet, problem }) => sheet !== read && problem === null);
  if (!own) return [];
  const [best] = others;
  const better = best && best.shape !== own.shape && best.score >= own.score + CLEARLY_BETTER ? [best] : [];
  const alike = others.filter(({ shape }) => own.problem === null && shape === own.shape);
  const about = (code: string, { sheet, accounts }: JudgedSheet): Finding => ({
    code,
    params: { sheet: read, other: sheet, count: accounts },
    where: sheet,
  });
  return [...better.map((each) => about("better-list", each)), ...alike.map((each) => about("same-shape-list", each))];
}

/** Errors of a sheet that holds no list: another sheet may hold it. */
const NO_LIST: ReadonlySet<string> = new Set(["empty-sheet", "no-accounts", "no-account-column", "form-not-list", "no-headings"]);

/** The error that names the sheet with the list where the one that was read holds none; null where no other does either. */
export function listElsewhere(
  { code, where }: Pick<AccountListError, "where"> & { readonly code: string },
  read: string,
  judged: readonly JudgedSheet[],
): AccountListError | null {
  const [best] = judged.filter(({ sheet, problem }) => sheet !== read && problem === null);
  if (!NO_LIST.has(code) || !best || best.score < LEAST_PROPOSED) return null;
  return new AccountListError("list-elsewhere", { sheet: read, other: best.sheet, count: best.accounts }, where);
}

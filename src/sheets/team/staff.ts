import { accountKey } from "../../domain/accountKeys";
import type { CheckFinding } from "../../domain/checkFinding";
import { coverAccounts, type AccountCoverage } from "../../domain/team/coverage";
import { DEFAULT_LIMITS } from "../../domain/team/load";
import { mergeTeam, type MergedTeam } from "../../domain/team/merge";
import { readTeamList } from "../../domain/team/readList";
import { readMatrix } from "../../domain/team/readMatrix";
import { teamFindings } from "../../domain/team/teamFindings";
import { TeamIndex } from "../../domain/team/teamIndex";
import { TEAM_WORDS } from "../../i18n/teamWords";
import type { SheetFacts } from "../registry/facts";
import { findColumn, type TablePart } from "../tablePart";
import { TEAM_TABLE, listHeaders } from "../teamTable";
import { ROLES_TABLE, openRoles, parseAgreed, parseRoles, rowsWithAccount, whereOf } from "./rolesTable";
import { parseTeam } from "./teamList";

/** A key account as the team is looked at. */
export interface TeamAccount {
  readonly account: string;
  readonly tier: string;
  readonly manager: string;
}

/** The account teams, whichever form they are kept in. */
export interface Staff {
  readonly merged: MergedTeam;
  readonly index: TeamIndex;
  readonly accounts: readonly TeamAccount[];
  readonly covered: readonly AccountCoverage[];
  /** Where an account's gaps are filled. */
  readonly whereOf: (account: string) => string;
  /** What could not be read, what both forms do not agree on, then gaps, loads and unknown names. */
  readonly findings: readonly CheckFinding[];
}

type Known = Pick<SheetFacts, "table" | "choice" | "today">;

/** What an account is called now: the forms may still have the name of the last run. */
export const nameNow =
  ({ choice }: Pick<Known, "choice">): ((account: string) => string) =>
  (account) =>
    choice?.renamed.find(({ from }) => accountKey(from) === accountKey(account))?.to ?? account;

/** Reads and merges both forms of the team. Without either there is nobody yet. */
export function staffOf(facts: Known): Staff {
  const { table, choice, today } = facts;
  const [list, matrix] = [table(TEAM_TABLE), table(ROLES_TABLE)];
  const rows = matrix && openRoles(matrix);
  const accounts = teamAccounts(facts);
  const managers = new Map(accounts.map(({ account, manager }) => [accountKey(account), manager]));
  const typed = rows ? parseRoles(rows, nameNow(facts), (account) => managers.get(accountKey(account))) : [];
  const isManager = (account: string, person: string): boolean =>
    accountKey(managers.get(accountKey(account)) ?? "") === accountKey(person);
  const readList = list && readTeamList(parseTeam(list, nameNow(facts)), TEAM_WORDS, isManager);
  const read = readMatrix(typed, TEAM_WORDS);
  const merged = mergeTeam(read.cells, readList, rows && parseAgreed(rows, nameNow(facts)), today, list !== null && hasUntil(list));
  const index = new TeamIndex(merged.current);
  const covered = coverAccounts(
    accounts.map(({ account }) => account),
    index,
  );
  const tiers = new Map(accounts.map(({ account, tier }) => [accountKey(account), tier]));
  const places = new Map(
    rows ? rowsWithAccount(rows).map((row) => [accountKey(nameNow(facts)(rows.text(row, "account"))), whereOf(rows, row, "account")]) : [],
  );
  const whereOfAccount = (account: string): string => places.get(accountKey(account)) ?? matrix?.sheet ?? list?.sheet ?? "";
  const all = choice ? choice.accounts.map(({ name }) => name) : null;
  return {
    ...{ merged, index, accounts, covered, whereOf: whereOfAccount },
    findings: [
      ...read.findings,
      ...(readList?.findings ?? []),
      ...merged.findings,
      ...teamFindings({
        ...{ current: merged.current, listed: readList?.entries ?? [], covered, whereOf: whereOfAccount, limits: DEFAULT_LIMITS, today },
        tierOf: (account) => tiers.get(accountKey(account)) ?? "",
        // Without the list of accounts nobody can say which names are wrong.
        accounts: all ?? [...merged.current, ...(readList?.entries ?? [])].map(({ account }) => account),
      }),
    ],
  };
}

/** The key accounts: those that were chosen in this run; where the list was not read, those of the matrix. */
export function teamAccounts({ choice, table }: Pick<Known, "choice" | "table">): TeamAccount[] {
  if (choice)
    return choice.chosen.map(({ account, tier }) => ({ account, tier: tier ?? "", manager: choice.listed(account)?.manager ?? "" }));
  const matrix = table(ROLES_TABLE);
  if (!matrix) return [];
  const rows = openRoles(matrix);
  return rowsWithAccount(rows).map((row) => ({
    account: rows.text(row, "account"),
    tier: rows.text(row, "tier"),
    manager: rows.text(row, "manager"),
  }));
}

/** Whether the list has a column for the last day, so that whom the matrix no longer names can be ended there. */
export const hasUntil = (list: Pick<TablePart, "headers">): boolean => findColumn(list, listHeaders("until")) >= 0;

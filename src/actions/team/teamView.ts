import { accountKey } from "../../domain/accountKeys";
import { OVERLOAD, ROLE_IDS, type RoleId } from "../../domain/roles";
import { candidateFinder } from "../../domain/team/candidates";
import { coverageTotals } from "../../domain/team/coverage";
import { DEFAULT_LIMITS, loads, type Load } from "../../domain/team/load";
import { readStructure } from "../../excel/readStructure";
import type { ExcelRun } from "../../excel/run";
import type { Language } from "../../i18n";
import { roleRecords, type RoleInWords } from "../../i18n/roleRecords";
import { candidateSentence, roomSentence } from "../../i18n/teamSentences";
import type { Staff } from "../../sheets/team/staff";
import { ourSheet } from "../book/ourBook";
import { readTeams } from "../check/checkBook";
import { guarded } from "../guarded";
import type { RefreshOptions } from "../refresh/refreshPlans";

/** What a cell of the matrix says of a role on an account. */
export interface RoleCell {
  readonly role: RoleId;
  readonly people: readonly string[];
  /** `proposed`: the account manager, whom nobody has confirmed. `busy`: somebody holds too many roles on this account. */
  readonly state: "held" | "gap" | "proposed" | "busy";
}

/** Somebody who could fill a gap. */
export interface RoleCandidate {
  readonly person: string;
  readonly reason: string;
  /** Roles held over all accounts, of how many one person may hold. */
  readonly held: number;
  readonly most: number;
  readonly onAccount: number;
}

/** The account teams as the pane shows them. */
export interface TeamView {
  readonly language: Language;
  /** The sheet of the matrix; null where it is not made yet. */
  readonly sheet: string | null;
  readonly roles: readonly (RoleInWords & { readonly gaps: number })[];
  readonly accounts: readonly {
    readonly account: string;
    readonly tier: string;
    readonly cells: readonly RoleCell[];
    readonly gaps: number;
  }[];
  readonly gaps: number;
  /** Accounts on which nobody drives results: the role without which the others wait. */
  readonly withoutDriver: number;
  /** Who holds more than goes well, in words. */
  readonly overloaded: readonly { readonly person: string; readonly words: string }[];
  readonly candidates: (account: string, role: RoleId) => readonly RoleCandidate[];
  /** Where an account's gaps are filled. */
  readonly whereOf: (account: string) => string;
}

/** As many could fill one gap; more would be no help. */
const MOST_CANDIDATES = 4;

/** The account teams, gaps, loads and who could fill the gaps; writes nothing. @throws ActionError `no-list-on-sheet` */
export async function teamView(run: ExcelRun, options: RefreshOptions = {}): Promise<TeamView> {
  const structure = await guarded(run, readStructure);
  const { language, programme } = await readTeams(run, options);
  return viewOf(programme.staff, language, ourSheet(structure, "roles")?.name ?? null);
}

function viewOf(staff: Staff, language: Language, sheet: string | null): TeamView {
  const accounts = staff.covered.map(({ account, gaps }) => ({
    account,
    gaps: gaps.length,
    tier: staff.accounts.find((each) => accountKey(each.account) === accountKey(account))?.tier ?? "",
    cells: ROLE_IDS.map((role) => cellOf(staff, account, role)),
  }));
  const gapsOf = (role: RoleId): number => staff.covered.filter(({ gaps }) => gaps.includes(role)).length;
  const carried = loads(staff.index);
  return {
    language,
    sheet,
    accounts,
    roles: roleRecords(language).map((role) => ({ ...role, gaps: gapsOf(role.id) })),
    gaps: coverageTotals(staff.covered).open,
    withoutDriver: gapsOf("resultsDriver"),
    overloaded: carried
      .filter(({ overloadedInAll, overloadedOnAccount }) => overloadedInAll || overloadedOnAccount)
      .map((load) => ({ person: load.person, words: roomSentence(load, language) })),
    candidates: candidatesOf(staff, carried, language),
    whereOf: staff.whereOf,
  };
}

function cellOf({ index, merged }: Staff, account: string, role: RoleId): RoleCell {
  const people = index.holders(account, role);
  if (people.length > 0) {
    const isBusy = people.some((person) => ROLE_IDS.filter((each) => index.holders(account, each).includes(person)).length >= OVERLOAD);
    return { role, people, state: isBusy ? "busy" : "held" };
  }
  const proposed = merged.proposals.filter((each) => each.role === role && accountKey(each.account) === accountKey(account));
  return proposed.length > 0
    ? { role, people: proposed.map(({ person }) => person), state: "proposed" }
    : { role, people: [], state: "gap" };
}

function candidatesOf(staff: Staff, carried: readonly Load[], language: Language): TeamView["candidates"] {
  const find = candidateFinder(staff.index);
  const held = new Map(carried.map(({ person, roles }) => [accountKey(person), roles]));
  return (account, role) =>
    find(account, role, MOST_CANDIDATES).map((candidate) => ({
      person: candidate.person,
      reason: candidateSentence(candidate, language),
      held: held.get(accountKey(candidate.person)) ?? 0,
      most: DEFAULT_LIMITS.inAll,
      onAccount: candidate.onAccount,
    }));
}

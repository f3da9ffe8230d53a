import { ROLES, ROLE_IDS, type RoleId } from "../roles";
import { byName, type LoadLimits, DEFAULT_LIMITS } from "./load";
import type { TeamIndex } from "./teamIndex";

/** Who holds each role on an account, and what is open. */
export interface AccountCoverage {
  readonly account: string;
  readonly holders: ReadonlyMap<RoleId, readonly string[]>;
  /** Roles that nobody holds, in their order; a proposal does not fill a gap. */
  readonly gaps: readonly RoleId[];
  /** Of the six. */
  readonly held: number;
  /** People with too many roles on this account, the most first. */
  readonly overloaded: readonly { readonly person: string; readonly roles: number }[];
}

/** The coverage of each account, in the order given. */
export const coverAccounts = (accounts: readonly string[], team: TeamIndex, limits: LoadLimits = DEFAULT_LIMITS): AccountCoverage[] =>
  accounts.map((account) => {
    const holders = new Map(ROLE_IDS.map((role) => [role, team.holders(account, role)]));
    const gaps = ROLE_IDS.filter((role) => holders.get(role)?.length === 0);
    const overloaded = team
      .onAccount(account)
      .filter(({ roles }) => roles >= limits.onAccount)
      .map(({ person, roles }) => ({ person: person.name, roles }))
      .sort((a, b) => b.roles - a.roles || byName(a.person, b.person));
    return { account, holders, gaps, held: ROLES.length - gaps.length, overloaded };
  });

/** One role over the whole portfolio. */
export interface RoleHeat {
  readonly role: RoleId;
  readonly open: number;
  readonly accounts: number;
  /** Share of the accounts where it is open, 0 to 1; `null` without accounts. */
  readonly share: number | null;
  /** The accounts of each tier where it is open; tiers without one are left out. */
  readonly byTier: ReadonlyMap<string, number>;
}

/** The portfolio in one line a role: on how many accounts it is open, and how many of these are of which tier. */
export const roleHeat = (covered: readonly AccountCoverage[], tierOf: (account: string) => string): RoleHeat[] =>
  ROLE_IDS.map((role) => {
    const open = covered.filter(({ gaps }) => gaps.includes(role));
    const byTier = new Map<string, number>();
    for (const { account } of open) byTier.set(tierOf(account), (byTier.get(tierOf(account)) ?? 0) + 1);
    const share = covered.length === 0 ? null : open.length / covered.length;
    return { role, open: open.length, accounts: covered.length, share, byTier };
  });

/** The sums of the portfolio. */
export interface CoverageTotals {
  readonly open: number;
  /** Roles there are: six an account. */
  readonly roles: number;
  /** Held ÷ roles, 0 to 1; `null` without accounts. */
  readonly share: number | null;
  /** The same of the three roles that are often missing. */
  readonly oftenMissingShare: number | null;
  /** Accounts where nobody holds any role. */
  readonly unstaffed: readonly string[];
}

export function coverageTotals(covered: readonly AccountCoverage[]): CoverageTotals {
  const often = ROLES.filter(({ oftenMissing }) => oftenMissing).map(({ id }) => id);
  const isOften = (role: RoleId): boolean => often.some((each) => each === role);
  const open = covered.reduce((sum, { gaps }) => sum + gaps.length, 0);
  const oftenOpen = covered.reduce((sum, { gaps }) => sum + gaps.filter(isOften).length, 0);
  const share = (missing: number, of: number): number | null => (of === 0 ? null : (of - missing) / of);
  return {
    open,
    roles: covered.length * ROLES.length,
    share: share(open, covered.length * ROLES.length),
    oftenMissingShare: share(oftenOpen, covered.length * often.length),
    unstaffed: covered.filter(({ held }) => held === 0).map(({ account }) => account),
  };
}

/** Rows of names and, for each column, what a person holds there. */
export interface PeopleGrid<Value> {
  readonly people: readonly string[];
  readonly rows: readonly (readonly Value[])[];
}

/** People × accounts: the roles each person holds there, in their order; by name. */
export function peopleByAccount(accounts: readonly string[], team: TeamIndex): PeopleGrid<readonly string[]> {
  const columns = accounts.map(
    (account) => new Map(team.onAccount(account).map(({ person }) => [person.key, rolesOn(team, account, person.name)])),
  );
  const people = [...team.everybody()].sort((a, b) => byName(a.name, b.name));
  return { people: people.map(({ name }) => name), rows: people.map(({ key }) => columns.map((column) => column.get(key) ?? [])) };
}

const rolesOn = (team: TeamIndex, account: string, person: string): string[] =>
  ROLE_IDS.filter((role) => team.holders(account, role).includes(person));

/** People × roles: on how many accounts each person holds it, and their best rating in it; by name. */
export function peopleByRole(team: TeamIndex): PeopleGrid<{ readonly accounts: number; readonly strength: number | null }> {
  const people = [...team.everybody()].sort((a, b) => byName(a.name, b.name));
  return {
    people: people.map(({ name }) => name),
    rows: people.map(({ roles }) =>
      ROLE_IDS.map((role) => ({ accounts: roles.get(role)?.accounts.size ?? 0, strength: roles.get(role)?.best?.strength ?? null })),
    ),
  };
}

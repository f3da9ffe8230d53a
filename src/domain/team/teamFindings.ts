import { accountKey } from "../accountKeys";
import { shortened } from "../accounts/sheetCells";
import { bySeverity, ids, type CheckFinding } from "../checkFinding";
import { ROLES } from "../roles";
import type { SerialDate } from "../plan/dates";
import type { AccountCoverage } from "./coverage";
import { loads, type LoadLimits } from "./load";
import { accentTwins, suggester } from "./suggest";
import { isOver, type TeamEntry } from "./teamEntry";
import { TeamIndex } from "./teamIndex";

/** What the team's findings are made of. */
export interface TeamFacts {
  /** Who holds a role now. */
  readonly current: readonly TeamEntry[];
  /** Everything the list says, what is over included: who left is told from it. */
  readonly listed: readonly TeamEntry[];
  readonly covered: readonly AccountCoverage[];
  /** Where an account's gaps are filled: its row of the matrix, or the sheet of the team. */
  readonly whereOf: (account: string) => string;
  readonly tierOf: (account: string) => string;
  /** Every account that is listed, key or not. */
  readonly accounts: readonly string[];
  readonly limits: LoadLimits;
  readonly today: SerialDate;
}

/** Everything there is to say about a team that was read and merged, the worst first. */
export function teamFindings(facts: TeamFacts): CheckFinding[] {
  const index = new TeamIndex(facts.current);
  return bySeverity([
    ...gapFindings(facts),
    ...overloadFindings(facts, index),
    ...leftFindings(facts),
    ...unknownAccounts(facts),
    ...twinFindings(facts),
  ]);
}

const isOftenMissing = (role: string): boolean => ROLES.some(({ id, oftenMissing }) => id === role && oftenMissing);

/** An account without anybody, or with open roles. A gap of tier A matters most. */
function gapFindings({ covered, whereOf, tierOf }: TeamFacts): CheckFinding[] {
  return covered.flatMap(({ account, gaps, held }) => {
    if (gaps.length === 0) return [];
    const severity = tierOf(account) === "A" ? "late" : gaps.some(isOftenMissing) ? "soon" : "note";
    const where = whereOf(account);
    if (held === 0) return [{ code: "team-nobody", severity, about: account, params: { account }, where }];
    return [{ code: "team-gaps", severity, about: account, params: { account, roles: ids(gaps), count: gaps.length }, where }];
  });
}

function overloadFindings({ covered, limits, whereOf, current }: TeamFacts, index: TeamIndex): CheckFinding[] {
  const first = new Map<string, string>();
  for (const { person, where } of current) if (!first.has(accountKey(person))) first.set(accountKey(person), where);
  const onAccounts = covered.flatMap(({ account, overloaded }) =>
    overloaded.map(({ person, roles }): CheckFinding => {
      const params = { account, person, count: roles, limit: limits.onAccount };
      return { code: "team-overload-account", severity: "soon", about: account, params, where: whereOf(account) };
    }),
  );
  const inAll = loads(index, limits)
    .filter(({ overloadedInAll }) => overloadedInAll)
    .map(({ person, roles, accounts, free }): CheckFinding => {
      const params = { person, count: roles, accounts, limit: limits.inAll, over: -free };
      return { code: "team-overload-all", severity: "soon", about: person, params, where: first.get(accountKey(person)) ?? "" };
    });
  return [...onAccounts, ...inAll];
}

/** Roles that are open because whoever held them left, and nobody took over. */
function leftFindings({ listed, covered, today }: TeamFacts): CheckFinding[] {
  const open = new Map(covered.map(({ account, gaps }) => [accountKey(account), new Set<string>(gaps)]));
  const told = new Set<string>();
  return listed.flatMap((entry) => {
    const { account, role, person, where } = entry;
    const place = `${accountKey(account)}\u0000${role}\u0000${accountKey(person)}`;
    if (!isOver(entry, today) || told.has(place) || !open.get(accountKey(account))?.has(role)) return [];
    told.add(place);
    return [{ code: "team-left", severity: "soon", about: account, params: { account, person, role }, where }];
  });
}

/** Accounts that are named in the team and not in the list of accounts; each once, where it stands first. */
function unknownAccounts({ current, listed, accounts }: TeamFacts): CheckFinding[] {
  const known = new Set(accounts.map(accountKey));
  const meant = suggester(accounts);
  const told = new Set<string>();
  return [...current, ...listed].flatMap(({ account, where }) => {
    const key = accountKey(account);
    if (known.has(key) || told.has(key)) return [];
    told.add(key);
    const suggestion = meant(account);
    const code = suggestion === null ? "team-account-unknown" : "team-account-near";
    const params = { account: shortened(account), ...(suggestion === null ? {} : { suggestion }) };
    return [{ code, severity: "soon", about: shortened(account), params, where }];
  });
}

/** People whose names differ in accents alone: two for every count. */
function twinFindings({ current }: TeamFacts): CheckFinding[] {
  const where = new Map<string, string>();
  for (const entry of current) if (!where.has(entry.person)) where.set(entry.person, entry.where);
  return accentTwins(where.keys()).map(({ one, other }) => ({
    ...{ code: "team-person-twin", severity: "note", about: other, params: { person: shortened(other), other: shortened(one) } },
    where: where.get(other) ?? "",
  }));
}

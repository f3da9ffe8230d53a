import { accountKey } from "./accountKeys";

/** The six roles of an account team, in the order in which they are shown. Their names and duties are in `src/i18n` (`roleRecords`). */
export const ROLES = [
  { id: "resultsDriver", oftenMissing: true },
  { id: "projectManager", oftenMissing: true },
  { id: "innovator", oftenMissing: true },
  { id: "relationshipLead", oftenMissing: false },
  { id: "collaborator", oftenMissing: false },
  { id: "technicalExpert", oftenMissing: false },
] as const;

export type RoleId = (typeof ROLES)[number]["id"];

/** The six ids in the order in which they are shown. */
export const ROLE_IDS: readonly RoleId[] = ROLES.map(({ id }) => id);

/** Share of the roles that somebody holds, 0 to 1. `held` has one entry a role, at least one. */
export const coverage = (held: readonly boolean[]): number => held.filter(Boolean).length / held.length;

/** One row of the team: a person in a role on an account. Blank roles are nobody's. */
export interface Assignment {
  readonly account: string;
  readonly person: string;
  readonly role: string;
}

/** From this many roles on one account a person is overloaded: more than half of the six. The one rule for texts, LOAD and Role coverage. */
export const OVERLOAD = 4;

/**
 * The most roles that one person holds on an account: from `OVERLOAD` on, that is too many. Case and repeated spaces do not matter.
 * The team is read once for any number of accounts.
 */
export function mostRoles(team: readonly Assignment[]): (account: string) => number {
  const held = new Map<string, Map<string, Set<string>>>();
  for (const row of team) {
    const [account, person, role] = [row.account, row.person, row.role].map(accountKey) as [string, string, string];
    if (person === "" || role === "") continue;
    const people = childOf(held, account, () => new Map<string, Set<string>>());
    childOf(people, person, () => new Set<string>()).add(role);
  }
  return (account) => Math.max(0, ...[...(held.get(accountKey(account))?.values() ?? [])].map((roles) => roles.size));
}

/** What stands in a map under a key, made where there is nothing yet. */
export function childOf<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}

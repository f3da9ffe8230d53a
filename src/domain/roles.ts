import { accountKey } from "./accountKeys";

/** The six roles of an account team, in the order in which they are shown. */
export const ROLES = [
  { id: "resultsDriver", oftenMissing: true },
  { id: "projectManager", oftenMissing: true },
  { id: "innovator", oftenMissing: true },
  { id: "relationshipLead", oftenMissing: false },
  { id: "collaborator", oftenMissing: false },
  { id: "technicalExpert", oftenMissing: false },
] as const;

export type RoleId = (typeof ROLES)[number]["id"];

/** Share of the roles that somebody holds, 0 to 1. `held` has one entry a role, at least one. */
export const coverage = (held: readonly boolean[]): number => held.filter(Boolean).length / held.length;

/** One row of the team: a person in a role on an account. Blank roles are nobody's. */
export interface Assignment {
  readonly account: string;
  readonly person: string;
  readonly role: string;
}

/** The most roles that one person holds on an account: from 4 of the six on, that is overload. Case and repeated spaces do not matter. */
export function mostRoles(team: readonly Assignment[], account: string): number {
  const wanted = accountKey(account);
  const held = new Map<string, Set<string>>();
  for (const { account: of, person, role } of team) {
    if (accountKey(of) !== wanted || accountKey(person) === "" || accountKey(role) === "") continue;
    const roles = held.get(accountKey(person)) ?? new Set();
    held.set(accountKey(person), roles.add(accountKey(role)));
  }
  return Math.max(0, ...[...held.values()].map((roles) => roles.size));
}

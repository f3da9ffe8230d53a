import { accountKey } from "../accountKeys";
import { byName, type LoadLimits, DEFAULT_LIMITS } from "./load";
import type { PersonRecord, TeamIndex } from "./teamIndex";

/** From this rating on, out of 5, somebody is strong in a role. Who holds it elsewhere and was never rated counts as this strong. */
export const STRONG_FROM = 3;

/** Somebody who could fill a gap, and why: a proposal that a person decides on. */
export interface Candidate {
  readonly person: string;
  /** Accounts on which they hold this role today: 1 or more. */
  readonly accounts: number;
  /** The highest rating in the role, 3 to 5, and for which account; `null` where nobody has rated it. */
  readonly best: { readonly strength: number; readonly account: string } | null;
  /** Roles they may still take on, 1 or more. */
  readonly free: number;
  /** Roles they hold on the account with the gap already. */
  readonly onAccount: number;
}

/**
 * Finds who could fill gaps: people who hold the role on another account, are strong in it, have room left, and would not be overloaded on
 * the account by one role more. Ranked by strength, then by the accounts they do it on, then by room, then by name. Each gap is looked at by
 * itself: who is proposed for two has room for both only where `free` says so. The people of a role are ranked once, so that the work grows
 * with the team and with the gaps, not with both multiplied.
 */
export function candidateFinder(
  team: TeamIndex,
  limits: LoadLimits = DEFAULT_LIMITS,
): (account: string, role: string, most: number) => Candidate[] {
  const ranked = rankedByRole(team, limits);
  return (account, role, most) => {
    const key = accountKey(account);
    const found: Candidate[] = [];
    for (const { person, candidate } of ranked.get(role) ?? []) {
      if (found.length >= most) break;
      const there = person.accounts.get(key);
      const onAccount = there?.size ?? 0;
      if (!there?.has(role) && onAccount + 1 < limits.onAccount) found.push({ ...candidate, onAccount });
    }
    return found;
  };
}

interface Ranked {
  readonly person: PersonRecord;
  readonly candidate: Candidate;
}

/** Everybody with strength in a role and room left, by role, the best first. */
function rankedByRole(team: TeamIndex, limits: LoadLimits): ReadonlyMap<string, readonly Ranked[]> {
  const byRole = new Map<string, Ranked[]>();
  for (const person of team.everybody()) {
    const free = limits.inAll - person.held;
    if (free < 1) continue;
    for (const [role, { accounts, best }] of person.roles) {
      if (best && best.strength < STRONG_FROM) continue;
      const candidate = { person: person.name, accounts: accounts.size, best, free, onAccount: 0 };
      const standing = byRole.get(role);
      if (standing) standing.push({ person, candidate });
      else byRole.set(role, [{ person, candidate }]);
    }
  }
  for (const people of byRole.values()) people.sort((a, b) => compare(a.candidate, b.candidate));
  return byRole;
}

const strengthOf = ({ best }: Candidate): number => best?.strength ?? STRONG_FROM;

const compare = (a: Candidate, b: Candidate): number =>
  strengthOf(b) - strengthOf(a) || b.accounts - a.accounts || b.free - a.free || byName(a.person, b.person);

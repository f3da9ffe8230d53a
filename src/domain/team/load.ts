import type { PersonRecord, TeamIndex } from "./teamIndex";

/** How much one person may hold. The same two limits count in every sheet and function. */
export interface LoadLimits {
  /** From this many roles on one account on a person is overloaded: more than half of the six as usual. */
  readonly onAccount: number;
  /** The most roles that one person may hold over all accounts. */
  readonly inAll: number;
}

export const DEFAULT_LIMITS: LoadLimits = { onAccount: 4, inAll: 12 };

/** What a person carries. */
export interface Load {
  readonly person: string;
  readonly accounts: number;
  /** Accounts × roles. */
  readonly roles: number;
  /** The most roles held on one account, and which accounts these are, by key. */
  readonly most: number;
  readonly mostOn: readonly string[];
  /** Roles that may still be taken on; below 0 where there are too many. */
  readonly free: number;
  readonly overloadedOnAccount: boolean;
  readonly overloadedInAll: boolean;
}

/** The load of one person. */
export function loadOf({ name, accounts, held }: PersonRecord, limits: LoadLimits): Load {
  const most = Math.max(0, ...[...accounts.values()].map((roles) => roles.size));
  return {
    person: name,
    accounts: accounts.size,
    roles: held,
    most,
    mostOn: [...accounts].filter(([, roles]) => roles.size === most).map(([account]) => account),
    free: limits.inAll - held,
    overloadedOnAccount: most >= limits.onAccount,
    overloadedInAll: held > limits.inAll,
  };
}

/** Names that differ in case alone are the same; an accent makes another name. */
const collator = new Intl.Collator("en", { sensitivity: "accent" });

export const byName = (one: string, other: string): number => collator.compare(one, other);

/** Everybody's load, the busiest first, then by name. */
export const loads = (team: TeamIndex, limits: LoadLimits = DEFAULT_LIMITS): Load[] =>
  team
    .everybody()
    .map((person) => loadOf(person, limits))
    .sort((a, b) => b.roles - a.roles || byName(a.person, b.person));

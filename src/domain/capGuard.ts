import { accountKey } from "./accountKeys";

/** An account as the guard of the list looks at it. */
export interface Guarded {
  readonly name: string;
  /** Whether it stands on the list of key accounts. */
  readonly key: boolean;
  /** Whether a person has decided so, rather than the ranking proposed it. */
  readonly decided: boolean;
  /** 1 for the best; null without a rank. */
  readonly rank: number | null;
  readonly manager: string;
}

/**
 * One in, one out: for each key account that a person has decided on while the list is over the cap, or its account manager over theirs,
 * the account to drop in exchange; null for all others. That is the key account with the worst rank that was only proposed, else the worst
 * of the other decided ones, of the whole list or of the same manager.
 * @param cap how many key accounts the list may hold
 * @param managerCap how many one account manager may lead; accounts without a manager do not count
 */
export function guard(accounts: readonly Guarded[], cap: number, managerCap: number): (string | null)[] {
  const list = accounts.filter(({ key }) => key);
  const byManager = new Map<string, Guarded[]>();
  for (const account of list) {
    const manager = accountKey(account.manager);
    if (manager !== "") byManager.set(manager, [...(byManager.get(manager) ?? []), account]);
  }
  const whole = list.length > cap ? toDrop(list) : [];
  const ofManager = new Map([...byManager].map(([manager, theirs]) => [manager, theirs.length > managerCap ? toDrop(theirs) : []]));
  return accounts.map((account) => {
    if (!account.key || !account.decided) return null;
    const candidates = whole.length > 0 ? whole : (ofManager.get(accountKey(account.manager)) ?? []);
    return candidates.find((each) => each !== account)?.name ?? null;
  });
}

/** Account managers who lead more key accounts than their cap, with how many, in the order in which they first appear. */
export function overloadedManagers(
  accounts: readonly Pick<Guarded, "key" | "manager">[],
  managerCap: number,
): { manager: string; count: number }[] {
  const led = new Map<string, { manager: string; count: number }>();
  for (const { key, manager } of accounts) {
    if (!key || accountKey(manager) === "") continue;
    const known = led.get(accountKey(manager)) ?? { manager, count: 0 };
    led.set(accountKey(manager), { ...known, count: known.count + 1 });
  }
  return [...led.values()].filter(({ count }) => count > managerCap);
}

/** The first two in the order in which they should go: what was only proposed before what was decided, the worst rank first. */
function toDrop(list: readonly Guarded[]): Guarded[] {
  const rankOf = ({ rank }: Guarded): number => rank ?? Infinity;
  const before = (a: Guarded, b: Guarded): number => {
    if (a.decided !== b.decided) return a.decided ? 1 : -1;
    return rankOf(a) === rankOf(b) ? 0 : rankOf(b) > rankOf(a) ? 1 : -1;
  };
  return [...list].sort(before).slice(0, 2);
}

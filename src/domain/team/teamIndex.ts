import { accountKey } from "../accountKeys";
import { childOf } from "../roles";

/** A person in a role on an account. `role` is one of the six ids, or the key of a role of the person's own. */
export interface Holding {
  readonly account: string;
  readonly person: string;
  readonly role: string;
  /** 1 to 5; `null` where nobody has rated it. */
  readonly strength: number | null;
}

/** A person in one role, over all accounts. */
export interface RoleRecord {
  readonly accounts: ReadonlySet<string>;
  /** The highest rating, and the account it was given for, by its name; `null` without a rating. */
  readonly best: { readonly strength: number; readonly account: string } | null;
}

/** What one person holds. */
export interface PersonRecord {
  readonly key: string;
  readonly name: string;
  /** The roles held on each account, by the account's key. */
  readonly accounts: ReadonlyMap<string, ReadonlySet<string>>;
  readonly roles: ReadonlyMap<string, RoleRecord>;
  /** Accounts × roles: who holds two roles on an account counts two. */
  readonly held: number;
}

interface OpenRole {
  accounts: Set<string>;
  best: RoleRecord["best"];
}

interface OpenPerson {
  readonly key: string;
  readonly name: string;
  readonly accounts: Map<string, Set<string>>;
  readonly roles: Map<string, OpenRole>;
  held: number;
}

/** A team that was read once and answers many questions; the work grows with its rows. Rows with a blank in them are nobody's. */
export class TeamIndex {
  private readonly people = new Map<string, OpenPerson>();
  /** Names by account, then by role, in the order of the rows. */
  private readonly accounts = new Map<string, Map<string, Map<string, string>>>();

  constructor(team: Iterable<Holding>) {
    for (const holding of team) this.add(holding);
  }

  /** Everybody, in the order of the rows. */
  everybody(): readonly PersonRecord[] {
    return [...this.people.values()];
  }

  person(name: string): PersonRecord | undefined {
    return this.people.get(accountKey(name));
  }

  /** The names of those who hold a role on an account, each once. */
  holders(account: string, role: string): readonly string[] {
    return [...(this.accounts.get(accountKey(account))?.get(role)?.values() ?? [])];
  }

  /** Everybody on an account, with the number of roles they hold there. */
  onAccount(account: string): readonly { readonly person: PersonRecord; readonly roles: number }[] {
    const key = accountKey(account);
    const keys = new Set([...(this.accounts.get(key)?.values() ?? [])].flatMap((people) => [...people.keys()]));
    return [...keys].flatMap((each) => {
      const person = this.people.get(each);
      return person ? [{ person, roles: person.accounts.get(key)?.size ?? 0 }] : [];
    });
  }

  private add({ account, person, role, strength }: Holding): void {
    const [accountId, personId] = [accountKey(account), accountKey(person)];
    if (accountId === "" || personId === "" || role === "") return;
    const record = childOf(this.people, personId, (): OpenPerson => {
      return { key: personId, name: person.trim(), accounts: new Map(), roles: new Map(), held: 0 };
    });
    const heldThere = childOf(record.accounts, accountId, () => new Set<string>());
    if (!heldThere.has(role)) record.held += 1;
    heldThere.add(role);
    const inRole = childOf(record.roles, role, (): OpenRole => ({ accounts: new Set(), best: null }));
    inRole.accounts.add(accountId);
    if (strength !== null && strength > (inRole.best?.strength ?? 0)) inRole.best = { strength, account: account.trim() };
    const roles = childOf(this.accounts, accountId, () => new Map<string, Map<string, string>>());
    childOf(
      childOf(roles, role, () => new Map<string, string>()),
      personId,
      () => record.name,
    );
  }
}

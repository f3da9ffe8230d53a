import { findNamed } from "../../domain/findNamed";
import { whyOf, type Why } from "../../domain/why";
import type { Choice } from "../../sheets/registry/facts";
import { ActionError } from "../actionError";
import { ChosenList } from "./chosenList";
import { listSettings } from "./prepareChoice";

/** Why one account stands where it does. */
export interface AccountWhy {
  /** Its id in another system; null where the list has none. */
  readonly key: string | null;
  readonly why: Why;
}

/**
 * Why the accounts of a name, or with an id, stand where they do: several where several are called so.
 * @param wanted a name as a person types it: case, repeated spaces and accents do not matter
 * @throws ActionError `no-such-account`, with the names that are near
 */
export function whyAccounts(choice: Choice, wanted: string): AccountWhy[] {
  const { accounts, ranking } = choice;
  const keys = accounts.map(({ listed }) => listed?.key ?? null);
  const names = ranking.map(({ name }) => name);
  const { found, near } = findNamed(wanted, names);
  const byKey = keys.flatMap((key, index) => (key !== null && key.trim() === wanted.trim() ? [index] : []));
  const places = found.length > 0 ? found : byKey;
  if (places.length === 0) {
    const code = near.length > 0 ? "account-not-sure" : "no-such-account";
    throw new ActionError(code, { account: wanted.trim(), names: near.join(", "), source: choice.list.source.sheet });
  }
  const stability = new ChosenList(choice).shares();
  return places.map((index) => whyAccount(choice, index, stability));
}

/**
 * Why the account at a place of the ranking stands there.
 * @param stability shares in the order of the ranking, where they are known already
 */
export function whyAccount(choice: Choice, index: number, stability = new ChosenList(choice).shares()): AccountWhy {
  const { accounts, facts, scores, settings, rules, ranking } = choice;
  const criteria = scores.layout.ratings.map(({ criterion }) => criterion);
  const why = whyOf(index, facts, criteria, listSettings(settings, rules), stability[index] ?? null, ranking);
  return { key: accounts[index]?.listed?.key ?? null, why };
}

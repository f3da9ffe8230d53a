import { accountKeys } from "./accountKeys";

/**
 * For each of `wanted` the value that stands beside the same account in the list, `null` where the list has no such account.
 * Case and repeated spaces do not matter; of accounts that are called the same, the second is found by the second, and so on.
 * One pass over each: the work grows with the sum of their lengths.
 */
export function lookup<T>(wanted: readonly string[], names: readonly string[], values: readonly T[]): (T | null)[] {
  const places = new Map<string, number>();
  accountKeys(names).forEach((key, index) => places.set(key, index));
  return accountKeys(wanted).map((key) => {
    const place = key === "" ? undefined : places.get(key);
    return place === undefined ? null : (values[place] ?? null);
  });
}

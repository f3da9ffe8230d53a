import { accountKey, accountKeys } from "../accountKeys";

/** What the rows of a list say of whose they are, a value each. */
export interface ListNames {
  readonly names: readonly string[];
  /** A name holds for the rows without one below it. */
  readonly namesStandOnce: boolean;
  /** The account's id in another system, "" for none: it counts before the name. */
  readonly keys?: readonly string[] | null;
}

/**
 * The place of each row's account among `accounts`, -1 for a row of none. Names are compared without case and repeated spaces; of accounts that
 * are called the same under two ids, the second is the second of that name. Linear in rows and accounts.
 */
export function accountsOfRows(accounts: readonly string[], { names, namesStandOnce, keys }: ListNames): number[] {
  const groups = new Map<string, number>();
  const groupNames: string[] = [];
  let last = -1;
  const groupOf = names.map((name, row) => {
    const key = accountKey(name);
    if (key === "") return namesStandOnce ? last : -1;
    const id = keys?.[row]?.trim() || key;
    last = groups.get(id) ?? groupNames.push(name) - 1;
    groups.set(id, last);
    return last;
  });
  const wanted = placesOf(accounts);
  const places = accountKeys(groupNames).map((key) => wanted.get(key) ?? -1);
  return groupOf.map((group) => places[group] ?? -1);
}

/** The same where every row is an account of its own: of rows that are called the same, the second is the second account of that name. */
export function accountOfEachRow(accounts: readonly string[], names: readonly string[]): number[] {
  const wanted = placesOf(accounts);
  return accountKeys(names).map((key) => wanted.get(key) ?? -1);
}

const placesOf = (accounts: readonly string[]): Map<string, number> =>
  new Map(accountKeys(accounts).flatMap((key, index) => (key === "" ? [] : [[key, index] as const])));

/**
 * Says in a text which rows of a list are called what another row is: `2-4:1,9:0` where rows 2 to 4 are called what row 1 is, and row 9 nothing.
 * @param rows for each row that which has its name, from 0; -1 for none
 */
export function placesText(rows: readonly number[]): string {
  const parts: string[] = [];
  let start = 0;
  while (start < rows.length) {
    let end = start;
    while (end + 1 < rows.length && rows[end + 1] === rows[start] && rows[start] !== start) end++;
    const from = rows[start] ?? -1;
    if (from !== start) parts.push(`${start + 1}${end > start ? `-${end + 1}` : ""}:${from + 1}`);
    start = end + 1;
  }
  return parts.join(",");
}

const PLACES = /^(\d+)(?:-(\d+))?:(\d+)$/;

/** For each of `count` rows that which has its name, as `placesText` says it; null where the text cannot be read. */
export function placesIn(text: string, count: number): number[] | null {
  const rows = Array.from({ length: count }, (_, row) => row);
  if (text.trim() === "") return rows;
  for (const part of text.split(",")) {
    const [, from, to = from, source] = PLACES.exec(part.trim()) ?? [];
    if (from === undefined || Number(from) < 1 || Number(to) > count || Number(source) > count) return null;
    rows.fill(Number(source) - 1, Number(from) - 1, Number(to));
  }
  return rows;
}

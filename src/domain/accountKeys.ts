/** An account's name as names are compared: case, repeated spaces and the way accents are encoded aside. */
export const accountKey = (name: string): string => name.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase();

/** One key a name, the second of the same name marked as such: duplicates stay two accounts. A blank name has the key `""`. */
export function accountKeys(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const key = accountKey(name);
    if (key === "") return key;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 ? key : `${key}\u0000${count}`;
  });
}

/** Finds rows by an account's name, the first of each name; nothing by a blank one. Made once for many questions. */
export function accountFinder<T>(rows: readonly T[], nameOf: (row: T) => string): (name: string) => T | undefined {
  const found = new Map<string, T>();
  for (const row of rows) {
    const key = accountKey(nameOf(row));
    if (key !== "" && !found.has(key)) found.set(key, row);
  }
  return (name) => found.get(accountKey(name));
}

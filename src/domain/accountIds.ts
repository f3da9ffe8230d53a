/** Ids that are given by us: K1, K2 … */
const GIVEN = /^K(\d+)$/i;

/**
 * A stable id for each account: what stands is kept, a blank one or the second of the same (a copied row) gets the next free number.
 * Case does not matter.
 * @param standing the ids as they stand, one an account; blank where an account has none
 */
export function accountIds(standing: readonly string[]): string[] {
  const seen = new Set<string>();
  let last = standing.reduce((most, id) => Math.max(most, Number(GIVEN.exec(id.trim())?.[1] ?? 0)), 0);
  return standing.map((each) => {
    const id = each.trim();
    const key = id.toUpperCase();
    if (id !== "" && !seen.has(key)) {
      seen.add(key);
      return id;
    }
    last += 1;
    return `K${last}`;
  });
}

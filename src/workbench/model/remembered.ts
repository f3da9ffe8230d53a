/** So much is kept of each: enough for the different formulas of a workbook with plans, little beside the cells of a large one. */
const mostKept = 5_000;

/**
 * A function of a text that keeps what it has made: most formulas of a workbook, and of the next one, stand in many places.
 * What it makes is shared, so nobody may change it.
 */
export function remembered<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = make(text);
    if (known.size >= mostKept) known.clear();
    known.set(text, made);
    return made;
  };
}

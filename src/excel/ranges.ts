/** A range of a sheet by its address. */
export type Ranges = (address: string) => Excel.Range;

/** Ranges, each asked for once: Office.js takes three actions for a range, however little is done with it. */
export function rangesOf(sheet: Excel.Worksheet): Ranges {
  const known = new Map<string, Excel.Range>();
  return (address) => {
    const range = known.get(address) ?? sheet.getRange(address);
    known.set(address, range);
    return range;
  };
}

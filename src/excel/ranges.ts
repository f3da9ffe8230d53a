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

/** What is asked of a sheet once, as long as the sheet is the same object. */
export function onceFor<Made>(make: (sheet: Excel.Worksheet) => Made): (sheet: Excel.Worksheet) => Made {
  let known: { readonly sheet: Excel.Worksheet; readonly made: Made } | null = null;
  return (sheet) => {
    if (known?.sheet !== sheet) known = { sheet, made: make(sheet) };
    return known.made;
  };
}

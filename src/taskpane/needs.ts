/** What the add-in cannot do without. The manifest asks for the same, but an older Excel may open the page all the same. */
export const NEEDS = [
  ["SharedRuntime", "1.1"],
  ["CustomFunctionsRuntime", "1.3"],
  ["ExcelApi", "1.13"],
] as const;

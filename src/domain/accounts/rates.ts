import type { CellValue } from "../grid";
import { currencyIn } from "./values";

/** What one unit of a currency is worth in the one that amounts are converted to, by its code. */
export type Rates = ReadonlyMap<string, number>;

/**
 * An amount by the rate of its currency; null where there is no rate for it. One without a currency stays as it is.
 * @param said the cell that names the currency
 */
export function converted(amount: number, said: CellValue, rates: Rates): number | null {
  const code = currencyIn(said);
  if (code === null) return amount;
  const rate = rates.get(code);
  return rate === undefined ? null : amount * rate;
}

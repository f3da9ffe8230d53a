import type { MappedCriterion } from "./mappedColumn";
import type { CellFindings } from "./findings";
import type { ListColumns } from "./listColumns";
import type { ListContext } from "./listContext";
import { parseNumber } from "./numbers";
import type { Rates } from "./rates";
import { shortened } from "./sheetCells";
import { isMarks } from "./unusedColumns";
import { mixedShares, otherStyle } from "./values";

/** How many currencies a message names. */
const CURRENCIES_NAMED = 5;

/** Marks up to ten or a hundred are taken for marks where so many accounts have one. */
const FEWEST_MARKS = 5;

/** Tells, once a column, what its values mix: currencies, two styles of numbers, fractions and percentages, or marks that do not end at 5. */
export function tellValues(
  columns: ListColumns,
  context: ListContext,
  id: string,
  mapped: MappedCriterion,
  rates: Rates,
  findings: CellFindings,
): void {
  const { column, scale, words } = mapped;
  const header = shortened(mapped.header.trim());
  const tell = (code: string, params: Record<string, string | number>): void =>
    findings.add(code, { header, ...params }, columns.area.headerRow, column);
  const { cells } = columns.asNumbers(column);
  const numbers = cells.flatMap((cell) => (cell.kind === "number" ? [cell.value] : []));
  const currencies = scale === "amount" ? context.currenciesOf(column) : [];
  const named = (codes: readonly string[]): { currencies: string } => ({
    currencies: [...codes.slice(0, CURRENCIES_NAMED), ...(codes.length > CURRENCIES_NAMED ? ["…"] : [])].join(", "),
  });
  const lacking = currencies.filter((code) => !rates.has(code));
  if (currencies.length > 1) {
    const isConverted = rates.size > 0 && mapped.currencies !== undefined;
    const otherwise = mapped.currencies ? "currencies-differ" : "currencies-unnamed";
    tell(isConverted ? "currencies-converted" : otherwise, named(currencies));
    if (isConverted && lacking.length > 0) tell("currency-without-rate", named(lacking));
  }
  if (mapped.decimal !== null) {
    const doubtful = otherStyle(columns.valuesOf(column), mapped.decimal);
    const number = doubtful === null ? null : parseNumber(doubtful, mapped.decimal);
    if (doubtful !== null && number !== null) tell("number-styles-differ", { value: shortened(doubtful.trim()), number: String(number) });
  }
  const mixed = scale === "probability" || scale === "percent" ? mixedShares(numbers) : null;
  if (mixed) tell("percent-mixed", { fraction: mixed.fraction, percentage: mixed.percentage });
  const highest = numbers.reduce((most, value) => Math.max(most, value), 0);
  const lowest = numbers.reduce((least, value) => Math.min(least, value), highest);
  const measure = columns.matches(column).find(({ field }) => field === id)?.measure;
  const areMarks = measure !== "amount" && scale === "amount" && isMarks(id) && !words && numbers.length >= FEWEST_MARKS;
  if (
    areMarks &&
    highest > 5 &&
    highest <= 10 &&
    new Set(numbers).size > 2 &&
    numbers.every((value) => value >= 0 && Number.isInteger(value * 2))
  ) {
    tell("marks-to-ten", { criterion: id, low: lowest, high: highest });
  }
}

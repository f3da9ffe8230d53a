import type { Rates } from "../domain/accounts";
import { LANGUAGES, texts } from "../i18n";
import { tableColumn } from "./a1";
import { columnCells, findColumn, type TablePart } from "./tablePart";

/** What one unit of each currency is worth. */
export const RATES_TABLE = "KAM_Rates";

/** Its columns, in their order. */
export const RATE_COLUMNS = ["currency", "rate"] as const;

type RateColumn = (typeof RATE_COLUMNS)[number];

/** The headers of `KAM_Rates` as they stand. */
export type RateHeaders = Readonly<Record<RateColumn, string>>;

const rateHeaders = (column: RateColumn): string[] => LANGUAGES.map((language) => texts(language).sheets.rates.headers[column]);

/** The headers of the table, whatever their language; null where one of them is gone. */
export function rateHeadersOf(part: TablePart): RateHeaders | null {
  const [currency, rate] = RATE_COLUMNS.map((each) => part.headers[findColumn(part, rateHeaders(each))]);
  return currency === undefined || rate === undefined ? null : { currency, rate };
}

/** The codes that the table has, in capitals, whether they have a rate or not. */
export const rateCodes = (part: TablePart): string[] =>
  columnCells(part, rateHeaders("currency"))
    .map((code) => String(code).trim().toUpperCase())
    .filter((code) => code !== "");

/** The rates that are typed: numbers above 0. Of a currency that is there twice, the last counts. */
export function parseRates(part: TablePart): Rates {
  const [codes, rates] = [columnCells(part, rateHeaders("currency")), columnCells(part, rateHeaders("rate"))];
  return new Map(
    codes.flatMap((code, row): [string, number][] => {
      const rate = rates[row];
      return typeof rate === "number" && rate > 0 ? [[String(code).trim().toUpperCase(), rate]] : [];
    }),
  );
}

/** Formula text of amounts by the rates of the currencies that stand in other cells. */
export const convertedValues = (amounts: string, currencies: string, { currency, rate }: RateHeaders): string =>
  `KAM.CONVERT(${amounts},${currencies},${tableColumn(RATES_TABLE, currency)},${tableColumn(RATES_TABLE, rate)})`;

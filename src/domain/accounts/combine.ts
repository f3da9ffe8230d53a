import { accountsOfRows, type ListNames } from "./rowAccounts";

/** How several rows of an account become one figure. */
export type Combining =
  /** Amounts are added. */
  | "sum"
  /** Ratings, and shares without amounts to weigh them by, are averaged. */
  | "mean"
  /** Shares are averaged, each weighed by the amount beside it. */
  | "weighted"
  /** The row of the latest day, month or year; the last row where there is none. */
  | "latest"
  /** The first row that says anything. */
  | "first";

/** A figure of one row. */
export interface RowFigure {
  /** Null where the row says nothing. */
  readonly value: number | null;
  /** What it is weighed by; rows without a weight, or with one that is not above 0, do not count where others have one. */
  readonly weight: number | null;
  /** Place in time; rows without one come first. */
  readonly time: number | null;
}

/** One figure from the rows of an account, in the order of the list; null where no row says anything. */
export function combine(figures: readonly RowFigure[], how: Combining): number | null {
  const known = figures.flatMap(({ value, ...more }) => (value === null ? [] : [{ value, ...more }]));
  const [first] = known;
  if (first === undefined) return null;
  switch (how) {
    case "first":
      return first.value;
    case "latest":
      return known.reduce((latest, each) => ((each.time ?? -Infinity) >= (latest.time ?? -Infinity) ? each : latest)).value;
    case "sum":
      return known.reduce((sum, { value }) => sum + value, 0);
    case "mean":
      return known.reduce((sum, { value }) => sum + value, 0) / known.length;
    case "weighted":
      return weightedMean(known);
  }
}

function weightedMean(figures: readonly { readonly value: number; readonly weight: number | null }[]): number {
  const weighed = figures.filter(({ weight }) => weight !== null && weight > 0);
  const sum = weighed.reduce((total, { weight }) => total + (weight ?? 0), 0);
  if (sum === 0) return figures.reduce((total, { value }) => total + value, 0) / figures.length;
  return weighed.reduce((total, { value, weight }) => total + value * ((weight ?? 0) / sum), 0);
}

/** The rows of a list, a value each: whose they are, figures and what they are weighed or ordered by. */
export interface FigureRows extends ListNames {
  readonly figures: readonly RowFigure[];
}

/**
 * The figure of each account, from all its rows: what a formula on Data shows. Null for an account that the list does not have, or says nothing of.
 * Names are compared without case and repeated spaces. Linear in rows and accounts.
 */
export function combineByAccount(accounts: readonly string[], { figures, ...rows }: FigureRows, how: Combining): (number | null)[] {
  const own = accounts.map((): RowFigure[] => []);
  accountsOfRows(accounts, rows).forEach((account, row) => {
    const figure = figures[row];
    if (figure) own[account]?.push(figure);
  });
  return own.map((each) => combine(each, how));
}

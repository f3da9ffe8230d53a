/** Published pairwise comparisons, with the weights and the consistency ratio that were published with them. */
export interface PublishedComparisons {
  /** One text a row, as printed: "1 5 1/3". */
  readonly comparisons: readonly string[];
  readonly weights: readonly number[];
  readonly ratio: number;
}

/** Buying a house: T. L. Saaty, "How to make a decision: The analytic hierarchy process", European Journal of Operational Research 48 (1990). */
export const HOUSE: PublishedComparisons = {
  comparisons: [
    "1   5   3   7   6   6   1/3 1/4",
    "1/5 1   1/3 5   3   3   1/5 1/7",
    "1/3 3   1   6   3   4   6   1/5",
    "1/7 1/5 1/6 1   1/3 1/4 1/7 1/8",
    "1/6 1/3 1/3 3   1   1/2 1/5 1/6",
    "1/6 1/3 1/4 4   2   1   1/5 1/6",
    "3   5   1/6 7   5   5   1   1/2",
    "4   7   5   8   6   6   2   1",
  ],
  weights: [0.173, 0.054, 0.188, 0.018, 0.031, 0.036, 0.167, 0.333],
  ratio: 0.169,
};

/** Consumption of beverages: T. L. Saaty, "Decision making with the analytic hierarchy process", International Journal of Services Sciences 1 (2008). */
export const BEVERAGES: PublishedComparisons = {
  comparisons: [
    "1   9   5   2   1   1   1/2",
    "1/9 1   1/3 1/9 1/9 1/9 1/9",
    "1/5 3   1   1/3 1/4 1/3 1/9",
    "1/2 9   3   1   1/2 1   1/3",
    "1   9   4   2   1   2   1/2",
    "1   9   3   1   1/2 1   1/3",
    "2   9   9   3   2   3   1",
  ],
  weights: [0.177, 0.019, 0.042, 0.116, 0.19, 0.129, 0.327],
  ratio: 0.022,
};

/** The table with nothing on and below the diagonal, as a person fills it. */
export const upperTriangle = (comparisons: readonly string[], blank: 0 | null = null): (number | null)[][] =>
  comparisons.map((row, index) => row.split(/\s+/).map((text, column) => (column > index ? comparison(text) : blank)));

function comparison(text: string): number {
  const [above = NaN, below = 1] = text.split("/").map(Number);
  return above / below;
}

import fc from "./properties";

/** Ratings and weights as cells: a few accounts, as many criteria as there are weights. */
export interface RatedCells {
  readonly ratings: readonly (readonly (number | null)[])[];
  readonly weights: readonly number[];
}

const halfRating = fc.integer({ min: 2, max: 10 }).map((half) => half / 2);

/** Accounts rated by criteria, in half steps, some ratings missing where `gaps`; every criterion has a whole weight. */
export const ratedCells = ({ gaps = true, accounts = 8, criteria = 5 } = {}): fc.Arbitrary<RatedCells> =>
  fc.integer({ min: 1, max: criteria }).chain((count) => {
    const exactly = { minLength: count, maxLength: count };
    const rating = gaps ? fc.option(halfRating, { freq: 4 }) : halfRating;
    return fc.record({
      ratings: fc.array(fc.array(rating, exactly), { minLength: 1, maxLength: accounts }),
      weights: fc.array(fc.integer({ min: 1, max: 40 }), exactly),
    });
  });

/** The same as the domain takes it. */
export const asArrays = ({ ratings, weights }: RatedCells): { readonly ratings: Float64Array; readonly weights: Float64Array } => ({
  ratings: Float64Array.from(ratings.flat(), (rating) => rating ?? 0),
  weights: Float64Array.from(weights),
});

/** Ratings as cells, written one account a text: "5 - 2.5" is 5, not rated, 2.5. */
export const rated = (...accounts: readonly string[]): (number | null)[][] =>
  accounts.map((account) => account.split(" ").map((rating) => (rating === "-" ? null : Number(rating))));

/**
 * The published figures that the product shows, in this order, always with base, source and caveat (`src/i18n`), never as a forecast.
 * `own` says which number of the programme's own is the same measure; `none` where there is none that could stand beside it.
 */
export const FIGURES = [
  { id: "revenueGrowth", own: "revenue" },
  { id: "profitGrowth", own: "profit" },
  { id: "satisfaction", own: "satisfaction" },
  { id: "notAmongBest", own: "none" },
  { id: "definedProcess", own: "none" },
  { id: "planningLed", own: "none" },
  { id: "saleProbability", own: "offers" },
  { id: "retentionProfit", own: "none" },
] as const;

export type Figure = (typeof FIGURES)[number]["id"];

/** A number of two periods, one after the other. */
export interface TwoPeriods {
  readonly before: number;
  readonly now: number;
}

/** Offers made and won. */
export interface Offers {
  readonly made: number;
  readonly won: number;
}

/** What the programme measures itself; `null` for what it does not. */
export interface OwnMeasures {
  /** Of all key accounts, over two full years. */
  readonly revenue: TwoPeriods | null;
  readonly profit: TwoPeriods | null;
  /** The mean of two yearly surveys. */
  readonly satisfaction: TwoPeriods | null;
  /** To customers, and to prospects that never bought. */
  readonly offers: { readonly existing: Offers; readonly prospects: Offers } | null;
}

/** The programme's own number beside a figure. Growth is a share: 0.14 is 14 %. */
export type OwnFigure =
  | {
      readonly kind: "growth";
      readonly growth: number;
      /** Whether it reaches the 20 % that the figure counts. */ readonly reached: boolean;
    }
  | { readonly kind: "change"; readonly by: number; readonly improved: boolean }
  | { readonly kind: "probabilities"; readonly existing: number | null; readonly prospects: number | null }
  /** It could stand there, and has to be measured first. */
  | { readonly kind: "toMeasure" }
  /** No number of one company is the same measure. */
  | { readonly kind: "notSame" };

/** What counts as growth in the figures: 20 % or more. */
const GROWTH_COUNTED = 0.2;

/** A growth that misses the line by no more than a rounding error reaches it. */
const ROUNDING = 1e-9;

/** The programme's own number beside each figure, only where it is the same measure. */
export const ownFigures = (own: OwnMeasures): ReadonlyMap<Figure, OwnFigure> =>
  new Map(FIGURES.map(({ id, own: measure }) => [id, ownFigure(measure, own)]));

function ownFigure(measure: (typeof FIGURES)[number]["own"], own: OwnMeasures): OwnFigure {
  switch (measure) {
    case "none":
      return { kind: "notSame" };
    case "revenue":
    case "profit": {
      const periods = own[measure];
      // From nothing, or from a loss, no growth can be told.
      if (periods === null || periods.before <= 0) return { kind: "toMeasure" };
      const growth = periods.now / periods.before - 1;
      return { kind: "growth", growth, reached: growth >= GROWTH_COUNTED - ROUNDING };
    }
    case "satisfaction":
      if (own.satisfaction === null) return { kind: "toMeasure" };
      return {
        kind: "change",
        by: own.satisfaction.now - own.satisfaction.before,
        improved: own.satisfaction.now > own.satisfaction.before,
      };
    case "offers": {
      const [existing, prospects] = [rate(own.offers?.existing), rate(own.offers?.prospects)];
      return existing === null && prospects === null ? { kind: "toMeasure" } : { kind: "probabilities", existing, prospects };
    }
  }
}

/** won ÷ made; `null` without offers, or where more are won than made. */
const rate = (offers: Offers | undefined): number | null =>
  offers === undefined || offers.made <= 0 || offers.won < 0 || offers.won > offers.made ? null : offers.won / offers.made;

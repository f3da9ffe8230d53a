/** The two sides of the portfolio picture. */
export type Axis = "attractiveness" | "strength";

/** Whether a high amount is good for us (`higher`) or bad (`lower`, e.g. effort). */
export type Direction = "higher" | "lower";

/** An identification criterion as the product ships it; what counts in a workbook stands in its `KAM_Criteria`. */
export interface Criterion {
  /** Kept in the workbook beside the name, so that renaming breaks nothing. */
  readonly id: string;
  readonly axis: Axis;
  readonly direction: Direction;
  /** Zero or more; the share of a criterion is its weight ÷ the sum of weights. */
  readonly weight: number;
}

/** The eight criteria to begin with: organisations change weights and add their own on the Criteria sheet. */
export const DEFAULT_CRITERIA: readonly Criterion[] = [
  { id: "currentRevenue", axis: "strength", direction: "higher", weight: 15 },
  { id: "growthPotential", axis: "attractiveness", direction: "higher", weight: 20 },
  { id: "renewalLikelihood", axis: "strength", direction: "higher", weight: 10 },
  { id: "winNowGrowLater", axis: "attractiveness", direction: "higher", weight: 15 },
  { id: "relativeEffort", axis: "strength", direction: "lower", weight: 10 },
  { id: "relationshipStrength", axis: "strength", direction: "higher", weight: 10 },
  { id: "fit", axis: "attractiveness", direction: "higher", weight: 15 },
  { id: "logoAppeal", axis: "attractiveness", direction: "higher", weight: 5 },
];

/**
 * Bands of a renewal's probability, 0 to 1: below one half it is rather lost than renewed, and 0.95 is as good as certain. On a straight
 * scale renewals, most of which are between 0.7 and 1, would hardly differ.
 */
export const RENEWAL_BANDS: readonly number[] = [0.5, 0.7, 0.85, 0.95];

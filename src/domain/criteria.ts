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

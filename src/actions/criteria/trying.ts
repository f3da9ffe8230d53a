/** What a change of criteria is tried with in the pane, in memory. */
export type { AccountScore } from "../../domain/accountScores";
export { readableBreakpoints, spreadBreakpoints } from "../../domain/breakpoints";
export { DEFAULT_CRITERIA, type Axis, type Direction } from "../../domain/criteria";
export { bandCounts, effectOf, histogram, takenOutBy, type TakenOut, type TriedPlace } from "../../domain/criteriaTrial";
export { CONSISTENCY_LIMIT } from "../../domain/pairwise";
export { breakpointsUsable } from "../../domain/rating";
export { WEIGHT_PRESETS, presetOf, presetWeights, type WeightPreset } from "../../domain/weightPresets";
export type { CriteriaChanges } from "../../sheets/criteriaChanges";

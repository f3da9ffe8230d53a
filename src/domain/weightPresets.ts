import { DEFAULT_CRITERIA } from "./criteria";

/** Sets of weights to begin with. */
export const WEIGHT_PRESETS = ["usual", "grow", "keep", "equal"] as const;

export type WeightPreset = (typeof WEIGHT_PRESETS)[number];

/** How many times its usual weight a criterion of each side counts. */
const TIMES: Readonly<Record<"grow" | "keep", Readonly<Record<"attractiveness" | "strength", number>>>> = {
  grow: { attractiveness: 1.25, strength: 0.7 },
  keep: { attractiveness: 0.7, strength: 1.4 },
};

/** A criterion as far as presets look at it. */
export interface WeighedCriterion {
  readonly id: string;
  readonly axis: "attractiveness" | "strength" | null;
  readonly weight: number;
}

/**
 * Weights of a preset, whole numbers by criterion id. `usual`: those that the product ships, a criterion of one's own keeps its weight;
 * `grow` leans to what makes an account attractive, `keep` to how strong we are with it; `equal`: all alike.
 */
export function presetWeights(preset: WeightPreset, criteria: readonly WeighedCriterion[]): Map<string, number> {
  const usual = new Map(DEFAULT_CRITERIA.map(({ id, weight }) => [id, weight]));
  return new Map(
    criteria.map(({ id, axis, weight }) => {
      const standing = usual.get(id) ?? weight;
      if (preset === "usual") return [id, standing];
      if (preset === "equal") return [id, Math.round(100 / criteria.length)];
      return [id, Math.round(standing * (axis === null ? 1 : TIMES[preset][axis]))];
    }),
  );
}

/** The preset whose weights these are, or null: weights of a person's own. */
export const presetOf = (criteria: readonly WeighedCriterion[]): WeightPreset | null =>
  WEIGHT_PRESETS.find((preset) => {
    const weights = presetWeights(preset, criteria);
    return criteria.every(({ id, weight }) => weights.get(id) === weight);
  }) ?? null;

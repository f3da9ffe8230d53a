/** How deep a plan goes, from shallow to deep. A new plan is light. */
export const RIGORS = ["light", "standard", "deep"] as const;

export type Rigor = (typeof RIGORS)[number];

/** A number for each rigor: what a plan must reach, or how long something may take. */
export type ByRigor = Readonly<Record<Rigor, number>>;

/** Longest time between two reviews, in days. */
export const REVIEW_RHYTHM: ByRigor = { light: 180, standard: 90, deep: 30 };

/** Whether something of this level is asked for at this rigor. Levels add up: deep asks for everything; what has no level is always asked for. */
export const belongs = (level: Rigor | null, rigor: Rigor): boolean => level === null || RIGORS.indexOf(level) <= RIGORS.indexOf(rigor);

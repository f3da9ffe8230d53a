/** What an objective or an action is for: more of what they buy from us, new needs and divisions, or keeping competitors out. */
export const THEMES = ["penetrate", "expand", "protect"] as const;

export type Theme = (typeof THEMES)[number];

/** How the objectives of a plan are spread over the themes. */
export interface Balance {
  readonly counts: Readonly<Record<Theme, number>>;
  /** Each theme's share of the objectives, 0 to 1, summing to 1; all 0 where there is none. */
  readonly shares: Readonly<Record<Theme, number>>;
  /** Themes without an objective, in their order. */
  readonly missing: readonly Theme[];
  /** Share of the three themes that have an objective: 0, ⅓, ⅔ or 1. */
  readonly covered: number;
}

/** The balance of a plan, from the themes of its objectives; what has no theme is left out. */
export function balance(themes: readonly (Theme | null)[]): Balance {
  const counts = { penetrate: 0, expand: 0, protect: 0 };
  for (const theme of themes) if (theme !== null) counts[theme]++;
  const sum = counts.penetrate + counts.expand + counts.protect;
  const share = (theme: Theme): number => (sum === 0 ? 0 : counts[theme] / sum);
  const missing = THEMES.filter((theme) => counts[theme] === 0);
  return {
    counts,
    shares: { penetrate: share("penetrate"), expand: share("expand"), protect: share("protect") },
    missing,
    covered: (THEMES.length - missing.length) / THEMES.length,
  };
}

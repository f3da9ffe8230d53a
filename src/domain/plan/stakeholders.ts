import type { Notice } from "./notice";
import type { ByRigor, Rigor } from "./rigor";

/** Where somebody stands in the client's organisation. `enterprise`: above the divisions, for the whole company. */
export const STAKEHOLDER_LEVELS = ["enterprise", "division", "department"] as const;

export type StakeholderLevel = (typeof STAKEHOLDER_LEVELS)[number];

export const INFLUENCES = ["decides", "advises", "uses"] as const;

export type Influence = (typeof INFLUENCES)[number];

/** Whether somebody speaks for us. */
export const STANCES = ["for", "neutral", "against"] as const;

export type Stance = (typeof STANCES)[number];

/** Lowest relationship strength, on the scale of 1 to 5, with which somebody counts as covered. */
export const COVERED_FROM = 3;

/** A person at the client. */
export interface Stakeholder {
  readonly name: string;
  readonly level: StakeholderLevel | null;
  readonly influence: Influence | null;
  /** Relationship strength from 1 to 5; `null` where it is not rated. */
  readonly strength: number | null;
  /** Our owner of the relationship; blank where nobody has it. */
  readonly owner: string;
}

/** How well the people who decide are covered. */
export interface StakeholderCover {
  readonly named: number;
  /** Of those who decide, on any level, the share that is covered: 0 to 1, and 0 where no one who decides is named. */
  readonly deciders: number;
  /** Decision makers at enterprise level who are covered. */
  readonly enterprise: number;
  /** What is wrong with the cover at enterprise level. */
  readonly notices: readonly Notice[];
}

/** Covered: one of us owns the relationship, and its strength is 3 or more. */
export const isCovered = ({ owner, strength }: Pick<Stakeholder, "owner" | "strength">): boolean =>
  owner.trim() !== "" && strength !== null && strength >= COVERED_FROM;

/** Checks that those who decide are covered, above all those who decide for the whole company. */
export function stakeholderCover(stakeholders: readonly Stakeholder[]): StakeholderCover {
  const deciders = stakeholders.filter(({ influence }) => influence === "decides");
  const enterprise = deciders.filter(({ level }) => level === "enterprise");
  return {
    named: stakeholders.length,
    deciders: deciders.length === 0 ? 0 : deciders.filter(isCovered).length / deciders.length,
    enterprise: enterprise.filter(isCovered).length,
    notices: enterprise.length === 0 ? [{ code: "no-enterprise-decider", params: {} }] : enterprise.flatMap(noticesOf),
  };
}

function noticesOf(decider: Stakeholder): Notice[] {
  if (isCovered(decider)) return [];
  const { name, owner, strength } = decider;
  if (owner.trim() === "") return [{ code: "decider-without-owner", params: { name } }];
  if (strength === null) return [{ code: "decider-not-rated", params: { name } }];
  return [{ code: "decider-weak", params: { name, strength } }];
}

/** So many people who decide are to be known at each rigor. */
export const DECIDERS_EXPECTED: ByRigor = { light: 1, standard: 2, deep: 3 };

/**
 * Deciders covered by what is known, 0 to 1: those covered ÷ those who decide, or may: whoever's influence is not known counts as one who
 * may, and at least as many are expected as the rigor asks for. One covered decider among people nobody has asked about is not all of them.
 */
export function decidersCovered(stakeholders: readonly Pick<Stakeholder, "influence" | "strength" | "owner">[], rigor: Rigor): number {
  const deciders = stakeholders.filter(({ influence }) => influence === "decides");
  const open = stakeholders.filter(({ influence }) => influence === null).length;
  return deciders.filter(isCovered).length / Math.max(DECIDERS_EXPECTED[rigor], deciders.length + open);
}

import type { RowsChoice } from "../domain/accounts";
import { isBlank, type CellValue } from "../domain/grid";
import { DEFAULT_HEALTH_WEIGHTS, HEALTH_PARTS, type HealthPart } from "../domain/plan/health";
import { DEFAULT_COMPLETENESS } from "../domain/proposal";
import type { MissingPolicy } from "../domain/scoring";
import { DEFAULT_TIERS, lowestScore } from "../domain/tier";
import { keyOfWord } from "../i18n/words";
import { PAIRWISE_IDS_NAME, PAIRWISE_WEIGHTS_NAME } from "./namedCells";
import { HEALTH_WEIGHTS_NAME } from "./plan/planNames";

/** What is set for the whole list. */
export interface Settings {
  /** How many key accounts the list may hold; over `CAP_LIMIT` only with a reason. */
  readonly cap: number;
  readonly capReason: string;
  /** How many key accounts one account manager may have. */
  readonly managerCap: number;
  readonly missing: MissingPolicy;
  /** Lowest scores of tier A and tier B. */
  readonly tiers: readonly [number, number];
  /** The lowest tier for being proposed; null in a workbook made before there was one: then there is none. */
  readonly lowestTier: LowestTier | null;
  /** 0 to 1; an account that is less complete is provisional. */
  readonly minCompleteness: number;
  /** How far weights move for the stability of the list, 0.25 for ±25 %. */
  readonly spread: number;
  /** From this much attractiveness or strength on, 0 to 100, an account is on the high side of the portfolio. */
  readonly cut: number;
  /** Whether the weights typed on Criteria count, or those from comparing in pairs. */
  readonly weightsFrom: "typed" | "pairwise";
  /** What is done where the list has several rows an account. */
  readonly rows: RowsChoice;
  /** How much each part counts in the health of a plan. */
  readonly healthWeights: Readonly<Record<HealthPart, number>>;
}

/** Tiers that may be asked for; C is everybody. */
export const LOWEST_TIERS = ["A", "B", "C"] as const;

export type LowestTier = (typeof LOWEST_TIERS)[number];

/** Over this many the list is no longer a list of key accounts. */
export const CAP_LIMIT = 50;

/** Over this many a warning is due: 15 to 35 is usual for a company. */
export const CAP_USUAL = 35;

/** The lowest tier to begin with. */
const DEFAULT_LOWEST: LowestTier = "B";

export const DEFAULT_SETTINGS: Settings = {
  cap: 15,
  capReason: "",
  managerCap: 10,
  missing: "reallocate",
  tiers: DEFAULT_TIERS,
  lowestTier: DEFAULT_LOWEST,
  minCompleteness: DEFAULT_COMPLETENESS,
  spread: 0.25,
  cut: 50,
  weightsFrom: "typed",
  rows: "sum",
  healthWeights: DEFAULT_HEALTH_WEIGHTS,
};

/** Names of the cells that formulas refer to; they follow wherever a person moves them. */
export const CAP_NAME = "KAM_Cap";
export const CAP_ASKED_NAME = "KAM_CapAsked";
export const CAP_REASON_NAME = "KAM_CapReason";
export const MANAGER_CAP_NAME = "KAM_ManagerCap";
export const MISSING_NAME = "KAM_Missing";
export const TIERS_NAME = "KAM_Tiers";
export const LOWEST_TIER_NAME = "KAM_LowestTier";
export const LOWEST_NAME = "KAM_Lowest";
export const MIN_COMPLETENESS_NAME = "KAM_MinCompleteness";
export const SPREAD_NAME = "KAM_Spread";
export const CUT_NAME = "KAM_Cut";
export const WEIGHTS_FROM_NAME = "KAM_WeightsFrom";
export const ROWS_NAME = "KAM_Rows";

/** Formula text of the weight that comparing in pairs gives to the criterion of an id; 0 where it was not compared. */
export const pairwiseWeight = (id: string): string => `IFERROR(INDEX(${PAIRWISE_WEIGHTS_NAME},MATCH(${id},${PAIRWISE_IDS_NAME},0)),0)`;

/** Every name that is read back. */
export const SETTING_NAMES = [
  CAP_ASKED_NAME,
  CAP_REASON_NAME,
  MANAGER_CAP_NAME,
  MISSING_NAME,
  TIERS_NAME,
  LOWEST_TIER_NAME,
  MIN_COMPLETENESS_NAME,
  SPREAD_NAME,
  CUT_NAME,
  WEIGHTS_FROM_NAME,
  ROWS_NAME,
  HEALTH_WEIGHTS_NAME,
] as const;

/** What the cells hold; one that is empty or unusable counts as the default. */
export function parseSettings(cells: Readonly<Record<string, readonly CellValue[]>>): Settings {
  const first = (name: string): CellValue => cells[name]?.[0] ?? "";
  const number = (name: string, standard: number, fits: (value: number) => boolean): number => {
    const value = first(name);
    return typeof value === "number" && fits(value) ? value : standard;
  };
  const atLeastOne = (value: number): boolean => value >= 1;
  const share = (value: number): boolean => value >= 0 && value <= 1;
  const [a, b] = cells[TIERS_NAME] ?? [];
  const reason = first(CAP_REASON_NAME);
  const cap = Math.floor(number(CAP_ASKED_NAME, DEFAULT_SETTINGS.cap, atLeastOne));
  return {
    cap,
    capReason: isBlank(reason) ? "" : String(reason).trim(),
    managerCap: Math.floor(number(MANAGER_CAP_NAME, DEFAULT_SETTINGS.managerCap, atLeastOne)),
    missing: keyOfWord("missing", String(first(MISSING_NAME))) ?? DEFAULT_SETTINGS.missing,
    tiers: typeof a === "number" && typeof b === "number" && a >= b ? [a, b] : DEFAULT_SETTINGS.tiers,
    lowestTier: parseTier(first(LOWEST_TIER_NAME)),
    minCompleteness: number(MIN_COMPLETENESS_NAME, DEFAULT_SETTINGS.minCompleteness, share),
    spread: number(SPREAD_NAME, DEFAULT_SETTINGS.spread, (value) => value >= 0),
    weightsFrom: keyOfWord("weightsFrom", String(first(WEIGHTS_FROM_NAME))) ?? DEFAULT_SETTINGS.weightsFrom,
    rows: keyOfWord("rows", String(first(ROWS_NAME))) ?? DEFAULT_SETTINGS.rows,
    healthWeights: parseHealthWeights(cells[HEALTH_WEIGHTS_NAME] ?? []),
    cut: number(CUT_NAME, DEFAULT_SETTINGS.cut, (value) => value > 0 && value <= 100),
  };
}

/** A letter in either case; anything else is the usual one, as it is in the sheet. */
const parseTier = (cell: CellValue): LowestTier =>
  LOWEST_TIERS.find((each) => each === String(cell).trim().toUpperCase()) ?? DEFAULT_LOWEST;

/** The weights of the health's parts; the default ones where they are not all usable, or all 0. */
function parseHealthWeights(cells: readonly CellValue[]): Settings["healthWeights"] {
  const weights = HEALTH_PARTS.map((_, index) => cells[index] ?? 0);
  const usable =
    weights.every((weight): weight is number => typeof weight === "number" && weight >= 0) && weights.some((weight) => weight !== 0);
  if (cells.length !== HEALTH_PARTS.length || !usable) return DEFAULT_SETTINGS.healthWeights;
  return Object.fromEntries(HEALTH_PARTS.map((part, index) => [part, weights[index]])) as Record<HealthPart, number>;
}

/** The cap that counts: over `CAP_LIMIT` only with a reason. */
export const capInForce = ({ cap, capReason }: Settings): number => (cap > CAP_LIMIT && capReason === "" ? CAP_LIMIT : cap);

/** The lowest score for being proposed, 0 to 100. */
export const lowestInForce = ({ lowestTier, tiers }: Settings): number => (lowestTier === null ? 0 : lowestScore(lowestTier, tiers));

/** Formula text of the share that is needed; one that cannot be used is the usual one. */
export const neededCompleteness = `IF(AND(ISNUMBER(${MIN_COMPLETENESS_NAME}),N(${MIN_COMPLETENESS_NAME})>=0,N(${MIN_COMPLETENESS_NAME})<=1),${MIN_COMPLETENESS_NAME},${DEFAULT_SETTINGS.minCompleteness})`;

/** Formula text of the cut; one that cannot be used is the usual one. */
export const cutInUse = `IF(AND(N(${CUT_NAME})>0,N(${CUT_NAME})<=100),${CUT_NAME},${DEFAULT_SETTINGS.cut})`;

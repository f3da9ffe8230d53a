import type { Place } from "./places";

/** The keys to top performance that can be named, and where in the workbook each is worked on. A short guide, in this order. */
export const KEYS = [
  { id: "sharedDefinition", places: ["definition", "ranking"] },
  { id: "systematicProcess", places: ["plans", "actions", "reviews"] },
  { id: "errorsAvoided", places: ["programme"] },
] as const satisfies readonly { readonly id: string; readonly places: readonly Place[] }[];

export type Key = (typeof KEYS)[number]["id"];

/** Errors that programmes make over and over, and where the workbook guards against each. */
export const COMMON_ERRORS = [
  { id: "listGrows", place: "settings" },
  { id: "sizeForImportance", place: "scores" },
  { id: "plansUndone", place: "actions" },
  { id: "sellingCalledManaging", place: "selling" },
  { id: "onePersonAllRoles", place: "coverage" },
  { id: "colleaguesLeftOut", place: "trust" },
] as const satisfies readonly { readonly id: string; readonly place: Place }[];

export type CommonError = (typeof COMMON_ERRORS)[number]["id"];

/** What the workbook knows that can show an error; `null` for what it does not. */
export interface ErrorFacts {
  readonly keyAccounts: number;
  readonly cap: number | null;
  /** Of the key accounts, how many are among as many largest ones. */
  readonly amongLargest: number | null;
  readonly openActions: number | null;
  readonly overdueActions: number | null;
  /** Account teams by how they read. */
  readonly teamsSelling: number | null;
  readonly teamsRead: number | null;
  /** Accounts on which one person holds too many roles. */
  readonly overloadedAccounts: number | null;
  /** Divisions of ours, and those brought along to one account or none. */
  readonly divisions: number | null;
  readonly divisionsAlone: number | null;
}

/** Fewer key accounts than this say nothing about the largest ones. */
const FEW = 5;

/** From this share on an error shows. */
const MANY = 1 / 3;

/** Whether each error shows in the workbook: `null` where it does not know. */
export function errorsShown(facts: ErrorFacts): ReadonlyMap<CommonError, boolean | null> {
  const { keyAccounts, cap, amongLargest, overloadedAccounts } = facts;
  const many = (part: number | null, all: number | null): boolean | null =>
    part === null || all === null || all === 0 ? null : part / all >= MANY;
  return new Map<CommonError, boolean | null>([
    ["listGrows", cap === null ? null : keyAccounts > cap],
    ["sizeForImportance", amongLargest === null || keyAccounts < FEW ? null : amongLargest === keyAccounts],
    ["plansUndone", many(facts.overdueActions, facts.openActions)],
    ["sellingCalledManaging", many(facts.teamsSelling, facts.teamsRead)],
    ["onePersonAllRoles", overloadedAccounts === null ? null : overloadedAccounts > 0],
    ["colleaguesLeftOut", many(facts.divisionsAlone, facts.divisions)],
  ]);
}

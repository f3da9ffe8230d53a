import { accountKey } from "../accountKeys";
import { CLIENT_UNKNOWNS, type ClientUnknown } from "../plan/clientUnknowns";

/** Why account managers do not solve what clients do not know, and where in the workbook each is taken up. */
export const REASONS_UNSOLVED = [
  { id: "notAsking", place: "plans" },
  { id: "notKnowingHouse", place: "knowledge" },
  { id: "notKnowingQuestions", place: "questions" },
  { id: "avoidingTalks", place: "knowledge" },
] as const;

export type ReasonUnsolved = (typeof REASONS_UNSOLVED)[number]["id"];

/** A row of a plan that says what the client may not know. */
export interface UnknownRow {
  readonly account: string;
  readonly unknown: ClientUnknown;
  /** What it is about, in the plan's words. */
  readonly text: string;
  /** The plan's cell, to go there. */
  readonly where: string;
}

/** How often clients may not know one thing. */
export interface UnknownCount {
  readonly unknown: ClientUnknown;
  readonly rows: number;
  readonly accounts: number;
  /** The text that stands most often, and on how many accounts; `null` where nothing is written. */
  readonly most: { readonly text: string; readonly accounts: number } | null;
  /** The plans' cells, in the order of the rows. */
  readonly where: readonly string[];
}

/** Counts what clients may not know, over all plans. */
export const countUnknowns = (rows: readonly UnknownRow[]): UnknownCount[] =>
  CLIENT_UNKNOWNS.map((unknown) => {
    const own = rows.filter((row) => row.unknown === unknown);
    const texts = new Map<string, { text: string; accounts: Set<string> }>();
    for (const { account, text } of own) {
      const key = accountKey(text);
      if (key === "") continue;
      const entry = texts.get(key) ?? { text: text.trim(), accounts: new Set<string>() };
      entry.accounts.add(accountKey(account));
      texts.set(key, entry);
    }
    const [most] = [...texts.values()].sort((a, b) => b.accounts.size - a.accounts.size);
    return {
      ...{ unknown, rows: own.length, accounts: new Set(own.map(({ account }) => accountKey(account))).size },
      where: own.map(({ where }) => where),
      most: most ? { text: most.text, accounts: most.accounts.size } : null,
    };
  });

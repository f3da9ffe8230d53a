import type { MainJobResult } from "../../src/actions/mainJob";
import { isErrorText } from "../../src/domain/grid";
import { texts } from "../../src/i18n";
import type { CellScalar } from "../../src/workbench/model";
import type { Book } from "./book";

/** A number as far as it is compared: what an error or a blank shows is none. */
const numberOf = (value: CellScalar | undefined): number | null => (typeof value === "number" ? Number(value.toFixed(9)) : null);

const rounded = (value: number | null | undefined): number | null => (value === null || value === undefined ? null : Number(value.toFixed(9)));

const textOf = (value: CellScalar | undefined): string => (value === undefined || isErrorText(value) ? "" : String(value));

/** What the cells of the Scores sheet show of each account, in the terms of the result. */
function shown(book: Book, { language, ranking, mapping }: MainJobResult): unknown[] {
  const { sheets, terms } = texts(language);
  const own = sheets.scores.headers;
  const { headers, rows } = book.table("KAM_Scores");
  const ratings = headers.slice(2, 2 + Object.keys(mapping).length);
  return rows.map((row, index) => ({
    name: row[own.account],
    ratings: ratings.map((header) => numberOf(row[header])),
    score: numberOf(row[own.score]),
    completeness: numberOf(row[own.completeness]),
    tier: textOf(row[own.tier]),
    knockedOut: textOf(row[own.knockedOut]),
    rank: numberOf(row[own.rank]),
    proposed: row[own.proposed],
    decision: row[own.decision],
    isKey: row[own.keyAccount] === sheets.yes,
    noKey: row[own.keyAccount] === sheets.no,
    // What is knocked out or disqualified keeps its place in the picture, but its stability is nothing.
    stability: numberOf(row[own.stability]),
    attractiveness: numberOf(row[own.attractiveness]),
    strength: numberOf(row[own.strength]),
    quadrant: textOf(row[own.quadrant]),
  }));
}

/** The same as the action has computed it. */
function computed({ language, ranking, list }: MainJobResult): unknown[] {
  const { decisions } = texts(language).terms;
  const [stability, attractiveness, strength, quadrant] = [
    list.stability(),
    list.axis("attractiveness"),
    list.axis("strength"),
    list.quadrant(),
  ];
  return ranking.map((account) => ({
    name: account.name,
    ratings: account.ratings.map(rounded),
    score: rounded(account.score),
    completeness: rounded(account.completeness),
    tier: account.tier ?? "",
    knockedOut: account.knockedOut.join("; "),
    rank: account.rank,
    proposed: decisions[account.proposed],
    decision: account.decision === null ? "" : decisions[account.decision],
    isKey: account.isKey,
    noKey: !account.isKey,
    stability: rounded(stability[account.name]),
    attractiveness: rounded(attractiveness[account.name]),
    strength: rounded(strength[account.name]),
    quadrant: quadrant[account.name] ?? "",
  }));
}

/** Holds the computed result against what the cells show: ratings, scores, ranks, list and portfolio of every account. */
export function expectCellsToAgree(book: Book, result: MainJobResult): void {
  expect(shown(book, result)).toEqual(computed(result));
  const { sheets } = texts(result.language);
  const keyAccounts = book.table("KAM_Scores").rows.filter((row) => row[sheets.scores.headers.keyAccount] === sheets.yes);
  expect(new Set(result.keyAccounts.map(({ account }) => account))).toEqual(
    new Set(keyAccounts.map((row) => row[sheets.scores.headers.account])),
  );
}

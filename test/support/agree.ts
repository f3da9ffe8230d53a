import type { MainJobResult } from "../../src/actions/choose/mainJob";
import { isErrorText } from "../../src/domain/grid";
import { texts } from "../../src/i18n";
import type { CellScalar } from "../../src/workbench/model";
import type { Book } from "./book";

const rounded = (value: number | null | undefined): number | null =>
  value === null || value === undefined ? null : Number(value.toFixed(9));

/** A number as far as it is compared; a blank or an error is none. */
const numberOf = (value: CellScalar | undefined): number | null => rounded(typeof value === "number" ? value : null);

const textOf = (value: CellScalar | undefined): string => (value === undefined || isErrorText(value) ? "" : String(value));

/** What the cells of the Scores sheet show of each account, in the terms of the result. */
function shown(book: Book, { language }: MainJobResult): Record<string, unknown>[] {
  const { sheets } = texts(language);
  const own = sheets.scores.headers;
  const { headers, rows } = book.table("KAM_Scores");
  const criteria = book.table("KAM_Criteria").rows;
  const names = criteria.map((row) => row[sheets.criteria.headers.criterion]);
  const ratings = headers.filter((header) => names.includes(header));
  return rows.map((row) => ({
    name: row[own.account],
    ratings: ratings.map((header) => numberOf(row[header])),
    score: numberOf(row[own.score]),
    completeness: numberOf(row[own.completeness]),
    tier: textOf(row[own.tier]),
    knockedOut: textOf(row[own.knockedOut]),
    rank: numberOf(row[own.rank]),
    proposed: row[own.proposed],
    decision: row[own.decision],
    keyAccount: row[own.keyAccount],
    stability: numberOf(row[own.stability]),
    attractiveness: numberOf(row[own.attractiveness]),
    strength: numberOf(row[own.strength]),
    quadrant: textOf(row[own.quadrant]),
  }));
}

/** The same as the action has computed it. */
function computed({ language, ranking, list }: MainJobResult): Record<string, unknown>[] {
  const { sheets, terms } = texts(language);
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
    proposed: terms.decisions[account.proposed],
    decision: account.decision === null ? "" : terms.decisions[account.decision],
    keyAccount: account.isKey ? sheets.yes : sheets.no,
    stability: rounded(stability[account.name]),
    attractiveness: rounded(attractiveness[account.name]),
    strength: rounded(strength[account.name]),
    quadrant: quadrant[account.name] ?? "",
  }));
}

/** Of accounts that are called the same, these are told of the first alone. */
const BY_NAME = ["stability", "attractiveness", "strength", "quadrant"] as const;

/** These are errors in the cells where a rating is one: an error is passed on. */
const PASSED_ON = ["completeness", "attractiveness", "strength", "quadrant"] as const;

const without = (record: Record<string, unknown>, keys: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)));

/** The same records in the order of others: by name, and of those called the same by rank. What finds no place stands at the end. */
function inOrderOf<Row extends Record<string, unknown>>(others: readonly Record<string, unknown>[], rows: readonly Row[]): Row[] {
  const waiting = [...rows];
  const placed = others.flatMap(({ name, rank }) => {
    const exact = waiting.findIndex((row) => row["name"] === name && row["rank"] === rank);
    const index = exact >= 0 ? exact : waiting.findIndex((row) => row["name"] === name);
    return index < 0 ? [] : waiting.splice(index, 1);
  });
  return [...placed, ...waiting];
}

/** Holds the computed result against what the cells show: ratings, score, rank, decision and place in the portfolio of every account. */
export function expectCellsToAgree(book: Book, result: MainJobResult): void {
  const { scores } = texts(result.language).sheets;
  const rows = book.table("KAM_Scores").rows;
  const names = rows.map((row) => row[scores.headers.account]);
  const gone = Object.entries(scores.headers).flatMap(([field, header]) => (rows[0] && header in rows[0] ? [] : [field]));
  const left = (index: number): string[] => [
    ...gone,
    ...(names.indexOf(names[index] ?? "") < index ? BY_NAME : []),
    ...(isErrorText(rows[index]?.[scores.headers.score] ?? "") ? PASSED_ON : []),
  ];
  const cells = shown(book, result);
  const own = inOrderOf(cells, computed(result));
  expect(cells.map((each, index) => without(each, left(index)))).toEqual(own.map((each, index) => without(each, left(index))));
}

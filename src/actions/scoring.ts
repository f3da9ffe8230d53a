import type { AccountList, AccountRow, MappedCriterion } from "../domain/accounts";
import { scoreAccounts, type AccountFacts, type AccountScore } from "../domain/accountScores";
import type { Criterion } from "../domain/criteria";
import { isBlank, isErrorText, type CellValue, type Grid } from "../domain/grid";
import { percentileBreakpoints } from "../domain/breakpoints";
import { texts, type Language } from "../i18n";
import { accountKeys } from "../domain/accountKeys";
import type { CriterionRow } from "../sheets/criteriaSheet";
import type { ScoresLayout } from "../sheets/scoresLayout";
import type { ScoresContent, SourceColumn } from "../sheets/dataSheet";
import type { Settings } from "../sheets/settingsSheet";
import { sourceColumn, sourceValues, type SourceReference } from "../sheets/source";

/** The rows of a new Criteria sheet: the eight criteria, their sources in the list, and breakpoints spread once over the amounts. */
export function newCriteria(defaults: readonly Criterion[], list: AccountList, language: Language): CriterionRow[] {
  const names: Readonly<Record<string, string>> = texts(language).terms.criteria;
  return defaults.map((criterion) => {
    const mapped = list.mapping.criteria[criterion.id];
    return {
      id: criterion.id,
      name: names[criterion.id] ?? criterion.id,
      axis: criterion.axis,
      direction: criterion.direction,
      weight: criterion.weight,
      source: mapped?.header ?? "",
      breakpoints: mapped ? breakpointsFor(mapped, criterion.id, list) : [],
      usable: true,
    };
  });
}

/** How a column becomes a rating at first: a probability on a straight scale, an amount in five bands of equal numbers, a rating as it is. */
export function breakpointsFor(mapped: MappedCriterion, id: string, list: AccountList): readonly number[] {
  if (mapped.scale === "rating") return [];
  if (mapped.scale === "probability") return [0, 1];
  if (mapped.scale === "percent") return [0, 100];
  const values = list.accounts.map((account) => account.values[id] ?? null).filter((value) => value !== null);
  return values.length === 0 ? [] : percentileBreakpoints(values);
}

/** What formulas on the Scores sheet refer to in the person's list. */
export function scoresContent(list: AccountList, grid: Grid, language: Language): ScoresContent {
  const source: SourceReference = list.source;
  const reference = (column: number, header: string): string => sourceColumn(source, column, header);
  const { account, manager, criteria } = list.mapping;
  const sources: Record<string, SourceColumn> = {};
  for (const [id, mapped] of Object.entries(criteria)) {
    if (!mapped) continue;
    const text = keepsText(grid, list, mapped.column) ? { decimal: mapped.decimal ?? "." } : null;
    sources[id] = { header: mapped.header, values: sourceValues(reference(mapped.column, mapped.header), text) };
  }
  return {
    language,
    sourceSheet: source.sheet,
    accountNames: reference(account.column, account.header),
    manager: manager && { header: manager.header, values: sourceValues(reference(manager.column, manager.header), null) },
    sources,
  };
}

/** Whether a column of the list holds anything but numbers, blanks and errors: its numbers then have to be read out of text. */
function keepsText(grid: Grid, { source }: AccountList, column: number): boolean {
  for (let row = source.firstRow; row <= source.lastRow; row++) {
    const value = grid.values[row - grid.top]?.[column - grid.left] ?? "";
    if (typeof value !== "number" && !isBlank(value) && !isErrorText(value)) return true;
  }
  return false;
}

/** Ratings that a person typed, by column header and account row: whatever is neither empty nor a formula. */
export function typedRating(value: CellValue | undefined): CellValue | null {
  if (value === undefined || isBlank(value)) return null;
  return typeof value === "string" && value.startsWith("=") ? null : value;
}

/** An account of the Scores table: its name, its row in the list (none where it has left the list), and what was typed about it. */
export interface TableAccount {
  readonly name: string;
  readonly listed: AccountRow | null;
  readonly typed: Readonly<Record<string, CellValue>>;
}

/** The accounts of an existing table with what was typed, then those that are new to it. */
export function tableAccounts(
  names: readonly string[],
  ratingCells: Readonly<Record<string, readonly CellValue[]>>,
  added: readonly string[],
  list: AccountList,
): TableAccount[] {
  const byKey = new Map<string, AccountRow>();
  const listKeys = accountKeys(list.accounts.map((account) => account.name));
  list.accounts.forEach((account, index) => byKey.set(listKeys[index] ?? "", account));
  const all = [...names, ...added];
  return accountKeys(all).map((key, index) => {
    const typed: Record<string, CellValue> = {};
    for (const [id, cells] of Object.entries(ratingCells)) {
      const value = typedRating(index < names.length ? cells[index] : undefined);
      if (value !== null) typed[id] = value;
    }
    return { name: all[index] ?? "", listed: byKey.get(key) ?? null, typed };
  });
}

/** Scores the accounts of the table as its cells do. */
export function scoreTable(
  accounts: readonly TableAccount[],
  layout: ScoresLayout,
  content: ScoresContent,
  settings: Settings,
): AccountScore[] {
  const criteria = layout.ratings.map(({ criterion }) => criterion);
  const facts = accounts.map(({ name, listed, typed }): AccountFacts => {
    const wrong = Object.keys(typed).filter((id) => !isRating(typed[id]));
    const mapped = criteria.filter(({ id }) => content.sources[id] !== undefined);
    const live = mapped.filter(({ usable }) => usable).map(({ id }) => id);
    const unusable = mapped.filter(({ usable }) => !usable).map(({ id }) => id);
    return {
      name,
      values: listed ? pick(listed.values, live) : {},
      typed: Object.fromEntries(Object.entries(typed).filter((entry): entry is [string, number] => isRating(entry[1]))),
      failed: [...wrong, ...unusable, ...(listed?.errors ?? [])],
    };
  });
  return scoreAccounts(facts, criteria, settings.missing, settings.tiers);
}

const isRating = (value: CellValue | undefined): value is number => typeof value === "number" && value >= 1 && value <= 5;

const pick = <T>(values: Readonly<Record<string, T>>, ids: readonly string[]): Record<string, T> =>
  Object.fromEntries(Object.entries(values).filter(([id]) => ids.includes(id)));

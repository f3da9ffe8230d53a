import type { AccountList, AccountRow, MappedCriterion } from "../../domain/accounts";
import { accountKeys } from "../../domain/accountKeys";
import type { AccountFacts, Decision } from "../../domain/accountScores";
import { RENEWAL_BANDS, type Criterion } from "../../domain/criteria";
import { DomainError } from "../../domain/domainError";
import type { Finding } from "../../domain/finding";
import { isBlank, type CellValue } from "../../domain/grid";
import { readableBreakpoints, spreadBreakpoints, type SpreadMethod } from "../../domain/breakpoints";
import { NOT_RATED } from "../../domain/scoring";
import { knockOutRule, type KnockOutRule } from "../../domain/knockOut";
import { texts, type Language } from "../../i18n";
import { liveMethod, type CriterionRow } from "../../sheets/criteriaSheet";
import type { RuleRow } from "../../sheets/rulesTable";
import type { ScoreField } from "../../sheets/scoreColumns";
import { scoreHeaders, type ScoresLayout } from "../../sheets/scoresLayout";
import type { TableAccount } from "../../sheets/registry/facts";
import type { ScoresContent } from "../../sheets/dataContent";
import { columnCells, type TablePart } from "../../sheets/tablePart";
import { decisionOf, isRating, isTypedRating } from "./typedCells";

/**
 * The rows of a new Criteria sheet: the eight criteria, their sources in the list, and breakpoints spread once over the amounts.
 * @param unserved what stands for the source of a criterion that is to be rated by hand
 */
export function newCriteria(
  defaults: readonly Criterion[],
  list: AccountList,
  language: Language,
  unserved: ReadonlyMap<string, string>,
): CriterionRow[] {
  const names: Readonly<Record<string, string>> = texts(language).terms.criteria;
  return defaults.map((criterion) => {
    const mapped = list.mapping.criteria[criterion.id];
    return {
      id: criterion.id,
      name: names[criterion.id] ?? criterion.id,
      axis: criterion.axis,
      direction: criterion.direction,
      weight: criterion.weight,
      source: mapped?.header ?? unserved.get(criterion.id) ?? "",
      spread: mapped?.scale === "amount" ? "percentile" : "hand",
      breakpoints: mapped ? breakpointsFor(mapped, criterion.id, list, "percentile") : [],
      partOf: "",
      usable: true,
    };
  });
}

/** How a column becomes a rating at first: a probability on a straight scale, that of renewal and an amount in five bands, a rating as it is. */
export function breakpointsFor(mapped: MappedCriterion, id: string, list: AccountList, method: SpreadMethod): readonly number[] {
  if (mapped.scale === "rating") return [];
  const isRenewal = id === "renewalLikelihood";
  if (mapped.scale === "probability") return isRenewal ? RENEWAL_BANDS : [0, 1];
  if (mapped.scale === "percent") return isRenewal ? RENEWAL_BANDS.map((share) => 100 * share) : [0, 100];
  const values = list.accounts.map((account) => account.values[id] ?? null).filter((value) => value !== null);
  const usable = method === "log" ? values.some((value) => value > 0) : values.length > 0;
  return usable ? readableBreakpoints(spreadBreakpoints(values, method), values) : [];
}

/**
 * The criteria as they stand, with the list's column as it is now and breakpoints where they follow the list: live ones always, the others
 * where none are set and the column is new or they were cleared to be spread again.
 * @param last the sources at the last run, by criterion id
 * @param unserved what stands for the source of a criterion that no column serves
 */
export const filledCriteria = (
  rows: readonly CriterionRow[],
  list: AccountList,
  last: ReadonlyMap<string, string>,
  unserved: ReadonlyMap<string, string>,
): CriterionRow[] =>
  rows.map((row) => {
    const mapped = list.mapping.criteria[row.id];
    if (!mapped) return { ...row, source: unserved.get(row.id) ?? "" };
    const live = liveMethod(row.spread);
    const method = live ?? (row.spread === "hand" ? null : (row.spread as SpreadMethod));
    const isNew = last.get(row.id) !== mapped.header.trim() && row.breakpoints.length === 0;
    const spreads = live !== null || isNew || (method !== null && row.breakpoints.length === 0);
    const breakpoints = spreads ? breakpointsFor(mapped, row.id, list, method ?? "percentile") : row.breakpoints;
    return { ...row, source: mapped.header, breakpoints, usable: row.usable || live !== null };
  });

/** The accounts of the Scores table as it will stand: those that are there with what was typed about them, then those that are new to it. */
export function tableAccounts(
  part: TablePart | null,
  layout: ScoresLayout,
  added: readonly string[],
  list: AccountList,
  ids: readonly string[] | null,
  language: Language,
): TableAccount[] {
  const byKey = new Map<string, AccountRow>();
  const listKeys = accountKeys(list.accounts.map((account) => account.name));
  list.accounts.forEach((account, index) => byKey.set(listKeys[index] ?? "", account));
  const column = (field: ScoreField): readonly CellValue[] => (part ? columnCells(part, scoreHeaders(field)) : []);
  const standing = column("account").map(String);
  const [managers, decisions, reasons] = [column("manager"), column("decision"), column("reason")];
  const names = [...standing, ...added];
  return accountKeys(names).map((key, index) => {
    const typed = layout.ratings.flatMap(({ criterion: { id }, header }): [string, CellValue][] => {
      const isTyped = index < standing.length && isTypedRating(part?.formulas[header]?.[index]);
      if (!isTyped) return [];
      const shown = part?.values[header]?.[index] ?? "";
      // A formula of the person's own that shows nothing: not rated, as the score's cell takes it.
      return [[id, isBlank(shown) ? NOT_RATED : shown]];
    });
    return {
      name: names[index] ?? "",
      id: ids?.[index] ?? null,
      listed: byKey.get(key) ?? null,
      manager: byKey.get(key)?.manager || String(managers[index] ?? ""),
      typed: Object.fromEntries(typed),
      decision: known(decisionOf(decisions[index], language)),
      reason: String(reasons[index] ?? ""),
    };
  });
}

/** A word that is not a decision counts as No: so it does in the sheet. */
const known = (decision: ReturnType<typeof decisionOf>): Decision | null => (decision === "unknown" ? "no" : decision);

/** What scoring needs to know of the accounts of the table, as its cells have it. */
export function tableFacts(accounts: readonly TableAccount[], layout: ScoresLayout, content: ScoresContent): AccountFacts[] {
  const criteria = layout.ratings.map(({ criterion }) => criterion);
  // The rating of a criterion with parts is their average: what the list says of it does not count.
  const whole = new Set(criteria.map(({ partOf }) => partOf));
  const hasAmounts = content.sources.currentRevenue !== undefined && criteria.some(({ id }) => id === "currentRevenue");
  return accounts.map(({ name, listed, typed, decision }): AccountFacts => {
    const wrong = Object.keys(typed).filter((id) => !isRating(typed[id]));
    const mapped = criteria.filter(({ id }) => content.sources[id] !== undefined && !whole.has(id));
    const live = mapped.filter(({ usable }) => usable).map(({ id }) => id);
    const unusable = mapped.filter(({ usable }) => !usable).map(({ id }) => id);
    const unreadable = listed?.errors.filter((id) => !whole.has(id)) ?? [];
    return {
      name,
      values: listed ? pick(listed.values, live) : {},
      typed: Object.fromEntries(Object.entries(typed).filter((entry): entry is [string, number] => isRating(entry[1]))),
      failed: [...wrong, ...unusable, ...unreadable],
      decision,
      ...(hasAmounts ? { revenue: listed?.values.currentRevenue ?? null } : {}),
    };
  });
}

/** The knock-out rules that can be used, as the criteria are called now; the others are findings. */
export function usableRules(rows: readonly RuleRow[], layout: ScoresLayout): { rules: KnockOutRule[]; findings: Finding[] } {
  const names = layout.ratings.map(({ criterion }) => criterion.name);
  const rules: KnockOutRule[] = [];
  const findings: Finding[] = [];
  for (const { criterion, operator, rating, where } of rows) {
    try {
      rules.push(knockOutRule(criterion, operator, typeof rating === "number" ? rating : NaN, names));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      findings.push({ code: "rule-not-usable", params: { rule: `${criterion} ${operator} ${rating}`.trim() }, where });
    }
  }
  return { rules, findings };
}

const pick = <T>(values: Readonly<Record<string, T>>, ids: readonly string[]): Record<string, T> =>
  Object.fromEntries(Object.entries(values).filter(([id]) => ids.includes(id)));

import { roleOf, type ColumnRole } from "./columnRoles";
import { foldHeader } from "./header";
import type { ListColumns } from "./listColumns";
import type { Match } from "./recognise";
import { currenciesIn, currencyOfFormat } from "./values";

/** A column that may serve a field. */
export interface Candidate {
  readonly column: number;
  readonly match: Match;
  readonly score: number;
}

/** So many columns with documented names, besides account and manager, tell an export of a customer system. */
const FIELDS_OF_EXPORT = 3;

/** What an amount in several currencies counts against one in a single currency. */
const MIXED_COST = 0.7;

const CLIENT_SIZE: Match = { field: "growthPotential", score: 0.6, measure: "amount", guess: true, languages: [] };
const EXPECTED_REVENUE: Match = { field: "currentRevenue", score: 0.6, measure: "amount", guess: true, languages: [] };

/** What a column's meaning depends on beside its own header: the other columns of the list. */
export class ListContext {
  private readonly roles: ReadonlyMap<number, ColumnRole>;
  private readonly currencies = new Map<string, readonly string[]>();
  /** The list is an export of a customer system: what it says of revenue without more is the client's own. */
  readonly isExport: boolean;

  constructor(
    private readonly columns: ListColumns,
    private readonly account: number,
  ) {
    const { area, recognise } = columns;
    this.roles = new Map(
      area.columns.flatMap((column) => {
        const role = roleOf(columns.header(column), recognise);
        return role ? [[column, role] as const] : [];
      }),
    );
    const documented = area.columns.filter((column) => {
      const { vendor } = recognise(columns.header(column));
      return vendor && ["-", "key", "size", "currency"].includes(vendor.means);
    });
    this.isExport =
      documented.length >= FIELDS_OF_EXPORT ||
      area.columns.some((column) => foldHeader(columns.header(column)).startsWith("(do not modify)"));
  }

  role(column: number): ColumnRole | null {
    return this.roles.get(column) ?? null;
  }

  /** Candidates as the rest of the list makes them more or less likely. */
  weighed(candidates: readonly Candidate[]): Candidate[] {
    const hasProbability = candidates.some(({ match }) => match.field === "winNowGrowLater" && match.measure !== "amount");
    const hasRevenue = candidates.some(({ match, column }) => match.field === "currentRevenue" && this.role(column) !== "expected");
    const kept = candidates.flatMap((candidate): Candidate[] => {
      const { column, match } = candidate;
      const role = this.role(column);
      if (role === "size" && match.field === "currentRevenue" && this.isExport)
        return [{ ...candidate, match: CLIENT_SIZE, score: CLIENT_SIZE.score }];
      if (role === "expected" && match.field === "winNowGrowLater" && match.measure === "amount" && hasProbability) return [];
      // Marks that are the same for all are no marks; an amount may well be.
      if (match.guess && match.measure === "rating" && this.columns.saysOneThing(column)) return [];
      const isMixed = match.measure !== "name" && this.currenciesOf(column).length > 1;
      return [isMixed ? { ...candidate, score: candidate.score * MIXED_COST } : candidate];
    });
    return hasRevenue ? kept : [...kept, ...this.expectedRevenue()];
  }

  /** Money that is expected stands in for revenue where the list has no other. */
  private expectedRevenue(): Candidate[] {
    const expected = this.columns.area.columns.filter((column) => this.role(column) === "expected" && this.columns.isNumeric(column));
    return expected.map((column) => ({ column, match: EXPECTED_REVENUE, score: EXPECTED_REVENUE.score }));
  }

  /**
   * The cells that name the currencies of a column's amounts, where they are several and cells name them: its own texts, or a column beside it.
   * Null for one currency or none, and where only number formats, or several columns that are added up, say which: those cannot be converted.
   */
  severalCurrencies(column: number): { readonly column: number; readonly codes: readonly string[] } | null {
    const codes = this.currenciesOf(column);
    if (codes.length < 2) return null;
    if (this.textCurrencies(column).length > 0) return this.columns.added(column).length > 1 ? null : { column, codes };
    const beside = this.currencyColumn(column);
    return beside === null || this.formatCurrencies(column).length > 1 ? null : { column: beside, codes };
  }

  /**
   * The currencies of a column's amounts: those its texts name, else those its number formats show where they are several, else those of the
   * currency column that belongs to it.
   */
  currenciesOf(column: number): readonly string[] {
    const key = this.columns.added(column).join(",");
    const known = this.currencies.get(key);
    if (known) return known;
    const found = this.findCurrencies(column);
    this.currencies.set(key, found);
    return found;
  }

  private findCurrencies(column: number): readonly string[] {
    const own = this.textCurrencies(column);
    if (own.length > 0) return own;
    const shown = this.formatCurrencies(column);
    const beside = this.currencyColumn(column);
    return shown.length > 1 || beside === null ? shown : currenciesIn(this.columns.valuesOf(beside));
  }

  private textCurrencies(column: number): string[] {
    return currenciesIn(this.columns.added(column).flatMap((each) => this.columns.valuesOf(each)));
  }

  private formatCurrencies(column: number): string[] {
    const formats = this.columns.added(column).flatMap((each) => this.columns.formatsOf(each));
    return [...new Set(formats.flatMap((format) => currencyOfFormat(format) ?? []))];
  }

  /** The column of currencies beside an amount: called like it, right beside it, or the only one of the list. */
  private currencyColumn(column: number): number | null {
    const all = [...this.roles].filter(([each, role]) => role === "currency" && each !== column).map(([each]) => each);
    if (all.length === 0 || !this.columns.isNumeric(column)) return null;
    const header = foldHeader(this.columns.header(column));
    const named = all.find((each) => {
      const text = foldHeader(this.columns.header(each));
      return text === `${header} currency` || text === `currency ${header}` || text === `${header} moneda` || text === `moneda ${header}`;
    });
    const own = all.filter((each) => !/\S\s+(?:currency|moneda)$/.test(foldHeader(this.columns.header(each))));
    return named ?? own.find((each) => Math.abs(each - column) === 1) ?? (all.length === 1 ? (own[0] ?? null) : null);
  }

  /** Columns that may be read as numbers and are neither the account nor an id. */
  numericColumns(): number[] {
    return this.columns.area.columns.filter(
      (column) => column !== this.account && this.role(column) !== "key" && this.columns.isNumeric(column),
    );
  }
}

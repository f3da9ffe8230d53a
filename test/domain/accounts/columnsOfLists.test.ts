import fc from "../../support/properties";
import { judgeSheets, otherLists } from "../../../src/domain/accounts";
import { scoreAccounts, type AccountFacts } from "../../../src/domain/accountScores";
import { TIE_BREAKS_BY_SUBSTANCE } from "../../../src/domain/proposal";
import type { CellValue } from "../../../src/domain/grid";
import { LISTS, amounts, choose, companies } from "./messyLists";
import { IDS, grid, headersOf, namesOf, read, told, valuesOf, type Rows } from "./lists";

/** A column of a list: its header and its cell for each account. */
interface Column {
  readonly header: string;
  readonly cells: readonly CellValue[];
}

const rowsOf = (columns: readonly Column[]): Rows => {
  const count = columns[0]?.cells.length ?? 0;
  return [columns.map(({ header }) => header), ...Array.from({ length: count }, (_, row) => columns.map(({ cells }) => cells[row] ?? ""))];
};

/** The columns in an order that follows from numbers that differ. */
const shuffled = (columns: readonly Column[], seed: readonly number[]): Column[] =>
  columns
    .map((column, index) => ({ column, place: seed[index] ?? 0 }))
    .sort((a, b) => a.place - b.place)
    .map(({ column }) => column);

const PEOPLE = ["Ana Ruiz", "Ben Stone", "Eva Mora"];

const personOf = (n: number): string => PEOPLE[n % PEOPLE.length] ?? "";

describe("which column is the account", () => {
  const kind = fc.record({
    names: companies(4, 9),
    seed: amounts(16),
    account: choose("Account Name", "Customer", "Cliente", "Company", "Razón social", "Client name"),
    id: choose("Account ID", "Customer No.", "Código cliente", "Client ID", "CRM ID"),
    person: choose("Account Owner", "Contact name", "Sales rep", "Primary contact"),
    count: choose("# Customers", "Number of contacts", "No. of accounts"),
    code: choose<(n: number) => CellValue>((n: number) => 10_000 + n, (n: number) => `C-${100 + n}`, (n: number) => `0015${n}00000A${n}xQ`), // prettier-ignore
  });

  test("is that of the names, not of persons, ids or counts, in whatever order they stand", () => {
    fc.assert(
      fc.property(kind, ({ names, seed, account, id, person, count, code }) => {
        const columns = [
          { header: account, cells: names },
          { header: id, cells: names.map((_, n) => code(n)) },
          { header: person, cells: names.map((_, n) => personOf(n)) },
          { header: count, cells: names.map((_, n) => 1 + (n % 4)) },
          { header: "Revenue", cells: names.map((_, n) => seed[n + 5] ?? 0) },
        ];
        const list = read(rowsOf(shuffled(columns, seed)));
        expect([headersOf(list)["account"], namesOf(list)]).toEqual([account, names]);
        expect(headersOf(list)["currentRevenue"]).toBe("Revenue");
        expect(list.mapping.key?.header).toBe(id);
      }),
      LISTS,
    );
  });
});

describe("ids and the names beside them", () => {
  const NAMES = ["Alder Foods", "Birch Motors", "Cedar Labs", "Dogwood Retail"];

  test.each(["CIF", "NIF", "RFC", "CNPJ", "SIRET", "Tax ID", "VAT number", "Internal ID", "ERP code", "DUNS"])(
    "%s is the account's key",
    (header) => {
      const list = read([[header, "Account", "Revenue"], ...NAMES.map((name, n) => [`B${100 + n}`, n < 2 ? "Clinic" : name, 1000 + n])]);
      expect([list.mapping.key?.header, list.accounts.length, told(list)]).toEqual([header, 4, ["account-alike Accounts!B3"]]);
    },
  );

  test.each(["Description", "Descripción", "Bezeichnung", "Désignation"])("beside codes, %s holds the names", (header) => {
    const list = read([["Sold-to party", header, "Net value"], ...NAMES.map((name, n) => [10_000 + n, name, 1000 + n])]);
    expect([headersOf(list)["account"], list.mapping.key?.header, namesOf(list)]).toEqual([header, "Sold-to party", NAMES]);
  });

  test("a description of accounts that have names is not their name", () => {
    const list = read([["Customer", "Description", "Net value"], ...NAMES.map((name, n) => [name, `Since ${2000 + n}`, 1000 + n])]);
    expect(namesOf(list)).toEqual(NAMES);
  });
});

describe("which column serves a criterion", () => {
  const kind = fc.record({
    names: companies(4, 9),
    seed: amounts(16),
    own: choose("Our revenue", "Sales to customer", "Invoiced", "Ventas"),
    size: choose("Annual Revenue", "AnnualRevenue", "annual_revenue__c"),
    probability: choose("Probability (%)", "Probability", "Win probability"),
    expected: choose("Expected Revenue", "Weighted Amount", "ExpectedRevenue"),
  });

  test("our revenue is what they buy of us beside the client's own size, and a probability beside what is expected", () => {
    fc.assert(
      fc.property(kind, ({ names, seed, own, size, probability, expected }) => {
        const ours = names.map((_, n) => seed[n + 6] ?? 0);
        const shares = names.map((_, n) => 10 * (1 + (n % 9)));
        const columns = [
          { header: "Account", cells: names },
          { header: own, cells: ours },
          { header: size, cells: names.map((_, n) => 1_000 * (seed[n] ?? 0)) },
          { header: probability, cells: shares },
          { header: expected, cells: ours.map((amount, n) => (amount * (shares[n] ?? 0)) / 100) },
        ];
        const list = read(rowsOf(shuffled(columns, seed)));
        expect(valuesOf(list, "currentRevenue")).toEqual(ours);
        expect(headersOf(list)["winNowGrowLater"]).toBe(probability);
        expect(Object.values(headersOf(list))).not.toContain(expected);
      }),
      LISTS,
    );
  });

  const LANGUAGES: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    ["pt", { account: "Cliente", manager: "Gestor da conta", currentRevenue: "Faturamento", growthPotential: "Potencial de crescimento" }],
    ["fr", { account: "Client", manager: "Commercial", currentRevenue: "Chiffre d'affaires", growthPotential: "Potentiel" }],
    ["de", { account: "Kunde", manager: "Kundenbetreuer", currentRevenue: "Umsatz", growthPotential: "Potenzial" }],
    ["it", { account: "Cliente", manager: "Responsabile", currentRevenue: "Fatturato", growthPotential: "Potenziale" }],
  ];

  test.each(LANGUAGES)("headers in %s are recognised in whatever order and case", (language, headers) => {
    const kindOf = fc.record({ names: companies(3, 7), seed: amounts(12), loud: fc.boolean() });
    fc.assert(
      fc.property(kindOf, ({ names, seed, loud }) => {
        const written = (field: string): string => (loud ? (headers[field] ?? "").toUpperCase() : (headers[field] ?? ""));
        const columns = [
          { header: written("account"), cells: names },
          { header: written("manager"), cells: names.map((_, n) => personOf(n)) },
          { header: written("currentRevenue"), cells: names.map((_, n) => seed[n] ?? 0) },
          { header: written("growthPotential"), cells: names.map((_, n) => 1 + (n % 5)) },
        ];
        const list = read(rowsOf(shuffled(columns, [...seed].reverse())));
        expect(headersOf(list)).toEqual(Object.fromEntries(Object.keys(headers).map((field) => [field, written(field)])));
        expect(list.headerLanguage).toBe(language);
      }),
      LISTS,
    );
  });
});

describe("which sheet", () => {
  const kind = fc.record({
    names: companies(8, 16),
    seed: amounts(16),
    other: choose<Rows>(
      [["Row Labels", "Sum of Units"], ["North", 5], ["South", 7], ["Grand Total", 12]],
      [["Region", "Sales"], ["North", 500], ["South", 700], ["West", 10]],
      [["Month", "Calls"], ["Jan", 5], ["Feb", 7]],
      [["Contents", "Page"], ["Summary", 1], ["Data", 2]],
    ), // prettier-ignore
    before: fc.boolean(),
  });

  test("the sheet that says more of accounts is the better list, wherever it stands; a sheet is never better than itself", () => {
    fc.assert(
      fc.property(kind, ({ names, seed, other, before }) => {
        const rows = rowsOf([
          { header: "Account", cells: names },
          { header: "Account manager", cells: names.map((_, n) => personOf(n)) },
          { header: "Revenue", cells: names.map((_, n) => seed[n] ?? 0) },
          { header: "Growth potential", cells: names.map((_, n) => 1 + (n % 5)) },
        ]);
        const sheets = [
          { grid: { ...grid(rows), sheet: "Data" }, tables: [] },
          { grid: { ...grid(other), sheet: "Other" }, tables: [] },
        ];
        const judged = judgeSheets(before ? sheets : sheets.reverse(), IDS);
        expect(judged[0]).toMatchObject({ sheet: "Data", accounts: names.length, problem: null });
        expect(otherLists("Data", judged)).toEqual([]);
        expect(otherLists("Other", judged).map(({ code, where }) => [code, where])).toEqual([["better-list", "Data"]]);
      }),
      LISTS,
    );
  });
});

describe("equal scores at the cap line", () => {
  const kind = fc.record({ names: companies(6, 12), seed: amounts(12), cap: fc.integer({ min: 1, max: 5 }) });

  test("are told apart by revenue, whatever the accounts are called and however they stand", () => {
    fc.assert(
      fc.property(kind, ({ names, seed, cap }) => {
        const accounts = names.map((name, n): AccountFacts => ({
          name,
          values: { currentRevenue: 5, growthPotential: 4, fit: 4 },
          typed: {},
          failed: [],
          decision: null,
          revenue: seed[n] ?? 0,
        }));
        const criteria = ["currentRevenue", "growthPotential", "fit"].map((id) => ({
          ...{ id, weight: 20, direction: "higher" as const, breakpoints: [], partOf: "" },
        }));
        const scores = scoreAccounts(accounts, criteria, {
          ...{ missing: "reallocate", tiers: [80, 60], minCompleteness: 0.5, rules: [], cap },
          proposal: { lowest: 60, cuts: null, tieBreaks: TIE_BREAKS_BY_SUBSTANCE },
        });
        const largest = [...accounts].sort((a, b) => (b.revenue ?? 0) - (a.revenue ?? 0)).slice(0, cap);
        expect(new Set(scores.filter(({ isKey }) => isKey).map(({ name }) => name))).toEqual(new Set(largest.map(({ name }) => name)));
      }),
      LISTS,
    );
  });
});

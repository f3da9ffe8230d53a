import fc from "../../support/properties";
import { judgeSheets, listElsewhere, otherLists } from "../../../src/domain/accounts";
import type { CellValue } from "../../../src/domain/grid";
import { LISTS, amounts, choose, companies, sum } from "./messyLists";
import { IDS, failure, grid, headersOf, namesOf, read, valuesOf, type Rows } from "./lists";

const MONTHS: Readonly<Record<string, readonly string[]>> = {
  en: ["Jan", "Feb", "Mar", "Apr", "May", "Jun"],
  long: ["January", "February", "March", "April", "May", "June"],
  es: ["Enero", "Febrero", "Marzo", "Abril", "Mayo", "Junio"],
  de: ["Januar", "Februar", "März", "April", "Mai", "Juni"],
  fr: ["Janvier", "Février", "Mars", "Avril", "Mai", "Juin"],
  numbered: ["2025-01", "2025-02", "2025-03", "2025-04", "2025-05", "2025-06"],
  short: ["Jan-25", "Feb-25", "Mar-25", "Apr-25", "May-25", "Jun-25"],
};

describe("months and years", () => {
  const kind = fc.record({
    names: companies(3, 8),
    style: choose(...Object.keys(MONTHS)),
    seed: amounts(48),
    total: choose("Total", "TOTAL", "YTD", "Total 2025", "Suma", "Gesamt", ""),
    first: fc.boolean(),
    manager: fc.boolean(),
  });

  test("are revenue by their total, or by their sum where they have none", () => {
    fc.assert(
      fc.property(kind, ({ names, style, seed, total, first, manager }) => {
        const months = MONTHS[style] ?? [];
        const values = (n: number): number[] => seed.slice(n * 6, n * 6 + 6);
        const totals = (n: number): number[] => (total === "" ? [] : [sum(values(n))]);
        const put = <T>(each: readonly T[], of: readonly T[]): T[] => (first ? [...of, ...each] : [...each, ...of]);
        const list: Rows = [
          ["Customer", ...(manager ? ["Owner"] : []), ...put(months, total === "" ? [] : [total])],
          ...names.map((name, n): CellValue[] => [name, ...(manager ? ["Ana"] : []), ...put(values(n), totals(n))]),
        ];
        const read_ = read(list);
        expect(valuesOf(read_, "currentRevenue")).toEqual(names.map((_, n) => sum(values(n))));
        expect(read_.mapping.criteria["currentRevenue"]?.header).toBe(total === "" ? `${months[0]} … ${months[5]}` : total);
        expect(read_.findings.map(({ code }) => code)).toEqual([total === "" ? "guessed-sum" : "guessed-period"]);
      }),
      LISTS,
    );
  });

  test("of two years are the last twelve; of years alone, the latest; days in the header row are months", () => {
    const months = Array.from(
      { length: 15 },
      (_, index) => `${2025 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`,
    );
    expect(valuesOf(read([["Account", ...months], ["A", ...months.map((_, index) => 1000 ** Number(index < 3))], ["B", ...months.map(() => 2)]]), "currentRevenue")).toEqual([12, 24]); // prettier-ignore
    expect(valuesOf(read([["Account", "Sales Jan 2025", "Sales Feb 2025"], ["A", 1, 2], ["B", 3, 4]]), "currentRevenue")).toEqual([3, 7]); // prettier-ignore
    expect(headersOf(read([["Account", 2023, 2025, 2024], ["A", 1, 2, 3]]))).toEqual({ account: "Account", currentRevenue: "2025" }); // prettier-ignore
    const days = read([["Account", 45658, 45689, 45717], ["A", 1, 2, 3], ["B", 1, 2, 3]]); // prettier-ignore
    expect([days.mapping.criteria["currentRevenue"]?.header, valuesOf(days, "currentRevenue")]).toEqual(["2025-01 … 2025-03", [6, 6]]);
    expect(headersOf(read([["Account", "Revenue", "Jan", "Feb"], ["A", 1, 2, 3]]))).toEqual({ account: "Account", currentRevenue: "Revenue" }); // prettier-ignore
  });

  test("a person names a run of columns by the first and the last", () => {
    const rows: Rows = [["Account", "North", "South", "City"], ["A", 1, 2, "x"], ["B", 3, 4, "y"]]; // prettier-ignore
    const list = read(rows, { overrides: { currentRevenue: "North … South" } });
    expect([list.mapping.criteria["currentRevenue"]?.added, valuesOf(list, "currentRevenue")]).toEqual([[1, 2], [3, 7]]); // prettier-ignore
  });
});

describe("two rows of headers", () => {
  const kind = fc.record({
    names: companies(4, 9),
    seed: amounts(54),
    years: choose([2025, 2026], ["FY24", "FY25"], ["2024 actual", "2025 actual"]),
    title: fc.boolean(),
    manager: fc.boolean(),
  });

  test("are read together: groups over periods, and accounts below neither", () => {
    fc.assert(
      fc.property(kind, ({ names, seed, years, title, manager }) => {
        const [one = "", two = ""] = years;
        const list: Rows = [
          ...(title ? [["Sales by account"], []] : []),
          ["Account", ...(manager ? ["Owner"] : []), one, "", "", two, "", ""],
          ["", ...(manager ? [""] : []), "Jan", "Feb", "Mar", "Jan", "Feb", "Mar"],
          ...names.map((name, n): CellValue[] => [name, ...(manager ? ["Ana"] : []), ...seed.slice(n * 6, n * 6 + 6)]),
        ];
        const { mapping, accounts, source } = read(list);
        expect(accounts.map(({ name }) => name)).toEqual(names);
        expect(mapping.criteria["currentRevenue"]?.header).toBe(`${one} Jan … ${two} Mar`);
        expect(source.headerRow).toBe((title ? 2 : 0) + 1);
        expect(accounts.map(({ values }) => values["currentRevenue"])).toEqual(names.map((_, n) => sum(seed.slice(n * 6, n * 6 + 6))));
      }),
      LISTS,
    );
  });

  test.each<[string, Rows, Record<string, string>]>([
    ["a group over years", [["", "", "Revenue", "", "Margin", ""], ["Account", "Owner", 2024, 2025, 2024, 2025], ["A", "Ana", 1, 2, 3, 4]], { manager: "Owner", currentRevenue: "Revenue 2025" }], // prettier-ignore
    ["a group over words", [["", "", "Potential", ""], ["Account", "Owner", "Upsell", "Region"], ["A", "Ana", 1, "N"]], { manager: "Owner", growthPotential: "Potential Upsell" }], // prettier-ignore
    ["headers that need no group", [["", "Who", "Figures"], ["Account", "Owner", "Revenue"], ["A", "Ana", 1]], { manager: "Owner", currentRevenue: "Revenue" }], // prettier-ignore
  ])("above: %s", (_, rows, mapping) => expect(headersOf(read(rows))).toEqual({ account: "Account", ...mapping }));

  test("the lower header alone names a column where it stands once, and letters always do", () => {
    const rows: Rows = [["Account", "Sales", "", "Margin"], ["", 2024, 2025, 2023], ["A", 1, 2, 3], ["B", 4, 5, 6]]; // prettier-ignore
    expect(valuesOf(read(rows, { overrides: { currentRevenue: "2023" } }), "currentRevenue")).toEqual([3, 6]);
    expect(valuesOf(read(rows, { overrides: { currentRevenue: "B" } }), "currentRevenue")).toEqual([1, 4]);
  });
});

describe("what is no list with a row for each account", () => {
  const kind = fc.record({ names: companies(3, 9), seed: amounts(9), manager: fc.boolean() });

  test("a list without headers is told, with letters that read all of it", () => {
    fc.assert(
      fc.property(kind, ({ names, seed, manager }) => {
        const rows = names.map((name, n): CellValue[] => [name, ...(manager ? [`Rep ${n % 2}`] : []), seed[n] ?? 1]);
        const error = failure(rows);
        expect([error.code, error.params["account"]]).toEqual(["no-headings", "A"]);
        const overrides = { account: "A", currentRevenue: manager ? "C" : "B" };
        for (const top of [0, 3]) {
          const list = read(rows, { overrides, top });
          expect([namesOf(list), valuesOf(list, "currentRevenue")]).toEqual([names, names.map((_, n) => seed[n])]);
          expect(list.source).toMatchObject({ headerRow: Math.max(0, top - 1), firstRow: top, lastRow: top + names.length - 1 });
        }
      }),
      LISTS,
    );
  });

  test("a list of texts alone is told too, by what stands again below", () => {
    const rows: Rows = [["Acme", "Bilbao"], ["Beta", "Vigo"], ["Gama", "Bilbao"]]; // prettier-ignore
    expect(failure(rows).code).toBe("no-headings");
    expect(namesOf(read(rows, { overrides: { account: "A" } }))).toEqual(["Acme", "Beta", "Gama"]);
    expect(failure([["Town", "Weather"], ["Bilbao", "rain"], ["Cádiz", "sun"]]).code).toBe("no-account-column"); // prettier-ignore
  });

  test("texts in one column are told, with the mark to split them at", () => {
    fc.assert(
      fc.property(kind, choose(";", ",", "\t", "|"), ({ names, seed }, mark) => {
        const rows = [["Customer", "State", "Revenue"], ...names.map((name, n) => [name, "CA", String(seed[n])])].map((cells) => [
          cells.join(mark),
        ]);
        expect(failure(rows)).toMatchObject({ code: "one-column", params: { column: "A", delimiter: mark === "\t" ? "tab" : mark } });
      }),
      LISTS,
    );
    expect(namesOf(read([["Account"], ["ABC, Inc."], ["Beta, S.L."], ["Gama, Ltd"]]))).toHaveLength(3);
  });

  test("accounts that run across, and a form about one account, are told", () => {
    fc.assert(
      fc.property(kind, choose("Account", "Cliente", "Customer name", ""), ({ names, seed }, label) => {
        const values = names.map((_, n) => seed[n] ?? 1);
        const across: Rows = [[label, ...names], ["Revenue", ...values], ["Growth potential", ...names.map((_, n) => 1 + (n % 5))], ["Owner", ...names.map(() => "Ana")]]; // prettier-ignore
        expect(failure(across).code).toBe("accounts-across");
        const form: Rows = [["Account plan"], [], [`${label || "Account"}:`, names[0] ?? ""], ["Account manager:", "Ana"], ["Revenue 2025:", 12], ["Potential:", "High"]]; // prettier-ignore
        expect(failure(form).code).toBe("form-not-list");
      }),
      LISTS,
    );
  });

  test.each(["Clientes", "Customers", "No. of accounts", "# Clients"])(
    "%s over counts is no account column",
    (header) =>
    expect(failure([["Region", header, "Sales"], ["Norte", 41, 5], ["Sur", 38, 7], ["Este", 52, 6]]).code).toBe("no-account-column"), // prettier-ignore
  );

  test("of two lists with the same headers, the cell of a header chooses", () => {
    const rows: Rows = [["March"], [], ["Name", "Sales"], ["Acme", 1], ["Beta", 2], [], ["April"], [], ["Name", "Sales"], ["Acme", 3], ["Beta", 4]]; // prettier-ignore
    expect(failure(rows).params).toMatchObject({ firstCell: "A3", secondCell: "A9" });
    const values = ["A3", "A9"].map((account) => valuesOf(read(rows, { overrides: { account } }), "currentRevenue"));
    expect(values).toEqual([[1, 2], [3, 4]]); // prettier-ignore
  });
});

describe("which sheet", () => {
  const LIST: Rows = [["Account", "Revenue", "Owner"], ...Array.from({ length: 9 }, (_, n) => [`Client ${n}x`, 100 + n, "Ana"])]; // prettier-ignore
  const sheet = (name: string, rows: Rows) => ({ grid: { ...grid(rows), sheet: name }, tables: [] });

  const OTHERS: readonly (readonly [string, Rows])[] = [
    ["nothing", []],
    ["a read-me", [["How to use this file"], ["1. Fill in the list"], [], ["Customer", "see sheet Data"], ["Owner", "Sales ops"]]],
    [
      "a form",
      [
        ["Account:", "Acme"],
        ["Owner:", "Ana"],
        ["Revenue:", 12],
      ],
    ],
    [
      "counts",
      [
        ["Region", "Customers"],
        ["North", 12],
        ["South", 30],
      ],
    ],
  ];

  test.each(OTHERS)("%s: the sheet with the list is named", (_, rows) => {
    const judged = judgeSheets([sheet("Other", rows), sheet("Data", LIST)], IDS);
    expect(judged[0]).toMatchObject({ sheet: "Data", problem: null, accounts: 9, fields: ["account", "currentRevenue", "manager"] });
    expect(listElsewhere(failure(rows), "Other", judged)).toMatchObject({
      code: "list-elsewhere",
      params: { sheet: "Other", other: "Data", count: 9 },
    });
  });

  test("a clearly better list, and lists of the same headers, are told where another is read", () => {
    const pivot: Rows = [["Row Labels", "Sum of Units"], ["North", 5], ["South", 7], ["Grand Total", 12]]; // prettier-ignore
    const judged = judgeSheets([sheet("Pivot", pivot), sheet("Data", LIST)], IDS);
    expect(otherLists("Pivot", judged)).toEqual([
      { code: "better-list", params: { sheet: "Pivot", other: "Data", count: 9 }, where: "Data" },
    ]);
    expect(otherLists("Data", judged)).toEqual([]);
    const regions = judgeSheets([sheet("North", LIST), sheet("South", LIST.slice(0, 6)), sheet("Index", [["Contents"]])], IDS);
    expect(otherLists("North", regions)).toEqual([
      { code: "same-shape-list", params: { sheet: "North", other: "South", count: 5 }, where: "South" },
    ]);
  });

  test("no sheet is named where none holds a list", () => {
    const judged = judgeSheets([sheet("One", []), sheet("Two", [["Contents"], ["Page 1"]])], IDS);
    expect(listElsewhere(failure([]), "One", judged)).toBeNull();
  });
});

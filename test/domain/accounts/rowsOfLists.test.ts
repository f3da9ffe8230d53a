import fc from "../../support/properties";
import type { CellValue } from "../../../src/domain/grid";
import { LISTS, amounts, choose, companies, inGroups, sum } from "./messyLists";
import { namesOf, read, told, valuesOf, type Rows } from "./lists";

const codes = (rows: Rows): string[] => read(rows).findings.map(({ code }) => code);

/** Names of the accounts and their revenue. */
const figures = (rows: Rows, more: Parameters<typeof read>[1] = {}): [string, number | null | undefined][] => {
  const list = read(rows, more);
  return list.accounts.map(({ name, values }) => [name.trim(), values["currentRevenue"]]);
};

describe("several rows an account", () => {
  const kind = fc.record({
    names: companies(3, 9),
    each: fc.integer({ min: 2, max: 5 }),
    header: choose("Month", "Product", "Invoice", "Opportunity Name", "Año", "Fecha factura", "Deal - Title", "Order number"),
    seed: amounts(45),
    sorted: fc.boolean(),
  });

  test("are put together: amounts are added, and it is told once with the counts", () => {
    fc.assert(
      fc.property(kind, ({ names, each, header, seed, sorted }) => {
        const rows = names.flatMap((name, n) =>
          Array.from({ length: each }, (_, index) => ({ name, index, amount: seed[n * 5 + index] ?? 1 })),
        );
        if (!sorted) rows.sort((a, b) => a.index - b.index);
        const cells = rows.map(({ name, index, amount }): CellValue[] => [name, `${header} ${index}`, amount]);
        const list: Rows = [["Customer", header, "Sales"], ...cells];
        expect(new Map(figures(list))).toEqual(new Map(names.map((name, n) => [name, sum(seed.slice(n * 5, n * 5 + each))])));
        const [finding, ...others] = read(list).findings.filter(({ code }) => code.startsWith("rows-"));
        expect(finding).toMatchObject({ code: "rows-sum-by", params: { rows: rows.length, accounts: names.length, by: header } });
        expect(others).toEqual([]);
      }),
      LISTS,
    );
  });

  const ROWS: Rows = [
    ["Account", "Close date", "Amount", "Probability", "Fit", "Owner", "Current revenue"],
    ["Acme", 46010, 100, 0.5, 2, "", 900],
    ["Beta", 46020, 50, 1, 4, "Eva", 700],
    ["Acme", 46030, 300, 0.9, 4, "Ana", 900],
    ["Acme", 46020, 0, 0.1, "", "Luis", 900],
    ["Beta", 46000, 150, 0.2, 5, "", 700],
  ];

  test("shares are weighed by the amounts, ratings averaged, what is the account's own is taken once, the first manager counts", () => {
    const list = read(ROWS, { overrides: { currentRevenue: "Amount", growthPotential: "Current revenue" } });
    const [acme, beta] = list.accounts;
    expect(acme).toMatchObject({ name: "Acme", row: 1, rows: [1, 3, 4], manager: "Ana" });
    // (0.5 × 100 + 0.9 × 300) ÷ 400; the row without an amount does not count.
    expect(acme?.values["winNowGrowLater"]).toBeCloseTo(0.8, 12);
    expect(acme?.values).toMatchObject({ currentRevenue: 400, fit: 3, growthPotential: 900 });
    expect(beta?.values).toMatchObject({ currentRevenue: 200, winNowGrowLater: 0.4, fit: 4.5, growthPotential: 700 });
    expect(list.mapping.criteria["currentRevenue"]?.combining).toBe("sum");
    expect([list.rows.choice, list.rows.weight, list.rows.time?.header]).toEqual(["sum", "currentRevenue", "Close date"]);
  });

  test("the latest row or the first can be chosen instead, or each row for itself", () => {
    const overrides = { currentRevenue: "Amount" };
    expect(figures(ROWS, { overrides, rows: "latest" })).toEqual([["Acme", 300], ["Beta", 50]]); // prettier-ignore
    expect(figures(ROWS, { overrides, rows: "first" })).toEqual([["Acme", 100], ["Beta", 50]]); // prettier-ignore
    const asIs = read(ROWS, { overrides, rows: "as-is" });
    expect(valuesOf(asIs, "currentRevenue")).toEqual([100, 50, 300, 0, 150]);
    expect(asIs.findings.filter(({ code }) => code === "rows-as-is-by")).toHaveLength(1);
  });

  test("the same amount month after month is earned each time; the same for every order is said of the account", () => {
    const rows = (header: string, amount: string): Rows => [["Account", header, amount], ...["A", "B", "C"].flatMap((name, n) => [1, 2, 3].map((each) => [name, each, 100 * (n + 1)]))]; // prettier-ignore
    expect(figures(rows("Month", "Sales"))).toEqual([["A", 300], ["B", 600], ["C", 900]]); // prettier-ignore
    expect(figures(rows("Month", "Current revenue"))).toEqual([["A", 100], ["B", 200], ["C", 300]]); // prettier-ignore
    expect(figures(rows("Opportunity name", "Revenue"))).toEqual([["A", 100], ["B", 200], ["C", 300]]); // prettier-ignore
  });

  test("a name that stands once for several rows holds for those below it", () => {
    const merged = fc.record({ names: companies(3, 8), each: fc.integer({ min: 2, max: 4 }), seed: amounts(40), header: choose("Product", "Region", "Line", "Notes") }); // prettier-ignore
    fc.assert(
      fc.property(merged, ({ names, each, seed, header }) => {
        const cells = names.flatMap((name, n) =>
          Array.from({ length: each }, (_, index): CellValue[] => [index === 0 ? name : "", `P${index}`, seed[n * 4 + index] ?? 1]),
        );
        const list: Rows = [["Account", header, "Revenue"], ...cells];
        expect(figures(list)).toEqual(names.map((name, n) => [name, sum(seed.slice(n * 4, n * 4 + each))]));
        expect(codes(list)).not.toContain("account-name-blank");
        expect(read(list).rows.namesStandOnce).toBe(true);
      }),
      LISTS,
    );
  });

  test("copies of a row and a slip or two are no rows of their own", () => {
    const list: Rows = [
      ["Account", "Revenue"],
      ["Acme", 1],
      ["Acme", 1],
      ["Beta", 2],
      ["Gama", 3],
      ["Delta", 4],
      ["Eco", 5],
    ];
    expect([namesOf(read(list)), told(read(list))]).toEqual([
      ["Acme", "Acme", "Beta", "Gama", "Delta", "Eco"],
      ["account-twice Accounts!A3"],
    ]);
  });
});

describe("totals", () => {
  const WORDS = [
    ...[
      "Total",
      "TOTAL",
      "Subtotal",
      "Sub-total",
      "Gesamt",
      "Zwischensumme",
      "Sous-total",
      "Totale",
      "Suma",
      "Σ",
      "合计",
      "Итого",
      "Ukupno",
    ],
  ];

  const grouped = fc.record({
    names: companies(6, 12),
    size: fc.integer({ min: 2, max: 4 }),
    seed: amounts(24),
    called: choose("word", "of", "after", "group"),
    word: choose(...WORDS),
    owner: fc.boolean(),
    grand: choose("Grand total", "Total general", "Gesamtergebnis", "All", "Company", ""),
  });

  test("of groups and of all never count as accounts, whatever they are called", () => {
    fc.assert(
      fc.property(grouped, ({ names, size, seed, called, word, owner, grand }) => {
        const place = new Map(names.map((name, index) => [name, index]));
        const amountOf = (name: string): number => seed[place.get(name) ?? 0] ?? 1;
        const otherOf = (name: string): number => seed[12 + (place.get(name) ?? 0)] ?? 1;
        const cells = (label: string, of: readonly string[], manager: string): CellValue[] => [
          label,
          ...(owner ? [manager] : []),
          sum(of.map(amountOf)),
          sum(of.map(otherOf)),
        ];
        const label = (group: number): string => {
          if (called === "word") return word;
          return called === "of" ? `Total zone ${group}` : called === "after" ? `Zone ${group} Total` : `Zone ${group}`;
        };
        // A zone's plain name is a total where it adds up three accounts at least.
        const groups = inGroups(names, called === "group" ? Math.max(3, size) : size);
        const body = groups.flatMap((group, index) => [...group.map((name) => cells(name, [name], "Ana")), cells(label(index), group, "")]);
        const list: Rows = [["Account", ...(owner ? ["Owner"] : []), "Revenue", "Potential revenue"], ...body, cells(grand, names, "")];
        expect(namesOf(read(list))).toEqual(names);
        expect(figures(list)).toEqual(names.map((name) => [name, amountOf(name)]));
      }),
      { numRuns: 40 },
    );
  });

  test("above their parts are none either, with or without spaces before the parts", () => {
    const outline = fc.record({ names: companies(6, 12), seed: amounts(12), indented: fc.boolean(), grand: fc.boolean() });
    fc.assert(
      fc.property(outline, ({ names, seed, indented, grand }) => {
        const groups = inGroups(names, 3);
        const amountOf = (name: string): number => seed[names.indexOf(name)] ?? 1;
        const body = groups.flatMap((group, index): CellValue[][] => [
          [`Area ${index}`, sum(group.map(amountOf))],
          ...group.map((name): CellValue[] => [indented ? `   ${name}` : name, amountOf(name)]),
        ]);
        const list: Rows = [
          ["Row Labels", "Sum of Revenue"],
          ...body,
          ...(grand ? [["Grand Total", sum(seed.slice(0, names.length))]] : []),
        ];
        expect(namesOf(read(list)).map((name) => name.trim())).toEqual(names);
      }),
      LISTS,
    );
  });

  test("of an account above its products are its figures; products count nowhere", () => {
    const outline = fc.record({ names: companies(4, 8), seed: amounts(24), indented: fc.boolean() });
    fc.assert(
      fc.property(outline, ({ names, seed, indented }) => {
        const parts = (n: number): number[] => seed.slice(n * 3, n * 3 + 3);
        const body = names.flatMap((name, n): CellValue[][] => [
          [name, sum(parts(n))],
          ...["Pens", "Ink", "Paper"].map((product, index): CellValue[] => [indented ? `  ${product}` : product, parts(n)[index] ?? 1]),
        ]);
        const list: Rows = [["Account", "Revenue"], ...body];
        expect(figures(list)).toEqual(names.map((name, n) => [name, sum(parts(n))]));
        expect(codes(list)).toEqual(["parts-left-out"]);
      }),
      LISTS,
    );
  });

  test.each<[string, Rows]>([
    ["called like totals", [["Total Pumps", 100, "Rep"], ["Sum Up Payments", 90, "Rep"], ["Average Bikes", 80, "Rep"], ["Media Markt", 70, "Rep"], ["All Accounts Ltd", 40, "Rep"]]], // prettier-ignore
    ["that happen to be as large as two others", [["A", 1000, ""], ["B", 2000, ""], ["C", 3000, ""], ["D", 4000, ""], ["E", 5000, ""]]], // prettier-ignore
    ["of which the last is as large as three others, with a manager", [["A", 1, "Ana"], ["B", 2, "Ana"], ["C", 3, "Ana"], ["D", 6, "Ana"]]], // prettier-ignore
    ["that are half blank", [["A", "", ""], ["B", 2, ""], ["C", "", "Ana"], ["D", "", ""], ["E", 6, "Ana"]]], // prettier-ignore
  ])("accounts %s are kept", (_, rows) => {
    const list = read([["Account", "Revenue", "Owner"], ...rows]);
    expect(namesOf(list)).toEqual(rows.map(([name]) => name));
    expect(list.findings).toEqual([]);
  });
});

describe("totals as programs write them", () => {
  test("whose name stands in another column are none, and are not added to the account above them", () => {
    const list: Rows = [["Region", "Account", "Revenue"], ["North", "A", 11], ["North", "B", 22], ["North Total", "", 33], ["South", "C", 5], ["South", "D", 9], ["South Total", "", 14], ["Grand Total", "", 47]]; // prettier-ignore
    expect(figures(list)).toEqual([["A", 11], ["B", 22], ["C", 5], ["D", 9]]); // prettier-ignore
  });

  test("for every account, as Excel's subtotals put them, are none", () => {
    const rows = ["Acme", "Beta", "Gama"].flatMap((name, n): CellValue[][] => [[name, "Pens", 10 + n], [name, "Ink", 20 + n], [`${name} Total`, "", 30 + 2 * n]]); // prettier-ignore
    expect(figures([["Account", "Product", "Revenue"], ...rows, ["Grand Total", "", 96]])).toEqual([["Acme", 30], ["Beta", 32], ["Gama", 34]]); // prettier-ignore
  });

  test("with the count of records are none, nor is the number below them", () => {
    const list: Rows = [["Account Name", "Amount", "Owner"], ["A", 1, "Ana"], ["B", 2, "Ana"], ["Grand Summaries (2 records)", "", ""], ["", 3, ""]]; // prettier-ignore
    expect(namesOf(read(list))).toEqual(["A", "B"]);
  });
});

describe("headings and footers", () => {
  test("within the list and below it are no accounts", () => {
    const kind = fc.record({
      names: companies(6, 12),
      size: fc.integer({ min: 2, max: 4 }),
      heading: choose("NORTH", "1. Retail", "Zona ", "Key accounts ", "Manufacturing ", "— Sector —", "Prospects:"),
      column: fc.integer({ min: 0, max: 1 }),
      footer: choose(
        "Confidential Information - Do Not Distribute",
        "Generated by Ana on 2026-01-02",
        "Page 1 of 3",
        "Copyright 2026 Contoso. All rights reserved.",
        "",
      ),
      blank: fc.boolean(),
    });
    fc.assert(
      fc.property(kind, ({ names, size, heading, column, footer, blank }) => {
        const empty = ["", "", "", ""];
        const body = inGroups(names, size).flatMap((group, index): CellValue[][] => [
          empty.map((_, each) => (each === (column === 0 ? 1 : 0) ? `${heading}${heading.endsWith(" ") ? index : ""}` : "")),
          ...group.map((name, n): CellValue[] => ["", name, 1000 * n + index, "Rep"]),
        ]);
        const below = footer === "" ? [] : [...(blank ? [empty] : []), [footer, "", "", ""]];
        const list = read([["Zone", "Account", "Revenue", "Owner"], ...body, ...below]);
        expect(namesOf(list)).toEqual(names);
        expect(list.findings.filter(({ code }) => code === "account-name-blank")).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

describe("below the grand total", () => {
  const NAMES = ["Alder Foods", "Birch Motors", "Cedar Labs", "Dogwood Retail", "Elm Energy"];
  const body = NAMES.map((name, n) => [name, 123_400 + 7310 * n]);
  const sum = body.reduce((total, [, value]) => total + Number(value), 0);

  test.each([
    ["Total general", ["Confidencial. Uso interno", "Fuente: ERP", "Elaborado por: Ventas"]],
    ["Total général", ["Confidentiel", "Édité le 3/4/2025", "Service commercial"]],
    ["Gesamtsumme", ["Vertraulich", "Stand 31.12.2025", "Abteilung Vertrieb"]],
    ["Suma y sigue", ["Anything at all"]],
  ])("%s: texts alone in their rows are no accounts", (total, notes) => {
    expect(namesOf(read([["Account", "Revenue"], ...body, [total, sum], ...notes.map((note) => [note, ""])]))).toEqual(NAMES);
  });

  test("what the total is made of is no account", () => {
    const list = read([["Account", "Revenue"], ...body, ["Overall", sum], ["Of which exports", 1000], ["Écart-type", 11_558.1]]);
    expect(namesOf(list)).toEqual(NAMES);
  });

  test("small numbers that add up by chance make no total, nor does a company called so", () => {
    const chance = NAMES.map((name, n) => [name, 123_400 + 7310 * n, 123_401 + 7310 * n, 3 * n, 4 * n]);
    expect(namesOf(read([["Account", "Revenue 2024", "Revenue 2025", "Cross-sell", "Upsell"], ...chance]))).toEqual(NAMES);
    const called = ["Grand Total Wine", "Total Energies", "Suma Foods", "Overall Clothing"];
    expect(namesOf(read([["Account", "Revenue", "City"], ...called.map((name, n) => [name, 900 - 7 * n, "Vigo"])]))).toEqual(called);
  });
});

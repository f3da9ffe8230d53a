import fc from "../../support/properties";
import { proposeWords, readAccounts } from "../../../src/domain/accounts";
import type { CellValue } from "../../../src/domain/grid";
import { LISTS, choose, companies } from "./messyLists";
import { grid, IDS, read, told, valuesOf, type Rows } from "./lists";

/** Words from the best to the worst, and the ratings they stand for. */
const SCALES: readonly (readonly [readonly string[], readonly number[]])[] = [
  [
    ["High", "Medium", "Low"],
    [5, 3, 1],
  ],
  [
    ["Very high", "High", "Medium", "Low", "Very low"],
    [5, 4, 3, 2, 1],
  ],
  [
    ["Alto", "Medio", "Bajo"],
    [5, 3, 1],
  ],
  [
    ["Alta", "Media", "Baja"],
    [5, 3, 1],
  ],
  [
    ["H", "M", "L"],
    [5, 3, 1],
  ],
  [
    ["Buena", "Regular", "Mala"],
    [5, 3, 1],
  ],
  [
    ["Strong", "Average", "Weak"],
    [5, 3, 1],
  ],
  [
    ["Excellent", "Good", "Fair", "Poor"],
    [5, 4, 3, 1],
  ],
  [
    ["Hot", "Warm", "Cold"],
    [5, 3, 1],
  ],
  [
    ["Caliente", "Templada", "Fría"],
    [5, 3, 1],
  ],
  [
    ["Green", "Amber", "Red"],
    [5, 3, 1],
  ],
  [
    ["🟢", "🟡", "🔴"],
    [5, 3, 1],
  ],
  [
    ["Verde", "Ámbar", "Rojo"],
    [5, 3, 1],
  ],
  [
    ["👍", "👎"],
    [5, 1],
  ],
  [
    ["★★★★★", "★★★★", "★★★", "★★", "★"],
    [5, 4, 3, 2, 1],
  ],
  [
    ["★★★★★", "★★★☆☆", "★☆☆☆☆"],
    [5, 3, 1],
  ],
  [
    ["A", "B", "C"],
    [5, 3, 1],
  ],
  [
    ["A", "B", "C", "D", "E"],
    [5, 4, 3, 2, 1],
  ],
  [
    ["Yes", "No"],
    [5, 1],
  ],
  [
    ["Sí", "No"],
    [5, 1],
  ],
  [
    ["5/5", "3/5", "1/5"],
    [5, 3, 1],
  ],
  [
    ["5 - Strong", "3 - So so", "1 - None"],
    [5, 3, 1],
  ],
  [
    ["Élevé", "Moyen", "Faible"],
    [5, 3, 1],
  ],
  [
    ["Hoch", "Mittel", "Niedrig"],
    [5, 3, 1],
  ],
  [
    ["8/10", "6/10", "1/10"],
    [4.1, 3.2, 1],
  ],
  [
    ["5 stars", "3 stars", "1 star"],
    [5, 3, 1],
  ],
  [
    ["Likely", "Possible", "Unlikely"],
    [5, 3, 1],
  ],
  [
    ["Platinum", "Gold", "Silver", "Bronze"],
    [5, 4, 3, 1],
  ],
  [
    ["P1", "P2", "P3"],
    [5, 3, 1],
  ],
  [
    ["+++", "++", "+"],
    [5, 3, 1],
  ],
  [
    ["✓", "✗"],
    [5, 1],
  ],
  [
    ["A+", "A", "B", "C"],
    [5, 4.4, 2.7, 1],
  ],
];

describe("words as ratings", () => {
  test.each(SCALES)("%j are proposed, told once, and read when accepted", (words, ratings) => {
    const kind = fc.record({ names: companies(words.length, 9), case: choose("as it is", "upper", "lower"), spaces: fc.boolean(), blank: fc.boolean() }); // prettier-ignore
    fc.assert(
      fc.property(kind, ({ names, case: letters, spaces, blank }) => {
        const written = (word: string): string => {
          const cased = letters === "upper" ? word.toUpperCase() : letters === "lower" ? word.toLowerCase() : word;
          return spaces ? ` ${cased} ` : cased;
        };
        const rows: Rows = [["Account", "Growth potential"], ...names.map((name, n) => [name, written(words[n % words.length] ?? "")]), ...(blank ? [["Blank Co", ""]] : [])]; // prettier-ignore
        const proposed = read(rows);
        expect(valuesOf(proposed, "growthPotential").every((value) => value === null)).toBe(true);
        expect(told(proposed)).toEqual(["words-proposed Accounts!B1"]);
        const accepted = read(rows, { words: "accept" });
        const expected = names.map((_, n) => ratings[n % words.length]);
        expect(valuesOf(accepted, "growthPotential")).toEqual(blank ? [...expected, null] : expected);
        expect([accepted.mapping.criteria["growthPotential"]?.scale, told(accepted)]).toEqual(["rating", []]);
      }),
      LISTS,
    );
  });

  test.each<[string, CellValue[]]>([
    ["words of no scale", ["See note", "Ask Ana", "Later"]],
    ["one and the same word", ["OK", "OK", "OK"]],
    ["since when", ["Since 2000", "Since 2001"]],
    ["files", ["logo0.png", "logo1.png"]],
    ["cities", ["Bilbao", "Vigo", "Lugo"]],
    ["numbers", [1, 2, 3]],
    ["mostly others", ["High", "Low", "Bilbao", "Vigo", "Lugo"]],
  ])("%s are none", (_, values) => expect(proposeWords(values, "Fit")).toBeNull());

  test("a table of one's own is read instead, by the header of its column; other words count for nothing and are told", () => {
    const rows: Rows = [["Account", "Fit"], ["A", "Gold"], ["B", "silver"], ["C", "Tin"]]; // prettier-ignore
    const wordTables = [{ header: "FIT", words: [{ word: "Gold", rating: 5 }, { word: "Silver", rating: 2.5 }] }]; // prettier-ignore
    const list = read(rows, { wordTables });
    expect([valuesOf(list, "fit"), told(list)]).toEqual([[5, 2.5, null], ["text-not-number Accounts!B4"]]);
  });

  test.each<[string, CellValue[], number[]]>([
    ["Renewal risk", ["High", "Medium", "Low"], [1, 3, 5]],
    ["Riesgo de fuga", ["Alto", "Medio", "Bajo"], [1, 3, 5]],
    ["At risk", ["Yes", "No", "Yes"], [1, 5, 1]],
    ["Risk", ["🔴", "🟡", "🟢"], [1, 3, 5]],
    ["Health", ["High", "Medium", "Low"], [5, 3, 1]],
  ])("of %s are read so that 5 is best", (header, words, ratings) => {
    const rows: Rows = [["Account", header], ...words.map((word, n) => [`Account ${n}`, word])];
    expect(valuesOf(read(rows, { words: "accept", overrides: { renewalLikelihood: header } }), "renewalLikelihood")).toEqual(ratings);
  });

  test("of a column that serves no criterion by its name are told, and read when it is chosen", () => {
    const rows: Rows = [["Account", "Health", "Segment"], ["A", "🟢", "A"], ["B", "🔴", "B"], ["C", "🟡", "C"]]; // prettier-ignore
    expect(told(read(rows))).toEqual(["words-unused Accounts!B1"]);
    expect(valuesOf(read(rows, { words: "accept", overrides: { fit: "Health" } }), "fit")).toEqual([5, 1, 3]);
  });
});

describe("amounts", () => {
  test.each<[string, number]>([
    ["INR 45 lakh", 4_500_000],
    ["Rs. 3 crore", 30_000_000],
    ["2.1 Mio. €", 2_100_000],
    ["€900K", 900_000],
    ["1.5 mrd", 1_500_000_000],
    ["2 million", 2_000_000],
    ["USD34.6 million", 34_600_000],
    ["60 días", 60],
    ["12 months", 12],
    ["3 hours", 3],
  ])("%s is %d", (text, value) => expect(valuesOf(read([["Account", "Revenue"], ["A", text], ["B", 1.5]]), "currentRevenue")[0]).toBe(value)); // prettier-ignore

  test.each(["- €", "€ -", "–", "—", "$ -", "- USD"])("%s is nothing", (text) => {
    const list = read([["Account", "Revenue"], ["A", text], ["B", 1]]); // prettier-ignore
    expect([valuesOf(list, "currentRevenue"), list.findings]).toEqual([[null, 1], []]);
  });

  const CURRENCIES = { EUR: ["€", "EUR"], USD: ["$", "USD"], GBP: ["£", "GBP"], JPY: ["¥", "JPY"], MXN: ["MXN", "MXN"] } as const;

  test("in several currencies are told once, with the currencies; in one, not at all", () => {
    const kind = fc.record({ names: companies(4, 9), codes: fc.uniqueArray(choose(...Object.keys(CURRENCIES)), { minLength: 1, maxLength: 4 }), mark: fc.nat(1), after: fc.boolean() }); // prettier-ignore
    fc.assert(
      fc.property(kind, ({ names, codes, mark, after }) => {
        const text = (code: string, n: number): string => {
          const sign = CURRENCIES[code as keyof typeof CURRENCIES][mark] ?? "";
          return after ? `${n},000 ${sign}` : `${sign} ${n},000`;
        };
        const rows: Rows = [["Account", "Revenue"], ...names.map((name, n) => [name, text(codes[n % codes.length] ?? "", n + 1)])];
        const { findings } = read(rows);
        const differ = findings.filter(({ code }) => code === "currencies-differ");
        expect(differ).toHaveLength(codes.length > 1 ? 1 : 0);
        const listed = String(differ[0]?.params["currencies"] ?? codes[0]).split(", ");
        expect([...listed].sort()).toEqual([...codes].sort());
      }),
      LISTS,
    );
  });

  test("a column that is converted is taken instead, by the currencies beside it", () => {
    const rows: Rows = [
      ["Account", "Amount Currency", "Amount", "Amount (converted) Currency", "Amount (converted)"],
      ["A", "JPY", 1_000_000, "USD", 6700],
      ["B", "USD", 10_000, "USD", 10_000],
    ];
    const list = read(rows);
    expect([list.mapping.criteria["currentRevenue"]?.header, valuesOf(list, "currentRevenue")]).toEqual([
      "Amount (converted)",
      [6700, 10_000],
    ]);
    expect(told(read(rows.map((row) => row.slice(0, 3))))).toEqual(["guessed-column Accounts!C1", "currencies-differ Accounts!C1"]);
  });

  const inFormats = (formats: readonly string[], headers: readonly string[] = ["Account", "Revenue"]): ReturnType<typeof read> => {
    const names = [...formats.keys()].map((n) => `Client ${n}`);
    const values: Rows = [[...headers], ...names.map((name, n) => [name, ...headers.slice(1).map(() => 1000 + n)])];
    const shown = [headers.map(() => "General"), ...formats.map((format) => ["General", ...headers.slice(1).map(() => format)])];
    return readAccounts({ ...grid(values), formats: shown }, [], { criteria: IDS });
  };

  test.each<[string, readonly string[], string]>([
    ["codes in brackets", ["[$€-1] #,##0.00", "[$€-1] #,##0.00", "[$£-809]#,##0"], "EUR, GBP"],
    ["texts", ['#,##0 "US$"', '"MXN" #,##0', '#,##0 "US$"'], "USD, MXN"],
    ["marks", ["€#,##0", "$#,##0;[Red]-$#,##0", "€#,##0"], "EUR, USD"],
  ])("several currencies that number formats alone show are told: %s", (_name, formats, currencies) => {
    const list = inFormats(formats);
    expect(list.findings).toEqual([{ code: "currencies-unnamed", params: { header: "Revenue", currencies }, where: "Accounts!B1" }]);
    expect(inFormats(formats.map(() => formats[0] ?? "")).findings).toEqual([]);
    expect(inFormats(formats.map((_, n) => ["General", "0.00", '#,##0 "units"'][n] ?? "")).findings).toEqual([]);
  });

  test("columns of months that are added up are converted by the currency beside them, and told where only formats say it", () => {
    const rows: Rows = [["Account", "Currency", "Jan 2025", "Feb 2025", "Mar 2025"], ["A", "EUR", 1, 2, 3], ["B", "USD", 10, 20, 30], ["C", "EUR", 4, 5, 6]]; // prettier-ignore
    const rates = new Map([["EUR", 1], ["USD", 0.5]]); // prettier-ignore
    const converted = readAccounts(grid(rows), [], { criteria: IDS, rates });
    expect([valuesOf(converted, "currentRevenue"), told(converted)]).toEqual([
      [6, 30, 15],
      ["guessed-sum Accounts!C1", "currencies-converted Accounts!C1"],
    ]);
    const unnamed = inFormats(["[$€-1] 0", "[$$-409] 0"], ["Account", "Jan 2025", "Feb 2025", "Mar 2025"]);
    expect(told(unnamed)).toContain("currencies-unnamed Accounts!B1");
  });

  test("a dash of letters for nothing is no currency, crowns are one", () => {
    const list = read([["Cuenta", "Ventas"], ["A", "1.200 €"], ["B", "s/d"], ["C", "900 €"]]); // prettier-ignore
    expect([valuesOf(list, "currentRevenue"), told(list)]).toEqual([[1200, null, 900], ["thousands-assumed Accounts!B2"]]);
    const crowns = read([["Account", "Revenue"], ["A", "1,200 kr"], ["B", "EUR 900"], ["C", "700 kr"]]); // prettier-ignore
    expect(told(crowns)).toContain("currencies-differ Accounts!B1");
  });

  test("two ways of writing numbers are told once, with what was read; fractions among percentages too", () => {
    const styles = read([["Account", "Revenue"], ["A", "$1,200,000"], ["B", "$ 750.000"], ["C", "900,000"]]); // prettier-ignore
    expect(styles.findings).toEqual([
      { code: "number-styles-differ", params: { header: "Revenue", value: "$ 750.000", number: "750" }, where: "Accounts!B1" },
    ]);
    const mixed = read([["Account", "Renewal probability"], ...[0.5, 80, 0.9, 65, 0.4, 70].map((value, n) => [`A${n}`, value])]);
    expect(mixed.findings.filter(({ code }) => code === "percent-mixed")).toHaveLength(1);
  });

  test("marks up to ten are told with their ends", () => {
    const list = read([["Account", "Fit", "Revenue"], ...[1, 8, 5, 2, 9, 6].map((mark, n) => [`A${n}`, mark, mark])]);
    expect(list.findings).toEqual([
      { code: "marks-to-ten", params: { header: "Fit", criterion: "fit", low: 1, high: 9 }, where: "Accounts!B1" },
    ]);
    const amounts = read([["Account", "Potential", "Revenue"], ...[0, 50, 100, 550, 20, 40].map((amount, n) => [`A${n}`, amount, amount])]);
    expect(amounts.findings).toEqual([]);
  });
});

import { LANGUAGES, fill, texts } from "../../../src/i18n";
import { failure, read, table, type Reading, type Rows } from "./lists";

const FLAWED: Rows = [
  ["Account", "Owner", "Revenue", "revenue", "Fit", "Renewal", "Win probability %", "Company revenue", "Logo appeal"],
  ["Acme", "Ana", "1,234", 1, 7, 1.7, 80, 10, "good"],
  ["acme", "#REF!", "abc", 2, 3, 0.5, 120, "#N/A", "bad"],
  ["", "Eva", "2,000", 3, 3, 0.5, 70, 10, ""],
  ["#NUM!", "Eva", "3,000", 3, 3, 0.5, 70, 10, ""],
  ...["Beta", "Gama", "Delta"].map((name) => [name, "Eva", "3,000", 3, 3, 0.5, 70, 10, ""]),
  ["Account", "Owner", "Revenue", "revenue", "Fit", "Renewal", "Win probability %", "Company revenue", "Logo appeal"],
  ...Array.from({ length: 25 }, () => ["Beta", "Eva", "3,000", 3, 3, 0.5, 70, 10, ""]),
  ["Total", "", "", "", "", "", "", "", ""],
  ["Source: CRM", "", "", "", "", "", "", "", ""],
  ["", "", "", "", "", "", "", "", ""],
  ["Client", "Meaning", "", "", "", "", "", "", ""],
  ["who", "pays", "", "", "", "", "", "", ""],
];

const FINDINGS = [
  ...["guessed-column", "header-twice", "other-list", "total-left-out", "note-left-out", "header-repeated", "words-proposed"],
  ...["account-name-blank", "account-name-error", "account-twice", "text-not-number", "rating-out-of-range", "probability-out-of-range"],
  ...["percent-out-of-range", "thousands-assumed", "value-error", "manager-error", "more-cells-like-these"],
];

const three = (header: readonly string[], ...columns: readonly (readonly (string | number)[])[]): Rows => [
  ["Account", ...header],
  ...["Acme", "Beta", "Gama"].map((name, row) => [name, ...columns.map((column) => column[row] ?? "")]),
];

const MONTHS: Rows = [["Account", "Month", "Sales"], ...["Acme", "Beta"].flatMap((name) => [1, 2, 3].map((month) => [name, month, 10 * month]))]; // prettier-ignore

/** For each finding that FLAWED does not tell, a list that does. */
const TELLING: readonly { readonly code: string; readonly rows: Rows; readonly reading?: Reading }[] = (
  [
    ["column-without-numbers", three(["Fit"], ["see note", "ask", "later"])],
    ["words-unused", three(["Health"], ["🟢", "🔴", "🟡"])],
    ["guessed-client-size", three(["Annual revenue"], [1, 2, 3])],
    ["guessed-period", three(["Jan", "Feb", "Total"], [1, 2, 3], [1, 2, 3], [2, 4, 6])],
    ["guessed-sum", three(["Jan", "Feb"], [1, 2, 3], [1, 2, 3])],
    ["unused-other-column", three(["Revenue 2024", "Revenue 2025"], [1, 2, 3], [1, 2, 3])],
    ["lost-rows-added", [["Account", "Deal", "Stage", "Amount"], ...["Acme", "Beta"].flatMap((name) => [1, 2, 3].map((n) => [name, `D${n}`, n === 1 ? "Closed Lost" : "Won", 10 * n]))]], // prettier-ignore
    ["unused-dates", three(["Renewal"], [46000, 46001, 46002])],
    ["unused-empty", three(["Fit"], ["", "", ""])],
    ["unused-numbers", three(["Fit"], [1000, 17, -400])],
    ["unused-same", [["Account", "Reputation"], ...Array.from({ length: 9 }, (_, row) => [`A${row}`, 3])]],
    ["unused-client-size", three(["Revenue", "Growth potential", "Annual revenue"], [1, 2, 3], [1, 2, 3], [7, 8, 9])],
    ["unused-expected", three(["Amount", "Probability", "Expected revenue"], [1, 2, 3], [0.1, 0.2, 0.3], [7, 8, 9])],
    ["currencies-differ", three(["Revenue"], ["€ 1", "$ 2", "£ 3"])],
    ["number-styles-differ", three(["Revenue"], ["$1,200,000", "$ 750.000", "2.5"])],
    ["percent-mixed", three(["Renewal probability"], [0.5, 0.7, 80])],
    ["marks-to-ten", [["Account", "Fit"], ...[1, 9, 3, 10, 7, 2].map((mark, row) => [`A${row}`, mark])]],
    [
      "section-left-out",
      [
        ["Account", "Revenue"],
        ["NORTH", ""],
        ["Acme", 1],
        ["Beta", 2],
      ],
    ],
    [
      "parts-left-out",
      [
        ["Account", "Revenue"],
        ["Acme", 3],
        ["  Pens", 1],
        ["  Ink", 2],
        ["Beta", 7],
        ["  Pens", 3],
        ["  Ink", 4],
      ],
    ],
    ...(["sum", "latest", "first", "as-is"] as const).flatMap((rows): [string, Rows, Reading][] => [
      [`rows-${rows}-by`, MONTHS, { rows }],
      [`rows-${rows}`, MONTHS.map(([name, , sales]) => [name ?? "", sales ?? ""]), { rows }],
    ]),
    [
      "account-alike",
      [
        ["Account ID", "Account", "City"],
        [11, "Acme", "Bilbao"],
        [12, "Acme", "Vigo"],
        [13, "Beta", "Lugo"],
      ],
    ],
    [
      "accounts-near",
      [
        ["Account", "Revenue"],
        ["Acme, S.L.", 1],
        ["ACME SL", 2],
      ],
    ],
    [
      "managers-near",
      [
        ["Account", "Owner"],
        ["Acme", "Ana Ruiz"],
        ["Beta", "Ruiz, Ana"],
      ],
    ],
    ["headers-in-pt", three(["Faturamento"], [1, 2, 3]).map((row, index) => (index === 0 ? ["Razão social", ...row.slice(1)] : row))],
    ["headers-in-fr", three(["Chiffre d'affaires", "Responsable compte"], [1, 2, 3], ["Ana", "Eva", "Ida"])],
    ["headers-in-de", three(["Umsatz", "Betreuer"], [1, 2, 3], ["Ana", "Eva", "Ida"])],
    ["headers-in-it", three(["Fatturato", "Responsabile"], [1, 2, 3], ["Ana", "Eva", "Ida"])],
  ] as readonly (readonly [string, Rows, Reading?])[]
).map(([code, rows, reading]) => ({ code, rows, ...(reading ? { reading } : {}) }));

const findings = [
  ...read(FLAWED).findings,
  ...TELLING.flatMap(({ rows, reading }) => read(rows, reading).findings),
  ...["better-list", "same-shape-list"].map((code) => ({ code, params: { sheet: "A", other: "B", count: 3 } })),
];

test("a list with every flaw is read, and each flaw is told", () => {
  const told = new Set(read(FLAWED).findings.map(({ code }) => code));
  expect([...told].filter((code) => code !== "marks-to-ten" && !code.startsWith("unused-")).sort()).toEqual([...FINDINGS].sort());
});

test.each(TELLING)("$code is told once", ({ code, rows, reading }) => {
  expect(read(rows, reading).findings.filter((finding) => finding.code === code)).toHaveLength(1);
});

describe.each([...LANGUAGES])("in %s", (language) => {
  test("each finding has a sentence whose gaps are all filled", () => {
    const sentences: Readonly<Record<string, string>> = texts(language).findings;
    for (const { code, params } of findings) {
      expect([code, fill(sentences[code] ?? "{none}", params)]).toEqual([code, expect.not.stringMatching(/[{}]|undefined/)]);
    }
  });

  test("each error has a sentence whose gaps are all filled", () => {
    const rows: Rows = [["Account", "Fit", "", "Client", "Fit"], ["A", 1, "", "B", 2]]; // prettier-ignore
    const failures = [
      failure([]),
      failure([["Account"]]),
      failure([["Sector"], ["food"]]),
      failure(rows, { tables: [table("One", 0, 0, 2, 2), table("Two", 0, 3, 2, 2)] }),
      failure(rows.map((row) => row.slice(0, 2)), { overrides: { fit: "Nope" } }), // prettier-ignore
      failure([["Acme", 1], ["Beta", 2]]), // prettier-ignore
      failure([["Account;Revenue"], ["Acme;1"], ["Beta;2"]]),
      failure([["Account", "Acme", "Beta"], ["Revenue", 1, 2], ["Fit", 3, 4]]), // prettier-ignore
      failure([["Account:", "Acme"], ["Revenue:", 1], ["Owner:", "Ana"]]), // prettier-ignore
    ];
    expect(failures.map(({ code }) => code)).toEqual([
      ...["empty-sheet", "no-accounts", "no-account-column", "two-lists", "no-such-column"],
      ...["no-headings", "one-column", "accounts-across", "form-not-list"],
    ]);
    const sentences: Readonly<Record<string, string>> = texts(language).errors;
    for (const { code, params } of failures) {
      expect([code, fill(sentences[code] ?? "{none}", params)]).toEqual([code, expect.not.stringMatching(/[{}]|undefined/)]);
    }
  });
});

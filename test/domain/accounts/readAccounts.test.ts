import { accountKey } from "../../../src/domain/accountKeys";
import { IDS, headersOf, namesOf, read, told, valuesOf, type Rows } from "./lists";

const CRM: Rows = [
  [
    "Account",
    "Sector",
    "Year established",
    "Company revenue (USD)",
    "Employees",
    "Current revenue (USD)",
    "Deals won",
    "Deals lost",
  ].concat(["Open opportunities", "Win rate", "Products bought", "Last close date", "Account manager", "Sales manager", "Region"]),
  ["Acorn Mills", "food", 1996, 1100040000, 2822, 101744, 34, 24, 10, 0.586, 6, 43096, "Ana Ruiz", "Rosa Paz", "East"],
  ["Birch Tools", "tools", 1999, 251410000, 495, 97036, 34, 20, 14, 0.63, 6, 43097, "Luis Gil", "Rosa Paz", "East"],
  ["Cedar Labs", "health", 1986, 647180000, 1185, 107408, 53, 33, 6, 0.616, 6, 43098, "Eva Mora", "Iker Sanz", "West"],
];

describe("a list of a CRM", () => {
  const list = read(CRM);

  test("is mapped by its headers, guesses included, and the rest is left alone", () => {
    expect(headersOf(list)).toEqual({
      account: "Account",
      manager: "Account manager",
      currentRevenue: "Current revenue (USD)",
      growthPotential: "Company revenue (USD)",
      renewalLikelihood: "Win rate",
      winNowGrowLater: "Open opportunities",
    });
    expect(list.mapping.criteria["renewalLikelihood"]).toEqual({
      column: 9,
      header: "Win rate",
      scale: "probability",
      decimal: null,
      guess: true,
    });
    expect(list.mapping.criteria["currentRevenue"]).toMatchObject({ scale: "amount", guess: false });
    expect(Object.keys(list.mapping.criteria)).toEqual(IDS);
    expect(list.language).toBe("en");
  });

  test("lists each guess with its header's cell", () => {
    expect(list.findings).toEqual(
      expect.arrayContaining([
        { code: "guessed-column", params: { criterion: "renewalLikelihood", header: "Win rate", confidence: 75 }, where: "Accounts!J1" },
        {
          code: "guessed-column",
          params: { criterion: "growthPotential", header: "Company revenue (USD)", confidence: 75 },
          where: "Accounts!D1",
        },
        {
          code: "guessed-column",
          params: { criterion: "winNowGrowLater", header: "Open opportunities", confidence: 78 },
          where: "Accounts!I1",
        },
      ]),
    );
    expect(list.findings).toHaveLength(3);
  });

  test("gives each account its row, manager and values", () => {
    expect(list.source).toEqual({ sheet: "Accounts", table: null, headerRow: 0, firstRow: 1, lastRow: 3 });
    expect(list.accounts[1]).toEqual({
      name: "Birch Tools",
      row: 2,
      manager: "Luis Gil",
      values: {
        ...{ currentRevenue: 97036, growthPotential: 251410000, renewalLikelihood: 0.63, winNowGrowLater: 14 },
        ...{ relativeEffort: null, relationshipStrength: null, fit: null, logoAppeal: null },
      },
      errors: [],
    });
  });

  test("needs no column for the manager, and no criterion at all", () => {
    const names = read([["Clientes"], ["Acme"], ["Beta"]]);
    expect([namesOf(names), headersOf(names), names.language]).toEqual([["Acme", "Beta"], { account: "Clientes" }, "es"]);
    expect(read(CRM, { criteria: [] }).mapping.criteria).toEqual({});
  });
});

describe("which column serves", () => {
  test.each<[string, string[], Record<string, string>]>([
    ["the latest year", ["Revenue 2023", "Revenue 2025", "Revenue 2024"], { currentRevenue: "Revenue 2025" }],
    ["this year before the last", ["Revenue last year", "Revenue"], { currentRevenue: "Revenue" }],
    ["the plain name before a guess", ["Market size", "Potential"], { growthPotential: "Potential" }],
    ["both sizes, each for its own", ["Company revenue", "Revenue"], { currentRevenue: "Revenue", growthPotential: "Company revenue" }],
    ["a guess where there is nothing better", ["Annual revenue"], { currentRevenue: "Annual revenue" }],
    ["the sum before a share of it", ["Pipeline", "Opportunities"], { winNowGrowLater: "Pipeline" }],
  ])("%s", (_, headers, mapping) => {
    const rows = [1, 2, 3].map((n) => [`A${n}`, ...headers.map((__, column) => 1000 * n + column)]);
    expect(headersOf(read([["Account", ...headers], ...rows]))).toEqual({ account: "Account", ...mapping });
  });

  test("names are mostly texts that differ: flags and numbers give way", () => {
    const rows = [1, 2, 3, 4, 5].map((n) => [n % 2 ? "Yes" : "No", 1000 + n, `Firm ${n}`]);
    expect(read([["Key account", "Customer", "Company name"], ...rows]).mapping.account.header).toBe("Company name");
    expect(namesOf(read([["Account"], [1001], [1002]]))).toEqual(["1001", "1002"]);
  });

  test("numbers serve no manager, words and dates no criterion", () => {
    const list = read([
      ["Account", "Owner", "Renewal", "Logo", "Relationship"],
      ["A", 1, 45000, "a.png", 2015],
      ["B", 2, 45100, "b.png", 2018],
    ]);
    expect(headersOf(list)).toEqual({ account: "Account" });
    expect(told(list)).toEqual(["unused-dates Accounts!C1", "column-without-numbers Accounts!D1", "unused-dates Accounts!E1"]);
  });

  test("of two columns with one header the left one, and that is told", () => {
    const list = read([
      ["Account", "Revenue", "revenue"],
      ["A", 1, 2],
    ]);
    expect(valuesOf(list, "currentRevenue")).toEqual([1]);
    expect(list.findings).toEqual([{ code: "header-twice", params: { header: "Revenue", column: "B", other: "C" }, where: "Accounts!B1" }]);
  });

  test("a column called like a criterion that holds words is told", () => {
    const list = read([
      ["Account", "Fit"],
      ["A", "To be seen"],
      ["B", "Ask Ana"],
    ]);
    expect(list.mapping.criteria["fit"]).toBeNull();
    expect(list.findings).toEqual([{ code: "column-without-numbers", params: { criterion: "fit", header: "Fit" }, where: "Accounts!B1" }]);
  });

  test("words of a scale are told with the ratings that are proposed for them", () => {
    const list = read([
      ["Account", "Fit"],
      ["A", "High"],
      ["B", "Low"],
    ]);
    expect(list.mapping.criteria["fit"]).toBeNull();
    const params = { criterion: "fit", header: "Fit", words: "High = 5, Low = 1" };
    expect(list.findings).toEqual([{ code: "words-proposed", params, where: "Accounts!B1" }]);
  });

  test("an empty column is not mapped: ratings are typed on the Scores sheet", () =>
    expect(headersOf(read([["Account", "Fit"], ["A", ""]]))).toEqual({ account: "Account" })); // prettier-ignore
});

describe("what the numbers are", () => {
  test.each<[string, string, (string | number)[], string]>([
    ["fit", "Fit", [5, 3, 1], "rating"],
    ["fit", "Fit", [4.3, 3.7, 2.9], "rating"],
    ["fit", "Fit (1-5)", [8, 9, 7], "rating"],
    ["fit", "Fit", [7, 9, 3, 8, 10], "amount"],
    ["fit", "Fit score", [70, 95, 30, 80, 5], "percent"],
    ["fit", "Fit", [0.7, 0.2, 0.9], "probability"],
    ["fit", "Fit %", [1, 3, 5], "percent"],
    ["relationshipStrength", "Satisfaction (1-10)", [4, 5, 3], "amount"],
    ["relationshipStrength", "NPS", [-20, 60, 5], "amount"],
    ["relationshipStrength", "NPS", [1, 2, 3], "amount"],
    ["growthPotential", "Potential", [1, 4, 5], "rating"],
    ["growthPotential", "Potential (M€)", [1, 4, 5], "amount"],
    ["growthPotential", "Potential", [1.25, 2.31, 4.87], "amount"],
    ["growthPotential", "Growth %", [0.05, 0.1, -0.02], "amount"],
    ["currentRevenue", "Revenue", [1, 2, 3], "amount"],
    ["currentRevenue", "Revenue rating", [1, 2, 3], "rating"],
    ["winNowGrowLater", "Open opportunities", [1, 2, 5], "amount"],
    ["renewalLikelihood", "Renewal probability", [0.5, 1, 0], "probability"],
    ["renewalLikelihood", "Renewal probability", [1, 1, 1], "probability"],
    ["renewalLikelihood", "Renewal probability", [80, 95, 1], "percent"],
    ["renewalLikelihood", "Renewal probability", [4, 5, 3], "rating"],
    ["renewalLikelihood", "Renewal probability (%)", [4, 5, 3], "percent"],
    ["renewalLikelihood", "Renewal probability", ["80%", "65 %", "0%"], "probability"],
  ])("%s under %j, %j: %s", (id, header, values, scale) => {
    const list = read([["Account", header], ...values.map((value, index) => [`A${index}`, value])]);
    expect(list.mapping.criteria[id]?.scale).toBe(scale);
  });

  test("zero is a probability, but no rating", () => {
    const rows = [0, 0.5, 0.9].map((chance, index) => [`A${index}`, chance, index * 2]);
    const list = read([["Account", "Renewal", "Fit"], ...rows]);
    expect([valuesOf(list, "renewalLikelihood"), valuesOf(list, "fit")]).toEqual([
      [0, 0.5, 0.9],
      [null, 2, 4],
    ]);
    expect(list.findings).toEqual([]);
  });

  test("what is off the scale is told with its cell; a probability counts as it stands, a rating is not used and its formula fails", () => {
    const list = read([
      ["Account", "Fit", "Renewal", "Win probability (%)"],
      ["A", 7, 1.7, 80],
      ["B", 0.5, 0.3, 120],
      ["C", 4, 0.6, -5],
      ["D", 3, 0.4, 60],
      ["E", 3, -0.1, 60],
      ...[6, 7, 8, 9, 10].map((n) => [`F${n}`, 2, 0.5, 10]),
    ]);
    expect(told(list)).toEqual([
      ...["probability-out-of-range Accounts!C2", "probability-out-of-range Accounts!C6", "percent-out-of-range Accounts!D3"],
      ...["percent-out-of-range Accounts!D4", "rating-out-of-range Accounts!B2", "rating-out-of-range Accounts!B3"],
    ]);
    expect(list.accounts.map(({ errors }) => errors).slice(0, 3)).toEqual([["fit"], ["fit"], []]);
    expect(list.accounts[0]?.values).toMatchObject({ fit: null, renewalLikelihood: 1.7, winNowGrowLater: 80 });
    expect(list.findings.at(-2)?.params).toEqual({ account: "A", value: "7", header: "Fit" });
  });
});

describe("numbers that stand as texts", () => {
  test.each<[string, (string | number)[], (number | null)[], string, string[]]>([
    ["Spanish", ["1.234,5", "€ 2.000", "3"], [1234.5, 2000, 3], ",", []],
    ["English", ["1,234.5", "$2,000", "(300)"], [1234.5, 2000, -300], ".", []],
    ["among numbers", [10, "1.234,5", 30], [10, 1234.5, 30], ",", []],
    ["not known", ["1200", "n/a", "-", "tbd", ""], [1200, null, null, null, null], ".", []],
    [
      "unreadable",
      ["1.5", "2.5", "abc", "1.234,5"],
      [1.5, 2.5, null, null],
      ".",
      ["text-not-number Accounts!B4", "text-not-number Accounts!B5"],
    ],
    ["groups alone", ["20", "1,234", "2,000"], [20, 1234, 2000], ".", ["thousands-assumed Accounts!B3"]],
  ])("%s", (_, cells, values, decimal, findings) => {
    const list = read([["Account", "Revenue"], ...cells.map((cell, index) => [`A${index}`, cell])]);
    expect(valuesOf(list, "currentRevenue")).toEqual(values);
    expect(list.mapping.criteria["currentRevenue"]?.decimal).toBe(decimal);
    expect(told(list)).toEqual(findings);
  });

  test("each column has a decimal mark of its own", () => {
    const list = read([
      ["Account", "Revenue", "Potential"],
      ["A", "1.500,25", "1,500.25"],
    ]);
    expect(list.accounts[0]?.values).toMatchObject({ currentRevenue: 1500.25, growthPotential: 1500.25 });
  });

  test("truth values and what is no finite number are told", () => {
    const list = read([
      ["Account", "Revenue"],
      ["A", true],
      ["B", Infinity],
      ["C", 5],
      ["D", 6],
    ]);
    expect(told(list)).toEqual(["text-not-number Accounts!B2", "text-not-number Accounts!B3"]);
    expect(list.findings[0]?.params).toEqual({ account: "A", value: "TRUE", header: "Revenue" });
  });
});

describe("errors in cells", () => {
  test("take the criterion's value and are told; a manager is empty", () => {
    const list = read([
      ["Account", "Revenue", "Owner"],
      ["A", "#N/A", "#REF!"],
      ["B", 5, "Ana"],
    ]);
    expect(list.accounts[0]).toMatchObject({ manager: "", errors: ["currentRevenue"] });
    expect(valuesOf(list, "currentRevenue")).toEqual([null, 5]);
    expect(told(list)).toEqual(["value-error Accounts!B2", "manager-error Accounts!C2"]);
  });
});

describe("names", () => {
  const STRANGE = [
    ..."=SUM(A1)|+49 GmbH|-Nord|@home|a\\b/c?d*e[f]g:h|History|🙂 Emoji & Co|Ñandú S.A.|O'Neil|'quoted'|#1 Pizza|__proto__|TRUE".split("|"),
    ...["  Outer  spaces  ", "A name that is longer than thirty-one characters", "x".repeat(300), "n/a"],
  ];

  test("are kept exactly", () => expect(namesOf(read([["Account", "Revenue"], ...STRANGE.map((name) => [name, 1])]))).toEqual(STRANGE));

  test("numbers and truth values are their texts; 0 is what a reference to an empty cell shows", () => {
    const list = read([["Account", "City"], [360, "x"], [true, "x"], ["3M", "x"], [0, "x"], ["A", "x"]]); // prettier-ignore
    expect(namesOf(list)).toEqual(["360", "TRUE", "3M", "A"]);
    expect(told(list)).toEqual(["account-name-blank Accounts!A5"]);
  });

  test("that stand twice stay two accounts, and both cells are told", () => {
    const list = read([
      ["Account", "Revenue"],
      ["Acme", 1],
      ["Beta", 2],
      [" ACME ", 3],
    ]);
    expect(valuesOf(list, "currentRevenue")).toEqual([1, 2, 3]);
    expect(new Set(namesOf(list).map(accountKey)).size).toBe(2);
    expect(list.findings).toEqual([
      { code: "account-twice", params: { account: "ACME", first: "Accounts!A2", second: "Accounts!A4" }, where: "Accounts!A4" },
    ]);
  });

  test("that are missing or errors leave the row out, with its cell", () => {
    const list = read([
      ["Account", "Revenue"],
      ["", 7],
      ["#DIV/0!", 8],
      ["  ", ""],
      ["A", 9],
    ]);
    expect(namesOf(list)).toEqual(["A"]);
    expect(told(list)).toEqual(["account-name-blank Accounts!A2", "account-name-error Accounts!A3"]);
    expect(list.source).toMatchObject({ firstRow: 4, lastRow: 4 });
  });
});

test("many cells with the same flaw are told one by one at first, then as one", () => {
  const list = read([["Account", "Revenue"], ["A", 1], ...Array.from({ length: 30 }, (_, n) => [`B${n}`, n < 3 ? "bad" : n]), ...Array.from({ length: 25 }, () => ["A", 1])]); // prettier-ignore
  const codes = list.findings.map(({ code }) => code);
  expect(codes.filter((code) => code === "account-twice")).toHaveLength(20);
  expect(codes.filter((code) => code === "text-not-number")).toHaveLength(3);
  expect(list.findings.at(-1)).toEqual({ code: "more-cells-like-these", params: { count: 5 }, where: "Accounts!A53:A57" });
});

import { failure, headersOf, namesOf, read, table, told, type Rows } from "./lists";

const HEADERS = ["Account", "Account manager", "Revenue", "Fit"];
const ROWS: Rows = [
  ["Acme", "Ana", 100, 3],
  ["Beta", "Luis", 200, 4],
];
const OTHERS = ["Client", "Owner", "Sales", "Potential"];
const OTHER_ROWS: Rows = [
  ["Delta", "Eva", 900, 5],
  ["Eco", "Ida", 800, 1],
];
const BESIDE: Rows = [[...HEADERS, "", ...OTHERS], ...ROWS.map((row, index) => [...row, "", ...(OTHER_ROWS[index] ?? [])])];

describe("a block of cells", () => {
  test("may lie anywhere on the sheet", () => {
    const list = read([HEADERS, ...ROWS], { top: 4, left: 2 });
    expect(list.source).toEqual({ sheet: "Accounts", table: null, headerRow: 4, firstRow: 5, lastRow: 6 });
    expect(list.mapping.account).toEqual({ column: 2, header: "Account" });
  });

  test.each<[string, Rows]>([
    ["a title", [["Accounts", "", "", ""]]],
    ["a title and an empty row", [["Our accounts 2025", "", "", ""], ["", "", "", ""]]], // prettier-ignore
    ["a filter row that names a client", [["Client:", "ACME group", "", ""]]],
    ["a filter row and an empty row", [["Client:", "(All)", "", ""], ["", "", "", ""]]], // prettier-ignore
    ["headers over headers", [["", "Who", "Figures", ""]]],
    ["texts and a date", [["Exported", 45678, "", ""], ["by", "Ana", "", ""]]], // prettier-ignore
  ])("is found under %s", (_, above) => {
    const list = read([...above, HEADERS, ...ROWS]);
    expect(list.source.headerRow).toBe(above.length);
    expect(namesOf(list)).toEqual(["Acme", "Beta"]);
    expect(list.findings).toEqual([]);
  });

  test("may have empty rows and empty columns within", () => {
    const list = read([
      ["Account", "", "Revenue"],
      ["", "", ""],
      ["Acme", "", 1],
      ["", " ", "\u00a0"],
      ["Beta", "", 2],
      ["", "", ""],
    ]);
    expect(headersOf(list)).toEqual({ account: "Account", currentRevenue: "Revenue" });
    expect([list.source.firstRow, list.source.lastRow, list.findings]).toEqual([2, 4, []]);
  });

  test("may have years for headers, and rows of different lengths", () => {
    const list = read([["Account", 2024, 2025, "Revenue"], ["Acme", 1, 2, 3], ["Beta"], []]);
    expect(list.accounts.map(({ values }) => values["currentRevenue"])).toEqual([3, null]);
  });

  test("has no data in notes that stand beside it", () => {
    const list = read([
      ["Account", "Revenue", "", "Code", "Meaning"],
      ["Acme", 1, "", "a", "first"],
      ["", "", "", "b", "second"],
      ["", "", "", "c", "third"],
    ]);
    expect([namesOf(list), list.findings, list.source.lastRow]).toEqual([["Acme"], [], 1]);
  });

  test("may say its headers again on every page", () => {
    const list = read([HEADERS, ...ROWS, HEADERS, ["Gama", "Ana", 300, 5]]);
    expect(namesOf(list)).toEqual(["Acme", "Beta", "Gama"]);
    expect(told(list)).toEqual(["header-repeated Accounts!A4"]);
  });

  test("far below the top is ended by nothing but headers of its own kind", () => {
    const many = Array.from({ length: 60 }, (_, n) => [`Client ${n}`, "Ana"]);
    const list = read([["Account", "Owner"], ...many, ["Customer", "Seller"], ["Beta", "Luis"]]);
    expect(list.accounts).toHaveLength(62);
  });
});

describe("totals and notes", () => {
  const total = (...cells: (string | number)[]): Rows => [HEADERS, ...ROWS, cells];

  test.each<[string, Rows, string]>([
    ["Total with sums", total("Total", "", 300, ""), "A4"],
    ["Total that is not the sum", total("Total", "", 999, ""), "A4"],
    ["Total alone", total("TOTAL", "", "", ""), "A4"],
    ["Totales", total("Totales", "", 300, ""), "A4"],
    ["Suma:", total("Suma:", "", 300, ""), "A4"],
    ["Gran total with words", total("Gran total", "2 cuentas", 300, ""), "A4"],
    ["Total (2)", total("Total (2)", "", 300, ""), "A4"],
    ["Promedio", total("Promedio", "", 150, 3.5), "A4"],
    ["sums without a word", total("", "", 300, ""), "C4"],
    ["a word in another column", total("", "Total", 301, ""), "B4"],
    ["after empty rows", [...total("", "", "", ""), ["Total", "", 300, ""]], "A5"],
  ])("%s: left out", (_, rows, cell) => {
    const list = read(rows);
    expect(namesOf(list)).toEqual(["Acme", "Beta"]);
    expect(told(list)).toEqual([`total-left-out Accounts!${cell}`]);
    expect(list.source.lastRow).toBe(2);
  });

  test("subtotals within are left out, and the accounts after them are read", () => {
    const list = read([HEADERS, ...ROWS, ["Subtotal", "", 300, ""], ["Gama", "Eva", 50, 2], ["Total", "", 350, ""]]);
    expect(namesOf(list)).toEqual(["Acme", "Beta", "Gama"]);
    expect(told(list)).toEqual(["total-left-out Accounts!A4", "total-left-out Accounts!A6"]);
  });

  test.each(["Subtotal", "Subtotal North", "SUB-TOTAL industria", "Norte: subtotal", "Subtotales de zona"])(
    "%s within the list is left out, sum or not",
    (name) => {
      const list = read([HEADERS, ...ROWS, [name, "", 999, ""], ["Gama", "Eva", 50, 2]]);
      expect(namesOf(list)).toEqual(["Acme", "Beta", "Gama"]);
      expect(told(list)).toEqual(["total-left-out Accounts!A4"]);
    },
  );

  test("an account called Subtotal with a manager is one", () => {
    expect(read([HEADERS, ...ROWS, ["Subtotal Ltd", "Ana", 999, 3], ["Gama", "Eva", 50, 2]]).accounts).toHaveLength(4);
  });

  test("what is called like the total of a part and holds its sum is left out, and told; a company of such a name is kept", () => {
    const parts: Rows = [
      ...ROWS,
      ["Total North", "", 300, ""],
      ["Gama", "Eva", 50, 2],
      ["Delta", "Eva", 60, 2],
      ["Total South", "", 110, ""],
    ];
    const list = read([HEADERS, ...parts, ["Total Energies", "", 777, ""]]);
    expect(namesOf(list)).toEqual(["Acme", "Beta", "Gama", "Delta", "Total Energies"]);
    expect(told(list)).toEqual(["total-left-out Accounts!A4", "total-left-out Accounts!A7"]);
  });

  test.each<[string, Rows]>([
    ["within the list", [HEADERS, ["Total", "Ana", 70, 2], ...ROWS]],
    ["at its end, with a manager", [HEADERS, ...ROWS, ["Total", "Ana", 70, 2]]],
    ["with more to its name", [HEADERS, ...ROWS, ["Total Energies", "", 444, ""]]],
  ])("an account may be called Total %s", (_, rows) => {
    expect(read(rows).accounts).toHaveLength(3);
    expect(read(rows).findings).toEqual([]);
  });

  test.each<[string, string, string]>([
    ["without a name", "", "account-name-blank"],
    ["whose name is an error", "#N/A", "account-name-error"],
  ])("an account %s is no total, although one of its numbers happens to be the mean of those above", (_, name, code) => {
    const list = read([
      ["Account", "Revenue", "Growth potential", "Fit"],
      ["Acme", 100, 3, 2],
      ["Beta", 200, 3, 4],
      [name, 900, 3, 5],
      ["Gama", 400, 3, 1],
    ]);
    expect(namesOf(list)).toEqual(["Acme", "Beta", "Gama"]);
    expect(told(list)).toEqual([`${code} Accounts!A4`]);
  });

  test("notes below the list are left out and told, each with its cell", () => {
    const long = "These figures were agreed with finance at the end of March and may still change.";
    const list = read([HEADERS, ...ROWS, ["Total", "", 300, ""], ["Source: CRM", "", "", ""], ["", "", "", ""], [long, "", "", ""]]);
    expect(namesOf(list)).toEqual(["Acme", "Beta"]);
    expect(told(list)).toEqual(["total-left-out Accounts!A4", "note-left-out Accounts!A5", "note-left-out Accounts!A7"]);
  });

  test("an account of which nothing is known is no note", () =>
    expect(namesOf(read([HEADERS, ...ROWS, ["* Star", "", "", ""], ["", "", "", ""], ["Gama", "", "", ""]]))).toEqual(["Acme", "Beta", "* Star", "Gama"])); // prettier-ignore
});

describe("Excel tables", () => {
  const SHEET: Rows = [
    ["A list of accounts", "", "", "", "", ""],
    ["", ...HEADERS, ""],
    ["", ...(ROWS[0] ?? []), "note"],
    ["", ...(ROWS[1] ?? []), ""],
    ["", "Total", "", 300, "", ""],
  ];

  test("are read without their row of totals; source is their whole body", () => {
    const list = read(SHEET, { tables: [table("Clients", 1, 1, 4, 4, true)] });
    expect(list.source).toEqual({ sheet: "Accounts", table: "Clients", headerRow: 1, firstRow: 2, lastRow: 3 });
    expect([namesOf(list), list.findings]).toEqual([["Acme", "Beta"], []]);
  });

  test("may reach below the cells in use", () => {
    const list = read([HEADERS, ...ROWS], { tables: [table("Clients", 0, 0, 9, 4)] });
    expect([list.source.lastRow, list.accounts.length]).toEqual([8, 2]);
  });

  test("a total that was typed into the body is left out", () =>
    expect(told(read(SHEET, { tables: [table("Clients", 1, 1, 4, 4)] }))).toEqual(["total-left-out Accounts!B5"]));

  const TWO: Rows = [
    ["Account", "Revenue", "Owner", "", "Client", "Sales"],
    ["Acme", 1, "Ana", "", "Delta", 3],
    ["Beta", 2, "Luis", "", "Eco", 4],
  ];
  const [first, second] = [table("One", 0, 0, 3, 3), table("Two", 0, 4, 3, 2)];

  test("of several the one whose headers name more; the other is told", () => {
    const list = read(TWO, { tables: [second, first] });
    expect(list.source.table).toBe("One");
    expect(list.findings).toEqual([{ code: "other-list", params: { list: "One", other: "Two" }, where: "Accounts!E1:F1" }]);
  });

  test.each([
    ["a table is no list", [table("Prices", 0, 4, 3, 2)], "Account"],
    ["a table is empty", [table("Two", 0, 4, 1, 2), first], "Account"],
  ])("the list counts where %s", (_, tables, header) => {
    const rows = TWO.map((row, index) => (index === 0 ? [...row.slice(0, 4), "Client", "Sales"] : row));
    const prices = rows.map((row, index) => (index === 0 ? [...row.slice(0, 4), "Sector", "Price"] : row));
    const list = read(tables[0]?.name === "Prices" ? prices : rows, { tables });
    expect([list.mapping.account.header, namesOf(list)]).toEqual([header, ["Acme", "Beta"]]);
  });

  test("a header that a person names chooses the table", () =>
    expect(read(TWO, { tables: [first, second], overrides: { account: "client" } }).source.table).toBe("Two"));
});

describe("lists that cannot be read", () => {
  test.each<[string, Rows]>([
    ["no cells", []],
    ["no columns", [[], []]],
    ["spaces", [["", " "], ["\u00a0", "\n"]]], // prettier-ignore
  ])("an empty sheet: %s", (_, rows) =>
    expect(failure(rows)).toMatchObject({ code: "empty-sheet", params: { sheet: "Accounts" }, where: "Accounts" }),
  );

  test.each<[string, Rows, string]>([
    ["headers only", [HEADERS], "Accounts!A1:D1"],
    ["one header only", [["Account"]], "Accounts!A1"],
    ["a title and headers", [["Our list", "", "", ""], HEADERS], "Accounts!A2:D2"],
    ["nothing but a total", [HEADERS, ["Total", "", 0, ""]], "Accounts!A1:D1"],
    ["no name in any row", [HEADERS, ["", "Ana", 100, 3]], "Accounts!A1:D1"],
  ])("no accounts: %s", (_, rows, where) =>
    expect(failure(rows)).toMatchObject({ code: "no-accounts", params: { sheet: "Accounts" }, where }),
  );

  test.each<[string, Rows, string]>([
    ["other headers", [["Sector", "Revenue"], ["food", 1]], "Sector, Revenue"], // prettier-ignore
    ["under a title", [["Title", ""], ["Sector", "Revenue"], ["food", 1]], "Sector, Revenue"], // prettier-ignore
    ["numbers only", [[1, 2], [3, 4]], "1, 2"], // prettier-ignore
    ["a title that names accounts", [["Accounts", ""], ["Who", "What"], ["a", "b"]], "Who, What"], // prettier-ignore
  ])("no account column: %s", (_, rows, headers) => {
    const error = failure(rows);
    expect([error.code, error.params["headers"]]).toEqual(["no-account-column", headers]);
  });

  test("no account column in a table: its headers are named", () => {
    const rows = [["x", "Sector", "Price"], ["y", "food", 1]]; // prettier-ignore
    expect(failure(rows, { tables: [table("Prices", 0, 1, 2, 2)] })).toMatchObject({
      params: { headers: "Sector, Price" },
      where: "Accounts!B1:C1",
    });
  });

  test("many headers are cut short", () => {
    const headers = Array.from({ length: 40 }, (_, n) => `H${n}`);
    expect(String(failure([headers, headers.map(() => 1)]).params["headers"])).toMatch(/H29, …$/);
  });

  test.each<[string, Rows, string, string]>([
    ["one below the other", [HEADERS, ...ROWS, ["", "", "", ""], HEADERS, ...ROWS], "Accounts!A1:D1", "Accounts!A5:D5"],
    ["with a title", [HEADERS, ...ROWS, ["", "", "", ""], ["New", "", "", ""], HEADERS, ...ROWS], "Accounts!A1:D1", "Accounts!A6:D6"],
    ["side by side", [[...HEADERS, "", "Client", "Owner", "Sales", "Potential"], ...ROWS.map((row) => [...row, "", ...row])], "Accounts!A1:D1", "Accounts!F1:I1"], // prettier-ignore
  ])("two lists %s", (_, rows, first, second) =>
    expect(failure(rows)).toMatchObject({ code: "two-lists", params: { sheet: "Accounts", first, second } }),
  );

  test.each<[string, string, string, Rows]>([
    ["one below the other", "Account", "Client", [HEADERS, ...ROWS, ["", "", "", ""], OTHERS, ...OTHER_ROWS]],
    ["side by side", "Account", "Client", BESIDE],
    ["side by side, by letters", "A", "F", BESIDE],
  ])("of two lists %s, the one whose account column a person names is read, and nothing of the other", (_, first, second, rows) => {
    const [one, two] = [first, second].map((account) => read(rows, { overrides: { account } }));
    expect([one, two].map((list) => list && [namesOf(list), headersOf(list)])).toEqual([
      [["Acme", "Beta"], headersOf(read([HEADERS, ...ROWS]))],
      [["Delta", "Eco"], headersOf(read([OTHERS, ...OTHER_ROWS]))],
    ]);
  });

  test("two tables that are equally plausible, by name", () => {
    const rows = [["Account", "Revenue", "", "Client", "Sales"], ["Acme", 1, "", "Delta", 2]]; // prettier-ignore
    const tables = [table("Two", 0, 3, 2, 2), table("One", 0, 0, 2, 2)];
    expect(failure(rows, { tables })).toMatchObject({ code: "two-lists", params: { first: "One", second: "Two" }, where: "Accounts" });
  });

  test("a small list below a clear one is left alone, with its title", () => {
    const list = read([HEADERS, ...ROWS, ["", "", "", ""], ["Words", "", "", ""], ["Client", "Meaning", "", ""], ["who", "pays", "", ""]]);
    expect([namesOf(list), told(list)]).toEqual([["Acme", "Beta"], ["other-list Accounts!A6:B6"]]);
  });
});

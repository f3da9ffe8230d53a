import type { CellScalar } from "../../../src/workbench/model";
import type { Book } from "../../support/book";
import { ENGLISH, SPANISH, eight, many, type OwnSheet } from "../../support/lists";
import { Folder, kam, told, type Report } from "./kam";

let folder: Folder;
beforeEach(() => void (folder = new Folder()));
afterEach(() => folder.remove());

const scored = async (sheets: readonly OwnSheet[], ...more: string[]): Promise<{ report: Report; book: Book }> =>
  folder.run("score", await folder.list(...sheets), ...more);

const HEADERS = ["Account", "Revenue", "Growth potential", "Renewal probability", "Fit"];

describe("a sheet without a list to read ends in an error that says what to do", () => {
  const list = (top: number, left: number): OwnSheet => ({ rows: eight(), top, left });

  test.each<[string, readonly OwnSheet[], string[], RegExp]>([
    ["an empty sheet", [{ rows: [] }], [], /^The sheet Accounts is empty\. .*--sheet NAME\.$/],
    ["headers alone", [{ rows: [[...ENGLISH]] }], [], /Accounts.* has headings but no accounts\. Please write at least one account/],
    [
      "no account column",
      [{ rows: [["Town", "Weather"], ["Bilbao", "rain"], ["Cádiz", "sun"]] }], // prettier-ignore
      [],
      /No column of Accounts is recognised as the account\. .*--map account=Header, with one of: Town, Weather\.$/,
    ],
    [
      "no account column, in Spanish",
      [{ rows: [["Town", "Weather"], ["Bilbao", "rain"], ["Cádiz", "sun"]] }], // prettier-ignore
      ["--lang", "es"],
      /no se reconoce ninguna columna como la cuenta\. .*--map account=Columna/,
    ],
    ["an account column that was taken back", [list(0, 0)], ["--map", "account="], /No column of Accounts is recognised as the account/],
  ])("%s", async (_, sheets, words, message) => {
    const { code, out, err } = await kam("plan", await folder.list(...sheets), "-o", folder.file("out.xlsx"), ...words);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(message);
    expect(folder.files).toEqual(["list.xlsx"]);
  });

  test("two lists that are equally good; the heading of one of them decides", async () => {
    const rows = eight().map((row, y) => [...row, "", ...row.map((value) => (y === 0 ? `${value} 2` : value))]);
    rows[0] = [...ENGLISH, "", "Client", "Client manager", "Client revenue", "Client growth potential", "Client renewal probability", "Client fit"]; // prettier-ignore
    const input = await folder.list({ rows });
    const { code, err } = await kam("plan", input, "-o", folder.file("out.xlsx"));
    expect(code).toBe(1);
    expect(err).toMatch(/^Accounts has two account lists, Accounts!A1:F1 and Accounts!H1:M1\. .*--map account=Header\.$/);
    const { report } = await folder.run("score", input, "--map", "account=Client");
    expect(report.accounts).toBe(8);
    expect(Object.values(report.mapping).filter((header) => header !== null)).toEqual([
      "Client revenue",
      "Client growth potential",
      "Client renewal probability",
      "Client fit",
    ]);
    expect(told(report)).toEqual(expect.arrayContaining(["guessed-column Accounts!J1"]));
  });
});

describe("columns", () => {
  test("--map names them by header in any case, by the criterion's name, or gives one back to be rated by hand", async () => {
    const rows: CellScalar[][] = eight().map((row, y) => [...row, y === 0 ? "Splendour" : 3]);
    const maps = ["logoAppeal=SPLENDOUR", "Current revenue=Fit", "growthPotential="].flatMap((pair) => ["--map", pair]);
    const { report, book } = await scored([{ rows }], ...maps);
    expect(report.mapping).toMatchObject({ logoAppeal: "Splendour", currentRevenue: "Fit", growthPotential: null, fit: null });
    expect(book.table("KAM_Scores").rows[0]?.["Growth potential"]).toBe("");
  });

  test("a criterion of one's own is mapped by its name, and names what there is where it is not known", async () => {
    const { book } = await scored([{ rows: eight().map((row, y) => [...row, y === 0 ? "Sparkle" : 1 + (y % 5)]) }]);
    const criteria = book.table("KAM_Criteria");
    await book.byHand((workbook) => {
      workbook.tables
        .getItem("KAM_Criteria")
        .rows.add(undefined, [criteria.headers.map((_, x) => (x === 0 ? "Charm" : x === 2 ? 20 : ""))]);
    });
    const input = folder.write("own.xlsx", (await book.model.save()).bytes);
    const { report } = await folder.run("score", input, "--sheet", "Accounts", "--map", "Charm=Sparkle");
    expect(report.mapping).toMatchObject({ Charm: "Sparkle", currentRevenue: "Current revenue" });
    const wrong = await kam("score", input, "--sheet", "Accounts", "--map", "Harm=Sparkle", "-o", folder.file("out.xlsx"));
    expect(wrong.code).toBe(2);
    expect(wrong.err).toMatch(/^There is no criterion Harm\. There are: account, manager, currentRevenue, .*Charm, .*\.$/);
  });
});

describe("numbers as people type them", () => {
  test("texts with decimal commas are read as such, with the thousands' points left out", async () => {
    const rows: CellScalar[][] = [
      HEADERS,
      ["A", "'1.234,5", 3, "'80%", 4],
      ["B", "'2.000", 4, "'0,5", 3],
      ["C", "'3.500,75", 2, "'65 %", 1],
    ];
    const { report, book } = await scored([{ rows }]);
    // Best first: B, A, C.
    expect(dataColumn(book, "Revenue")).toEqual([2000, 1234.5, 3500.75]);
    expect(dataColumn(book, "Renewal probability")).toEqual([0.5, 0.8, 0.65]);
    expect(report.warnings.filter(({ code }) => code === "text-not-number")).toEqual([]);
    expect(report.scored).toBe(3);
  });

  test("texts with decimal points too", async () => {
    const rows: CellScalar[][] = [HEADERS, ["A", "'1,234.5", 3, 0.8, 4], ["B", "'2,000", 4, 0.5, 3], ["C", "'€ 3,500.75", 2, 0.65, 1]];
    expect(dataColumn((await scored([{ rows }])).book, "Revenue")).toEqual([2000, 1234.5, 3500.75]);
  });

  test("one that can only be meant the other way is told with its cell, and its account keeps its row", async () => {
    const rows: CellScalar[][] = [HEADERS, ["A", "'1.234,5", 3, 0.8, 4], ["B", "'2.100,5", 4, 0.5, 3], ["C", "'3,500.75", 2, 0.65, 1]];
    const { report } = await scored([{ rows }]);
    expect(told(report)).toContain("text-not-number Accounts!B4");
    expect(report).toMatchObject({ accounts: 3, scored: 3 });
  });

  test("words among them, and errors, are told with their cells: the first are not known, the others leave no score", async () => {
    const rows: CellScalar[][] = [
      HEADERS,
      ["A", "lots", 3, 0.8, 4],
      ["B", "=1/0", 4, 0.5, 3],
      ["C", 300, 9, 0.65, 1],
      ["D", 100, 3, 0.2, 2],
    ];
    const { report, book } = await scored([{ rows }]);
    expect(told(report)).toEqual(
      expect.arrayContaining(["text-not-number Accounts!B2", "value-error Accounts!B3", "rating-out-of-range Accounts!C4"]),
    );
    expect(report).toMatchObject({ accounts: 4, scored: 2, unranked: 2 });
    expect(book.table("KAM_Scores").rows.map((row) => row["Account"])).toEqual(["D", "A", "B", "C"]);
  });
});

/** What the Data sheet says of the accounts in a column of the list. */
function dataColumn(book: Book, header: string): CellScalar[] {
  const rows = book.values("Data");
  const at = rows.map((row) => row.indexOf(header)).findIndex((column) => column >= 0);
  const column = rows[at]?.indexOf(header) ?? -1;
  return rows.slice(at + 1).flatMap((row) => (row[column] === "" || row[column] === undefined ? [] : [row[column]]));
}

test("accounts that are called alike stay two, and rows without a name are left out: each told with its cell", async () => {
  const rows: CellScalar[][] = [
    HEADERS,
    ["Acme", 100, 3, 0.8, 4],
    ["acme ", 200, 4, 0.5, 3],
    ["", 300, 2, 0.6, 1],
    ["Beta", 50, 1, 0.1, 2],
  ];
  const { report, book } = await scored([{ rows }]);
  expect(told(report)).toEqual(expect.arrayContaining(["account-twice Accounts!A3", "account-name-blank Accounts!A4"]));
  expect(report.accounts).toBe(3);
  expect(book.table("KAM_Scores").rows.map((row) => row["Account"])).toEqual(["Acme", "acme ", "Beta"]);
});

test("10,000 accounts are scored in few round trips of at most 5 MB", async () => {
  const { code, out } = await kam("score", await folder.list({ rows: many(10_000) }), "-o", folder.file("out.xlsx"), "--json");
  const report = JSON.parse(out) as Report;
  expect({ code, files: folder.files }).toEqual({ code: 0, files: ["list.xlsx", "out.xlsx"] });
  expect(report).toMatchObject({ accounts: 10_000, scored: 10_000, unranked: 0 });
  // Among so many accounts of few values, some have the same score as the last on the list: revenue decides.
  expect(told(report)).toEqual(["tie-decided Scores", "ranked-on Scores", "worth-typing Scores"]);
  expect(report.keyAccounts).toHaveLength(15);
  expect(report.largestRequest).toBeLessThanOrEqual(5_000_000);
  expect(report.roundTrips).toBeLessThanOrEqual(4 + 10);
}, 600_000);

test("a Spanish list is read, scored and told in Spanish from end to end", async () => {
  const rows: CellScalar[][] = [
    [...SPANISH],
    ["Aceites Ñandú", "Inés", "'1.234,5", 4, "'80 %", 4],
    ["Bodegas Río", "Iñaki", "'2.000,75", 5, "'62,5 %", 3],
    ["Cafés São", "Inés", "'950", 3, "seguro", 5],
    ["Dulces Übeda", "Iñaki", "'1.100", 2, "nada", 2],
  ];
  const input = await folder.list({ sheet: "Clientes", rows });
  const { report, book } = await folder.run("plan", input);
  expect(report.mapping).toMatchObject({ currentRevenue: "Ingresos actuales", renewalLikelihood: "Prob. renovación", logoAppeal: null });
  expect(report.sheets).toEqual(expect.arrayContaining(["Puntuaciones", "Clasificación", "Cartera", "Equipo", "Cobertura de roles"]));
  // The other two are in tier C: no key accounts.
  expect(Object.keys(report.plans).sort()).toEqual(["Aceites Ñandú", "Bodegas Río"]);
  // "Nada" says that the value is not known, as an empty cell does; "seguro" is told, for it says something that is lost.
  expect(told(report)).toEqual([
    "text-not-number Clientes!E4",
    "cap-share ",
    ...["places-free", "ranked-on", "worth-typing"].map((code) => `${code} Puntuaciones`),
  ]);
  expect(report.warnings.map(({ message }) => message)).toEqual([
    expect.stringMatching(/«seguro».*Prob\. renovación.*no es un número.*Cafés São/),
    expect.stringMatching(/^Un límite de 15 haría clave al 100 % de las 4 cuentas/),
    expect.stringMatching(/^Hay 13 de 15 plazas libres/),
    expect.stringMatching(/^Clasificación según 4 de 8 criterios, el 60 % del peso/),
    expect.stringMatching(/^Las 12 valoraciones que conviene escribir primero: Aceites Ñandú: /),
  ]);
  const { headers, rows: scores } = book.table("KAM_Scores");
  expect(headers.slice(0, 2)).toEqual(["Cuenta", "Gestor de cuentas clave"]);
  expect(scores.map((row) => row["Cuenta"])).toEqual(["Bodegas Río", "Aceites Ñandú", "Cafés São", "Dulces Übeda"]);
  expect(scores.map((row) => row["Probabilidad de renovación"])).toEqual([2, 3, "", ""]);
  const text = await kam("plan", input, "-o", folder.file("out.xlsx"));
  expect(text.out).toMatch(/Para qué sirve cada columna de Clientes/);
  expect(text.out).toMatch(/Cuentas: 4 · con puntuación: 4 · cuentas clave: 2 · planes: 2/);
});

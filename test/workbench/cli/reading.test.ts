import { WorkbookModel, type CellScalar } from "../../../src/workbench/model";
import { Book } from "../../support/book";
import { Folder, kam } from "./kam";

let folder: Folder;
/** A list without our sheets, and what was made of it. */
let list: string;
let made: string;

const HEADERS = ["Account", "Customer ID", "Current revenue", "Growth potential", "Renewal probability", "Fit", "Relationship strength"];

/** Ten accounts: the last two are called the same and kept apart by their ids. */
const ROWS: readonly (readonly CellScalar[])[] = [
  ["Ábaco Gestión", "C-01", 900, 5, 0.96, 4, 4],
  ["Borealis", "C-02", 800, 4, 0.9, 5, 4],
  ["Cobre Vivo", "C-03", 2500, 1, 0.3, 2, 1],
  ["Delta Foods", "C-04", 700, 4, 0.9, 4, 4],
  ["Ebro Marine", "C-05", 600, 3, 0.75, 3, 4],
  ["Faro Labs", "C-06", 100, 5, 0.9, 5, 5],
  ["Gales Mining", "C-07", 200, 2, 0.5, 2, 2],
  ["Hilo Textil", "C-08", 300, "", "", "", ""],
  ["Indigo", "C-09", 400, 4, 0.9, 4, 5],
  ["Indigo", "C-10", 50, 1, 0.2, 1, 1],
];

const own = (rows: readonly (readonly CellScalar[])[]) => ({ rows: [HEADERS, ...rows] });

interface WhyReport {
  readonly accounts: readonly {
    readonly account: string;
    readonly id: string | null;
    readonly status: string;
    readonly key: boolean;
    readonly decision: string | null;
    readonly notProposed: string | null;
    readonly rank: number | null;
    readonly revenueRank: number | null;
    readonly score: number;
    readonly contributions: readonly { id: string; name: string; rating: number | null; points: number }[];
    readonly unknown: readonly string[];
    readonly change: { id: string; from: number | null; to: number } | null;
    readonly stability: number | null;
    readonly lines: readonly string[];
  }[];
}

async function why(file: string, account: string, ...more: string[]): Promise<WhyReport["accounts"]> {
  const { code, out, err } = await kam("why", file, "--account", account, "--json", "--today", "2026-01-01", ...more);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  return (JSON.parse(out) as WhyReport).accounts;
}

beforeAll(async () => {
  folder = new Folder();
  list = folder.write("own.xlsx", await bytesOf(ROWS));
  made = folder.file("made.xlsx");
  const { code, err } = await kam("score", list, "-o", made, "--cap", "3", "--today", "2026-01-01");
  if (code !== 0) throw new Error(err);
}, 60_000);

afterAll(() => folder.remove());

async function bytesOf(rows: readonly (readonly CellScalar[])[]): Promise<Buffer> {
  await folder.list(own(rows));
  return folder.bytes("list.xlsx");
}

describe("kam why", () => {
  test("tells in words why a large account is not key, from a list without our sheets", async () => {
    const before = folder.bytes("own.xlsx");
    const [cobre, ...others] = await why(list, "cobre vivo");
    expect(others).toEqual([]);
    expect(cobre).toMatchObject({ account: "Cobre Vivo", id: "C-03", key: false, status: "no", revenueRank: 1 });
    expect(cobre?.lines).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^Cobre Vivo is not proposed: /),
        expect.stringMatching(/^Most points: Current revenue 5 /),
        "Large, not key: rank 1 by revenue.",
        expect.stringMatching(/^Not known: .*Logo appeal.*% of the weight\)\.$/),
      ]),
    );
    expect(folder.bytes("own.xlsx").equals(before)).toBe(true);
  });

  test("points sum to the score, a row a criterion with weight, and the change that is named works", async () => {
    const [delta] = await why(made, "Delta Foods");
    const points = delta?.contributions.reduce((sum, part) => sum + part.points, 0);
    expect(points).toBeCloseTo(delta?.score ?? NaN, 9);
    expect(delta?.contributions).toHaveLength(8);
    expect(delta).toMatchObject({ status: "waiting" });
    const change = delta?.change;
    if (!change) throw new Error("No single rating brings it in.");
    const book = new Book(await WorkbookModel.open(folder.bytes("made.xlsx")));
    const header = delta.contributions.find(({ id }) => id === change.id)?.name ?? "";
    await book.type({ [book.at("KAM_Scores", "Delta Foods", header)]: change.to });
    const changed = folder.write("changed.xlsx", (await book.model.save()).bytes);
    book.close();
    expect((await why(changed, "Delta Foods"))[0]).toMatchObject({ key: true, status: "key" });
  });

  test("accents and case do not matter, two of one name are told apart by their ids, and an id will do", async () => {
    expect((await why(made, "abaco gestion")).map(({ account }) => account)).toEqual(["Ábaco Gestión"]);
    expect((await why(made, "INDIGO")).map(({ account, id, score }) => [account, id, score > 50])).toEqual([
      ["Indigo", "C-09", true],
      ["Indigo", "C-10", false],
    ]);
    expect((await why(made, "C-10")).map(({ id }) => id)).toEqual(["C-10"]);
    const { out } = await kam("why", made, "--account", "indigo");
    expect(out).toMatch(/^Indigo \(id C-09\)\nIndigo is /);
  });

  test("a name that is not there gets the names that are near, in the language asked for", async () => {
    expect(await kam("why", made, "--account", "Abaco", "--lang", "es")).toEqual({
      code: 1,
      out: "",
      err: "No hay ninguna cuenta Abaco en la lista de Accounts. ¿Quiso decir: Ábaco Gestión?",
    });
    const { code, err } = await kam("why", list, "--account", "Zzz");
    expect([code, err]).toEqual([1, "There is no account Zzz in the list on Accounts. Please look up its name there."]);
  });

  test("the text has the sentences, then a table of what each criterion gives, no line too long", async () => {
    const { out } = await kam("why", list, "--account", "Faro Labs", "--lang", "es");
    expect(out).toMatch(/^Faro Labs se propone como cuenta clave: posición \d de \d+, puntuación \d+,\d, nivel [AB]\.\n/);
    expect(out).toMatch(/\n\n {2}Criterio +Valoración +Puntos +de\n/);
    expect(out).toMatch(/\n {2}Potencial de crecimiento +5 +\d+,\d +\d+,\d\n/);
    expect(out).toMatch(/\n {2}Prestigio como referencia +–/);
    expect(out.split("\n").filter((line) => line.length > 100)).toEqual([]);
  });

  test("a decision counts, and is said", async () => {
    const book = new Book(await WorkbookModel.open(folder.bytes("made.xlsx")));
    await book.type({ [book.at("KAM_Scores", "Gales Mining", "Decision")]: "Key account" });
    const decided = folder.write("decided.xlsx", (await book.model.save()).bytes);
    book.close();
    const [gales] = await why(decided, "Gales Mining");
    expect(gales).toMatchObject({ key: true, decision: "key" });
    expect(gales?.lines).toContain("A person decided: Key account.");
    expect((await compared(made, decided)).entered).toMatchObject([{ name: "Gales Mining", cause: { by: "decision" } }]);
  });

  test("nothing is said of a rank where nobody can be ranked", async () => {
    const book = new Book(await WorkbookModel.open(folder.bytes("made.xlsx")));
    await book.run({ half: "choosing", add: ["rules"] });
    const { sheet, headerRow, left } = book.table("KAM_Rules");
    const cellOf = (column: number): string => `${sheet}!${String.fromCharCode(65 + left + column)}${headerRow + 2}`;
    await book.type({ [cellOf(0)]: "No such criterion", [cellOf(1)]: "<", [cellOf(2)]: 2 });
    const broken = folder.write("broken.xlsx", (await book.model.save()).bytes);
    book.close();
    const { out } = await kam("why", broken, "--account", "Borealis");
    expect(out).toMatch(/^Borealis is not proposed: the list cannot be ranked until what is told below is fixed\.\n/);
    expect(out).not.toContain("single rating");
    expect(out).toContain("No such criterion");
  });
});

interface CompareReport {
  readonly entered: readonly Change[];
  readonly left: readonly Change[];
  readonly moved: readonly Change[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly weights: readonly { id: string; from: number; to: number }[];
  readonly rules: readonly { id: string; from: number; to: number }[];
  readonly lines: readonly string[];
}

interface Change {
  readonly name: string;
  readonly scores: readonly (number | null)[];
  readonly cause: Readonly<Record<string, unknown>>;
}

async function compared(older: string, newer: string, ...more: string[]): Promise<CompareReport> {
  const { code, out, err } = await kam("compare", older, newer, "--json", "--today", "2026-01-01", ...more);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  return JSON.parse(out) as CompareReport;
}

describe("kam compare", () => {
  test("a list is the same as itself", async () => {
    const report = await compared(made, made);
    expect(report).toMatchObject({ entered: [], left: [], moved: [], added: [], removed: [], weights: [], rules: [] });
    expect(report.lines).toEqual(["Nothing changed."]);
  });

  test("who entered and left and by which criterion, which weights and rules are others; renamed accounts stay the same", async () => {
    const book = new Book(await WorkbookModel.open(folder.bytes("made.xlsx")));
    await book.type({
      [book.at("KAM_Scores", "Delta Foods", "Growth potential")]: 5,
      [book.at("KAM_Scores", "Delta Foods", "Fit: offering, culture, industry")]: 5,
      [book.at("KAM_Scores", "Borealis", "Growth potential")]: 1,
      [book.at("KAM_Scores", "Borealis", "Fit: offering, culture, industry")]: 1,
    });
    await book.type({ [book.at("KAM_Criteria", "Logo appeal", "Weight")]: 0 });
    const settings = book.table("KAM_Scores");
    expect(settings.rows.length).toBe(10);
    const changed = folder.write("moved.xlsx", (await book.model.save()).bytes);
    book.close();
    const report = await compared(made, changed);
    expect(report.left).toMatchObject([{ name: "Borealis", cause: { by: "rating", id: "growthPotential", from: 4, to: 1 } }]);
    expect(report.entered.map(({ name }) => name)).toContain("Delta Foods");
    expect(report.weights).toEqual(expect.arrayContaining([{ id: "logoAppeal", from: 5, to: 0 }]));
    const renamed = folder.write(
      "renamed.xlsx",
      await bytesOf(ROWS.map((row) => (row[0] === "Borealis" ? ["Borealis Nordic Group", ...row.slice(1)] : row))),
    );
    expect(await compared(list, renamed)).toMatchObject({ added: [], removed: [], entered: [], left: [] });
  });

  test("the text names both files, in the language asked for", async () => {
    const other = folder.write("fewer.xlsx", await bytesOf([...ROWS.slice(1), ["Jara", "C-11", 10, 1, 0.1, 1, 1]]));
    const { out } = await kam("compare", list, other, "--lang", "es");
    const [head, ...lines] = out.split("\n");
    expect(head).toBe(`Qué ha cambiado de ${list} a ${other}`);
    expect(lines).toEqual(expect.arrayContaining(["  · Nuevas en la lista: Jara.", "  · Ya no están en la lista: Ábaco Gestión."]));
    expect(lines[0]).toMatch(/^ {2}· /);
  });
});

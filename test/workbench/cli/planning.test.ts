import { WorkbookModel, type CellScalar } from "../../../src/workbench/model";
import { Book, TODAY } from "../../support/book";
import { planPart } from "../../support/editPlan";
import { eight } from "../../support/lists";
import { Folder, kam } from "./kam";

let folder: Folder;
/** Three plans, with the actions below in that of Contoso. */
let plans: string;

const PLAN = "Contoso";

/** Action, owner, due, status. */
const ACTIONS: readonly (readonly CellScalar[])[] = [
  ["Send the first proposal to everybody who decides about it, in all three divisions of theirs", "Ámbar Núñez", TODAY + 10, "Open"],
  ["Call them", "Ámbar Núñez / Ben", TODAY - 3, "Open"],
  ["Find out who pays", "Ben", "", "In progress"],
  ["Say hello", "Ben", TODAY - 9, "Done"],
];

beforeAll(async () => {
  folder = new Folder();
  const input = await folder.list({ rows: eight() });
  const made = await kam("plan", input, "-o", folder.file("made.xlsx"), "--cap", "3", "--rigor", "standard", "--today", "2026-01-01");
  if (made.code !== 0) throw new Error(made.err);
  const book = new Book(await WorkbookModel.open(folder.bytes("made.xlsx")));
  const table = (await planPart(book, PLAN)).tables.find(({ name }) => name.startsWith("KAM_Plan_Actions"));
  const top = (table?.headerRow ?? 0) + 2;
  const typed = ACTIONS.map(([action, ...rest], y) => [
    [`${PLAN}!A${top + y}`, action],
    ...["F", "G", "H"].map((column, x) => [`${PLAN}!${column}${top + y}`, rest[x]]),
  ]);
  await book.type(Object.fromEntries(typed.flat()) as Record<string, CellScalar>);
  plans = folder.write("plans.xlsx", (await book.model.save()).bytes);
  book.close();
}, 60_000);

afterAll(() => folder.remove());

interface Refreshed {
  readonly plans: readonly { account: string; rigor: string; overdue: number; openActions: number; nextReview: string; stale: boolean }[];
  readonly sheets: readonly string[];
  readonly conflicts: number;
  readonly warnings: readonly unknown[];
  readonly roundTrips: number;
  readonly actions: number;
  readonly largestRequest: number;
}

interface Listed {
  readonly actions: readonly { account: string; action: string; owner: string; due: string | null; done: boolean; daysLate: number }[];
}

const refreshed = async (...more: string[]): Promise<Refreshed> => {
  const { code, out, err } = await kam("refresh", plans, "-o", folder.file("out.xlsx"), "--json", "--today", "2026-01-01", ...more);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  return JSON.parse(out) as Refreshed;
};

const listed = async (...more: string[]): Promise<Listed["actions"]> => {
  const { code, out, err } = await kam("actions", plans, "--json", "--today", "2026-01-01", ...more);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  return (JSON.parse(out) as Listed).actions;
};

const said = async (...more: string[]): Promise<string> => {
  const { code, out, err } = await kam("actions", plans, "--today", "2026-01-01", ...more);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  return out;
};

describe("kam refresh", () => {
  test("writes the actions of the plans on their sheet, says how each plan stands, and leaves its input as it was", async () => {
    const before = folder.bytes("plans.xlsx");
    const report = await refreshed();
    expect(report.plans.map(({ rigor }) => rigor)).toEqual(["standard", "standard", "standard"]);
    expect(report.plans.find(({ account }) => account === PLAN)).toMatchObject({
      ...{ overdue: 1, openActions: 3, nextReview: "2026-04-01", stale: false },
    });
    expect(report.sheets).toEqual(expect.arrayContaining(["Actions", PLAN]));
    expect(report).toMatchObject({ conflicts: 0, warnings: [] });
    expect([report.roundTrips, report.actions, report.largestRequest].every((count) => count > 0)).toBe(true);
    const book = new Book(await WorkbookModel.open(folder.bytes("out.xlsx")));
    // The late one comes first.
    const [later, late, ...others] = ACTIONS.map(([action]) => action);
    expect(book.table("KAM_Actions").rows.map((row) => row["Action"])).toEqual([late, later, ...others]);
    expect(folder.bytes("plans.xlsx").equals(before)).toBe(true);
  });

  test("tells it as a table, one line a plan, in the language of the sheets or another", async () => {
    const words = ["refresh", plans, "-o", folder.file("out.xlsx"), "--today", "2026-01-01"];
    const { out } = await kam(...words);
    expect(out).toMatch(/^Plans\n {2}Account +Rigor +Stage +Answered +Health +Overdue +Next review +Stale\n/);
    expect(out).toMatch(/\n {2}Contoso +Standard +Strategy +0 % +\d+ +1 +2026-04-01\n/);
    expect(out).toContain("Plans: 3 · overdue actions: 1 · stale plans: 0 · conflicts: 0");
    expect(out).toContain(`Written to ${folder.file("out.xlsx")}; ${plans} is as it was.\n  Sheets`);
    expect(out.split("\n").filter((line) => line.length > 100 && !line.startsWith("Written"))).toEqual([]);
    expect((await kam(...words, "--lang", "es")).out).toMatch(
      /Planes: 3 · acciones atrasadas: 1 · planes sin actividad: 0 · conflictos: 0/,
    );
  });

  test("says that nothing was to be done where nothing was", async () => {
    await refreshed();
    const { out } = await kam("refresh", folder.file("out.xlsx"), "-o", folder.file("again.xlsx"), "--today", "2026-01-01");
    expect(out).toMatch(/Everything was up to date already\.$/);
  });

  test("looks at the plans from the day that is given: on a later one, what was not changed since is stale, and more is overdue", async () => {
    const report = await refreshed("--today", "2026-12-01");
    expect(report.plans.filter(({ stale }) => stale)).toHaveLength(2);
    expect(report.plans.find(({ account }) => account === PLAN)).toMatchObject({ overdue: 2, stale: false });
  });

  test("shows a conflict, says where, and decides nothing", async () => {
    await refreshed();
    const book = new Book(await WorkbookModel.open(folder.bytes("out.xlsx")));
    const table = (await planPart(book, PLAN)).tables.find(({ name }) => name.startsWith("KAM_Plan_Actions"));
    const { sheet, headers, headerRow, left, rows } = book.table("KAM_Actions");
    const owner = String.fromCharCode(65 + left + headers.indexOf("Owner"));
    const listed = rows.findIndex((row) => row["Action"] === ACTIONS[0]?.[0]);
    await book.type({ [`${PLAN}!F${(table?.headerRow ?? 0) + 2}`]: "Ana", [`${sheet}!${owner}${headerRow + 2 + listed}`]: "Zoe" });
    const both = folder.write("both.xlsx", (await book.model.save()).bytes);
    book.close();
    const { out, code } = await kam("refresh", both, "-o", folder.file("told.xlsx"), "--today", "2026-01-01");
    expect(code).toBe(0);
    expect(out).toContain("conflicts: 1\nConflicts stand on Actions, in the column Check:");
    const told = new Book(await WorkbookModel.open(folder.bytes("told.xlsx")));
    expect(told.value(`${PLAN}!F${(table?.headerRow ?? 0) + 2}`)).toBe("Ana");
    expect(told.value(`${sheet}!${owner}${headerRow + 2 + listed}`)).toBe("Zoe");
  });
});

describe("kam actions", () => {
  test("lists all of them, the first one due on top and those without a date last, and writes nothing", async () => {
    const files = folder.files;
    const actions = await listed();
    expect(actions.map(({ action, due, done, daysLate }) => [action, due, done, daysLate])).toEqual([
      ["Say hello", "2025-12-23", true, 0],
      ["Call them", "2025-12-29", false, 3],
      [ACTIONS[0]?.[0], "2026-01-11", false, 0],
      ["Find out who pays", null, false, 0],
    ]);
    expect(actions.map(({ account }) => account)).toEqual([PLAN, PLAN, PLAN, PLAN]);
    expect(folder.files).toEqual(files);
  });

  test("tells those that are open as a table, long ones over several lines", async () => {
    const lines = (await said()).split("\n");
    expect(lines[0]).toBe("Open actions: 3 · overdue: 1");
    expect(lines[1]).toMatch(/^ {2}Account +Action +Owner +Due +Status +Days late$/);
    expect(lines[3]).toMatch(/^ {2}Contoso +Call them +Ámbar Núñez \/ +2025-12-29 +Open +3$/);
    expect(lines[4]?.trim()).toBe("Ben");
    expect(lines[5]).toMatch(/^ {2}Contoso +Send the first proposal to +Ámbar Núñez +2026-01-11 +Open$/);
    expect(lines.slice(6).map((line) => line.trim())).toEqual([
      ...["everybody who decides about", "it, in all three divisions", "of theirs"],
      expect.stringMatching(/^Contoso +Find out who pays +Ben +In progress$/),
    ]);
    expect(lines.filter((line) => line.length > 100)).toEqual([]);
    expect(lines.join("\n")).not.toContain("Say hello");
  });

  test("of one person, whatever the case and the accents, alone or with others; of what is late alone", async () => {
    expect((await listed("--owner", "ambar nunez")).map(({ action }) => action)).toEqual(["Call them", ACTIONS[0]?.[0]]);
    expect((await listed("--owner", "BEN", "--overdue")).map(({ action }) => action)).toEqual(["Call them"]);
    expect(await listed("--owner", "nobody")).toEqual([]);
    expect(await said("--owner", "Ben")).toMatch(/^Open actions: 2 · overdue: 1\n/);
  });

  test("says why there is none", async () => {
    expect(await said("--owner", "Zoe")).toBe("Zoe owns no action. Owners are: Ben, Ámbar Núñez, Ámbar Núñez / Ben.");
    expect(await said("--overdue", "--today", "2025-12-01")).toBe("No action is overdue.");
    expect(await said("--overdue", "--today", "2025-12-01", "--lang", "es")).toBe("Ninguna acción está atrasada.");
    const { code, out } = await kam("actions", folder.file("made.xlsx"));
    expect({ code, out }).toEqual({ code: 0, out: expect.stringMatching(/^The plans hold no actions yet\./) as unknown });
  });
});

describe("a workbook without plans", () => {
  test.each([
    [["actions"], /^There are no plans in this workbook yet\. Please make them first: plan IN\.xlsx -o OUT\.xlsx\.$/],
    [["refresh", "-o", "none.xlsx"], /^There are no plans in this workbook yet/],
    [["actions", "--lang", "es"], /^Este libro no tiene planes todavía/],
  ])("%j is told what to do first", async ([command = "", ...more], message) => {
    const { code, out, err } = await kam(
      command,
      folder.file("list.xlsx"),
      ...more.map((each) => (each === "none.xlsx" ? folder.file(each) : each)),
    );
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(message);
    expect(folder.files).not.toContain("none.xlsx");
  });
});

describe("kam reset-template", () => {
  const reset = (...more: string[]) => kam("reset-template", plans, "-o", folder.file("reset.xlsx"), "--today", "2026-01-01", ...more);

  test("writes the template afresh, keeps the one that was there, says how to use it, and leaves its input as it was", async () => {
    const before = folder.bytes("plans.xlsx");
    const { code, out, err } = await reset();
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out.split("\n")).toEqual([
      "New plans are copied from KAM Plan Template, which is as it comes with KAM. Plans that are there stay as they are.",
      'The template that was there is kept as KAM Plan Template (old). To copy plans from it: --template "KAM Plan Template (old)".',
      "",
      `Written to ${folder.file("reset.xlsx")}; ${plans} is as it was.`,
      "  Sheets  KAM Plan Template",
    ]);
    expect(folder.bytes("plans.xlsx").equals(before)).toBe(true);
    expect((await reset("--lang", "es")).out).toMatch(/^Los planes nuevos se copian de KAM Plan Template/);
    const { code: chosen } = await kam(
      ...["plan", folder.file("reset.xlsx"), "-o", folder.file("chosen.xlsx"), "--cap", "4"],
      ...["--template", "KAM Plan Template (old)"],
    );
    expect(chosen).toBe(0);
  });

  test("tells programs the same", async () => {
    expect(JSON.parse((await reset("--json")).out)).toMatchObject({
      ...{ template: "KAM Plan Template", kept: "KAM Plan Template (old)", sheets: ["KAM Plan Template"], warnings: [], roundTrips: 3 },
    });
  });

  test("says what to do first where there is nothing that a template could look at", async () => {
    const { code, err } = await kam("reset-template", folder.file("list.xlsx"), "-o", folder.file("none.xlsx"));
    expect({ code, err }).toEqual({
      code: 1,
      err: expect.stringMatching(/Please make them first: plan IN\.xlsx -o OUT\.xlsx\.$/) as unknown,
    });
    expect(folder.files).not.toContain("none.xlsx");
  });
});

describe("a template for new plans", () => {
  const plan = (template: string) => kam("plan", folder.file("list.xlsx"), "-o", folder.file("templated.xlsx"), "--template", template);

  test("is a file of one's own, whose first sheet each plan is a copy of", async () => {
    const ours = WorkbookModel.blank();
    ours.writeInput("Sheet1", 0, 0, "Our way: {{account}}");
    folder.write("ours.xlsx", (await ours.save()).bytes);
    const { code, err } = await plan(folder.file("ours.xlsx"));
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const book = new Book(await WorkbookModel.open(folder.bytes("templated.xlsx")));
    expect(book.value(`${PLAN}!A1`)).toBe(`Our way: ${PLAN}`);
  });

  test("is a sheet of the workbook", async () => {
    const input = await folder.list({ rows: eight() }, { sheet: "Our plan", rows: [["Plan of {{account}}"]] });
    const words = ["--sheet", "Accounts", "--template", "our PLAN", "-o", folder.file("templated.xlsx")];
    const { code, err } = await kam("plan", input, ...words);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const book = new Book(await WorkbookModel.open(folder.bytes("templated.xlsx")));
    expect(book.value(`${PLAN}!A1`)).toBe(`Plan of ${PLAN}`);
  });

  test.each<[string, () => string, RegExp]>([
    ["a file that is not there", () => folder.file("no.xlsx"), /no\.xlsx cannot be read: there is no such file\.$/],
    ["a folder", () => folder.path, /^There is no sheet .* to copy plans from/],
    ["another kind of file", () => folder.write("text.xlsx", "no"), /text\.xlsx is not an Excel workbook .* save your template as \.xlsx/],
    ["a sheet that is not there", () => "Ours", /^There is no sheet Ours to copy plans from\. Templates in this workbook: –\.$/],
  ])("refused: %s", async (_, template, message) => {
    await folder.list({ rows: eight() });
    const { code, out, err } = await plan(template());
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(message);
  });
});

describe("kam check and kam coverage", () => {
  test("say everything about a workbook, the worst first, with severity, account and cell, and leave it as it is", async () => {
    const before = folder.bytes("plans.xlsx");
    const { code, out } = await kam("check", plans, "--json", "--today", "2026-01-01");
    const { counts, findings } = JSON.parse(out) as {
      counts: Record<string, number>;
      findings: readonly { severity: string; code: string; about: string; where: string; message: string }[];
    };
    expect(code).toBe(0);
    expect(findings.map(({ severity }) => severity)).toEqual([
      ...Array<string>(counts.late ?? 0).fill("late"),
      ...Array<string>(counts.soon ?? 0).fill("soon"),
      ...Array<string>(counts.note ?? 0).fill("note"),
    ]);
    const nobody = findings.filter((each) => each.code === "team-nobody");
    expect(nobody.map(({ about, where }) => [about, where])).toContainEqual([PLAN, "Team"]);
    expect(folder.bytes("plans.xlsx")).toEqual(before);
    expect((await kam("check", plans, "--lang", "es", "--today", "2026-01-01")).out).toMatch(/^Ya: \d/);
  });

  test("show the roles, the gaps and who could fill them", async () => {
    const { out } = await kam("coverage", plans, "--json", "--today", "2026-01-01");
    const report = JSON.parse(out) as { totals: { open: number; roles: number }; accounts: readonly { account: string; gaps: string[] }[] };
    expect(report.totals.open).toBe(report.totals.roles);
    expect(report.accounts.find(({ account }) => account === PLAN)?.gaps).toHaveLength(6);
    expect((await kam("coverage", plans, "--today", "2026-01-01")).out).toMatch(/^\d+ of \d+ roles on \d key accounts are open\./);
  });

  test("take no workbook to write", async () => {
    expect(await kam("check", plans, "-o", folder.file("x.xlsx"))).toMatchObject({ code: 2 });
  });
});

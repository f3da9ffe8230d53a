import { refreshPlans } from "../../../src/actions/refresh/refreshPlans";
import { undoLast } from "../../../src/actions/undo/undoLast";
import { addSheet } from "../../../src/actions/add/addSheet";
import { texts } from "../../../src/i18n";
import { SHEETS } from "../../../src/sheets/registry";
import { Book, TODAY } from "../../support/book";
import { ENGLISH, SPANISH, eight, workbookOf } from "../../support/lists";

const runOf = (book: Book) => (batch: (context: Excel.RequestContext) => Promise<never>) => book.session.Excel.run(batch);
const shown = (book: Book, name: string): string =>
  book
    .values(name)
    .map((row) => row.filter((cell) => cell !== "").join(" "))
    .join("\n");
const errors = (book: Book, name: string): unknown[] => book.values(name).flat().filter((cell) => /^#[A-Z]/.test(String(cell))); // prettier-ignore

/** `3 Dec`, by arithmetic of our own. */
const shortDate = (serial: number): string =>
  new Date((serial - 25_569) * 86_400_000).toLocaleDateString("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });

const formulasOf = (book: Book, name: string): string[] => {
  const sheet = book.sheet(name);
  return Array.from({ length: sheet.rowCount }, (_, row) =>
    Array.from({ length: sheet.columnCount }, (__, column) => String(book.model.readFormula(name, row, column))),
  ).flat();
};

/** The sheets that formulas with links on a sheet lead to. */
function linkedSheets(book: Book, name: string): string[] {
  const links = formulasOf(book, name).filter((formula) => formula.includes("HYPERLINK("));
  const named = links.flatMap((formula) => [...formula.matchAll(/CELL\("address",(?:'((?:[^']|'')+)'|([^'!,]+))!/g)]);
  return [...new Set(named.map(([, quoted, plain]) => quoted?.replaceAll("''", "'") ?? plain ?? ""))];
}

describe.each([
  { language: "en", headers: ENGLISH, platform: "desktop" },
  { language: "es", headers: SPANISH, platform: "web" },
] as const)("Start ($language, $platform)", ({ language, headers, platform }) => {
  const book = new Book(workbookOf({ rows: eight(headers), table: "Clients", sheet: "Mine" }), platform);
  const own = texts(language).start;
  const { names } = texts(language).sheets;

  let plans: readonly string[] = [];

  beforeAll(async () => {
    plans = Object.keys((await book.run({ cap: 3 })).plans);
    expect(plans).toHaveLength(3);
  });

  afterAll(() => book.close());

  test("is the first tab and the one that is seen, and the others follow in their order", () => {
    expect(book.model.activeSheetName).toBe(names.start);
    const order = SHEETS.map(({ name }) => name(language));
    const ours = book.sheets.filter((name) => order.includes(name));
    expect(book.sheets.slice(0, ours.length)).toEqual(ours);
    expect(ours).toEqual(order.filter((name) => ours.includes(name)));
    expect(book.sheets.slice(ours.length)).toEqual(["Mine", ...plans]);
  });

  test("leaves at most eleven tabs of ours to be seen; what is there for formulas is hidden, what is asked for is not there", () => {
    const visible = book.sheets.filter((name) => book.sheet(name).state === "visible" && !["Mine", ...plans].includes(name));
    expect(visible.length).toBeLessThanOrEqual(11);
    const hidden = book.sheets.filter((name) => book.sheet(name).state !== "visible");
    expect(hidden.sort()).toEqual([names.data, names.runs, names.questions, names.template].sort());
    expect(book.sheets).not.toEqual(expect.arrayContaining([names.pairwise]));
    expect(book.sheets).not.toEqual(expect.arrayContaining([names.rules]));
    expect(book.sheets).not.toEqual(expect.arrayContaining([names.reviews]));
  });

  test("shows the list in figures and every plan by rank, without an error", () => {
    const page = shown(book, names.start);
    expect(page).toContain(own.figures.of.replace("{count}", "3").replace("{all}", "3"));
    expect(errors(book, names.start)).toEqual([]);
    const accounts = book.values(names.start).map((row) => String(row[14]));
    const places = plans.map((plan) => accounts.findIndex((cell) => cell === plan));
    expect(places.every((place) => place > 0)).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
  });

  test("puts no number into words by a format that is read by the country of the reader", () => {
    const ours = book.sheets.filter((name) => name !== "Mine");
    const byFormat = ours.flatMap((name) => formulasOf(book, name)).filter((formula) => /\bTEXT\([^"]*,"(?!# \?)/.test(formula));
    expect(byFormat).toEqual([]);
  });

  test("has links that lead to every sheet and every plan, and each of them leads back", () => {
    const all = [names.ranking, names.portfolio, names.plans, names.actions, names.team, names.coverage, names.scores, names.criteria, names.settings]; // prettier-ignore
    expect(linkedSheets(book, names.start)).toEqual(expect.arrayContaining([...all, ...plans]));
    expect(linkedSheets(book, names.start).every((name) => book.sheets.includes(name))).toBe(true);
    for (const name of all) expect([name, linkedSheets(book, name).includes(names.start)]).toEqual([name, true]);
  });
});

test("says the next best step from what is late, due and open", async () => {
  const book = new Book(workbookOf({ rows: eight(), table: "Clients" }));
  await book.run({ cap: 3 });
  const step = () => String(book.value("Start!B5"));
  const before = step();
  expect(before).toMatch(/^(Rate what is missing|\d+ roles on key accounts are open)/);
  await book.type({ "Settings!C12": 0 });
  const row = book.values("Contoso").findIndex((cells) => cells[0] === "Action") + 2;
  expect(row).toBeGreaterThan(2);
  const headers = book.values("Contoso")[row - 2] ?? [];
  const at = (header: string) => `Contoso!${String.fromCharCode(65 + headers.indexOf(header))}${row}`;
  await book.type({ [at("Action")]: "Call", [at("Owner")]: "Ana", [at("Due")]: TODAY - 3 });
  await refreshPlans(runOf(book) as never, { today: TODAY });
  await book.type({ [book.at("KAM_Actions", "Contoso", "Due")]: TODAY - 3 });
  expect(step()).toBe("One action of Ana is late: close or re-date it first.");
  expect(shown(book, "Start")).toMatch(/Ana 1 0? ?3 Contoso/);
  const { title, late, undated } = texts("en").start.ahead;
  const ahead = book.values("Start").map((row) => [row[1], row[4]]);
  const first = ahead.findIndex(([label]) => label === title) + 1;
  const [from, to] = [TODAY, TODAY + 6].map((day) => shortDate(day));
  expect(ahead.slice(first, first + 2)).toEqual([
    [late, 1],
    [`${from} – ${to}`, 0],
  ]);
  expect(ahead[first + 8]).toEqual([undated, 0]);
  expect(errors(book, "Start")).toEqual([]);
  book.close();
});

test("tells after a second run who entered, who left and whose score moved since", async () => {
  const book = new Book(workbookOf({ rows: eight(), table: "Clients" }));
  await book.run({ cap: 3, half: "choosing" });
  expect(shown(book, "Start")).toContain(texts("en").start.moved.first);
  await book.type({ [book.at("KAM_Scores", "Litware", "Decision")]: "Key account" });
  await book.run({ half: "choosing", today: TODAY + 1 });
  expect(shown(book, "Start")).toMatch(/▲ in Litware/);
  expect((await book.run({ half: "choosing", today: TODAY + 1 })).sheets).toEqual([]);
  expect(shown(book, "Start")).toMatch(/▲ in Litware/);
  book.close();
});

test("keeps what a person has typed on it, and tells where that hides what it shows", async () => {
  const book = new Book(workbookOf({ rows: eight(), table: "Clients" }));
  await book.run({ cap: 3, half: "choosing" });
  await book.type({ "Start!D9": "Ask Ana", "Start!B5": "Call the board", "Start!G30": 42, "Start!M31": "=1+1", "Start!U4": "beside" });
  const { findings } = await book.run({ cap: 3, language: "es" });
  const cells = ["Start!D9", "Start!B5", "Start!G30", "Start!M31", "Start!U4"];
  expect(cells.map((each) => book.value(each))).toEqual(["Ask Ana", "Call the board", 42, 2, "beside"]);
  const told = findings.filter(({ code }) => code === "typed-on-start");
  expect(told).toEqual([{ code: "typed-on-start", params: { text: "Call the board" }, where: "Start!B5" }]);
  // With plans there is more to show; texts of ours that stood there before go away.
  expect(shown(book, "Start")).not.toContain(texts("en").start.stages.empty);
  await book.type({ "Start!B5": "" });
  await refreshPlans(runOf(book) as never, { today: TODAY });
  expect(String(book.value("Start!B5"))).not.toBe("");
  expect(book.value("Start!D9")).toBe("Ask Ana");
  book.close();
});

test("is written again when plans are taken back, and shows none of them then", async () => {
  const book = new Book(workbookOf({ rows: eight(), table: "Clients" }));
  await book.run({ cap: 3, half: "choosing" });
  await book.run({ cap: 3 });
  expect(linkedSheets(book, "Start")).toContain("Contoso");
  await undoLast(runOf(book) as never);
  expect(book.sheets).not.toContain("Contoso");
  expect(errors(book, "Start")).toEqual([]);
  expect(linkedSheets(book, "Start").every((name) => book.sheets.includes(name))).toBe(true);
  expect(shown(book, "Start")).toContain(texts("en").start.stages.empty);
  book.close();
});

describe("a sheet on request", () => {
  const book = new Book(workbookOf({ rows: eight(), table: "Clients" }));
  beforeAll(async () => void (await book.run({ cap: 3 })));
  afterAll(() => book.close());

  test.each([
    ["AHP", "pairwise"],
    ["Knock-out rules", "rules"],
  ])("%s is made when asked for, works, and is linked from Start", async (name) => {
    expect(await addSheet(runOf(book) as never, name, { today: TODAY })).toMatchObject({ sheet: name });
    expect(book.model.activeSheetName).toBe(name);
    expect(linkedSheets(book, "Start")).toContain(name);
    expect((await book.run()).sheets).toEqual([]);
  });

  test("one that is hidden is shown, by its name in any language, and nothing is written", async () => {
    expect(await addSheet(runOf(book) as never, "preguntas")).toMatchObject({ sheet: "Questions", sheets: [] });
    expect(book.sheet("Questions").state).toBe("visible");
  });

  test.each([
    ["nonsense", "no-such-addition"],
    ["Reviews", "addition-too-early"],
  ])("%s is refused: %s", async (name, code) => {
    await expect(addSheet(runOf(book) as never, name)).rejects.toMatchObject({ code });
  });
});

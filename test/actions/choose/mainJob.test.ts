import { previewMapping, type MainJobResult } from "../../../src/actions/choose/mainJob";
import { texts } from "../../../src/i18n";
import { withoutAdvice } from "../../support/advice";
import { expectCellsToAgree } from "../../support/agree";
import { Book, TODAY } from "../../support/book";
import { ENGLISH, SPANISH, eight, many, workbookOf } from "../../support/lists";

/** Where and in which words the same eight accounts stand. */
const LISTS = [
  { name: "a table, desktop", language: "en", platform: "desktop", own: { rows: eight(ENGLISH), table: "Clients" } },
  { name: "cells, web", language: "en", platform: "web", own: { rows: eight(ENGLISH), top: 3, left: 2 } },
  { name: "una tabla, web", language: "es", platform: "web", own: { rows: eight(SPANISH), table: "Clientes", top: 1, sheet: "Mi lista" } },
  { name: "celdas, desktop", language: "es", platform: "desktop", own: { rows: eight(SPANISH) } },
] as const;

describe.each(LISTS)("the main job on $name ($language)", ({ language, platform, own }) => {
  const { plan, planning, sheets, terms } = texts(language);
  const book = new Book(workbookOf(own), platform);
  const source = "sheet" in own ? own.sheet : "Accounts";
  let result: MainJobResult;

  beforeAll(async () => {
    result = await book.run({ cap: 3 });
  });

  afterAll(() => book.close());

  test("writes every sheet, in the words of the list, and leaves the person's own as it was", () => {
    const { language: spoken, sheets: written } = result;
    const names = sheets.names;
    const ours = [names.settings, names.criteria, names.scores, names.ranking, names.portfolio, names.data, names.start, names.runs];
    const plans = ["Contoso", "Fabrikam", "Northwind"];
    expect(spoken).toBe(language);
    expect(book.sheets).toEqual(
      expect.arrayContaining([source, ...ours, names.log, names.team, names.coverage, names.questions, names.template, ...plans]),
    );
    expect(new Set(written)).toEqual(new Set(book.sheets.filter((name) => name !== source)));
    const fresh = workbookOf(own);
    const cells = (model: Book["model"]) =>
      Array.from({ length: 16 }, (_, row) => Array.from({ length: 9 }, (__, x) => model.readFormula(source, row, x)));
    expect(cells(book.model)).toEqual(cells(fresh));
  });

  test("computes what the cells show", () => {
    expectCellsToAgree(book, result);
    expect(result.accounts).toBe(8);
    expect([result.scored, result.unranked]).toEqual([8, 0]);
  });

  test("scores as one does by hand", () => {
    const headers = sheets.scores.headers;
    const row = book.row("KAM_Scores", "Contoso");
    // 500 of 50 … 600 is in the fifth band (from 480); 90 % is in the fourth (from 85 %). Weights 15, 20, 10, 15 of 100 are rated.
    expect(
      [terms.criteria.currentRevenue, terms.criteria.growthPotential, terms.criteria.renewalLikelihood].map((name) => row[name]),
    ).toEqual([5, 4, 4]);
    expect(row[headers.score]).toBeCloseTo((25 * (15 * 4 + 20 * 3 + 10 * 3 + 15 * 3)) / 60, 9);
    expect(row[headers.completeness]).toBeCloseTo(0.6, 9);
    expect([row[headers.tier], row[headers.rank], row[headers.keyAccount]]).toEqual(["A", 1, sheets.yes]);
    expect(book.row("KAM_Scores", "Litware")[headers.keyAccount]).toBe(sheets.no);
  });

  test("keeps every score a live formula, and cells for what the list does not say", async () => {
    const [formulas] = book.table("KAM_Scores").formulas;
    const { score, completeness, tier, rank } = sheets.scores.headers;
    expect(formulas?.[terms.criteria.currentRevenue]).toMatch(/^=INDEX\(/);
    expect(formulas?.[score]).toMatch(/KAM\.SCORE\(/);
    expect(formulas?.[completeness]).toMatch(/^=INDEX\(/);
    expect(formulas?.[tier]).toMatch(/^=INDEX\(/);
    expect(formulas?.[rank]).toMatch(/^=/);
    expect(formulas?.[terms.criteria.logoAppeal]).toBe("");
    await book.session.Excel.run(async (context) => {
      const range = context.workbook.tables.getItem("KAM_Scores").columns.getItem(terms.criteria.logoAppeal).getDataBodyRange();
      range.dataValidation.load("rule");
      await context.sync();
      expect(range.dataValidation.rule.list?.source).toBe("1,2,3,4,5");
    });
  });

  test("shows the ranked list, its coverage, a log and a plan for each key account", () => {
    const { keyAccounts, plans } = result;
    const key = ["Contoso", "Fabrikam", "Northwind"];
    expect(keyAccounts.map(({ account }) => account)).toEqual(key);
    const ranking = book.values(sheets.names.ranking).slice(5);
    expect(ranking.slice(0, 4).map((row) => [row[1], row[2], row[11]])).toEqual([
      [1, "Contoso", terms.statuses.key],
      [2, "Fabrikam", terms.statuses.key],
      [3, "Northwind", terms.statuses.key],
      [4, "Litware", terms.statuses.no],
    ]);
    const coverage = book.values(sheets.names.coverage).slice(5);
    expect(coverage.slice(0, 3).map((row) => [row[1], row[2], row[10], row[11]])).toEqual([
      ["Contoso", "Ana", 0, 6],
      ["Fabrikam", "Ben", 0, 6],
      ["Northwind", "Ana", 0, 6],
    ]);
    const team = book.table("KAM_Team");
    expect(team.rows.map((row) => Object.values(row).slice(0, 3))).toEqual([
      ["Contoso", "Ana", ""],
      ["Fabrikam", "Ben", ""],
      ["Northwind", "Ana", ""],
    ]);
    expect(book.table("KAM_Log").rows.map((row) => Object.values(row).slice(0, 3))).toEqual(
      key.map((name) => [TODAY, name, terms.logChanges.entered]),
    );
    expect(plans).toEqual({ Contoso: "Contoso", Fabrikam: "Fabrikam", Northwind: "Northwind" });
    const facts = book.values("Contoso");
    expect(facts[0]?.[0]).toBe("Contoso");
    expect([0, 1, 2, 5, 6].map((column) => facts[3]?.[column])).toEqual([
      planning.words.stages.strategy,
      "Ana",
      planning.words.rigors.light,
      "Ana",
      TODAY + 180,
    ]);
    expect(facts[10]?.[0]).toBe(`${plan.head.missingThemes}${Object.values(planning.words.themes).join(", ")}`);
    expect(facts[10]?.slice(4, 9)).toEqual([expect.closeTo(81.25, 9), 500, "A", 1, expect.closeTo(0.6, 9)]);
    expect(book.formula("Contoso!E11")).toBe(`=INDEX(KAM_Scores[${sheets.scores.headers.score}],MATCH("K1",KAM_Scores[Id],0))`);
  });

  test("has no error in any cell but in the points that a chart leaves out", () => {
    const errors = book.sheets.flatMap((name) =>
      book.values(name).flatMap((row, y) => row.flatMap((value, x) => (/^#[A-Z/0?!]+$/.test(String(value)) ? [[name, y, x, value]] : []))),
    );
    expect(
      errors.filter(([name, , , value]) => ![sheets.names.portfolio, sheets.names.reviews].includes(String(name)) || value !== "#N/A"),
    ).toEqual([]);
  });
});

/** What people have in their lists: numbers as text, the same name twice, ratings that are none, errors, hardly anything known. */
const MESSY = [
  ["Contoso", "Ana", "'1,200.5", 4, "'80%", 4],
  ["Fabrikam", "Ben", 400, 5, 0.5, "'3"],
  ["Contoso", "Ana", 300, 3, 0.7, 5],
  ["Tailspin", "Cleo", "'2,000", 7, 0.6, 4],
  ["Adatum", "Ben", 100, 2, "", "=1/0"],
  ["Litware", "", "n/a", 4, 0.2, 1],
  ["Wingtip", "Ana", "", 1, 1.5, 3],
  ["Proseware", "Cleo", 600, 0, 0.8, ""],
  ["Zava", "Cleo", "", "", "", ""],
];

describe.each(["desktop", "web"] as const)("what people do to a messy list, on %s", (platform) => {
  const book = new Book(workbookOf({ rows: [[...ENGLISH], ...MESSY] }), platform);
  const at = (account: string, header: string): string => book.at("KAM_Scores", account, header);
  const cells = (): unknown[] => book.table("KAM_Scores").rows.map((row) => Object.values(row));

  afterAll(() => book.close());

  test("is scored as far as it goes; what cannot be used is told with its cell", async () => {
    const result = await book.run({ cap: 3, add: ["rules", "pairwise"] });
    expectCellsToAgree(book, result);
    expect([result.accounts, result.scored, result.unranked]).toEqual([9, 6, 3]);
    expect(withoutAdvice(result.findings).map(({ code, where }) => `${code} ${where}`)).toEqual([
      "rating-out-of-range Accounts!D5",
      "probability-out-of-range Accounts!E8",
      "value-error Accounts!F6",
      "account-twice Accounts!A4",
    ]);
    expect(book.row("KAM_Scores", "Contoso")["Current revenue"]).toBe(5);
    expect(book.row("KAM_Scores", "Adatum")["Score"]).toBe("#DIV/0!");
  });

  /** Each of these is typed, and shows in the cells at once; a run computes the same and changes none of them. */
  test.each<[string, () => Record<string, string | number>, () => void]>([
    [
      "ratings, over formulas too",
      () => ({ [at("Zava", "Logo appeal")]: 4, [at("Tailspin", "Growth potential")]: 5, [at("Fabrikam", "Logo appeal")]: 2 }),
      () => expect(book.row("KAM_Scores", "Tailspin")).toMatchObject({ "Growth potential": 5, Rank: 1, Tier: "A" }),
    ],
    [
      "a knock-out rule",
      () => ({ "Knock-out rules!B5": "Likelihood of renewal", "Knock-out rules!C5": "<", "Knock-out rules!D5": 2 }),
      () =>
        expect(book.row("KAM_Scores", "Litware")).toMatchObject({
          "Knocked out by": "Likelihood of renewal < 2",
          Rank: "",
          Proposed: "No",
        }),
    ],
    [
      "decisions",
      () => ({
        [at("Fabrikam", "Decision")]: "No",
        [at("Litware", "Decision")]: "Key account",
        [at("Zava", "Decision")]: "Disqualified",
        [at("Proseware", "Decision")]: "Waiting list",
      }),
      () => {
        expect(book.row("KAM_Scores", "Litware")).toMatchObject({ Rank: "", "Key account": "Yes" });
        expect(book.row("KAM_Scores", "Zava")).toMatchObject({ Rank: "", "Key account": "No" });
        expect(book.row("KAM_Scores", "Proseware")).toMatchObject({ Rank: 5, Proposed: "Waiting list", "Key account": "No" });
      },
    ],
    [
      "a completeness that is needed",
      () => ({ "Settings!C12": 0.3 }),
      () => expect(book.row("KAM_Scores", "Proseware")).toMatchObject({ Completeness: 0.25, Rank: 6, Proposed: "Waiting list" }),
    ],
    [
      "the lowest rating for what is missing",
      () => ({ "Settings!C11": "Lowest" }),
      () => expect(book.row("KAM_Scores", "Zava")["Score"]).toBe(3.75),
    ],
    [
      "no score for what is missing",
      () => ({ "Settings!C11": "Strict" }),
      () => expect(book.row("KAM_Scores", "Zava")["Score"]).toBe("#N/A"),
    ],
    [
      "other tiers and another cut",
      () => ({ "Settings!C11": "Reallocate", "Settings!C14": 90, "Settings!C15": 50, "Settings!C19": 90 }),
      () => expect(book.row("KAM_Scores", "Tailspin")).toMatchObject({ Tier: "B", Strategy: "Manage for cash" }),
    ],
    [
      "weights from comparing in pairs",
      // Revenue counts three times as much as each of seven others, which count alike: 3 of 10.
      () => ({
        ...Object.fromEntries([..."DEFGHIJ"].map((column) => [`AHP!${column}5`, 3])),
        "Settings!C13": "Pairwise comparison",
      }),
      () => {
        expect(book.row("KAM_Criteria", "Current revenue")["In use"]).toBeCloseTo(30, 9);
        expect(book.row("KAM_Criteria", "Logo appeal")["In use"]).toBeCloseTo(10, 9);
      },
    ],
    [
      "typed weights again",
      () => ({ "Settings!C13": "Criteria sheet" }),
      () => expect(book.row("KAM_Criteria", "Current revenue")["In use"]).toBe(15),
    ],
  ])("%s", async (_, typed, expectCells) => {
    await book.type(typed());
    expectCells();
    const before = cells();
    expectCellsToAgree(book, await book.run());
    expect(cells()).toEqual(before);
  });

  test("a criterion rated by its parts", async () => {
    const whole = "Fit: offering, culture, industry";
    await book.byHand((workbook) => {
      const width = book.table("KAM_Criteria").headers.length;
      const part = (name: string): string[] => [name, ...Array<string>(width - 4).fill(""), whole, "", ""];
      workbook.tables.getItem("KAM_Criteria").rows.add(undefined, [part("Offering"), part("Culture")]);
    });
    expectCellsToAgree(book, await book.run());
    await book.type({ [at("Fabrikam", "Offering")]: 5, [at("Fabrikam", "Culture")]: 2, [at("Adatum", "Culture")]: 2 });
    expect(book.row("KAM_Scores", "Fabrikam")[whole]).toBe(3.5);
    expect(book.row("KAM_Scores", "Adatum")[whole]).toBe(2);
    expectCellsToAgree(book, await book.run());
  });

  test("breakpoints that follow the list", async () => {
    const breaks = ["Breakpoint 1", "Breakpoint 2", "Breakpoint 3", "Breakpoint 4"];
    const others = () => book.table("KAM_Criteria").formulas.slice(1).map((row) => breaks.map((header) => row[header])); // prettier-ignore
    const standing = others();
    await book.type({ [book.at("KAM_Criteria", "Current revenue", "Breakpoints from")]: "Live: percentiles" });
    const before = cells();
    expectCellsToAgree(book, await book.run());
    expect(cells()).toEqual(before);
    await book.type({ "Accounts!C4": 5000 });
    expect(book.row("KAM_Scores", "Proseware")["Current revenue"]).toBe(3);
    expectCellsToAgree(book, await book.run());
    await book.type(Object.fromEntries(breaks.map((header) => [book.at("KAM_Criteria", "Current revenue", header), ""])));
    expectCellsToAgree(book, await book.run());
    expect(others()).toEqual(standing);
  });
});

describe("what the person may say", () => {
  test("other columns, fewer plans, the choosing half alone", async () => {
    const rows = [
      ["Client", "Turnover A", "Turnover B"],
      ...many(6)
        .slice(1)
        .map((row, index) => [row[0] ?? "", 100 - index, index * 10]),
    ];
    const book = new Book(workbookOf({ rows }));
    const preview = await previewMapping((batch) => book.session.Excel.run(batch), { overrides: { currentRevenue: "Turnover B" } });
    expect(preview.list.mapping.criteria["currentRevenue"]?.header).toBe("Turnover B");
    expect(preview.hasSheets).toBe(false);
    expect(book.sheets).toEqual(["Accounts"]);
    const steps: string[] = [];
    const half = await book.run({
      half: "choosing",
      overrides: { currentRevenue: "Turnover B" },
      language: "es",
      onStep: (step) => void steps.push(step),
    });
    expect(steps).toEqual(["read", "score"]);
    expect(half.mapping["currentRevenue"]).toBe("Turnover B");
    expect(half.language).toBe("es");
    expect([half.plans, book.sheets.includes("Equipo"), book.sheets.includes("Cobertura de roles")]).toEqual([{}, false, false]);
    // One column of eight criteria is too little to go by, unless the person says that it will do.
    await book.type({ "Ajustes!C12": 0, "Ajustes!C16": "C" });
    const whole = await book.run({ plans: 2, cap: 4, onStep: (step) => void steps.push(step) });
    expect(steps.slice(2)).toEqual(["read", "score", "plan"]);
    expect(whole.keyAccounts).toHaveLength(4);
    expect(Object.keys(whole.plans)).toEqual(whole.keyAccounts.slice(0, 2).map(({ account }) => account));
    expect(book.value("Ajustes!C6")).toBe(4);
    expectCellsToAgree(book, whole);
    book.close();
  });

  test.each([
    ["empty-sheet", []],
    ["no-accounts", [[...ENGLISH]]],
  ])("a sheet without a list is refused: %s", async (code, rows) => {
    const book = new Book(workbookOf({ rows }));
    await expect(book.run()).rejects.toMatchObject({ code });
    expect(book.sheets).toEqual(["Accounts"]);
    book.close();
  });

  test("a sheet of ours is not a list, unless the last list is known", async () => {
    const book = new Book(workbookOf({ rows: eight() }));
    await book.run({ half: "choosing" });
    await book.byHand((workbook) => workbook.worksheets.getItem("Scores").activate());
    expect((await book.run({ half: "choosing" })).source).toBe("Accounts");
    await book.byHand((workbook) => workbook.names.getItem("KAM_Source").delete());
    await expect(book.run()).rejects.toMatchObject({ code: "no-list-on-sheet", where: "Start" });
    book.close();
  });
});

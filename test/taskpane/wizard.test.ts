import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fill, texts } from "../../src/i18n";
import { WorkbookModel } from "../../src/workbench/model";
import { doubledIds, faint, nameless, tooWide } from "../support/accessibility";
import { Book } from "../support/book";
import { cellsOf, workbookOf, type OpenPane } from "../support/pane";
import { paneFile } from "../support/paneFile";
import { button, choose, english, eventually, focused, heading, list, open, sheetNames, wizard } from "../support/paneSteps";

const withPane = paneFile();

const sample = async (): Promise<WorkbookModel> =>
  WorkbookModel.open(new Uint8Array(await readFile(join(__dirname, "../../assets/sample-accounts.xlsx"))));

/** What keeps people from reading or operating a page. */
const barriers = async ({ page }: OpenPane): Promise<unknown[]> => [
  ...(await nameless(page)),
  ...(await faint(page)),
  ...(await tooWide(page)),
  ...(await doubledIds(page)),
];

/** Names in the ranking, in its order. */
const ranked = ({ page }: OpenPane): Promise<string[]> => page.locator("tbody th button").allTextContents();

test("a blank workbook begins with the sample: ranked with the second press, chosen with the third, and continued by whoever opens it", async () => {
  const model = WorkbookModel.blank();
  await withPane(model, {}, async (pane) => {
    const { page } = pane;
    await heading(page, wizard.home.blank).waitFor();
    await eventually(() => barriers(pane), []);
    await button(page, wizard.home.insert.sample).click();
    await button(page, "Rank 35 accounts").click();
    await heading(page, "15 proposed of 35").waitFor();
    expect(sheetNames(model)).toEqual(["Sheet1", "Accounts"]);
    expect((await ranked(pane)).slice(0, 2)).toEqual(["Falco Pet Food", "Aldera Foods"]);
    await page.getByText("Cap of 15").waitFor();
    await button(page, english.start).click();
    await heading(page, "15 key accounts").waitFor();
    expect(sheetNames(model)).toContain("Scores");
  });
  await withPane(model, { displayLanguage: "es-ES" }, async (pane) => {
    const { page } = pane;
    const es = texts("es").wizard;
    await heading(page, "15 cuentas clave, 0 planes").waitFor();
    await page.getByRole("region", { name: es.home.next }).getByText("make the first plans").waitFor();
    await eventually(() => barriers(pane), []);
    await button(page, fill(es.home.continue, { step: es.steps.plans })).click();
    await heading(page, texts("es").pages.plans.title).waitFor();
  });
});

test("an empty list has headers that are recognised, and asks for accounts", () => {
  const model = WorkbookModel.blank();
  return withPane(model, {}, async ({ page }) => {
    await page.getByRole("radio", { name: new RegExp(wizard.home.beginnings.empty.title) }).check();
    await button(page, wizard.home.insert.empty).click();
    await heading(page, wizard.home.noList).waitFor();
    const book = new Book(model, "web");
    await book.type({
      "Accounts!A2": "Alfa",
      "Accounts!E2": 4,
      "Accounts!J2": 5,
      "Accounts!A3": "Beta",
      "Accounts!E3": 3,
      "Accounts!J3": 2,
    });
    book.close();
    await button(page, english.readAgain).click();
    await page.getByText("2 accounts on Accounts").first().waitFor();
  });
});

test("weights change the first ten at once, are written when the list is chosen, and no other cell of Criteria is", () =>
  withPane(list(), {}, async (pane) => {
    const { page, model } = pane;
    await choose(pane, 3);
    const before = cellsOf(model, "Criteria");
    await open(page, "criteria");
    const growth = page.getByRole("spinbutton", { name: "Weight of Growth potential" });
    await growth.fill("35");
    await growth.press("Enter");
    await page.getByText("30% of all").waitFor();
    expect(cellsOf(model, "Criteria")).toEqual(before);
    await page.getByRole("slider", { name: "Weight of Fit: offering, culture, industry" }).press("ArrowRight");
    await button(page, wizard.criteria.next).click();
    await button(page, english.start).click();
    await heading(page, "3 key accounts").waitFor();
    const changed = cellsOf(model, "Criteria").flatMap((row, at) =>
      row.flatMap((cell, column) => (cell === before[at]?.[column] ? [] : [cell])),
    );
    expect(changed).toEqual([35, 16]);
  }));

test("every account of the ranking is explained point by point, and decided on where there are Scores", () =>
  withPane(list(), {}, async (pane) => {
    const { page, model } = pane;
    await open(page, "choose");
    await page.getByRole("button", { name: "Why Gamma stands there" }).click();
    await heading(page, "Gamma").waitFor();
    expect(await focused(page)).toBe("Gamma");
    await page.getByText(/^Gamma is proposed as a key account: rank 3 of 3, score 64\.6, tier B\.$/).waitFor();
    await page.getByText(wizard.choose.early).waitFor();
    await eventually(() => barriers(pane), []);
    await button(page, wizard.choose.back).click();
    await choose(pane, 3);
    await open(page, "choose");
    await page.getByRole("button", { name: "Why Gamma stands there" }).click();
    await button(page, wizard.choose.showRow).click();
    const { commands } = texts("en").pages;
    await page.getByRole("combobox", { name: commands.decision }).selectOption("no");
    await page.getByLabel(commands.reason).fill("They close next year");
    await button(page, commands.write).click();
    await page.getByText(/^Written on Scores/).waitFor();
    expect(cellsOf(model, "Scores").flat()).toContain("They close next year");
  }));

test("columns that are not used are told with why; what stands in a column is shown beside it", () =>
  withPane(
    workbookOf({
      Clients: [
        ["Client", "Revenue", "Relationship strength", "Fit"],
        ["Alfa", 100, "", 3],
        ["Beta", 200, "", 4],
        ["Gamma", 300, "", 5],
      ],
    }),
    {},
    async (pane) => {
      const { page } = pane;
      await open(page, "columns");
      await page.getByText("100 · 200").waitFor();
      await heading(page, "1 column is not used").waitFor();
      await eventually(() => barriers(pane), []);
    },
  ));

test("by keyboard alone, in Spanish, dark, at 320 px: from the list to the ranking, step by step, without a barrier on any", async () =>
  withPane(await sample(), { displayLanguage: "es-ES", colorScheme: "dark" }, async (pane) => {
    const { page } = pane;
    const { wizard: es, pane: words } = texts("es");
    await heading(page, es.home.ready).waitFor();
    await eventually(() => focused(page), es.home.ready);
    const press = async (name: string): Promise<void> => {
      for (let stop = 0; stop < 60 && (await focused(page)) !== name; stop++) await page.keyboard.press("Tab");
      expect(await focused(page)).toBe(name);
      await page.keyboard.press("Enter");
    };
    await press(es.steps.source);
    for (const [title, next] of [
      ["35 cuentas en Accounts", es.source.next],
      [es.columns.certain, es.columns.next],
      [es.criteria.title, es.criteria.next],
    ] as const) {
      await heading(page, title).waitFor();
      await eventually(() => focused(page), title);
      await eventually(() => barriers(pane), []);
      await press(next);
    }
    await heading(page, "15 propuestas de 35").waitFor();
    await eventually(() => focused(page), "15 propuestas de 35");
    await eventually(() => barriers(pane), []);
    await press(words.start);
    await heading(page, "15 cuentas clave").waitFor();
    await press(es.choose.plans);
    await heading(page, texts("es").pages.plans.title).waitFor();
    await eventually(() => barriers(pane), []);
  }));

test("at 170 px nothing is cut or sideways", async () =>
  withPane(await sample(), { width: 170 }, async ({ page }) => {
    await heading(page, wizard.home.ready).waitFor();
    for (const step of ["source", "columns", "criteria", "choose"] as const) {
      await open(page, step);
      await heading(page, wizard.home.ready).waitFor({ state: "detached" });
      await eventually<unknown>(async () => [step, await tooWide(page)], [step, []]);
    }
  }));

test("the language is switched in the pane, and the menu of steps says how far each is", () =>
  withPane(list(), {}, async ({ page }) => {
    await heading(page, wizard.home.ready).waitFor();
    await button(page, wizard.shell.steps).click();
    await page
      .getByRole("menuitem", { name: /^1 Source/ })
      .getByText(wizard.shell.states.done)
      .waitFor();
    await page
      .getByRole("menuitem", { name: /^5 Plans/ })
      .getByText(wizard.shell.states.open)
      .waitFor();
    expect(await page.getByRole("menuitem").count()).toBe(7);
    await page.keyboard.press("Escape");
    await button(page, wizard.shell.more).click();
    await page.getByRole("menuitem", { name: "Español" }).click();
    await heading(page, texts("es").wizard.home.ready).waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("es");
  }));

import { forgetHistory } from "../../src/actions/undo/history";
import { fill, texts } from "../../src/i18n";
import { WorkbookModel } from "../../src/workbench/model";
import { doubledIds, faint, nameless, tooWide } from "../support/accessibility";
import { Book } from "../support/book";
import { eight, workbookOf as listOf } from "../support/lists";
import { openPages, show, type Pages } from "../support/pages";
import { workbookOf, type OpenPane, type PaneOptions } from "../support/pane";
import { button, eventually, focused, heading, select } from "../support/paneSteps";

const en = texts("en");
const es = texts("es");

let pages: Pages;
/** A workbook whose key accounts are chosen. */
let chosen: Uint8Array;

beforeAll(async () => {
  pages = await openPages();
  forgetHistory();
  const book = new Book(listOf({ rows: eight(), table: "Clients" }), "web");
  await book.run({ cap: 3, half: "choosing" });
  ({ bytes: chosen } = await book.model.save());
  book.close();
}, 300_000);
afterAll(() => pages.close());

const LIST = [
  ["Account", "Account manager", "Close date", "Amount", "Growth potential", "Relationship", "Region"],
  ["Alfa", "Ana", 45000, 100, 5, "High", "North"],
  ["Beta", "Ben", 45010, 250, 4, "Low", "South"],
  ["Alfa", "Ana", 45020, 300, 5, "High", "North"],
  ["Gamma", "Ana", 45030, 50, 2, "Medium", "North"],
  ["Beta", "Ben", 45040, 20, 4, "Low", "South"],
];
const NORTH = [
  ["Account", "Account manager", "Revenue", "Growth potential", "Fit"],
  ["Delta", "Ana", 10, 3, 3],
  ["Epsilon", "Ben", 20, 4, 4],
];
const messy = (): WorkbookModel => workbookOf({ Pipeline: LIST, North: NORTH, Notes: [["Ask Ana"]] });

async function withStep(
  step: string,
  model: WorkbookModel,
  check: (pane: OpenPane) => Promise<void>,
  options: PaneOptions = {},
): Promise<void> {
  const pane = await pages.open(model, step, { width: 320, ...options });
  try {
    await check(pane);
    expect(pane.complaints).toEqual([]);
  } finally {
    await pane.close();
  }
}

/** What keeps people from reading or operating a page, light and dark. */
async function barriers({ page }: OpenPane): Promise<unknown[]> {
  return [...(await nameless(page)), ...(await faint(page)), ...(await tooWide(page)), ...(await doubledIds(page))];
}

interface PageGlobals {
  readonly kamAsked: string[];
  kamChosen(): { overrides: Record<string, string>; rows: string | null; wordRatings: unknown[]; criteria: unknown };
}
const picked = ({ page }: OpenPane) => page.evaluate(() => (globalThis as unknown as PageGlobals).kamChosen());
const asked = ({ page }: OpenPane) => page.evaluate(() => (globalThis as unknown as PageGlobals).kamAsked);

test("source: lists are ranked with why, several rows are asked about where they are seen, and the chosen sheet is the one that is read", () =>
  withStep("source", messy(), async (pane) => {
    const { page, model } = pane;
    const own = en.setUp.source;
    await heading(page, own.title).waitFor();
    expect(await focused(page)).toBe(own.title);
    await page.getByText("5 rows, but 3 accounts").waitFor();
    await page.getByText("Alfa: 2 rows make 400 (Amount).").waitFor();
    await page.getByRole("radio", { name: own.ways["as-is"].name }).check();
    await button(page, "Use 5 accounts").waitFor();
    await page.getByText(own.problems.noHeadings).waitFor();
    await eventually(() => barriers(pane), []);
    await page.getByRole("radio", { name: "North", exact: true }).check();
    // What was chosen for the other list does not go along.
    expect((await picked(pane)).rows).toBe(null);
    await button(page, "Use 2 accounts").click();
    await eventually(() => asked(pane), ["next"]);
    expect(model.activeSheetName).toBe("North");
  }));

test("source by keyboard alone, in Spanish", () =>
  withStep(
    "source",
    messy(),
    async (pane) => {
      const { page } = pane;
      const own = es.setUp.source;
      await heading(page, own.title).waitFor();
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe("Pipeline");
      await page.keyboard.press("Tab");
      await page.keyboard.press("ArrowDown");
      expect((await picked(pane)).rows).toBe("latest");
      await button(page, "Usar 3 cuentas").press("Enter");
      await eventually(() => asked(pane), ["next"]);
      await eventually(() => barriers(pane), []);
    },
    { displayLanguage: "es-ES" },
  ));

test("columns: questions first; words get ratings that are changed and used; an unused column is used; all of it travels", () =>
  withStep("columns", messy(), async (pane) => {
    const { page } = pane;
    const own = en.setUp.columns;
    const relationship = select(page, fill(own.column, { criterion: en.terms.criteria.relationshipStrength }));
    expect(await relationship.inputValue()).toBe("");
    await button(page, own.reviewWords).click();
    const medium = page.getByRole("spinbutton", { name: fill(own.ratingOf, { word: "Medium" }) });
    await medium.fill("2");
    await medium.press("Enter");
    await eventually(() => barriers(pane), []);
    await button(page, own.useWords).press("Enter");
    await eventually(() => relationship.inputValue(), "Relationship");
    await page.getByText("High 5 · Medium 2 · Low 1").waitFor();
    await page.getByRole("button", { name: "Not used: 2 columns" }).press("Enter");
    await select(page, fill(own.useFor, { column: "Region" })).selectOption("fit");
    await eventually(async () => (await picked(pane)).overrides, { relationshipStrength: "Relationship", fit: "Region" });
    await show(page, "columns", true);
    const found = page.getByRole("group", { name: en.terms.criteria.relationshipStrength, exact: true });
    await found.getByText("Relationship", { exact: true }).waitFor();
    await found.getByText(own.confidence.chosen).waitFor();
    await eventually(() => barriers(pane), []);
  }));

test("criteria before the first run: weights move the first ten at once and ask nothing of the workbook; the answer travels", () =>
  withStep("criteria", listOf({ rows: eight(), table: "Clients" }), async (pane) => {
    const { page, workbook } = pane;
    const own = en.setUp.criteria;
    const logo = fill(own.weightOf, { criterion: en.terms.criteria.logoAppeal });
    const slider = page.getByRole("slider", { name: logo });
    await slider.waitFor();
    const before = workbook.recorder.roundTrips;
    await slider.focus();
    for (let press = 0; press < 5; press++) await page.keyboard.press("ArrowRight");
    await eventually(
      () => page.getByRole("spinbutton", { name: fill(own.weightNumber, { criterion: en.terms.criteria.logoAppeal }) }).inputValue(),
      "10",
    );
    await page.getByText("1 change is not in the workbook yet.").waitFor();
    for (const tab of [own.tabs.scales, own.tabs.rules, own.tabs.pairs, own.tabs.weights]) {
      await page.getByRole("tab", { name: tab }).click();
      await eventually(() => barriers(pane), []);
    }
    expect(workbook.recorder.roundTrips).toBe(before);
    await button(page, own.accept).click();
    expect((await picked(pane)).criteria).toEqual({ criteria: [{ id: "logoAppeal", weight: 10 }] });
  }));

test("criteria later: a weight, a knock-out with how many it takes out, and answers in pairs go into their own sheets, in Spanish", async () => {
  const book = await WorkbookModel.open(chosen);
  await withStep(
    "criteria",
    book,
    async (pane) => {
      const { page, model } = pane;
      const own = es.setUp.criteria;
      const fit = page.getByRole("spinbutton", { name: fill(own.weightNumber, { criterion: en.terms.criteria.fit }) });
      await fit.fill("33");
      await fit.press("Enter");
      await page.getByRole("tab", { name: own.tabs.rules }).press("Enter");
      const ready = page.getByRole("checkbox", { name: `${en.terms.criteria.growthPotential} < 2` });
      await ready.press("Space");
      await page.getByText(/^descarta \d+$/).waitFor();
      await page.getByText("2 cambios no están todavía en el libro.").waitFor();
      await button(page, own.accept).press("Enter");
      await eventually(() => asked(pane), ["next"]);
      const cells = (sheet: string): unknown[] =>
        Array.from({ length: 15 }, (_, row) => Array.from({ length: 10 }, (__, column) => model.readValue(sheet, row, column))).flat();
      expect(cells(en.sheets.names.criteria)).toContain(33);
      expect(cells(en.sheets.names.rules)).toContain(en.sheets.yes);
      await show(page, "criteria");
      await page.getByRole("tab", { name: new RegExp(`${own.tabs.rules} 1`) }).waitFor();
      await page.getByRole("tab", { name: own.tabs.pairs }).click();
      for (let question = 0; question < 7; question++) await button(page, own.nextPair).press("Enter");
      await button(page, own.useWeights).click();
      await button(page, own.accept).click();
      await eventually(() => asked(pane), ["next", "next"]);
      expect(cells(en.sheets.names.settings)).toContain(en.terms.weightsFrom.pairwise);
    },
    { displayLanguage: "es-ES" },
  );
});

import { FUNCTIONS } from "../../src/functions/all";
import { texts } from "../../src/i18n";
import { VISIBILITY_FUNCTION } from "../../src/workbench/page/pageOffice";
import { workbookOf, type OpenPane } from "../support/pane";
import { LIST, english, eventually, heading, list, open, select, wizard } from "../support/paneSteps";
import { paneFile } from "../support/paneFile";

const withPane = paneFile();

/** Shows or hides the pane, as Excel tells it. */
const setVisibility = ({ page }: OpenPane, mode: "Taskpane" | "Hidden"): Promise<void> =>
  page.evaluate(([name, value]) => (window as unknown as Record<string, (mode: string) => void>)[name]?.(value), [
    VISIBILITY_FUNCTION,
    mode,
  ] as const);

const comeBack = ({ page }: OpenPane): Promise<boolean> => page.evaluate(() => window.dispatchEvent(new Event("focus")));

const SENTENCE = /^KAM for Excel is starting; if this text stays/;

test("every function is there before Excel's first call", () =>
  withPane(list(), {}, async ({ page }) => {
    await heading(page, wizard.home.ready).waitFor();
    const atFirstCall = (): Promise<unknown> => page.evaluate("window.kamFunctionsAtFirstCall");
    await eventually(atFirstCall, Object.keys(FUNCTIONS).length);
  }));

test("no text is made into a script", () =>
  withPane(list(), {}, async ({ page }) => {
    // In a task of its own: what the test itself evaluates may do anything.
    const made = await page.evaluate(`new Promise((resolve) => setTimeout(() => {
      try {
        resolve(new Function("return 1")());
      } catch (error) {
        resolve(error.name);
      }
    }, 0))`);
    expect(made).toBe("EvalError");
  }));

describe("a hidden pane", () => {
  test("reads nothing until it is shown", () =>
    withPane(list(), { hidden: true }, async (pane) => {
      const { page, workbook } = pane;
      await eventually(() => page.evaluate("window.kamFunctionsAtFirstCall > 0"), true);
      await comeBack(pane);
      expect(workbook.recorder.roundTrips).toBe(0);
      expect(await page.getByText(SENTENCE).count()).toBe(1);
      await setVisibility(pane, "Taskpane");
      await page.getByText("4 accounts on Accounts").first().waitFor();
      expect(await page.getByText(SENTENCE).count()).toBe(0);
    }));

  test("that was shown before reads nothing, and looks again once it is shown", () =>
    withPane(workbookOf({ Accounts: LIST, Others: LIST.slice(0, 3) }), {}, async (pane) => {
      const { page, workbook, model } = pane;
      await page.getByText("4 accounts on Accounts").first().waitFor();
      await page.getByText("Others has 2 accounts under the same headings.").waitFor();
      const before = workbook.recorder.roundTrips;
      await setVisibility(pane, "Hidden");
      model.activeSheetName = "Others";
      await comeBack(pane);
      // No longer listening takes one for each kind of event; nothing is read.
      const since = workbook.recorder.trips.slice(before);
      expect(since.length).toBeLessThanOrEqual(3);
      expect(since.flatMap(({ members }) => members).filter((member) => /Range|Table|formula|values/.test(member))).toEqual([]);
      await setVisibility(pane, "Taskpane");
      await page.getByText("2 accounts on Others").first().waitFor();
    }));
});

test("a column that is chosen while the pane looks for another sheet is not lost", () =>
  withPane(list(), {}, async (pane) => {
    const { page } = pane;
    await open(page, "columns");
    const fit = select(page, "Fit: offering, culture, industry");
    await fit.waitFor();
    pane.hold();
    await comeBack(pane);
    await fit.selectOption("Zeta");
    await comeBack(pane);
    pane.release();
    // How a column is understood is known from the answer to the choice alone.
    await eventually(async () => (await fit.getAttribute("aria-describedby")) !== null, true);
    const hint = page.locator(`[id="${(await fit.getAttribute("aria-describedby")) ?? ""}"]`);
    expect(await hint.textContent()).toBe(english.columns.scales.rating);
  }));

describe("where the pane cannot be drawn", () => {
  test.each([
    ["office.js is not to be had", { noOffice: true }],
    ["a plain browser has opened the page", { noHost: true }],
  ])("because %s, the page says what to do", (_, options) =>
    withPane(list(), options, async ({ page, workbook }) => {
      await page.waitForLoadState("load");
      expect(await page.locator("#pane p").allTextContents()).toEqual([
        expect.stringMatching(/if this text stays, open your workbook in Excel/),
        expect.stringMatching(/si este texto no desaparece, abra su libro en Excel/),
      ]);
      expect(workbook.recorder.roundTrips).toBe(0);
    }),
  );

  test.each(["SharedRuntime", "CustomFunctionsRuntime", "ExcelApi"])("because Excel lacks %s, it says that it is too old", (set) =>
    withPane(list(), { lacks: [set], displayLanguage: "es-ES" }, async ({ page, workbook }) => {
      await page.getByText(texts("es").pane.tooOld).waitFor();
      expect(workbook.recorder.roundTrips).toBe(0);
    }),
  );
});

import { fill, texts } from "../../src/i18n";
import type { WorkbookModel } from "../../src/workbench/model";
import { doubledIds, faint, nameless, tooWide } from "../support/accessibility";
import { Book, TODAY } from "../support/book";
import { planPart } from "../support/editPlan";
import { cellsOf, workbookOf } from "../support/pane";
import { paneFile } from "../support/paneFile";
import {
  LISTA,
  atRest,
  button,
  choose,
  english,
  eventually,
  faultsToSet,
  focused,
  heading,
  list,
  plan,
  sheetNames,
  wizard,
} from "../support/paneSteps";

const withPane = paneFile();

/** The sample list with its three plans; that of Alfa has an action that was due three days ago. */
async function planned(model = list()): Promise<WorkbookModel> {
  const active = model.activeSheetName;
  const book = new Book(model, "web");
  await book.run();
  const table = (await planPart(book, "Alfa")).tables.find(({ name }) => name.startsWith("KAM_Plan_Actions"));
  const row = (table?.headerRow ?? 0) + 2;
  await book.type({ [`Alfa!A${row}`]: "Call them", [`Alfa!F${row}`]: "Ada", [`Alfa!G${row}`]: TODAY - 3 });
  book.close();
  model.activeSheetName = active;
  return model;
}

const { refresh, undo, title } = english.plans;

describe("the plans", () => {
  test("are offered once there are some; those just made can be taken back whole", () =>
    withPane(list(), {}, async (pane) => {
      const { page, model } = pane;
      await heading(page, wizard.home.ready).waitFor();
      expect(await heading(page, title).count()).toBe(0);
      await choose(pane, 3);
      await plan(pane, 3);
      expect(sheetNames(model)).toContain("Alfa");
      await button(page, wizard.shell.home).click();
      await button(page, undo).click();
      await heading(page, english.undone.title).waitFor();
      expect(await focused(page)).toBe(english.undone.title);
      expect(await page.locator("li").allTextContents()).toEqual(expect.arrayContaining(["Alfa", "Beta", "Gamma", "Plans"]));
      expect(sheetNames(model)).toContain("Scores");
      expect(sheetNames(model)).not.toContain("Alfa");
      await button(page, english.result.back).click();
      await page.getByText("4 accounts on Accounts").first().waitFor();
      expect(await button(page, refresh).count()).toBe(0);
    }));

  test("are known when the pane is opened, from what is read anyway; nothing is there to be taken back yet", async () =>
    withPane(await planned(), {}, async ({ page }) => {
      await heading(page, title).waitFor();
      await heading(page, "3 key accounts, 3 plans").waitFor();
      expect(await button(page, undo).isDisabled()).toBe(true);
      expect(await button(page, refresh).isDisabled()).toBe(false);
    }));

  test("go as deep as was chosen", () =>
    withPane(list(), {}, async (pane) => {
      const { page, model } = pane;
      await choose(pane, 3);
      await button(page, wizard.choose.plans).click();
      await page.getByRole("radio", { name: /^Deep/ }).check();
      await button(page, "Make 3 plans").click();
      await heading(page, "3 plans are ready").waitFor();
      const book = new Book(model, "web");
      const part = await planPart(book, "Alfa");
      book.close();
      const questions = part.tables.find(({ name }) => name.startsWith("KAM_Plan_Questions"));
      expect(questions?.values["Code"]?.filter((code) => code !== "")).toHaveLength(57);
    }));
});

describe("refreshing", () => {
  test("says how the plans stand and which to look at, leads there, and can be taken back", async () =>
    withPane(await planned(), {}, async (pane) => {
      const { page, model } = pane;
      await button(page, refresh).waitFor();
      pane.hold();
      await button(page, refresh).click();
      await heading(page, english.plans.working.refresh).waitFor();
      expect(await page.getByRole("status").textContent()).toBe(english.plans.working.refresh);
      expect(await button(page, refresh).count()).toBe(0);
      pane.release();
      await heading(page, "3 plans are up to date").waitFor();
      expect(await focused(page)).toBe("3 plans are up to date");
      await page.getByText("1 action is overdue.").waitFor();
      await page.getByText("1 action overdue", { exact: true }).waitFor();
      await button(page, "Open the plan of Alfa").click();
      await eventually(() => model.activeSheetName, "Alfa");
      await button(page, "Actions").click();
      await eventually(() => model.activeSheetName, "Actions");
      const actions = () => new Book(model, "web");
      const shown = (): number => {
        const book = actions();
        const rows = book.table("KAM_Actions").rows.filter((row) => row["Action"] === "Call them");
        book.close();
        return rows.length;
      };
      expect(shown()).toBe(1);
      await button(page, undo).click();
      await heading(page, english.undone.title).waitFor();
      expect(shown()).toBe(0);
      expect(sheetNames(model)).toContain("Alfa");
      await button(page, english.result.back).click();
      await button(page, refresh).waitFor();
      expect(await button(page, undo).isDisabled()).toBe(true);
    }));

  test("shows actions that were changed on both sides, and where they stand", async () => {
    const model = await planned();
    return withPane(model, {}, async ({ page }) => {
      await button(page, refresh).click();
      await heading(page, "3 plans are up to date").waitFor();
      const book = new Book(model, "web");
      const top = (await planPart(book, "Alfa")).tables.find(({ name }) => name.startsWith("KAM_Plan_Actions"))?.headerRow ?? 0;
      await book.type({ [`Alfa!F${top + 2}`]: "Ana", [book.at("KAM_Actions", "Alfa", "Owner")]: "Zoe" });
      book.close();
      await button(page, refresh).click();
      await page.getByText(/^1 action was changed both in its plan and on the sheet Actions/).waitFor();
      await page.getByText("The column Check says what differs.").waitFor();
    });
  });

  // Two read the plans, and the next one writes.
  test.each([1, 3])(
    "that fails at its round trip %i says so, changes nothing, and comes back to where it was started",
    async (roundTrip) => {
      const model = await planned();
      const before = sheetNames(model).map((name) => cellsOf(model, name));
      const faults = faultsToSet();
      await withPane(model, { faults }, async (pane) => {
        const { page, workbook } = pane;
        await button(page, refresh).waitFor();
        await atRest(pane);
        faults.trips.push({ roundTrip: workbook.recorder.roundTrips + roundTrip, fail: "GeneralException" });
        await button(page, refresh).click();
        await page.getByText(/Excel refused this \(GeneralException\)/).waitFor();
        await eventually(async () => (await focused(page)).includes(english.failed), true);
        expect(sheetNames(model).map((name) => cellsOf(model, name))).toEqual(before);
        faults.trips.length = 0;
        await button(page, refresh).click();
        await heading(page, "3 plans are up to date").waitFor();
      });
    },
  );

  test("is there, too, where the active sheet has no list any more", async () =>
    withPane(await planned(), {}, async ({ page, model }) => {
      await button(page, refresh).waitFor();
      model.workbook.addWorksheet("Empty");
      model.activeSheetName = "Empty";
      await page.evaluate(() => window.dispatchEvent(new Event("focus")));
      await heading(page, english.empty).waitFor();
      await button(page, refresh).click();
      await heading(page, "3 plans are up to date").waitFor();
      // A refresh ends on Start, from which the list is found again.
      await button(page, english.result.back).click();
      await page.getByText("4 accounts on Accounts").first().waitFor();
    }));
});

test("taking back leaves sheets that somebody has typed on since, and says which and why", () =>
  withPane(list(), {}, async (pane) => {
    const { page, model } = pane;
    await choose(pane, 3);
    await plan(pane, 3);
    const book = new Book(model, "web");
    await book.type({ "Beta!A60": "Mine" });
    book.close();
    await button(page, wizard.shell.home).click();
    await button(page, undo).click();
    await heading(page, "1 sheet left as it is").waitFor();
    await page.getByText(english.undone.keptNote).waitFor();
    expect(sheetNames(model)).toContain("Beta");
    expect(sheetNames(model)).not.toContain("Alfa");
    model.activeSheetName = "Accounts";
    await button(page, "Beta").click();
    await eventually(() => model.activeSheetName, "Beta");
  }));

test("in Spanish it is all Spanish", async () =>
  withPane(await planned(workbookOf({ Clientes: LISTA })), { displayLanguage: "es-ES" }, async ({ page, model }) => {
    const { pane: words } = texts("es");
    await button(page, words.plans.refresh).click();
    await heading(page, "2 planes están al día").waitFor();
    await page.getByText("1 acción está atrasada.").waitFor();
    await button(page, fill(words.result.openPlan, { account: "Alfa" })).waitFor();
    await button(page, "Acciones").click();
    await eventually(() => model.activeSheetName, "Acciones");
    await button(page, words.plans.undo).click();
    await heading(page, words.undone.title).waitFor();
  }));

describe("everyone", () => {
  test("sees all of it at 320 px and can read it, light, dark and with forced colours; every control says what it is", async () =>
    withPane(await planned(), {}, async ({ page }) => {
      const check = async (state: string): Promise<void> => {
        expect([state, await tooWide(page), await nameless(page), await doubledIds(page)]).toEqual([state, [], [], []]);
        expect(await page.getByRole("heading", { level: 1 }).count()).toBe(1);
        for (const colorScheme of ["dark", "light"] as const) {
          await page.emulateMedia({ colorScheme });
          await eventually<unknown>(async () => [state, colorScheme, await faint(page)], [state, colorScheme, []]);
        }
        await page.emulateMedia({ forcedColors: "active" });
        await eventually<unknown>(async () => [state, await faint(page)], [state, []]);
        await page.emulateMedia({ forcedColors: "none" });
      };
      await button(page, refresh).waitFor();
      await check("home");
      await button(page, refresh).click();
      await heading(page, "3 plans are up to date").waitFor();
      await check("refreshed");
      await button(page, undo).click();
      await heading(page, english.undone.title).waitFor();
      await check("undone");
    }));

  test("refreshes and takes back by keyboard alone", async () =>
    withPane(await planned(), {}, async ({ page }) => {
      await button(page, refresh).waitFor();
      const tab = async (): Promise<string> => {
        await page.keyboard.press("Tab");
        return focused(page);
      };
      for (let stop = 0; stop < 20 && (await focused(page)) !== refresh; stop++) await tab();
      await page.keyboard.press("Enter");
      await heading(page, "3 plans are up to date").waitFor();
      // Refreshed on the day of the clock, plans of New Year 2026 have rested for too long: each is to be looked at.
      const expected = ["Actions", "Plans", "Alfa", "Beta", "Gamma", refresh, undo];
      for (const name of expected) expect(await tab()).toBe(name);
      await page.keyboard.press("Enter");
      await heading(page, english.undone.title).waitFor();
      expect(await focused(page)).toBe(english.undone.title);
      expect(await tab()).toBe(english.result.back);
    }));
});

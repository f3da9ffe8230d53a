import type { Page } from "playwright-core";
import { fill, texts } from "../../src/i18n";
import type { WorkbookModel } from "../../src/workbench/model";
import { doubledIds, faint, nameless, tooWide } from "../support/accessibility";
import { Book } from "../support/book";
import { workbookOf as workbookOfSheet } from "../support/lists";
import { cellsOf, workbookOf } from "../support/pane";
import { paneFile } from "../support/paneFile";
import {
  LIST,
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
  open,
  select,
  sheetNames,
  wizard,
} from "../support/paneSteps";

const withPane = paneFile();

const TEMPLATE = "KAM Plan Template";
const OLD = "KAM Plan Template (old)";
const { template, bringTemplate, bringTemplateHint, bringTemplateChosen, templateShipped } = english.settings;
const { reset, undo } = english.plans;

/** A list with its plans, whose template somebody has written in. */
async function planned(model = list(), name = TEMPLATE): Promise<WorkbookModel> {
  const active = model.activeSheetName;
  const book = new Book(model, "web");
  await book.run();
  await book.type({ [`${name}!A70`]: "Our own line" });
  book.close();
  model.activeSheetName = active;
  return model;
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** A company's own template, as a file. */
async function companyFile(): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const { bytes } = await workbookOfSheet({ sheet: "Company plan", rows: [["Our way with {{account}}"]] }).save();
  return { name: "ours.xlsx", mimeType: XLSX, buffer: Buffer.from(bytes) };
}

/** Picks a file, as a person does: by the button, then in the window of the system. */
async function pick(page: Page, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), button(page, bringTemplate).click()]);
  await chooser.setFiles(file);
}

const options = (page: Page): Promise<string[]> => select(page, template).locator("option").allTextContents();

describe("resetting the template", () => {
  test("says where the one is that was there, leads to both, offers it to choose, and can be taken back", async () =>
    withPane(await planned(), {}, async (pane) => {
      const { page, model } = pane;
      const before = cellsOf(model, TEMPLATE);
      await button(page, reset).waitFor();
      pane.hold();
      await button(page, reset).click();
      await heading(page, english.plans.working.reset).waitFor();
      expect(await page.getByRole("status").textContent()).toBe(english.plans.working.reset);
      pane.release();
      await heading(page, english.reset.title).waitFor();
      expect(await focused(page)).toBe(english.reset.title);
      await page.getByText(fill(english.reset.next, { sheet: TEMPLATE })).waitFor();
      await page.getByText(fill(english.reset.kept, { sheet: OLD })).waitFor();
      expect(cellsOf(model, OLD)).toEqual(before);
      expect(cellsOf(model, TEMPLATE)).not.toEqual(before);
      await button(page, OLD).click();
      await eventually(() => model.activeSheetName, OLD);
      await button(page, english.result.back).click();
      await open(page, "plans");
      await select(page, template).waitFor();
      expect(await options(page)).toEqual([TEMPLATE, OLD]);
      expect(await select(page, template).inputValue()).toBe(TEMPLATE);
      await button(page, wizard.shell.home).click();
      await button(page, undo).click();
      await heading(page, english.undone.title).waitFor();
      expect(sheetNames(model)).not.toContain(OLD);
      expect(cellsOf(model, TEMPLATE)).toEqual(before);
      await button(page, english.result.back).click();
      await button(page, reset).waitFor();
      await open(page, "plans");
      await button(page, bringTemplate).waitFor();
      expect(await select(page, template).count()).toBe(0);
    }));

  // Two read, and the next one writes.
  test.each([1, 3])("that fails at its round trip %i says so and changes nothing", async (roundTrip) => {
    const model = await planned();
    const before = sheetNames(model).map((name) => [name, cellsOf(model, name)]);
    const faults = faultsToSet();
    await withPane(model, { faults }, async (pane) => {
      const { page, workbook } = pane;
      await button(page, reset).waitFor();
      await atRest(pane);
      faults.trips.push({ roundTrip: workbook.recorder.roundTrips + roundTrip, fail: "GeneralException" });
      await button(page, reset).click();
      await page.getByText(/Excel refused this \(GeneralException\)/).waitFor();
      await eventually(async () => (await focused(page)).includes(english.failed), true);
      expect(sheetNames(model).map((name) => [name, cellsOf(model, name)])).toEqual(before);
      faults.trips.length = 0;
      await button(page, reset).click();
      await heading(page, english.reset.title).waitFor();
    });
  });

  test("is not offered before there are plans", () =>
    withPane(list(), {}, async ({ page }) => {
      await heading(page, wizard.home.ready).waitFor();
      expect(await button(page, reset).count()).toBe(0);
    }));
});

describe("the template of new plans", () => {
  test("is chosen where there is more than one, and new plans are copied from it", async () => {
    const model = await planned(workbookOf({ Accounts: LIST.slice(0, 3) }));
    const book = new Book(model, "web");
    await book.byHand(({ worksheets }) => {
      const own = worksheets.getItem(TEMPLATE).copy("End");
      own.name = "Short plan";
      own.getRange("A1").values = [["Short: {{account}}"]];
    });
    await book.type({ "Accounts!A4": "Gamma", "Accounts!C4": 4, "Accounts!D4": 3, "Accounts!E4": 3, "Accounts!F4": 4 });
    book.close();
    model.activeSheetName = "Accounts";
    await withPane(model, {}, async (pane) => {
      const { page } = pane;
      await choose(pane, 3);
      await button(page, wizard.choose.plans).click();
      await select(page, template).waitFor();
      expect(await options(page)).toEqual([TEMPLATE, "Short plan"]);
      await select(page, template).selectOption("Short plan");
      await button(page, "Make 1 plan").click();
      await heading(page, "1 plan is ready").waitFor();
      const shown = new Book(model, "web");
      expect([shown.value("Alfa!A1"), shown.value("Gamma!A1")]).toEqual(["Alfa", "Short: Gamma"]);
      shown.close();
    });
  });

  test("may be a company's file, which is a sheet of the workbook from then on; one of another kind is refused at once", () =>
    withPane(list(), {}, async (pane) => {
      const { page, model } = pane;
      await open(page, "plans");
      await page.getByText(bringTemplateHint).waitFor();
      expect(await select(page, template).count()).toBe(0);
      await pick(page, { name: "ours.xlsx", mimeType: XLSX, buffer: Buffer.from("no workbook") });
      await page
        .getByRole("alert")
        .getByText(/ours\.xlsx is not an Excel workbook \(\.xlsx\), or it is protected/)
        .waitFor();
      expect(await select(page, template).count()).toBe(0);
      await pick(page, await companyFile());
      await page.getByText(fill(bringTemplateChosen, { file: "ours.xlsx" })).waitFor();
      expect(await page.getByRole("alert").count()).toBe(0);
      expect(await options(page)).toEqual([templateShipped, "ours.xlsx"]);
      expect(await select(page, template).locator("option:checked").textContent()).toBe("ours.xlsx");
      await button(page, "Make 3 plans").click();
      await heading(page, "3 plans are ready").waitFor();
      expect(sheetNames(model)).toContain("Company plan");
      const shown = new Book(model, "web");
      expect(shown.value("Alfa!A1")).toBe("Our way with Alfa");
      shown.close();
    }));

  test("may be left again for the one that comes with KAM", () =>
    withPane(list(), {}, async (pane) => {
      const { page, model } = pane;
      await open(page, "plans");
      await button(page, bringTemplate).waitFor();
      await pick(page, await companyFile());
      await select(page, template).selectOption(templateShipped);
      await page.getByText(bringTemplateHint).waitFor();
      await button(page, "Make 3 plans").click();
      await heading(page, "3 plans are ready").waitFor();
      expect(sheetNames(model)).toContain(TEMPLATE);
      expect(sheetNames(model)).not.toContain("Company plan");
    }));
});

test("in Spanish it is all Spanish", async () => {
  const { pane: words } = texts("es");
  const model = await planned(workbookOf({ Clientes: LISTA }), "Plantilla de plan KAM");
  await withPane(model, { displayLanguage: "es-ES" }, async ({ page }) => {
    await button(page, words.plans.reset).click();
    await heading(page, words.reset.title).waitFor();
    await page.getByText(fill(words.reset.kept, { sheet: "Plantilla KAM (antigua)" })).waitFor();
    await button(page, words.result.back).click();
    await open(page, "plans", "es");
    await button(page, words.settings.bringTemplate).waitFor();
    expect(await select(page, words.settings.template).locator("option").allTextContents()).toEqual([
      "Plantilla de plan KAM",
      "Plantilla KAM (antigua)",
    ]);
    expect([await tooWide(page), await nameless(page)]).toEqual([[], []]);
  });
});

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
      await button(page, reset).click();
      await heading(page, english.reset.title).waitFor();
      await check("reset");
      await button(page, english.result.back).click();
      await open(page, "plans");
      await button(page, bringTemplate).waitFor();
      await pick(page, { ...(await companyFile()), name: `${"A-company-template-with-a-long-name".repeat(3)}.xlsx` });
      await select(page, template).waitFor();
      await check("choice");
    }));

  test("resets, chooses and brings in by keyboard alone, and hears what the buttons do", async () =>
    withPane(await planned(), {}, async ({ page }) => {
      await button(page, reset).waitFor();
      const described = (name: string): Promise<string> =>
        button(page, name).evaluate(
          (element) => document.getElementById(element.getAttribute("aria-describedby") ?? "")?.textContent ?? "",
        );
      expect(await described(reset)).toBe(english.plans.resetNote);
      await button(page, reset).focus();
      await page.keyboard.press("Enter");
      await heading(page, english.reset.title).waitFor();
      await button(page, english.result.back).focus();
      await page.keyboard.press("Enter");
      await open(page, "plans");
      await select(page, template).focus();
      expect(await described(bringTemplate)).toBe(bringTemplateHint);
      await page.keyboard.press("ArrowDown");
      expect(await select(page, template).inputValue()).toBe(OLD);
      await page.keyboard.press("Tab");
      expect(await focused(page)).toBe(bringTemplate);
      const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.keyboard.press("Enter")]);
      await chooser.setFiles(await companyFile());
      await page.getByText(fill(bringTemplateChosen, { file: "ours.xlsx" })).waitFor();
      expect(await focused(page)).toBe(bringTemplate);
      expect(await page.locator("[aria-live=polite]").allTextContents()).toContain(fill(bringTemplateChosen, { file: "ours.xlsx" }));
    }));
});

test("a sheet on request is made at one press, shown, and offered no more", async () =>
  withPane(await planned(), {}, async (pane) => {
    const { page, model } = pane;
    const { rules, questions } = texts("en").sheets.names;
    await button(page, rules).click();
    await eventually(() => model.activeSheetName, rules);
    await heading(page, english.moreSheets.title).waitFor();
    const offered = page.getByRole("region", { name: english.moreSheets.title });
    await eventually(() => offered.getByRole("button", { name: rules, exact: true }).count(), 0);
    // One that is there, but hidden, is shown.
    await button(page, questions).click();
    await eventually(() => model.activeSheetName, questions);
    expect(model.workbook.worksheets.find(({ name }) => name === questions)?.state).toBe("visible");
  }));

import { addSheet } from "../../src/actions/add/addSheet";
import { forgetHistory } from "../../src/actions/undo/history";
import { fill, texts } from "../../src/i18n";
import { WorkbookModel } from "../../src/workbench/model";
import { COMMAND_FUNCTION } from "../../src/workbench/page/pageOffice";
import { doubledIds, faint, nameless, tooWide } from "../support/accessibility";
import { Book, TODAY } from "../support/book";
import { eight, SPANISH, workbookOf } from "../support/lists";
import { openPages, show, type Pages } from "../support/pages";
import type { OpenPane, PaneOptions } from "../support/pane";
import { button, eventually, focused, heading, sheetNames } from "../support/paneSteps";

const { pages: en } = texts("en");
const { pages: es } = texts("es");

let pages: Pages;
/** A workbook whose key accounts are chosen, with the programme's sheets; and the same in Spanish. */
let chosen: Uint8Array;
let elegidas: Uint8Array;

beforeAll(async () => {
  pages = await openPages();
  [chosen, elegidas] = [await saved(undefined, true), await saved(SPANISH, false)];
}, 300_000);
afterAll(() => pages.close());

async function saved(headers: readonly string[] | undefined, programme: boolean): Promise<Uint8Array> {
  forgetHistory();
  const book = new Book(workbookOf({ rows: eight(headers), table: "Clients" }), "web");
  await book.run({ cap: 3, half: "choosing" });
  if (programme) await addSheet((batch) => book.session.Excel.run(batch), "programme", { today: TODAY });
  const { bytes } = await book.model.save();
  book.close();
  return bytes;
}

async function withPage(page: string, check: (pane: OpenPane) => Promise<void>, options: PaneOptions = {}, bytes = chosen): Promise<void> {
  const pane = await pages.open(await WorkbookModel.open(bytes), page, { width: 340, ...options });
  try {
    await check(pane);
    expect(pane.complaints).toEqual([]);
  } finally {
    await pane.close();
  }
}

/** What keeps people from reading or operating a page. */
const barriers = async ({ page }: OpenPane): Promise<unknown[]> => [
  ...(await nameless(page)),
  ...(await faint(page)),
  ...(await tooWide(page)),
  ...(await doubledIds(page)),
];

const counted = (text: { one: string; other: string }, count: number, params: Record<string, string | number> = {}): string =>
  fill(count === 1 ? text.one : text.other, { ...params, count });

test("plans: who gets one is ticked, what will be made is counted, made by the keyboard, and is news after that", () =>
  withPage("plans", async (pane) => {
    const { page, model } = pane;
    await heading(page, en.plans.title).waitFor();
    expect(await focused(page)).toBe(en.plans.title);
    await page.getByText(counted(en.plans.counts, 3)).waitFor();
    await page.getByRole("checkbox", { name: "Contoso" }).uncheck();
    await page.getByRole("radio", { name: /^Standard/ }).check();
    await page.getByLabel(en.plans.owner).selectOption("Cleo");
    await page.getByText("2 new sheets · 60 questions").waitFor();
    await eventually(() => barriers(pane), []);
    await button(page, counted(en.plans.make, 2)).focus();
    await page.keyboard.press("Enter");
    await heading(page, counted(en.plans.doneTitle, 2)).waitFor();
    expect(await focused(page)).toBe(counted(en.plans.doneTitle, 2));
    expect(sheetNames(model)).toEqual(expect.arrayContaining(["Fabrikam", "Northwind"]));
    expect(sheetNames(model)).not.toContain("Contoso");
    await eventually(() => barriers(pane), []);
    await button(page, en.plans.next).click();
    expect(await page.evaluate(() => (globalThis as unknown as { kamAsked: string[] }).kamAsked)).toEqual(["next"]);
    await show(page, "plans");
    await page.getByText(en.plans.hasPlan).first().waitFor();
    expect(await page.getByRole("checkbox").count()).toBeGreaterThan(0);
  }));

test("plans: cancelled while Excel is at work, the workbook is as it was, and they can be made after that", () =>
  withPage("plans", async (pane) => {
    const { page, model } = pane;
    await page.getByText(counted(en.plans.counts, 3)).waitFor();
    const before = sheetNames(model);
    pane.hold();
    await button(page, counted(en.plans.make, 3)).click();
    await heading(page, counted(en.plans.makingTitle, 3)).waitFor();
    await button(page, en.working.cancel).click();
    await page.getByText(en.working.cancelling).waitFor();
    pane.release();
    await heading(page, en.working.stopped).waitFor();
    expect(sheetNames(model)).toEqual(before);
    await button(page, en.working.back).click();
    await button(page, counted(en.plans.make, 3)).click();
    await heading(page, counted(en.plans.doneTitle, 3)).waitFor();
  }));

test("plans: a fault says what happened, and keeps what was chosen", () =>
  withPage(
    "plans",
    async ({ page }) => {
      await page.getByRole("checkbox", { name: "Contoso" }).uncheck();
      await button(page, counted(en.plans.make, 2)).click();
      await page.getByRole("alert").waitFor();
      expect(await page.getByRole("checkbox", { name: "Contoso" }).isChecked()).toBe(false);
      await button(page, counted(en.plans.make, 2)).click();
      await heading(page, counted(en.plans.doneTitle, 2)).waitFor();
    },
    { faults: { trips: [{ roundTrip: 6, fail: "GeneralException" }] } },
  ));

test("team: gaps in words, the arrows move in the matrix, a person is assigned and is proposed for the next gap", () =>
  withPage("team", async (pane) => {
    const { page, model } = pane;
    await heading(page, counted(en.team.title, 18, { accounts: 3 })).waitFor();
    await eventually(() => barriers(pane), []);
    await page.getByRole("button", { name: fill(en.team.gapOf, { role: "Results Driver", account: "Contoso" }) }).focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowDown");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toContain("Project Manager");
    await page.keyboard.press("Enter");
    await heading(page, fill(en.team.fillTitle, { role: "Project Manager", account: "Fabrikam" })).waitFor();
    await page.getByLabel(en.team.somebody).fill("Ada Moreno");
    await eventually(() => barriers(pane), []);
    await button(page, fill(en.team.assign, { person: "Ada Moreno" })).click();
    await page.getByText(fill(en.team.assigned, { person: "Ada Moreno", role: "Project Manager", account: "Fabrikam" })).waitFor();
    await heading(page, counted(en.team.title, 17, { accounts: 3 })).waitFor();
    const matrix = model.workbook.worksheets.find(({ name }) => name === "Role matrix");
    expect(JSON.stringify(matrix?.model)).toContain("Ada Moreno");
    await page.getByRole("button", { name: fill(en.team.gapOf, { role: "Project Manager", account: "Contoso" }) }).click();
    await page
      .getByText(/Ada Moreno/)
      .first()
      .waitFor();
    expect(await page.getByRole("radio").first().isChecked()).toBe(true);
  }));

test("programme: checks by their results, reasons without a number are hatched, and it leads to the sheets", () =>
  withPage("programme", async (pane) => {
    const { page, workbook } = pane;
    await heading(page, en.programme.title).waitFor();
    await page.getByText(en.programme.notAnswered).first().waitFor();
    expect(await page.getByText(en.programme.notAnswered).count()).toBe(5);
    await eventually(() => barriers(pane), []);
    await page.getByRole("button", { name: fill(en.programme.openCheck, { check: "Trust" }) }).click();
    await eventually(() => pane.model.activeSheetName, "Trust");
    expect(workbook.recorder.roundTrips).toBeGreaterThan(0);
  }));

test("programme and matrix: where they are not there yet, one press adds them", () =>
  withPage(
    "team",
    async ({ page, model }) => {
      await button(page, es.team.addMatrix).click();
      await heading(page, counted(es.team.title, 18, { accounts: 3 })).waitFor();
      expect(sheetNames(model)).toContain("Matriz de roles");
      await show(page, "programme");
      await button(page, es.programme.add).waitFor();
    },
    { displayLanguage: "es-ES" },
    elegidas,
  ));

test("history: what was done, read before it is taken back, done again; another page beside the workbook finds it", () =>
  withPage("plans", async (pane) => {
    const { page, model } = pane;
    await page.getByText(counted(en.plans.counts, 3)).waitFor();
    await button(page, counted(en.plans.make, 3)).click();
    await heading(page, counted(en.plans.doneTitle, 3)).waitFor();
    await page.reload();
    await show(page, "history");
    await page.getByText("Made 3 plans").first().waitFor();
    await eventually(() => barriers(pane), []);
    await button(page, en.history.undoLatest).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText(fill(en.history.ask, { what: "Made 3 plans" })).waitFor();
    expect(await dialog.innerText()).toMatch(/Removed: \d+ sheets/);
    await eventually(() => barriers(pane), []);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    expect(sheetNames(model)).toContain("Contoso");
    await page.getByRole("button", { name: fill(en.history.undoThis, { what: "Made 3 plans" }) }).click();
    await dialog.getByRole("button", { name: en.history.confirm, exact: true }).click();
    await page.getByRole("button", { name: fill(en.history.redoThis, { what: "Made 3 plans" }) }).waitFor();
    expect(sheetNames(model)).not.toContain("Contoso");
    await page.getByRole("button", { name: fill(en.history.redoThis, { what: "Made 3 plans" }) }).click();
    await page.getByRole("button", { name: fill(en.history.undoThis, { what: "Made 3 plans" }) }).waitFor();
    expect(sheetNames(model)).toContain("Contoso");
  }));

describe("a command of the ribbon", () => {
  const run = (pane: OpenPane, id: string): Promise<void> =>
    pane.page.evaluate(([name, command]) => (globalThis as unknown as Record<string, (id: string) => Promise<void>>)[name]?.(command), [
      COMMAND_FUNCTION,
      id,
    ] as const);
  const select = async (pane: OpenPane, sheet: string, cell: string): Promise<void> =>
    pane.page.evaluate(
      ([name, address]) =>
        Excel.run(async (context) => {
          const worksheet = context.workbook.worksheets.getItem(name);
          worksheet.activate();
          worksheet.getRange(address).select();
          await context.sync();
        }),
      [sheet, cell] as const,
    );

  test("says why the account of the selected row stands where it does", () =>
    withPage("commands", async (pane) => {
      await select(pane, "Accounts", "B2");
      await run(pane, "kamWhy");
      await pane.page.getByText(fill(en.commands.whyOf, { account: "Contoso" })).waitFor();
      await eventually(() => barriers(pane), []);
      await button(pane.page, en.commands.dismiss).click();
      expect(await pane.page.getByText(fill(en.commands.whyOf, { account: "Contoso" })).count()).toBe(0);
    }));

  test("says what to do where no account is selected", () =>
    withPage("commands", async (pane) => {
      await select(pane, "Criteria", "A1");
      await run(pane, "kamPlan");
      await pane.page
        .getByRole("alert")
        .getByText(/No account is selected/)
        .waitFor();
      await eventually(() => barriers(pane), []);
    }));

  test("decides: one account comes in, another goes out, with a reason", () =>
    withPage("commands", async (pane) => {
      const { page } = pane;
      await select(pane, "Accounts", "A8");
      await run(pane, "kamDecide");
      await page.getByLabel(en.commands.instead).waitFor();
      await page.getByLabel(en.commands.instead).selectOption({ label: "Contoso" });
      await page.getByLabel(en.commands.reason).fill("new site");
      await eventually(() => barriers(pane), []);
      await button(page, en.commands.write).click();
      await page.getByText(fill(en.commands.written, { sheet: "Scores" })).waitFor();
      const book = new Book(pane.model, "web");
      expect([book.row("KAM_Scores", "Wingtip")["Decision"], book.row("KAM_Scores", "Contoso")["Decision"]]).toEqual(["Key account", "No"]);
      book.close();
    }));
});

test("the pane is set to open with the workbook, and keys are changed, or refused with a reason", () =>
  withPage(
    "excel",
    async (pane) => {
      const { page } = pane;
      await page.getByLabel(en.excel.open).check();
      expect(await page.evaluate(() => Office.context.document.settings.get("Office.AutoShowTaskpaneWithDocument") as unknown)).toBe(true);
      const keys = page.getByLabel(fill(en.excel.change, { command: en.commands.names.why }));
      await keys.fill("Shift+W");
      await keys.press("Enter");
      await page.getByText(en.excel.problems["not-keys"]).waitFor();
      await keys.fill("ctrl+alt+w");
      await keys.press("Enter");
      await eventually(() => keys.inputValue(), "Ctrl+Alt+W");
      await eventually(() => barriers(pane), []);
    },
    { shortcuts: { kamOpen: "Ctrl+Shift+Alt+K", kamWhy: "Ctrl+Shift+Alt+Y" } },
  ));

test.each(["plans", "team", "programme", "history"])("%s in Spanish, narrow and dark, can be read and operated", (name) =>
  withPage(
    name,
    async (pane) => {
      await show(pane.page, name, true);
      await pane.page.getByRole("heading", { level: 1 }).waitFor();
      await pane.page.waitForLoadState("networkidle");
      await eventually(() => barriers(pane), []);
    },
    { displayLanguage: "es-ES", width: 170 },
  ),
);

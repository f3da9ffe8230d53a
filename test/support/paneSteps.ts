import type { Page } from "playwright-core";
import { fill, texts, type Language } from "../../src/i18n";
import type { WorkbookModel } from "../../src/workbench/model";
import { workbookOf, type OpenPane, type PaneOptions } from "./pane";

/** The pane's words, in English. */
export const english = texts("en").pane;

/** Every criterion with a column has the same rating, so that a score is 100 · (rating − 1) / 4 whatever the weights. */
export const LIST = [
  ["Account", "Account manager", "Growth potential", "Win now grow later", "Relationship strength", "Fit", "Zeta"],
  ["Alfa", "Ana", 5, 5, 5, 5, 1],
  ["Beta", "Ben", 4, 4, 4, 4, 1],
  ["Gamma", "Ana", 4, 3, 3, 4, 1],
  ["Delta", "Ben", "", "", "", "", ""],
];

export const LISTA = [
  ["Cuenta", "Gerente de cuenta", "Potencial de crecimiento", "Fortaleza de la relación", "Ajuste", "Tasa de éxito"],
  ["Alfa", "Ana", 5, 5, 5, "90%"],
  ["Beta", "Ben", 4, 4, 4, "40%"],
];

export const list = (): WorkbookModel => workbookOf({ Accounts: LIST });

/** The words of the steps and of what is around them, in English. */
export const wizard = texts("en").wizard;

type Fault = NonNullable<NonNullable<PaneOptions["faults"]>["trips"]>[number];

/** Faults of which more may be set while the pane is open. */
export const faultsToSet = (): { trips: Fault[] } => ({ trips: [] });

/** Waits until nothing has been asked of the workbook for a while. */
export async function atRest({ workbook }: OpenPane): Promise<void> {
  for (let before = -1; before !== workbook.recorder.roundTrips;) {
    before = workbook.recorder.roundTrips;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/** Opens a step by the menu of steps. */
export async function open(page: Page, step: keyof typeof wizard.steps, language: Language = "en"): Promise<void> {
  const { steps, shell } = texts(language).wizard;
  const [start = ""] = shell.step.split(" {");
  await page.getByRole("button", { name: new RegExp(`^(${shell.steps}$|${start} )`) }).click();
  await page.getByRole("menuitem", { name: new RegExp(`^\\d ${steps[step]}`) }).click();
}

/** From the list that was chosen to its plans. */
export async function plan({ page }: OpenPane, plans: number): Promise<void> {
  const { plans: own } = texts("en").pages;
  await button(page, wizard.choose.plans).click();
  await button(page, fill(plans === 1 ? own.make.one : own.make.other, { count: plans })).click();
  await heading(page, fill(plans === 1 ? own.doneTitle.one : own.doneTitle.other, { count: plans })).waitFor();
}

/** A list with long names and a cell to look at. */
export const longList = (): WorkbookModel => {
  const long = "Extraordinarily-long-name-without-any-space-in-it-of-a-holding-company-GmbH";
  const rows = LIST.map((row, index) => (index === 1 ? [long, ...row.slice(1)] : row));
  return workbookOf({ "A list with a long sheet name": [...rows, ["Epsilon", "Ana", 9, 3, 3, 3, 1]] });
};

export const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
export const select = (page: Page, label: string) => page.getByRole("combobox", { name: label, exact: true });
export const heading = (page: Page, name: string) => page.getByRole("heading", { name, exact: true });
export const sheetNames = (model: WorkbookModel): string[] => model.workbook.worksheets.map((sheet) => sheet.name);
export const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? "");

/** Goes to the ranking, chooses and waits for the result. */
export async function choose({ page }: OpenPane, keyAccounts: number): Promise<void> {
  await open(page, "choose");
  await button(page, english.start).click();
  await heading(page, `${keyAccounts} key account${keyAccounts === 1 ? "" : "s"}`).waitFor();
}

/** Rows of the result: account, tier and score. */
export const ranking = ({ page }: OpenPane): Promise<string[][]> =>
  page.locator("tbody tr").evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent ?? "")));

/** The pane on every page up to its result, and an error, one after the other; `faults` are those that it was opened with. */
export async function states(pane: OpenPane, faults: { trips: Fault[] }, check: (state: string) => Promise<void>): Promise<void> {
  const { page, workbook } = pane;
  await page.getByText(wizard.home.ready).waitFor();
  await check("home");
  for (const step of ["source", "columns", "criteria"] as const) {
    await open(page, step);
    await button(page, { source: wizard.source.next, columns: wizard.columns.next, criteria: wizard.criteria.next }[step]).waitFor();
    await check(step);
  }
  await open(page, "choose");
  await button(page, english.start).waitFor();
  await check("choose");
  await atRest(pane);
  faults.trips.push({ roundTrip: workbook.recorder.roundTrips + 1, fail: "GeneralException" });
  await button(page, english.start).click();
  await page.getByText(/Excel refused this/).waitFor();
  await check("error");
  faults.trips.length = 0;
  await button(page, english.start).click();
  await button(page, english.result.back).waitFor();
  await check("result");
}

/** Waits until what is read is what is expected, and fails with the difference where it does not come to that. */
export async function eventually<T>(read: () => T | Promise<T>, expected: T): Promise<void> {
  const deadline = Date.now() + 5000;
  let found = await read();
  while (JSON.stringify(found) !== JSON.stringify(expected) && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    found = await read();
  }
  expect(found).toEqual(expected);
}

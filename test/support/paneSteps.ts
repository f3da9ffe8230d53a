import type { Page } from "playwright-core";
import { texts } from "../../src/i18n";
import type { WorkbookModel } from "../../src/workbench/model";
import { workbookOf, type OpenPane } from "./pane";

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

export const FAILS_ONCE = { trips: [{ roundTrip: 5, fail: "GeneralException" }] };

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

/** Runs the main job from the form and waits for its result. */
export async function choose({ page }: OpenPane, keyAccounts: number): Promise<void> {
  await button(page, english.start).click();
  await heading(page, `${keyAccounts} key account${keyAccounts === 1 ? "" : "s"}`).waitFor();
}

/** Rows of the result: account, tier and score. */
export const ranking = ({ page }: OpenPane): Promise<string[][]> =>
  page.locator("tbody tr").evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent ?? "")));

/** The pane as it shows its columns, its result and an error, one after the other. */
export async function states({ page }: OpenPane, check: (state: string) => Promise<void>): Promise<void> {
  await button(page, english.start).waitFor();
  await check("columns");
  await button(page, english.start).click();
  await page.getByText(/Excel refused this/).waitFor();
  await check("error");
  await button(page, english.start).click();
  await page.locator("table").waitFor();
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

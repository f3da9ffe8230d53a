import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "./support/browser";

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 340, height: 760 } });
}, 60_000);
afterAll(() => browser.close());

const open = (language: string, part = "") =>
  page.goto(`${pathToFileURL(join(__dirname, "../assets/help.html")).href}?lang=${language}${part}`);

const shown = () =>
  page.evaluate(() =>
    [...document.querySelectorAll("article, section")].filter((part) => !part.hasAttribute("hidden")).map(({ id }) => id),
  );

test("opens in the language that is asked for, at the task that is asked for", async () => {
  await open("es", "#task-undo");
  expect(await page.locator("#task-undo h3").innerText()).toContain("Deshacer");
  expect(await page.locator("#task-undo h3").boundingBox()).toMatchObject({ y: expect.any(Number) as number });
  expect((await page.locator("#task-undo h3").boundingBox())?.y).toBeLessThan(400);
});

test("finds tasks and functions by words in any order, accents aside, and says how many", async () => {
  await open("es");
  await page.getByLabel("Buscar").fill("vacie decision");
  expect(await shown()).toEqual(["task-decide"]);
  expect(await page.locator("#found").innerText()).toBe("1 resultados");
  await page.getByLabel("Buscar").fill("");
  expect((await shown()).length).toBeGreaterThan(50);
});

test("searches the language that is shown, and says so where there is nothing", async () => {
  await open("en");
  await page.getByLabel("Search").fill("KAM.SCORE");
  expect(await shown()).toContain("score");
  await page.getByLabel("Search").fill("deshacer");
  expect(await shown()).toEqual([]);
  expect(await page.locator("#found").innerText()).toMatch(/Nothing found/);
  await page.getByLabel("Español").check();
  expect(await shown()).toContain("task-undo");
});

test("fits a narrow pane: nothing runs over its edge but what scrolls by itself", async () => {
  await open("en");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(340);
});

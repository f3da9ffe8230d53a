import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { texts, type Language } from "../src/i18n";
import { WorkbookModel } from "../src/workbench/model";
import { launchBrowser } from "../test/support/browser";
import { openPane } from "../test/support/pane";
import { buildPane, serve } from "../test/support/paneBuild";

/** Draws docs/pane.png: the pane beside the sample list, Home and the ranking, in English and light, in Spanish and dark. */
const ROOT = join(__dirname, "..");
const SAMPLE = join(ROOT, "assets/sample-accounts.xlsx");
const OUTPUT = join(ROOT, "docs/pane.png");

const LOOKS = [
  { language: "en", background: "#FFFFFF" },
  { language: "es", background: "#262626" },
] as const;

/** Pictures of Home with the list it has found, and of the ranking that one press makes of it, as data URLs. */
async function pictures(browser: Browser, url: string, language: Language, background: string): Promise<string[]> {
  const model = await WorkbookModel.open(await readFile(SAMPLE));
  const options = { displayLanguage: language, officeTheme: { bodyBackgroundColor: background }, width: 340 };
  const pane = await openPane(browser, url, model, options);
  const { page } = pane;
  const { home, choose } = texts(language).wizard;
  await page.getByRole("heading", { name: home.ready, exact: true }).waitFor();
  const before = await page.screenshot();
  await page.getByRole("button", { name: /35/ }).click();
  await page.getByText(choose.legend.attractiveness).waitFor();
  const after = await page.screenshot();
  await pane.close();
  return [before, after].map((picture) => `data:image/png;base64,${picture.toString("base64")}`);
}

async function draw(): Promise<void> {
  const server = await serve(await buildPane());
  const browser = await launchBrowser();
  try {
    const drawn: string[] = [];
    for (const { language, background } of LOOKS) drawn.push(...(await pictures(browser, server.url, language, background)));
    const page = await browser.newPage({ viewport: { width: 1480, height: 760 } });
    const style = "body{margin:0;padding:20px;display:flex;gap:26px;background:#d8dee2}img{width:340px;box-shadow:0 2px 12px #0003}";
    await page.setContent(`<style>${style}</style>${drawn.map((source) => `<img src="${source}">`).join("")}`);
    await mkdir(join(ROOT, "docs"), { recursive: true });
    await page.screenshot({ path: OUTPUT });
  } finally {
    await browser.close();
    await server.close();
  }
}

void draw();

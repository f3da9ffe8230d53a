import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import type { WorkbookModel } from "../../src/workbench/model";
import { OFFICE_URL } from "../../src/workbench/page/officeScript";
import { launchBrowser } from "./browser";
import { openPane, type OpenPane, type PaneOptions } from "./pane";
import { serve, type Server } from "./paneBuild";

const FOLDER = join(__dirname, "../../out/pages", String(process.pid));

/** The pages of the pane in a browser, each by itself beside a workbook: built once for a test file. */
export interface Pages {
  open(model: WorkbookModel, page: string, options?: PaneOptions): Promise<OpenPane>;
  close(): Promise<void>;
}

export async function openPages(): Promise<Pages> {
  mkdirSync(FOLDER, { recursive: true });
  await build({
    entryPoints: [join(__dirname, "pagesEntry.tsx")],
    outfile: join(FOLDER, "pages.js"),
    bundle: true,
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "error",
  });
  const html = `<!doctype html><html lang="en"><head><title>KAM</title><style>body{margin:0}</style><script src="${OFFICE_URL}"></script></head><body><div id="pane"></div><script src="pages.js"></script></body></html>`;
  writeFileSync(join(FOLDER, "taskpane.html"), html);
  const [server, browser]: [Server, Browser] = await Promise.all([serve(FOLDER), launchBrowser()]);
  return {
    open: async (model, page, options = {}) => {
      const pane = await openPane(browser, server.url, model, options);
      await show(pane.page, page);
      return pane;
    },
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/** Shows another page. */
export const show = (page: Page, name: string, dark = false): Promise<void> =>
  page.evaluate(([which, isDark]) => (globalThis as unknown as { kamShow: (name: string, dark: boolean) => void }).kamShow(which, isDark), [
    name,
    dark,
  ] as const);

import type { Browser } from "playwright-core";
import type { WorkbookModel } from "../../src/workbench/model";
import { launchBrowser } from "./browser";
import { openPane, type OpenPane, type PaneOptions } from "./pane";
import { buildPane, serve, type Server } from "./paneBuild";

/** Opens the pane beside a workbook, lets a test look, and closes it; nothing may have complained. */
export type WithPane = (model: WorkbookModel, options: PaneOptions, check: (pane: OpenPane) => Promise<void>) => Promise<void>;

/** Serves the built pane and starts a browser for all tests of a file. */
export function paneFile(): WithPane {
  let browser: Browser;
  let server: Server;

  beforeAll(async () => {
    [server, browser] = await Promise.all([buildPane().then(serve), launchBrowser()]);
  }, 300_000);

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  return async (model, options, check) => {
    const pane = await openPane(browser, server.url, model, options);
    try {
      // From the first listener on, the browser hands over the choice of a file; a press may come before it has heard of a later one.
      pane.page.on("filechooser", () => undefined);
      await check(pane);
      expect(pane.complaints).toEqual([]);
    } catch (error) {
      throw pane.complaints.length === 0 ? error : new Error(`The page complained: ${pane.complaints.join("; ")}`, { cause: error });
    } finally {
      await pane.close();
    }
  };
}

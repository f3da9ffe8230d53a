import type { Browser, Page } from "playwright-core";
import { customFunctions } from "../../src/workbench/customFunctions";
import type { Faults } from "../../src/workbench/host";
import { WorkbookModel } from "../../src/workbench/model";
import { OFFICE_URL, officeScript } from "../../src/workbench/page/officeScript";
import { ANSWER_FUNCTION, type PageSettings } from "../../src/workbench/page/pageOffice";
import { PageWorkbook } from "../../src/workbench/page/pageWorkbook";

type Cell = string | number;

/** A workbook with one sheet for each entry; the first is active. Formulas begin with `=`. */
export function workbookOf(sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>): WorkbookModel {
  const model = WorkbookModel.blank();
  const [first = "Sheet1"] = Object.keys(sheets);
  model.workbook.getWorksheet("Sheet1")?.destroy();
  for (const [name, rows] of Object.entries(sheets)) {
    model.workbook.addWorksheet(name);
    rows.forEach((row, r) => row.forEach((value, c) => model.writeInput(name, r, c, value)));
  }
  model.activeSheetName = first;
  return model;
}

/** Every cell of a sheet as it shows its formula, row by row. */
export function cellsOf(model: WorkbookModel, sheet: string): unknown[][] {
  const { rowCount, columnCount } = model.workbook.getWorksheet(sheet) ?? { rowCount: 0, columnCount: 0 };
  return Array.from({ length: rowCount }, (_, row) =>
    Array.from({ length: columnCount }, (__, column) => model.readFormula(sheet, row, column)),
  );
}

export interface PaneOptions extends Partial<PageSettings> {
  readonly faults?: Faults;
  readonly width?: number;
  readonly colorScheme?: "light" | "dark";
  /** Whether office.js cannot be loaded. */
  readonly noOffice?: boolean;
}

/** The pane in a browser, beside a workbook. */
export interface OpenPane {
  readonly page: Page;
  readonly model: WorkbookModel;
  readonly workbook: PageWorkbook;
  /** Errors of the page, and requests to anywhere else: there should be none. */
  readonly complaints: readonly string[];
  /** Answers of the workbook wait from now on. */
  hold(): void;
  /** They wait no longer. */
  release(): void;
  close(): Promise<void>;
}

/** Opens the pane served at `url` beside `model`. */
export async function openPane(browser: Browser, url: string, model: WorkbookModel, options: PaneOptions = {}): Promise<OpenPane> {
  const { faults = {}, width = 320, colorScheme = "light", noOffice = false, ...settings } = options;
  const workbook = new PageWorkbook({ model, platform: "web", functions: customFunctions(), faults });
  const gate = new Gate();
  const complaints: string[] = [];
  const context = await browser.newContext({ viewport: { width, height: 720 }, colorScheme, reducedMotion: "reduce" });
  context.setDefaultTimeout(40_000);
  const page = await context.newPage();
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    const isMissingOffice = noOffice && message.location().url === OFFICE_URL;
    if (message.type() === "error" && !isMissingOffice) complaints.push(message.text());
  });
  await page.route("**/*", (route) => {
    const asked = route.request().url();
    if (asked === OFFICE_URL) {
      if (noOffice) return route.abort();
      const body = officeScript({ displayLanguage: "en-US", ...settings });
      return route.fulfill({ contentType: "text/javascript", body });
    }
    if (asked.startsWith(url)) return route.continue();
    complaints.push(`asked for ${asked}`);
    return route.abort();
  });
  await page.exposeFunction(ANSWER_FUNCTION, async (text: string) => {
    const answer = await workbook.answer(text);
    await gate.pass();
    return answer;
  });
  await page.goto(`${url}/taskpane.html`);
  return {
    page,
    model,
    workbook,
    complaints,
    hold: () => gate.hold(),
    release: () => gate.release(),
    close: async () => {
      workbook.close();
      gate.release();
      await context.close();
    },
  };
}

/** Where answers wait while it is shut. */
class Gate {
  private shut = false;
  private waiting: (() => void)[] = [];

  pass(): Promise<void> {
    return this.shut ? new Promise((resolve) => this.waiting.push(resolve)) : Promise.resolve();
  }

  hold(): void {
    this.shut = true;
  }

  release(): void {
    this.shut = false;
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}

import { texts } from "../../src/i18n";
import { nameless, tooWide } from "../support/accessibility";
import { workbookOf } from "../support/pane";
import {
  LIST,
  button,
  choose,
  english,
  eventually,
  focused,
  heading,
  list,
  open,
  ranking,
  select,
  sheetNames,
  wizard,
} from "../support/paneSteps";
import { paneFile } from "../support/paneFile";

const withPane = paneFile();

const rowsLabel = texts("en").sheets.settings.rows.rows.label;

/** Two opportunities of Alfa, one of Beta; their relationship in words. */
const OPPORTUNITIES = [
  ["Account", "Close date", "Amount", "Growth potential", "Win now grow later", "Fit", "Relationship strength"],
  ["Alfa", 45000, 100, 5, 5, 5, "High"],
  ["Beta", 45010, 250, 4, 4, 4, "Low"],
  ["Alfa", 45020, 300, 5, 3, 5, "High"],
  ["Gamma", 45030, 50, 2, 2, 2, "Medium"],
  ["Beta", 45040, 20, 4, 4, 4, "Low"],
];

test("a list with one row an account and no words asks nothing about how it is read", () =>
  withPane(list(), {}, async ({ page }) => {
    await open(page, "source");
    await button(page, wizard.source.next).waitFor();
    expect(await heading(page, english.list.title).count()).toBe(0);
  }));

test("several rows an account: what is done with them is shown, can be changed by keyboard, and is kept on Settings", () =>
  withPane(workbookOf({ Pipeline: OPPORTUNITIES }), {}, async (pane) => {
    const { page, model } = pane;
    await page.getByText("3 accounts on Pipeline").first().waitFor();
    await open(page, "source");
    const rows = select(page, rowsLabel);
    expect(await rows.inputValue()).toBe("sum");
    await page.getByText("5 rows are 3 accounts.").waitFor();
    await rows.focus();
    await page.keyboard.type("Each");
    await page.getByText("5 accounts on Pipeline").first().waitFor();
    expect(await rows.inputValue()).toBe("as-is");
    await rows.selectOption("latest");
    await page.getByText("3 accounts on Pipeline").first().waitFor();
    expect([await nameless(page), await tooWide(page)]).toEqual([[], []]);
    await open(page, "choose");
    await button(page, english.start).click();
    await button(page, english.result.back).waitFor();
    const settings = model.workbook.getWorksheet("Settings");
    const cells = Array.from({ length: settings?.rowCount ?? 0 }, (_, row) => model.readValue("Settings", row, 2));
    expect(cells).toContain(texts("en").terms.rows.latest);
    await button(page, english.result.back).click();
    await open(page, "source");
    expect(await select(page, rowsLabel).inputValue()).toBe("latest");
  }));

test("words are read as the ratings that are proposed with one press, which can be taken back", () =>
  withPane(workbookOf({ Pipeline: OPPORTUNITIES }), {}, async (pane) => {
    const { page, model } = pane;
    await open(page, "columns");
    await page.getByText("Relationship strength: High 5, Medium 3, Low 1").waitFor();
    const accept = page.getByRole("checkbox", { name: english.list.acceptWords, exact: true });
    const relationship = select(page, texts("en").terms.criteria.relationshipStrength);
    expect([await accept.isChecked(), await relationship.inputValue()]).toEqual([false, ""]);
    await accept.focus();
    await page.keyboard.press("Space");
    await eventually(() => relationship.inputValue(), "Relationship strength");
    await page.keyboard.press("Space");
    await eventually(() => relationship.inputValue(), "");
    await accept.check();
    await eventually(() => relationship.inputValue(), "Relationship strength");
    await choose(pane, 2);
    expect((await ranking(pane)).map(([, account]) => account)).toEqual(["Alfa", "Beta"]);
    expect(sheetNames(model)).toContain("Words");
    await button(page, english.result.back).click();
    await open(page, "source");
    await button(page, english.readAgain).click();
    await open(page, "columns");
    // Kept on the sheet of words: nothing is left to accept.
    await eventually(() => relationship.inputValue(), "Relationship strength");
    expect(await accept.count()).toBe(0);
  }));

const DASHBOARD = [
  ["Region", "Sales"],
  ["North", 300],
  ["South", 200],
  ["West", 100],
];

test("a better list on another sheet is named, and one press goes there and reads it", () =>
  withPane(workbookOf({ Summary: DASHBOARD, Accounts: LIST, Notes: [["Ask Ana"]] }), { displayLanguage: "es-ES" }, async (pane) => {
    const { page, model, workbook } = pane;
    const words = texts("es").wizard;
    const go = button(page, "Leer Accounts");
    await go.waitFor();
    await page.getByText("Accounts tiene una lista de 4 cuentas que dice más.").waitFor();
    expect([await nameless(page), await tooWide(page)]).toEqual([[], []]);
    const before = workbook.recorder.roundTrips;
    await go.press("Enter");
    await page.getByText("4 cuentas en Accounts").first().waitFor();
    expect(model.activeSheetName).toBe("Accounts");
    expect(workbook.recorder.roundTrips).toBeGreaterThan(before);
    await eventually(() => go.count(), 0);
    await heading(page, words.home.ready).waitFor();
    expect(sheetNames(model)).toEqual(["Summary", "Accounts", "Notes"]);
  }));

test("lists of the same headings are named; our own sheets and hidden ones are not", () => {
  const model = workbookOf({ North: LIST, South: LIST, Hidden: LIST });
  const hidden = model.workbook.getWorksheet("Hidden");
  if (hidden) hidden.state = "hidden";
  return withPane(model, {}, async (pane) => {
    const { page } = pane;
    await page.getByText("South has 4 accounts under the same headings.").waitFor();
    expect(await page.getByText("Hidden has").count()).toBe(0);
    await choose(pane, 3);
    expect(await page.getByText("under the same headings").count()).toBe(0);
    await button(page, english.result.back).click();
    await open(page, "source");
    await button(page, "Read South").waitFor();
    expect(await page.getByRole("button", { name: /^Read (Scores|Hidden)/ }).count()).toBe(0);
  });
});

test("where the active sheet holds no list, the one that does is one press away", () =>
  withPane(workbookOf({ Empty: [], Accounts: LIST }), {}, async ({ page }) => {
    await heading(page, english.empty).waitFor();
    await button(page, "Read Accounts").press("Enter");
    await page.getByText("4 accounts on Accounts").first().waitFor();
    expect(await focused(page)).not.toBe(english.empty);
  }));

test("any account of the result is explained, in words and by keyboard; a name that is not there is told", () =>
  withPane(list(), {}, async (pane) => {
    const { page } = pane;
    await choose(pane, 3);
    const account = page.getByRole("combobox", { name: english.why.account, exact: true });
    await account.fill("gamma");
    await page.keyboard.press("Enter");
    await page.getByText(/^Gamma is proposed as a key account: rank 3 of 3, score 64\.6, tier B\.$/).waitFor();
    await page.getByText(/^Most points: /).waitFor();
    await page.getByText(/^Not known: .*Logo appeal/).waitFor();
    await account.fill("Gama");
    await button(page, english.why.ask).click();
    await page.getByText("There is no account Gama in the list on Accounts. Did you mean: Gamma?").waitFor();
    expect(await page.getByText(/^Most points: /).count()).toBe(0);
    expect([await nameless(page), await tooWide(page)]).toEqual([[], []]);
  }));

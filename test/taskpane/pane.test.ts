import { fill, texts } from "../../src/i18n";
import { doubledIds, faint, nameless, tooWide } from "../support/accessibility";
import { cellsOf, workbookOf, type OpenPane } from "../support/pane";
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
  longList,
  open,
  ranking,
  select,
  sheetNames,
  states,
  wizard,
} from "../support/paneSteps";
import { paneFile } from "../support/paneFile";

const withPane = paneFile();

describe("the recognised columns", () => {
  test("are shown after one read of the sheet, and nothing is written", () =>
    withPane(list(), {}, async ({ page, model }) => {
      await page.getByText("4 accounts on Accounts").first().waitFor();
      await open(page, "columns");
      await select(page, "Fit: offering, culture, industry").waitFor();
      const chosen = await page.locator("select").evaluateAll((all) => all.map((each) => (each as HTMLSelectElement).value));
      expect(chosen).toEqual([
        ...["Account", "Account manager"],
        ...["", "Growth potential", "", "Win now grow later", "", "Relationship strength", "Fit", ""],
      ]);
      expect(await select(page, "Fit: offering, culture, industry").locator("option").allTextContents()).toEqual([
        english.columns.byHand,
        ...(LIST[0] ?? []),
      ]);
      expect(await page.getByText("4 of 8 criteria have a column.").count()).toBe(1);
      expect(sheetNames(model)).toEqual(["Accounts"]);
    }));

  test("that are guesses are marked until another is chosen", () =>
    withPane(workbookOf({ Clientes: LISTA }), { displayLanguage: "en-US" }, async ({ page }) => {
      await open(page, "columns");
      const renewal = select(page, "Likelihood of renewal");
      await renewal.waitFor();
      expect(await renewal.inputValue()).toBe("Tasa de éxito");
      await page.getByText("1 is a guess: please check it.").waitFor();
      const hint = page.locator(`[id="${(await renewal.getAttribute("aria-describedby")) ?? ""}"]`);
      expect(await hint.textContent()).toBe("Guess · Probability 0–1");
      await renewal.selectOption("");
      await page.getByText("is a guess").waitFor({ state: "hidden" });
      expect(await hint.textContent()).toBe("1–5 on Puntuaciones");
    }));

  test("change the scores where they are changed", () =>
    withPane(list(), {}, async (pane) => {
      await open(pane.page, "columns");
      await select(pane.page, "Fit: offering, culture, industry").selectOption("Zeta");
      await select(pane.page, "Relationship strength").selectOption(english.columns.byHand);
      await choose(pane, 1);
      // Growth (20) and win now (15) as they were, fit (15) by Zeta, which is 1 for all: Alfa has 100 · 35 / 50, the others are in tier C.
      expect(await ranking(pane)).toEqual([["1", "Alfa", "B", "70.0"]]);
    }));
});

describe("the main job", () => {
  test("runs step by step to its result, and leaves the list as it was", () =>
    withPane(list(), {}, async (pane) => {
      const { page, model } = pane;
      const before = cellsOf(model, "Accounts");
      await open(page, "choose");
      await button(page, english.start).waitFor();
      await page.evaluate(() => {
        const status = document.querySelector("[role=status]");
        const said: string[] = [];
        Object.assign(window, { said });
        if (status)
          new MutationObserver(() => said.push(status.textContent ?? "")).observe(status, {
            childList: true,
            characterData: true,
            subtree: true,
          });
      });
      pane.hold();
      await button(page, english.start).click();
      expect(await page.locator("[aria-current=step]").textContent()).toBe(english.steps.read);
      expect(await page.locator("ol > li").allTextContents()).toEqual(Object.values(english.steps));
      expect(await button(page, english.start).count()).toBe(0);
      pane.release();
      await heading(page, "3 key accounts").waitFor();
      expect(await page.evaluate(() => (window as unknown as { said: string[] }).said)).toEqual([
        ...[english.steps.read, english.steps.score].map((step) => `${step}…`),
        "3 key accounts",
      ]);
      expect(await focused(page)).toBe("3 key accounts");
      expect(await ranking(pane)).toEqual([
        ["1", "Alfa", "A", "100.0"],
        ["2", "Beta", "B", "75.0"],
        ["3", "Gamma", "B", "64.6"],
      ]);
      await page.getByText("3 of 4 accounts have a score. 1 has none yet: please rate it on the sheet Scores.").waitFor();
      expect(sheetNames(model)).toEqual(expect.arrayContaining(["Accounts", "Scores", "Ranking"]));
      expect(sheetNames(model)).not.toContain("Alfa");
      expect(cellsOf(model, "Accounts")).toEqual(before);
    }));

  test("keeps to the cap, and asks why it is over 50", () =>
    withPane(list(), {}, async (pane) => {
      const { page } = pane;
      await open(page, "choose");
      const cap = page.getByRole("spinbutton", { name: english.settings.cap });
      const setCap = async (text: string): Promise<void> => {
        await cap.fill(text);
        await cap.press("Enter");
      };
      await setCap("0.5");
      await page.getByRole("region", { name: wizard.shell.actions }).getByText(english.settings.capError).waitFor();
      expect(await button(page, english.start).isDisabled()).toBe(true);
      await setCap("51");
      const reason = page.getByRole("textbox", { name: "Why more than 50?" });
      await reason.waitFor();
      await page.getByRole("region", { name: wizard.shell.actions }).getByText("please say why").waitFor();
      expect(await button(page, english.start).isDisabled()).toBe(true);
      await reason.fill("Three companies in one");
      expect(await button(page, english.start).isDisabled()).toBe(false);
      await setCap("2");
      await choose(pane, 2);
      expect((await ranking(pane)).map(([, account]) => account)).toEqual(["Alfa", "Beta"]);
      await button(page, english.result.back).click();
      expect(await cap.inputValue()).toBe("2");
    }));

  test("writes in the language that was chosen, and offers no other once the sheets are there", () =>
    withPane(list(), {}, async (pane) => {
      const { page, model } = pane;
      await open(page, "choose");
      await select(page, english.settings.language).selectOption("es");
      await choose(pane, 3);
      expect(sheetNames(model)).toContain("Puntuaciones");
      await button(page, english.result.back).click();
      await page.getByRole("spinbutton").waitFor();
      expect(await select(page, english.settings.language).count()).toBe(0);
    }));

  test("does not run on a sheet whose columns were not shown", () =>
    withPane(workbookOf({ Accounts: LIST, Prospects: [LIST[0] ?? [], ["Omega", "Ana", 5, 5, 5, 5, 1]] }), {}, async (pane) => {
      const { page, model } = pane;
      // By then nothing is asked any more: an answer would tell of the sheet's change.
      await button(page, "Read Prospects").waitFor();
      await open(page, "choose");
      await button(page, english.start).waitFor();
      await atRest(pane);
      model.activeSheetName = "Prospects";
      await button(page, english.start).click();
      await page.getByText(english.sheetChanged).waitFor();
      await eventually(async () => (await focused(page)).includes(english.sheetChanged), true);
      await page.getByText("1 account on Prospects").first().waitFor();
      expect(sheetNames(model)).toEqual(["Accounts", "Prospects"]);
      await choose(pane, 1);
      expect((await ranking(pane))[0]?.[1]).toBe("Omega");
    }));
});

describe("an answer that does not come", () => {
  test("is explained after two seconds, with when it ends by itself", () =>
    withPane(list(), { faults: { trips: [{ roundTrip: 1, fail: "hang" }] } }, ({ page }) =>
      page.getByText("If a cell is being edited, please finish it with Enter").and(page.getByText("5 minutes")).waitFor(),
    ));
});

describe("links", () => {
  test("go to the sheets and the cells to look at", () => {
    const [headers = [], alfa = [], ...others] = LIST;
    const model = workbookOf({ "My list": [headers, alfa.map((cell, column) => (column === 5 ? 9 : cell)), ...others] });
    return withPane(model, {}, async (pane) => {
      const { page, workbook } = pane;
      await choose(pane, 2);
      await button(page, "Ranking").click();
      await eventually(() => model.activeSheetName, "Ranking");
      const look = page.getByRole("button", { name: /things to look at$/ });
      await look.click();
      expect(await focused(page)).toMatch(/things to look at$/);
      await button(page, "'My list'!F2").click();
      await eventually(() => workbook.selection, "'My list'!F2");
      expect(await heading(page, "2 key accounts").count()).toBe(1);
    });
  });

  test("say so where a sheet is no longer there", () =>
    withPane(list(), {}, async (pane) => {
      const { page, model } = pane;
      await choose(pane, 3);
      model.workbook.getWorksheet("Portfolio")?.destroy();
      await button(page, "Portfolio").click();
      await page.getByText("Portfolio is no longer in the workbook.").waitFor();
      await eventually(async () => (await focused(page)).includes("Portfolio is no longer in the workbook."), true);
      expect(await heading(page, "3 key accounts").count()).toBe(1);
    }));
});

describe("without a list", () => {
  test("the pane says what is missing, and reads again when there is one", () =>
    withPane(workbookOf({ Empty: [], Accounts: LIST }), {}, async ({ page, model }) => {
      await heading(page, english.empty).waitFor();
      expect(await focused(page)).toBe(english.empty);
      await page.getByText(fill(texts("en").errors["empty-sheet"], { sheet: "Empty" })).waitFor();
      await button(page, "Read Accounts").waitFor();
      model.activeSheetName = "Accounts";
      await button(page, english.readAgain).click();
      await page.getByText("4 accounts on Accounts").first().waitFor();
    }));

  test("it looks again by itself when the person comes back from another sheet", () =>
    withPane(workbookOf({ Empty: [], Accounts: LIST }), {}, async ({ page, model }) => {
      await heading(page, english.empty).waitFor();
      model.activeSheetName = "Accounts";
      await page.evaluate(() => window.dispatchEvent(new Event("focus")));
      await page.getByText("4 accounts on Accounts").first().waitFor();
      model.activeSheetName = "Empty";
      await page.evaluate(() => window.dispatchEvent(new Event("focus")));
      await heading(page, english.empty).waitFor();
    }));

  test("it takes the heading of the account column where none is recognised", () =>
    withPane(
      workbookOf({
        Sheet: [
          ["Xyzzy", "Fit"],
          ["Alfa", 3],
          ["Beta", 4],
        ],
      }),
      {},
      async ({ page }) => {
        const column = page.getByRole("textbox", { name: english.accountColumn });
        await column.fill("xyzzy");
        await column.press("Enter");
        await page.getByText("2 accounts on Sheet").first().waitFor();
        await open(page, "columns");
        expect(await select(page, "Account").inputValue()).toBe("Xyzzy");
      },
    ));
});

describe("when Excel fails", () => {
  test("while the sheet is read, the pane says so and reads again", async () => {
    const faults = faultsToSet();
    faults.trips.push(...Array.from({ length: 30 }, (_, trip) => ({ roundTrip: trip + 1, fail: "GeneralException" as const })));
    await withPane(list(), { faults }, async ({ page }) => {
      await heading(page, english.failed).waitFor();
      await page.getByText(/Excel refused this \(GeneralException\)/).waitFor();
      faults.trips.length = 0;
      await button(page, english.readAgain).click();
      await page.getByText("4 accounts on Accounts").first().waitFor();
    });
  });

  // One looks at the active sheet, two read, and the next ones write.
  test.each([
    [1, "before"],
    [3, "before"],
    [3, "after"],
    [4, "before"],
    [4, "after"],
  ] as const)(
    "at round trip %i of choosing, %s it is done, the pane says so, nothing of the person's is changed, and a second try succeeds",
    async (roundTrip, when) => {
      const faults = faultsToSet();
      await withPane(list(), { faults }, async (pane) => {
        const { page, model, workbook } = pane;
        const before = cellsOf(model, "Accounts");
        await open(page, "choose");
        await button(page, english.start).waitFor();
        await atRest(pane);
        faults.trips.push({ roundTrip: workbook.recorder.roundTrips + roundTrip, fail: "GeneralException", when });
        await button(page, english.start).click();
        await page.getByText(/Excel refused this \(GeneralException\)/).waitFor();
        await eventually(async () => (await focused(page)).includes(english.failed), true);
        expect(sheetNames(model)).toEqual(["Accounts"]);
        expect(cellsOf(model, "Accounts")).toEqual(before);
        faults.trips.length = 0;
        await choose(pane, 3);
      });
    },
  );
});

describe("in Spanish", () => {
  test("the pane, its numbers and the functions' messages are Spanish", () =>
    withPane(workbookOf({ Clientes: LISTA }), { displayLanguage: "es-MX" }, async (pane) => {
      const { page, model } = pane;
      const { pane: words, functions } = texts("es");
      await open(page, "choose", "es");
      await button(page, words.start).click();
      await heading(page, "2 cuentas clave").waitFor();
      expect(await page.locator("html").getAttribute("lang")).toBe("es");
      expect(await page.locator("thead th").allTextContents()).toEqual(["#", "Cuenta", "Nivel", "Puntuación"]);
      expect((await ranking(pane))[0]).toEqual(["1", "Alfa", "A", expect.stringMatching(/^9\d,\d$/)]);
      expect(sheetNames(model)).toContain("Puntuaciones");
      const message = await page.evaluate(() => {
        const known = (globalThis as unknown as { CustomFunctions: { _association: Map<string, (...values: unknown[]) => unknown> } })
          .CustomFunctions;
        try {
          return known._association.get("SCORE")?.([[3]], [[-1]], null);
        } catch (error) {
          return (error as Error).message;
        }
      });
      expect(message).toBe(fill(functions["weight-negative"], { position: 1 }));
    }));
});

describe("everyone", () => {
  test("sees all of it at 320 px, and every control says what it is", () => {
    const faults = faultsToSet();
    return withPane(longList(), { faults }, (pane) =>
      states(pane, faults, async (state) => {
        const { page } = pane;
        expect([state, await tooWide(page), await nameless(page), await doubledIds(page)]).toEqual([state, [], [], []]);
        expect(await page.getByRole("heading", { level: 1 }).count()).toBe(1);
      }),
    );
  });

  /** Whether the pane's ground is light or dark. */
  const shade = ({ page }: OpenPane): Promise<string> =>
    page.evaluate(() => {
      const { backgroundColor } = getComputedStyle(document.querySelector("main")?.parentElement?.parentElement ?? document.body);
      return (backgroundColor.match(/\d+/g) ?? []).slice(0, 3).every((channel) => Number(channel) > 128) ? "light" : "dark";
    });

  test("can read it, light or dark as the system prefers, and with forced colours", () => {
    const faults = faultsToSet();
    return withPane(longList(), { faults }, (pane) =>
      states(pane, faults, async (state) => {
        for (const colorScheme of ["dark", "light"] as const) {
          await pane.page.emulateMedia({ colorScheme });
          await eventually<unknown>(async () => [state, await shade(pane), await faint(pane.page)], [state, colorScheme, []]);
        }
        await pane.page.emulateMedia({ forcedColors: "active" });
        await eventually<unknown>(async () => [state, await faint(pane.page)], [state, []]);
        await pane.page.emulateMedia({ forcedColors: "none" });
      }),
    );
  });

  test.each([
    ["#262626", "light", "dark"],
    ["#FFFFFF", "dark", "light"],
  ] as const)("sees it as Office is, %s, though the system prefers %s", (bodyBackgroundColor, colorScheme, expected) =>
    withPane(list(), { officeTheme: { bodyBackgroundColor }, colorScheme }, async (pane) => {
      await heading(pane.page, wizard.home.ready).waitFor();
      expect([await shade(pane), await faint(pane.page)]).toEqual([expected, []]);
    }),
  );

  test("reaches and uses every column by keyboard alone", () =>
    withPane(list(), {}, async (pane) => {
      const { page, model } = pane;
      await open(page, "columns");
      await heading(page, wizard.columns.certain).waitFor();
      await eventually(() => focused(page), wizard.columns.certain);
      const reached: string[] = [];
      for (let stop = 0; stop < 20 && !reached.includes(wizard.columns.next); stop++) {
        await page.keyboard.press("Tab");
        const name = await page.evaluate(() => {
          const { activeElement } = document;
          const labels =
            activeElement instanceof HTMLSelectElement || activeElement instanceof HTMLInputElement ? activeElement.labels : null;
          return labels?.[0]?.textContent ?? activeElement?.textContent ?? "";
        });
        reached.push(name);
        if (name.startsWith("Fit")) await page.keyboard.type("Zeta");
      }
      const { criteria } = texts("en").terms;
      expect(reached).toEqual(["Account", "Account manager", ...Object.values(criteria), wizard.columns.next]);
      expect(await select(page, criteria.fit).inputValue()).toBe("Zeta");
      await page.keyboard.press("Enter");
      await heading(page, wizard.criteria.title).waitFor();
      await eventually(() => focused(page), wizard.criteria.title);
      await button(page, wizard.criteria.next).press("Enter");
      await button(page, english.start).press("Enter");
      await heading(page, "1 key account").waitFor();
      expect(await focused(page)).toBe("1 key account");
      await button(page, "Ranking").press("Enter");
      await eventually(() => model.activeSheetName, "Ranking");
    }));
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { LANGUAGES, texts, type Language } from "../../../src/i18n";
import { COLUMN, ROW } from "../../../src/sheets/start/grid";
import { PLACES } from "../../../src/sheets/start/places";
import { WorkbookModel } from "../../../src/workbench/model";
import { ACCOUNTS_SHEET, ACCOUNTS_TITLE, ACCOUNT_HEADERS, ACCOUNT_ROWS } from "../../../src/sheets/sample/accounts";
import { inLanguage } from "../../../src/sheets/sample/said";
import { sampleBook } from "../../../src/workbench/sample/sampleBook";
import { sampleList } from "../../../src/workbench/sample/sampleFiles";
import { TEAM } from "../../../src/workbench/sample/team";
import { Book, TODAY } from "../../support/book";

const listOf = (language: Language): Uint8Array => readFileSync(join(__dirname, "../../..", sampleList(language)));

/** One build of each language for all tests of this file; two plans more than those that are filled in would say nothing else. */
const built = new Map<Language, { readonly book: Book; readonly filled: readonly string[]; readonly list: Book }>();

beforeAll(async () => {
  for (const language of LANGUAGES) {
    const { model, filled } = await sampleBook(listOf(language), { language, today: TODAY, plans: 3 });
    built.set(language, { book: new Book(model), filled, list: new Book(await WorkbookModel.open(listOf(language))) });
  }
});

afterAll(() => {
  for (const { book, list } of built.values()) {
    book.close();
    list.close();
  }
});

describe.each(LANGUAGES)("the sample's workbook in %s", (language) => {
  const { sheets, plan, planning, terms } = texts(language);
  const { names } = sheets;
  const sample = () => built.get(language) as NonNullable<ReturnType<typeof built.get>>;
  const rows = (table: string) => sample().book.table(table).rows;
  const started = (row: number, column: number, count: number): unknown[][] =>
    sample()
      .book.values(names.start)
      .slice(row, row + count)
      .map((cells) => cells.slice(column, column + 5));

  test("its list is the one of the sample, and says that it is invented", () => {
    const { book, list } = sample();
    const sheet = String(inLanguage(ACCOUNTS_SHEET, language));
    expect(book.values(sheet)).toEqual(list.values(sheet));
    expect(list.value(`${sheet}!A1`)).toBe(inLanguage(ACCOUNTS_TITLE, language));
    const said = ACCOUNT_ROWS.map((row) => Object.keys(ACCOUNT_HEADERS).map((_, column) => inLanguage(row[column] ?? "", language)));
    expect(list.values(sheet).slice(2, -1)).toEqual([Object.values(ACCOUNT_HEADERS).map((each) => inLanguage(each, language)), ...said]);
  });

  test("no sheet shows an error, but for what charts leave out", () => {
    const { book } = sample();
    const errors = book.sheets.flatMap(
      (sheet) =>
      book.values(sheet).flatMap((cells, row) => cells.flatMap((value, column) => (/^#[A-Z/0?!]+$/u.test(String(value)) ? [[sheet, row, column, value]] : []))), // prettier-ignore
    );
    const charted = [names.reviews, names.portfolio, names.data];
    expect(errors.filter(([sheet, , , value]) => !charted.includes(String(sheet)) || value !== "#N/A")).toEqual([]);
  });

  test("it opens on Start, where every panel has something to show", () => {
    const { book } = sample();
    expect(book.model.activeSheetName).toBe(names.start);
    const at = (place: string) => book.value(`${names.start}!${place.replaceAll("$", "")}`);
    expect([at(PLACES.late), at(PLACES.due)]).toEqual([3, 3]);
    expect(at(PLACES.firstOwner)).toBe("Inés Robledo");
    expect(at(PLACES.review)).toBeGreaterThan(TODAY);
    expect(at(PLACES.reviewAccount)).toBe("Falco Pet Food");
    const gaps = started(ROW.first + 1, COLUMN.middle, 7).map(([count]) => Number(count));
    expect(gaps.filter((count) => count > 0).length).toBeGreaterThanOrEqual(2);
    const { in: entered, out } = texts(language).start.moved;
    const moved = started(ROW.second + 1, COLUMN.middle, 4).map(([mark, account]) => [mark, account]);
    expect(moved[0]).toEqual([entered, "Halcyon Robotics"]);
    expect(moved[1]).toEqual([out, "Juniper Home"]);
    expect(moved[2]?.[1]).not.toBe("");
  });

  test("actions are done, late, due this week and later", () => {
    const { due, status, overdue, owner } = plan.actionsSheet.headers;
    const actions = rows("KAM_Actions");
    expect(actions.length).toBeGreaterThanOrEqual(8);
    expect(actions.every((row) => String(row[owner]) !== "")).toBe(true);
    const { done } = planning.words.actionStatuses;
    expect(actions.filter((row) => row[status] === done)).toHaveLength(2);
    expect(actions.filter((row) => Number(row[overdue]) > 0)).toHaveLength(3);
    const open = actions.filter((row) => row[status] !== done).map((row) => Number(row[due]) - TODAY);
    expect(open.filter((days) => days >= 0 && days < 7)).toHaveLength(3);
    expect(open.some((days) => days >= 7)).toBe(true);
  });

  test("two plans are under way, at different stages; the third is as it was made", () => {
    const { account, stage, answered, nextReview } = plan.plansSheet.headers;
    const { execution, research, strategy } = planning.words.stages;
    const byAccount = new Map(rows("KAM_Plans").map((row) => [row[account], row]));
    expect(sample().filled).toEqual(["Aldera Foods", "Falco Pet Food"]);
    expect([...byAccount.values()].map((row) => row[stage])).toEqual([research, execution, strategy]);
    expect(byAccount.get("Aldera Foods")?.[answered]).toBeCloseTo(10 / 12);
    expect(byAccount.get("Falco Pet Food")?.[answered]).toBeCloseTo(5 / 12);
    expect(Number(byAccount.get("Falco Pet Food")?.[nextReview])).toBeGreaterThan(TODAY);
  });

  test("reviews show how an account stood then and now", () => {
    const { account, date, completeness, score } = plan.reviewsSheet.headers;
    const reviews = rows("KAM_Snapshots");
    expect(reviews.map((row) => row[account])).toEqual(["Falco Pet Food", "Aldera Foods", "Aldera Foods"]);
    const [then, now] = reviews.filter((row) => row[account] === "Aldera Foods");
    expect(Number(now?.[date]) - Number(then?.[date])).toBeGreaterThan(80);
    expect(Number(now?.[completeness])).toBeGreaterThan(Number(then?.[completeness]));
    expect(Number(now?.[score])).toBeGreaterThan(0);
    // The trend beside it, from which the chart is drawn: the latest two reviews of the account reviewed last.
    const drawn = sample()
      .book.values(names.reviews)
      .flat()
      .filter((value) => value === now?.[date]);
    expect(drawn.length).toBeGreaterThanOrEqual(2);
  });

  test("roles are held and open, and one person has too many", () => {
    const shown = sample().book.values(names.coverage);
    const open = shown.flat().filter((value) => value === sheets.coverage.open);
    expect(open.length).toBeGreaterThan(20);
    const nordholm = shown.find((cells) => cells[1] === "Nordholm Medical") ?? [];
    expect(nordholm).toEqual(expect.arrayContaining(["Clara Montes", "Pau Ferrer", "Greta Holm", "Tom Hallick", "Nadia Okafor"]));
    expect(nordholm).not.toContain(sheets.coverage.open);
    expect(shown.find((cells) => cells[1] === "Falco Pet Food")?.filter((value) => value === "Yusuf Arman")).toHaveLength(5);
    for (const [account, person, role] of TEAM) {
      expect(rows("KAM_Team")).toContainEqual(
        expect.objectContaining({
          [sheets.team.headers.account]: account,
          [sheets.team.headers.person]: person,
          [sheets.team.headers.role]: terms.roles[role],
        }),
      );
    }
  });

  test("what was typed is said to be invented, on the sheets that show it", () => {
    const { book, filled } = sample();
    const invented = { en: "invented sample data", es: "datos de muestra inventados" }[language];
    for (const sheet of [names.start, names.plans, names.actions, names.team, names.coverage, names.reviews, ...filled]) {
      const top = book.values(sheet).slice(0, 2).flat().map(String);
      expect(top.filter((text) => text.endsWith(`· ${invented}`))).toHaveLength(1);
    }
  });
});

test("in Spanish, nothing but names reads as in English", () => {
  const textsOf = (language: Language): Set<string> => {
    const { book, filled } = built.get(language) as NonNullable<ReturnType<typeof built.get>>;
    const { names } = texts(language).sheets;
    const list = String(inLanguage(ACCOUNTS_SHEET, language));
    const shown = [list, names.start, names.actions, names.team, names.coverage, names.reviews, names.plans, ...filled];
    return new Set(
      shown.flatMap((sheet) => book.values(sheet).flat()).flatMap((value) => (typeof value === "string" ? [value.trim()] : [])),
    );
  };
  const people = [...TEAM.map(([, person]) => person), "Ramón Quiroga", "Helen Strand", "Ana Belmonte", "Dario Venn", "Lena Oster"];
  const names = new Set([...ACCOUNT_ROWS.flatMap((row) => [row[0], row[2]]), ...people].map(String));
  const same = new Set(["Total", "Id", "Plan", "Rigor", "No", "Neutral", "Actual", "KPI"]);
  const english = textsOf("en");
  const isName = (text: string): boolean => text.split(" · ").every((part) => names.has(part));
  const shared = [...textsOf("es")].filter((text) => english.has(text) && !isName(text) && !same.has(text) && /^\p{L}{2}/u.test(text));
  expect(shared).toEqual([]);
});

import { texts } from "../../../src/i18n";
import { plansDraft } from "../../../src/sheets/plan/plansSheet";
import type { AccountSnapshot } from "../../../src/sheets/plan/../../domain/plan/snapshot";
import { MOST_REVIEWS, SNAPSHOTS_TABLE, newSnapshotRows, reviewsDraft } from "../../../src/sheets/plan/reviewsSheet";
import type { Book } from "../../support/book";
import { bookOf, partOf, tablePart, write } from "../../support/tableParts";

const DAY = 46_023;
const snapshot = (account: string, date: number, parts: Partial<AccountSnapshot> = {}): AccountSnapshot => ({
  account,
  accountId: account.slice(0, 1),
  date,
  score: 60,
  revenue: 1200,
  completeness: 0.5,
  coverage: 1,
  openActions: 3,
  ...parts,
});

const plans = plansDraft("Plans", [], DAY, { language: "en", scores: { account: null, manager: null, id: null } });
const reviews = (snapshots: readonly AccountSnapshot[]): Promise<Book> => bookOf(plans, reviewsDraft("Reviews", snapshots, "en"));

/** The rows of the trend that show a review. */
const trend = (book: Book) =>
  book
    .values("Reviews")
    .slice(4, 4 + MOST_REVIEWS)
    .map((row) => row.slice(10, 14))
    .filter(([, ...values]) => values.some((value) => typeof value === "number"));

describe("the reviews of all accounts", () => {
  test.each(["en", "es"] as const)("are a line each, with an empty cell for what is not known (%s)", async (language) => {
    const book = await bookOf(plans, reviewsDraft("Reviews", [snapshot("Contoso", DAY, { completeness: null })], language));
    const { headers } = texts(language).plan.reviewsSheet;
    const [row] = book.table(SNAPSHOTS_TABLE).rows;
    expect(Object.values(headers).map((header) => row?.[header])).toEqual(["Contoso", DAY, 60, 1200, "", 1, 3, "C"]);
    book.close();
  });

  test("are only added to: one an account and day", async () => {
    const book = await reviews([]);
    const [first, second] = [snapshot("Contoso", DAY), snapshot("Fabrikam", DAY)];
    const empty = newSnapshotRows(partOf(book, SNAPSHOTS_TABLE), [first, second]);
    await write(book, "Reviews", empty.blocks, SNAPSHOTS_TABLE, empty.rows);
    const again = newSnapshotRows(partOf(book, SNAPSHOTS_TABLE), [snapshot("Contoso", DAY + 0.5), second, snapshot("Contoso", DAY + 1)]);
    expect(again).toEqual({ blocks: [], rows: [["Contoso", DAY + 1, 60, 1200, 0.5, 1, 3, "C"]] });
    book.close();
  });

  test("go into the columns that are there, in any language", () => {
    const part = tablePart(["Mine", "Fecha", "Id", "Cuenta"], [["x", DAY, "C", "Contoso"]]);
    expect(newSnapshotRows(part, [snapshot("Contoso", DAY), snapshot("Fabrikam", DAY)]).rows).toEqual([["", DAY, "F", "Fabrikam"]]);
  });
});

describe("the trend", () => {
  const snapshots = [
    snapshot("Contoso", DAY - 90, { score: 50, completeness: null }),
    snapshot("Fabrikam", DAY - 60, { score: 40, coverage: 0.5 }),
    snapshot("Contoso", DAY),
    snapshot("Contoso", DAY - 30, { score: 55 }),
  ];

  test("shows the account reviewed last until one is chosen, the latest review first", async () => {
    const book = await reviews(snapshots);
    expect(book.value("Reviews!L3")).toBe("Contoso");
    expect(trend(book)).toEqual([
      [DAY, 60, 50, 100],
      [DAY - 30, 55, 50, 100],
      [DAY - 90, 50, "#N/A", 100],
    ]);
    await book.type({ "Reviews!L3": "Fabrikam" });
    expect(trend(book)).toEqual([[DAY - 60, 40, 50, 50]]);
    book.close();
  });

  test("shows nothing where nothing was reviewed, and the last ones where there are many", async () => {
    const none = await reviews([]);
    expect(trend(none)).toEqual([]);
    none.close();
    const many = await reviews(Array.from({ length: MOST_REVIEWS + 3 }, (_, day) => snapshot("Contoso", DAY + day)));
    expect(trend(many).map(([date]) => date)).toEqual(Array.from({ length: MOST_REVIEWS }, (_, back) => DAY + MOST_REVIEWS + 2 - back));
    many.close();
  });

  test("is drawn as lines over the dates", async () => {
    const book = await reviews(snapshots);
    await book.session.Excel.run(async (context) => {
      const chart = context.workbook.worksheets.getItem("Reviews").charts.getItem("KAM_ReviewsChart");
      chart.load("chartType");
      const [across, up] = [chart.axes.categoryAxis, chart.axes.valueAxis];
      across.load("numberFormat,minimum");
      up.load("minimum,maximum");
      chart.series.load("items/name,items/hasDataLabels,items/format/line/color");
      await context.sync();
      expect(chart.chartType).toBe("XYScatterLines");
      expect([across.numberFormat, across.minimum, up.minimum, up.maximum]).toEqual(["m/d/yyyy", "", 0, 100]);
      expect(chart.series.items.map(({ name, hasDataLabels, format }) => [name, hasDataLabels, format.line.color])).toEqual([
        ["Score", false, "#1F6B4F"],
        ["Answered %", false, "#7A5200"],
        ["Roles held %", false, "#3D6CA0"],
      ]);
    });
    book.close();
  });
});

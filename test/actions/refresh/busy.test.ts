import { refreshPlans } from "../../../src/actions/refresh/refreshPlans";
import { WorkbookModel } from "../../../src/workbench/model";
import { Book, TODAY } from "../../support/book";
import { planPart } from "../../support/editPlan";
import { eight, ENGLISH, workbookOf } from "../../support/lists";

const PLAN = "Contoso";

/** A workbook with a review that is due, as it is saved. */
async function withReview(): Promise<Uint8Array> {
  const book = new Book(workbookOf({ rows: eight(ENGLISH) }));
  await book.run({ cap: 1 });
  const row = await reviewRow(book);
  await book.type({ [`${PLAN}!A${row}`]: TODAY - 1, [`${PLAN}!B${row}`]: "Go on" });
  const { bytes } = await book.model.save();
  book.close();
  return bytes;
}

const reviewRow = async (book: Book): Promise<number> =>
  ((await planPart(book, PLAN)).tables.find(({ name }) => name.startsWith("KAM_Plan_Reviews"))?.headerRow ?? 0) + 2;

describe("refreshing while Excel is still calculating", () => {
  let saved: Uint8Array;
  /** Waiting takes no time here. */
  const waited: number[] = [];
  beforeAll(async () => {
    saved = await withReview();
    jest.spyOn(globalThis, "setTimeout").mockImplementation(((then: () => void, ms: number) => {
      waited.push(ms);
      setImmediate(then);
    }) as unknown as typeof setTimeout);
  });
  beforeEach(() => (waited.length = 0));
  afterAll(() => jest.restoreAllMocks());

  const refresh = async (busyReads: number) => {
    const book = new Book(await WorkbookModel.open(saved), "desktop", undefined, { busyReads });
    const row = await reviewRow(book);
    const { findings, plans } = await refreshPlans((batch) => book.session.Excel.run(batch), { today: TODAY });
    const review = book.values(PLAN)[row - 1]?.slice(0, 7);
    const snapshots = book.sheets.includes("Reviews");
    book.close();
    return { codes: findings.map(({ code }) => code), review, snapshots, plans };
  };

  test("waits for the figures of a review, and notes it whole", async () => {
    const [atOnce, later] = [await refresh(0), await refresh(3)];
    expect(waited.length).toBeGreaterThan(0);
    expect(later).toEqual(atOnce);
    expect(later.review?.slice(2)).toEqual(expect.arrayContaining([expect.any(Number)]));
    expect(later.snapshots).toBe(true);
  });

  test("notes no review where they do not come for long, and says so", async () => {
    const { codes, review, snapshots, plans } = await refresh(1000);
    expect(codes).toContain("review-waits");
    expect(review?.slice(2).every((value) => value === "")).toBe(true);
    expect(snapshots).toBe(false);
    expect(plans[0]).toMatchObject({ health: null });
    expect(waited.length).toBeLessThan(20);
  });
});

import { Book, bookShot } from "../../support/book";
import { many, workbookOf } from "../../support/lists";
import { leaveWork, refresh } from "../../support/personWork";

/** What Excel is asked for a refresh. */
async function asked(book: Book) {
  const start = book.session.recorder.roundTrips;
  const { sheets } = await refresh(book);
  const trips = book.session.recorder.trips.slice(start);
  return {
    sheets,
    trips: trips.length,
    actions: trips.reduce((sum, { actions }) => sum + actions, 0),
    largest: Math.max(...trips.map(({ request }) => request)),
    answer: Math.max(...trips.map(({ response }) => response)),
    written: trips.flatMap(({ members }) => members.filter((member) => /\.(add|insert|delete|resize|copy)$/.test(member))),
  };
}

async function plans(count: number): Promise<Book> {
  const book = new Book(workbookOf({ rows: many(60) }), "web");
  await book.run({ cap: count, plans: count });
  return book;
}

const MEGABYTE = 1024 * 1024;

describe("what Excel is asked for a refresh", () => {
  let few: Book;
  let more: Book;

  beforeAll(async () => {
    few = await plans(3);
    more = await plans(40);
  }, 120_000);

  afterAll(() => {
    few.close();
    more.close();
  });

  test("takes six round trips with work to do, as many for forty plans as for three", async () => {
    const results = [];
    for (const book of [few, more]) {
      const [first = "", second = ""] = book.table("KAM_Plans").rows.map(({ Account }) => String(Account));
      await leaveWork(book, [first, second]);
      results.push(await asked(book));
    }
    const [three, forty] = results;
    expect(three?.sheets.length).toBeGreaterThan(3);
    expect([three?.trips, forty?.trips]).toEqual([three?.trips, three?.trips]);
    expect(three?.trips).toBe(6);
  }, 60_000);

  test("writes nothing where there is nothing to do", async () => {
    for (const book of [few, more]) {
      const before = bookShot(book);
      const { sheets, trips, written } = await asked(book);
      expect([sheets, written]).toEqual([[], []]);
      expect(trips).toBe(5);
      expect(bookShot(book)).toEqual(before);
    }
  }, 60_000);

  test("asks and answers half of what 5 MB hold for fifty light plans", async () => {
    const [three, forty] = [await asked(few), await asked(more)];
    // A plan more adds so much to a request and to an answer; plans are read by fifty.
    const perPlan = { request: (forty.largest - three.largest) / 37, answer: (forty.answer - three.answer) / 37 };
    expect(perPlan.request * 50).toBeLessThan(2.5 * MEGABYTE);
    expect(perPlan.answer * 50).toBeLessThan(2.6 * MEGABYTE);
  });

  test("asks for sixty actions a plan at most", async () => {
    const [three, forty] = [await asked(few), await asked(more)];
    expect((forty.actions - three.actions) / 37).toBeLessThanOrEqual(60);
  });
});

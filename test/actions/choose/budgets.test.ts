import { Book } from "../../support/book";
import { many, workbookOf } from "../../support/lists";

/** What Excel is asked for a list of so many accounts. */
async function asked(accounts: number, options: Parameters<Book["recorded"]>[0], platform: "desktop" | "web" = "desktop") {
  const book = new Book(workbookOf({ rows: many(accounts), table: "Clients" }), platform);
  try {
    const { trips } = await book.recorded(options);
    return {
      trips: trips.length,
      actions: trips.reduce((sum, trip) => sum + trip.actions, 0),
      largest: Math.max(...trips.map(({ request }) => request)),
    };
  } finally {
    book.close();
  }
}

describe("what Excel is asked", () => {
  test("mapping, scoring and choosing take three round trips", async () => {
    expect((await asked(60, { half: "choosing" })).trips).toBe(3);
  });

  test("a first run on 85 accounts takes four round trips and no more actions than a tenth above version 0.1.0", async () => {
    const { trips, actions } = await asked(85, {});
    expect(trips).toBe(4);
    // Version 0.1.0 took 6,431 for a list of 85 accounts.
    expect(actions).toBeLessThanOrEqual(7_074);
  });

  test("fifty plans with role coverage take four, and a plan sixty actions at most", async () => {
    const [forty, fifty] = [await asked(60, { cap: 50, plans: 40 }), await asked(60, { cap: 50, plans: 50 })];
    expect(fifty.trips).toBe(4);
    expect((fifty.actions - forty.actions) / 10).toBeLessThanOrEqual(60);
    expect(fifty.trips).toBe(forty.trips);
  });

  test("neither grows with the accounts, but by what one request may hold", async () => {
    const [few, more] = [await asked(100, { plans: 3 }), await asked(1200, { plans: 3 })];
    expect(more.trips).toBe(few.trips);
    // Scores and Last run have some 37 cells an account. Office.js itself cuts the formulas of a large range into stretches of rows, of at least a hundred cells an action.
    expect(more.actions - few.actions).toBeLessThan((1100 * 37) / 100);
  });

  test("no request for 10,000 accounts is over 5 MB", async () => {
    const { largest, trips } = await asked(10_000, { plans: 0 }, "web");
    expect(largest).toBeLessThan(5 * 1024 * 1024);
    expect(trips).toBeLessThanOrEqual(12);
  }, 120_000);
});

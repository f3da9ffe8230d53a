import { cancellable, Cancelled } from "../../src/excel/cancellable";
import { decideAccounts } from "../../src/actions/account/decideAccounts";
import { planFor } from "../../src/actions/account/planFor";
import { runMainJob } from "../../src/actions/choose/mainJob";
import { refreshPlans } from "../../src/actions/refresh/refreshPlans";
import type { ExcelRun } from "../../src/excel/run";
import { HANG } from "../../src/workbench/host/faults";
import { Book, TODAY, bookShot } from "../support/book";
import { planPart } from "../support/editPlan";
import { eight, workbookOf } from "../support/lists";

/** Short enough for a test, long enough for an answer that comes. */
const SECONDS = 0.1;

/** Runs a job that the person stops while its n-th round trip is on its way. */
function stopped(book: Book, n: number, job: (run: ExcelRun) => Promise<unknown>): Promise<unknown> {
  const person = new AbortController();
  let trips = 0;
  const excel: ExcelRun = (batch) =>
    book.session.Excel.run((context) => {
      const sync = context.sync.bind(context);
      context.sync = (passed) => {
        const answer = sync(passed);
        if (++trips === n) person.abort();
        return answer;
      };
      return batch(context);
    });
  return job(cancellable(excel, person.signal, SECONDS));
}

/** How many round trips a job takes on a workbook like this one. */
async function tripsOf(book: Book, job: (run: ExcelRun) => Promise<unknown>): Promise<number> {
  const before = book.session.recorder.roundTrips;
  await job((batch) => book.session.Excel.run(batch));
  const trips = book.session.recorder.roundTrips - before;
  book.close();
  return trips;
}

/** Stops a job at each of its round trips, with and without an answer, in one workbook: each time it is as it was, and the job can be done. */
async function staysWhole(prepare: () => Promise<Book>, job: (run: ExcelRun) => Promise<unknown>): Promise<void> {
  const trips = await tripsOf(await prepare(), job);
  expect(trips).toBeGreaterThan(1);
  const book = await prepare();
  const before = bookShot(book);
  for (let n = 1; n <= trips; n++) {
    for (const hangs of [null, "before", "after"] as const) {
      if (hangs) book.fail(n, hangs, HANG);
      const error: unknown = await stopped(book, n, job).catch((each: unknown) => each);
      expect([n, hangs, error]).toEqual([n, hangs, expect.objectContaining({ code: "cancelled" })]);
      book.fix();
      expect([n, hangs, bookShot(book)]).toEqual([n, hangs, before]);
    }
  }
  await job((batch) => book.session.Excel.run(batch));
  book.close();
}

const list = () => Promise.resolve(new Book(workbookOf({ rows: eight().slice(0, 5), table: "Clients" })));

/** A workbook with two plans and work for a refresh. */
async function withPlans(): Promise<Book> {
  const book = await list();
  await book.run({ cap: 2 });
  const [plan = ""] = book.table("KAM_Plans").rows.map(({ Account }) => String(Account));
  const { places } = await planPart(book, plan);
  await book.type({ [`${plan}!${String.fromCharCode(65 + (places.rigor?.column ?? 0))}${(places.rigor?.row ?? 0) + 1}`]: "Standard" });
  return book;
}

describe("stopped at any round trip, whether or not Excel answers, the workbook is as it was", () => {
  test("when key accounts are chosen and get plans", () => staysWhole(list, (run) => runMainJob(run, { cap: 2, today: TODAY })), 120_000);

  test("when plans are refreshed", () => staysWhole(withPlans, (run) => refreshPlans(run, { today: TODAY })), 120_000);

  test(
    "when a decision is written",
    () =>
      staysWhole(
        async () => {
          const book = await list();
          await book.run({ cap: 2, half: "choosing" });
          return book;
        },
        (run) => decideAccounts(run, [{ account: { name: "Contoso", id: null }, decision: "no", reason: "later" }], { today: TODAY }),
      ),
    120_000,
  );
});

test("the plan of one account that is stopped leaves no sheet", async () => {
  const book = await list();
  await book.run({ cap: 2, half: "choosing" });
  const before = bookShot(book);
  const job = (run: ExcelRun) => planFor(run, { name: "Northwind", id: null }, { today: TODAY });
  await expect(stopped(book, 3, job)).rejects.toMatchObject({ code: "cancelled" });
  expect(bookShot(book)).toEqual(before);
  book.close();
});

describe("a run that can be stopped", () => {
  const excel =
    (sync: () => Promise<void>): ExcelRun =>
    (batch) =>
      batch({ sync } as unknown as Excel.RequestContext);

  test("sends nothing once it is stopped, but what takes back", async () => {
    const person = new AbortController();
    const sync = jest.fn(() => Promise.resolve());
    const job = cancellable(
      excel(sync),
      person.signal,
    )(async (context) => {
      await context.sync();
      person.abort();
      try {
        await context.sync();
      } catch (error) {
        await context.sync();
        throw error;
      }
    });
    await expect(job).rejects.toBeInstanceOf(Cancelled);
    expect(sync).toHaveBeenCalledTimes(2);
  });

  test("is not held up by an answer that never comes, while taking back neither", async () => {
    const person = new AbortController();
    const job = cancellable(
      excel(() => new Promise(() => undefined)),
      person.signal,
      0.01,
    )(async (context) => {
      const first = context.sync();
      person.abort();
      await expect(first).rejects.toBeInstanceOf(Cancelled);
      await context.sync();
    });
    await expect(job).rejects.toBeInstanceOf(Cancelled);
  });

  test("leaves one alone that is not stopped", async () => {
    expect(
      await cancellable(
        excel(() => Promise.resolve()),
        new AbortController().signal,
      )(async (context) => {
        await context.sync();
        return 3;
      }),
    ).toBe(3);
  });
});

import { followSheets } from "../../../src/actions/show/followSheets";
import type { ExcelRun } from "../../../src/excel/run";
import { closeBooks, openBook } from "../../workbench/host/book";

afterEach(closeBooks);

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Excel as far as its event of another active sheet goes. */
class Events {
  readonly handlers = new Set<() => Promise<void>>();
  removalFails = false;

  readonly run: ExcelRun = (batch) => batch(this.context as unknown as Excel.RequestContext);

  private readonly context = {
    sync: () => Promise.resolve(),
    workbook: {
      worksheets: {
        onActivated: {
          add: (handler: () => Promise<void>) => {
            this.handlers.add(handler);
            const context = { sync: () => (this.removalFails ? Promise.reject(new Error("no")) : Promise.resolve()) };
            return { context, remove: () => (this.removalFails ? false : this.handlers.delete(handler)) };
          },
        },
      },
    },
  };

  goElsewhere(): Promise<unknown> {
    return Promise.all([...this.handlers].map((handler) => handler()));
  }
}

test("the listener hears of every sheet that is gone to, until it is no longer wanted", async () => {
  const events = new Events();
  const listener = jest.fn();
  const stop = followSheets(events.run, listener);
  await settled();
  await events.goElsewhere();
  await events.goElsewhere();
  expect(listener).toHaveBeenCalledTimes(2);
  stop();
  await settled();
  expect(events.handlers.size).toBe(0);
});

test("it hears nothing after that even where Excel cannot take the event back, or has not yet answered", async () => {
  const events = new Events();
  events.removalFails = true;
  const listener = jest.fn();
  const stop = followSheets(events.run, listener);
  stop();
  await settled();
  await events.goElsewhere();
  expect(events.handlers.size).toBe(1);
  expect(listener).not.toHaveBeenCalled();
});

test("where Excel refuses events, nothing is heard and nothing fails", async () => {
  const book = openBook({ faults: { trips: [{ roundTrip: 1, fail: "GeneralException" }] } });
  const listener = jest.fn();
  const stop = followSheets((batch) => book.session.Excel.run(batch), listener);
  while (book.session.recorder.roundTrips === 0) await settled();
  await settled();
  stop();
  await settled();
  expect(listener).not.toHaveBeenCalled();
  expect(book.session.recorder.roundTrips).toBe(1);
});

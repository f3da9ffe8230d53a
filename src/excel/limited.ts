import type { ExcelRun } from "./run";

/** Excel did not answer in time. What was asked for may still be done. */
export class NoAnswer extends Error {
  override readonly name = "NoAnswer";
}

/** Minutes that Excel has for an answer: the largest request of a large list takes one or two on the web. */
export const MINUTES = 5;

/** Once an answer has not come, taking back what was done does not wait as long again. */
const SECONDS_AFTER = 10;

/**
 * A run of which no request waits for ever: one that is not answered in time fails with `NoAnswer`, and what was done before is taken back as
 * after any other failure. An answer that comes later is not looked at any more.
 * @param milliseconds that each request has
 */
export const limited =
  (run: ExcelRun, milliseconds = MINUTES * 60_000): ExcelRun =>
  (batch) =>
    run((context) => {
      const sync = context.sync.bind(context);
      let isLate = false;
      context.sync = async (passed) => {
        const limit = isLate ? Math.min(milliseconds, SECONDS_AFTER * 1000) : milliseconds;
        let timer: ReturnType<typeof setTimeout> | undefined;
        const end = new Promise<never>((_, reject) => {
          timer = setTimeout(() => {
            isLate = true;
            reject(new NoAnswer());
          }, limit);
        });
        try {
          return await Promise.race([sync(passed), end]);
        } finally {
          clearTimeout(timer);
        }
      };
      return batch(context);
    });

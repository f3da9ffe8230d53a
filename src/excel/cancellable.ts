import type { ExcelRun } from "./run";

/** The person has stopped what was being done. */
export class Cancelled extends Error {
  override readonly name = "Cancelled";
}

/** Seconds that an answer may take once the person wants to stop. */
const SECONDS = 10;

/**
 * A run that stops between round trips once `signal` says so: the first request after that is not sent, and what is on its way is waited for,
 * so that it is known what there is to take back. What fails so is taken back as after any other failure; those requests go through.
 * Where Excel does not answer in time, nobody waits for it any longer.
 * @param seconds that an answer may take once the person wants to stop
 */
export const cancellable =
  (run: ExcelRun, signal: AbortSignal, seconds = SECONDS): ExcelRun =>
  (batch) =>
    run((context) => {
      const sync = context.sync.bind(context);
      // After the first refusal whoever has written takes it back, and must be able to.
      let isOver = false;
      const stop = (): void => {
        if (!signal.aborted || isOver) return;
        isOver = true;
        throw new Cancelled();
      };
      context.sync = async (passed) => {
        stop();
        const late = lateness(signal, seconds);
        try {
          const answer = await Promise.race([sync(passed), late.end]);
          stop();
          return answer;
        } catch (error) {
          if (error instanceof Cancelled) isOver = true;
          throw error;
        } finally {
          late.forget();
        }
      };
      return batch(context);
    });

/** Fails so many seconds after the person wanted to stop, unless it is forgotten before. */
function lateness(signal: AbortSignal, seconds: number): { readonly end: Promise<never>; readonly forget: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let begin: () => void = () => undefined;
  const end = new Promise<never>((_, reject) => {
    begin = () => (timer = setTimeout(() => reject(new Cancelled()), seconds * 1000));
  });
  if (signal.aborted) begin();
  else signal.addEventListener("abort", begin);
  return {
    end,
    forget: () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", begin);
    },
  };
}

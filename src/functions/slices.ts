/** What Excel tells a running function: that its cell no longer waits for it. */
export interface Cancelable {
  onCanceled?: () => void;
}

/**
 * Does work slice by slice, with a pause after each in which the pane can draw and answer.
 * @returns the result; null where Excel cancelled it, in which case the rest of the work is not done
 */
export async function inSlices<T>(work: Iterator<unknown, T>, invocation: Cancelable): Promise<T | null> {
  let canceled = false;
  invocation.onCanceled = () => (canceled = true);
  while (!canceled) {
    const slice = work.next();
    if (slice.done) return slice.value;
    await pause();
  }
  return null;
}

/** A message to oneself and not a timer: browsers slow down the timers of a page that nobody sees, as the add-in's is while the pane is shut. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

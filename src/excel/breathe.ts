/** Milliseconds of work after which the pane gets its turn: it answers within 100, and one piece of work is longer than another. */
const LONGEST = 40;

let begun = 0;

/**
 * Lets the page answer the person where the work so far has taken long, and goes on after that; between pieces of work that are short by
 * themselves and many together. The page has one thread for both.
 */
export async function breathe(now = performance.now()): Promise<void> {
  if (now - begun < LONGEST) return;
  await new Promise((resolve) => setTimeout(resolve, 0));
  begun = performance.now();
}

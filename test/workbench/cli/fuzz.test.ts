import { fuzz } from "../../support/fuzz";

/** A sample of what `npm run fuzz` does 10,000 times. */
test("generated workbooks: no crash, no hang, no formula out of a text, no changed cell of the person's", async () => {
  const { done, refused, wrong } = await fuzz(1, 12);
  expect(wrong).toEqual([]);
  expect(done + refused).toBe(12);
  expect(done).toBeGreaterThan(4);
});

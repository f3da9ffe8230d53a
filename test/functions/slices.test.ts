import { inSlices, type Cancelable } from "../../src/functions/slices";

/** Work of some slices, which counts how many were done. */
function work(
  slices: number,
  after: (done: number) => void = () => undefined,
): { readonly done: () => number; readonly steps: Iterator<number, string> } {
  let done = 0;
  return {
    done: () => done,
    steps: {
      next: () => {
        if (done === slices) return { done: true, value: "result" };
        after(++done);
        return { done: false, value: done };
      },
    },
  };
}

describe("work in slices", () => {
  test.each([0, 1, 3])("of %p ends in its result", async (slices) => {
    const { steps, done } = work(slices);
    expect(await inSlices(steps, {})).toBe("result");
    expect(done()).toBe(slices);
  });

  test("lets others have their turn in between", async () => {
    const { steps, done } = work(50);
    let seen = -1;
    setImmediate(() => (seen = done()));
    await inSlices(steps, {});
    expect(seen).toBeGreaterThan(0);
    expect(seen).toBeLessThan(50);
  });

  test("stops where it is cancelled", async () => {
    const invocation: Cancelable = {};
    const { steps, done } = work(5, (slice) => slice === 2 && invocation.onCanceled?.());
    expect(await inSlices(steps, invocation)).toBeNull();
    expect(done()).toBe(2);
  });

  test("passes on what goes wrong", async () => {
    const { steps } = work(5, () => {
      throw new Error("out of order");
    });
    await expect(inSlices(steps, {})).rejects.toThrow("out of order");
  });
});

import fc from "../support/properties";
import { kthLargest } from "../../src/domain/kthLargest";

describe("the k-th largest", () => {
  test.each([
    [[3], 1, 3],
    [[1, 2, 3], 1, 3],
    [[1, 2, 3], 3, 1],
    [[5, 5, 5, 5], 2, 5],
    [[2, 9, 2, 9, 2], 3, 2],
  ])("of %p at %p is %p", (values, k, expected) => expect(kthLargest(Float64Array.from(values), values.length, k)).toBe(expected));

  test("is where sorting puts it, and leaves what stands behind the counted values alone", () => {
    const values = fc.array(fc.oneof(fc.integer({ min: 0, max: 4 }), fc.double({ noNaN: true })), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(values, fc.nat(), (numbers, at) => {
        const k = 1 + (at % numbers.length);
        const array = Float64Array.from([...numbers, 7, 8]);
        expect(kthLargest(array, numbers.length, k)).toBe(Float64Array.from(numbers).sort()[numbers.length - k]);
        expect([...array.slice(-2)]).toEqual([7, 8]);
      }),
    );
  });
});

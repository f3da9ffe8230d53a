import { randomSequence } from "../../src/domain/random";

const first = (seed: number, count: number): number[] => Array.from({ length: count }, randomSequence(seed));

describe("random numbers", () => {
  // The published generator, seed 1: the first of its numbers ÷ 2³².
  test("are those of mulberry32", () => expect(first(1, 1)[0]).toBeCloseTo(0.6270739405881613, 8));

  test("are the same for the same seed and others for another", () => {
    expect(first(5, 20)).toEqual(first(5, 20));
    expect(first(5, 20)).not.toEqual(first(6, 20));
  });

  test("spread evenly between 0 and 1, and are neither", () => {
    const numbers = first(3, 20_000);
    expect(Math.min(...numbers)).toBeGreaterThan(0);
    expect(Math.max(...numbers)).toBeLessThan(1);
    for (let tenth = 0; tenth < 10; tenth++) {
      const share = numbers.filter((number) => Math.floor(10 * number) === tenth).length / numbers.length;
      expect(Math.abs(share - 0.1)).toBeLessThan(0.01);
    }
  });
});

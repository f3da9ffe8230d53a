import { EVEN_DIMENSIONS, evenPoints } from "../../src/domain/sobol";

const points = (dimensions: number, count: number, seed: number): Float64Array[] => {
  const next = evenPoints(dimensions, seed);
  return Array.from({ length: count }, () => {
    const point = new Float64Array(dimensions);
    next(point);
    return point;
  });
};

test("each half, quarter … sixty-fourth of every dimension has its share of the points, in blocks of that many", () => {
  for (const seed of [1, 2, 77]) {
    const drawn = points(EVEN_DIMENSIONS, 256, seed);
    for (let dimension = 0; dimension < EVEN_DIMENSIONS; dimension++) {
      for (const parts of [2, 4, 8, 16, 32, 64]) {
        for (let from = 0; from < 256; from += parts) {
          const places = drawn.slice(from, from + parts).map((point) => Math.floor(parts * (point[dimension] ?? NaN)));
          expect(new Set(places).size).toBe(parts);
        }
      }
    }
  }
});

// Bratley and Fox's test: the mean of Π |4x − 2| over the cube is 1.
test("the average of a product over the cube is close to the truth", () => {
  const mean = (dimensions: number): number =>
    points(dimensions, 4096, 3).reduce((sum, point) => sum + point.reduce((product, x) => product * Math.abs(4 * x - 2), 1), 0) / 4096;
  expect(mean(4)).toBeCloseTo(1, 2);
  expect(Math.abs(mean(8) - 1)).toBeLessThan(0.05);
});

test("a seed repeats its points, another one has others, all between 0 and 1", () => {
  expect(points(5, 20, 4)).toEqual(points(5, 20, 4));
  expect(points(5, 20, 4)).not.toEqual(points(5, 20, 5));
  for (const number of points(20, 500, 6).flatMap((point) => [...point])) {
    expect(number).toBeGreaterThan(0);
    expect(number).toBeLessThan(1);
  }
});

test("dimensions beyond those that are even are random", () => {
  const last = points(EVEN_DIMENSIONS + 2, 2000, 1).map((point) => point[EVEN_DIMENSIONS + 1] ?? NaN);
  expect(last.reduce((sum, x) => sum + x, 0) / 2000).toBeCloseTo(0.5, 1);
  expect(new Set(last).size).toBe(2000);
});

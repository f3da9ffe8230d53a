import type { DomainError } from "../../src/domain/domainError";
import { breakpointsUsable, checkBreakpoints, isRatable, rate } from "../../src/domain/rating";

test.each([[[]], [[0, 1]], [[-5, 5]], [[1, 2, 3, 4]], [[1, 1, 1, 1]], [[-4, -3, -2, 0]]])("breakpoints %j can be used", (breakpoints) => {
  expect(() => checkBreakpoints(breakpoints)).not.toThrow();
  expect(breakpointsUsable(breakpoints)).toBe(true);
});

test.each([
  [[1], "breakpoints-count", { count: 1 }],
  [[1, 2, 3], "breakpoints-count", { count: 3 }],
  [[1, 2, 3, 4, 5], "breakpoints-count", { count: 5 }],
  [[2, 1], "breakpoints-order", {}],
  [[1, 1], "breakpoints-order", {}],
  [[1, 3, 2, 4], "breakpoints-order", {}],
  [[1, 2, NaN, 4], "breakpoints-order", {}],
  [[NaN, 1], "breakpoints-order", {}],
])("breakpoints %j cannot", (breakpoints, code, params) => {
  expect(() => checkBreakpoints(breakpoints)).toThrow(expect.objectContaining({ code, params }) as DomainError);
  expect(breakpointsUsable(breakpoints)).toBe(false);
});

test.each<[number, number[], boolean]>([
  [0, [], true],
  [1, [], true],
  [5, [], true],
  [0.9, [], false],
  [5.1, [], false],
  [-1, [], false],
  [NaN, [], false],
  [1e9, [0, 1], true],
])("%p with %j is ratable: %p", (value, breakpoints, ratable) => {
  expect(isRatable(value, breakpoints)).toBe(ratable);
  if (!ratable)
    expect(() => rate(value, breakpoints)).toThrow(expect.objectContaining({ code: "rating-range", params: { value } }) as DomainError);
});

test.each<[number, number[], number]>([
  [0, [], 0],
  [3.5, [], 3.5],
  [0.25, [0, 1], 2],
  [20, [10, 20, 30, 40], 3],
])("%p with %j rates %p", (value, breakpoints, rating) => {
  expect(rate(value, breakpoints)).toBe(rating);
  expect(rate(value, breakpoints, "lower")).toBe(rating === 0 ? 0 : 6 - rating);
});

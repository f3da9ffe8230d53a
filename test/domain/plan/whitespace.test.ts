import fc from "../../support/properties";
import { untapped, whitespace } from "../../../src/domain/plan/whitespace";

test.each<[number | null, number | null, number | null]>([
  [30, 100, 70],
  [null, 100, 100],
  [0, 100, 100],
  [100, 100, 0],
  [120, 100, 0],
  [30, null, null],
  [30, 0, null],
  [null, null, null],
])("of %p current and %p potential %p is untapped", (current, potential, expected) =>
  expect(untapped({ current, potential })).toBe(expected),
);

test("sums up a plan, and names the fields whose potential is too low", () =>
  expect(
    whitespace([
      { current: 30, potential: 100 },
      { current: 120, potential: 100 },
      { current: 50, potential: null },
      { current: null, potential: 40 },
      { current: 10, potential: 10 },
    ]),
  ).toEqual({ current: 210, potential: 250, untapped: 110, known: 4, exceeded: [1] }));

test("a plan without whitespace has none", () =>
  expect(whitespace([])).toEqual({ current: 0, potential: 0, untapped: 0, known: 0, exceeded: [] }));

const amount = fc.option(fc.nat(1_000_000), { freq: 5 });

test("untapped and current together reach the potential, or pass it only where it is exceeded", () => {
  fc.assert(
    fc.property(amount, amount, (current, potential) => {
      const left = untapped({ current, potential });
      fc.pre(left !== null && potential !== null);
      const exceeded = whitespace([{ current, potential }]).exceeded.length > 0;
      expect(left + (current ?? 0)).toBe(exceeded ? current : potential);
      expect(left >= 0).toBe(true);
    }),
  );
});

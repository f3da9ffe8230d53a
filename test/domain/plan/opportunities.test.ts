import { contractDay } from "../../../src/domain/plan/contracts";
import { DEFAULT_CHANCES, OPPORTUNITY_STAGES, growth } from "../../../src/domain/plan/opportunities";

const FROM = 46_023;
const opportunities = [
  { value: 100, chance: 1, close: FROM },
  { value: 200, chance: 0.9, close: FROM + 90.5 },
  { value: 400, chance: 0.25, close: FROM + 10 },
  { value: 800, chance: 0, close: FROM + 10 },
  { value: 1600, chance: null, close: FROM + 10 },
  { value: null, chance: 0.5, close: FROM + 10 },
  { value: 3200, chance: 1, close: FROM + 91 },
  { value: 6400, chance: 1, close: null },
];

test("sums of a period take in its first and its last day: committed, expected, stretch and the gap to its target", () =>
  expect(growth({ from: FROM, until: FROM + 90, target: 500 }, opportunities)).toEqual({
    committed: 280,
    expected: 380,
    stretch: 700,
    gap: 120,
  }));

test("a period without a target has no gap, and one without both days holds nothing", () => {
  expect(growth({ from: FROM, until: FROM + 90, target: null }, opportunities).gap).toBeNull();
  expect(growth({ from: FROM, until: null, target: 10 }, opportunities)).toEqual({ committed: 0, expected: 0, stretch: 0, gap: 10 });
});

test("the further an opportunity is, the likelier it is; what is lost is lost", () => {
  const chances = OPPORTUNITY_STAGES.slice(0, -1).map((stage) => DEFAULT_CHANCES[stage]);
  expect(chances).toEqual(chances.toSorted((a, b) => a - b));
  expect([DEFAULT_CHANCES.won, DEFAULT_CHANCES.lost]).toEqual([1, 0]);
});

test("a contract is looked at by its notice or, without one, by its end", () =>
  expect([contractDay({ notice: 5, end: 9 }), contractDay({ notice: null, end: 9 }), contractDay({ notice: null, end: null })]).toEqual([
    5,
    9,
    null,
  ]));

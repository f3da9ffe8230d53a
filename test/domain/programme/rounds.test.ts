import { WHOLE, changeOf, previousRound, withRound, type RoundValue } from "../../../src/domain/programme/rounds";
import fc from "../../support/properties";

const MAY: RoundValue[] = [
  { date: 46154, check: "trust", item: WHOLE, value: 2.5 },
  { date: 46154, check: "trust", item: "pay", value: 2.3 },
  { date: 46160, check: "knowledge", item: WHOLE, value: 2 },
];

test("a round is added by its day; another of the same day takes its place, other checks stay", () => {
  const november = withRound(MAY, "trust", 46350.4, new Map([[WHOLE, 2.3], ["pay", null]])); // prettier-ignore
  expect(november).toEqual([...MAY, { date: 46350, check: "trust", item: WHOLE, value: 2.3 }]);
  expect(withRound(november, "trust", 46350, new Map([[WHOLE, 2.4]])).filter(({ date }) => date === 46350)).toEqual([
    { date: 46350, check: "trust", item: WHOLE, value: 2.4 },
  ]);
  expect(withRound(MAY, "selling", 40000, new Map([[WHOLE, 3]]))[0]).toMatchObject({ check: "selling" });
});

test("the round before is the last one of the same check before the day", () => {
  expect(previousRound(MAY, "trust", 46350)).toEqual({ date: 46154, values: new Map([[WHOLE, 2.5], ["pay", 2.3]]) }); // prettier-ignore
  expect(previousRound(MAY, "trust", 46154)).toBeNull();
  expect(previousRound(MAY, "maturity", 46350)).toBeNull();
});

test("a change is told where both are known", () => {
  const before = previousRound(MAY, "trust", 46350);
  expect(changeOf(2.1, "pay", before).by).toBeCloseTo(-0.2);
  expect(changeOf(2.5, WHOLE, before)).toEqual({ before: 2.5, by: 0 });
  expect(changeOf(2.5 + 1e-12, WHOLE, before).by).toBe(0);
  expect(changeOf(null, "pay", before)).toEqual({ before: 2.3, by: null });
  expect(changeOf(3, "__proto__", before)).toEqual({ before: null, by: null });
  expect(changeOf(3, WHOLE, null)).toEqual({ before: null, by: null });
});

test("a round that was kept is the one before on every later day", () => {
  const values = fc.dictionary(fc.constantFrom("whole", "pay", "constructor", "process"), fc.double({ min: 1, max: 5, noNaN: true }), {
    minKeys: 1,
  });
  fc.assert(
    fc.property(values, fc.integer({ min: 46170, max: 47000 }), fc.integer({ min: 1, max: 400 }), (numbers, date, later) => {
      const kept = withRound(MAY, "trust", date, new Map(Object.entries(numbers)));
      const before = previousRound(kept, "trust", date + later);
      expect(before?.date).toBe(date);
      expect(Object.fromEntries(before?.values ?? [])).toEqual({ ...numbers });
      expect(previousRound(kept, "knowledge", date + later)?.values.get(WHOLE)).toBe(2);
    }),
  );
});

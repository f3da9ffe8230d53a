import { FIGURES, ownFigures, type OwnMeasures } from "../../../src/domain/programme/figures";

const NOTHING: OwnMeasures = { revenue: null, profit: null, satisfaction: null, offers: null };

test("nothing measured: each figure says what would have to be, or that nothing can", () => {
  expect(Object.fromEntries([...ownFigures(NOTHING)].map(([figure, { kind }]) => [figure, kind]))).toEqual({
    ...{ revenueGrowth: "toMeasure", profitGrowth: "toMeasure", satisfaction: "toMeasure", saleProbability: "toMeasure" },
    ...{ notAmongBest: "notSame", definedProcess: "notSame", planningLed: "notSame", retentionProfit: "notSame" },
  });
  expect([...ownFigures(NOTHING).keys()]).toEqual(FIGURES.map(({ id }) => id));
});

test.each([
  [100, 120, 0.2, true],
  [100, 119, 0.19, false],
  [100, 80, -0.2, false],
  [1.1, 1.32, 0.2, true],
])("revenue from %p to %p is a growth of %p that reaches the line: %p", (before, now, growth, reached) => {
  for (const figure of ["revenueGrowth", "profitGrowth"] as const) {
    const own = ownFigures({ ...NOTHING, revenue: { before, now }, profit: { before, now } }).get(figure);
    expect(own).toEqual({ kind: "growth", growth: expect.closeTo(growth) as number, reached });
  }
});

test.each([0, -5])("from %p no growth can be told", (before) => {
  expect(ownFigures({ ...NOTHING, revenue: { before, now: 10 } }).get("revenueGrowth")).toEqual({ kind: "toMeasure" });
});

test("satisfaction is better or it is not", () => {
  const own = (now: number) => ownFigures({ ...NOTHING, satisfaction: { before: 7, now } }).get("satisfaction");
  expect([own(7.5), own(7), own(6.5)]).toEqual([
    { kind: "change", by: 0.5, improved: true },
    { kind: "change", by: 0, improved: false },
    { kind: "change", by: -0.5, improved: false },
  ]);
});

test("won of made, for customers and for prospects; what cannot be is not known", () => {
  const own = (existing: [number, number], prospects: [number, number]) =>
    ownFigures({
      ...NOTHING,
      offers: { existing: { won: existing[0], made: existing[1] }, prospects: { won: prospects[0], made: prospects[1] } },
    }).get("saleProbability");
  expect(own([6, 10], [1, 8])).toEqual({ kind: "probabilities", existing: 0.6, prospects: 0.125 });
  expect(own([0, 10], [0, 0])).toEqual({ kind: "probabilities", existing: 0, prospects: null });
  expect(own([11, 10], [-1, 8])).toEqual({ kind: "toMeasure" });
});

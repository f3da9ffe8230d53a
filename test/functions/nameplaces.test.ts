import fc from "../support/properties";
import { namePlaces, type NamedPoint } from "../../src/domain/namePlaces";
import { ExcelError, PLATFORMS, call, column, failure, row } from "../support/functions";

const error = { code: "#N/A", message: "" };

describe("the places of names", () => {
  test("are to the right of a point, else to its left, else a line higher or lower", () => {
    const [right, left, above, below] = call(
      "NAMEPLACES",
      column(50, 50, 50, 50),
      column(50, 50, 50, 50),
      column("A", "B", "C", "D"),
    ) as number[][];
    expect([right?.[1], left?.[1]]).toEqual([50, 50]);
    expect(right?.[0]).toBeGreaterThan(50);
    expect(left?.[0]).toBeLessThan(50);
    expect(above?.[1]).toBeGreaterThan(50);
    expect(below?.[1]).toBeGreaterThan(50);
  });

  test("stay on the chart: a point at the right edge has a long name to its left", () => {
    const [[x = NaN] = []] = call("NAMEPLACES", row(99), row(50), row("A rather long name")) as number[][];
    expect(x).toBeLessThan(99);
  });

  test("are within the axes, beyond which a chart draws nothing", () => {
    for (const x of [0, 100]) {
      for (const y of [0, 100]) {
        const places = call("NAMEPLACES", column(x, x, x, x, x, x), column(y, y, y, y, y, y), column("A", "B", "C", "D", "E", "F"));
        for (const place of (places as number[][]).flat()) {
          expect(place).toBeGreaterThanOrEqual(0);
          expect(place).toBeLessThanOrEqual(100);
        }
      }
    }
  });

  test("are those of names as a chart can show them: cut, and without outer spaces", () => {
    const long = "Ministry of Education, Universities, Science and Sports of the Northern Region";
    const places = (name: string) => call("NAMEPLACES", column(60, 85), column(50, 50), column(name, "B"));
    expect(places(long)).toEqual(places(long.slice(0, 30)));
    expect(places(`   ${"A".repeat(30)}   `)).toEqual(places("A".repeat(30)));
  });

  test("are blank for what has no name or no place; an error spoils its row alone", () => {
    expect(call("NAMEPLACES", column(1, "", 3), column(1, 2, 3), column("", "B", "C"))).toEqual([
      ["", ""],
      ["", ""],
      [3.9, 3],
    ]);
    const shown = new ExcelError("#N/A");
    expect(call("NAMEPLACES", column(error, 50), column(1, 50), column("A", "B"))).toEqual([
      [shown, shown],
      [50.9, 50],
    ]);
  });

  test.each(PLATFORMS)("are blank where the name is a blank cell ($platform)", ({ blank }) => {
    expect(call("NAMEPLACES", column(blank, 20), column(blank, 20), column(blank, "B"))).toEqual([
      ["", ""],
      [20.9, 20],
    ]);
  });

  test("cover each other no more often than names that all stand to the right of their points", () => {
    const points = fc.array(
      fc.record({ x: fc.integer({ min: 0, max: 90 }), y: fc.integer({ min: 5, max: 95 }), name: fc.constant("Contoso") }),
      {
        minLength: 2,
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(points, (given) => {
        expect(coveredBy(namePlaces(given))).toBeLessThanOrEqual(coveredBy(given.map(({ x, y }) => ({ x: x + 0.9, y }))));
      }),
    );
  });

  test("are the same again, and free ones do not move when points are added behind", () => {
    const first: NamedPoint[] = [
      { x: 20, y: 20, name: "A" },
      { x: 70, y: 70, name: "B" },
    ];
    const places = namePlaces(first);
    expect(namePlaces(first)).toEqual(places);
    expect(namePlaces([...first, { x: 70, y: 70, name: "C" }]).slice(0, 2)).toEqual(places);
  });
});

/** How many pairs of names of seven letters share room. */
const coveredBy = (places: readonly ({ x: number; y: number } | null)[]): number =>
  places.flatMap((a, index) =>
    places.slice(index + 1).filter((b) => a && b && Math.abs(a.x - b.x) < 7 * 0.56 - 1e-9 && Math.abs(a.y - b.y) < 2.8 - 1e-9),
  ).length;

test("says in its row what to do about a text for a number", () => {
  const shown = new ExcelError("#VALUE!", "“far” is not a score. Please give numbers.");
  expect(call("NAMEPLACES", row("far"), row(1), row("A"))).toEqual([[shown, shown]]);
});

test.each([
  [
    "ranges of different lengths",
    [row(1, 2), row(1), row("A")],
    "The ranges have 2 and 1 cells. Please choose ranges of the same length.",
    "Los rangos tienen 2 y 1 celdas. Elija rangos de la misma longitud.",
  ],
  [
    "501 points",
    [column(...Array<number>(501).fill(1)), column(...Array<number>(501).fill(1)), column(...Array<string>(501).fill("A"))],
    "There are 501 points, too many to name. Please choose 500 or fewer.",
    "Hay 501 puntos, demasiados para nombrarlos. Elija 500 o menos.",
  ],
])("says what to do about %s", (_, given, en, es) => {
  expect(failure("NAMEPLACES", ...given)).toMatchObject({ en, es });
});

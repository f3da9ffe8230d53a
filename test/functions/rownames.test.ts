import { placesIn, placesText } from "../../src/domain/accounts";
import { call, column, failure } from "../support/functions";
import fc from "../support/properties";

const NAMES = column("Alfa", "Bolts", "Nuts", "Total", 3000);

const named = (places: unknown): unknown => call("ROWNAMES", NAMES, places);

describe("naming rows after others", () => {
  test("calls them as said, others as they are", () => expect(named("2-3:1, 4:0")).toEqual(column("Alfa", "Alfa", "Alfa", "", 3000)));

  test.each(["", null, 0])("leaves all as they are by %j", (places) => expect(named(places)).toEqual(NAMES));

  test.each(["2", "0:1", "2-9:1", "2:6", "a:b", "2:1;3:1"])("does not take %j for places", (places) => {
    expect(failure("ROWNAMES", NAMES, places)).toMatchObject({
      code: "#VALUE!",
      en: expect.stringContaining("each from 1 to 5") as string,
    });
  });

  test("reads what it is told by the reading of lists", () => {
    const rows = fc
      .integer({ min: 1, max: 30 })
      .chain((count) => fc.array(fc.integer({ min: -1, max: count - 1 }), { minLength: count, maxLength: count }));
    fc.assert(fc.property(rows, (given) => expect(placesIn(placesText(given), given.length)).toEqual(given)));
  });
});

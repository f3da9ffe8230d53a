import fc from "../support/properties";
import { FUNCTIONS } from "../../src/functions/all";
import { register } from "../../src/functions/register";
import { ExcelError, call, column, excelFunction, failure, row } from "../support/functions";

const IDS = Object.keys(FUNCTIONS);

test("gives Excel every function by its id", () => {
  const ids: string[] = [];
  register({ associate: (id) => ids.push(id), Error: ExcelError });
  expect(ids).toEqual(IDS);
});

describe("errors", () => {
  const error = (code: string): object => ({ code, message: "" });

  test("are thrown where they are all there is, so that Excel shows their message", () => {
    expect(() => excelFunction("TIER")(row("?"))).toThrow(new ExcelError("#VALUE!", "“?” is not a score. Please give numbers.") as never);
  });

  test("stand in their cells where others hold results", () => {
    expect(call("TIER", column("?", 90))).toEqual([[new ExcelError("#VALUE!", "“?” is not a score. Please give numbers.")], ["A"]]);
  });

  test.each(["#VALUE!", "#N/A", "#DIV/0!", "#NUM!", "#NAME?", "#REF!", "#NULL!"])("%s of an input cell is passed on as it is", (code) => {
    expect(call("TIER", row(error(code)))).toEqual(new ExcelError(code));
    expect(call("TIER", row(error(code), 90))).toEqual([[new ExcelError(code), "A"]]);
  });

  test.each(["#SPILL!", "#CALC!", "#BUSY!"])("%s of an input cell, which no function may return, is told in words", (code) => {
    expect(failure("TIER", row(error(code)))).toEqual({
      code: "#VALUE!",
      en: `A cell that this depends on shows ${code}. Please correct that cell first.`,
      es: `Una celda de la que esto depende muestra ${code}. Corrija antes esa celda.`,
    });
  });

  test("of our own making are told too", () => {
    const broken = {
      map: () => {
        throw new RangeError("out of order");
      },
    };
    expect(failure("TIER", broken)).toEqual({
      code: "#VALUE!",
      en: "This could not be calculated: out of order.",
      es: "No se ha podido calcular: out of order.",
    });
  });
});

describe.each(IDS)("%s", (id) => {
  const cell = fc.constantFrom<unknown>(0, null, "", "x", 1, 2, 3.5, 5, 80, -1, true, false, { code: "#REF!", message: "" });
  const range = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
    .chain(([height, width]) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }));
  const values = fc.array(fc.oneof(range, cell), { maxLength: 7 });
  const isShown = (shown: unknown): boolean =>
    typeof shown === "string" ||
    typeof shown === "boolean" ||
    Number.isFinite(shown) ||
    (shown instanceof ExcelError && (shown.message === "" || shown.message.includes(" ")));

  test("says what is missing where nothing is given", () => {
    expect(failure(id)).toEqual({
      code: "#VALUE!",
      en: expect.stringMatching(/^[A-Z“].* .*\.$/) as string,
      es: expect.stringMatching(/^[A-Z«].* .*\.$/) as string,
    });
  });

  test("settles whatever it is given: a rectangle of values and errors, each time the same, its arguments untouched", () => {
    fc.assert(
      fc.property(values, (given) => {
        const before = structuredClone(given);
        const result = call(id, ...given);
        expect(given).toEqual(before);
        expect(call(id, ...given)).toEqual(result);
        const rows = Array.isArray(result) ? (result as unknown[][]) : [[result]];
        expect(rows.every((each) => each.length === rows[0]?.length && each.length > 0 && each.every(isShown))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

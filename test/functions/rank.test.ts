import fc from "../support/properties";
import { ExcelError, PLATFORMS, call, column, failure, row } from "../support/functions";

const ranks = (...ranges: unknown[]): unknown[] => (call("RANK", ...ranges) as unknown[][]).map(([cell]) => cell);

describe("ranks", () => {
  test("begin at 1 for the best score, and take a column or a row", () => {
    expect(call("RANK", column(55, 90, 70))).toEqual([[3], [1], [2]]);
    expect(call("RANK", row(55, 90, 70))).toEqual([[3], [1], [2]]);
  });

  test("are shared by true ties; the next one counts them all", () => expect(ranks(column(80, 90, 80, 70))).toEqual([2, 1, 2, 4]));

  test("are shared by scores equal to 1e-9, not by others", () => {
    expect(ranks(column(80, 80 - 5e-10, 80 - 5e-9))).toEqual([1, 1, 3]);
  });

  test("are decided by the first tie-break, then the second, then the name", () => {
    const scores = column(80, 80, 80, 80, 90);
    expect(ranks(scores, column(3, 5, 3, 3, 1))).toEqual([3, 2, 3, 3, 1]);
    expect(ranks(scores, column(3, 5, 3, 3, 1), column(2, 1, 4, 2, 1))).toEqual([4, 2, 3, 4, 1]);
    expect(ranks(scores, column(3, 5, 3, 3, 1), column(2, 1, 4, 2, 1), column("Delta", "Alfa", "Beta", "Corona", "Zulu"))).toEqual([
      5, 2, 3, 4, 1,
    ]);
  });

  test("take a tie-break or the names without the ones before them", () => {
    expect(ranks(column(80, 80), null, column(1, 2))).toEqual([2, 1]);
    expect(ranks(column(80, 80), null, null, column("b", "A"))).toEqual([2, 1]);
  });

  test("are shared where names differ in case alone, not in an accent", () => {
    expect(ranks(column(80, 80), null, null, column("ACME", "acme"))).toEqual([1, 1]);
    expect(ranks(column(80, 80), null, null, column("Peña", "Pena"))).toEqual([2, 1]);
  });
});

describe.each(PLATFORMS)("blank cells on $platform", ({ blank }) => {
  test("among the tie-breaks are below every rating", () => expect(ranks(column(80, 80, 80), column(blank, 1, 2))).toEqual([3, 2, 1]));

  test("among the names come first", () => expect(ranks(column(80, 80), null, null, column("Alfa", blank))).toEqual([2, 1]));
});

test("a blank score has no rank", () => expect(ranks(column(80, "", 90, null))).toEqual([2, "", 1, ""]));

test("an error or a text among the scores spoils its row alone", () => {
  expect(ranks(column(80, { code: "#N/A", message: "Nothing is rated yet." }, 90, "n/a"))).toEqual([
    2,
    new ExcelError("#N/A", "Nothing is rated yet."),
    1,
    new ExcelError("#VALUE!", "“n/a” is not a score. Please give numbers."),
  ]);
});

test("an error among the tie-breaks or names counts as not known", () => {
  const error = { code: "#REF!", message: "" };
  expect(ranks(column(80, 80), column(error, 1))).toEqual([2, 1]);
  expect(ranks(column(80, 80), null, null, column("Alfa", error))).toEqual([2, 1]);
});

const MISSING = "A range is missing. Please fill in every argument up to the last one you need.";
const MISSING_ES = "Falta un rango. Complete todos los argumentos hasta el último que necesite.";
const LENGTHS = "The ranges have 3 and 2 cells. Please choose ranges of the same length.";
const LENGTHS_ES = "Los rangos tienen 3 y 2 celdas. Elija rangos de la misma longitud.";
const ONE = "Please choose a single column or row of cells.";
const ONE_ES = "Elija una sola columna o fila de celdas.";

test.each([
  ["no scores", [null], MISSING, MISSING_ES],
  ["a block of scores", [[...row(1, 2), ...row(3, 4)]], ONE, ONE_ES],
  ["a tie-break of another length", [column(1, 2, 3), column(1, 2)], LENGTHS, LENGTHS_ES],
  ["a second tie-break of another length", [column(1, 2, 3), null, column(1, 2)], LENGTHS, LENGTHS_ES],
  ["names of another length", [column(1, 2, 3), null, null, column("a", "b")], LENGTHS, LENGTHS_ES],
  [
    "the only score being a text",
    [row("good")],
    "“good” is not a score. Please give numbers.",
    "«good» no es una puntuación. Indique números.",
  ],
])("tells of %s", (_, values, en, es) => expect(failure("RANK", ...values)).toEqual({ code: "#VALUE!", en, es }));

describe("for all scores", () => {
  const accounts = fc.array(fc.record({ score: fc.integer({ min: 0, max: 5 }), tie: fc.integer({ min: 1, max: 3 }) }), {
    minLength: 1,
    maxLength: 30,
  });
  const rankAll = (list: readonly { score: number; tie: number }[], names?: readonly string[]): unknown[] =>
    ranks(
      list.map(({ score }) => [score]),
      list.map(({ tie }) => [tie]),
      null,
      names?.map((name) => [name]) ?? null,
    );

  test("ranks are the numbers from 1 to n where names decide the last ties", () => {
    fc.assert(
      fc.property(accounts, (list) => {
        const names = list.map((_, index) => `Account ${String((index * 7919) % 1000).padStart(4, "0")}`);
        expect((rankAll(list, names) as number[]).toSorted((a, b) => a - b)).toEqual(list.map((_, index) => index + 1));
      }),
    );
  });

  test("a rank is one more than the number of accounts that are better", () => {
    fc.assert(
      fc.property(accounts, (list) => {
        const better = list.map((own) => list.filter((each) => each.score > own.score || (each.score === own.score && each.tie > own.tie)));
        expect(rankAll(list)).toEqual(better.map((each) => each.length + 1));
      }),
    );
  });

  test("accounts in another order have their ranks in that order, and calling again says the same", () => {
    fc.assert(
      fc.property(accounts, (list) => {
        expect(rankAll(list.toReversed())).toEqual(rankAll(list).toReversed());
        expect(rankAll(list)).toEqual(rankAll(list));
      }),
    );
  });
});

test("ranks a hundred thousand scores", () => {
  const scores = Array.from({ length: 100_000 }, (_, index) => [(index * 7919) % 100_000]);
  expect(ranks(scores)).toEqual(scores.map(([score]) => 100_000 - (score ?? 0)));
});

import { ExcelError, PLATFORMS, call, column, failure, row } from "../support/functions";
import { rated } from "../support/ratings";

const CRITERIA = row("Revenue", "Likelihood of renewal", "Fit");
const RENEWAL = [row("Likelihood of renewal", "<", 2)[0] ?? []];

describe("the reason why an account is out", () => {
  test("is the rule, in its own words", () => {
    expect(call("KNOCKOUT", rated("5 1 5", "1 2 1", "5 1.5 5"), CRITERIA, RENEWAL)).toEqual([
      ["Likelihood of renewal < 2"],
      [""],
      ["Likelihood of renewal < 2"],
    ]);
  });

  test.each([
    ["<", [1, 0, 0]],
    ["<=", [1, 1, 0]],
    ["≤", [1, 1, 0]],
    ["=", [0, 1, 0]],
    ["<>", [1, 0, 1]],
    ["≠", [1, 0, 1]],
    [">=", [0, 1, 1]],
    [" ≥ ", [0, 1, 1]],
    [">", [0, 0, 1]],
  ])("by %s", (operator, out) => {
    const reasons = call("KNOCKOUT", column(1, 2, 3), row("Fit"), row("Fit", operator, 2)) as string[][];
    expect(reasons.map(([reason]) => (reason === "" ? 0 : 1))).toEqual(out);
  });

  test("does not hang on a rounding error", () => {
    expect(call("KNOCKOUT", column(2 - 1e-12, 2 + 1e-12), row("Fit"), row("Fit", "<>", 2))).toEqual([[""], [""]]);
  });

  test("names every rule that takes it out, in the order of the rules", () => {
    const rules = [...row("fit ", ">=", 4.5), ...RENEWAL, ...row("REVENUE", "<", 2)];
    expect(call("KNOCKOUT", rated("5 1 5", "1 5 3"), column("Revenue", "Likelihood of renewal", "Fit"), rules)).toEqual([
      ["Fit >= 4.5; Likelihood of renewal < 2"],
      ["Revenue < 2"],
    ]);
  });

  test("of one account whose ratings stand in a column", () => {
    expect(call("KNOCKOUT", column(5, 1, 5), CRITERIA, RENEWAL)).toEqual([["Likelihood of renewal < 2"]]);
  });
});

describe.each(PLATFORMS)("a blank cell on $platform", ({ blank }) => {
  test("as a rating takes nobody out", () => {
    for (const operator of ["<", "<>", "<=", "="]) {
      expect(call("KNOCKOUT", row(5, blank, 5), CRITERIA, row("Likelihood of renewal", operator, 1))).toEqual([[""]]);
    }
  });

  test("all along a rule leaves it out", () => {
    expect(call("KNOCKOUT", row(5, 1, 5), CRITERIA, [row(blank, blank, blank)[0] ?? [], ["", "", ""]])).toEqual([[""]]);
    expect(call("KNOCKOUT", row(5, 1, 5), CRITERIA, [row(blank, blank, blank)[0] ?? [], ...RENEWAL])).toEqual([
      ["Likelihood of renewal < 2"],
    ]);
  });

  test.each([
    ["a criterion", [blank, "<", 2], "No criterion is called “”. Please name one as it stands above the ratings."],
    ["an operator", ["Fit", blank, 2], "“” is not an operator. Please write <, <=, =, <>, >= or >."],
    ["a rating", ["Fit", "<", blank], "The rule on “Fit” needs a rating from 1 to 5 to compare with."],
  ])("in place of %s is told", (_, rule, en) =>
    expect(failure("KNOCKOUT", row(5, 1, 5), CRITERIA, [rule])).toMatchObject({ code: "#VALUE!", en }),
  );
});

describe("what is wrong", () => {
  test.each([
    [
      "a criterion that there is not",
      ["Logo", "<", 2],
      "No criterion is called “Logo”. Please name one as it stands above the ratings.",
      "Ningún criterio se llama «Logo». Escriba uno tal como figura sobre las valoraciones.",
    ],
    [
      "an operator that there is not",
      ["Fit", "==", 2],
      "“==” is not an operator. Please write <, <=, =, <>, >= or >.",
      "«==» no es un operador. Escriba <, <=, =, <>, >= o >.",
    ],
    [
      "a rating out of range",
      ["Fit", "<", 6],
      "The rule on “Fit” needs a rating from 1 to 5 to compare with.",
      "La regla sobre «Fit» necesita una valoración de 1 a 5 con la que comparar.",
    ],
    [
      "a rating that is a text",
      ["Fit", "<", "low"],
      "The rule on “Fit” needs a rating from 1 to 5 to compare with.",
      "La regla sobre «Fit» necesita una valoración de 1 a 5 con la que comparar.",
    ],
    [
      "two columns",
      ["Fit", "< 2"],
      "Rules have three columns: criterion, operator, rating. Please choose these three.",
      "Las reglas tienen tres columnas: criterio, operador, valoración. Elija esas tres.",
    ],
  ])("is told of %s", (_, rule, en, es) =>
    expect(failure("KNOCKOUT", row(5, 1, 5), CRITERIA, [rule])).toEqual({ code: "#VALUE!", en, es }),
  );

  test("is told of other criteria than ratings", () =>
    expect(failure("KNOCKOUT", row(5, 1), CRITERIA, RENEWAL).en).toMatch(/^Ratings: 2, weights: 3/));

  test("spoils the row alone, and only where a rule looks", () => {
    const error = { code: "#N/A", message: "" };
    const reasons = call(
      "KNOCKOUT",
      [
        [error, 1, "?"],
        [5, error, 5],
        [5, 9, 5],
      ],
      CRITERIA,
      RENEWAL,
    ) as unknown[][];
    expect(reasons[0]).toEqual(["Likelihood of renewal < 2"]);
    expect(reasons[1]).toEqual([new ExcelError("#N/A")]);
    expect(reasons[2]?.[0]).toMatchObject({ code: "#VALUE!" });
  });

  test("in the criteria or the rules is passed on", () => {
    const error = { code: "#REF!", message: "" };
    expect(call("KNOCKOUT", row(5, 1), row("Fit", error), row("Fit", "<", 2))).toEqual(new ExcelError("#REF!"));
    expect(call("KNOCKOUT", row(5, 1), row("Fit", "Revenue"), row("Fit", "<", error))).toEqual(new ExcelError("#REF!"));
  });
});

test("accounts in another order have their reasons in that order, and a worse rating never saves from a minimum", () => {
  const ratings = rated("1 1 1", "5 2 5", "3 1.9 1", "1 5 5");
  const reasons = call("KNOCKOUT", ratings, CRITERIA, RENEWAL) as unknown[];
  expect(call("KNOCKOUT", ratings.toReversed(), CRITERIA, RENEWAL)).toEqual(reasons.toReversed());
  expect(reasons).toEqual([["Likelihood of renewal < 2"], [""], ["Likelihood of renewal < 2"], [""]]);
});

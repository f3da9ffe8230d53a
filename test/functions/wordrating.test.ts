import { PLATFORMS, call, column, failure } from "../support/functions";

const WORDS = column("High", "Medio", "Bajo");

describe("words as ratings", () => {
  test("case, accents and spaces aside; what is not in the table stays as it is", () => {
    const values = column(" HIGH", "médio", "4", 2, "n/a", "");
    expect(call("WORDRATING", values, WORDS, column(5, 3, 1))).toEqual(column(5, 3, "4", 2, "n/a", ""));
  });

  test("of a word that is there twice, the last counts; one without a number is none", () => {
    expect(call("WORDRATING", column("high", "medio"), column("High", "HIGH", "Medio"), column(5, 4, "three"))).toEqual(column(4, "medio"));
  });

  test("an error stays where it stands", () => {
    const error = { code: "#N/A", message: "" };
    expect(call("WORDRATING", column(error, "bajo"), WORDS, column(5, 3, 1))).toEqual([[expect.objectContaining({ code: "#N/A" })], [1]]);
  });

  test("asks for as many ratings as words", () => expect(failure("WORDRATING", column("x"), WORDS, column(1)).code).toBe("#VALUE!"));
});

test.each(PLATFORMS)("a blank line of the table is no word on $platform", ({ blank }) => {
  expect(call("WORDRATING", column("", 0), column("High", blank), column(5, 3))).toEqual(column("", 0));
});

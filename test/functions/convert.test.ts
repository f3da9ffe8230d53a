import { PLATFORMS, call, column, failure } from "../support/functions";

const CODES = column("EUR", "usd", "JPY");
const RATES = column(1, 0.5, "");

describe("amounts in several currencies", () => {
  test("are worth what their rates say, by a code or by the mark in a text; blank without a rate", () => {
    const [amounts, said] = [column(100, 200, 300, 400), column("EUR", "$ 200", "¥300", "GBP")];
    expect(call("CONVERT", amounts, said, CODES, RATES)).toEqual(column(100, 100, "", ""));
  });

  test("stay as they are without a currency, and all of them without any rate", () => {
    expect(call("CONVERT", column(100, "", "n/a"), column("", "EUR", "EUR"), CODES, RATES)).toEqual(column(100, "", "n/a"));
    expect(call("CONVERT", column(100, 200), column("EUR", "USD"), CODES, column("", "", 0))).toEqual(column(100, 200));
  });

  test("an error stays where it stands, in the amount or in its currency", () => {
    const error = { code: "#N/A", message: "" };
    const found = call("CONVERT", column(error, 5, 7), column("EUR", error, "EUR"), CODES, RATES);
    expect(found).toEqual([[expect.objectContaining({ code: "#N/A" })], [expect.objectContaining({ code: "#N/A" })], [7]]);
  });

  test("need one currency each, and one rate for each code", () => {
    expect(failure("CONVERT", column(1, 2), column("EUR"), CODES, RATES).code).toBe("#VALUE!");
    expect(failure("CONVERT", column(1), column("EUR"), CODES, column(1)).code).toBe("#VALUE!");
  });
});

test.each(PLATFORMS)("a blank line of the table is no currency on $platform", ({ blank }) => {
  expect(call("CONVERT", column(8, 9), column("USD", "EUR"), column("USD", blank), column(0.5, blank))).toEqual(column(4, ""));
});

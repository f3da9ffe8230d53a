import fc from "../support/properties";
import { uniqueSheetName } from "../../src/sheets/sheetNames";

/** What Excel takes for the name of a sheet. */
function expectExcelToTake(name: string): void {
  expect(name.length).toBeGreaterThan(0);
  expect(name.length).toBeLessThanOrEqual(31);
  expect(name).not.toMatch(/[\\/?*[\]:\u0000-\u001f]/);
  expect(name).not.toMatch(/^'|'$/);
  expect(name.toLowerCase()).not.toBe("history");
}

/** Texts as account names are: letters, what Excel forbids, quotes, spaces, emoji of one and of many code points. */
const wanted = fc
  .array(fc.constantFrom("a", "B", "é", "'", " ", "/", "\\", "?", "*", "[", "]", ":", "\n", "=", "😀", "👩‍🚀", "History", "Contoso "))
  .map((parts) => parts.join(""));

describe("the name of a sheet", () => {
  test.each([
    ["Contoso", "Contoso"],
    ["Contoso / Spain: [North]*?", "Contoso Spain North"],
    ["'Tis a name'", "Tis a name"],
    ["O'Brien", "O'Brien"],
    ["  two   spaces ", "two spaces"],
    ["History", "History -"],
    ["HISTORIAL", "HISTORIAL -"],
    ["Historic", "Historic"],
    ["=1+1", "=1+1"],
    ["///", "Account"],
    ["", "Account"],
    ["1234567890123456789012345678901", "1234567890123456789012345678901"],
    ["12345678901234567890123456789012", "1234567890123456789012345678901"],
    ["123456789012345678901234567890 x", "123456789012345678901234567890"],
    ["123456789012345678901234567890😀", "123456789012345678901234567890"],
    ["123456789012345678901234567👩‍🚀", "123456789012345678901234567"],
  ])("%j is %j", (account, name) => {
    expect(uniqueSheetName(account, [], "Account")).toBe(name);
  });

  test("is numbered where it is taken, case aside, and stays within Excel's length", () => {
    expect(uniqueSheetName("Contoso", ["CONTOSO"], "Account")).toBe("Contoso (2)");
    expect(uniqueSheetName("Contoso", ["Contoso", "contoso (2)"], "Account")).toBe("Contoso (3)");
    expect(uniqueSheetName("1234567890123456789012345678901x", ["1234567890123456789012345678901"], "Account")).toBe(
      "123456789012345678901234567 (2)",
    );
  });

  test("is one that Excel takes, unlike all others, whatever the accounts are called", () => {
    fc.assert(
      fc.property(fc.array(wanted, { minLength: 1, maxLength: 12 }), (accounts) => {
        const given: string[] = [];
        for (const account of accounts) given.push(uniqueSheetName(account, given, "Account"));
        given.forEach(expectExcelToTake);
        expect(new Set(given.map((name) => name.toLowerCase())).size).toBe(accounts.length);
      }),
    );
  });

  test("is one that Excel takes for any text at all", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => expectExcelToTake(uniqueSheetName(text, [], "Account"))));
  });

  test("never splits a character", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) =>
        expect(uniqueSheetName(text, [], "Account")).not.toMatch(/\p{Surrogate}/u),
      ),
    );
  });
});

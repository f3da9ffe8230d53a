import { plainText, shortened, textWidth, wrapped } from "../../../src/workbench/cli/terminalText";

test.each([
  ["Acme", 4],
  ["", 0],
  ["Ñandú", 5],
  ["N\u0303andu\u0301", 5],
  ["株式会社", 8],
  ["한국", 4],
  ["ｗｉｄｅ", 8],
  ["🚀", 2],
  ["👩‍🚀 Ann", 6],
  ["🇪🇸", 2],
  ["❤️", 2],
  ["©", 1],
  ["a\u200Bb", 2],
])("%s takes %d columns", (text, columns) => expect(textWidth(text)).toBe(columns));

test.each([
  ["Acme", 4, "Acme"],
  ["Acme Ltd", 6, "Acme…"],
  ["株式会社", 6, "株式…"],
  ["🚀🚀🚀", 4, "🚀…"],
  ["N\u0303andu\u0301", 4, "N\u0303an…"],
])("%s within %d columns is %s", (text, columns, expected) => {
  expect(shortened(text, columns)).toBe(expected);
  expect(textWidth(expected)).toBeLessThanOrEqual(columns);
});

test.each([
  ["two\nlines", "two lines"],
  ["\u001B[31mred\u001B[0m", "[31mred [0m"],
  ["a\u202Eb", "a b"],
  [" kept: ñ 🚀 ", "kept: ñ 🚀"],
])("%j is printed as %j", (text, expected) => expect(plainText(text)).toBe(expected));

test("words are wrapped to the columns, and one that is longer has a line of its own", () =>
  expect(wrapped(["one", "two", "three", "extraordinarily", "a"], 8)).toEqual(["one two", "three", "extraordinarily", "a"]));

import { PLATFORMS, call, column, failure } from "../support/functions";

const ACCOUNTS = column("Alfa", "Beta", "Gama", "Delta", "Epsilon");
const SCORES = column(80, 60, 70, 50, 40);
const KEYS = column(true, "", true, "", "");
const BEFORE = column("Alfa", "Beta", "Gama", "Delta");
const SCORES_BEFORE = column(75, 60, 72.5, 50.02);
const KEYS_BEFORE = column("", true, true, "");

const moved = (...more: unknown[]): unknown => call("MOVERS", ACCOUNTS, SCORES, KEYS, BEFORE, SCORES_BEFORE, KEYS_BEFORE, ...more);

test("are those who entered and left, then scores by how far they moved; less than a shown decimal is none", () => {
  expect(moved()).toEqual([
    ["in", "Alfa", 5],
    ["out", "Beta", ""],
    ["▼", "Gama", -2.5],
    ["", "", ""],
  ]);
});

test("are called as is asked, and as many as is asked", () => {
  expect(moved(2, [["entra", "sale", "sube", "baja"]])).toEqual([
    ["entra", "Alfa", 5],
    ["sale", "Beta", ""],
  ]);
});

test("are none where nothing is known of an earlier day", () => {
  expect(call("MOVERS", ACCOUNTS, SCORES, KEYS, column("", ""), column("", ""), column("", ""), 1)).toEqual([["", "", ""]]);
});

test("who was not there before enters when it is on the list, and is not told when it is not", () => {
  expect(call("MOVERS", column("Neu", "Old"), column(90, 10), column(true, ""), column("Old"), column(10), column(""), 2)).toEqual([
    ["in", "Neu", ""],
    ["", "", ""],
  ]);
});

describe.each(PLATFORMS)("blank cells on $platform", ({ blank }) => {
  test("are no key, no score and no account", () =>
    expect(
      call("MOVERS", column("Alfa", blank), column(blank, 3), column(blank, blank), column("Alfa"), column(blank), column(true), 2),
    ).toEqual([
      ["out", "Alfa", ""],
      ["", "", ""],
    ]));
});

test("says what is wrong", () => {
  expect(failure("MOVERS", ACCOUNTS, column(1), KEYS, BEFORE, SCORES_BEFORE, KEYS_BEFORE).en).toContain("5 and 1 cells");
  expect(failure("MOVERS", ACCOUNTS, SCORES, KEYS, BEFORE, SCORES_BEFORE, column(true)).en).toContain("4 and 1 cells");
  expect(failure("MOVERS", ACCOUNTS, SCORES, KEYS, BEFORE, SCORES_BEFORE, KEYS_BEFORE, 4, [["in", "out"]]).en).toContain("4 labels");
});

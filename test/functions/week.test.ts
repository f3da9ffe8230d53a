import { PLATFORMS, call, column, failure } from "../support/functions";

const ACCOUNTS = column("Alfa", "Beta", "Gama", "Delta", "Alfa");
const OWNERS = column("Ana", "Ben", "ana ", "", "Ben");
const DUE = column(46_020, 46_025, 46_010, 46_029, 46_030);
const STATUSES = column("Open", "in progress", "Abierta", "", "Done");
const TODAY = 46_023;

const week = (...more: unknown[]): unknown => call("WEEK", ACCOUNTS, OWNERS, DUE, STATUSES, TODAY, ...more);

test("counts late actions and those due within seven days by owner, whatever case, and names the oldest", () => {
  expect(week(3)).toEqual([
    ["Ana", 2, 0, 13, "Gama"],
    ["–", 0, 1, "", ""],
    ["Ben", 0, 1, "", ""],
  ]);
});

test("fills the rows that are asked for with blanks, five where nothing is asked", () => {
  expect(week()).toHaveLength(5);
  expect((week() as unknown[][])[4]).toEqual(["", "", "", "", ""]);
  expect(week(1)).toEqual([["Ana", 2, 0, 13, "Gama"]]);
});

test.each([
  ["today is late the day after", 46_022, 1, 0],
  ["what is due today is due, not late", 46_023, 0, 1],
  ["what is due in six days is due this week", 46_029, 0, 1],
  ["what is due in seven days is not", 46_030, "", ""],
])("%s", (_, due, late, ahead) => {
  const [row] = call("WEEK", column("Alfa"), column("Ana"), column(due), column("Open"), TODAY, 1) as unknown[][];
  expect([row?.[1], row?.[2]]).toEqual([late, ahead]);
});

describe.each(PLATFORMS)("blank cells on $platform", ({ blank }) => {
  test("are no action, and a blank status is open", () => {
    const cells = column(blank, "Alfa");
    expect(call("WEEK", cells, column(blank, "Ana"), column(blank, 46_000), column(blank, blank), TODAY, 1)).toEqual([
      ["Ana", 1, 0, 23, "Alfa"],
    ]);
  });
});

test.each([
  [column("Alfa"), column("Ana", "Ben"), column(1), column(""), TODAY, "The ranges have 1 and 2 cells"],
  [column("Alfa"), column("Ana"), column(1), column("soon"), TODAY, "“soon” is not a status"],
  [column("Alfa"), column("Ana"), column(1), column(""), 0, "Please give the day"],
  [column("Alfa"), column("Ana"), column(1), column(""), "x", "Please give the day"],
])("says what is wrong: case %#", (accounts, owners, due, statuses, today, says) => {
  const { code, en } = failure("WEEK", accounts, owners, due, statuses, today);
  expect(code).toBe("#VALUE!");
  expect(en).toContain(says);
});

test.each([0, 1.5, 1001])("takes no %s for the number of rows", (rows) =>
  expect(failure("WEEK", ACCOUNTS, OWNERS, DUE, STATUSES, TODAY, rows).en).toContain(`not ${rows}`),
);

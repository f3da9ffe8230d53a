import { HABITS, AIMS, checkSelling, type SellingRow } from "../../../src/domain/programme/selling";
import type { CellValue } from "../../../src/domain/grid";
import { HOSTILE } from "../team/teams";

const row = (at: number, account: string, ...answers: CellValue[]): SellingRow => ({
  ...{ account, answers },
  where: (habit) => `Selling!${"DEFGHIJK"[HABITS.findIndex(({ id }) => id === habit)] ?? ""}${at}`,
});

test("there are two habits for each of the four aims", () => {
  expect(AIMS.map((aim) => HABITS.filter((habit) => habit.aim === aim).length)).toEqual([2, 2, 2, 2]);
});

test("a team's answers read as selling, half and half, or managing, with the two habits worth changing", () => {
  const { teams, counts, open, level, saying, findings } = checkSelling(
    [
      row(9, "Alfa", 2, 1, 3, 1, 2, 2, 2, 3),
      row(10, "Beta", 3, 3, 3, 3, 3, 3, 3, 3),
      row(11, "Gama", 5, 5, 4, 4, 3, 5, 5, 5),
      row(12, "", 5, 5, 5, 5, 5, 5, 5, 5),
      row(13, "Delta"),
    ],
    ["alfa", "Beta", "Gama", "Delta"],
    { date: 46000, values: new Map([["whole", 3]]) },
  );
  expect(teams.map(({ account, mean, reading, toChange }) => [account, mean, reading, toChange])).toEqual([
    ["Alfa", 2, "selling", ["ideas", "colleagues"]],
    ["Beta", 3, "both", ["conversation", "ideas"]],
    ["Gama", 4.5, "managing", ["contacts"]],
  ]);
  expect([counts, open]).toEqual([{ selling: 1, both: 1, managing: 1 }, ["Delta"]]);
  expect(level).toBeCloseTo(9.5 / 3);
  expect(saying).toEqual({ code: "selling-counts", params: { selling: 1, both: 1, managing: 1, teams: 3 } });
  expect(findings).toEqual([
    {
      ...{ code: "selling-reads-so", severity: "soon", about: "Alfa", where: "Selling!D9" },
      params: { account: "Alfa", habits: "ideas, colleagues" },
    },
  ]);
});

test.each([
  [2.49, "selling"],
  [2.5, "both"],
  [3.5, "both"],
  [3.51, "managing"],
])("a mean of %p reads as %s", (mean, reading) => {
  expect(checkSelling([row(9, "Alfa", mean)], [], null).teams[0]?.reading).toBe(reading);
});

test("several respondents of a team count alike, an empty answer not at all", () => {
  const { teams, change } = checkSelling([row(9, "Alfa", 1, 4), row(10, "ALFA ", 5, ""), row(11, "Alfa", "", "")], ["Alfa"], null);
  expect(teams).toMatchObject([{ account: "Alfa", respondents: 2, mean: 3.75, toChange: ["conversation"] }]);
  expect(change).toEqual({ before: null, by: null });
});

test("what is no rating is told with its cell, and counts for nothing", () => {
  const { teams, findings, saying } = checkSelling([row(9, "Alfa", 6, "often")], ["Alfa"], null);
  expect(teams).toEqual([]);
  expect(saying.code).toBe("selling-none");
  expect(findings.map(({ code, about, where }) => [code, about, where])).toEqual([
    ["check-rating-unread", "Alfa", "Selling!D9"],
    ["check-rating-unread", "Alfa", "Selling!E9"],
  ]);
});

test.each(HOSTILE)("an account called %.20s is read like any other", (account) => {
  expect(checkSelling([row(9, account, 1)], [account], null)).toMatchObject({ open: [], teams: [{ account }] });
});

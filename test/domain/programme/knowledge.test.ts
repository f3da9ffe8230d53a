import { AREAS, checkKnowledge, type KnowledgeRow } from "../../../src/domain/programme/knowledge";
import { countUnknowns } from "../../../src/domain/programme/unknowns";
import { TeamIndex } from "../../../src/domain/team/teamIndex";
import type { CellValue } from "../../../src/domain/grid";
import { HOSTILE, team } from "../team/teams";

const row = (at: number, person: string, ...ratings: CellValue[]): KnowledgeRow => ({
  ...{ person, ratings },
  where: (area) => `Knowledge!${"CDEFG"[AREAS.indexOf(area)] ?? ""}${at}`,
});

const teams = (...accounts: string[]) => accounts.map((account, at) => ({ account, where: `Knowledge!L${9 + at}` }));

const NOBODY = new TeamIndex([]);

const ROWS = [
  row(9, "Inés", 3, 3, 2, 4, 2),
  row(10, "Tom", 3, 2, 3, 3, 1),
  row(11, "Marta", 4, 3, 3, 3, 2),
  row(12, "Marc", 2, 4, 1, 2, 3),
  row(13, "inés", 0, 0, 0, 0, 0),
  row(14, "", 4, 4, 4, 4, 4),
];

const TEAM = new TeamIndex(
  team("Alfa, Inés, innovator", "Alfa, Tom, collaborator", "Beta, Marc, innovator", "Beta, Lucía, collaborator", "Gama, Lucía, innovator"),
);

const result = checkKnowledge(ROWS, TEAM, teams("Alfa", "Beta", "Gama", "Delta"), { date: 46154, values: new Map([["whole", 2.5], ["market", 2.25]]) }); // prettier-ignore

test("each person has a mean, a weakest area, and somebody to learn it from", () => {
  expect(result.people).toEqual([
    // The market and the competition are equally weak; the first is what is learnt first.
    { person: "Inés", mean: 2.8, weakest: ["market", "competition"], rating: 2, teacher: { person: "Marta", rating: 3 } },
    { person: "Tom", mean: 2.4, weakest: ["competition"], rating: 1, teacher: { person: "Marc", rating: 3 } },
    { person: "Marta", mean: 3, weakest: ["competition"], rating: 2, teacher: { person: "Marc", rating: 3 } },
    { person: "Marc", mean: 2.4, weakest: ["market"], rating: 1, teacher: { person: "Marta", rating: 3 } },
  ]);
});

test("each area has a mean, those under 3, those who can teach it, and its change", () => {
  expect(result.areas.map(({ area, mean, below }) => [area, mean, below])).toEqual([
    ["needs", 3, 1],
    ["offering", 3, 1],
    ["market", 2.25, 2],
    ["company", 3, 1],
    ["competition", 2, 3],
  ]);
  expect(result.areas[0]?.teachers).toEqual([
    { person: "Marta", rating: 4 },
    { person: "Inés", rating: 3 },
    { person: "Tom", rating: 3 },
  ]);
  expect(result.areas[2]?.change).toEqual({ before: 2.25, by: 0 });
  expect(result.weakest?.area).toBe("competition");
  expect(result.mean).toBeCloseTo(2.65);
  expect(result.level).toBeCloseTo(3.65);
  expect(result.change.by).toBeCloseTo(0.15);
  expect(result.saying).toEqual({ code: "knowledge-weakest", params: { area: "competition", mean: 2 } });
});

test("each team has its weakest area and who could teach it: one of its own first", () => {
  expect(result.teams).toEqual([
    {
      account: "Alfa",
      where: "Knowledge!L9",
      rated: 2,
      weakest: "competition",
      mean: 1.5,
      teacher: { person: "Marc", rating: 3, onTeam: false },
    },
    {
      account: "Beta",
      where: "Knowledge!L10",
      rated: 1,
      weakest: "market",
      mean: 1,
      teacher: { person: "Marta", rating: 3, onTeam: false },
    },
  ]);
  const own = checkKnowledge([row(9, "Inés", 4, 4, 0, 4, 4), row(10, "Tom", 4, 4, 3, 4, 4)], TEAM, teams("Alfa"), null);
  expect(own.teams[0]?.teacher).toEqual({ person: "Tom", rating: 3, onTeam: true });
  expect(own.findings.map(({ code }) => code)).toEqual(["knowledge-person-weak"]);
});

test("people on a team who are not rated are named", () => expect(result.unrated).toEqual(["Lucía"]));

test("findings: teams that have to ask, areas that nobody can teach, people who know little", () => {
  expect(
    result.findings.map(({ code, severity, about, params, where }) => [severity, code, about, params.area ?? params.areas, where]),
  ).toEqual([
    ["soon", "knowledge-team-ask", "Alfa", "competition", "Knowledge!L9"],
    ["soon", "knowledge-team-ask", "Beta", "market", "Knowledge!L10"],
    ["note", "knowledge-person-weak", "Tom", "competition", "Knowledge!G10"],
    ["note", "knowledge-person-weak", "Marc", "market", "Knowledge!E12"],
  ]);
  const nobody = checkKnowledge([row(9, "Marc", 3, 3, 3, 3, 2)], TEAM, teams("Beta"), null);
  expect(nobody.findings).toEqual([
    { code: "knowledge-no-teacher", severity: "late", about: "", params: { area: "competition", count: 1 }, where: "Knowledge!G9" },
    {
      ...{ code: "knowledge-team-nobody", severity: "soon", about: "Beta", where: "Knowledge!L9" },
      params: { account: "Beta", area: "competition", mean: 2 },
    },
  ]);
  expect(nobody.people[0]?.teacher).toBeNull();
});

test("nothing rated is nothing known, and what is no rating is told", () => {
  expect(checkKnowledge([row(9, "Ana")], NOBODY, [], null)).toMatchObject({
    ...{ mean: null, level: null, weakest: null, saying: { code: "knowledge-none" }, findings: [] },
    people: [{ person: "Ana", mean: null, weakest: [], rating: null, teacher: null }],
  });
  const { findings, people } = checkKnowledge([row(9, "Ana", 5, "good", -1, 0, 4)], NOBODY, [], null);
  expect(findings.map(({ code, where }) => [code, where])).toEqual([
    ["check-rating-unread", "Knowledge!C9"],
    ["check-rating-unread", "Knowledge!D9"],
    ["check-rating-unread", "Knowledge!E9"],
    ["knowledge-no-teacher", "Knowledge!F9"],
    ["knowledge-person-weak", "Knowledge!F9"],
  ]);
  expect(people[0]?.mean).toBe(2);
});

test.each(HOSTILE)("a person called %.20s is rated like any other", (name) => {
  const index = new TeamIndex([{ account: name, person: name, role: "innovator", strength: null }]);
  expect(checkKnowledge([row(9, name, 1, 2, 3, 4, 4)], index, teams(name), null)).toMatchObject({
    unrated: [],
    teams: [{ account: name, weakest: "needs" }],
  });
});

test("what clients may not know is counted over all plans", () => {
  expect(
    countUnknowns([
      { account: "Alfa", unknown: "offer", text: "Labels", where: "Alfa!B40" },
      { account: "Alfa", unknown: "offer", text: "Take-back", where: "Alfa!B41" },
      { account: "Beta", unknown: "offer", text: " take-back ", where: "Beta!B40" },
      { account: "Beta", unknown: "worth", text: "", where: "Beta!B41" },
    ]),
  ).toEqual([
    { unknown: "offer", rows: 3, accounts: 2, most: { text: "Take-back", accounts: 2 }, where: ["Alfa!B40", "Alfa!B41", "Beta!B40"] },
    { unknown: "problem", rows: 0, accounts: 0, most: null, where: [] },
    { unknown: "worth", rows: 1, accounts: 1, most: null, where: ["Beta!B41"] },
  ]);
});

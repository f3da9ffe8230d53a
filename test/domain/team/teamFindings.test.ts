import { coverAccounts } from "../../../src/domain/team/coverage";
import { readTeamList } from "../../../src/domain/team/readList";
import { isOver } from "../../../src/domain/team/teamEntry";
import { teamFindings } from "../../../src/domain/team/teamFindings";
import { TeamIndex } from "../../../src/domain/team/teamIndex";
import { LANGUAGES, fill, texts } from "../../../src/i18n";
import { namedParams } from "../../../src/i18n/namedParams";
import { TEAM_WORDS } from "../../../src/i18n/teamWords";
import { listRow } from "./teams";

const TODAY = 46350;
const ROLES = ["Results Driver", "Project Manager", "Innovator", "Relationship Lead", "Collaborator", "Technical Expert"];

/** Findings of a team in list form, on two key accounts of tier A and B. */
function found(rows: ReturnType<typeof listRow>[], accounts = ["Alfa", "Beta"], limits = { onAccount: 4, inAll: 12 }) {
  const listed = readTeamList(rows, TEAM_WORDS).entries;
  const current = listed.filter((entry) => !isOver(entry, TODAY));
  const covered = coverAccounts(accounts, new TeamIndex(current), limits);
  const tierOf = (account: string): string => (account === "Alfa" ? "A" : "B");
  return teamFindings({
    ...{ current, listed, covered, tierOf, limits, today: TODAY },
    accounts: [...accounts, "Falco Pet Food"],
    whereOf: (account) => `Coverage!B${accounts.indexOf(account) + 7}`,
  });
}

/** Everybody's roles but those left out. */
const full = (account: string, person: string, without: readonly string[] = []) =>
  ROLES.filter((role) => !without.includes(role)).map((role, row) => listRow(5 + row, account, `${person} ${row}`, role));

test("a team that holds every role has nothing to tell", () => {
  expect(found([...full("Alfa", "Ana"), ...full("Beta", "Ben")])).toEqual([]);
});

test("gaps matter most on tier A, then where a role is open that is often missing", () => {
  expect(found([...full("Alfa", "Ana", ["Collaborator"]), ...full("Beta", "Ben", ["Innovator", "Technical Expert"])])).toEqual([
    {
      ...{ code: "team-gaps", severity: "late", about: "Alfa", where: "Coverage!B7" },
      params: { account: "Alfa", roles: "collaborator", count: 1 },
    },
    {
      ...{ code: "team-gaps", severity: "soon", about: "Beta", where: "Coverage!B8" },
      params: { account: "Beta", roles: "innovator, technicalExpert", count: 2 },
    },
  ]);
  expect(found([...full("Alfa", "Ana"), ...full("Beta", "Ben", ["Technical Expert"])])).toMatchObject([{ severity: "note" }]);
});

test("an account without anybody is told as such", () => {
  expect(found(full("Alfa", "Ana"))).toEqual([
    { code: "team-nobody", severity: "soon", about: "Beta", params: { account: "Beta" }, where: "Coverage!B8" },
  ]);
});

test("too much for one person: on an account, and in all", () => {
  const rows = [...ROLES.map((role, row) => listRow(5 + row, "Alfa", "Ana", role)), ...full("Beta", "Ben")];
  expect(found(rows, ["Alfa", "Beta"], { onAccount: 4, inAll: 5 })).toEqual([
    {
      ...{ code: "team-overload-account", severity: "soon", about: "Alfa", where: "Coverage!B7" },
      params: { account: "Alfa", person: "Ana", count: 6, limit: 4 },
    },
    {
      ...{ code: "team-overload-all", severity: "soon", about: "Ana", where: "Team!B5" },
      params: { person: "Ana", count: 6, accounts: 1, limit: 5, over: 1 },
    },
  ]);
});

test("a role is open because somebody left, unless somebody took over", () => {
  const left = listRow(30, "Alfa", "Old", "Innovator", 3, "", TODAY - 10);
  const rows = [...full("Alfa", "Ana", ["Innovator"]), ...full("Beta", "Ben"), left, left];
  expect(found(rows).filter(({ code }) => code === "team-left")).toEqual([
    {
      ...{ code: "team-left", severity: "soon", about: "Alfa", where: "Team!B30" },
      params: { account: "Alfa", person: "Old", role: "innovator" },
    },
  ]);
  expect(found([...rows, listRow(31, "Alfa", "New", "Innovator")])).toEqual([]);
});

test("accounts that nobody knows are told once, with what may be meant", () => {
  const rows = [...full("Alfa", "Ana"), ...full("Beta", "Ben")];
  const unknown = [listRow(30, "Falco Pet Fod", "Ana 0", "Innovator"), listRow(31, "falco pet fod", "Ben 0", "Innovator")];
  expect(found([...rows, ...unknown, listRow(32, "Northwind", "Ana 0", "Innovator", 3, "", 5)])).toEqual([
    {
      ...{ code: "team-account-near", severity: "soon", about: "Falco Pet Fod", where: "Team!B30" },
      params: { account: "Falco Pet Fod", suggestion: "Falco Pet Food" },
    },
    { code: "team-account-unknown", severity: "soon", about: "Northwind", params: { account: "Northwind" }, where: "Team!B32" },
  ]);
});

test("names that differ in accents alone are told", () => {
  const rows = [...full("Alfa", "Ana", ["Innovator"]), ...full("Beta", "Ben", ["Innovator"])];
  expect(found([...rows, listRow(30, "Alfa", "Lucía", "Innovator"), listRow(31, "Beta", "Lucia", "Innovator")])).toEqual([
    { code: "team-person-twin", severity: "note", about: "Lucia", params: { person: "Lucia", other: "Lucía" }, where: "Team!B31" },
  ]);
});

test.each([...LANGUAGES])("in %s each finding has a sentence whose gaps are filled with words", (language) => {
  const rows = [
    listRow(5, "Alfa", "Lucía", "Innovator", 9, "x", TODAY - 5),
    ...ROLES.slice(0, 4).map((role, row) => listRow(10 + row, "Beta", "Lucia", role)),
    listRow(20, "Beta", "Lucía", "Innovator"),
    listRow(21, "Falco Pet Fod", "Ana", "Innovator"),
    listRow(22, "Nobody knows", "Ana", "Innovator"),
    listRow(23, "Alfa", "Ana", "Inovator"),
    listRow(24, "Alfa", "Ana", "Chief"),
    listRow(25, "Alfa", "", "#N/A"),
    listRow(26, "Alfa", "", ""),
  ];
  const all = [...readTeamList(rows, TEAM_WORDS).findings, ...found(rows, ["Alfa", "Beta"], { onAccount: 4, inAll: 3 })];
  const sentences: Readonly<Record<string, string>> = texts(language).findings;
  const told = all.map(({ code, params }) => fill(sentences[code] ?? "{none}", namedParams(params, language)));
  expect(new Set(all.map(({ code }) => code)).size).toBeGreaterThanOrEqual(13);
  for (const sentence of told) expect(sentence).toMatch(/^[^{}]+\.$/);
  expect(told.join(" ")).not.toMatch(/resultsDriver|innovator\b(?! )|undefined/);
});

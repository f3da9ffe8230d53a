import { coverAccounts, coverageTotals, peopleByAccount, peopleByRole, roleHeat } from "../../../src/domain/team/coverage";
import { TeamIndex } from "../../../src/domain/team/teamIndex";
import { ROLE_IDS } from "../../../src/domain/roles";
import fc from "../../support/properties";
import { HOSTILE, team } from "./teams";

const TEAM = new TeamIndex(
  team(
    "Alfa, Ana, resultsDriver, 4",
    "ALFA, Ben, innovator",
    "Alfa, ana , projectManager",
    "Alfa, Ana, relationshipLead, 2",
    "Alfa, Ana, collaborator",
    "Alfa, Ana, collaborator",
    "Beta, Ben, innovator, 5",
    "Beta, Cai, innovator",
    "Beta, , collaborator",
    ", Cai, collaborator",
    "Beta, Cai, ",
  ),
);

const covered = coverAccounts(["Alfa", "beta", "Gama"], TEAM);

test("says who holds what on each account, what is open, and who holds too much", () => {
  expect(covered.map(({ account, gaps, held, overloaded }) => ({ account, gaps, held, overloaded }))).toEqual([
    { account: "Alfa", gaps: ["technicalExpert"], held: 5, overloaded: [{ person: "Ana", roles: 4 }] },
    { account: "beta", gaps: ROLE_IDS.filter((role) => role !== "innovator"), held: 1, overloaded: [] },
    { account: "Gama", gaps: ROLE_IDS, held: 0, overloaded: [] },
  ]);
  expect(covered[1]?.holders.get("innovator")).toEqual(["Ben", "Cai"]);
});

test("the limit of roles on one account is the person's to set", () => {
  const overloaded = (onAccount: number): string[] =>
    coverAccounts(["Alfa"], TEAM, { onAccount, inAll: 12 }).flatMap((each) => each.overloaded.map(({ person }) => person));
  expect([overloaded(5), overloaded(4), overloaded(1)]).toEqual([[], ["Ana"], ["Ana", "Ben"]]);
});

test("adds up to the portfolio", () => {
  // Of 18 roles 12 are open; of the nine that are often missing, Alfa holds three and Beta one.
  expect(coverageTotals(covered)).toEqual({ open: 12, roles: 18, share: 6 / 18, oftenMissingShare: 4 / 9, unstaffed: ["Gama"] });
  expect(coverageTotals([])).toEqual({ open: 0, roles: 0, share: null, oftenMissingShare: null, unstaffed: [] });
});

test("says of each role where it is open, by tier", () => {
  const heat = roleHeat(covered, (account) => (account === "Gama" ? "B" : "A"));
  expect(heat.map(({ role, open, share, byTier }) => [role, open, share, [...byTier]])).toEqual([
    ["resultsDriver", 2, 2 / 3, [["A", 1], ["B", 1]]],
    ["projectManager", 2, 2 / 3, [["A", 1], ["B", 1]]],
    ["innovator", 1, 1 / 3, [["B", 1]]],
    ["relationshipLead", 2, 2 / 3, [["A", 1], ["B", 1]]],
    ["collaborator", 2, 2 / 3, [["A", 1], ["B", 1]]],
    ["technicalExpert", 3, 1, [["A", 2], ["B", 1]]],
  ]); // prettier-ignore
  expect(roleHeat([], () => "A")[0]).toMatchObject({ open: 0, share: null });
});

test("shows people by account and by role", () => {
  expect(peopleByAccount(["Alfa", "Beta"], TEAM)).toEqual({
    people: ["Ana", "Ben", "Cai"],
    rows: [
      [["resultsDriver", "projectManager", "relationshipLead", "collaborator"], []],
      [["innovator"], ["innovator"]],
      [[], ["innovator"]],
    ],
  });
  const { people, rows } = peopleByRole(TEAM);
  expect(people).toEqual(["Ana", "Ben", "Cai"]);
  expect(rows[0]?.[0]).toEqual({ accounts: 1, strength: 4 });
  expect(rows[1]?.[2]).toEqual({ accounts: 2, strength: 5 });
  expect(rows[2]).toEqual(ROLE_IDS.map((role) => ({ accounts: role === "innovator" ? 1 : 0, strength: null })));
});

test.each(HOSTILE)("counts an account and a person called %.20s like any other", (name) => {
  const index = new TeamIndex([{ account: name, person: name, role: "innovator", strength: 3 }]);
  expect(index.holders(name, "innovator")).toEqual([name]);
  expect(index.holders("Alfa", "innovator")).toEqual([]);
  expect(coverAccounts([name], index)[0]).toMatchObject({ held: 1 });
});

test("held and open roles are all there are, and every holder is somebody of the team", () => {
  const holding = fc.record({
    account: fc.constantFrom("Alfa", "Beta", "alfa ", ""),
    person: fc.constantFrom("Ana", "Ben", "__proto__", " "),
    role: fc.constantFrom(...ROLE_IDS, "own role"),
    strength: fc.option(fc.integer({ min: 1, max: 5 })),
  });
  fc.assert(
    fc.property(fc.array(holding, { maxLength: 30 }), (rows) => {
      const index = new TeamIndex(rows);
      const names = new Set(index.everybody().map(({ name }) => name));
      for (const { held, gaps, holders } of coverAccounts(["Alfa", "Beta"], index)) {
        expect(held + gaps.length).toBe(6);
        for (const [role, people] of holders) {
          expect(gaps.includes(role)).toBe(people.length === 0);
          for (const person of people) expect(names).toContain(person);
        }
      }
      const held = new Set(
        rows
          .filter(({ account, person }) => account.trim() !== "" && person.trim() !== "")
          .map(({ account, person, role }) => `${account.trim().toLowerCase()}|${person}|${role}`),
      );
      expect(index.everybody().reduce((sum, person) => sum + person.held, 0)).toBe(held.size);
    }),
  );
});

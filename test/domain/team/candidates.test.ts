import { candidateFinder, type Candidate } from "../../../src/domain/team/candidates";
import { DEFAULT_LIMITS } from "../../../src/domain/team/load";
import { ROLE_IDS } from "../../../src/domain/roles";
import { TeamIndex } from "../../../src/domain/team/teamIndex";
import fc from "../../support/properties";
import { team } from "./teams";

const names = (candidates: readonly Candidate[]): string[] => candidates.map(({ person }) => person);

const TEAM = new TeamIndex(
  team(
    "Alfa, Ana, innovator, 3",
    "Beta, Ana, innovator, 5",
    "Alfa, Ben, innovator",
    "Beta, Ben, innovator",
    "Alfa, Cai, innovator, 2",
    "Alfa, Dee, innovator, 3",
    "Alfa, Eva, innovator",
    "Beta, Fay, collaborator, 5",
    "Gama, Eva, collaborator",
  ),
);

test("strength decides, then on how many accounts, then room, then the name; who is rated weak is none", () => {
  expect(candidateFinder(TEAM)("Gama", "innovator", 9)).toEqual([
    { person: "Ana", accounts: 2, best: { strength: 5, account: "Beta" }, free: 10, onAccount: 0 },
    { person: "Ben", accounts: 2, best: null, free: 10, onAccount: 0 },
    { person: "Dee", accounts: 1, best: { strength: 3, account: "Alfa" }, free: 11, onAccount: 0 },
    { person: "Eva", accounts: 1, best: null, free: 10, onAccount: 1 },
  ]);
});

test("nobody is proposed for a role they hold there, and no more than are asked for", () => {
  const find = candidateFinder(TEAM);
  expect(names(find("beta", "innovator", 9))).toEqual(["Dee", "Eva"]);
  expect(names(find("Gama", "innovator", 1))).toEqual(["Ana"]);
  expect(find("Gama", "resultsDriver", 9)).toEqual([]);
  expect(find("Gama", "__proto__", 9)).toEqual([]);
});

test("room counts: in all, and on the account", () => {
  expect(names(candidateFinder(TEAM, { onAccount: 4, inAll: 2 })("Gama", "innovator", 9))).toEqual(["Dee"]);
  expect(names(candidateFinder(TEAM, { onAccount: 2, inAll: 12 })("Gama", "innovator", 9))).toEqual(["Ana", "Ben", "Dee"]);
});

test("every candidate does it elsewhere, is not weak, has room, and is not overloaded by it; the order is the rule's", () => {
  const holding = fc.record({
    account: fc.constantFrom("Alfa", "Beta", "Gama"),
    person: fc.constantFrom("Ana", "Ben", "Cai", "Dee"),
    role: fc.constantFrom(...ROLE_IDS),
    strength: fc.option(fc.integer({ min: 1, max: 5 })),
  });
  fc.assert(
    fc.property(fc.array(holding, { maxLength: 40 }), fc.integer({ min: 1, max: 12 }), (rows, inAll) => {
      const index = new TeamIndex(rows);
      const found = candidateFinder(index, { ...DEFAULT_LIMITS, inAll })("Alfa", "innovator", 9);
      for (const { person, accounts, best, free, onAccount } of found) {
        const own = rows.filter((row) => row.person === person && row.role === "innovator");
        expect(own.some(({ account }) => account === "Alfa")).toBe(false);
        expect(accounts).toBe(new Set(own.map(({ account }) => account)).size);
        expect(best?.strength ?? 3).toBeGreaterThanOrEqual(3);
        expect(free).toBeGreaterThan(0);
        expect(onAccount).toBeLessThan(3);
      }
      const strengths = found.map(({ best }) => best?.strength ?? 3);
      expect(strengths).toEqual(strengths.toSorted((a, b) => b - a));
    }),
  );
});

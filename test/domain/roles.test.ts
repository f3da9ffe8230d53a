import { OVERLOAD, ROLES, coverage, mostRoles } from "../../src/domain/roles";
import { texts } from "../../src/i18n";

test("there are six roles, three of them often missing", () => {
  expect(ROLES.map(({ id }) => id)).toEqual([
    "resultsDriver",
    "projectManager",
    "innovator",
    "relationshipLead",
    "collaborator",
    "technicalExpert",
  ]);
  expect(ROLES.filter(({ oftenMissing }) => oftenMissing)).toHaveLength(3);
});

test("coverage is the share of roles held", () => {
  expect(coverage([true, false, true, false, false, true])).toBe(0.5);
  expect(coverage([false])).toBe(0);
});

describe("the most roles that one person holds on an account", () => {
  const team = [
    { account: "Acme", person: "Ana", role: "Innovator" },
    { account: "ACME", person: " ana", role: "Collaborator" },
    { account: "Acme", person: "Ana", role: "innovator" },
    { account: "Acme", person: "Ben", role: "Project Manager" },
    { account: "Acme", person: "Ben", role: "" },
    { account: "Acme", person: "", role: "Results Driver" },
    { account: "Beta", person: "Ben", role: "Innovator" },
  ];

  test.each([
    ["acme ", 2],
    ["Beta", 1],
    ["Corona", 0],
  ])("of %j are %p", (account, roles) => expect(mostRoles(team)(account)).toBe(roles));
});

test("overload is one number, and the one that the texts name", () => {
  expect(OVERLOAD).toBe(4);
  expect(texts("en").questions.overload.hint).toMatch(/four or more roles in one person/);
  expect(texts("es").questions.overload.hint).toMatch(/cuatro roles o más en una persona/);
});

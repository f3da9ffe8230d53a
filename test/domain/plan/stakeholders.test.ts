import { stakeholderCover, type Stakeholder } from "../../../src/domain/plan/stakeholders";

const person = (of: Partial<Stakeholder> = {}): Stakeholder => ({
  name: "R. Vega",
  level: "enterprise",
  influence: "decides",
  strength: 4,
  owner: "Ana",
  ...of,
});

test.each<[string, Stakeholder[], number, number, { code: string; params: object }[]]>([
  ["nobody", [], 0, 0, [{ code: "no-enterprise-decider", params: {} }]],
  ["one who decides for the company, covered", [person()], 1, 1, []],
  ["one covered at the lowest strength that counts", [person({ strength: 3 })], 1, 1, []],
  ["one without an owner", [person({ owner: "  " })], 0, 0, [{ code: "decider-without-owner", params: { name: "R. Vega" } }]],
  ["one whose relationship is not rated", [person({ strength: null })], 0, 0, [{ code: "decider-not-rated", params: { name: "R. Vega" } }]],
  ["one with a weak relationship", [person({ strength: 2 })], 0, 0, [{ code: "decider-weak", params: { name: "R. Vega", strength: 2 } }]],
  ["only one who decides for a division", [person({ level: "division" })], 1, 0, [{ code: "no-enterprise-decider", params: {} }]],
  ["only one of the company who advises", [person({ influence: "advises" })], 0, 0, [{ code: "no-enterprise-decider", params: {} }]],
  [
    "someone about whom nothing is known",
    [person({ level: null, influence: null })],
    0,
    0,
    [{ code: "no-enterprise-decider", params: {} }],
  ],
  [
    "three who decide, one of them covered",
    [person(), person({ name: "B", strength: 1 }), person({ level: "division", owner: "" }), person({ influence: "uses" })],
    1 / 3,
    1,
    [{ code: "decider-weak", params: { name: "B", strength: 1 } }],
  ],
])("of %s", (_, stakeholders, deciders, enterprise, notices) =>
  expect(stakeholderCover(stakeholders)).toEqual({ named: stakeholders.length, deciders, enterprise, notices }),
);

import { stakeholderCover, type Stakeholder, decidersCovered } from "../../../src/domain/plan/stakeholders";

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

describe("deciders covered, by what is known", () => {
  const of = (influence: Stakeholder["influence"], strength: number | null = 4, owner = "Ana") => ({ influence, strength, owner });

  test.each([
    ["nobody is named", "light", [], 0],
    ["the one that a light plan expects", "light", [of("decides")], 1],
    ["one of the three that a deep plan expects", "deep", [of("decides")], 1 / 3],
    ["people whose influence nobody knows may decide", "light", [of("decides"), of(null), of(null)], 1 / 3],
    ["those who advise or use do not", "light", [of("decides"), of("advises"), of("uses")], 1],
    [
      "without an owner, or with a weak relationship, is not covered",
      "standard",
      [of("decides", 4, " "), of("decides", 2), of("decides")],
      1 / 3,
    ],
    ["all of more than are expected", "standard", [of("decides"), of("decides", 3), of("decides", 5)], 1],
  ] as const)("%s", (_, rigor, people, expected) => expect(decidersCovered(people, rigor)).toBeCloseTo(expected, 12));
});

import { DEFAULT_LIMITS, loads } from "../../../src/domain/team/load";
import { TeamIndex } from "../../../src/domain/team/teamIndex";
import { team } from "./teams";

const TEAM = new TeamIndex(
  team(
    "Alfa, Ben, innovator",
    "Alfa, Ana, resultsDriver",
    "Alfa, Ana, projectManager",
    "Alfa, Ana, innovator",
    "Alfa, Ana, collaborator",
    "Beta, Ana, innovator",
    "Beta, cai, innovator",
  ),
);

test("the busiest comes first, then the alphabet", () => {
  expect(loads(TEAM).map(({ person, accounts, roles, most, free }) => [person, accounts, roles, most, free])).toEqual([
    ["Ana", 2, 5, 4, 7],
    ["Ben", 1, 1, 1, 11],
    ["cai", 1, 1, 1, 11],
  ]);
  expect(loads(TEAM)[0]).toMatchObject({ mostOn: ["alfa"], overloadedOnAccount: true, overloadedInAll: false });
});

test("too much is what the limits say: from so many on an account, over so many in all", () => {
  const overloaded = (onAccount: number, inAll: number): [boolean, boolean] => {
    const [ana] = loads(TEAM, { onAccount, inAll });
    return [ana?.overloadedOnAccount ?? false, ana?.overloadedInAll ?? false];
  };
  expect([overloaded(5, 5), overloaded(4, 4), overloaded(4, 5)]).toEqual([
    [false, false],
    [true, true],
    [true, false],
  ]);
  expect(loads(TEAM, { ...DEFAULT_LIMITS, inAll: 3 })[0]?.free).toBe(-2);
});

test("nobody carries nothing", () => expect(loads(new TeamIndex([]))).toEqual([]));

import { coverAccounts } from "../../src/domain/team/coverage";
import { TeamIndex } from "../../src/domain/team/teamIndex";
import { ROLES } from "../../src/domain/roles";
import { roleRecords } from "../../src/i18n/roleRecords";
import { candidateSentence, coverageSentence, roomSentence } from "../../src/i18n/teamSentences";
import { agreementOf, TEAM_WORDS } from "../../src/i18n/teamWords";
import { team } from "../domain/team/teams";

const IDS = ROLES.map(({ id }) => id);

const covered = (...rows: string[]) => {
  const [account] = coverAccounts(["Alfa"], new TeamIndex(team(...rows)));
  if (!account) throw new Error("There is one account");
  return account;
};

test.each([
  [[], "Nobody confirmed yet", "Aún no hay nadie confirmado"],
  [IDS.map((id, at) => `Alfa, P${at}, ${id}`), "All roles held", "Todos los roles cubiertos"],
  [IDS.map((id) => `Alfa, Ana, ${id}`), "All held, but Ana holds 6 roles", "Todo cubierto, pero Ana tiene 6 roles"],
  [IDS.slice(1).map((id, at) => `Alfa, P${at}, ${id}`), "No Results Driver", "Sin Impulsor de resultados"],
  [
    IDS.slice(3).map((id, at) => `Alfa, P${at}, ${id}`),
    "No Results Driver, Project Manager, Innovator",
    "Sin Impulsor de resultados, Gerente de proyecto, Innovador",
  ],
  [["Alfa, Ana, technicalExpert"], "No Results Driver, Project Manager, +3", "Sin Impulsor de resultados, Gerente de proyecto, +3"],
  [
    IDS.slice(2).map((id) => `Alfa, Ana, ${id}`),
    "No Results Driver, Project Manager; Ana holds 4 roles",
    "Sin Impulsor de resultados, Gerente de proyecto; Ana tiene 4 roles",
  ],
])("the coverage of %j", (rows, en, es) => {
  expect([coverageSentence(covered(...rows), "en"), coverageSentence(covered(...rows), "es")]).toEqual([en, es]);
});

test("room is told in words", () => {
  expect([3, 0, -2].map((free) => roomSentence({ free }, "en"))).toEqual(["3 free", "no room left", "2 over"]);
  expect([3, 0, -2].map((free) => roomSentence({ free }, "es"))).toEqual(["margen de 3", "sin margen", "2 de más"]);
});

test("a candidate is told with the reason", () => {
  const tom = { person: "Tom", accounts: 2, best: null, free: 4, onAccount: 0 };
  expect(candidateSentence(tom, "en")).toBe("Tom: does it on 2 accounts, 4 free");
  expect(candidateSentence({ ...tom, accounts: 1 }, "es")).toBe("Tom: lo hace en 1 cuenta, margen de 4");
  expect(candidateSentence({ ...tom, best: { strength: 4, account: "Falco" } }, "en")).toBe("Tom: strength 4 on Falco, 4 free");
});

test("the six roles have a name, a duty and what is usual", () => {
  for (const language of ["en", "es"] as const) {
    const records = roleRecords(language);
    expect(records.map(({ id }) => id)).toEqual(IDS);
    expect(records.every(({ name, duty, shortDuty }) => name !== "" && duty.length > shortDuty.length / 2 && shortDuty.length <= 45)).toBe(
      true,
    );
    expect(new Set(records.filter(({ oftenMissing }) => oftenMissing).map(({ usual }) => usual)).size).toBe(1);
  }
});

test.each(["Innovator", "innovador", " LÍDER  DE RELACIONES ", "lider de relaciones", "experto tecnico", "projectManager"])(
  "%j is a role",
  (word) => {
    expect(TEAM_WORDS.roleOf(word)).toBeDefined();
  },
);

test.each(["", "constructor", "__proto__", "x".repeat(10_000), "مدير", "🎉"])("%.15j is no word of ours", (word) => {
  expect([TEAM_WORDS.roleOf(word), TEAM_WORDS.isYes(word), TEAM_WORDS.isLeft(word), agreementOf(word)]).toEqual([
    undefined,
    false,
    false,
    undefined,
  ]);
});

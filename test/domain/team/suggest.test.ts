import { accentTwins, suggester } from "../../../src/domain/team/suggest";
import { TEAM_WORDS } from "../../../src/i18n/teamWords";
import { HOSTILE } from "./teams";

const meant = suggester(["Falco Pet Food", "Tamarind Snacks", "Casa Peña", "Contoso Spain", "Contoso France"]);

test.each([
  ["Falco Pet Fod", "Falco Pet Food"],
  ["falco", "Falco Pet Food"],
  ["Casa Pena", "Casa Peña"],
  ["Contoso", null],
  ["Northwind", null],
  ["", null],
])("%j may mean %j", (typed, name) => expect([meant(typed), meant(typed)]).toEqual([name, name]));

test.each(HOSTILE)("%.20s is near nothing", (typed) => expect(meant(typed)).toBeNull());

test("two words of one role are one meaning", () => {
  const role = suggester(TEAM_WORDS.roles, TEAM_WORDS.roleOf);
  expect([role("Inovador"), role("Experto"), role("Proyect Manager")].map((word) => TEAM_WORDS.roleOf(word ?? ""))).toEqual([
    "innovator",
    "technicalExpert",
    "projectManager",
  ]);
  expect(role("Chief of staff")).toBeNull();
});

test("many wrong names are another list: the work stops", () => {
  const short = suggester(["Falco Pet Food"]);
  for (let name = 0; name < 50; name++) short(`Other ${name}`);
  expect(short("Falco Pet Fod")).toBeNull();
});

test("names that differ in accents alone are told, others are not", () => {
  expect(accentTwins(["Lucía Prat", "Lucia Prat", "LUCÍA PRAT", "Ana", "Anna"])).toEqual([{ one: "Lucía Prat", other: "Lucia Prat" }]);
});

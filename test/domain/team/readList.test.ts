import { readTeamList } from "../../../src/domain/team/readList";
import { LEFT, isOver } from "../../../src/domain/team/teamEntry";
import { TEAM_WORDS } from "../../../src/i18n/teamWords";
import { HOSTILE, listRow } from "./teams";

const read = (...rows: ReturnType<typeof listRow>[]) => readTeamList(rows, TEAM_WORDS);

test("a row is read with its strength and its days; roles in either language", () => {
  const { entries, findings } = read(
    listRow(5, " Alfa ", "Ana", "Innovator", 4, 46000.5, 46100),
    listRow(6, "Beta", "Ben", "gerente de PROYECTO"),
    listRow(7, "", "", ""),
  );
  expect(entries).toEqual([
    {
      ...{ account: "Alfa", person: "Ana", role: "innovator", form: "list", strength: 4, proposed: false },
      ...{ since: 46000, until: 46100, row: 0, where: "Team!B5" },
    },
    {
      ...{ account: "Beta", person: "Ben", role: "projectManager", form: "list", strength: null, proposed: false },
      ...{ since: null, until: null, row: 1, where: "Team!B6" },
    },
  ]);
  expect(findings).toEqual([]);
});

test.each<[string, Parameters<typeof listRow>, string, object, string]>([
  ["no role yet", [5, "Alfa", "Ana", ""], "team-row-incomplete", { missing: "role" }, "Team!C5"],
  ["nobody", [5, "Alfa", "", "Innovator"], "team-row-incomplete", { missing: "person" }, "Team!B5"],
  ["only an account", [5, "Alfa", "", ""], "team-row-incomplete", { missing: "person, role" }, "Team!B5"],
  ["only a person", [5, "", "Ana", ""], "team-row-incomplete", { missing: "account, role" }, "Team!A5"],
  ["a mistyped role", [5, "Alfa", "Ana", "Inovator"], "team-role-near", { value: "Inovator", role: "innovator" }, "Team!C5"],
  ["a mistyped Spanish role", [5, "Alfa", "Ana", "Lider relaciones"], "team-role-near", { value: "Lider relaciones", role: "relationshipLead" }, "Team!C5"], // prettier-ignore
  ["no role of ours", [5, "Alfa", "Ana", "Chief"], "team-role-unknown", { value: "Chief" }, "Team!C5"],
  ["a strength out of range", [5, "Alfa", "Ana", "Innovator", 6], "team-strength-unread", { value: "6" }, "Team!D5"],
  ["a strength in words", [5, "Alfa", "Ana", "Innovator", "good"], "team-strength-unread", { value: "good" }, "Team!D5"],
  ["a text for a date", [5, "Alfa", "Ana", "Innovator", 3, "spring"], "team-date-unread", { value: "spring" }, "Team!E5"],
  ["a day before all days", [5, "Alfa", "Ana", "Innovator", 3, -1], "team-date-unread", { value: "-1" }, "Team!E5"],
  ["a text for the last day", [5, "Alfa", "Ana", "Innovator", 3, "", "soon"], "team-date-unread", { value: "soon" }, "Team!F5"],
  ["an error", [5, "Alfa", "#N/A", "Innovator"], "team-cell-error", { error: "#N/A" }, "Team!B5"],
])("tells of %s", (_, row, code, params, where) => {
  const { findings } = read(listRow(...row));
  expect(findings.map((each) => ({ code: each.code, params: each.params, where: each.where }))).toEqual([{ code, params, where }]);
});

test("the account manager's row without a role is no finding: the matrix proposes them by itself", () => {
  const rows = [listRow(5, "Alfa", "Ana", ""), listRow(6, "Alfa", "Ben", "")];
  const { entries, findings } = readTeamList(rows, TEAM_WORDS, (account, person) => `${account} ${person}` === "Alfa Ana");
  expect([entries, findings.map(({ where }) => where)]).toEqual([[], ["Team!C6"]]);
});

test.each(["left", "Se fue", "ya no está", "yes", true])("%j for the last day says that they left", (word) => {
  const { entries, findings } = read(listRow(5, "Alfa", "Ana", "Innovator", 3, 46000, word));
  expect([entries[0]?.until, findings]).toEqual([LEFT, []]);
});

test("a person and a last day alone end all of their rows, and never make one longer", () => {
  const { entries, departures } = read(
    listRow(5, "Alfa", "Ana", "Innovator"),
    listRow(6, "Beta", "ana", "Innovator", "", "", 46050),
    listRow(7, "Beta", "Ben", "Innovator"),
    listRow(8, "", "Ana ", "", "", "", 46100),
  );
  expect(entries.map(({ until }) => until)).toEqual([46100, 46050, null]);
  expect([...departures]).toEqual([["ana", 46100]]);
});

test("the last day is still a day in the role", () => {
  expect([46099, 46100, 46101].map((today) => isOver({ until: 46100 }, today))).toEqual([false, false, true]);
  expect(isOver({ until: null }, 46100)).toBe(false);
  expect(isOver({ until: LEFT }, 1)).toBe(true);
});

test.each(HOSTILE)("%.20s is read as it stands; as a role it is told, shortened", (name) => {
  expect(read(listRow(5, name, name, "Innovator")).entries[0]).toMatchObject({ account: name, person: name });
  const [finding] = read(listRow(5, "Alfa", "Ana", name)).findings;
  expect(finding?.code).toBe("team-role-unknown");
  expect(String(finding?.params.value).length).toBeLessThan(100);
});

test("columns that were deleted are empty", () => {
  const row = { values: { account: "Alfa", person: "Ana", role: "Innovator" }, where: () => "Team!A5" };
  expect(read(row).entries[0]).toMatchObject({ strength: null, since: null, until: null });
});

import { ExcelError, PLATFORMS, call, column, failure, row } from "../support/functions";

test("is everybody with accounts, roles and the most on one account, the busiest first", () => {
  const accounts = column("Alfa", "Alfa", "Beta", "Beta", "alfa");
  expect(
    call("PEOPLE", accounts, column("ben", "Ana", "Ana", "Cai", "Ben"), column("Innovator", "Innovator", "Innovator", "X", "innovador")),
  ).toEqual([
    ["Ana", 2, 2, 1],
    ["ben", 1, 1, 1],
    ["Cai", 1, 1, 1],
  ]);
});

test("takes the team in a matrix", () => {
  const names = [...row("Ana, Ben", "Ana"), ...row("Cai ?", "Ana")];
  expect(call("PEOPLE", column("Alfa", "Beta"), names, row("Innovator", "Collaborator"))).toEqual([
    ["Ana", 2, 3, 2],
    ["Ben", 1, 1, 1],
  ]);
});

describe.each(PLATFORMS)("on $platform", ({ blank }) => {
  test("a team without anybody is a blank row", () =>
    expect(call("PEOPLE", row(blank), row(blank), row(blank))).toEqual([["", "", "", ""]]));
});

test("passes an error on, and tells what is missing", () => {
  expect(call("PEOPLE", row("Alfa"), row({ code: "#N/A", message: "" }), row("Innovator"))).toEqual(new ExcelError("#N/A"));
  expect(failure("PEOPLE", row("Alfa"), row("Ana"))).toMatchObject({ code: "#VALUE!", en: expect.stringContaining("missing") as string });
});

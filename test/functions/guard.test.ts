import { ExcelError, PLATFORMS, call, column, failure, row } from "../support/functions";

const NAMES = column("Alfa", "Beta", "Corona", "Delta");
const RANKS = column(1, 2, 3, 4);
const MANAGERS = column("Ana", "Ana", "Ben", "ana ");

/** What stands beside each account; `Y` is a key account somebody decided on, `y` one that was proposed, `.` none. */
const guarded = (list: string, cap: number, managerCap: number, ranks = RANKS): unknown[] => {
  const marks = [...list];
  const keys = marks.map((mark) => [mark !== "."]);
  return (
    call(
      "GUARD",
      NAMES,
      keys,
      marks.map((mark) => [mark === "Y"]),
      ranks,
      MANAGERS,
      cap,
      managerCap,
    ) as unknown[][]
  ).flat();
};

test.each<[string, string, number, number, unknown[]]>([
  ["nothing while neither is over its cap", "yYY.", 3, 2, ["", "", "", ""]],
  ["the worst of those only proposed, beside what was decided", "yyY.", 2, 9, ["", "", "Beta", ""]],
  ["the worst of the decided where all are", "YYYY", 3, 9, ["Delta", "Delta", "Delta", "Corona"]],
  ["an account of the same manager where only they are over", "yYyY", 9, 2, ["", "Alfa", "", "Alfa"]],
  ["nothing where nobody has decided", "yyyy", 2, 9, ["", "", "", ""]],
])("names %s", (_, list, cap, managerCap, shown) => expect(guarded(list, cap, managerCap)).toEqual(shown));

test("takes an account without a rank for the worst", () =>
  expect(guarded("yyYy", 3, 9, column(1, "", 3, 4))).toEqual(["", "", "Beta", ""]));

test("takes rows too", () => {
  expect(call("GUARD", row("Alfa", "Beta"), row(true, true), row(true, false), row(1, 2), row("Ana", "Ben"), 1, 9)).toEqual([
    ["Beta"],
    [""],
  ]);
});

describe.each(PLATFORMS)("blank cells on $platform", ({ blank }) => {
  test("are no key account, not decided, no manager", () => {
    expect(
      call(
        "GUARD",
        NAMES,
        column(true, blank, true, blank),
        column(true, blank, blank, blank),
        RANKS,
        column(blank, blank, blank, blank),
        2,
        1,
      ),
    ).toEqual(column("", "", "", ""));
  });

  test("are no cap", () => {
    expect(failure("GUARD", NAMES, RANKS, RANKS, RANKS, MANAGERS, blank, 5).en).toBe(
      "The cap must be a whole number of at least 1, not 0.",
    );
  });
});

test.each([
  ["a cap of 0", [0, 5], "The cap must be a whole number of at least 1, not 0.", "El límite debe ser un número entero de 1 o más, no 0."],
  [
    "a cap that is a text",
    ["ten", 5],
    "The cap must be a whole number of at least 1, not ten.",
    "El límite debe ser un número entero de 1 o más, no ten.",
  ],
  [
    "half a manager's account",
    [5, 1.5],
    "The cap must be a whole number of at least 1, not 1.5.",
    "El límite debe ser un número entero de 1 o más, no 1.5.",
  ],
])("tells of %s", (_, caps, en, es) => {
  expect(failure("GUARD", NAMES, RANKS, RANKS, RANKS, MANAGERS, ...caps)).toEqual({ code: "#VALUE!", en, es });
});

test("tells of ranges of another length and of those that are missing", () => {
  expect(failure("GUARD", NAMES, RANKS, column(true), RANKS, MANAGERS, 5, 5)).toEqual({
    code: "#VALUE!",
    en: "The ranges have 4 and 1 cells. Please choose ranges of the same length.",
    es: "Los rangos tienen 4 y 1 celdas. Elija rangos de la misma longitud.",
  });
  expect(failure("GUARD", NAMES, RANKS).en).toBe("A range is missing. Please fill in every argument up to the last one you need.");
});

test("passes an error in a cap on; one in a row is no name, no rank and no manager", () => {
  const error = { code: "#N/A", message: "" };
  expect(call("GUARD", NAMES, RANKS, RANKS, RANKS, MANAGERS, error, 5)).toEqual(new ExcelError("#N/A"));
  expect(
    call("GUARD", column("Alfa", error), column(true, true), column(true, false), column(1, error), column("Ana", error), 1, 5),
  ).toEqual(column("", ""));
});

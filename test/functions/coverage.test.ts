import fc from "../support/properties";
import { ExcelError, PLATFORMS, call, column, failure, row } from "../support/functions";

describe.each(PLATFORMS)("role coverage on $platform", ({ blank }) => {
  test.each<[string, unknown[], number]>([
    ["every role held", ["Ana", "Ben", "Ana", "Cai", "Ben", "Dee"], 1],
    ["half of them", ["Ana", blank, "Ana", "", "Ben", " "], 0.5],
    ["nobody", [blank, blank, blank, blank], 0],
    ["roles that are ticked", [true, false, true, false], 0.5],
    ["one role", ["Ana"], 1],
    ["a proposal, which is nobody yet, and a yes", ["Ana ?", "yes", "Ben", "Cai, Dee ?"], 0.75],
  ])("is the share of roles that somebody holds: %s", (_, roles, share) => expect(call("COVERAGE", row(...roles))).toEqual([[share]]));

  test("spills for many accounts, an error in the row where it stands", () => {
    const roles = [...row("Ana", blank), ...row({ code: "#REF!", message: "" }, "Ben"), ...row("Ana", "Ben"), ...row(blank, blank)];
    expect(call("COVERAGE", roles)).toEqual([[0.5], [new ExcelError("#REF!")], [1], [0]]);
  });

  test("takes a column for one role of many accounts", () => expect(call("COVERAGE", column("Ana", blank))).toEqual([[1], [0]]));
});

test("tells of a range that is missing", () => {
  expect(failure("COVERAGE", null)).toEqual({
    code: "#VALUE!",
    en: "A range is missing. Please fill in every argument up to the last one you need.",
    es: "Falta un rango. Complete todos los argumentos hasta el último que necesite.",
  });
});

test("is the number of holders ÷ the number of roles, in whatever order they stand", () => {
  const roles = fc.array(fc.constantFrom("Ana", "Ben", "", null, 0), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(roles, (cells) => {
      const held = cells.filter((cell) => cell === "Ana" || cell === "Ben").length;
      expect(call("COVERAGE", [cells])).toEqual([[held / cells.length]]);
      expect(call("COVERAGE", [cells.toReversed()])).toEqual([[held / cells.length]]);
    }),
  );
});

import fc from "../../support/properties";
import { combine, combineByAccount, type Combining } from "../../../src/domain/accounts";
import { namesOf, read, told, valuesOf, type Rows } from "./lists";
import { LISTS, choose, companies } from "./messyLists";

describe("names", () => {
  const FORMS = ["S.L.", "SL", "Ltd", "Inc.", "GmbH", "S.A.", "LLC", "Co.", "Corporation", "B.V."];

  test("that differ in legal form, case, accents or the order of words are told as pairs, and stay apart", () => {
    const kind = fc.record({
      names: companies(3, 8),
      form: choose(...FORMS),
      other: choose("", ...FORMS),
      how: choose("upper", "comma", "turned", "The"),
    });
    fc.assert(
      fc.property(kind, ({ names, form, other, how }) => {
        const [first = "", ...rest] = names;
        const twin = { upper: first.toUpperCase(), comma: `${first},`, turned: first.split(" ").reverse().join(" "), The: `The ${first}` }[
          how
        ];
        const rows: Rows = [
          ["Account", "Revenue"],
          [`${first} ${form}`, 1],
          ...rest.map((name, n) => [name, 2 + n]),
          [`${twin} ${other}`, 99],
        ];
        const list = read(rows);
        expect(list.accounts).toHaveLength(names.length + 1);
        const near = list.findings.filter(({ code }) => code === "accounts-near" || code === "account-twice");
        expect(near.map(({ where }) => where)).toEqual([`Accounts!A${names.length + 2}`]);
      }),
      LISTS,
    );
  });

  test.each([
    ["Ana Ruiz", "ANA RUIZ"],
    ["Ana Ruiz", "Ruiz, Ana"],
    ["Ana Ruiz", "ana.ruiz@contoso.com"],
    ["Ana Ruiz", "A. Ruiz"],
    ["José Gil", "Jose Gil"],
  ])("of managers: %s and %s are told as a pair", (one, two) => {
    expect(
      told(
        read([
          ["Account", "Owner"],
          ["A", one],
          ["B", "Eva Mora"],
          ["C", two],
          ["D", one],
        ]),
      ),
    ).toEqual(["managers-near Accounts!B4"]);
  });

  test.each([
    ["Rep 1", "Rep 2"],
    ["Ana Ruiz", "Ana Gil"],
    ["Acme North", "Acme South"],
  ])("%s and %s are two", (one, two) => {
    // prettier-ignore
    expect(told(read([["Account", "Owner"], [one, one], [two, two]]))).toEqual([]); // prettier-ignore
  });

  test("accounts of one name with two numbers stay apart and keep their numbers; numbers gather the rows of a renamed account", () => {
    const alike = read([["Customer no.", "Customer", "City"], [101, "Acme", "Bilbao"], [102, "Acme", "Vigo"], [103, "Beta", "Lugo"]]); // prettier-ignore
    expect(alike.accounts.map(({ name, key }) => [name, key])).toEqual([["Acme", "101"], ["Acme", "102"], ["Beta", "103"]]); // prettier-ignore
    expect([alike.mapping.key?.header, told(alike)]).toEqual(["Customer no.", ["account-alike Accounts!B3"]]);
    const renamed = read([
      ["Customer no.", "Customer", "Invoice", "Sales"],
      ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].flatMap((id) =>
        [1, 2].map((n) => [id, id === 3 && n === 2 ? "Acme New" : `Acme ${id}`, `I${id}${n}`, id * n]),
      ),
    ]);
    expect(namesOf(renamed)).toHaveLength(12);
    expect(valuesOf(renamed, "currentRevenue")).toEqual([3, 6, 9, 12, 15, 18, 21, 24, 27, 30, 33, 36]);
  });
});

describe("several figures become one", () => {
  const figures = [
    { value: 0.5, weight: 100, time: 3 },
    { value: null, weight: 900, time: 9 },
    { value: 0.9, weight: 300, time: 7 },
    { value: 0.1, weight: null, time: null },
  ];

  test.each<[Combining, number]>([
    ["sum", 1.5],
    ["mean", 0.5],
    ["weighted", 0.8],
    ["latest", 0.9],
    ["first", 0.5],
  ])("%s", (how, expected) => expect(combine(figures, how)).toBeCloseTo(expected, 12));

  test("for every account of a column of names, those that stand once included", () => {
    const rows = { figures: [1, 2, 4, 8].map((value) => ({ value, weight: null, time: null })), namesStandOnce: true };
    expect(combineByAccount(["beta", "Acme", "Gama"], { ...rows, names: ["Acme", "", "Beta ", ""] }, "sum")).toEqual([12, 3, null]);
    const apart = { ...rows, namesStandOnce: false, names: ["Acme", "", "Beta", "ACME"] };
    expect(combineByAccount(["Acme", "Beta"], apart, "sum")).toEqual([9, 4]);
    expect(combineByAccount(["Acme"], apart, "latest")).toEqual([8]);
  });

  test("a list's figures are the same as those by which its formulas are to be shown", () => {
    const rows = fc.array(fc.record({ name: choose("Acme", "Beta", "Gama"), value: fc.option(fc.nat(100)), item: fc.nat(99) }), {
      minLength: 12,
      maxLength: 30,
    });
    fc.assert(
      fc.property(rows, (drawn) => {
        const list = read([["Account", "Invoice", "Sales"], ["Acme", "x", 1], ["Beta", "y", 2], ...drawn.map(({ name, item, value }) => [name, `I${item}`, value ?? ""])]); // prettier-ignore
        const how = list.mapping.criteria["currentRevenue"]?.combining;
        if (how === undefined) return;
        const all = [{ name: "Acme", value: 1 }, { name: "Beta", value: 2 }, ...drawn]; // prettier-ignore
        const figures = all.map(({ value }) => ({ value, weight: null, time: null }));
        const shown = combineByAccount(namesOf(list), { names: all.map(({ name }) => name), figures, namesStandOnce: false }, how);
        expect(valuesOf(list, "currentRevenue")).toEqual(shown);
      }),
    );
  });

  test("nothing known stays nothing; without times the last row is the latest; without weights the mean counts", () => {
    expect(combine([{ value: null, weight: 1, time: 1 }], "sum")).toBeNull();
    expect(
      combine(
        [1, 2].map((value) => ({ value, weight: null, time: null })),
        "latest",
      ),
    ).toBe(2);
    expect(
      combine(
        [1, 2].map((value) => ({ value, weight: 0, time: null })),
        "weighted",
      ),
    ).toBe(1.5);
  });
});

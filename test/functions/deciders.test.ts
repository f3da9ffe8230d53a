import { ExcelError, PLATFORMS, call, column, failure } from "../support/functions";

describe.each(PLATFORMS)("deciders covered on $platform", ({ blank }) => {
  const people = [
    column("Ruiz", "Soler", "Vega", blank),
    column("Decides", "decide", blank, blank),
    column(4, 2, 5, blank),
    column("Ana", "Ana", "Luis", blank),
  ];

  test("are counted among those who decide, or may", () => {
    expect(call("DECIDERS", ...people)).toEqual([[1 / 3]]);
    expect(call("DECIDERS", ...people, "deep")).toEqual([[1 / 3]]);
  });

  test.each([
    ["light", 1],
    ["Estándar", 0.5],
    ["Deep", 1 / 3],
  ])("are at least as many as a plan that is %s expects", (rigor, share) =>
    expect(call("DECIDERS", column("Ruiz"), column("Decides"), column(3), column("Ana"), rigor)).toEqual([[expect.closeTo(share, 12)]]),
  );

  test("need an owner and a rating", () => {
    expect(call("DECIDERS", column("Ruiz"), column("Decides"), column(blank), column("Ana"))).toEqual([[0]]);
    expect(call("DECIDERS", column("Ruiz"), column("Decides"), column(5), column(blank))).toEqual([[0]]);
  });

  test("are none where nobody is named", () =>
    expect(call("DECIDERS", column(blank), column("Decides"), column(5), column("Ana"))).toEqual([[0]]));
});

test.each([
  [
    "an unknown influence",
    [column("Ruiz"), column("rules"), column(4), column("Ana")],
    "“rules” is not an influence. Please write decides, advises or uses.",
  ],
  [
    "a text as a rating",
    [column("Ruiz"), column("Decides"), column("good"), column("Ana")],
    "“good” is not a rating. Please type a number from 1 to 5, or leave the cell empty.",
  ],
  [
    "an unknown rigor",
    [column("Ruiz"), column("Decides"), column(4), column("Ana"), "soft"],
    "“soft” is not a rigor. Please write light, standard or deep.",
  ],
  [
    "columns of other people",
    [column("Ruiz"), column("Decides", "Uses"), column(4), column("Ana")],
    "The ranges have 1 and 2 cells. Please choose ranges of the same length.",
  ],
])("is told of %s", (_, values, en) => expect(failure("DECIDERS", ...values)).toMatchObject({ code: "#VALUE!", en }));

test("an error is passed on", () =>
  expect(call("DECIDERS", column("Ruiz"), column("Decides"), column({ code: "#N/A", message: "" }), column("Ana"))).toEqual(
    new ExcelError("#N/A"),
  ));

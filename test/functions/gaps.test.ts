import { ExcelError, PLATFORMS, call, column, failure, inLanguage, row } from "../support/functions";

describe.each(PLATFORMS)("open roles on $platform", ({ blank }) => {
  test.each<[string, unknown[], string]>([
    ["none", ["Ana", "Ben", "Ana", "Cai", "Ben", "Dee"], ""],
    ["two of them", ["Ana", blank, "Ana", "Cai", "", "Dee"], "Project Manager, Collaborator"],
    ["all of them", [blank, "", " ", blank, blank, blank], "Results Driver, Project Manager, Innovator, Relationship Lead, Collaborator, Technical Expert"], // prettier-ignore
    ["a proposal", ["Ana", "Ben", "Ana", "Marta ?", "Ben", "Dee"], "Relationship Lead"],
    ["a yes", ["yes", "sí", true, "Marta ?, Ana", "Ben", "Dee"], ""],
    ["a no", ["Ana", "Ben", "Ana", "no", "Ben", "Dee"], "Relationship Lead"],
    ["ticks that are not set", [true, false, true, true, true, true], "Project Manager"],
  ])("are named in their order: %s", (_, roles, open) => expect(call("GAPS", row(...roles))).toEqual([[open]]));

  test("spill or are counted", () => {
    const roles = [...row("Ana", blank, "Ana", "Ana", blank, "Ana"), ...row("Ana", "Ana", "Ana", "Ana", "Ana", "Ana")];
    expect(call("GAPS", roles, "spilled")).toEqual([
      ["Project Manager", "Collaborator"],
      ["", ""],
    ]);
    expect(call("GAPS", roles, "Separados")).toEqual(call("GAPS", roles, "spilled"));
    expect(call("GAPS", roles, "count")).toEqual([[2], [0]]);
    expect(call("GAPS", roles, blank)).toEqual([["Project Manager, Collaborator"], [""]]);
  });

  test("are called as the person calls them, as many as there are", () => {
    expect(call("GAPS", row("Ana", blank), null, row("Impulsor", "Gerente"))).toEqual([["Gerente"]]);
  });
});

test("an error stands in the row where it is", () => {
  const roles = [...row("Ana", { code: "#REF!", message: "" }, "Ana", "Ana", "", "Ana"), ...row("Ana", "Ana", "Ana", "Ana", "", "Ana")];
  expect(call("GAPS", roles)).toEqual([[new ExcelError("#REF!")], ["Collaborator"]]);
  expect(call("GAPS", roles, "count")).toEqual([[new ExcelError("#REF!")], [1]]);
  expect(call("GAPS", roles, "spilled")).toEqual([[new ExcelError("#REF!")], ["Collaborator"]]);
});

test("gives the same in every language of the messages", () => {
  expect(inLanguage("es", () => call("GAPS", row("", "A", "A", "A", "A", "A")))).toEqual([["Results Driver"]]);
});

test.each([
  [
    "a view that there is not",
    [row("A", "A", "A", "A", "A", "A"), "long"],
    "“long” cannot be shown here. Please write joined, spilled or count.",
    "«long» no se puede mostrar aquí. Escriba unidos, separados o recuento.",
  ],
  [
    "another number of roles",
    [row("A", "A")],
    "There are 2 cells for an account where the six roles need six. Please choose six, or give a label for each column.",
    "Hay 2 celdas por cuenta y los seis roles necesitan seis. Elija seis o dé una etiqueta para cada columna.",
  ],
  [
    "labels that do not fit",
    [row("A", "A"), null, row("One")],
    "Please give 2 labels, none of them blank.",
    "Indique 2 etiquetas, ninguna en blanco.",
  ],
  [
    "a range that is missing",
    [],
    "A range is missing. Please fill in every argument up to the last one you need.",
    "Falta un rango. Complete todos los argumentos hasta el último que necesite.",
  ],
])("tells of %s", (_, values, en, es) => expect(failure("GAPS", ...values)).toEqual({ code: "#VALUE!", en, es }));

test("agrees with the coverage", () => {
  const roles = column("").map(() => ["Ana", "Ben ?", "-", "▲ open", "sí", 0]);
  expect([call("GAPS", roles, "count"), call("COVERAGE", roles)]).toEqual([[[4]], [[2 / 6]]]);
});

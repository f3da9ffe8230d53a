import fc from "../support/properties";
import { ExcelError, PLATFORMS, call, column, failure, row } from "../support/functions";

const STATUSES = ["Answered", "Answered", "Answered", "Open", "Unknown", "Not relevant"];
const LEVELS = ["Light", "Standard", "Deep", "Light", "Standard", "Light"];
const STAGES = ["Strategy", "Strategy", "Review", "Strategy", "Research", "Execution"];
const pairs = (first: unknown[], second: unknown[]): unknown[][] => first.map((cell, index) => [cell, second[index]]);

describe("the progress of a plan", () => {
  test.each<[string, unknown[], number | ""]>([
    // 3 ÷ (6 − 1)
    ["by statuses alone, whatever the rigor", [column(...STATUSES), "light"], 0.6],
    // 1 ÷ (3 − 1)
    ["at light", [pairs(STATUSES, LEVELS), "light"], 0.5],
    ["at light where no rigor is given", [pairs(STATUSES, LEVELS)], 0.5],
    // 2 ÷ (5 − 1)
    ["at standard", [pairs(STATUSES, LEVELS), "Standard"], 0.5],
    ["at deep", [pairs(STATUSES, LEVELS), "deep"], 0.6],
    ["with the levels first", [pairs(LEVELS, STATUSES), "deep"], 0.6],
    ["with levels of their own", [column(...STATUSES), "light", column(...LEVELS)], 0.5],
    ["with levels of their own, in rows", [row(...STATUSES), "light", row(...LEVELS)], 0.5],
    ["of one question with its level", [row("answered", "light"), "light"], 1],
    [
      "of Spanish words",
      [pairs(["Respondida", "no se sabe", "NO PERTINENTE", "abierta"], ["Ligero", "estandar", "profundo", "Ligero"]), "Estándar"],
      1 / 3,
    ],
    ["where nothing is relevant", [column("Not relevant", "notRelevant")], ""],
    ["where all questions are deeper", [pairs(["Answered", "Open"], ["Deep", "Standard"]), "light"], ""],
  ])("%s", (_, values, share) => expect(call("PROGRESS", ...values)).toEqual([[share]]));

  test.each([
    ["alone", [column(...STATUSES)], [3, 1, 1, 1]],
    ["at light", [column(...STATUSES), "light", column(...LEVELS)], [1, 1, 0, 1]],
  ])("in counts %s: answered, open, unknown, not relevant", (_, [statuses, rigor = null, levels = null], counts) =>
    expect(call("PROGRESS", statuses, rigor, levels, "counts")).toEqual([counts]),
  );

  test("by stage, one row each, in either language and in any order", () => {
    const byStage = (...names: unknown[]): unknown =>
      call("PROGRESS", column(...STATUSES), "deep", null, null, column(...STAGES), column(...names));
    expect(byStage("Research", "Estrategia", "review", "Ejecución", "Action plan", "Elsewhere", null)).toEqual(
      column(0, 2 / 3, 1, "", "", "", ""),
    );
  });

  test("by a grouping of one's own, in counts", () =>
    expect(
      call("PROGRESS", column(...STATUSES), "deep", column(...LEVELS), "Recuento", row("a", "b", "A ", "b", "b", null), row("A", "B", "")),
    ).toEqual([
      [2, 0, 0, 0],
      [1, 1, 1, 0],
      ["", "", "", ""],
    ]));
});

describe.each(PLATFORMS)("blanks on $platform", ({ blank }) => {
  test("a blank status is open", () => expect(call("PROGRESS", column("Answered", blank, "", " "))).toEqual([[0.25]]));

  test("a row without status and level is not a question", () =>
    expect(call("PROGRESS", pairs(["Answered", blank, blank], ["Light", "Light", blank]), blank)).toEqual([[0.5]]));

  test("a question without a level is asked at every rigor", () =>
    expect(call("PROGRESS", pairs(["Answered", "Open", "Open"], [blank, "Deep", blank]), "light")).toEqual([[0.5]]));

  test("no view is the share", () => expect(call("PROGRESS", column("Answered"), blank, null, blank)).toEqual([[1]]));
});

describe("what is wrong", () => {
  test.each([
    [
      "an unknown status",
      [column("Answered", "Later")],
      "“Later” is not a status of a question. Please write answered, open, not relevant or unknown.",
      "«Later» no es un estado de pregunta. Escriba respondida, abierta, no pertinente o no se sabe.",
    ],
    [
      "an unknown rigor",
      [column("Answered"), "quick"],
      "“quick” is not a rigor. Please write light, standard or deep.",
      "«quick» no es un nivel de rigor. Escriba ligero, estándar o profundo.",
    ],
    [
      "an unknown level",
      [pairs(["Answered", "Open"], ["Light", "Ultra"]), "light"],
      "“Ultra” is not a rigor. Please write light, standard or deep.",
      "«Ultra» no es un nivel de rigor. Escriba ligero, estándar o profundo.",
    ],
    [
      "two columns of statuses",
      [pairs(["Answered"], ["Open"])],
      "“Open” is not a rigor. Please write light, standard or deep.",
      "«Open» no es un nivel de rigor. Escriba ligero, estándar o profundo.",
    ],
    [
      "three columns",
      [row("Question", "Answered", "Light"), "light"],
      "There are 3 columns. Please choose the statuses alone, or two columns: statuses and levels.",
      "Hay 3 columnas. Elija solo los estados o dos columnas: estados y niveles de rigor.",
    ],
    [
      "a block beside levels",
      [pairs(["Answered", "Open"], ["Light", "Light"]), "light", column("Light", "Light")],
      "Please choose a single column or row of cells.",
      "Elija una sola columna o fila de celdas.",
    ],
    [
      "fewer levels than questions",
      [column("Answered", "Open"), "light", column("Light")],
      "The ranges have 2 and 1 cells. Please choose ranges of the same length.",
      "Los rangos tienen 2 y 1 celdas. Elija rangos de la misma longitud.",
    ],
    [
      "fewer groups than questions",
      [column("Answered", "Open"), "light", null, null, column("Review"), row("Review")],
      "The ranges have 2 and 1 cells. Please choose ranges of the same length.",
      "Los rangos tienen 2 y 1 celdas. Elija rangos de la misma longitud.",
    ],
    [
      "groups without names",
      [column("Answered"), "light", null, null, column("Review")],
      "Groups and names belong together. Please give both, or neither.",
      "Los grupos y los nombres van juntos. Indique ambos o ninguno.",
    ],
    [
      "names without groups",
      [column("Answered"), "light", null, null, null, row("Review")],
      "Groups and names belong together. Please give both, or neither.",
      "Los grupos y los nombres van juntos. Indique ambos o ninguno.",
    ],
    [
      "an unknown view",
      [column("Answered"), "light", null, "chart"],
      "“chart” cannot be shown here. Please write share or counts.",
      "«chart» no se puede mostrar aquí. Escriba proporción o recuento.",
    ],
    [
      "no questions",
      [],
      "A range is missing. Please fill in every argument up to the last one you need.",
      "Falta un rango. Complete todos los argumentos hasta el último que necesite.",
    ],
  ])("is told of %s", (_, values, en, es) => expect(failure("PROGRESS", ...values)).toEqual({ code: "#VALUE!", en, es }));

  test.each([
    ["a status", [column("Answered", 0)]],
    ["a level", [column("Answered", "Open"), "light", column("Light", 0)]],
    ["the rigor", [column("Answered"), 0]],
    ["the view", [column("Answered"), null, null, 0]],
    ["a group", [column("Answered"), null, null, null, column(0), row("Review")]],
    ["a name", [column("Answered"), null, null, null, column("Review"), row(0)]],
  ])("in %s is passed on", (_, values) => {
    const error = { code: "#N/A", message: "" };
    const spoilt = values.map((value) =>
      value === 0 ? error : Array.isArray(value) ? value.map((cells) => cells.map((cell) => (cell === 0 ? error : cell))) : value,
    );
    expect(call("PROGRESS", ...spoilt)).toEqual(new ExcelError("#N/A"));
  });
});

describe("for all plans", () => {
  const status = fc.constantFrom("Answered", "Open", "Unknown", "Not relevant");
  const level = fc.constantFrom("Light", "Standard", "Deep", null);
  const plan = fc.array(fc.tuple(status, level), { minLength: 1, maxLength: 57 });
  const rigor = fc.constantFrom("light", "standard", "deep");
  const shareOf = (questions: readonly (readonly unknown[])[], depth: string): unknown =>
    (call("PROGRESS", questions, depth) as unknown[][])[0]?.[0];

  test("finding a question without an answer not relevant never lowers the progress", () => {
    fc.assert(
      fc.property(plan, rigor, fc.nat(), (questions, depth, at) => {
        const unanswered = questions.flatMap(([each], index) => (each === "Open" || each === "Unknown" ? [index] : []));
        fc.pre(unanswered.length > 0);
        const index = unanswered[at % unanswered.length] ?? 0;
        const before = shareOf(questions, depth);
        const after = shareOf(questions.with(index, ["Not relevant", questions[index]?.[1] ?? null]), depth);
        // Blank: nothing is left to answer.
        expect(before === "" ? after === "" : after === "" || (after as number) >= (before as number)).toBe(true);
      }),
    );
  });

  test("the share is the counts', the order does not matter, and neither does the platform", () => {
    fc.assert(
      fc.property(plan, rigor, (questions, depth) => {
        const share = shareOf(questions, depth);
        const [[answered = 0, open = 0, unknown = 0]] = call("PROGRESS", questions, depth, null, "counts") as [number[]];
        expect(share).toBe(answered + open + unknown === 0 ? "" : answered / (answered + open + unknown));
        expect(shareOf(questions.toReversed(), depth)).toBe(share);
        expect(
          shareOf(
            questions.map((cells) => cells.map((cell) => cell ?? 0)),
            depth,
          ),
        ).toBe(share);
      }),
    );
  });
});

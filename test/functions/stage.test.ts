import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "../support/properties";
import { EXIT_CRITERIA } from "../../src/domain/plan/stages";
import { texts } from "../../src/i18n";
import { ExcelError, PLATFORMS, call, column, failure, inLanguage, row } from "../support/functions";

/** Just what a light, a standard and a deep plan must have reached to be complete. */
const LIGHT = [0.6, 1, 0.6, 3, 2, 0, 0, 0, 0.6, 1, 2, 0.6, 1, 0.6, 0.6, 1, 180];
const STANDARD = [0.75, 2, 0.75, 5, 4, 1, 1, 3, 0.75, 2, 4, 0.75, 3, 0.75, 0.75, 1, 90];
const DEEP = [0.9, 3, 0.9, 6, 6, 2, 2, 6, 0.9, 3, 6, 0.9, 5, 0.9, 0.9, 2, 30];
const FACTS = LIGHT.length;
const LABELS = row(..."abcdefghijklmnopq");

describe("the stage of a plan", () => {
  test.each<[string, unknown[], string, string, string]>([
    [
      "that has just begun",
      Array(FACTS).fill(0) as number[],
      "light",
      "Strategy",
      "Strategy questions answered 0%/60%; Themes with an objective 0/1",
    ],
    ["whose core team is small", LIGHT.with(3, 2).with(4, 1), "light", "Research", "Roles held 2/3; Stakeholders named 1/2"],
    ["without actions", LIGHT.with(10, 0), "light", "Action plan", "Actions with owner and date 0/2"],
    ["whose actions are late", LIGHT.with(13, 0.5), "light", "Execution", "Actions in hand 50%/60%"],
    ["whose review is long ago", LIGHT.with(16, 200), "light", "Review", "Days since the last review 200/180"],
    ["that is complete", LIGHT, "light", "Review", ""],
    ["that is complete at standard", STANDARD, "Standard", "Review", ""],
    ["that is complete at deep", DEEP, "Profundo", "Review", ""],
    ["that is light, held to standard", LIGHT, "standard", "Strategy", "Strategy questions answered 60%/75%; Themes with an objective 1/2"],
    [
      "that is standard, held to deep",
      STANDARD.with(0, 1).with(1, 3),
      "deep",
      "Research",
      "Research questions answered 75%/90%; Roles held 5/6; Stakeholders named 4/6; Enterprise-level deciders covered 1/2; Competitors named 1/2; Whitespace fields with a potential 3/6",
    ],
    ["whose share is a hair too small", LIGHT.with(0, 0.5999), "light", "Strategy", "Strategy questions answered 59%/60%"],
  ])("%s", (_, facts, rigor, stage, missing) => {
    expect(call("STAGE", row(...facts), row(rigor))).toEqual([[stage]]);
    expect(call("STAGE", column(...facts), row(rigor), "stage")).toEqual([[stage]]);
    expect(call("STAGE", row(...facts), row(rigor), "missing")).toEqual([[missing]]);
  });

  test("rests on the facts that the help page lists, with what each rigor asks for", () => {
    const page = readFileSync(join(__dirname, "../../assets/help.html"), "utf8");
    const table = /<table id="stage-facts">[^]*?<\/table>/.exec(page)?.[0] ?? "";
    const rows = [...table.matchAll(/<tr>([^]*?)<\/tr>/g)].slice(1).map(([line]) =>
      [...line.matchAll(/<td>([^]*?)<\/td>/g)].map(([, cell = ""]) =>
        cell
          .replace(/<[^>]*>/g, "")
          .replace(/\s+/g, " ")
          .trim(),
      ),
    );
    const [en, es] = [texts("en").planning, texts("es").planning];
    const shown = (need: number, measure: string): string =>
      measure === "share" ? `${100 * need}%` : measure === "atMost" ? `≤ ${need}` : need === 0 ? "–" : String(need);
    expect(rows).toEqual(
      EXIT_CRITERIA.map(({ stage, fact, measure, need }, index) => [
        String(index + 1),
        `${en.words.stages[stage]} · ${es.words.stages[stage]}`,
        `${en.facts[fact]} · ${es.facts[fact]}`,
        ...[need.light, need.standard, need.deep].map((each) => shown(each, measure)),
      ]),
    );
    expect(rows).toHaveLength(EXIT_CRITERIA.length);
  });

  test("of many plans spills, by one rigor or one each", () => {
    expect(call("STAGE", [LIGHT, STANDARD, DEEP], row("standard"))).toEqual(column("Strategy", "Review", "Review"));
    // Reviews every 90 days are too seldom for a deep plan; 30 days are often enough for all.
    expect(call("STAGE", [LIGHT, STANDARD, DEEP.with(16, 90)], column("light", "standard", "deep"))).toEqual(
      column("Review", "Review", "Review"),
    );
    expect(call("STAGE", [LIGHT, STANDARD, DEEP.with(16, 90)], column("light", "standard", "deep"), "missing")).toEqual(
      column("", "", "Days since the last review 90/30"),
    );
  });

  test("takes its words from cells", () => {
    const stages = ["Estrategia", "Investigación", "Plan de acción", "Ejecución", "Revisión"];
    expect(call("STAGE", row(...LIGHT.with(3, 0)), row("ligero"), "etapa", column(...stages))).toEqual([["Investigación"]]);
    expect(call("STAGE", row(...LIGHT.with(3, 0)), row("ligero"), "falta", LABELS)).toEqual([["d 0/3"]]);
  });

  test("says the same in any language of the messages", () =>
    expect(inLanguage("es", () => call("STAGE", row(...LIGHT.with(3, 0)), row("light"), "missing"))).toEqual([["Roles held 0/3"]]));
});

describe.each(PLATFORMS)("blanks on $platform", ({ blank }) => {
  test("an empty fact is 0", () =>
    expect(call("STAGE", row(...(LIGHT as unknown[]).with(3, blank)), row("light"), "missing")).toEqual([["Roles held 0/3"]]));

  test("a text without characters is not asked for", () =>
    expect(call("STAGE", row(...(LIGHT as unknown[]).with(3, "").with(9, "")), row("light"), "missing")).toEqual([[""]]));

  test("a blank rigor is light, a blank view the stage", () =>
    expect(call("STAGE", row(...LIGHT), row(blank), blank)).toEqual([["Review"]]));
});

describe("what is wrong", () => {
  test.each([
    [
      "too few facts",
      [row(1, 2, 3), row("light")],
      "There are 3 cells for a plan where 19 are needed. Please choose a range of that width, one row a plan.",
      "Hay 3 celdas por plan y hacen falta 19. Elija un rango de ese ancho, con una fila por plan.",
    ],
    [
      "an unknown rigor",
      [row(...LIGHT), row("quick")],
      "“quick” is not a rigor. Please write light, standard or deep.",
      "«quick» no es un nivel de rigor. Escriba ligero, estándar o profundo.",
    ],
    [
      "a rigor for other plans",
      [[LIGHT, LIGHT, LIGHT], column("light", "deep")],
      "The ranges have 3 and 2 cells. Please choose ranges of the same length.",
      "Los rangos tienen 3 y 2 celdas. Elija rangos de la misma longitud.",
    ],
    [
      "an unknown view",
      [row(...LIGHT), row("light"), "next"],
      "“next” cannot be shown here. Please write stage or missing.",
      "«next» no se puede mostrar aquí. Escriba etapa o falta.",
    ],
    [
      "too few words for the stages",
      [row(...LIGHT), row("light"), "stage", row("a", "b")],
      "Please give 5 labels, none of them blank.",
      "Indique 5 etiquetas, ninguna en blanco.",
    ],
    [
      "a blank label",
      [row(...LIGHT), row("light"), "missing", [(LABELS[0] ?? []).with(4, null)]],
      "Please give 17 labels, none of them blank.",
      "Indique 17 etiquetas, ninguna en blanco.",
    ],
    [
      "a text among the facts",
      [row(...(LIGHT as unknown[]).with(3, "three")), row("light")],
      "“three” is not a number. Please give a number; where it is not known, a formula that shows nothing.",
      "«three» no es un número. Indique un número o, si no se conoce, una fórmula que no muestre nada.",
    ],
    [
      "a negative fact",
      [row(...LIGHT.with(3, -1)), row("light")],
      "-1 is below 0. Please give a number of at least 0.",
      "-1 es menor que 0. Indique un número de 0 o más.",
    ],
    [
      "a share over 1",
      [row(...LIGHT.with(0, 60)), row("light")],
      "60 is not a share. A share goes from 0 to 1, or from 0% to 100%.",
      "60 no es una proporción. Va de 0 a 1, o de 0 % a 100 %.",
    ],
    [
      "no rigor",
      [row(...LIGHT)],
      "A range is missing. Please fill in every argument up to the last one you need.",
      "Falta un rango. Complete todos los argumentos hasta el último que necesite.",
    ],
    [
      "no facts",
      [null, row("light")],
      "A range is missing. Please fill in every argument up to the last one you need.",
      "Falta un rango. Complete todos los argumentos hasta el último que necesite.",
    ],
  ])("is told of %s", (_, values, en, es) => expect(failure("STAGE", ...values)).toEqual({ code: "#VALUE!", en, es }));

  test("with one plan spoils its row alone", () => {
    const error = { code: "#DIV/0!", message: "" };
    const plans = [LIGHT, (LIGHT as unknown[]).with(5, error), LIGHT.with(5, -3), LIGHT];
    const shown = (call("STAGE", plans, column("light", "light", "light", "none")) as unknown[][]).map(([cell]) =>
      cell instanceof ExcelError ? cell.code : cell,
    );
    expect(shown).toEqual(["Review", "#DIV/0!", "#VALUE!", "#VALUE!"]);
  });

  test("in a label is passed on", () => {
    const labels = [(LABELS[0] ?? []).with(4, { code: "#REF!", message: "" })];
    expect(call("STAGE", row(...LIGHT), row("light"), "missing", labels)).toEqual(new ExcelError("#REF!"));
  });
});

describe("for all plans", () => {
  const facts = fc.tuple(
    ...EXIT_CRITERIA.map(({ measure }) => (measure === "share" ? fc.double({ min: 0, max: 1, noNaN: true }) : fc.nat(200))),
  );
  const rigor = fc.constantFrom("light", "standard", "deep");
  const STAGES = ["Strategy", "Research", "Action plan", "Execution", "Review"];
  const placeOf = (plan: readonly number[], depth: string): number =>
    STAGES.indexOf((call("STAGE", [plan], row(depth)) as string[][])[0]?.[0] ?? "");

  test("something is missing in every stage but the last", () => {
    fc.assert(
      fc.property(facts, rigor, (plan, depth) => {
        const missing = (call("STAGE", [plan], row(depth), "missing") as string[][])[0]?.[0];
        expect(missing === "" ? placeOf(plan, depth) : 4).toBe(4);
      }),
    );
  });

  test("more rigor never moves a plan on, and plans in another order have their stages in that order", () => {
    fc.assert(
      fc.property(facts, facts, (plan, other) => {
        const places = ["light", "standard", "deep"].map((depth) => placeOf(plan, depth));
        expect(places).toEqual(places.toSorted((a, b) => b - a));
        expect(call("STAGE", [plan, other], row("light"))).toEqual(
          (call("STAGE", [other, plan], row("light")) as unknown[][]).toReversed(),
        );
      }),
    );
  });
});

import { fill, texts, type Language } from "../../../src/i18n";
import { PlanEditor } from "../../../src/sheets/plan/planEditor";
import { questionFindings } from "../../../src/sheets/plan/questionFindings";
import { questionHeadersOf } from "../../../src/sheets/plan/questionsTable";
import type { CellScalar } from "../../../src/workbench/model";
import { TODAY, type Book } from "../../support/book";
import { planPart } from "../../support/editPlan";
import { PLAN, planBook } from "../../support/planBook";

describe.each(["en", "es"] as const)("questions whose answer, status and task do not say the same (%s)", (language: Language) => {
  const { plan, planning, findings } = texts(language);
  const { questionStatuses, actionStatuses } = planning.words;
  let book: Book;

  const told = async (): Promise<string[]> => {
    const editor = new PlanEditor(await planPart(book, PLAN), questionHeadersOf(null, language));
    const words: Readonly<Record<string, string>> = findings;
    return questionFindings(editor).map(({ code, params, where }) => `${where} ${fill(words[code] ?? "", params)}`);
  };

  const addressOf = async (block: "questions" | "actions", row: number, field: string): Promise<string> => {
    const table = (await planPart(book, PLAN)).tables.find(({ name }) =>
      name.startsWith(block === "actions" ? "KAM_Plan_Actions" : "KAM_Plan_Questions"),
    );
    const headers: Readonly<Record<string, string>> = plan.blocks[block].headers;
    const column = table?.headers.indexOf(headers[field] ?? "") ?? -1;
    return `${PLAN}!${String.fromCharCode(65 + column)}${(table?.headerRow ?? 0) + 2 + row}`;
  };

  const type = async (block: "questions" | "actions", row: number, values: Readonly<Record<string, CellScalar>>): Promise<void> => {
    for (const [field, value] of Object.entries(values)) await book.type({ [await addressOf(block, row, field)]: value });
  };

  beforeEach(async () => {
    book = await planBook(language);
  });

  afterEach(() => book.close());

  test("a new plan has none, nor one that is answered, or whose answer is not whole", async () => {
    expect(await told()).toEqual([]);
    await type("questions", 0, { answer: "Ana, 20 h", status: questionStatuses.answered });
    await type("questions", 1, { answer: "All but one", missing: "Who drives results?", owner: "Ana", due: TODAY });
    await type("questions", 2, { status: questionStatuses.notRelevant });
    await type("actions", 0, { action: "Who drives results?", code: "Q8", status: actionStatuses.open });
    await type("actions", 1, { action: "Visit", code: "A1", status: actionStatuses.done });
    expect(await told()).toEqual([]);
  });

  test("answers that stand as open are told together, with what to do, and their status stands out", async () => {
    await type("questions", 0, { answer: "Ana, 20 h", status: questionStatuses.open });
    await type("questions", 3, { answer: "Costs", status: questionStatuses.open });
    await type("questions", 4, { answer: "Nothing is chosen, so it counts" });
    const where = await addressOf("questions", 0, "status");
    expect(await told()).toEqual([
      language === "en"
        ? `${where} Questions with an answer that are still Open: Q1, Q22. They do not count yet. Please choose Answered, or write what is missing.`
        : `${where} Preguntas con respuesta que siguen como Abierta: Q1, Q22. Todavía no cuentan. Elija Respondida o escriba qué falta.`,
    ]);
    const [status, answer] = [where, await addressOf("questions", 0, "answer")].map((at) => at.replace(`${PLAN}!`, ""));
    const formulas = book
      .sheet(PLAN)
      .conditionalFormattings.flatMap(({ ref, rules }) =>
        ref.startsWith(status ?? "?") ? rules.flatMap((rule) => ("formulae" in rule ? rule.formulae : [])) : [],
      );
    expect(formulas.join()).toContain(`$${answer ?? "?"}<>""`);
  });

  test("a task that goes on after its question is settled, and one that is done while its question is open", async () => {
    await type("questions", 0, { answer: "Ana", status: questionStatuses.answered });
    await type("questions", 1, { status: questionStatuses.notRelevant });
    await type("questions", 2, { status: questionStatuses.unknown });
    await type("actions", 0, { action: "Ask", code: "q1", status: actionStatuses.inProgress });
    await type("actions", 1, { action: "Look", code: "Q8" });
    await type("actions", 2, { action: "Find out", code: "Q15", status: actionStatuses.done });
    const [settled, open] = [await addressOf("questions", 0, "status"), await addressOf("questions", 2, "status")];
    expect(await told()).toEqual(
      language === "en"
        ? [
            `${settled} Questions that are settled while their tasks are not: Q1, Q8. Please set the tasks to Done, or open the questions again.`,
            `${open} Tasks that are done while their questions are open: Q15. Please write the answers and choose Answered, or open the tasks again.`,
          ]
        : [
            `${settled} Preguntas resueltas cuyas tareas siguen abiertas: Q1, Q8. Ponga las tareas como Hecha o vuelva a abrir las preguntas.`,
            `${open} Tareas hechas cuyas preguntas siguen abiertas: Q15. Escriba las respuestas y elija Respondida, o vuelva a abrir las tareas.`,
          ],
    );
  });
});

import { PlanEditor } from "../../../src/sheets/plan/planEditor";
import { cellFindings } from "../../../src/sheets/plan/planCells";
import { questionHeadersOf } from "../../../src/sheets/plan/questionsTable";
import { fill, texts, type Language } from "../../../src/i18n";
import { TODAY, type Book } from "../../support/book";
import { planPart } from "../../support/editPlan";
import { PLAN, planBook } from "../../support/planBook";

describe.each(["en", "es"] as const)("cells of a plan that do not say what their column asks for (%s)", (language: Language) => {
  let book: Book;
  let row: number;

  const told = async (): Promise<string[]> => {
    const editor = new PlanEditor(await planPart(book, PLAN), questionHeadersOf(null, language));
    const words: Readonly<Record<string, string>> = texts(language).findings;
    return cellFindings(editor, language).map(({ code, params, where }) => `${where} ${fill(words[code] ?? "", params)}`);
  };

  beforeAll(async () => {
    book = await planBook(language);
    const actions = (await planPart(book, PLAN)).tables.find(({ name }) => name.startsWith("KAM_Plan_Actions"));
    row = (actions?.headerRow ?? 0) + 2;
  });

  afterAll(() => book.close());

  test("a new plan has none; dates, words of either language and blanks are none", async () => {
    expect(await told()).toEqual([]);
    await book.type({
      [`${PLAN}!A${row}`]: "Visit",
      [`${PLAN}!C${row}`]: "Expandir",
      [`${PLAN}!G${row}`]: TODAY,
      [`${PLAN}!H${row}`]: "Done",
    });
    expect(await told()).toEqual([]);
  });

  test("a date and a status that are only texts are told with their cell and what to do", async () => {
    await book.type({ [`${PLAN}!G${row}`]: "'31/03/2026", [`${PLAN}!H${row}`]: "Finished" });
    const back = (await planPart(book, PLAN)).places.backOn;
    const at = `${PLAN}!${String.fromCharCode(65 + (back?.column ?? 0))}${(back?.row ?? 0) + 1}`;
    await book.type({ [at]: "next spring" });
    const status = texts(language).plan.blocks.actions.headers.status;
    expect(await told()).toEqual(
      language === "en"
        ? [
            `${at} “next spring” is a text and no date, so it does not count. Please type it again as a date, such as 2026-03-31.`,
            `${PLAN}!G${row} “31/03/2026” is a text and no date, so it does not count. Please type it again as a date, such as 2026-03-31.`,
            `${PLAN}!H${row} “Finished” in ${status} is none of the words that count. Please choose one of the list.`,
          ]
        : [
            `${at} «next spring» es un texto y no una fecha, así que no cuenta. Vuelva a escribirlo como fecha, por ejemplo 2026-03-31.`,
            `${PLAN}!G${row} «31/03/2026» es un texto y no una fecha, así que no cuenta. Vuelva a escribirlo como fecha, por ejemplo 2026-03-31.`,
            `${PLAN}!H${row} «Finished» en ${status} no es ninguna de las palabras que cuentan. Elija una de la lista.`,
          ],
    );
  });
});

import { QUESTIONS } from "../../../src/domain/plan/questions";
import { texts } from "../../../src/i18n";
import { QUESTION_CODES } from "../../../src/sheets/plan/questionsTable";
import { parseQuestions, questionsDraft } from "../../../src/sheets/plan/questionsSheet";
import { bookOf, partOf, tablePart } from "../../support/tableParts";

const HEADERS = ["Code", "Category", "Question", "Hint", "Stage", "Rigor", "Who usually knows"];
const row = (code: string, question: string, stage = "Strategy", level = "Light") => [
  code,
  "Needs",
  question,
  "",
  stage,
  level,
  "Innovator",
];

describe("the sheet of questions", () => {
  test.each(["en", "es"] as const)("holds the 57 of the catalogue, and reads back as they are (%s)", async (language) => {
    const book = await bookOf(questionsDraft("Catalogue", language));
    const { questions, blocks, findings } = parseQuestions(partOf(book, "KAM_Questions"));
    expect(questions).toEqual(
      QUESTIONS.map(({ id, level, stage, category, role }) => ({
        code: QUESTION_CODES[id],
        level,
        stage,
        category,
        role,
        question: texts(language).questions[id].text,
      })),
    );
    expect([blocks, findings]).toEqual([[], []]);
    book.close();
  });

  test("gives each question the code of its place", () => {
    expect(QUESTION_CODES.peopleToday).toBe("Q1");
    expect(QUESTION_CODES.untestedBeliefs).toBe("Q57");
    // The codes of the questions that these replace stay theirs.
    const { classifiedAs, dependence, ambition, satisfaction } = QUESTION_CODES;
    expect([classifiedAs, dependence, ambition, satisfaction]).toEqual(["Q58", "Q59", "Q60", "Q61"]);
    expect(new Set(Object.values(QUESTION_CODES)).size).toBe(QUESTIONS.length);
  });

  test.each(["en", "es"] as const)("offers lists that Excel takes (%s)", (language) => {
    const lists = (questionsDraft("Catalogue", language).validations ?? []).flatMap(({ rule }) =>
      "list" in rule ? [rule.list.length] : [],
    );
    expect(lists.length).toBeGreaterThan(0);
    expect(Math.max(...lists)).toBeLessThanOrEqual(255);
  });
});

describe("reading the questions back", () => {
  test("takes rows in any order, with columns of the person's own and words of the other language", () => {
    const part = tablePart(
      ["Ours", "Pregunta", "Etapa", "Rigor", "Código"],
      [
        ["x", "Second?", "Ejecución", "Deep", "Q2"],
        ["", "", "", "", ""],
        ["y", "First?", "", "", "own-1"],
      ],
    );
    expect(parseQuestions(part)).toEqual({
      questions: [
        { code: "Q2", level: "deep", stage: "execution", category: null, role: null, question: "Second?" },
        { code: "own-1", level: null, stage: null, category: null, role: null, question: "First?" },
      ],
      blocks: [],
      findings: [],
    });
  });

  test("gives a question without a code the next number, never one that plans know", () => {
    const part = tablePart(HEADERS, [row("", "New?"), row("Q60", "Old?"), row("", "Newer?")]);
    const { questions, blocks, findings } = parseQuestions(part, ["q64", "own"]);
    expect(questions.map(({ code }) => code)).toEqual(["Q65", "Q60", "Q66"]);
    expect(blocks).toEqual([
      { at: "A5", cells: [["Q65"]] },
      { at: "A7", cells: [["Q66"]] },
    ]);
    expect(findings[0]).toEqual({ code: "question-code-given", params: { code: "Q65" }, where: "Sheet!A5" });
    expect(parseQuestions(tablePart(HEADERS, [row("", "New?")])).questions[0]?.code).toBe("Q62");
  });

  test("tells of a code that stands twice: the first one counts", () => {
    const { questions, findings } = parseQuestions(tablePart(HEADERS, [row("Q1", "One?"), row("q1 ", "Other?")]));
    expect(questions.map(({ question }) => question)).toEqual(["One?"]);
    expect(findings).toEqual([{ code: "question-code-twice", params: { code: "q1" }, where: "Sheet!A6" }]);
  });

  test("tells of a stage and a rigor that are none", () => {
    const { questions, findings } = parseQuestions(tablePart(HEADERS, [row("Q1", "One?", "Someday", "Very")]));
    expect(questions[0]).toMatchObject({ stage: null, level: null });
    expect(findings).toEqual([
      { code: "question-level-unknown", params: { value: "Very" }, where: "Sheet!F5" },
      { code: "question-stage-unknown", params: { value: "Someday" }, where: "Sheet!E5" },
    ]);
  });

  test("tells which column is missing", () => {
    expect(parseQuestions(tablePart(["Pregunta"], [["One?"]], "P"), [], "es")).toEqual({
      questions: [],
      blocks: [],
      findings: [{ code: "question-column-missing", params: { column: "Código" }, where: "P" }],
    });
  });
});

import { LANGUAGES } from "../../i18n";
import type { SheetEntry } from "../registry/entry";
import type { Finding } from "../../domain/finding";
import { cellAddress } from "../../domain/grid";
import { QUESTIONS, type Category } from "../../domain/plan/questions";
import type { Rigor } from "../../domain/plan/rigor";
import type { Stage } from "../../domain/plan/stages";
import type { RoleId } from "../../domain/roles";
import { texts, type Language } from "../../i18n";
import { keyOfWord } from "../../i18n/words";
import { area, cell } from "../a1";
import type { Block, DraftCell, SheetDraft, Validation } from "../draft";
import { LEFT, frame } from "../frame";
import { startLink } from "../links";
import { COLORS, TABLE_STYLE, bodyLines, headerFormat, inputFormats } from "../style";
import type { TablePart } from "../tablePart";
import { OwnTable } from "./ownTable";
import { QUESTIONS_TABLE, QUESTION_CODES, QUESTION_FIELDS, type QuestionField } from "./questionsTable";

const HEADER_ROW = 3;
const FIRST_ROW = HEADER_ROW + 1;
const WIDTH = QUESTION_FIELDS.length;

/** The Questions sheet: `KAM_Questions` with all the questions that plans may ask, for changing, dropping and adding. */
export function questionsDraft(sheet: string, language: Language, back: DraftCell = ""): SheetDraft {
  const { plan, planning, questions, terms } = texts(language);
  const rows = QUESTIONS.map(({ id, category, stage, level, role }) => [
    QUESTION_CODES[id],
    planning.words.categories[category],
    questions[id].text,
    questions[id].hint,
    planning.words.stages[stage],
    planning.words.rigors[level],
    terms.roles[role],
  ]);
  const body = area(FIRST_ROW, LEFT, rows.length, WIDTH);
  const shared = frame({
    kind: "questions",
    title: plan.questionsSheet.title,
    note: plan.questionsSheet.note,
    back,
    lastColumn: LEFT + WIDTH - 1,
    headerRow: HEADER_ROW,
    tab: "muted",
    heights: { "3": 6 },
  });
  return {
    ...shared,
    sheet,
    blocks: [
      ...shared.blocks,
      { at: cell(HEADER_ROW, LEFT), cells: [QUESTION_FIELDS.map((field) => plan.questionHeaders[field]), ...rows] },
    ],
    tables: [
      {
        name: QUESTIONS_TABLE,
        range: area(HEADER_ROW, LEFT, rows.length + 1, WIDTH),
        style: TABLE_STYLE,
        showFilter: true,
        banded: false,
      },
    ],
    formats: [
      ...shared.formats,
      headerFormat(HEADER_ROW, LEFT, WIDTH),
      { range: body, vertical: "Center" },
      ...inputFormats(area(FIRST_ROW, LEFT + 1, rows.length, WIDTH - 1)),
      ...bodyLines(area(FIRST_ROW, LEFT, rows.length, 1)),
      { range: area(FIRST_ROW, LEFT, rows.length, 1), color: COLORS.muted },
      { range: area(FIRST_ROW, LEFT + 1, rows.length, WIDTH - 1), wrap: true },
      { range: area(FIRST_ROW, place("hint"), rows.length, 1), color: COLORS.muted },
    ],
    widths: { ...shared.widths, B: 6.7, C: 24, D: 50, E: 60, F: 13, G: 10, H: 19 },
    fitRows: [`${FIRST_ROW + 1}:${FIRST_ROW + rows.length}`],
    validations: wordLists(rows.length, language),
  };
}

const place = (field: QuestionField): number => LEFT + QUESTION_FIELDS.indexOf(field);

/** Stage and rigor are one of a list: plans count by them. Category and role may be the organisation's own words. */
function wordLists(count: number, language: Language): Validation[] {
  const { plan, planning } = texts(language);
  const lists = { stage: planning.words.stages, level: planning.words.rigors } as const;
  return (Object.keys(lists) as (keyof typeof lists)[]).map((field) => ({
    range: area(FIRST_ROW, place(field), count, 1),
    rule: { list: Object.values(lists[field]).join(",") },
    error: { title: plan.questionHeaders[field], message: plan.errors.list },
  }));
}

/** A question as its row says; what is not a word of ours is null. */
export interface CatalogueRow {
  readonly code: string;
  /** Asked of every plan where it is null. */
  readonly level: Rigor | null;
  readonly stage: Stage | null;
  readonly category: Category | null;
  readonly role: RoleId | null;
  readonly question: string;
}

/** What `KAM_Questions` holds, codes to be written for rows that have none, and what the person should know about it. */
export interface ReadQuestions {
  readonly questions: readonly CatalogueRow[];
  readonly blocks: readonly Block[];
  readonly findings: readonly Finding[];
}

/**
 * Reads the catalogue in the order in which it stands. A row without a question is passed over; one without a code gets the next number.
 * @param taken codes that plans know, so that a number whose row was dropped is not given to another question
 * @param language of the headers that findings name
 */
export function parseQuestions(part: TablePart, taken: Iterable<string> = [], language: Language = "en"): ReadQuestions {
  const headers = (each: Language) => texts(each).plan.questionHeaders;
  const table = new OwnTable(part, { en: headers("en"), es: headers("es") }, QUESTION_FIELDS);
  const gone = (["code", "question"] as const).filter((field) => !table.has(field));
  if (gone.length > 0) {
    return {
      questions: [],
      blocks: [],
      findings: gone.map((field) => ({ code: "question-column-missing", params: { column: headers(language)[field] }, where: part.sheet })),
    };
  }
  return readRows(table, taken);
}

function readRows(table: OwnTable<QuestionField>, taken: Iterable<string>): ReadQuestions {
  const findings: Finding[] = [];
  const blocks: Block[] = [];
  const report = (row: number, field: QuestionField, code: string, params: Finding["params"]): void => {
    const { row: y, column } = table.place(row, field);
    findings.push({ code, params, where: cellAddress(table.part.sheet, y, column) });
  };
  const rows = Array.from({ length: table.part.rowCount }, (_, row) => row).filter((row) => table.text(row, "question") !== "");
  let last = lastNumber([...Object.values(QUESTION_CODES), ...taken, ...rows.map((row) => table.text(row, "code"))]);
  const seen = new Set<string>();
  const questions = rows.flatMap((row): CatalogueRow[] => {
    const typed = table.text(row, "code");
    if (seen.has(typed.toUpperCase())) {
      report(row, "code", "question-code-twice", { code: typed });
      return [];
    }
    const code = typed || `Q${(last += 1)}`;
    if (typed === "") {
      blocks.push(...table.block(row, "code", code));
      report(row, "code", "question-code-given", { code });
    }
    seen.add(code.toUpperCase());
    const word = <List extends "rigors" | "stages">(field: "level" | "stage", list: List) => {
      const value = table.text(row, field);
      const key = value === "" ? undefined : keyOfWord(list, value);
      if (value !== "" && key === undefined) report(row, field, `question-${field}-unknown`, { value });
      return key ?? null;
    };
    return [
      {
        code,
        level: word("level", "rigors"),
        stage: word("stage", "stages"),
        category: keyOfWord("categories", table.text(row, "category")) ?? null,
        role: keyOfWord("roles", table.text(row, "role")) ?? null,
        question: table.text(row, "question"),
      },
    ];
  });
  return { questions, blocks, findings };
}

/** The highest number among codes such as `Q57`. */
const lastNumber = (codes: readonly string[]): number =>
  Math.max(...codes.map((code) => Number(/^Q(\d{1,6})$/i.exec(code.trim())?.[1] ?? 0)));

const READS = { tables: { [QUESTIONS_TABLE]: "whole" } } as const;

/** The catalogue of questions: written once, then the person's. */
export const questionsSheet: SheetEntry = {
  kind: "questions",
  name: (language) => texts(language).sheets.names.questions,
  shown: "hidden",
  group: "plans",
  tables: [QUESTIONS_TABLE],
  reads: { choose: READS, refresh: READS, template: READS },
  languageOf: (headers) =>
    LANGUAGES.find((language) => headers.get(QUESTIONS_TABLE)?.includes(texts(language).plan.questionHeaders.question)) ?? null,
  draft: (facts) => facts.planning && questionsDraft(facts.nameOf("questions"), facts.language, startLink(facts)),
  update: ({ planning }) => (planning?.areAll ? { blocks: planning.catalogue.blocks } : null),
};

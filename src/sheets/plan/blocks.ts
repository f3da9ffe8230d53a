import { LANGUAGES, texts, type Language } from "../../i18n";
import type { WordList } from "../../i18n/words";
import { tableColumn, thisRow } from "../a1";
import { QUESTIONS_TABLE, type QuestionHeaders } from "./questionsTable";

/** The named tables of a plan, in the order of a new template. The last one is the only one that grows by itself. */
export const BLOCKS = [
  "objectives",
  "actions",
  "stakeholders",
  "whitespace",
  "competitors",
  "unknowns",
  "kpis",
  "reviews",
  "questions",
] as const;

export type Block = (typeof BLOCKS)[number];

/** The columns of a block by field, in their order: the headers of `texts(…).plan.blocks`. */
export type Field<B extends Block> = keyof ReturnType<typeof texts>["plan"]["blocks"][B]["headers"] & string;

/** What a column's cells hold. */
export type ColumnKind =
  | { readonly kind: "text" }
  | { readonly kind: "date" }
  | { readonly kind: "amount" }
  | { readonly kind: "share" }
  /** 0 to 100, with one decimal. */
  | { readonly kind: "score" }
  /** A rating from 1 to 5. */
  | { readonly kind: "rating" }
  /** One word of a list, in the language of the sheet. */
  | { readonly kind: "list"; readonly words: WordList }
  /** A formula of ours; the person may write over it. */
  | { readonly kind: "formula"; readonly look: "text" | "amount" | "share"; readonly formula: (at: FormulaReferences) => string };

/** What formulas within a plan's tables refer to. */
export interface FormulaReferences {
  /** The cell of another column in the same row. */
  readonly cell: (field: string) => string;
  /** A whole column of a block on the same sheet. */
  readonly column: <B extends Block>(block: B, field: Field<B>) => string;
  /** Headers of the catalogue as they stand. */
  readonly questions: QuestionHeaders;
}

/** A block as it is described here once: a new column is one entry, and its header in both languages. */
export interface BlockDescription {
  /** Name of the table in the template; Excel puts a number behind it on each copy. */
  readonly table: string;
  /** Empty rows of a new template. */
  readonly rows: number;
  /** Kinds of the columns that are not plain text, by field. */
  readonly kinds: Readonly<Record<string, ColumnKind>>;
}

/** Every block is as wide as the others: Excel refuses to add rows to a table above a wider one. */
export const BLOCK_WIDTH = 8;

const date: ColumnKind = { kind: "date" };
const amount: ColumnKind = { kind: "amount" };
const share: ColumnKind = { kind: "share" };
const rating: ColumnKind = { kind: "rating" };
const list = (words: WordList): ColumnKind => ({ kind: "list", words });

const catalogue = (headers: QuestionHeaders, wanted: keyof QuestionHeaders, code: string): string =>
  `INDEX(${tableColumn(QUESTIONS_TABLE, headers[wanted])},MATCH(${code},${tableColumn(QUESTIONS_TABLE, headers.code)},0))`;

export const BLOCK_DESCRIPTIONS: Readonly<Record<Block, BlockDescription>> = {
  objectives: {
    table: "KAM_Plan_Objectives",
    rows: 3,
    kinds: { theme: list("themes"), due: date, status: list("actionStatuses") },
  },
  actions: {
    table: "KAM_Plan_Actions",
    rows: 5,
    kinds: { theme: list("themes"), due: date, status: list("actionStatuses") },
  },
  stakeholders: {
    table: "KAM_Plan_Stakeholders",
    rows: 4,
    kinds: { level: list("stakeholderLevels"), influence: list("influences"), stance: list("stances"), strength: rating },
  },
  whitespace: {
    table: "KAM_Plan_Whitespace",
    rows: 3,
    kinds: {
      current: amount,
      potential: amount,
      untapped: {
        kind: "formula",
        look: "amount",
        formula: ({ cell }) => `=IF(N(${cell("potential")})=0,"",KAM.UNTAPPED(${cell("current")},${cell("potential")}))`,
      },
      share: {
        kind: "formula",
        look: "share",
        formula: ({ cell }) => `=IF(N(${cell("potential")})=0,"",N(${cell("current")})/${cell("potential")})`,
      },
    },
  },
  competitors: { table: "KAM_Plan_Competitors", rows: 2, kinds: { due: date, threat: rating } },
  unknowns: {
    table: "KAM_Plan_Unknowns",
    rows: 3,
    kinds: { kind: list("clientUnknowns"), due: date, status: list("actionStatuses"), worth: amount },
  },
  kpis: {
    table: "KAM_Plan_KPIs",
    rows: 3,
    kinds: {
      previous: amount,
      target: amount,
      actual: amount,
      reached: {
        kind: "formula",
        look: "share",
        formula: ({ cell }) => `=IF(OR(${cell("actual")}="",N(${cell("target")})=0),"",${cell("actual")}/${cell("target")})`,
      },
    },
  },
  reviews: {
    table: "KAM_Plan_Reviews",
    rows: 2,
    kinds: { date, nextReview: date, revenue: amount, score: { kind: "score" }, completeness: share, coverage: share, openActions: amount },
  },
  questions: {
    table: "KAM_Plan_Questions",
    rows: 0,
    kinds: {
      question: {
        kind: "formula",
        look: "text",
        formula: ({ cell, questions }) => `=IFERROR(${catalogue(questions, "question", cell("code"))},"")`,
      },
      status: list("questionStatuses"),
      due: date,
      task: {
        kind: "formula",
        look: "text",
        // The task of a question stands among the actions under the same code.
        formula: ({ cell, column }) =>
          `=IF(${cell("code")}="","",IFERROR(INDEX(${column("actions", "status")},MATCH(${cell("code")},${column("actions", "code")},0))&"",""))`,
      },
    },
  },
};

/** Headers of a block in one language, in the order of its columns. */
export const blockHeaders = <B extends Block>(block: B, language: Language): Readonly<Record<Field<B>, string>> =>
  texts(language).plan.blocks[block].headers as Readonly<Record<Field<B>, string>>;

/** The header of a field as any language writes it. */
export const blockHeaderWords = <B extends Block>(block: B, field: Field<B>): string[] =>
  LANGUAGES.map((language) => blockHeaders(block, language)[field]);

/** The fields of a block in the order of its columns. */
export const blockFields = <B extends Block>(block: B): readonly Field<B>[] => Object.keys(blockHeaders(block, "en")) as Field<B>[];

/** The mark of the tables of a sheet that we have named ourselves, because the plain names are taken. */
const COPY = /_R(\d+)$/i;

/** The number that no such table has yet. */
export const nextCopy = (tables: Iterable<string>): number =>
  Math.max(0, ...[...tables].map((name) => Number(COPY.exec(name)?.[1] ?? 0))) + 1;

/** What a table of a plan is called on the copy of this number. */
export const nameOnCopy = (table: string, copy: number): string => `${table.replace(COPY, "").replace(/\d+$/, "")}_R${copy}`;

/** The table of a block on a template: under its plain name, or as the copy of this number has it. */
export function blockTable(block: Block, copy?: number): string {
  const { table } = BLOCK_DESCRIPTIONS[block];
  return copy === undefined ? table : nameOnCopy(table, copy);
}

/** Which block a table is: by its name, with or without the number that Excel gives a copy; null for a table of the person's own. */
export function blockOfTable(table: string): Block | null {
  const base = table.replace(/(_R)?_?\d+$/i, "").toLowerCase();
  return BLOCKS.find((block) => BLOCK_DESCRIPTIONS[block].table.toLowerCase() === base) ?? null;
}

/** Formula references within a table of a template that is to be written in this language; `copy` as for `blockTable`. */
export const templateReferences = (block: Block, language: Language, questions: QuestionHeaders, copy?: number): FormulaReferences => ({
  cell: (field) => thisRow(blockTable(block, copy), (blockHeaders(block, language) as Readonly<Record<string, string>>)[field] ?? field),
  column: (other, field) => tableColumn(blockTable(other, copy), blockHeaders(other, language)[field]),
  questions,
});

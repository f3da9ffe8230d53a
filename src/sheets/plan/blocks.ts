import { LANGUAGES, texts, type Language } from "../../i18n";
import type { WordList } from "../../i18n/words";
import { COMMITTED_FROM } from "../../domain/plan/opportunities";
import { tableColumn, thisRow } from "../a1";
import {
  catalogue,
  chanceOf,
  closingWithin,
  daysLate,
  daysToNotice,
  hintOf,
  openActionsOf,
  reachedOf,
  taskOf,
  type FormulaReferences,
} from "./rowFormulas";
import type { QuestionHeaders } from "./questionsTable";

/**
 * The named tables of a plan, in the order of a new template: what is worked with every week, then what is looked up. Actions and questions
 * grow by themselves.
 */
export const BLOCKS = [
  "objectives",
  "actions",
  "questions",
  "stakeholders",
  "opportunities",
  "contracts",
  "growth",
  "whitespace",
  "kpis",
  "risks",
  "competitors",
  "unknowns",
  "reviews",
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

/** A block as it is described here once: a new column is one entry, and its header in both languages. */
export interface BlockDescription {
  /** Name of the table in the template; Excel puts a number behind it on each copy. */
  readonly table: string;
  /** Empty rows of a new template. */
  readonly rows: number;
  /** Kinds of the columns that are not plain text, by field. */
  readonly kinds: Readonly<Record<string, ColumnKind>>;
  /** Columns that the first version of the block did not have: tables of then are known without them. */
  readonly later?: readonly string[];
}

/** Every block is as wide as the others: Excel refuses to add rows to a table above a wider one. */
export const BLOCK_WIDTH = 11;

const date: ColumnKind = { kind: "date" };
const amount: ColumnKind = { kind: "amount" };
const share: ColumnKind = { kind: "share" };
const rating: ColumnKind = { kind: "rating" };
const theme: ColumnKind = { kind: "list", words: "themes" };
const status: ColumnKind = { kind: "list", words: "actionStatuses" };
const list = (words: WordList): ColumnKind => ({ kind: "list", words });
const formula = (look: "text" | "amount" | "share", of: (at: FormulaReferences) => string): ColumnKind => ({
  kind: "formula",
  look,
  formula: (at) => `=${of(at)}`,
});

export const BLOCK_DESCRIPTIONS: Readonly<Record<Block, BlockDescription>> = {
  objectives: {
    table: "KAM_Plan_Objectives",
    rows: 3,
    kinds: { theme, due: date, status, actions: formula("amount", openActionsOf) },
    later: ["today", "actions", "code"],
  },
  actions: {
    table: "KAM_Plan_Actions",
    rows: 5,
    kinds: { theme, hours: amount, cost: amount, due: date, status, late: formula("amount", daysLate) },
    later: ["hours", "cost", "late"],
  },
  questions: {
    table: "KAM_Plan_Questions",
    rows: 0,
    kinds: {
      question: formula("text", ({ cell, questions }) => `IFERROR(${catalogue(questions, "question", cell("code"))},"")`),
      stage: formula("text", ({ cell, questions }) => `IFERROR(${catalogue(questions, "stage", cell("code"))},"")`),
      status: list("questionStatuses"),
      due: date,
      task: formula("text", taskOf),
      hint: formula("text", hintOf),
    },
    later: ["stage", "hint", "earlier"],
  },
  stakeholders: {
    table: "KAM_Plan_Stakeholders",
    rows: 4,
    kinds: {
      level: list("stakeholderLevels"),
      influence: list("influences"),
      stance: list("stances"),
      lastContact: date,
      nextContact: date,
      strength: rating,
      cadence: amount,
    },
    later: ["lastContact", "nextContact", "reportsTo", "cadence"],
  },
  opportunities: {
    table: "KAM_Plan_Opportunities",
    rows: 3,
    kinds: {
      theme,
      value: amount,
      chance: formula("share", chanceOf),
      close: date,
      stage: list("opportunityStages"),
      weighted: formula("amount", ({ cell }) => `IF(${cell("value")}="","",N(${cell("value")})*N(${cell("chance")}))`),
    },
  },
  contracts: {
    table: "KAM_Plan_Contracts",
    rows: 2,
    kinds: { theme, value: amount, years: amount, notice: date, end: date, days: formula("amount", daysToNotice) },
  },
  growth: {
    table: "KAM_Plan_Growth",
    rows: 4,
    kinds: {
      from: date,
      until: date,
      target: amount,
      committed: formula("amount", (at) => closingWithin(at, "weighted", `,${at.column("opportunities", "chance")},">=${COMMITTED_FROM}"`)),
      expected: formula("amount", (at) => closingWithin(at, "weighted", "")),
      stretch: formula("amount", (at) => closingWithin(at, "value", `,${at.column("opportunities", "chance")},">0"`)),
      gap: formula("amount", ({ cell }) => `IF(OR(${cell("target")}="",${cell("expected")}=""),"",${cell("target")}-${cell("expected")})`),
      reached: formula(
        "share",
        ({ cell }) => `IF(OR(N(${cell("target")})=0,${cell("expected")}=""),"",${cell("expected")}/${cell("target")})`,
      ),
      won: formula("amount", (at) => closingWithin(at, "value", `,${at.column("opportunities", "chance")},1`)),
    },
  },
  whitespace: {
    table: "KAM_Plan_Whitespace",
    rows: 3,
    kinds: {
      theme,
      current: amount,
      potential: amount,
      untapped: formula("amount", ({ cell }) => `IF(N(${cell("potential")})=0,"",MAX(0,N(${cell("potential")})-N(${cell("current")})))`),
      share: formula("share", ({ cell }) => `IF(N(${cell("potential")})=0,"",N(${cell("current")})/${cell("potential")})`),
      standing: list("whitespaceStandings"),
    },
    later: ["theme", "answer", "standing"],
  },
  kpis: {
    table: "KAM_Plan_KPIs",
    rows: 3,
    kinds: {
      direction: list("kpiDirections"),
      baseline: amount,
      target: amount,
      measured: date,
      upper: amount,
      actual: amount,
      reached: formula("share", reachedOf),
    },
    later: ["direction", "measured", "upper"],
  },
  risks: {
    table: "KAM_Plan_Risks",
    rows: 3,
    kinds: {
      theme,
      likelihood: rating,
      severity: rating,
      review: date,
      status,
      score: formula(
        "amount",
        ({ cell }) => `IF(OR(N(${cell("likelihood")})=0,N(${cell("severity")})=0),"",${cell("likelihood")}*${cell("severity")})`,
      ),
    },
  },
  competitors: {
    table: "KAM_Plan_Competitors",
    rows: 2,
    kinds: { threat: rating, share, due: date, status },
    later: ["share", "status", "rank"],
  },
  unknowns: {
    table: "KAM_Plan_Unknowns",
    rows: 3,
    kinds: { kind: list("clientUnknowns"), worth: amount, theme, due: date, status },
    later: ["theme", "rank", "note"],
  },
  reviews: {
    table: "KAM_Plan_Reviews",
    rows: 2,
    kinds: {
      date,
      nextReview: date,
      revenue: amount,
      score: { kind: "score" },
      completeness: share,
      coverage: share,
      satisfaction: rating,
      openActions: amount,
    },
    later: ["present", "source", "satisfaction"],
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
export const templateReferences = (block: Block, language: Language, questions: QuestionHeaders, copy?: number): FormulaReferences => {
  const header = (of: Block, field: string): string => (blockHeaders(of, language) as Readonly<Record<string, string>>)[field] ?? field;
  return {
    cell: (field) => thisRow(blockTable(block, copy), header(block, field)),
    column: (other, field) => tableColumn(blockTable(other, copy), header(other, field)),
    questions,
  };
};

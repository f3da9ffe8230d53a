import { QUESTIONS, type QuestionId } from "../../domain/plan/questions";
import type { Rigor } from "../../domain/plan/rigor";
import { STAGES, type Stage } from "../../domain/plan/stages";
import { LANGUAGES, texts, type Language } from "../../i18n";
import { findColumn, type TablePart } from "../tablePart";

/** The catalogue of questions. */
export const QUESTIONS_TABLE = "KAM_Questions";

/** Its columns, in their order. */
export const QUESTION_FIELDS = ["code", "category", "question", "hint", "stage", "level", "role"] as const;

export type QuestionField = (typeof QUESTION_FIELDS)[number];

/** The headers of `KAM_Questions` as formulas have to name them. */
export type QuestionHeaders = Readonly<Record<QuestionField, string>>;

/** A header as any language writes it. */
export const questionHeaderWords = (field: QuestionField): string[] =>
  LANGUAGES.map((language) => texts(language).plan.questionHeaders[field]);

/** The headers as they stand, or as a new table in this language will have them. */
export const questionHeadersOf = (part: Pick<TablePart, "headers"> | null, language: Language): QuestionHeaders =>
  Object.fromEntries(
    QUESTION_FIELDS.map((field) => [
      field,
      (part && part.headers[findColumn(part, questionHeaderWords(field))]) ?? texts(language).plan.questionHeaders[field],
    ]),
  ) as Record<QuestionField, string>;

/** The code of each question as it is shipped: kept in plans, so that texts may change. */
export const QUESTION_CODES = Object.fromEntries(
  QUESTIONS.map((question, index) => [question.id, `Q${"code" in question ? question.code : index + 1}`]),
) as Readonly<Record<QuestionId, string>>;

/** A question of the catalogue, as far as plans look at it. */
export interface CatalogueQuestion {
  readonly code: string;
  readonly level: Rigor | null;
  /** Null where it belongs to none. */
  readonly stage: Stage | null;
}

/** Questions in the order of the stages that need them; within a stage in their own. */
export const byStage = <Question extends Pick<CatalogueQuestion, "stage">>(questions: readonly Question[]): Question[] => {
  const place = ({ stage }: Question): number => (stage === null ? STAGES.length : STAGES.indexOf(stage));
  return [...questions].sort((one, other) => place(one) - place(other));
};

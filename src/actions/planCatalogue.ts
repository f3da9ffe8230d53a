import type { Finding } from "../domain/finding";
import { QUESTIONS } from "../domain/plan/questions";
import type { Language } from "../i18n";
import type { Block, SheetDraft } from "../sheets/draft";
import type { CatalogueQuestion } from "../sheets/plan/planUpdate";
import { QUESTION_CODES, parseQuestions, questionsDraft } from "../sheets/plan/questionsSheet";
import { questionHeadersOf, type QuestionHeaders } from "../sheets/plan/questionsTable";
import type { TablePart } from "../sheets/tablePart";

/** The questions that plans may ask: those of the Questions sheet, or ours where there is none yet. */
export interface Catalogue {
  readonly questions: readonly CatalogueQuestion[];
  readonly headers: QuestionHeaders;
  /** Codes to write for questions that have none. */
  readonly blocks: readonly Block[];
  readonly findings: readonly Finding[];
  readonly draft: (sheet: string) => SheetDraft;
}

/** @param taken codes that plans know */
export function catalogueOf(part: TablePart | null, language: Language, taken: Iterable<string> = []): Catalogue {
  const shared = { headers: questionHeadersOf(part, language), draft: (sheet: string) => questionsDraft(sheet, language) };
  if (part) return { ...shared, ...parseQuestions(part, taken, language) };
  return { ...shared, questions: QUESTIONS.map(({ id, level }) => ({ code: QUESTION_CODES[id], level })), blocks: [], findings: [] };
}

import { QUESTIONS } from "../../domain/plan/questions";
import type { Language } from "../../i18n";
import { parseQuestions } from "../../sheets/plan/questionsSheet";
import { QUESTION_CODES, questionHeadersOf } from "../../sheets/plan/questionsTable";
import type { Catalogue } from "../../sheets/registry/facts";
import type { TablePart } from "../../sheets/tablePart";

/**
 * The questions that plans may ask: those of the Questions sheet, or ours where there is none yet.
 * @param taken codes that plans know
 */
export function catalogueOf(part: TablePart | null, language: Language, taken: Iterable<string> = []): Catalogue {
  const headers = questionHeadersOf(part, language);
  if (part) return { headers, ...parseQuestions(part, taken, language) };
  return {
    headers,
    questions: QUESTIONS.map(({ id, level, stage }) => ({ code: QUESTION_CODES[id], level, stage })),
    blocks: [],
    findings: [],
  };
}

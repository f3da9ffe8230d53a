import type { Finding } from "../../domain/finding";
import { isBlank, type CellValue } from "../../domain/grid";
import { keyOfWord } from "../../i18n/words";
import type { PlanEditor, PlanRow } from "./planEditor";
import { isSettled, questionStatus } from "./questionStatus";

type Question = PlanRow<"questions">;

const codeKey = (value: CellValue): string => String(value).trim().toUpperCase();

/** Whether somebody has written that something is missing still, or who finds it out: the answer is not whole then. */
const isOnTheWay = ({ values }: Question): boolean => [values.missing, values.owner, values.due].some((value) => !isBlank(value));

/**
 * Where a question, its answer and its task do not say the same: an answer that counts for nothing because the question stands as open, a
 * task that goes on after its question is settled, and a task that is done while the question is open. One finding a kind.
 */
export function questionFindings(editor: PlanEditor): Finding[] {
  const done = new Map(
    editor
      .rows("actions")
      .filter(({ values }) => codeKey(values.code) !== "" && !isBlank(values.action))
      .map(({ values }) => [codeKey(values.code), keyOfWord("actionStatuses", String(values.status)) === "done"] as const),
  );
  const found: Readonly<Record<string, (question: Question) => boolean>> = {
    "answers-not-counted": (question) =>
      questionStatus(question.values) === "open" && !isBlank(question.values.answer) && !isOnTheWay(question),
    "tasks-of-settled": ({ values }) => isSettled(values) && done.get(codeKey(values.code)) === false,
    "tasks-done-unanswered": ({ values }) => !isSettled(values) && done.get(codeKey(values.code)) === true,
  };
  return Object.entries(found).flatMap(([code, applies]): Finding[] => {
    const questions = editor.rows("questions").filter((row) => !isBlank(row.values.code) && applies(row));
    const [first] = questions;
    if (!first) return [];
    const codes = questions.map(({ values }) => String(values.code).trim()).join(", ");
    return [{ code, params: { codes }, where: editor.where(first, "status") }];
  });
}

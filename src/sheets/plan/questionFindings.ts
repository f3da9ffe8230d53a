import type { Finding } from "../../domain/finding";
import { isBlank, type CellValue } from "../../domain/grid";
import { keyOfWord } from "../../i18n/words";
import type { PlanEditor, PlanRow } from "./planEditor";

type Question = PlanRow<"questions">;

const codeKey = (value: CellValue): string => String(value).trim().toUpperCase();

/** Nothing chosen, or a word that is none of ours, counts as open. */
const statusOf = ({ values }: Question) => keyOfWord("questionStatuses", String(values.status)) ?? "open";

const isSettled = (question: Question): boolean => ["answered", "notRelevant"].includes(statusOf(question));

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
    "answers-not-counted": (question) => statusOf(question) === "open" && !isBlank(question.values.answer) && !isOnTheWay(question),
    "tasks-of-settled": (question) => isSettled(question) && done.get(codeKey(question.values.code)) === false,
    "tasks-done-unanswered": (question) => !isSettled(question) && done.get(codeKey(question.values.code)) === true,
  };
  return Object.entries(found).flatMap(([code, applies]): Finding[] => {
    const questions = editor.rows("questions").filter((row) => !isBlank(row.values.code) && applies(row));
    const [first] = questions;
    if (!first) return [];
    const codes = questions.map(({ values }) => String(values.code).trim()).join(", ");
    return [{ code, params: { codes }, where: editor.where(first, "status") }];
  });
}

import { isBlank } from "../../domain/grid";
import { statusOf, type QuestionStatus } from "../../domain/plan/progress";
import { keyOfWord } from "../../i18n/words";
import type { PlanRow } from "./planEditor";

type Values = PlanRow<"questions">["values"];

const chosen = ({ status }: Values): QuestionStatus | null => keyOfWord("questionStatuses", String(status)) ?? null;

/** What became of a question by its row: an answer counts as one unless a status says otherwise. */
export const questionStatus = (values: Values): QuestionStatus => statusOf(chosen(values), !isBlank(values.answer));

/** Whether nothing is to be found out any more. An answer of which something is said to be missing still is one that goes on. */
export const isSettled = (values: Values): boolean =>
  ["answered", "notRelevant"].includes(questionStatus(values)) && (chosen(values) !== null || isBlank(values.missing));

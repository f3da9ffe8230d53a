import { isBlank, isErrorText } from "../../domain/grid";
import { serialToIso } from "../../domain/plan/dates";
import type { PlanEditor } from "./planEditor";

/** So many answers of a question are kept. */
const MOST = 5;

/** A line of ours: the day on which an answer was first seen, who found it out, and what it says. */
const OURS = /^\d{4}-\d\d-\d\d /;

/**
 * Notes the answer of each question with its day beside those before it, the latest first, so that one row keeps what several people said. An
 * answer that is noted already is not noted again; lines of the person's own stay.
 */
export function updateAnswers(editor: PlanEditor, today: number): void {
  if (!editor.hasField("questions", "earlier") || !editor.hasField("questions", "answer")) return;
  for (const row of editor.rows("questions")) {
    const { answer, owner, earlier } = row.values;
    if (isBlank(answer) || isErrorText(answer)) continue;
    const said = oneLine(String(answer));
    const lines = isBlank(earlier) ? [] : String(earlier).split(/\r?\n/);
    if (lines.some((line) => OURS.test(line) && says(line, said))) continue;
    const who = isBlank(owner) ? "" : `${oneLine(String(owner))}: `;
    const kept = lines.filter((line, index) => !OURS.test(line) || ordinal(lines, index) < MOST);
    editor.set(row, "earlier", [`${serialToIso(today)} ${who}${said}`, ...kept].join("\n"));
  }
}

const oneLine = (text: string): string => text.trim().replace(/\s*[\r\n]+\s*/g, " / ");

/** Whether a line of ours notes this answer, whoever gave it. */
const says = (line: string, answer: string): boolean => {
  const noted = line.replace(OURS, "");
  return noted === answer || noted.endsWith(`: ${answer}`);
};

/** Which of our lines this is, from 1. */
const ordinal = (lines: readonly string[], index: number): number => lines.slice(0, index + 1).filter((line) => OURS.test(line)).length;

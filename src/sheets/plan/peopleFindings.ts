import { WORST_FROM, isContactOverdue, riskScore } from "../../domain/plan/accountHealth";
import type { Finding } from "../../domain/finding";
import { isBlank, type CellValue } from "../../domain/grid";
import { keyOfWord } from "../../i18n/words";
import type { Field } from "./blocks";
import type { PlanEditor, PlanRow } from "./planEditor";

type Person = PlanRow<"stakeholders">;
type Risk = PlanRow<"risks">;

const number = (value: CellValue): number | null => (typeof value === "number" ? value : null);

/** People at the client who should have been met by now, those who decide and whom nobody has met, and the worst open risks. One finding a kind. */
export function accountFindings(editor: PlanEditor, today: number): Finding[] {
  return [...peopleFindings(editor, today), ...riskFindings(editor)];
}

function peopleFindings(editor: PlanEditor, today: number): Finding[] {
  // A plan without the columns does not keep who was met.
  if (!editor.hasField("stakeholders", "lastContact")) return [];
  const people = editor.rows("stakeholders").filter(({ values }) => !isBlank(values.person));
  const overdue = people.filter(({ values }) =>
    isContactOverdue({ last: number(values.lastContact), next: number(values.nextContact), cadence: number(values.cadence) }, today),
  );
  const unmet = people.filter(
    ({ values }) => keyOfWord("influences", String(values.influence)) === "decides" && number(values.lastContact) === null,
  );
  return [...told(editor, "contacts-overdue", overdue, "nextContact"), ...told(editor, "deciders-unmet", unmet, "lastContact")];
}

function told(editor: PlanEditor, code: string, people: readonly Person[], field: Field<"stakeholders">): Finding[] {
  const [first] = people;
  if (!first) return [];
  const names = people.map(({ values }) => String(values.person).trim()).join(", ");
  return [{ code, params: { people: names }, where: editor.where(first, field) }];
}

function riskFindings(editor: PlanEditor): Finding[] {
  const scored = editor.rows("risks").flatMap((row): { row: Risk; score: number }[] => {
    const { risk, status, likelihood, severity } = row.values;
    const score = riskScore({ likelihood: number(likelihood), severity: number(severity) });
    const isOpen = !isBlank(risk) && keyOfWord("actionStatuses", String(status)) !== "done";
    return isOpen && score !== null && score >= WORST_FROM ? [{ row, score }] : [];
  });
  const [worst] = scored.toSorted((one, other) => other.score - one.score);
  if (!worst) return [];
  const risks = scored.map(({ row, score }) => `${String(row.values.risk).trim()} (${score})`).join(", ");
  return [{ code: "risks-worst", params: { risks }, where: editor.where(worst.row, "risk") }];
}

import { CONTRACT_AHEAD, contractDay } from "../../domain/plan/contracts";
import { isBlank } from "../../domain/grid";
import { texts, type Language } from "../../i18n";
import type { PlanEditor } from "./planEditor";

const codeKey = (value: unknown): string => String(value).trim().toUpperCase();

/**
 * A contract whose notice, or end, comes within a year becomes an action under the contract's code, once.
 * @param listed codes that the list of all actions knows for this plan: an action that a person has deleted here stays away
 */
export function updateContracts(editor: PlanEditor, today: number, language: Language, listed: readonly string[] = []): void {
  if (!editor.hasField("actions", "code") || !editor.hasField("contracts", "code")) return;
  const taken = new Set([...editor.rows("actions").map(({ values }) => values.code), ...listed].map(codeKey));
  for (const { values } of editor.rows("contracts")) {
    const day = contractDay({
      notice: typeof values.notice === "number" ? values.notice : null,
      end: typeof values.end === "number" ? values.end : null,
    });
    const isAhead = day !== null && day >= today && day <= today + CONTRACT_AHEAD;
    if (!isAhead || isBlank(values.contract) || isBlank(values.code) || taken.has(codeKey(values.code))) continue;
    editor.add("actions", {
      action: isBlank(values.step) ? values.contract : values.step,
      objective: values.contract,
      theme: values.theme,
      owner: values.owner,
      due: day,
      status: texts(language).planning.words.actionStatuses.open,
      late: editor.formula("actions", "late"),
      code: String(values.code).trim(),
    });
  }
}

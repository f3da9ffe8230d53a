import { ACTION_FIELDS, syncActions, type ActionField, type ActionSync, type PlanActions } from "../../domain/plan/actionSync";
import { isBlank, type CellValue } from "../../domain/grid";
import type { Language } from "../../i18n";
import { actionCell, actionValue } from "../../sheets/plan/actionWords";
import { parseActions } from "../../sheets/plan/actionsSheet";
import { isSettled } from "../../sheets/plan/questionStatus";
import type { PlanEditor } from "../../sheets/plan/planEditor";
import type { TablePart } from "../../sheets/tablePart";
import type { OpenPlan } from "./refreshPlan";

/** What has to be written so that all plans and the Actions sheet say the same. */
export const plansSync = (
  plans: readonly OpenPlan[],
  listed: TablePart | null,
  accounts: readonly { readonly id: string; readonly name: string }[],
): ActionSync =>
  syncActions(
    plans.map(planActions),
    listed ? parseActions(listed) : [],
    accounts.map(({ id, name }) => ({ id, name })),
  );

/** The actions of a plan as they are compared, and the questions that share their code with one. */
export function planActions({ editor, account }: OpenPlan): PlanActions {
  const fields = ACTION_FIELDS.filter((field) => editor.hasField("actions", field));
  const taskFields = (["owner", "due"] as const).filter((field) => editor.hasField("questions", field));
  return {
    accountId: editor.part.accountId,
    account,
    canAdd: editor.hasField("actions", "action") && editor.hasField("actions", "code"),
    actions: editor.rows("actions").map(({ values }) => ({
      code: String(values.code),
      values: Object.fromEntries(fields.map((field) => [field, actionValue(field, values[field])])),
    })),
    questions: editor
      .rows("questions")
      .filter(({ values }) => !isSettled(values))
      .map(({ values }) => ({
        code: String(values.code),
        values: Object.fromEntries(taskFields.map((field) => [field, values[field]])),
      })),
  };
}

/** Writes into the plans what came from the Actions sheet. */
export function applySync(sync: ActionSync, plans: readonly OpenPlan[], language: Language): void {
  const editors = new Map(plans.map(({ editor }) => [editor.part.accountId, editor]));
  for (const { accountId, code, field, value } of sync.planCells) {
    setCell(editors.get(accountId), "actions", code, field, actionCell(field, value, language));
  }
  for (const { accountId, code, field, value } of sync.questionCells) setCell(editors.get(accountId), "questions", code, field, value);
  for (const { accountId, code, values } of sync.newActions) {
    const cells = ACTION_FIELDS.filter((field) => !isBlank(values[field] ?? "")).map((field): [ActionField, CellValue] => [
      field,
      actionCell(field, values[field] ?? "", language),
    ]);
    const editor = editors.get(accountId);
    editor?.add("actions", { ...Object.fromEntries(cells), late: editor.formula("actions", "late"), code });
  }
}

const codeKey = (code: CellValue): string => String(code).trim().toUpperCase();

function setCell(editor: PlanEditor | undefined, block: "actions" | "questions", code: string, field: ActionField, value: CellValue): void {
  const isCoded = ({ values }: { readonly values: { readonly code: CellValue } }): boolean => codeKey(values.code) === codeKey(code);
  if (block === "actions") {
    const row = editor?.rows("actions").find(isCoded);
    if (editor && row) editor.set(row, field, value);
    return;
  }
  const row = editor?.rows("questions").find(isCoded);
  if (editor && row && (field === "owner" || field === "due")) editor.set(row, field, value);
}

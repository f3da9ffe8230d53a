import { isBlank, type CellValue } from "../../domain/grid";
import type { ActionField, ActionNote, ActionSide } from "../../domain/plan/actionSync";
import { LANGUAGES, fill, texts, type Language } from "../../i18n";
import { actionCell } from "./actionWords";

const SIDES: readonly ActionSide[] = ["plan", "list", "question"];

/** What there is to say about a row of the list of actions, in words; empty where there is nothing. */
export const noteText = (notes: readonly ActionNote[], language: Language): string =>
  notes.map((note) => sentence(note, language)).join(" ");

function sentence(note: ActionNote, language: Language): string {
  const { checks, headers } = texts(language).plan.actionsSheet;
  if (note.code === "otherAccount") return fill(checks.otherAccount, { account: note.account });
  if (note.code !== "conflict") return checks[note.code];
  const values = SIDES.flatMap((side) => {
    const value = note.sides[side];
    return value === undefined ? [] : [fill(checks[side], { value: readable(note.field, value, language) })];
  });
  return fill(checks.conflict, { field: headers[note.field], values: values.join(", ") });
}

/** A value as it reads in a sentence: dates as dates. */
function readable(field: ActionField, value: CellValue, language: Language): string {
  if (isBlank(value)) return texts(language).plan.actionsSheet.checks.nothing;
  if (field === "due" && typeof value === "number") return new Date(Math.floor(value - 25_569) * 86_400_000).toISOString().slice(0, 10);
  return String(actionCell(field, value, language)).trim();
}

/** Sentences of ours in any language, their placeholders open. */
const OURS = LANGUAGES.flatMap((language) => {
  const { conflict, gone, duplicate, accountUnknown, noPlan, noActions, otherAccount } = texts(language).plan.actionsSheet.checks;
  return [conflict, gone, duplicate, accountUnknown, noPlan, noActions, otherAccount].map((text) =>
    text
      .split(/\{\w+\}/)
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
      .join(".*"),
  );
});

const OUR_NOTE = new RegExp(`^(?:${OURS.join("|")})$`, "s");

/** Whether a text was written by us, and not by a person. */
export const isOurNote = (text: string): boolean => OUR_NOTE.test(text);

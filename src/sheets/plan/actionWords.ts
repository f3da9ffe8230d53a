import type { CellValue } from "../../domain/grid";
import type { ActionField } from "../../domain/plan/actionSync";
import { texts, type Language } from "../../i18n";
import { keyOfWord } from "../../i18n/words";

/** An action's status or theme by its key, whatever language it is written in; any other cell as it stands. */
export function actionValue(field: ActionField, standing: CellValue): CellValue {
  if (typeof standing !== "string" || (field !== "status" && field !== "theme")) return standing;
  return keyOfWord(field === "status" ? "actionStatuses" : "themes", standing) ?? standing;
}

/** The same as a cell of a language. */
export function actionCell(field: ActionField, value: CellValue, language: Language): CellValue {
  if (field !== "status" && field !== "theme") return value;
  const { actionStatuses, themes } = texts(language).planning.words;
  const words: Readonly<Record<string, string>> = field === "status" ? actionStatuses : themes;
  return words[String(value)] ?? value;
}

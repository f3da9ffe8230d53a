import type { Finding } from "../../domain/finding";
import { cellAddress, isErrorText, type CellValue } from "../../domain/grid";
import type { Language } from "../../i18n";
import { keyOfWord } from "../../i18n/words";
import { BLOCKS, BLOCK_DESCRIPTIONS, blockFields, blockHeaders, type Block, type ColumnKind } from "./blocks";
import type { PlanEditor } from "./planEditor";
import type { PlanCell } from "./planNames";

/** Dates in the head that a person types. */
const HEAD_DATES = ["outSince", "revisit", "backOn"] as const satisfies readonly PlanCell[];

const isText = (value: CellValue): value is string => typeof value === "string" && value.trim() !== "" && !isErrorText(value);

/**
 * Cells of a plan that hold a text where a date or a word of a list counts: pasted, or typed on a phone, past Excel's check. They stay as
 * they are and count for nothing, so they are told.
 */
export function cellFindings(editor: PlanEditor, language: Language): Finding[] {
  const ofHead = HEAD_DATES.flatMap((name): Finding[] => {
    const [value, place] = [editor.valueOf(name), editor.part.places[name]];
    if (!place || !isText(value)) return [];
    return [{ code: "plan-date-unread", params: { value: value.trim() }, where: cellAddress(editor.part.sheet, place.row, place.column) }];
  });
  return [...ofHead, ...BLOCKS.flatMap((block) => blockFindings(editor, block, language))];
}

function blockFindings(editor: PlanEditor, block: Block, language: Language): Finding[] {
  const headers: Readonly<Record<string, string>> = blockHeaders(block, language);
  const { kinds } = BLOCK_DESCRIPTIONS[block];
  return editor.rows(block).flatMap((row) =>
    blockFields(block).flatMap((field): Finding[] => {
      const value = row.values[field];
      const code = isText(value) ? unread(kinds[field], value) : null;
      if (code === null) return [];
      return [{ code, params: { value: String(value).trim(), column: headers[field] ?? field }, where: editor.where(row, field) }];
    }),
  );
}

function unread(kind: ColumnKind | undefined, value: string): string | null {
  if (kind?.kind === "date") return "plan-date-unread";
  return kind?.kind === "list" && keyOfWord(kind.words, value) === undefined ? "plan-word-unknown" : null;
}

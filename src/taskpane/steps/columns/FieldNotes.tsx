import { fill } from "../../../i18n";
import { useWords } from "../../words";
import type { FieldColumn } from "../../../actions/choose/columnsView";

interface FieldNotesProps {
  readonly field: FieldColumn;
  /** What the sheets are called, or will be. */
  readonly scores: string;
  readonly rates: string;
}

/** What there is to know about a field's column: an example, why it serves, how it is read, what is not known. */
export function FieldNotes({ field, scores, rates }: FieldNotesProps) {
  const { setUp, counted } = useWords();
  const own = setUp.columns;
  const { column, samples, why, scale, blanks, currencies, words } = field;
  const isCriterion = field.id !== "account" && field.id !== "manager";
  const shown = samples.length > 0 ? fill(own.samples, { samples: samples.join(" · ") }) : "";
  if (column === "") return [shown, words || !isCriterion ? "" : fill(own.byHandNote, { sheet: scores })].filter(Boolean).join(" ");
  return [
    shown,
    why === null ? "" : own.why[why],
    scale === null || words ? "" : own.scales[scale],
    blanks > 0 && isCriterion ? counted(own.blanks, blanks) : "",
    currencies.length > 1 ? fill(own.currencies, { codes: currencies.join(", "), sheet: rates }) : "",
  ]
    .filter(Boolean)
    .join(" ");
}

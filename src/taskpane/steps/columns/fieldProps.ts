import type { WordRatings } from "../setUpChoices";
import type { ColumnsView, FieldColumn } from "../../../actions/choose/columnsView";

/** What a person can do about a field and the words of its column. */
export interface FieldHandlers {
  readonly choose: (column: string) => void;
  /** Reads words as these ratings; null leaves them unread. */
  readonly rate: (words: WordRatings | null, header: string) => void;
}

/** A field as it is drawn. */
export interface FieldProps extends FieldHandlers {
  readonly field: FieldColumn;
  readonly name: string;
  readonly choices: ColumnsView["choices"];
  /** What the sheets are called, or will be. */
  readonly scores: string;
  readonly rates: string;
}

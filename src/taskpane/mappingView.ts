import type { MappingPreview } from "../actions/choose/mainJob";
import { describeFinding, type Warning } from "../actions/describe";
import type { RankedList } from "../actions/choose/rankedList";
import type { Language } from "../i18n";
import type { RowsChoice } from "./readingChoices";

/** How the numbers of a column are understood. */
export type Scale = "amount" | "rating" | "probability" | "percent";

/** A criterion, or the account or its manager, and the column that serves it. */
export interface FieldView {
  /** Criterion id, `account` or `manager`. */
  readonly id: string;
  /** Its name where a person may have changed it, on the Criteria sheet; else null. */
  readonly name: string | null;
  /** The name of its column's choice, `""` where it has none. */
  readonly choice: string;
  /** Null for text, and where there is no column. */
  readonly scale: Scale | null;
  /** Whether the column is taken for want of a better one: the person should look. */
  readonly guess: boolean;
  /** How surely the column serves, 0 to 1; null where there is none or a person has named it. */
  readonly confidence: number | null;
}

/** A column that may be chosen. */
export interface ColumnChoice {
  /** What names it to the main job. */
  readonly name: string;
  /** Its header, with its letters where another column is called alike. */
  readonly label: string;
  /** What stands in it in the rows of the first accounts. */
  readonly samples: readonly string[];
}

/** The recognised list as the pane shows it. */
export interface MappingView {
  readonly sheet: string;
  readonly accounts: number;
  /** Language of the sheets that are there, or else of the list. */
  readonly language: Language;
  /** Whether there are sheets of ours: they keep their language. */
  readonly hasSheets: boolean;
  readonly hasPlans: boolean;
  /** Sheets that new plans may be copied from: the first one, unless another is chosen. */
  readonly templates: readonly string[];
  /** Sheets that can be asked for and are not seen yet. */
  readonly addable: readonly string[];
  /** How many key accounts the list may hold as things stand, and why so many. */
  readonly cap: number;
  readonly capReason: string;
  readonly columns: readonly ColumnChoice[];
  readonly account: FieldView;
  readonly manager: FieldView;
  readonly criteria: readonly FieldView[];
  /** What is done with several rows of an account; null where each account has one. */
  readonly rows: RowsChoice | null;
  /** How many rows of the list say something of an account. */
  readonly rowCount: number;
  /** Columns whose words may be read as ratings, and what each word would count as. */
  readonly words: readonly { readonly header: string; readonly words: string }[];
  /** Columns that look like a criterion and are not used, each in a sentence that says why. */
  readonly unused: readonly Warning[];
  /** What else is to be known of the list and its cells. */
  readonly warnings: readonly Warning[];
  /** Who stands where, were the list chosen now. */
  readonly ranked: RankedList;
}

/** What a criterion is called: as the person has named it on Criteria or, before there is that sheet, in the language of the pane. */
export const criterionName = (
  { hasSheets }: Pick<MappingView, "hasSheets">,
  { id, name }: { readonly id: string; readonly name: string },
  names: Readonly<Record<string, string>>,
): string => (hasSheets ? name : (names[id] ?? name));

/** What the pane shows of a preview. */
export function viewOf({
  source,
  list,
  columns,
  criteria,
  settings,
  language,
  hasSheets,
  hasPlans,
  templates,
  addable,
  words,
  samples,
  ranked,
}: MappingPreview): MappingView {
  const isUnused = ({ code }: { readonly code: string }): boolean => code.startsWith("unused-") || code === "words-unused";
  const said = list.findings.map((finding) => describeFinding(finding, language));
  const { account, manager } = list.mapping;
  const choiceOf = (mapped: { readonly column: number; readonly header: string } | null): string =>
    mapped ? (columns.find(({ column }) => column === mapped.column)?.name ?? mapped.header) : "";
  return {
    sheet: source,
    accounts: list.accounts.length,
    language,
    hasSheets,
    hasPlans,
    templates,
    addable,
    cap: settings.cap,
    capReason: settings.capReason,
    unused: said.filter(isUnused),
    warnings: said.filter((each) => !isUnused(each)),
    ranked,
    columns: columns.map((column, index) => ({
      name: column.name,
      samples: samples[index] ?? [],
      label: column.name === column.header ? column.header : `${column.header} (${column.letters})`,
    })),
    rows: list.rows.areSeveral ? list.rows.choice : null,
    rowCount: list.rows.read,
    words: words.map((column) => ({
      header: column.header,
      words: column.words.map(({ word, rating }) => `${word} ${rating}`).join(", "),
    })),
    account: {
      id: "account",
      name: null,
      choice: choiceOf(account),
      scale: null,
      guess: false,
      confidence: list.mapping.why.get("account")?.confidence ?? null,
    },
    manager: {
      id: "manager",
      name: null,
      choice: choiceOf(manager),
      scale: null,
      guess: false,
      confidence: list.mapping.why.get("manager")?.confidence ?? null,
    },
    criteria: criteria.map(({ id, name }) => {
      const mapped = list.mapping.criteria[id] ?? null;
      return {
        id,
        name: hasSheets ? name : null,
        choice: choiceOf(mapped),
        scale: mapped?.scale ?? null,
        guess: mapped?.guess ?? false,
        confidence: mapped ? (list.mapping.why.get(id)?.confidence ?? null) : null,
      };
    }),
  };
}

import type { MappingPreview } from "./mainJob";
import { foldHeader } from "../../domain/accounts/header";
import type { Scale } from "../../domain/accounts";

/** How sure it is that a column serves a field. */
export type Confidence = "certain" | "likely" | "guess" | "chosen" | "none";

/** Words of a column and what each counts as. */
export interface WordsView {
  readonly header: string;
  readonly words: readonly { readonly word: string; readonly rating: number }[];
  /** Whether they are read as these ratings now. */
  readonly inUse: boolean;
}

/** A field of the list (the account, its manager, a criterion) and the column that serves it. */
export interface FieldColumn {
  readonly id: string;
  /** As it is called on the Criteria sheet, where there is one. */
  readonly name: string | null;
  /** The name of its column among the choices; `""` for none. */
  readonly column: string;
  readonly confidence: Confidence;
  /** Why the column serves; null without one. */
  readonly why: "chosen" | "named" | "stands-in" | "periods" | null;
  readonly scale: Scale | null;
  readonly samples: readonly string[];
  readonly blanks: number;
  /** Codes where the amounts differ in their currency. */
  readonly currencies: readonly string[];
  /** Words that are or could be ratings; null where the column holds none. */
  readonly words: WordsView | null;
}

/** A column that serves nothing. */
export interface UnusedView {
  readonly column: string;
  readonly header: string;
  /** The criterion it looks like; null for none. */
  readonly criterion: string | null;
  readonly reason: MappingPreview["list"]["unused"][number]["reason"] | "notAsked";
  readonly samples: readonly string[];
  readonly words: WordsView | null;
}

/** The columns of the list as the person looks at them. */
export interface ColumnsView {
  readonly sheet: string;
  readonly accounts: number;
  readonly fields: readonly FieldColumn[];
  readonly unused: readonly UnusedView[];
  /** To choose from. */
  readonly choices: readonly { readonly name: string; readonly label: string }[];
  /** Criteria with a column, all criteria, and the share of the weight that has a column, 0 to 1. */
  readonly served: number;
  readonly total: number;
  readonly weight: number;
}

/** From this confidence on, a column whose header says so is certain. */
const CERTAIN = 0.85;

/** Fields that are asked about: what is not certain, and what words might serve. */
export const isQuestion = ({ confidence, words, column }: FieldColumn): boolean =>
  confidence === "likely" || confidence === "guess" || (words !== null && !(words.inUse && column !== "" && confidence === "chosen"));

/** What the preview says of every column. Linear in the columns; cells were looked at where they were read. */
export function columnsViewOf({ source, list, columns, criteria, words, hasSheets }: MappingPreview): ColumnsView {
  const { mapping, unused } = list;
  const nameOf = (column: number, header: string): string => columns.find((each) => each.column === column)?.name ?? header;
  const seen = (column: number) => columns.find((each) => each.column === column);
  const inUse = new Set(Object.values(mapping.criteria).flatMap((mapped) => (mapped?.words ? [foldHeader(mapped.header)] : [])));
  const proposed = (header: string): WordsView | null => {
    const found = words.find((each) => foldHeader(each.header) === foldHeader(header));
    return found ? { header: found.header, words: found.words, inUse: inUse.has(foldHeader(header)) } : null;
  };
  const field = (id: string, name: string | null): FieldColumn => {
    const mapped = id === "account" ? mapping.account : id === "manager" ? mapping.manager : (mapping.criteria[id] ?? null);
    const looksLike = unused.find((each) => each.criterion === id && each.words !== null);
    if (!mapped) {
      const own = looksLike ? proposed(looksLike.header) : null;
      const shown = looksLike ? seen(looksLike.column) : undefined;
      return { ...NONE, id, name, words: own, samples: own ? (shown?.samples ?? []) : [], confidence: own ? "likely" : "none" };
    }
    const why = mapping.why.get(id) ?? null;
    const criterion = id === "account" || id === "manager" ? null : mapping.criteria[id];
    const { samples = [], blanks = 0 } = seen(mapped.column) ?? {};
    return {
      id,
      name,
      column: nameOf(mapped.column, mapped.header),
      confidence: confidenceOf(why, criterion?.guess ?? false),
      why: why?.reason ?? "chosen",
      scale: criterion?.scale ?? null,
      samples,
      blanks,
      currencies: criterion?.currencies?.codes ?? [],
      words: criterion?.words ? { header: mapped.header, words: criterion.words, inUse: true } : null,
    };
  };
  const fields = [field("account", null), field("manager", null), ...criteria.map(({ id, name }) => field(id, hasSheets ? name : null))];
  const ofCriteria = criteria.filter(({ id }) => mapping.criteria[id]);
  const sum = (rows: typeof criteria): number => rows.reduce((total, { weight }) => total + weight, 0);
  return {
    sheet: source,
    accounts: list.accounts.length,
    fields,
    unused: unusedOf(list, columns, proposed),
    choices: columns.map(({ name, header, letters }) => ({ name, label: name === header ? header : `${header} (${letters})` })),
    served: ofCriteria.length,
    total: criteria.length,
    weight: sum(criteria) > 0 ? sum(ofCriteria) / sum(criteria) : 0,
  };
}

const NONE = { column: "", why: null, scale: null, samples: [], blanks: 0, currencies: [], words: null, confidence: "none" } as const;

function confidenceOf(why: { readonly reason: string; readonly confidence: number } | null, guess: boolean): Confidence {
  if (!why || why.reason === "chosen") return "chosen";
  if (guess || why.reason === "stands-in") return "guess";
  return why.confidence >= CERTAIN ? "certain" : "likely";
}

function unusedOf(
  { mapping, unused }: MappingPreview["list"],
  columns: MappingPreview["columns"],
  proposed: (header: string) => WordsView | null,
): UnusedView[] {
  const served = new Set([
    mapping.account.column,
    ...(mapping.manager ? [mapping.manager.column] : []),
    ...(mapping.key ? [mapping.key.column] : []),
    ...Object.values(mapping.criteria).flatMap((mapped) => (mapped ? [mapped.column, ...(mapped.added ?? [])] : [])),
  ]);
  return columns
    .filter(({ column }) => !served.has(column))
    .map(({ column, name, header, samples }) => {
      const known = unused.find((each) => each.column === column);
      return {
        column: name,
        header,
        criterion: known?.criterion ?? null,
        reason: known?.reason ?? "notAsked",
        samples,
        words: known?.words ? proposed(header) : null,
      };
    });
}

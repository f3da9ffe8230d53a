import { texts, type Language } from "../i18n";
import { quoteText } from "./a1";
import type { Format, Validation } from "./draft";
import { MISSING_NAME } from "./settings";
import { WEIGHTS_NAME } from "./namedCells";
import { DATE_FORMAT } from "./style";

/** Columns of `KAM_Scores` beside the ratings. */
export type ScoreField = keyof ReturnType<typeof texts>["sheets"]["scores"]["headers"];

/** What the Data sheet holds of each account beside its criteria. */
export type AccountDataKey =
  | "manager"
  | "rank"
  | "revenueRank"
  | "attractiveness"
  | "strength"
  | "quadrant"
  | "stability"
  | "knockedOut"
  | "drop"
  | "proposed"
  | "provisional"
  | "tier"
  | "completeness";

/** What the formula of a computed column may refer to, as formula text. */
export interface ScoreReferences {
  readonly language: Language;
  /** Another column's cell in the same row. */
  readonly cell: (field: ScoreField) => string;
  /** The sheet row of the Data sheet that holds this account: the two sheets keep the accounts in the same order. */
  readonly dataRow: string;
  /** The ratings of the row, first to last. */
  readonly ratings: string;
  /** What the Data sheet knows of the account in this row. */
  readonly data: (key: AccountDataKey) => string;
}

/** A column of `KAM_Scores` as it is described here once; a new one is one entry, and its header in both languages. */
export interface ScoreColumn {
  readonly field: ScoreField;
  readonly beforeRatings: boolean;
  /** Stands in a group that is closed to begin with. */
  readonly grouped?: true;
  /** Formula text with its `=`; null for cells that a person types. */
  readonly formula: ((at: ScoreReferences) => string) | null;
  readonly look: Omit<Format, "range">;
  /** Characters. */
  readonly width: number;
  /** What may be typed, for cells that are for typing. */
  readonly rule?: (language: Language) => Validation["rule"];
}

const centred = { horizontal: "Center" } as const;
const onTheRight = { horizontal: "Right" } as const;
const points = { ...onTheRight, numberFormat: "0.0" } as const;
/** Text behind a number keeps off it. */
const indented = { horizontal: "Left", indent: 1 } as const;

/** 1 January 2000 to 31 December 2099. */
const DATES: readonly [number, number] = [36_526, 73_050];

type Shown = Pick<ScoreColumn, "beforeRatings" | "grouped">;

/** Behind the + above the headings. */
const grouped: Shown = { beforeRatings: false, grouped: true };

/** A column that shows what the Data sheet holds; what is not known yet is blank. */
const fromData = (field: ScoreField & AccountDataKey, look: Omit<Format, "range">, width: number, shown: Shown = grouped): ScoreColumn => ({
  field,
  ...shown,
  formula: ({ data }) => `=IFNA(${data(field)},"")`,
  look,
  width,
});

/** The same for texts. A blank cell there, below a formula that is an error as a whole, would be shown as 0 if it were not made a text. */
const textFromData = (field: ScoreField & AccountDataKey, width: number, orBlank: "IFNA" | "IFERROR", shown?: Shown): ScoreColumn => ({
  ...fromData(field, indented, width, shown),
  formula: ({ data }) => `=${orBlank}(${data(field)}&"","")`,
});

const word = (text: string): string => quoteText(text);

/** In the order of a new table: what people act on, the ratings, what has to go over the cap, and the rest in a group. */
export const SCORE_COLUMNS: readonly ScoreColumn[] = [
  { field: "account", beforeRatings: true, formula: null, look: { bold: true }, width: 20.7 },
  { field: "manager", beforeRatings: true, formula: ({ data }) => `=${data("manager")}`, look: {}, width: 15 },
  fromData("rank", { ...centred, bold: true }, 7.5, { beforeRatings: true }),
  {
    field: "tier",
    beforeRatings: true,
    formula: ({ data }) => `=${data("tier")}`,
    look: centred,
    width: 5.7,
  },
  {
    field: "score",
    beforeRatings: true,
    formula: ({ ratings }) => `=IF(COUNTBLANK(${ratings})=COLUMNS(${ratings}),"",KAM.SCORE(${ratings},${WEIGHTS_NAME},${MISSING_NAME}))`,
    look: { ...points, bold: true },
    width: 10.7,
  },
  {
    field: "completeness",
    beforeRatings: true,
    formula: ({ data }) => `=${data("completeness")}`,
    look: { ...onTheRight, numberFormat: "0%" },
    width: 11.5,
  },
  {
    field: "keyAccount",
    beforeRatings: true,
    formula: ({ cell, language }) => {
      const { sheets, terms } = texts(language);
      const decided = `IF(${cell("decision")}="",${cell("proposed")},${cell("decision")})`;
      return `=IF(${decided}=${word(terms.decisions.key)},${word(sheets.yes)},${word(sheets.no)})`;
    },
    look: centred,
    width: 8,
  },
  {
    field: "decision",
    beforeRatings: true,
    formula: null,
    look: {},
    width: 13.5,
    rule: (language) => ({ list: Object.values(texts(language).terms.decisions).join(",") }),
  },
  {
    field: "decided",
    beforeRatings: true,
    formula: null,
    look: { ...onTheRight, numberFormat: DATE_FORMAT },
    width: 11,
    rule: () => ({ date: DATES }),
  },
  { field: "reason", beforeRatings: true, formula: null, look: indented, width: 18 },
  textFromData("drop", 15, "IFERROR", { beforeRatings: false }),
  textFromData("knockedOut", 24, "IFERROR"),
  fromData("revenueRank", onTheRight, 11),
  fromData("attractiveness", points, 13),
  fromData("strength", points, 12),
  textFromData("quadrant", 18, "IFNA"),
  fromData("stability", { ...onTheRight, numberFormat: "0%" }, 13),
  {
    field: "proposed",
    ...grouped,
    // Without a rank, or with an error in place of one, nothing is proposed.
    formula: ({ cell, data, language }) => `=IF(ISNUMBER(${cell("rank")}),${data("proposed")},${word(texts(language).terms.decisions.no)})`,
    look: indented,
    width: 14,
  },
  { field: "row", ...grouped, formula: ({ dataRow }) => `=${dataRow}`, look: onTheRight, width: 7 },
  { field: "id", ...grouped, formula: null, look: indented, width: 8 },
];

/** Columns without which the list cannot be kept up to date; the others may be deleted. */
export const REQUIRED: readonly ScoreField[] = ["account", "score", "completeness", "rank", "proposed", "decision", "keyAccount", "row"];

/** Computed columns that are kept as they should be: what they are made from has changed since. */
export const KEPT: readonly ScoreField[] = ["manager", "score", "completeness", "tier", "proposed"];

/** Columns for typing about an account beside its ratings. */
export const isInput = ({ formula, field }: ScoreColumn): boolean => formula === null && field !== "account" && field !== "id";

import { texts, type Language } from "../i18n";
import { quoteText } from "./a1";
import type { Format, Validation } from "./draft";
import { CAP_NAME, MISSING_NAME, TIERS_NAME } from "./settings";
import { WEIGHTS_NAME } from "./namedCells";

/** Columns of `KAM_Scores` beside the ratings. */
export type ScoreField = keyof ReturnType<typeof texts>["sheets"]["scores"]["headers"];

/** What the Data sheet holds of each account beside its criteria. */
export type AccountDataKey =
  "manager" | "rank" | "revenueRank" | "attractiveness" | "strength" | "quadrant" | "stability" | "knockedOut" | "drop";

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
  /** Formula text with its `=`; null for cells that a person types. */
  readonly formula: ((at: ScoreReferences) => string) | null;
  readonly look: Omit<Format, "range">;
  /** Characters. */
  readonly width: number;
  /** What may be typed, for cells that are for typing. */
  readonly rule?: (language: Language) => Validation["rule"];
}

const centred = { horizontal: "Center" } as const;
const points = { ...centred, numberFormat: "0.0" } as const;

/** 1 January 2000 to 31 December 2099. */
const DATES: readonly [number, number] = [36_526, 73_050];

/** A column that shows what the Data sheet holds; what is not known yet is blank. */
const fromData = (field: ScoreField & AccountDataKey, look: Omit<Format, "range">, width: number): ScoreColumn => ({
  field,
  beforeRatings: false,
  formula: ({ data }) => `=IFNA(${data(field)},"")`,
  look,
  width,
});

/** The same for texts. A blank cell there, below a formula that is an error as a whole, would be shown as 0 if it were not made a text. */
const textFromData = (field: ScoreField & AccountDataKey, width: number, orBlank: "IFNA" | "IFERROR"): ScoreColumn => ({
  ...fromData(field, {}, width),
  formula: ({ data }) => `=${orBlank}(${data(field)}&"","")`,
});

const word = (text: string): string => quoteText(text);

export const SCORE_COLUMNS: readonly ScoreColumn[] = [
  { field: "account", beforeRatings: true, formula: null, look: { bold: true }, width: 30 },
  { field: "manager", beforeRatings: true, formula: ({ data }) => `=${data("manager")}`, look: {}, width: 20 },
  {
    field: "score",
    beforeRatings: false,
    formula: ({ ratings }) => `=IF(COUNTBLANK(${ratings})=COLUMNS(${ratings}),"",KAM.SCORE(${ratings},${WEIGHTS_NAME},${MISSING_NAME}))`,
    look: { ...points, bold: true },
    width: 13,
  },
  {
    field: "completeness",
    beforeRatings: false,
    formula: ({ ratings }) => `=KAM.COMPLETENESS(${ratings},${WEIGHTS_NAME})`,
    look: { ...centred, numberFormat: "0%" },
    width: 14,
  },
  {
    field: "tier",
    beforeRatings: false,
    formula: ({ cell }) => `=IF(${cell("score")}="","",KAM.TIER(${cell("score")},${TIERS_NAME}))`,
    look: centred,
    width: 7,
  },
  fromData("rank", { ...centred, bold: true }, 10),
  fromData("revenueRank", centred, 11),
  fromData("attractiveness", points, 13),
  fromData("strength", points, 12),
  textFromData("quadrant", 18, "IFNA"),
  fromData("stability", { ...centred, numberFormat: "0%" }, 13),
  textFromData("knockedOut", 24, "IFERROR"),
  {
    field: "proposed",
    beforeRatings: false,
    formula: ({ cell, language }) => {
      const { decisions } = texts(language).terms;
      const proposed = `IF(${cell("rank")}<=${CAP_NAME},${word(decisions.key)},${word(decisions.waiting)})`;
      // Without a rank, or with an error in place of one, nothing is proposed.
      return `=IF(ISNUMBER(${cell("rank")}),${proposed},${word(decisions.no)})`;
    },
    look: centred,
    width: 14,
  },
  {
    field: "decision",
    beforeRatings: false,
    formula: null,
    look: centred,
    width: 14,
    rule: (language) => ({ list: Object.values(texts(language).terms.decisions).join(",") }),
  },
  {
    field: "decided",
    beforeRatings: false,
    formula: null,
    look: { ...centred, numberFormat: "yyyy-mm-dd" },
    width: 12,
    rule: () => ({ date: DATES }),
  },
  { field: "reason", beforeRatings: false, formula: null, look: { wrap: true }, width: 26 },
  {
    field: "keyAccount",
    beforeRatings: false,
    formula: ({ cell, language }) => {
      const { sheets, terms } = texts(language);
      const decided = `IF(${cell("decision")}="",${cell("proposed")},${cell("decision")})`;
      return `=IF(${decided}=${word(terms.decisions.key)},${word(sheets.yes)},${word(sheets.no)})`;
    },
    look: { ...centred, bold: true },
    width: 10,
  },
  textFromData("drop", 24, "IFERROR"),
  { field: "row", beforeRatings: false, formula: ({ dataRow }) => `=${dataRow}`, look: centred, width: 6 },
  { field: "id", beforeRatings: false, formula: null, look: centred, width: 7 },
];

/** Columns without which the list cannot be kept up to date; the others may be deleted. */
export const REQUIRED: readonly ScoreField[] = ["account", "score", "completeness", "rank", "proposed", "decision", "keyAccount", "row"];

/** Their formulas name the first and the last rating: another column may become the first or last. */
export const OVER_RATINGS: readonly ScoreField[] = ["score", "completeness"];

/** Columns for typing about an account beside its ratings. */
export const isInput = ({ formula, field }: ScoreColumn): boolean => formula === null && field !== "account" && field !== "id";

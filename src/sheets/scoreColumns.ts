import type { texts } from "../i18n";
import { quoteText } from "./a1";

import type { Format } from "./draft";
import { CAP_NAME, MISSING_NAME, TIERS_NAME } from "./settingsSheet";

/** Columns of `KAM_Scores` beside the ratings. */
export type ScoreField = keyof ReturnType<typeof texts>["sheets"]["scores"]["headers"];

/** What the formula of a computed column may refer to, as formula text. */
export interface ScoreReferences {
  /** Another column's cell in the same row. */
  readonly cell: (field: ScoreField) => string;
  /** A column's header cell. */
  readonly headerCell: (field: ScoreField) => string;
  /** The ratings of the row, first to last. */
  readonly ratings: string;
  /** The weights of the same criteria, on the Data sheet. */
  readonly weights: string;
  /** What the Data sheet knows of the account in this row. */
  readonly data: (key: "manager" | "rank") => string;
  readonly yes: string;
  readonly no: string;
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
}

const centred = { horizontal: "Center" } as const;

export const SCORE_COLUMNS: readonly ScoreColumn[] = [
  { field: "account", beforeRatings: true, formula: null, look: { bold: true }, width: 30 },
  { field: "manager", beforeRatings: true, formula: ({ data }) => `=${data("manager")}`, look: {}, width: 20 },
  {
    field: "score",
    beforeRatings: false,
    formula: ({ ratings, weights }) =>
      `=IF(COUNTBLANK(${ratings})=COLUMNS(${ratings}),"",KAM.SCORE(${ratings},${weights},${MISSING_NAME}))`,
    look: { ...centred, numberFormat: "0.0", bold: true },
    width: 9,
  },
  {
    field: "completeness",
    beforeRatings: false,
    formula: ({ ratings, weights }) => `=KAM.COMPLETENESS(${ratings},${weights})`,
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
  { field: "rank", beforeRatings: false, formula: ({ data }) => `=${data("rank")}`, look: centred, width: 8 },
  {
    field: "keyAccount",
    beforeRatings: false,
    formula: ({ cell, yes, no }) =>
      `=IF(ISNUMBER(${cell("rank")}),IF(${cell("rank")}<=${CAP_NAME},${quoteText(yes)},${quoteText(no)}),${quoteText(no)})`,
    look: centred,
    width: 11,
  },
  { field: "row", beforeRatings: false, formula: ({ headerCell }) => `=ROW()-ROW(${headerCell("row")})`, look: centred, width: 6 },
];

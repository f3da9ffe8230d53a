/** Languages that headers are recognised in; sheets are written in English or Spanish. */
export type HeaderLanguage = "en" | "es" | "pt" | "fr" | "de" | "it";

/** What the numbers of a column are by their nature; the content then decides the scale. */
export type Measure =
  /** Not numbers: names. */
  | "name"
  /** Money, hours, counts. */
  | "amount"
  /** Money or marks: `Potential` may be either. */
  | "potential"
  /** Marks. */
  | "rating"
  /** Chances: 0–1, 0–100 or marks. */
  | "share";

/** Headers that mean the same, in one language. Word order, accents, case, plurals, units and years do not matter in them. */
export interface Synonyms {
  /** `account`, `manager`, a criterion's id, or null for what is none of them although its words say otherwise. */
  readonly field: string | null;
  /** 0–1: how surely the header means the field, against other headers of the same list. */
  readonly strength: number;
  readonly measure: Measure;
  /** The column stands for the criterion without being it: the person is told. */
  readonly guess: boolean;
  readonly phrases: readonly string[];
}

const NATURE: Readonly<Record<string, Measure>> = {
  account: "name",
  manager: "name",
  currentRevenue: "amount",
  growthPotential: "potential",
  renewalLikelihood: "share",
  winNowGrowLater: "share",
  relativeEffort: "rating",
  relationshipStrength: "rating",
  fit: "rating",
  logoAppeal: "rating",
};

/** What a field's numbers are where its header says nothing; criteria of the person's own may be anything. */
export const natureOf = (field: string): Measure => (Object.hasOwn(NATURE, field) ? NATURE[field] : undefined) ?? "potential";

const entry = (field: string | null, strength: number, phrases: string, measure: Measure, guess: boolean): Synonyms => ({
  field,
  strength,
  measure,
  guess,
  phrases: phrases.split(",").map((phrase) => phrase.trim()),
});

/** Headers that name the field. Phrases are separated by commas. */
export const named = (field: string, strength: number, phrases: string, measure: Measure = natureOf(field)): Synonyms =>
  entry(field, strength, phrases, measure, false);

/** Headers of columns that practitioners let stand for the criterion. */
export const guessed = (field: string, strength: number, phrases: string, measure: Measure): Synonyms =>
  entry(field, strength, phrases, measure, true);

/** Whole headers that are none of the fields although they hold the words of one. */
export const unrelated = (phrases: string): Synonyms => entry(null, 0, phrases, "name", false);

/** What stands between the whole part and the fraction of a number. */
export type DecimalMark = "." | ",";

/** Longer texts say no number. */
const LONGEST_NUMBER = 40;

/** Digits in one convention: plain, or in groups of three. Spaces and apostrophes group in both. */
const DIGITS: Readonly<Record<DecimalMark, RegExp>> = {
  ".": /^(?:\d+|[1-9]\d{0,2}([,' ])\d{3}(?:\1\d{3})*)?(?:\.\d+)?$/,
  ",": /^(?:\d+|[1-9]\d{0,2}([.' ])\d{3}(?:\1\d{3})*)?(?:,\d+)?$/,
};

/** Units of time: `60 días` is 60. */
const TIMES = "days?|dias?|hours?|horas?|hrs?|weeks?|semanas?|months?|meses|mes|years?|anos?|jours?|tage?|giorni|heures?|stunden";

/** Powers of ten behind a number. `mil` is left out: a thousand in Spanish, a million in English. */
const MAGNITUDES: Readonly<Record<string, number>> = {
  k: 3,
  m: 6,
  mm: 6,
  mn: 6,
  mio: 6,
  mln: 6,
  mill: 6,
  million: 6,
  millions: 6,
  millon: 6,
  millones: 6,
  bn: 9,
  thousand: 3,
  thousands: 3,
  tsd: 3,
  lakh: 5,
  lakhs: 5,
  lac: 5,
  lacs: 5,
  crore: 7,
  crores: 7,
  mrd: 9,
  mld: 9,
  billion: 9,
  billions: 9,
};

const CURRENCY =
  "(?:(?:us|mx|r|c|a|s)?[€$£¥₹]|s/|eur|euros?|usd|gbp|chf|mxn|rs\\.?|krw|rmb|\u20a9|zl|cop|clp|ars|pen|uyu|brl|cad|aud|jpy|cny|inr|sek|nok|dkk|kr|pln|dolares|pesos)";

const NUMBER_TEXT = new RegExp(
  `^(?<sign>[+-]?) ?(?<before>${CURRENCY}?) ?(?<inner>[+-]?)(?<digits>[\\d.,' ]*\\d)(?:e(?<exponent>[+-]?\\d{1,3}))?` +
    ` ?(?:(?<magnitude>${Object.keys(MAGNITUDES).join("|")})\\.?)? ?(?<after>(?:%|${CURRENCY}|${TIMES})?)(?<trailing>-?)$`,
);

/** Marks that only steer the direction of writing. */
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g;

/**
 * The number that a text says, read with one decimal mark: `1.234,5`, `€ 1 200`, `80%` (0.8), `(1,200)` and `1200-` (negative), `1.2M`, `350 k€`.
 * Groups are of three digits. Null where the text says no number, or not in this convention.
 */
export function parseNumber(text: string, decimal: DecimalMark): number | null {
  if (text.length > LONGEST_NUMBER || !/\d/.test(text)) return null;
  const { plain, bracketed } = withoutBrackets(simplified(text));
  const parts = NUMBER_TEXT.exec(plain)?.groups;
  if (!parts) return null;
  const { sign, before, inner, digits = "", exponent, magnitude, after, trailing } = parts;
  const signs = [sign, inner, trailing].filter((each) => each);
  if (signs.length + (bracketed ? 1 : 0) > 1 || (before && after)) return null;
  if (after === "%" && magnitude) return null;
  if (!DIGITS[decimal].test(digits)) return null;
  const marks = decimal === "." ? /[,' ]/g : /[.' ]/g;
  // The power of ten goes into the text: a product would not be exact (2.3 × 1,000,000 is 2299999.9999999995).
  const power = Number(exponent ?? 0) + (magnitude ? (MAGNITUDES[magnitude] ?? 0) : 0) - (after === "%" ? 2 : 0);
  const value = Number(`${digits.replace(marks, "").replace(",", ".")}e${power}`);
  if (!Number.isFinite(value)) return null;
  return bracketed || signs.includes("-") ? 0 - value : value;
}

/** Small letters without accents, plain spaces, minus signs and apostrophes. */
const simplified = (text: string): string =>
  text
    .replace(INVISIBLE, "")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[\u2212\u2013]/g, "-")
    .replace(/[’´`]/g, "'");

/** Accountants bracket what is negative: `(1,200)`, `€ (1,200)`. */
function withoutBrackets(text: string): { readonly plain: string; readonly bracketed: boolean } {
  const match = /^([^()\d]*)\(([^()]*)\)([^()\d]*)$/.exec(text);
  return match
    ? { plain: `${match[1] ?? ""}${match[2] ?? ""}${match[3] ?? ""}`.trim(), bracketed: true }
    : { plain: text, bracketed: false };
}

const NO_VALUE = new Set([
  ...["-", "--", "---", "–", "—", ".", "?", "??", "n/a", "na", "n.a.", "n.a", "n/d", "nd", "n.d.", "n.d", "s/d", "s.d.", "sd", "#n/d"],
  ...["tbd", "tbc", "tba", "none", "null", "nil", "unknown", "not available", "not applicable", "pending", "to be defined"],
  ...[
    "ninguno",
    "ninguna",
    "nada",
    "sin dato",
    "sin datos",
    "no disponible",
    "no aplica",
    "desconocido",
    "pendiente",
    "por definir",
    "pte",
  ],
]);

/** A dash with a currency, as accountants' formats write nothing: `- €`. */
const NOTHING_IN_CURRENCY = new RegExp(`^(?:${CURRENCY} ?[-\u2013\u2014]+|[-\u2013\u2014]+ ?${CURRENCY})$`);

/** Whether a text says that the value is not known: it counts as an empty cell. */
export const isNoValue = (text: string): boolean => {
  if (text.length > LONGEST_NUMBER) return false;
  const plain = text.trim().toLowerCase();
  return NO_VALUE.has(plain) || (/[-\u2013\u2014]/.test(plain) && NOTHING_IN_CURRENCY.test(plain.replace(/\s+/g, " ")));
};

/** The decimal mark of a column of texts. */
export interface MarkDecision {
  readonly mark: DecimalMark;
  /** A text that would be another number with the other mark, where no text of the column decides between the two; else null. */
  readonly assumed: string | null;
}

/**
 * The decimal mark that a column's texts agree on, null where none of them says a number. Texts that only one convention can read
 * decide; where all can be read in both (`1,234`), what stands before three digits is taken for a group.
 */
export function decimalMark(texts: readonly string[]): MarkDecision | null {
  const votes = { ".": 0, ",": 0 };
  const grouped = { ".": 0, ",": 0 };
  let assumed: string | null = null;
  let read = 0;
  for (const text of texts) {
    const point = parseNumber(text, ".");
    const comma = parseNumber(text, ",");
    if (point === null && comma === null) continue;
    read++;
    if (comma === null) votes["."]++;
    else if (point === null) votes[","]++;
    else if (point !== comma) {
      assumed ??= text;
      grouped[Math.abs(point) > Math.abs(comma) ? "." : ","]++;
    }
  }
  if (read === 0) return null;
  if (votes["."] !== votes[","]) return { mark: votes["."] > votes[","] ? "." : ",", assumed: null };
  return { mark: grouped[","] > grouped["."] ? "," : ".", assumed };
}

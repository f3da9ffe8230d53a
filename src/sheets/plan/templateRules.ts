import { texts, type Language } from "../../i18n";
import type { Format, Validation } from "../draft";
import { COLORS, DATE_FORMAT } from "../style";
import type { Block, ColumnKind } from "./blocks";

/** The days that Excel's dates of this century lie in: 2000-01-01 to 2099-12-31. */
const DAYS = [36_526, 73_050] as const;

/** No amount of a plan is beyond. */
const AMOUNT = 1e15;

/** Large amounts are grouped; small numbers keep the decimals they have. A space keeps them off the next column. */
const AMOUNT_FORMAT = "[<1000]General_);#,##0_)";
const PADDED_TEXT = ";;;@_)";
const SCORE_FORMAT = "0.0_)";
const SHARE_FORMAT = "0%_)";

/** How the cells of a column look, and what may be typed there. `hinted`: the block whose hint is shown beside them. */
export function columnRule(
  range: string,
  kind: ColumnKind,
  hinted: Block | null,
  language: Language,
): { readonly formats: readonly Format[]; readonly validations: readonly Validation[] } {
  const { hints, blocks } = texts(language).plan;
  const prompt = hinted ? { title: blocks[hinted].title, message: hints[hinted] } : null;
  const rule = ruleOf(kind, language) ?? (prompt ? { rule: { custom: "=TRUE" } } : null);
  return { formats: formatsOf(range, kind), validations: rule ? [{ range, ...rule, ...(prompt ? { prompt } : {}) }] : [] };
}

/** A date that may be typed, with what to say to anything else. */
export const dateRule = (language: Language): Pick<Validation, "rule" | "error"> => {
  const { errors } = texts(language).plan;
  return { rule: { date: DAYS }, error: { title: errors.title, message: errors.date } };
};

/** One of a list. */
export const listRule = (words: Readonly<Record<string, string>>, language: Language): Pick<Validation, "rule" | "error"> => {
  const { errors } = texts(language).plan;
  return { rule: { list: Object.values(words).join(",") }, error: { title: errors.title, message: errors.list } };
};

function ruleOf(kind: ColumnKind, language: Language): Pick<Validation, "rule" | "error"> | null {
  const { plan, planning, terms } = texts(language);
  const error = (message: string): Pick<Validation, "error"> => ({ error: { title: plan.errors.title, message } });
  switch (kind.kind) {
    case "date":
      return dateRule(language);
    case "list":
      return listRule({ ...terms, ...planning.words }[kind.words], language);
    case "rating":
      return { rule: { whole: [1, 5] }, ...error(plan.errors.rating) };
    case "amount":
    case "score":
      return { rule: { decimal: [-AMOUNT, AMOUNT] }, ...error(plan.errors.amount) };
    case "share":
      return { rule: { decimal: [0, 1] }, ...error(plan.errors.share) };
    case "text":
    case "formula":
      return null;
  }
}

/** Cells stand to the left unless their kind says otherwise: also a number or a date that somebody writes among words. */
function formatsOf(range: string, kind: ColumnKind): Format[] {
  switch (kind.kind) {
    case "date":
      return [{ range, numberFormat: DATE_FORMAT }];
    case "rating":
      return [{ range, horizontal: "Center" }];
    case "amount":
      return [{ range, numberFormat: AMOUNT_FORMAT, horizontal: "Right" }];
    case "score":
      return [{ range, numberFormat: SCORE_FORMAT, horizontal: "Right" }];
    case "share":
      return [{ range, numberFormat: SHARE_FORMAT, horizontal: "Right" }];
    case "formula":
      return formulaFormats(range, kind.look);
    case "text":
    case "list":
      return [];
  }
}

/** Whether a column holds numbers that are added up or compared: they stand to the right. */
export const isNumeric = (kind: ColumnKind): boolean =>
  kind.kind === "amount" || kind.kind === "score" || kind.kind === "share" || (kind.kind === "formula" && kind.look !== "text");

/** Numbers stand to the right, and so do their headers. */
export function headerAlignment(range: string, kind: ColumnKind): Format[] {
  if (kind.kind === "rating") return [{ range, horizontal: "Center" }];
  return isNumeric(kind) ? [{ range, horizontal: "Right", numberFormat: PADDED_TEXT }] : [];
}

/** A formula is not a cell to fill in: it has the colour of computed cells. */
function formulaFormats(range: string, look: "text" | "amount" | "share"): Format[] {
  const numberFormat = { text: null, amount: AMOUNT_FORMAT, share: SHARE_FORMAT }[look];
  return [{ range, fill: COLORS.onAccent, ...(numberFormat === null ? {} : { numberFormat, horizontal: "Right" as const }) }];
}

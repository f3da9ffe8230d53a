import { quoteText, tableColumn } from "../a1";
import { LANGUAGES, texts, type Language } from "../../i18n";
import { ACTIONS_TABLE } from "../plan/actionsSheet";
import { PLANS_TABLE, type PlanColumn } from "../plan/planRow";
import type { SheetFacts } from "../registry/facts";
import type { ScoreField } from "../scoreColumns";
import { SCORES_TABLE, scoreHeaders } from "../scoresLayout";
import { findColumn } from "../tablePart";

/** Columns of our tables as formulas name them; null where the table or the column is not there. */
export interface StartReferences {
  readonly language: Language;
  readonly scores: (field: ScoreField) => string | null;
  readonly plans: (field: PlanColumn) => string | null;
  readonly actions: (field: ActionField) => string | null;
}

type ActionField = keyof ReturnType<typeof texts>["plan"]["actionsSheet"]["headers"];

/** What formulas of the page refer to, by the headers that stand in each table or are about to. */
export function startReferences({ headers, language }: SheetFacts): StartReferences {
  const column = (table: string, words: readonly string[]): string | null => {
    const standing = headers(table);
    const header = standing?.[findColumn({ headers: standing }, words)];
    return header === undefined ? null : tableColumn(table, header);
  };
  return {
    language,
    scores: (field) => column(SCORES_TABLE, scoreHeaders(field)),
    plans: (field) =>
      column(
        PLANS_TABLE,
        LANGUAGES.map((each) => texts(each).plan.plansSheet.headers[field]),
      ),
    actions: (field) =>
      column(
        ACTIONS_TABLE,
        LANGUAGES.map((each) => texts(each).plan.actionsSheet.headers[field]),
      ),
  };
}

/**
 * A sentence as formula text: the placeholders of a text become formulas, the rest is quoted.
 * `"{count} late"` with count `C18` → `C18&" late"`.
 */
export function sentence(text: string, formulas: Readonly<Record<string, string>>): string {
  const parts = text.split(/(\{\w+\})/).filter((part) => part !== "");
  return parts
    .map((part) => {
      const name = /^\{(\w+)\}$/.exec(part)?.[1];
      return name === undefined ? quoteText(part) : (formulas[name] ?? quoteText(part));
    })
    .join("&");
}

/** A share as formula text that gives a whole number of percent: `50 %`, in every program alike. */
export const percent = (share: string): string => `ROUND(100*(${share}),0)&" %"`;

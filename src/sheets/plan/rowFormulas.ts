import { OPPORTUNITY_STAGES } from "../../domain/plan/opportunities";
import { LANGUAGES, texts } from "../../i18n";
import { quoteText, tableColumn } from "../a1";
import { CHANCES_NAME, TODAY_NAME } from "./planNames";
import { QUESTIONS_TABLE, type QuestionHeaders } from "./questionsTable";

/** What formulas within a plan's tables refer to. A column that is gone is `#REF!`. */
export interface FormulaReferences {
  /** The cell of another column in the same row. */
  readonly cell: (field: string) => string;
  /** A whole column of a block on the same sheet. */
  readonly column: (block: "actions" | "opportunities", field: string) => string;
  /** Headers of the catalogue as they stand. */
  readonly questions: QuestionHeaders;
}

const DAY = `INT(${TODAY_NAME})`;

/** What the catalogue says of a code. */
export const catalogue = (headers: QuestionHeaders, wanted: keyof QuestionHeaders, code: string): string =>
  `INDEX(${tableColumn(QUESTIONS_TABLE, headers[wanted])},MATCH(${code},${tableColumn(QUESTIONS_TABLE, headers.code)},0))`;

/** A word of a list as every language writes it, as texts within a formula: what was chosen in one language counts in the other. */
const inAnyLanguage = (wordOf: (language: (typeof LANGUAGES)[number]) => string): string =>
  `{${[...new Set(LANGUAGES.map(wordOf))].map(quoteText).join(",")}}`;

const done = (): string => inAnyLanguage((language) => texts(language).planning.words.actionStatuses.done);

/** The task of a question stands among the actions under the same code. */
export const taskOf = ({ cell, column }: FormulaReferences): string =>
  `IF(${cell("code")}="","",IFERROR(INDEX(${column("actions", "status")},MATCH(${cell("code")},${column("actions", "code")},0))&"",""))`;

/** Category and hint of a question, as the catalogue has them. */
export const hintOf = ({ cell, questions }: FormulaReferences): string => {
  const of = (wanted: keyof QuestionHeaders): string => catalogue(questions, wanted, cell("code"));
  return `IFERROR(${of("category")}&". "&${of("hint")},"")`;
};

/** Actions that are not done and name the objective, or its code. */
export function openActionsOf({ cell, column }: FormulaReferences): string {
  const [objective, code, status] = [cell("objective"), cell("code"), column("actions", "status")];
  const names = `((${column("actions", "objective")}=${objective})+(${code}<>"")*(${column("actions", "objective")}=${code})>0)`;
  return `IF(${objective}="","",IFERROR(SUMPRODUCT(${names}*ISNA(MATCH(${status},${done()},0))),""))`;
}

/** Days that an action is late; nothing where it is done, has no date or is due today. */
export function daysLate({ cell }: FormulaReferences): string {
  const [due, status] = [cell("due"), cell("status")];
  return `IF(AND(N(${due})>0,INT(N(${due}))<${DAY},ISNA(MATCH(${status}&"",${done()},0))),${DAY}-INT(${due}),"")`;
}

/** The chance of an opportunity's stage, as Settings has it; a person may write another one over it. */
export function chanceOf({ cell }: FormulaReferences): string {
  const words = LANGUAGES.flatMap((language) => OPPORTUNITY_STAGES.map((stage) => texts(language).planning.words.opportunityStages[stage]));
  const place = `MATCH(${cell("stage")},{${words.map(quoteText).join(",")}},0)`;
  return `IFERROR(INDEX(${CHANCES_NAME},MOD(${place}-1,${OPPORTUNITY_STAGES.length})+1),"")`;
}

/** Days until notice can be given no more, or until the contract ends where it has no notice. Below 0 is past. */
export function daysToNotice({ cell }: FormulaReferences): string {
  const day = `IF(N(${cell("notice")})>0,${cell("notice")},${cell("end")})`;
  return `IF(N(${day})>0,INT(${day})-${DAY},"")`;
}

/** Sum of a column of the opportunities that close within the row's period. */
export function closingWithin({ cell, column }: FormulaReferences, field: "value" | "weighted", conditions: string): string {
  const close = column("opportunities", "close");
  const [from, until] = [cell("from"), cell("until")];
  const sum = `SUMIFS(${column("opportunities", field)},${close},">="&INT(${from}),${close},"<"&INT(${until})+1${conditions})`;
  return `IF(OR(N(${from})=0,N(${until})=0),"",IFERROR(${sum},""))`;
}

/** How much of the way to its target a KPI has come, by its direction. */
export const reachedOf = ({ cell }: FormulaReferences): string => {
  const [actual, target] = [cell("actual"), cell("target")];
  return `IF(OR(${actual}="",${target}=""),"",KAM.REACHED(${actual},${target},${cell("direction")}&"",${cell("baseline")},${cell("upper")}))`;
};

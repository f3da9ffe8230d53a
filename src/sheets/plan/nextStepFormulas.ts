import { EXIT_CRITERIA, STAGES, type ExitCriterion, type StageFact } from "../../domain/plan/stages";
import { texts } from "../../i18n";
import { filledFormula, quoteText } from "../a1";
import { PlanColumns, orNothing } from "./planColumns";
import { factCell, factRow, namedCell, textArray } from "./templateLayout";

/** What a share may be off by. */
const ROUNDING = "0.000001";

/** Formula texts of what to do next, in words, from what the plan's stage still lacks. */
export class NextStepFormulas extends PlanColumns {
  /** What is to be done for one criterion; nothing where it is met, or belongs to another stage than the plan's. */
  todo({ fact, stage, measure }: ExitCriterion & { readonly fact: StageFact }): string {
    const { no } = texts(this.language).sheets;
    const isDue = `AND(${factCell(fact, "met")}=${quoteText(no)},${namedCell("stage")}=${quoteText(this.words.stages[stage])})`;
    return `IF(${isDue},${measure === "share" && fact !== "onTime" ? this.questionsTodo(fact) : this.countTodo(fact)},"")`;
  }

  /** One sentence of all that is to be done; where nothing is, that says so. */
  sentence(): string {
    const { next, nothingMissing } = texts(this.language).plan.head;
    const all = `TEXTJOIN(${quoteText(next.then)},TRUE,${factRow("todo")})`;
    return `IF(${all}="",${quoteText(nothingMissing)},UPPER(LEFT(${all},1))&MID(${all},2,999)&".")`;
  }

  /** What the stage is for, what it takes, and that not everything has to be answered. */
  purpose(): string {
    const { next } = texts(this.language).plan.head;
    const need = (fact: StageFact): string => factCell(fact, "need");
    const percent = (fact: StageFact): string => `ROUND(100*${need(fact)},0)`;
    const placeholders = {
      strategy: { share: percent("strategyQuestions"), count: need("themes") },
      research: { share: percent("researchQuestions"), count: need("roles"), people: need("stakeholders") },
      actionPlan: { share: percent("actionPlanQuestions"), count: need("objectives"), actions: need("actions") },
      execution: { share: percent("executionQuestions"), count: need("actionsDone"), moving: need("objectivesMoving") },
      review: { share: percent("reviewQuestions"), count: need("kpisRead"), days: need("reviewAge") },
    } as const;
    const sentences = STAGES.map((stage) => filledFormula(next.stages[stage], placeholders[stage]));
    const place = `MATCH(${namedCell("stage")},${textArray(STAGES.map((stage) => this.words.stages[stage]))},0)`;
    return orNothing(`CHOOSE(${place},${sentences.join(",")})&${quoteText(` ${next.goal}`)}`);
  }

  /** A link to the first question of the stage that has no answer; nothing where there is none. */
  toQuestion(): string {
    const { next } = texts(this.language).plan.head;
    const [stage, answer, status] = (["stage", "answer", "status"] as const).map((field) => this.column("questions", field));
    const isOpen = `(${stage}=${namedCell("stage")})*(${answer}="")*(${status}<>${quoteText(this.words.questionStatuses.notRelevant)})`;
    const cell = `INDEX(${answer},MATCH(1,${isOpen},0))`;
    return orNothing(`HYPERLINK("#"&CELL("address",${cell}),${quoteText(next.toQuestion)})`);
  }

  private questionsTodo(fact: StageFact): string {
    const { questions } = texts(this.language).plan.head.next;
    const [have, need, asked] = [factCell(fact), factCell(fact, "need"), factCell(fact, "asked")];
    const answered = `ROUND(${have}*${asked},0)`;
    const missing = `MAX(1,ROUNDUP(${need}*${asked}-${ROUNDING},0)-${answered})`;
    const open = `(${asked}-${answered})`;
    return `IF(${open}=1,${quoteText(questions.last)},${filledFormula(questions.many, { count: missing, open })})`;
  }

  private countTodo(fact: StageFact): string {
    const { todo } = texts(this.language).plan.head.next;
    const words = todo[fact as keyof typeof todo];
    const missing = `(${factCell(fact, "need")}-${factCell(fact)})`;
    const many = filledFormula(words.many, { count: missing, have: factCell(fact) });
    return words.one === words.many ? many : `IF(${missing}=1,${filledFormula(words.one, {})},${many})`;
  }
}

/** Facts whose column counts the questions that matter. */
export const QUESTION_FACTS = EXIT_CRITERIA.flatMap(({ fact, stage, measure }) =>
  measure === "share" && fact !== "onTime" ? [{ fact, stage }] : [],
);

import type { HealthPart } from "../../domain/plan/health";
import { STAGES, type ExitCriterion, type Stage, type StageFact } from "../../domain/plan/stages";
import { COVERED_FROM } from "../../domain/plan/stakeholders";
import { RIGORS } from "../../domain/plan/rigor";
import { THEMES } from "../../domain/plan/balance";
import { ROLES } from "../../domain/roles";
import { texts } from "../../i18n";
import { quoteText, tableColumn } from "../a1";
import { TEAM_TABLE } from "../teamTable";
import type { Block, Field } from "./blocks";
import { DAY, PlanColumns, mapValues, orNothing } from "./planColumns";
import { HEALTH_WEIGHTS_NAME, TODAY_NAME } from "./planNames";
import { QUESTIONS_TABLE, type QuestionField } from "./questionsTable";
import { DEPTH_CELL, factCell, factRow, namedCell, partCell, partRow, textArray } from "./templateLayout";

/** A plan has begun once any of these says something. */
const BEGUN_BY = [
  ["objectives", "objective"],
  ["actions", "action"],
  ["questions", "answer"],
  ["stakeholders", "person"],
  ["opportunities", "opportunity"],
  ["contracts", "contract"],
  ["whitespace", "offering"],
  ["kpis", "kpi"],
  ["risks", "risk"],
  ["competitors", "competitor"],
  ["unknowns", "what"],
  ["reviews", "decisions"],
] as const satisfies readonly (readonly [Block, string])[];

/** 0 where a table was deleted. */
const orNone = (formula: string): string => `IFERROR(${formula},0)`;

/** Formula texts of a plan, without their `=`; they look at the tables of their own sheet. */
export class PlanFormulas extends PlanColumns {
  /** What each criterion of the stages holds against its need. A table that was deleted makes its facts `""`: they are not asked for. */
  facts(): Readonly<Record<StageFact, string>> {
    const { actions, stakeholders, reviews } = this.counts();
    const enterprise = this.is("stakeholders", "level", this.words.stakeholderLevels.enterprise);
    const facts: Record<StageFact, string> = {
      strategyQuestions: this.progress("strategy"),
      themes: this.themes(),
      researchQuestions: this.progress("research"),
      roles: this.roles(),
      stakeholders: stakeholders.named,
      enterpriseDeciders: this.count("stakeholders", "person", ...this.deciders(), ...this.covered(), enterprise),
      competitors: this.count("competitors", "competitor"),
      potentials: `COUNTIFS(${this.column("whitespace", "potential")},">0")`,
      actionPlanQuestions: this.progress("actionPlan"),
      objectives: this.completeObjectives(),
      actions: this.count("actions", "action", this.filled("actions", "owner"), this.dated("actions", "due")),
      executionQuestions: this.progress("execution"),
      actionsDone: this.count("actions", "action", this.is("actions", "status", this.words.actionStatuses.done)),
      onTime: `IF(${actions.all}=0,"",${this.inHand()})`,
      reviewQuestions: this.progress("review"),
      reviews: reviews.held,
      // A review that is dated ahead is as fresh as one of today.
      reviewAge: `IF(${reviews.held}=0,"",MAX(0,${DAY}-INT(${reviews.last})))`,
      objectivesMoving: this.count(
        "objectives",
        "objective",
        this.filled("objectives", "status"),
        this.isNot("objectives", "status", this.words.actionStatuses.open),
      ),
      kpisRead: this.count("kpis", "kpi", `${this.column("kpis", "target")},"<>"`, `${this.column("kpis", "actual")},"<>"`),
    };
    return mapValues(facts, orNothing);
  }

  /** The parts of the health, most of them from the facts. */
  parts(): Readonly<Record<HealthPart, string>> {
    const shareOf = (fact: StageFact, whole: number): string => `IF(${factCell(fact)}="","",${factCell(fact)}/${whole})`;
    const [made, reviews, last] = [namedCell("made"), factCell("reviews"), this.counts().reviews.last];
    const since = `${DAY}-INT(IF(${reviews}>0,${last},${made}))`;
    const parts: Record<HealthPart, string> = {
      progress: this.progress(null),
      roles: shareOf("roles", ROLES.length),
      themes: shareOf("themes", THEMES.length),
      actions: factCell("onTime"),
      stakeholders: this.decidersCovered(),
      review: `IF(OR(${reviews}="",AND(${reviews}=0,NOT(ISNUMBER(${made})))),"",MIN(1,MAX(0,2-(${since})/${factCell("reviewAge", "need")})))`,
    };
    return mapValues(parts, orNothing);
  }

  /** Weight of the part at this place, and the points that it gives: they add up to the health. */
  weight(index: number): string {
    return `INDEX(${HEALTH_WEIGHTS_NAME},${index + 1})`;
  }

  points(part: HealthPart): string {
    const known = `SUMIFS(${partRow("need")},${partRow("have")},">=0")`;
    const share = partCell(part);
    return orNothing(`IF(${share}="","",100*${share}*${partCell(part, "need")}/${known})`);
  }

  /** 1, 2 or 3 for light, standard and deep; what is none of them is light, as for a new plan. */
  depth(): string {
    return `IFERROR(MATCH(${namedCell("rigor")},${textArray(RIGORS.map((rigor) => this.words.rigors[rigor]))},0),1)`;
  }

  need({ need }: ExitCriterion): string {
    return `CHOOSE(${DEPTH_CELL},${RIGORS.map((rigor) => need[rigor]).join(",")})`;
  }

  met(fact: StageFact, measure: ExitCriterion["measure"]): string {
    const { yes, no } = texts(this.language).sheets;
    const [have, need] = [factCell(fact), factCell(fact, "need")];
    return `IF(${have}="","",IF(${have}${measure === "atMost" ? "<=" : ">="}${need},${quoteText(yes)},${quoteText(no)}))`;
  }

  stage(): string {
    return `KAM.STAGE(${factRow("have")},${this.rigor()},"stage",${textArray(STAGES.map((stage) => this.words.stages[stage]))})`;
  }

  missing(): string {
    const { sheets, plan } = texts(this.language);
    const lacks = `KAM.STAGE(${factRow("have")},${this.rigor()},"missing",${factRow("label")})`;
    return `IF(COUNTIF(${factRow("met")},${quoteText(sheets.no)})=0,${quoteText(plan.head.nothingMissing)},${lacks})`;
  }

  /** A plan in which nobody has written anything has no health: a number would say that something was looked after. */
  health(): string {
    const { notBegun } = texts(this.language).plan.head;
    const begun = BEGUN_BY.map(([block, field]) => orNone(this.count(block, field as Field<Block>)));
    return `IF(${begun.join("+")}=0,${quoteText(notBegun)},KAM.HEALTH(${partRow("have")},${HEALTH_WEIGHTS_NAME}))`;
  }

  /** The themes in words: all of them, or those without an objective. */
  balance(): string {
    const { head } = texts(this.language).plan;
    const labels = textArray(THEMES.map((theme) => this.words.themes[theme]));
    const of = `IF(${this.column("objectives", "objective")}="","",${this.column("objectives", "theme")})`;
    const lacks = `${quoteText(head.missingThemes)}&KAM.BALANCE(${of},"missing",${labels})`;
    return orNothing(`IF(${factCell("themes")}="","",IF(${factCell("themes")}=${THEMES.length},${quoteText(head.allThemes)},${lacks}))`);
  }

  overdue(): string {
    return orNothing(this.counts().actions.overdue);
  }

  openActions(): string {
    return orNothing(this.count("actions", "action", this.isNot("actions", "status", this.words.actionStatuses.done)));
  }

  lastReview(): string {
    const { held, last } = this.counts().reviews;
    return orNothing(`IF(${held}=0,"",${last})`);
  }

  /** When a new plan wants its first review: by the rhythm of its rigor, which may change. */
  firstReview(): string {
    const made = namedCell("made");
    return `IF(ISNUMBER(${made}),INT(${made})+${factCell("reviewAge", "need")},"")`;
  }

  /**
   * The first review that is dated ahead; else what the last one that names a next one says; else, or when there has been one since, by the
   * rhythm of the plan from the last one, or from when the plan was made.
   */
  nextReview(): string {
    const [date, next] = [this.column("reviews", "date"), this.column("reviews", "nextReview")];
    const first = namedCell("firstReview");
    const { held, last } = this.counts().reviews;
    const ahead = `${date},">"&${DAY}`;
    const named = `IF(COUNTIFS(${date},">0",${next},">0")=0,MAX(${next}),MAXIFS(${next},${date},MAXIFS(${date},${next},">0")))`;
    const bySpan = `IF(${held}=0,${first},${last}+${factCell("reviewAge", "need")})`;
    return `IFERROR(IF(COUNTIFS(${ahead})>0,MINIFS(${date},${ahead}),IF(${named}>${last},${named},${bySpan})),${first})`;
  }

  standing(): string {
    const { active, disqualified, revisit } = texts(this.language).planning.standings;
    const [reason, backOn, again] = [namedCell("outReason"), namedCell("backOn"), namedCell("revisit")];
    const due = `AND(ISNUMBER(${again}),INT(N(${again}))<=${DAY})`;
    return `IF(OR(${reason}="",ISNUMBER(${backOn})),${quoteText(active)},IF(${due},${quoteText(revisit)},${quoteText(disqualified)}))`;
  }

  private counts() {
    const late = `${this.dated("actions", "due")},${this.column("actions", "due")},"<"&${DAY}`;
    const open = this.isNot("actions", "status", this.words.actionStatuses.done);
    const date = this.column("reviews", "date");
    return {
      actions: { all: this.count("actions", "action"), overdue: this.count("actions", "action", late, open) },
      stakeholders: { named: this.count("stakeholders", "person") },
      reviews: { held: `COUNTIFS(${this.dated("reviews", "date")})`, last: `MAX(${date})` },
    };
  }

  /** Share of the questions that are answered; of one stage, or all. */
  private progress(stage: Stage | null): string {
    return this.progressOf("share", stage);
  }

  /** How many questions of a stage matter: all that are asked, but those that are not relevant. */
  relevant(stage: Stage): string {
    return orNothing(`SUMPRODUCT(${this.progressOf("counts", stage)}*{1,1,1,0})`);
  }

  private progressOf(view: "share" | "counts", stage: Stage | null): string {
    const code = this.column("questions", "code");
    const of = (field: QuestionField): string => {
      const { headers } = this.sources.questions;
      return `KAM.LOOKUP(${code},${tableColumn(QUESTIONS_TABLE, headers.code)},${tableColumn(QUESTIONS_TABLE, headers[field])})`;
    };
    const groups = stage ? `,"${view}",${of("stage")},${quoteText(this.words.stages[stage])}` : "";
    return `KAM.PROGRESS(${this.questionStatuses()},${this.rigor()},${of("level")}${groups})`;
  }

  /** The status of each question: one with an answer is answered unless a status says otherwise. */
  private questionStatuses(): string {
    const of = (field: Field<"questions">): string => this.column("questions", field);
    const untold = `IF(${of("answer")}="","open","answered")`;
    return `IF(${of("code")}&${of("question")}="","",IF(${of("status")}="",${untold},${of("status")}))`;
  }

  /** Done or dated ahead: an action without a date is in nobody's hand. */
  private inHand(): string {
    const columns = (["status", "due"] as const).map((field) => this.column("actions", field));
    return `KAM.INHAND(${columns.join(",")},${TODAY_NAME},${this.column("actions", "action")})`;
  }

  /** By what is known of the client: whoever's influence is not known may decide. */
  private decidersCovered(): string {
    const columns = (["person", "influence", "strength", "owner"] as const).map((field) => this.column("stakeholders", field));
    return `KAM.DECIDERS(${columns.join(",")},${this.rigor()})`;
  }

  private themes(): string {
    const themes = textArray(THEMES.map((theme) => this.words.themes[theme]));
    return `SUMPRODUCT(--(${this.count("objectives", "objective", `${this.column("objectives", "theme")},${themes}`)}>0))`;
  }

  private completeObjectives(): string {
    const themes = textArray(THEMES.map((theme) => this.words.themes[theme]));
    const filled = (["measure", "target", "owner"] as const).map((field) => `${this.column("objectives", field)},"<>"`);
    const theme = `${this.column("objectives", "theme")},${themes}`;
    return `SUMPRODUCT(${this.count("objectives", "objective", theme, ...filled, this.dated("objectives", "due"))})`;
  }

  /** How many of the six roles somebody holds on the account. */
  private roles(): string {
    const { team, roles } = this.sources;
    const column = (field: keyof typeof team): string => tableColumn(TEAM_TABLE, team[field]);
    const held = `IF((${column("account")}=${namedCell("account")})*(${column("person")}<>""),${column("role")},"")`;
    return `SUMPRODUCT(--ISNUMBER(MATCH(${textArray(roles)},${held},0)))`;
  }

  private deciders(): string[] {
    return [this.is("stakeholders", "influence", this.words.influences.decides)];
  }

  private covered(): string[] {
    return [this.filled("stakeholders", "owner"), `${this.column("stakeholders", "strength")},">=${COVERED_FROM}"`];
  }
}

import { texts } from "../../i18n";
import { filledFormula, quoteText } from "../a1";
import type { Block, Field } from "./blocks";
import { PlanColumns, orNothing } from "./planColumns";
import { BALANCE_CELL, namedCell } from "./templateLayout";

/** What makes a row of each block count. */
const LEADING = {
  stakeholders: "person",
  opportunities: "opportunity",
  contracts: "contract",
  growth: "period",
  whitespace: "offering",
  kpis: "kpi",
  risks: "risk",
  competitors: "competitor",
  unknowns: "what",
} as const satisfies Partial<Record<Block, string>>;

/** Formula texts of what stands beside the title of a block: how it is, in a few words, also while its table is folded. */
export class SummaryFormulas extends PlanColumns {
  of(block: Block): string {
    const { beside } = texts(this.language).plan.head;
    const said = (text: string, formulas: Readonly<Record<string, string>>): string => filledFormula(text, formulas);
    switch (block) {
      case "objectives":
        return orNothing(BALANCE_CELL);
      case "actions":
        return orNothing(said(beside.actions, { late: `N(${namedCell("overdue")})`, open: `N(${namedCell("openActions")})` }));
      case "questions":
        return orNothing(said(beside.questions, { share: `ROUND(100*${namedCell("completeness")},0)` }));
      case "reviews": {
        const last = namedCell("lastReview");
        const { written } = texts(this.language).planning;
        const date = filledFormula(written.date, {
          year: `YEAR(${last})`,
          month: `RIGHT("0"&MONTH(${last}),2)`,
          day: `RIGHT("0"&DAY(${last}),2)`,
        });
        return orNothing(`IF(${last}="",${quoteText(beside.none)},${said(beside.reviews, { date: `(${date})` })})`);
      }
      default:
        return this.orNone(block, said(this.textOf(block), this.figuresOf(block)));
    }
  }

  private textOf(block: keyof typeof LEADING): string {
    const { beside } = texts(this.language).plan.head;
    return block === "competitors" || block === "unknowns" ? beside.count : beside[block];
  }

  private orNone(block: keyof typeof LEADING, text: string): string {
    const { none } = texts(this.language).plan.head.beside;
    return orNothing(`IF(${this.rows(block)}=0,${quoteText(none)},${text})`);
  }

  private rows(block: keyof typeof LEADING, ...conditions: string[]): string {
    return this.count(block, LEADING[block] as Field<typeof block>, ...conditions);
  }

  private figuresOf(block: keyof typeof LEADING): Readonly<Record<string, string>> {
    const sum = <B extends Block>(of: B, field: Field<B>): string => `FIXED(SUM(${this.column(of, field)}),0)`;
    const count = this.rows(block);
    const { actionStatuses, influences } = this.words;
    switch (block) {
      case "stakeholders":
        return { count, deciders: this.rows(block, this.is(block, "influence", influences.decides)) };
      case "opportunities":
        return { weighted: sum(block, "weighted"), value: sum(block, "value") };
      case "contracts":
        return { count, value: sum(block, "value") };
      case "growth":
        return { reached: `ROUND(100*SUM(${this.column(block, "expected")})/MAX(1,SUM(${this.column(block, "target")})),0)` };
      case "whitespace":
        return { untapped: sum(block, "untapped") };
      case "kpis":
        return { count, reached: this.rows(block, `${this.column(block, "reached")},">=1"`) };
      case "risks": {
        const open = this.isNot(block, "status", actionStatuses.done);
        return { count: this.rows(block, open), worst: `MAXIFS(${this.column(block, "score")},${open})` };
      }
      case "competitors":
      case "unknowns":
        return { count };
    }
  }
}

import { RIGORS } from "../../domain/plan/rigor";
import { texts, type Language } from "../../i18n";
import { quoteText, tableColumn } from "../a1";
import { blockHeaders, blockTable, type Block, type Field } from "./blocks";
import { TODAY_NAME } from "./planNames";
import type { TemplateSources } from "./templateParts";
import { DEPTH_CELL } from "./templateLayout";

/**
 * A cell that holds any text: what makes a row of a table count. COUNTIFS everywhere: of a table that was deleted it makes an error, where
 * COUNT makes 0.
 */
const FILLED = '"?*"';

/** The day that the plan is looked at from. */
export const DAY = `INT(${TODAY_NAME})`;

/** Formula texts, without their `=`, over the tables of the plan's own sheet. */
export class PlanColumns {
  protected readonly words;

  constructor(
    protected readonly language: Language,
    protected readonly sources: TemplateSources,
  ) {
    this.words = texts(language).planning.words;
  }

  protected column<B extends Block>(block: B, field: Field<B>): string {
    return tableColumn(blockTable(block, this.sources.copy), blockHeaders(block, this.language)[field]);
  }

  /** The rows of a block whose leading cell is filled, and that meet all conditions. */
  protected count<B extends Block>(block: B, leading: Field<B>, ...conditions: string[]): string {
    return `COUNTIFS(${[this.filled(block, leading), ...conditions].join(",")})`;
  }

  protected filled<B extends Block>(block: B, field: Field<B>): string {
    return `${this.column(block, field)},${FILLED}`;
  }

  protected dated<B extends Block>(block: B, field: Field<B>): string {
    return `${this.column(block, field)},">0"`;
  }

  protected is<B extends Block>(block: B, field: Field<B>, word: string): string {
    return `${this.column(block, field)},${quoteText(word)}`;
  }

  protected isNot<B extends Block>(block: B, field: Field<B>, word: string): string {
    return `${this.column(block, field)},${quoteText(`<>${word}`)}`;
  }

  protected rigor(): string {
    return `CHOOSE(${DEPTH_CELL},${RIGORS.map((rigor) => quoteText(rigor)).join(",")})`;
  }
}

/** Nothing where a formula cannot be worked out. */
export const orNothing = (formula: string): string => `IFERROR(${formula},"")`;

export const mapValues = <Key extends string>(
  formulas: Readonly<Record<Key, string>>,
  of: (formula: string) => string,
): Record<Key, string> =>
  Object.fromEntries(Object.entries<string>(formulas).map(([key, formula]) => [key, of(formula)])) as Record<Key, string>;

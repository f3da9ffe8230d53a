import type { Worksheet } from "@cj-tech-master/excelts";
import { FormulaSyntaxError } from "./errors";
import { tokenizeFormula, type Token } from "./formulaTokens";
import { remembered } from "./remembered";
import { parseStructuredReference } from "./structuredReferences";
import type { TableIndex } from "./tables";

const movingCell = /^(\$?[A-Za-z]{1,3})(\d+)$/u;

/** What a formula's text says, wherever it stands. */
interface Source {
  /** Null for a text that is not a formula. */
  readonly tokens: readonly Token[] | null;
  /** It refers to cells by rows that move with it. */
  readonly moves: boolean;
  /** The tables of its this-row references; "" for the table the formula stands in. */
  readonly thisRow: readonly string[];
  /** The row it was last seen in, and what it is there. */
  row: number;
  relative: string;
  /** That with the marks of its this-row references, by these: one text for all rows needs to be made, and hashed, but once. */
  readonly marked: Map<string, string>;
}

/** Where a formula stands. */
interface Place {
  readonly tables: TableIndex;
  readonly sheet: Worksheet;
  readonly row: number;
  readonly column: number;
}

const tokensOf = remembered((source: string): readonly Token[] | null => {
  try {
    return tokenizeFormula(source);
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return null;
    throw error;
  }
});

/** A reference whose row moves with the formula. F1# does not: what spills there is another range in each row. */
function isMoving(tokens: readonly Token[], i: number): boolean {
  return tokens[i]?.kind === "cell" && tokens[i + 1]?.kind !== "spill" && movingCell.test(tokens[i]?.text ?? "");
}

function relativeText(tokens: readonly Token[], row: number): string {
  let text = "";
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const [, letters, digits] = isMoving(tokens, i) ? (movingCell.exec(token.text) ?? []) : [];
    text += digits === undefined ? token.text : `${letters}[${Number(digits) - row}]`;
  }
  return text;
}

function readSource(text: string): Source {
  const read = tokensOf(text);
  const tokens = read ?? [];
  const references = tokens.flatMap((token) => (token.kind === "structured" ? (parseStructuredReference(token.text) ?? []) : []));
  const thisRow = references.filter(({ specials }) => specials.includes("#this row"));
  return {
    tokens: read,
    moves: tokens.some((_, i) => isMoving(tokens, i)),
    thisRow: [...new Set(thisRow.map(({ table }) => table))],
    row: 0,
    relative: text,
    marked: new Map(),
  };
}

/** Tells formulas that are the same but for the row they stand in, as those of a filled column are. */
export class FormulaPatterns {
  private readonly sources = new Map<string, Source>();

  /** The same text for all formulas of a column that do the same with the cells of their own row. */
  pattern(text: string, place: Place): string {
    const source = this.source(text);
    if (source.moves && source.row !== place.row) {
      source.relative = relativeText(source.tokens ?? [], place.row);
      source.marked.clear();
      source.row = place.row;
    }
    return source.thisRow.length === 0 ? source.relative : marked(source, place);
  }

  /** The tokens of a formula, or null for a text that is none. */
  tokens(text: string): readonly Token[] | null {
    return this.source(text).tokens;
  }

  private source(text: string): Source {
    const known = this.sources.get(text);
    if (known) return known;
    const source = readSource(text);
    this.sources.set(text, source);
    return source;
  }

  /** Keeps what is known of formulas from growing far beyond their number. */
  forget(formulas: number): void {
    if (this.sources.size > 2 * formulas + 1000) this.sources.clear();
  }
}

function marked(source: Source, place: Place): string {
  let marks = "";
  for (const table of source.thisRow) marks += insideMark(table, place);
  const known = source.marked.get(marks);
  if (known !== undefined) return known;
  const made = source.relative + marks;
  source.marked.set(marks, made);
  return made;
}

/** Whether a this-row reference has a row to mean, and in which table if it does not say so. */
function insideMark(name: string, { tables, sheet, row, column }: Place): string {
  const table = name === "" ? tables.at(sheet, row, column) : tables.named(name);
  const mark = table && row >= table.firstDataRow && row <= table.lastDataRow ? "+" : "-";
  return name === "" ? (table?.name ?? "") + mark : mark;
}

import { columnLetters, columnNumber, maxColumn, maxRow } from "./addresses";
import type { Token } from "./formulaTokens";

/** Past the last row or column, counting goes on at the first: the cell left of A1 is XFD1. */
const around = (number: number, by: number, most: number): number => ((number - 1 + by) % most) + 1;

const columnAt = (text: string, by: number): string =>
  text.startsWith("$") ? text : columnLetters(around(columnNumber(text), by, maxColumn));

const rowAt = (text: string, by: number): string => (text.startsWith("$") ? text : String(around(Number(text), by, maxRow)));

const cellAt = (text: string, rows: number, columns: number): string =>
  text.replace(/^(\$?[A-Z]+)(\$?\d+)$/iu, (_, column: string, row: string) => columnAt(column, columns) + rowAt(row, rows));

/**
 * What a defined name says for a formula in a certain cell: its references without a dollar sign are kept as cell A1 would have them.
 * @param tokens the formula of the name
 */
export function nameAt(tokens: readonly Token[], { row, column }: { readonly row: number; readonly column: number }): readonly Token[] {
  const [rows, columns] = [row - 1, column - 1];
  const ends = (text: string, moved: (end: string) => string): string => text.split(":").map(moved).join(":");
  return tokens.map((token) => {
    if (token.kind === "cell") return { ...token, text: cellAt(token.text, rows, columns) };
    if (token.kind === "columns") return { ...token, text: ends(token.text, (end) => columnAt(end, columns)) };
    return token.kind === "rows" ? { ...token, text: ends(token.text, (end) => rowAt(end, rows)) } : token;
  });
}

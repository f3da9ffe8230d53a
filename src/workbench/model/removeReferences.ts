import { sheetOfPrefix } from "./addresses";
import type { Token } from "./formulaTokens";
import { meansTable } from "./renameReferences";
import { rewriteWorkbook, type FormulaPlace } from "./rewriteFormulas";
import { parseStructuredReference } from "./structuredReferences";
import type { TableIndex } from "./tables";
import type { WorkbookModel } from "./workbookModel";

const broken = "#REF!";

/** Lets everything that meant a sheet that is gone, or one of its tables, show #REF!; names of the sheet go with it. */
export function removeSheetReferences(model: WorkbookModel, sheet: string, tables: readonly string[]): void {
  const names = [sheet.replaceAll("'", "''"), ...tables].map((name) => name.toLowerCase());
  const gone = new Set(tables.map((table) => table.toLowerCase()));
  model.names.rewrite((entry) => (entry.sheet?.toLowerCase() === sheet.toLowerCase() ? null : entry));
  rewriteWorkbook(
    model,
    (formula) => names.some((name) => formula.toLowerCase().includes(name)),
    (tokens) => withoutSheet(tokens, sheet.toLowerCase(), gone),
  );
}

/** Lets everything that means a column of a table show #REF!: before the column is taken away. */
export function removeColumnReferences(model: WorkbookModel, tables: TableIndex, table: string, column: string): void {
  const wanted = column.toLowerCase();
  const isBroken = (text: string, place: FormulaPlace): boolean =>
    meansTable(text, table, tables, place) &&
    (parseStructuredReference(text)?.columns?.some((name) => name.toLowerCase() === wanted) ?? false);
  rewriteWorkbook(
    model,
    (formula) => formula.includes("["),
    (tokens, place) => tokens.map((token) => (token.kind === "structured" && isBroken(token.text, place) ? broken : token.text)).join(""),
  );
}

function withoutSheet(tokens: readonly Token[], sheet: string, tables: ReadonlySet<string>): string {
  let text = "";
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.kind === "sheet" && sheetOfPrefix(token.text).toLowerCase() === sheet) {
      text += broken;
      i = referenceEnd(tokens, i + 1);
    } else if (token.kind === "structured" && tables.has(token.text.slice(0, token.text.indexOf("[")).toLowerCase())) text += broken;
    else text += token.kind === "name" && tables.has(token.text.toLowerCase()) ? broken : token.text;
  }
  return text;
}

/** The last token of the reference that begins at `i`: A1, A1:B2, A1#. */
export function referenceEnd(tokens: readonly Token[], i: number): number {
  if (tokens[i + 1]?.text === ":") return tokens[i + 2]?.kind === "sheet" ? i + 3 : i + 2;
  return tokens[i + 1]?.kind === "spill" ? i + 1 : i;
}

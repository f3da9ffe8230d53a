import { sheetOfPrefix, sheetPrefix } from "./addresses";
import type { Token } from "./formulaTokens";
import { rewriteWorkbook, type FormulaPlace } from "./rewriteFormulas";
import { parseStructuredReference } from "./structuredReferences";
import type { TableIndex } from "./tables";
import type { WorkbookModel } from "./workbookModel";

const includesText = (text: string): ((formula: string) => boolean) => {
  const wanted = text.toLowerCase();
  return (formula) => formula.toLowerCase().includes(wanted);
};

/** Lets all formulas and names that mean the sheet `before` mean it by its new name. The sheet itself is renamed by the caller. */
export function renameSheetReferences(model: WorkbookModel, before: string, after: string): void {
  const rename = (token: Token): string => {
    if (token.kind !== "sheet") return token.text;
    const parts = sheetOfPrefix(token.text).split(":");
    if (!parts.some((part) => part.toLowerCase() === before.toLowerCase())) return token.text;
    const names = parts.map((part) => (part.toLowerCase() === before.toLowerCase() ? after : part));
    return names.length === 1 ? sheetPrefix(after) : sheetPrefix(names.join(":"));
  };
  rewriteWorkbook(model, includesText(before.replaceAll("'", "''")), (tokens) => tokens.map(rename).join(""));
  model.names.rewrite((entry) => (entry.sheet?.toLowerCase() === before.toLowerCase() ? { ...entry, sheet: after } : entry));
}

/** Lets all formulas that mean the table `before` mean it by its new name. */
export function renameTableReferences(model: WorkbookModel, before: string, after: string): void {
  rewriteWorkbook(model, includesText(before), (tokens) => renamedTable(tokens, before, after));
}

/** The text of a formula in which a table has another name. */
export function renamedTable(tokens: readonly Token[], before: string, after: string): string {
  const wanted = before.toLowerCase();
  return tokens
    .map((token) => {
      if (token.kind === "name" && token.text.toLowerCase() === wanted) return after;
      const isReference = token.kind === "structured" && token.text.slice(0, token.text.indexOf("[")).toLowerCase() === wanted;
      return isReference ? after + token.text.slice(token.text.indexOf("[")) : token.text;
    })
    .join("");
}

const escaped = (name: string): string => name.replace(/['#@[\]]/gu, "'$&");

/** Lets all formulas that mean a column of a table mean it by its new name. */
export function renameColumnReferences(
  model: WorkbookModel,
  tables: TableIndex,
  table: string,
  names: { readonly before: string; readonly after: string },
): void {
  const [before, after] = [escaped(names.before), escaped(names.after)];
  rewriteWorkbook(model, includesText(before), (tokens, place) =>
    tokens
      .map((token) =>
        token.kind === "structured" && meansTable(token.text, table, tables, place) ? renamedColumn(token.text, before, after) : token.text,
      )
      .join(""),
  );
}

/** Whether a structured reference means a table, by its name or because it stands in it. */
export function meansTable(text: string, table: string, tables: TableIndex, { sheet, row, column }: FormulaPlace): boolean {
  const named = parseStructuredReference(text)?.table ?? "";
  if (named !== "") return named.toLowerCase() === table.toLowerCase();
  return sheet !== null && row !== null && column !== null && tables.at(sheet, row, column)?.name.toLowerCase() === table.toLowerCase();
}

/** `Table[Before]` and `Table[[#This Row],[Before]]` with the other name, whatever stands between the brackets besides. */
function renamedColumn(text: string, before: string, after: string): string {
  const open = text.indexOf("[");
  const inside = text.slice(open + 1, -1);
  if (!inside.includes("[")) {
    const at = inside.startsWith("@") ? "@" : "";
    return inside.slice(at.length).trim().toLowerCase() === before.toLowerCase() ? `${text.slice(0, open)}[${at}${after}]` : text;
  }
  const items = inside.replace(/\[((?:[^'\]]|'.)*)\]/gu, (all, item: string) =>
    item.toLowerCase() === before.toLowerCase() ? `[${after}]` : all,
  );
  return `${text.slice(0, open)}[${items}]`;
}

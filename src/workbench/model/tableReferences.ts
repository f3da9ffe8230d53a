import { absoluteAddress, columnLetters, sheetPrefix, type Rectangle } from "./addresses";
import type { Token } from "./formulaTokens";
import { meansTable } from "./renameReferences";
import { rewriteWorkbook, type FormulaPlace } from "./rewriteFormulas";
import { parseStructuredReference, resolveStructuredReference } from "./structuredReferences";
import type { TableGeometry, TableIndex } from "./tables";
import type { WorkbookModel } from "./workbookModel";

const broken = "#REF!";

/** Gives what takes the place of one reference to the table. */
type Replacement = (text: string, place: FormulaPlace) => string;

function replaceReferences(model: WorkbookModel, tables: TableIndex, table: TableGeometry, replacement: Replacement): void {
  const wanted = table.name.toLowerCase();
  const means = ({ kind, text }: Token, place: FormulaPlace): boolean =>
    kind === "name" ? text.toLowerCase() === wanted : kind === "structured" && meansTable(text, table.name, tables, place);
  rewriteWorkbook(
    model,
    (formula) => formula.includes("[") || formula.toLowerCase().includes(wanted),
    (tokens, place) => tokens.map((token) => (means(token, place) ? replacement(token.text, place) : token.text)).join(""),
  );
}

/** Lets everything that means a table show #REF!: before the table is deleted with its cells. */
export const removeTableReferences = (model: WorkbookModel, tables: TableIndex, table: TableGeometry): void =>
  replaceReferences(model, tables, table, () => broken);

/** Lets everything that means a table mean its cells by their addresses: before the table is taken away and its cells stay. */
export const plainTableReferences = (model: WorkbookModel, tables: TableIndex, table: TableGeometry): void =>
  replaceReferences(model, tables, table, (text, { row }) => {
    const reference = parseStructuredReference(text.includes("[") ? text : `${text}[]`);
    const area = reference && resolveStructuredReference(reference, table, row ?? 0);
    if (!area) return broken;
    const isThisRow = reference.specials.includes("#this row");
    return sheetPrefix(table.sheet.name) + (isThisRow ? rowAddress(area) : absoluteAddress(area));
  });

/** Cells of a formula's own row: the row moves with the formula. */
function rowAddress({ top, left, right }: Rectangle): string {
  const first = `$${columnLetters(left)}${top}`;
  return left === right ? first : `${first}:$${columnLetters(right)}${top}`;
}

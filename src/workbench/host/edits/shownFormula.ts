import type { Worksheet } from "@cj-tech-master/excelts";
import { tokenizeFormula } from "../../model/formulaTokens";
import { parseStructuredReference } from "../../model/structuredReferences";
import type { WorkbookHost } from "../workbookHost";

/** Column names with any of these stand in brackets of their own behind "@". */
const needsBrackets = /[\s,:.[\]#"'{}$^&*+=\-<>/()|;!@]/u;

/**
 * Turns formulas as the model holds them into what Excel shows: `Scores[[#This Row],[Score]]` is `[@Score]` in a cell of the
 * table Scores, `Scores[Score]` is `[Score]` there. Filled columns repeat their texts, so each is worked out once.
 */
export function shownFormulas(host: WorkbookHost): (formula: string, sheet: Worksheet, row: number, column: number) => string {
  const known = new Map<string, string>();
  return (formula, sheet, row, column) => {
    if (!formula.includes("[")) return formula;
    const table = host.tables.at(sheet, row, column)?.name ?? "";
    const key = `${table}!${formula}`;
    const shown = known.get(key) ?? shownStructured(formula, table);
    known.set(key, shown);
    return shown;
  };
}

function shownStructured(formula: string, ownTable: string): string {
  return tokenizeFormula(formula)
    .map((token) => (token.kind === "structured" ? shownReference(token.text, ownTable) : token.text))
    .join("");
}

function shownReference(text: string, ownTable: string): string {
  const reference = parseStructuredReference(text);
  if (!reference || reference.table === "") return text;
  const isOwn = reference.table.toLowerCase() === ownTable.toLowerCase();
  const prefix = isOwn ? "" : reference.table;
  if (reference.specials.length === 0 && isOwn && reference.columns) return text.slice(text.indexOf("["));
  if (reference.specials.length !== 1 || reference.specials[0] !== "#this row") return text;
  if (!reference.columns) return `${prefix}[@]`;
  const [first, last] = reference.columns;
  const escaped = (name: string): string => name.replace(/['#@[\]]/gu, "'$&");
  if (first !== last) return `${prefix}[@[${escaped(first)}]:[${escaped(last)}]]`;
  return needsBrackets.test(first) ? `${prefix}[@[${escaped(first)}]]` : `${prefix}[@${first}]`;
}

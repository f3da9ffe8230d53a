import type { Worksheet } from "@cj-tech-master/excelts";
import type { DefinedName } from "../../model";
import { sheetPrefix } from "../../model/addresses";
import { dynamicFormula, valueOf, type CalculationValue } from "../../model/cellValues";
import { tokenizeFormula, type Token } from "../../model/formulaTokens";
import type { Json } from "../json";
import type { WorkbookHost } from "../workbookHost";

/** What a name that means no cells gives, and of what type it is. */
interface NameValue {
  readonly type: string;
  readonly value: Json;
}

/** A constant itself; a formula is calculated, as on the sheet that the name belongs to or the active one. */
export function valueOfName(host: WorkbookHost, name: DefinedName): NameValue {
  const text = name.formula.slice(1).trim();
  if (/^"(?:[^"]|"")*"$/u.test(text)) return { type: "String", value: text.slice(1, -1).replaceAll('""', '"') };
  if (text !== "" && Number.isFinite(Number(text))) return typed(Number(text));
  if (/^\{.*\}$/su.test(text)) return { type: "Array", value: name.formula };
  // Excel says so of names that call functions of an add-in.
  if (tokenizeFormula(text).some((token) => token.kind === "function" && /^KAM\./iu.test(token.text)))
    return { type: "Error", value: "#VALUE!" };
  const sheet = host.findSheet(name.sheet ?? "") ?? host.activeSheet;
  return typed(calculated(host, sheet, text));
}

function typed(value: CalculationValue): NameValue {
  if (value === null) return { type: "Double", value: 0 };
  if (typeof value === "object") return { type: "Error", value: value.error };
  if (typeof value === "number") return { type: Number.isInteger(value) ? "Integer" : "Double", value };
  return { type: typeof value === "boolean" ? "Boolean" : "String", value };
}

const references: ReadonlySet<Token["kind"]> = new Set(["cell", "columns", "rows"]);

/** A formula that means the same from any sheet: what it does not say the sheet of lies on `sheet`. */
function fromAnywhere(host: WorkbookHost, sheet: Worksheet, formula: string): string {
  const tokens = tokenizeFormula(formula);
  const isOwn = ({ kind, text }: Token, before: Token | undefined): boolean =>
    before?.kind !== "sheet" &&
    before?.text !== ":" &&
    (references.has(kind) || (kind === "name" && host.model.names.get(text, sheet.name) !== null));
  return tokens.map((token, i) => (isOwn(token, tokens[i - 1]) ? sheetPrefix(sheet.name) + token.text : token.text)).join("");
}

/** Calculates a formula in a cell of a sheet of its own, which is gone afterwards. An array gives its first value. */
function calculated(host: WorkbookHost, sheet: Worksheet, formula: string): CalculationValue {
  const { workbook } = host.model;
  let name = "Scratch";
  while (host.findSheet(name)) name += "_";
  const scratch = workbook.addWorksheet(name);
  try {
    const cell = scratch.getCell("A1");
    cell.value = dynamicFormula(fromAnywhere(host, sheet, formula), cell.address);
    host.changed();
    host.settle();
    return valueOf(cell, host.date1904);
  } finally {
    workbook.removeWorksheet(scratch.id);
    host.changed();
  }
}

import type { Worksheet } from "@cj-tech-master/excelts";
import { sheetOfPrefix, sheetPrefix } from "../../model/addresses";
import { tokenizeFormula, type Token } from "../../model/formulaTokens";
import { referenceEnd } from "../../model/removeReferences";
import { rewriteCells, rewriteRules } from "../../model/rewriteFormulas";
import type { DefinedName } from "../../model";
import type { WorkbookHost } from "../workbookHost";

/** Sheets that are copied, within their workbook or into another one. */
export interface Transfer {
  readonly from: WorkbookHost;
  readonly to: WorkbookHost;
  /** Each sheet with its copy. */
  readonly copies: ReadonlyMap<Worksheet, Worksheet>;
  /** Their tables' names, in lower case, with those of the copies. */
  readonly tables: ReadonlyMap<string, string>;
}

const broken = "#REF!";

const isWithin = ({ from, to }: Transfer): boolean => from === to;

function copyNamed({ copies }: Transfer, name: string): Worksheet | null {
  const wanted = name.toLowerCase();
  return [...copies].find(([source]) => source.name.toLowerCase() === wanted)?.[1] ?? null;
}

/**
 * A formula that means the copied sheets and tables instead of the originals. What was not copied is meant as before within one workbook;
 * in another workbook there is no such thing, and the formula shows #REF! where Excel would refer to the other file.
 */
function retargeted(tokens: readonly Token[], transfer: Transfer): string {
  let text = "";
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.kind === "sheet") {
      const prefix = prefixOf(token.text, transfer);
      text += prefix ?? broken;
      if (prefix === null) i = referenceEnd(tokens, i + 1);
    } else text += token.kind === "structured" || token.kind === "name" ? tableReference(token.text, transfer) : token.text;
  }
  return text;
}

/** A sheet's name before "!"; null for a sheet that the other workbook does not have. */
function prefixOf(text: string, transfer: Transfer): string | null {
  const names = sheetOfPrefix(text).split(":");
  const copies = names.map((name) => copyNamed(transfer, name)?.name);
  if (copies.every((name) => name !== undefined)) return isWithin(transfer) && names.length > 1 ? text : sheetPrefix(copies.join(":"));
  return isWithin(transfer) ? text : null;
}

/** A table's name, alone or before the brackets of a structured reference. */
function tableReference(text: string, transfer: Transfer): string {
  const open = text.indexOf("[");
  const table = open < 0 ? text : text.slice(0, open);
  const copy = transfer.tables.get(table.toLowerCase());
  if (copy !== undefined) return copy + text.slice(table.length);
  return isWithin(transfer) || table === "" || !transfer.from.tables.named(table) ? text : broken;
}

/** Lets the formulas and rules of the copies mean the copies, and gives them the names they need. */
export function retargetCopies(transfer: Transfer): void {
  const used = new Set<string>();
  const concerns = concernedBy(transfer);
  const rewrite = (tokens: readonly Token[]): string => {
    for (const { kind, text } of tokens) if (kind === "name") used.add(text.toLowerCase());
    return retargeted(tokens, transfer);
  };
  for (const copy of transfer.copies.values()) {
    rewriteCells(copy, concerns, rewrite);
    rewriteRules(copy, concerns, rewrite);
  }
  copyNames(transfer, used);
}

/** Within one workbook most formulas need no change: those that mention neither a copied sheet nor one of its tables. */
function concernedBy(transfer: Transfer): (formula: string) => boolean {
  if (!isWithin(transfer)) return () => true;
  const texts = [...[...transfer.copies.keys()].map(({ name }) => name.replaceAll("'", "''").toLowerCase()), ...transfer.tables.keys()];
  return (formula) => texts.some((text) => formula.toLowerCase().includes(text));
}

/** The copied sheets' own names, and those of the workbook that mean them; in another workbook also those that they use. */
function copyNames(transfer: Transfer, used: ReadonlySet<string>): void {
  const names = transfer.from.model.names.list();
  const tokensOf = new Map(names.map((name) => [name, tokenizeFormula(name.formula.slice(1))]));
  const needed = isWithin(transfer) ? used : withNamesOfNames(names, used);
  for (const name of names) {
    const copy = name.sheet === null ? null : copyNamed(transfer, name.sheet);
    if (copy) setName(transfer, name, copy, `=${retargeted(tokensOf.get(name) ?? [], transfer)}`);
  }
  for (const name of names.filter(({ sheet }) => sheet === null)) {
    const tokens = tokensOf.get(name) ?? [];
    const meant = copiesMeant(tokens, transfer);
    const text = `=${retargeted(tokens, transfer)}`;
    if (isWithin(transfer)) setNames(transfer, name, meant, text);
    else if (meant.length > 0 || needed.has(name.name.toLowerCase())) bringName(transfer, name, text);
  }
}

/** Names that are used, and those that these use in turn. */
function withNamesOfNames(names: readonly DefinedName[], used: ReadonlySet<string>): ReadonlySet<string> {
  const all = new Set(used);
  for (let before = -1; before !== all.size;) {
    before = all.size;
    for (const { name, formula } of names.filter((each) => all.has(each.name.toLowerCase()))) {
      for (const { kind, text } of tokenizeFormula(formula.slice(1))) if (kind === "name" && text !== name) all.add(text.toLowerCase());
    }
  }
  return all;
}

function copiesMeant(tokens: readonly Token[], transfer: Transfer): Worksheet[] {
  const meant = tokens.flatMap((token) => (token.kind === "sheet" ? (copyNamed(transfer, sheetOfPrefix(token.text)) ?? []) : []));
  return [...new Set(meant)];
}

function setName({ to }: Transfer, { name, visible, comment }: DefinedName, sheet: Worksheet | null, formula: string): void {
  to.model.names.set(name, sheet?.name ?? null, formula, { visible, comment });
}

/** Makes a name of the workbook one of each copy; a copy that has one of its own keeps that. */
function setNames(transfer: Transfer, name: DefinedName, copies: Iterable<Worksheet>, formula: string): void {
  for (const copy of copies) if (!transfer.to.model.names.get(name.name, copy.name)) setName(transfer, name, copy, formula);
}

/** A name of the other workbook stays one of the workbook; where the workbook has another one of that name, each copy has its own. */
function bringName(transfer: Transfer, name: DefinedName, formula: string): void {
  const { to, copies } = transfer;
  const known = to.model.names.get(name.name, null);
  if (known?.formula === formula) return;
  if (!known && !to.tables.named(name.name)) setName(transfer, name, null, formula);
  else setNames(transfer, name, copies.values(), formula);
}

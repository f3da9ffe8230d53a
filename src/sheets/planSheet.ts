import type { Finding } from "../domain/finding";
import { cellAddress, type CellValue } from "../domain/grid";
import { cell, quoteText, tableColumn } from "./a1";
import type { Block, DraftCell, NameDraft } from "./draft";
import { PLAN_ACCOUNT_NAME } from "./marker";
import { PLACEHOLDERS, type Placeholder } from "./planTemplate";
import { SCORES_TABLE } from "./scoresLayout";
import type { CellsPart } from "./tablePart";

/** A placeholder's cell in the template. */
interface Slot {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** What a plan says about its account: the formula that keeps it live, and the value of now where a formula cannot stand. */
export type PlanFacts = Readonly<Record<Placeholder, { readonly live: DraftCell; readonly now: CellValue }>>;

/** Headers of `KAM_Scores` that the plan's facts are looked up in; null where the column is gone. */
export type FactColumns = Readonly<Record<Exclude<Placeholder, "revenue">, string | null>>;

const PLACEHOLDER = /\{\{\s*([\p{L}\p{N}_]+)\s*\}\}/gu;
const LONGEST_FORMULA_TEXT = 255;

/** Cells of the template that hold placeholders, and a finding for each name we do not know (it stays as it is). */
export function templateSlots(template: CellsPart): { slots: readonly Slot[]; findings: readonly Finding[] } {
  const slots: Slot[] = [];
  const findings: Finding[] = [];
  template.cells.forEach((cells, rowIndex) =>
    cells.forEach((value, columnIndex) => {
      if (typeof value !== "string" || value.startsWith("=")) return;
      const names = [...value.matchAll(PLACEHOLDER)].map((match) => match[1] ?? "");
      if (names.length === 0) return;
      const [row, column] = [template.top + rowIndex, template.left + columnIndex];
      if (names.some(isPlaceholder)) slots.push({ row, column, text: value });
      for (const name of names.filter((each) => !isPlaceholder(each))) {
        findings.push({ code: "unknown-placeholder", params: { name }, where: cellAddress(template.sheet, row, column) });
      }
    }),
  );
  return { slots, findings };
}

const isPlaceholder = (name: string): name is Placeholder => (PLACEHOLDERS as readonly string[]).includes(name);

/** The cells to write on an account's copy of the template: a placeholder alone becomes a live formula, within a text its value of now. */
export function planBlocks(slots: readonly Slot[], facts: PlanFacts): Block[] {
  return slots.map(({ row, column, text }) => {
    const alone = /^\s*\{\{\s*([\p{L}\p{N}_]+)\s*\}\}\s*$/u.exec(text)?.[1];
    const content: DraftCell =
      alone !== undefined && isPlaceholder(alone)
        ? facts[alone].live
        : text.replace(PLACEHOLDER, (whole, name: string) => (isPlaceholder(name) ? String(facts[name].now) : whole));
    return { at: cell(row, column), cells: [[content]] };
  });
}

/** The name that makes a copy of the template the plan of an account: its first 255 characters, all that a name's text may hold. */
export const planName = (account: string): NameDraft => ({
  name: PLAN_ACCOUNT_NAME,
  refersTo: `=${quoteText(planKey(account))}`,
  scope: "sheet",
});

/** What `KAM_PlanAccount` holds for an account. */
export const planKey = (account: string): string => account.slice(0, LONGEST_FORMULA_TEXT);

/** A fact that follows `KAM_Scores`: found by the account's name, exactly. */
export function liveFact(columns: FactColumns, fact: Exclude<Placeholder, "revenue">, account: string, now: CellValue): DraftCell {
  const header = columns[fact];
  const names = columns.account;
  if (header === null || names === null || account.length > LONGEST_FORMULA_TEXT) return now;
  return { formula: `=INDEX(${tableColumn(SCORES_TABLE, header)},${matchAccount(tableColumn(SCORES_TABLE, names), account)})` };
}

/** A fact that follows a column of the person's own list. */
export const liveSource = (names: string, values: string, account: string, now: CellValue): DraftCell =>
  account.length > LONGEST_FORMULA_TEXT ? now : { formula: `=INDEX(${values},${matchAccount(names, account)})` };

/** MATCH takes `*`, `?` and `~` for wildcards: in a name they stand for themselves. */
const matchAccount = (names: string, account: string): string => `MATCH(${quoteText(account.replace(/[*?~]/g, "~$&"))},${names},0)`;

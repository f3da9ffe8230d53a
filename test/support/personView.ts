import { randomSequence, type RandomSequence } from "../../src/domain/random";
import type { Language } from "../../src/i18n";
import { cell } from "../../src/sheets/a1";
import { BLOCKS, blockOfTable, type Block } from "../../src/sheets/plan/blocks";
import type { CellScalar } from "../../src/workbench/model";
import { inputAt, tableIn, type BookCells, type SheetShot, type TableShot } from "./personShot";

/** Something that a person does: told in words, and done in one go. Rows and columns that move come before what is typed. */
export interface Edit {
  readonly story: string;
  readonly run: (workbook: Excel.Workbook) => void;
  readonly moves?: boolean;
}

export interface PlanTableShot {
  readonly plan: SheetShot;
  readonly block: Block;
  readonly table: TableShot;
}
/** What a person sees of the workbook, and their choices, which a seed says. */
export class PersonView {
  cells: BookCells = new Map();
  /** Sheets on which cells are about to move. */
  readonly busy = new Set<string>();
  readonly random: RandomSequence;
  private count = 0;

  constructor(
    readonly language: Language,
    seed: number,
  ) {
    this.random = randomSequence(seed);
  }

  /** Another number each time. */
  number(): number {
    return (this.count += 1);
  }

  pick(below: number): number {
    return Math.floor(this.random() * below);
  }

  one<T>(list: readonly T[]): T {
    return list[this.pick(list.length)] as T;
  }

  /** A text of their own, now and then one that looks like something else. */
  text(): string {
    return this.one(["word", "word", "word", "'=1+", "'+34 ", "'@", "'007 ", "<b>", "#N/A "]) + `.${this.number()}`;
  }

  get plans(): SheetShot[] {
    return [...this.cells.values()].filter(({ account }) => account !== null);
  }

  planTable(blocks: readonly Block[] = BLOCKS): PlanTableShot | null {
    const all = this.plans.flatMap((plan) =>
      plan.tables.flatMap((table) => {
        const block = blockOfTable(table.name);
        return block && blocks.includes(block) && table.rows > 0 ? [{ plan, block, table }] : [];
      }),
    );
    return all.length > 0 ? this.one(all) : null;
  }

  /** A table that nobody has moved anything in yet, on its sheet. */
  resting(blocks: readonly Block[], alsoLists = true): { sheet: string; name: string; table: TableShot } | null {
    const found = this.planTable(blocks);
    const lists = ["KAM_Actions", "KAM_Plans"].flatMap((name) => tableIn(this.cells, name) ?? []);
    const list = alsoLists && this.random() < 0.25 ? this.one(lists) : null;
    const chosen = list ?? (found && { sheet: found.plan, table: found.table });
    if (!chosen || this.busy.has(chosen.sheet.name)) return null;
    this.busy.add(chosen.sheet.name);
    return { sheet: chosen.sheet.name, name: chosen.table.name, table: chosen.table };
  }

  accountName(): string {
    const found = tableIn(this.cells, "KAM_Scores");
    if (!found) return "";
    const header = found.table.headers[0] ?? "";
    return String(inputAt(found.sheet, found.table, this.pick(found.table.rows), header));
  }

  type(sheet: string, row: number, column: number, value: CellScalar, what: string): Edit {
    return {
      story: `${sheet}!${cell(row, column)} ${what}: ${JSON.stringify(value)}`,
      run: ({ worksheets }) => void (worksheets.getItem(sheet).getRange(cell(row, column)).formulas = [[value]]),
    };
  }

  /** Types into cells of a row of a table; those whose column is gone are left out. */
  typeRow(sheet: string, table: TableShot, row: number, values: Readonly<Record<string, CellScalar>>): Edit | null {
    const edits = Object.entries(values).flatMap(([header, value]) => {
      const column = table.headers.indexOf(header);
      return column < 0 ? [] : [this.type(sheet, table.row + 1 + row, table.column + column, value, header)];
    });
    if (edits.length === 0) return null;
    return {
      story: edits.map(({ story }) => story).join("; "),
      run: (workbook) => edits.forEach(({ run }) => run(workbook)),
    };
  }

  some(values: Readonly<Record<string, CellScalar>>): Record<string, CellScalar> {
    return Object.fromEntries(Object.entries(values).filter(() => this.random() < 0.6));
  }
}

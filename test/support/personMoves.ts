import { texts } from "../../src/i18n";
import { BLOCKS, blockOfTable } from "../../src/sheets/plan/blocks";
import { tableIn, type BookCells } from "./personShot";
import type { Edit, PersonView } from "./personView";

/** What a person does that moves cells. */
export class PersonMoves {
  /** Blocks that were deleted, as `account block`. */
  readonly deleted = new Set<string>();

  constructor(private readonly view: PersonView) {}

  /** Excel has refused some edits: blocks that stand yet were not deleted. */
  forget(cells: BookCells): void {
    for (const { account, tables } of cells.values()) {
      for (const { name } of tables) this.deleted.delete(`${account ?? ""} ${blockOfTable(name) ?? ""}`);
    }
  }

  /** What moves cells: each table or sheet once at a time, so that all know where they are. */
  next(): Edit | null {
    const edit = this.view.one([
      () => this.sort(),
      () => this.sort(),
      () => this.deleteRow(),
      () => this.deleteRow(),
      () => this.addRow(),
      () => this.addColumn(),
      () => this.insertSheetRow(),
      () => this.deleteBlock(),
      () => this.renameSheet(),
      () => this.listRow(),
    ])();
    return edit && { ...edit, moves: true };
  }

  private sort(): Edit | null {
    const found = this.view.resting(BLOCKS);
    if (!found) return null;
    const [key, ascending] = [this.view.pick(found.table.headers.length), this.view.random() < 0.5];
    return {
      story: `sort ${found.name} by ${found.table.headers[key] ?? ""} ${ascending ? "up" : "down"}`,
      run: ({ tables }) => tables.getItem(found.name).sort.apply([{ key, ascending }]),
    };
  }

  private deleteRow(): Edit | null {
    const found = this.view.resting(BLOCKS);
    if (!found || found.table.rows < 2) return null;
    const row = this.view.pick(found.table.rows);
    return { story: `delete row ${row} of ${found.name}`, run: ({ tables }) => tables.getItem(found.name).rows.getItemAt(row).delete() };
  }

  private addRow(): Edit | null {
    const found = this.view.resting(BLOCKS, false);
    if (!found) return null;
    // Where a table below reaches further, Excel lets a person put in whole rows only.
    const at = 1 + this.view.pick(found.table.rows);
    const row = found.table.row + 1 + at;
    if (at === found.table.rows) return null;
    return {
      story: `a row in ${found.name} before ${at}`,
      run: insertRow(found.sheet, row),
    };
  }

  private addColumn(): Edit | null {
    const found = this.view.resting(BLOCKS);
    if (!found || found.table.headers.length > (found.name.startsWith("KAM_Plan_") ? 9 : 17)) return null;
    const header = `Mine ${this.view.number()}`;
    const cells = Array.from({ length: found.table.rows }, () => (this.view.random() < 0.5 ? this.view.text() : ""));
    const at = this.view.random() < 0.7 ? undefined : this.view.pick(found.table.headers.length);
    return {
      story: `column ${header} at ${at ?? "the end"} of ${found.name}`,
      run: ({ tables }) => void tables.getItem(found.name).columns.add(at, [[header], ...cells.map((each) => [each])]),
    };
  }

  private insertSheetRow(): Edit | null {
    const plan = this.view.one(this.view.plans);
    const gaps = [1, ...plan.tables.map(({ row }) => row - 1)];
    const row = this.view.one(gaps);
    if (this.view.busy.has(plan.name)) return null;
    this.view.busy.add(plan.name);
    return {
      story: `a row of ${plan.name} before ${row}`,
      run: insertRow(plan.name, row),
    };
  }

  private deleteBlock(): Edit | null {
    if (this.view.random() < 0.7) return null;
    const found = this.view.planTable();
    if (!found || this.view.busy.has(found.plan.name) || (found.block === "questions" && this.view.random() < 0.8)) return null;
    const { plan, block, table } = found;
    this.view.busy.add(plan.name);
    this.deleted.add(`${plan.account ?? ""} ${block}`);
    const rows = `${table.row + 1}:${table.row + 1 + table.rows}`;
    return {
      story: `delete ${table.name} of ${plan.name}`,
      run: ({ worksheets }) => void worksheets.getItem(plan.name).getRange(rows).delete("Up"),
    };
  }

  private renameSheet(): Edit | null {
    const sheet = this.view.one([
      ...this.view.plans,
      ...["KAM_Actions", "KAM_Plans", "KAM_Questions"].flatMap((name) => tableIn(this.view.cells, name)?.sheet ?? []),
    ]);
    if (this.view.busy.has(sheet.name)) return null;
    this.view.busy.add(sheet.name);
    const name = `It's ${this.view.number()}`;
    return { story: `${sheet.name} is ${name} now`, run: ({ worksheets }) => void (worksheets.getItem(sheet.name).name = name) };
  }

  /** A row of the person's own on the Actions sheet. */
  private listRow(): Edit | null {
    const found = tableIn(this.view.cells, "KAM_Actions");
    if (!found || this.view.busy.has(found.sheet.name)) return null;
    this.view.busy.add(found.sheet.name);
    const { headers } = texts(this.view.language).plan.actionsSheet;
    const values = {
      [headers.account]: this.view.accountName(),
      [headers.action]: this.view.text(),
      [headers.owner]: this.view.one(["", "Ada"]),
    };
    const row = found.table.headers.map((header) => values[header] ?? "");
    return {
      story: `new row on Actions: ${JSON.stringify(values)}`,
      run: ({ tables }) => void tables.getItem("KAM_Actions").rows.add(undefined, [row]),
    };
  }
}

/** Puts an empty row into a sheet, counted from 0. */
const insertRow =
  (sheet: string, row: number): Edit["run"] =>
  ({ worksheets }) =>
    void worksheets
      .getItem(sheet)
      .getRange(`${row + 1}:${row + 1}`)
      .insert("Down");

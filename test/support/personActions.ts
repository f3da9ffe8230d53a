import { texts, type Language } from "../../src/i18n";
import { blockHeaders, blockOfTable, type Block } from "../../src/sheets/plan/blocks";
import type { CellScalar } from "../../src/workbench/model";
import { inputAt, tableIn, type BookCells, type SheetShot, type TableShot } from "./personShot";

/** What an action says in each place where it stands, and what the list and the plan last agreed on. */
interface Sides {
  readonly plan: readonly Readonly<Record<string, CellScalar>>[];
  readonly question: readonly Readonly<Record<string, CellScalar>>[];
  readonly list: readonly { readonly values: Readonly<Record<string, CellScalar>>; readonly base: Readonly<Record<string, CellScalar>> }[];
}

const FIELDS = ["action", "owner", "due", "status", "theme"] as const;
const BASE = { action: "baseAction", owner: "baseOwner", due: "baseDue", status: "baseStatus", theme: "baseTheme" } as const;

const plain = (value: CellScalar | undefined): string =>
  value === undefined ? "" : typeof value === "string" ? value.trim() : `number ${String(value)}`;

/** All actions of a workbook, by account and code. */
export class ActionSides {
  private readonly all = new Map<
    string,
    { plan: Sides["plan"][number][]; question: Sides["question"][number][]; list: Sides["list"][number][] }
  >();
  private readonly rows = new Map<string, number[]>();
  private readonly ids = new Map<string, string>();

  constructor(cells: BookCells, language: Language) {
    const { headers } = texts(language).plan.actionsSheet;
    for (const plan of cells.values()) if (plan.account !== null) this.addPlan(plan, plan.account, language);
    const scores = tableIn(cells, "KAM_Scores");
    for (const row of rowsOf(scores?.table)) {
      const [name, id] = ["account", "id"].map((field) => {
        const header = texts(language).sheets.scores.headers[field as "account" | "id"];
        return scores ? String(inputAt(scores.sheet, scores.table, row, header)) : "";
      });
      if (name !== undefined && id !== undefined && !this.ids.has(name)) this.ids.set(name, id);
    }
    const list = tableIn(cells, "KAM_Actions");
    for (const row of rowsOf(list?.table)) {
      if (!list) continue;
      const at = (header: string): CellScalar => inputAt(list.sheet, list.table, row, header);
      const id = String(at(headers.id)) || this.idOf(String(at(headers.account)));
      const values = Object.fromEntries(FIELDS.map((field) => [field, at(headers[field])]));
      const base = Object.fromEntries(FIELDS.map((field) => [field, at(headers[BASE[field]])]));
      this.of(id, String(at(headers.code))).list.push({ values, base });
    }
  }

  idOf(account: string): string {
    return this.ids.get(account) ?? "";
  }

  /** Whether a row is not the first of its code. */
  isDuplicate(account: string, block: Block, code: string, index: number): boolean {
    return (this.rows.get(`${account} ${block} ${code.toUpperCase()}`)?.[0] ?? index) < index;
  }

  /** Whether a cell may change: nobody had typed into it since both sides agreed, and somebody has written the new value elsewhere. */
  mayBecome(
    account: string,
    code: string,
    field: string,
    { before, after }: { readonly before: CellScalar; readonly after: CellScalar },
  ): boolean {
    if (code === "") return false;
    const { plan, question, list } = this.of(account, code);
    const base = plain(list[0]?.base[field]);
    const others = [...plan, ...question, ...list.map(({ values }) => values)].map((values) => plain(values[field]));
    // Words that were emptied are put back: an action without words is none.
    if (field === "action" && before === "") return others.includes(plain(after));
    return plain(before) === base && others.some((each) => each === plain(after) && each !== base);
  }

  /** Actions that stand once in their plan and once in the list, and say different things there. */
  apart(checked: ReadonlySet<string>): string[] {
    return [...this.all].flatMap(
      ([
        key,
        {
          plan: [plan, second],
          list: [list, third],
        },
      ]) => {
        if (!plan || second || !list || third || checked.has(key)) return [];
        const wrong = FIELDS.filter((field) => plan[field] !== undefined && plain(plan[field]) !== plain(list.values[field]));
        return wrong.map(
          (field) => `${key} ${field}: ${JSON.stringify(plan[field])} in the plan, ${JSON.stringify(list.values[field])} in the list`,
        );
      },
    );
  }

  private of(account: string, code: string) {
    const key = `${account} ${code.toUpperCase()}`;
    const known = this.all.get(key) ?? { plan: [], question: [], list: [] };
    this.all.set(key, known);
    return known;
  }

  private addPlan(plan: SheetShot, account: string, language: Language): void {
    for (const table of plan.tables) {
      const block = blockOfTable(table.name);
      if (block !== "actions" && block !== "questions") continue;
      const headers = blockHeaders(block, language) as Readonly<Record<string, string>>;
      for (const row of rowsOf(table)) {
        const at = (field: string): CellScalar => inputAt(plan, table, row, headers[field] ?? "");
        const code = String(at("code"));
        const key = `${account} ${block} ${code.toUpperCase()}`;
        this.rows.set(key, [...(this.rows.get(key) ?? []), row]);
        const fields =
          block === "actions" ? FIELDS.filter((field) => table.headers.includes(headers[field] ?? "")) : (["owner", "due"] as const);
        const values = Object.fromEntries(fields.map((field) => [field, at(field)]));
        if (code !== "") this.of(account, code)[block === "actions" ? "plan" : "question"].push(values);
      }
    }
  }
}

const rowsOf = (table: TableShot | undefined): number[] => Array.from({ length: table?.rows ?? 0 }, (_, row) => row);

export const actionSides = (cells: BookCells, language: Language): ActionSides => new ActionSides(cells, language);

import { BLOCKS, BLOCK_DESCRIPTIONS, blockFields, blockHeaders, blockOfTable, type Block } from "../../src/sheets/plan/blocks";
import { ACTIONS_TABLE } from "../../src/sheets/plan/actionsSheet";
import type { PlanTable } from "../../src/sheets/plan/planPart";
import type { CellScalar } from "../../src/workbench/model";
import { TODAY, type Book } from "./book";
import { planPart } from "./editPlan";

/** A row that was typed into a block: what stands in its columns, by header. */
interface TypedRow {
  readonly plan: string;
  readonly block: Block;
  readonly cells: Readonly<Record<string, CellScalar>>;
}

/** Random numbers that are the same for the same seed. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A person who works in plans at random, and knows everything they have typed. Plans are known by the account's id. */
export class PlanPerson {
  private readonly pick: (below: number) => number;
  private readonly rows: TypedRow[] = [];
  private readonly notes: { readonly plan: string; readonly text: string }[] = [];
  private readonly deleted: { readonly plan: string; readonly block: Block }[] = [];
  private count = 0;
  /** What was done, to be told when something is lost. */
  readonly story: string[] = [];

  constructor(
    private readonly book: Book,
    private readonly sheets: Map<string, string>,
    seed: number,
  ) {
    this.pick = random(seed);
  }

  /** Does one thing. */
  async act(): Promise<void> {
    const acts: readonly (() => Promise<void>)[] = [
      ...Array<() => Promise<void>>(3).fill(() => this.fillRow()),
      ...Array<() => Promise<void>>(2).fill(() => this.answer()),
      () => this.note(),
      () => this.sort(),
      () => this.colour(),
      () => this.rigor(),
      () => this.rename(),
      () => this.addColumn(),
      () => this.deleteBlock(),
      () => this.template(),
      () => this.changeAction(),
    ];
    await acts[this.pick(acts.length)]?.();
  }

  /** What is no longer where it was typed. */
  async lost(): Promise<string[]> {
    const lost: string[] = [];
    for (const [plan, sheet] of this.sheets) {
      const { tables, values } = await planPart(this.book, sheet);
      for (const { block, cells } of this.rows.filter((row) => row.plan === plan)) {
        const table = tables.find(({ name }) => blockOfTable(name) === block);
        const [[first = "", text] = []] = Object.entries(cells);
        const at = table?.values[first]?.indexOf(text as never) ?? -1;
        const wrong = Object.entries(cells).filter(([header, value]) => table?.values[header]?.[at] !== value);
        if (at < 0 || wrong.length > 0) lost.push(`${sheet} ${block} ${String(text)}: ${wrong.map(([header]) => header).join(", ")}`);
      }
      for (const { text } of this.notes.filter((note) => note.plan === plan)) {
        if (values.cells.flat().filter((value) => value === text).length !== 1) lost.push(`${sheet} ${text}`);
      }
      for (const { block } of this.deleted.filter((each) => each.plan === plan)) {
        if (tables.some(({ name }) => blockOfTable(name) === block)) lost.push(`${sheet} has ${block} again`);
      }
      const codes = tables.find(({ name }) => blockOfTable(name) === "questions")?.values["Code"] ?? [];
      if (new Set(codes).size !== codes.length) lost.push(`${sheet} asks twice: ${codes.join(" ")}`);
    }
    return lost;
  }

  private one<T>(list: readonly T[]): T | undefined {
    return list[this.pick(list.length)];
  }

  private text(): string {
    this.count += 1;
    return `typed ${this.count}`;
  }

  private async open(blocks: readonly Block[] = BLOCKS) {
    const [plan = "", sheet = ""] = this.one([...this.sheets]) ?? [];
    const part = await planPart(this.book, sheet);
    const tables = part.tables.flatMap((table) => {
      const block = blockOfTable(table.name);
      return block && blocks.includes(block) ? [{ block, table }] : [];
    });
    return { plan, sheet, part, ...(this.one(tables) ?? { block: null, table: null }) };
  }

  /** Types a row of texts into the first row that nobody has used, or into one that is put at the end. */
  private async fillRow(): Promise<void> {
    const { plan, sheet, part, block, table } = await this.open([
      "objectives",
      "actions",
      "stakeholders",
      "competitors",
      "unknowns",
      "kpis",
    ]);
    if (!block || !table) return;
    const headers = blockHeaders(block, "en") as Readonly<Record<string, string>>;
    const { kinds } = BLOCK_DESCRIPTIONS[block];
    const texts = blockFields(block)
      .map(String)
      .filter((field) => !kinds[field] && field !== "code" && field !== "owner");
    const columns = texts.map((field) => headers[field] ?? "").filter((header) => table.headers.includes(header));
    const free = this.freeRow(table);
    const cells = Object.fromEntries(columns.map((header) => [header, this.text()]));
    this.story.push(`fill ${block} of ${sheet} at ${free}`);
    // Excel refuses to put a row into a table above one that reaches further: a person sees that and lets it be.
    if (free < 0 && part.tables.some((other) => other.headerRow > table.headerRow && other.headers.length > table.headers.length)) return;
    await this.book.byHand(({ tables }) => {
      const item = tables.getItem(table.name);
      if (free < 0) item.rows.add();
      const row = free < 0 ? table.rowCount : free;
      for (const [header, text] of Object.entries(cells)) {
        item.getDataBodyRange().getCell(row, table.headers.indexOf(header)).values = [[text]];
      }
    });
    this.rows.push({ plan, block, cells });
  }

  private freeRow(table: PlanTable): number {
    const isFree = (row: number): boolean =>
      table.headers.every((header) => {
        const cell = table.formulas[header]?.[row] ?? "";
        return cell === "" || String(cell).startsWith("=");
      });
    return Array.from({ length: table.rowCount }, (_, row) => row).findIndex(isFree);
  }

  private async answer(): Promise<void> {
    const { plan, sheet, table } = await this.open(["questions"]);
    const row = table ? this.pick(table.rowCount) : -1;
    const code = table?.values["Code"]?.[row];
    if (!table || code === undefined || this.rows.some((typed) => typed.plan === plan && typed.cells["Code"] === code)) return;
    const status = this.one(["Open", "Answered", "Not relevant", "Unknown"]) ?? "Open";
    const cells = { Code: code, Answer: this.text(), Status: status, "What is missing": this.text() };
    const owner = this.pick(2) === 0 ? "Ada" : "";
    this.story.push(`answer ${String(code)} of ${sheet}: ${status} ${owner}`);
    await this.book.byHand(({ tables }) => {
      const body = tables.getItem(table.name).getDataBodyRange();
      const typed = { ...cells, ...(owner === "" ? {} : { "Who finds out": owner, "By when": TODAY + 7 }) };
      for (const [header, value] of Object.entries(typed)) body.getCell(row, table.headers.indexOf(header)).values = [[value]];
    });
    this.rows.push({ plan, block: "questions", cells });
  }

  /** Writes a line of their own below everything. */
  private async note(): Promise<void> {
    const { plan, sheet, part } = await this.open();
    const text = this.text();
    this.story.push(`note below ${sheet}`);
    await this.book.type({ [`${sheet}!A${part.values.top + part.values.cells.length + 2}`]: text });
    this.notes.push({ plan, text });
  }

  private async sort(): Promise<void> {
    const { sheet, block, table } = await this.open();
    if (!table) return;
    const key = this.pick(table.headers.length);
    this.story.push(`sort ${String(block)} of ${sheet} by ${key}`);
    await this.book.byHand(({ tables }) => tables.getItem(table.name).sort.apply([{ key, ascending: this.pick(2) === 0 }]));
  }

  private async colour(): Promise<void> {
    const { sheet, table } = await this.open();
    if (!table) return;
    await this.book.byHand(({ tables }) => void (tables.getItem(table.name).getDataBodyRange().format.fill.color = "#FFCC00"));
    this.story.push(`colour ${sheet}`);
  }

  private async rigor(): Promise<void> {
    const { sheet, part } = await this.open();
    const { rigor } = part.places;
    const word = this.one(["Light", "Light", "Standard", "Deep"]) ?? "Light";
    if (rigor) await this.book.type({ [`${sheet}!${String.fromCharCode(65 + rigor.column)}${rigor.row + 1}`]: word });
    this.story.push(`${sheet} goes ${word}`);
  }

  private async rename(): Promise<void> {
    const { plan, sheet } = await this.open();
    const name = `Sheet of ${plan} ${this.text()}`;
    await this.book.byHand(({ worksheets }) => void (worksheets.getItem(sheet).name = name));
    this.sheets.set(plan, name);
    this.story.push(`${sheet} is ${name} now`);
  }

  private async addColumn(): Promise<void> {
    const { sheet, block, table } = await this.open();
    if (!table || table.headers.length > 8) return;
    const header = this.text();
    const cells = [header, ...Array.from({ length: table.rowCount }, () => "")].map((cell) => [cell]);
    this.story.push(`a column in ${String(block)} of ${sheet}`);
    await this.book.byHand(({ tables }) => void tables.getItem(table.name).columns.add(undefined, cells));
  }

  /** At most two blocks of a plan, and never the questions or the actions: most of what is tested goes on there. */
  private async deleteBlock(): Promise<void> {
    const { plan, sheet, block, table } = await this.open(["stakeholders", "whitespace", "competitors", "unknowns", "kpis"]);
    if (!block || !table || this.deleted.filter((each) => each.plan === plan).length > 1) return;
    this.story.push(`delete ${block} of ${sheet}`);
    await this.book.byHand(({ tables }) => tables.getItem(table.name).delete());
    this.deleted.push({ plan, block });
    this.rows.splice(0, this.rows.length, ...this.rows.filter((row) => row.plan !== plan || row.block !== block));
  }

  private async template(): Promise<void> {
    await this.book.type({ "KAM Plan Template!A2": this.text() });
    this.story.push("another text in the template");
  }

  private async changeAction(): Promise<void> {
    const { rows } = this.book.table(ACTIONS_TABLE);
    const row = this.pick(rows.length);
    if (rows[row]?.["Action"] === "") return;
    this.story.push(`row ${row} of Actions`);
    await this.book.byHand(({ tables }) => {
      const item = tables.getItem(ACTIONS_TABLE);
      item.columns.getItem("Status").getDataBodyRange().getCell(row, 0).values = [[this.one(["Open", "In progress", "Done"]) ?? ""]];
    });
  }
}

import { COLUMN, ROW } from "../../src/sheets/start/grid";
import { texts, type Language } from "../../src/i18n";
import { cell } from "../../src/sheets/a1";
import { blockFields, blockHeaders, blockOfTable, type Block } from "../../src/sheets/plan/blocks";
import type { CellScalar } from "../../src/workbench/model";
import { actionSides, type ActionSides } from "./personActions";
import { inputAt, placeKey, tableIn, type BookCells, type SheetShot, type TableShot } from "./personShot";

const isFormula = (input: CellScalar): boolean => typeof input === "string" && input.startsWith("=");

/** A cell before a refresh and after it. */
interface Change {
  readonly before: CellScalar;
  readonly after: CellScalar;
}

/**
 * Says what a refresh did that it may not do: cells that were typed and are other cells now, or stand elsewhere than their rows; rows and
 * blocks that came from nowhere. What a person left alone and what is the add-in's own may change.
 */
export function broken(before: BookCells, after: BookCells, language: Language, deleted: ReadonlySet<string>): string[] {
  const sides = actionSides(before, language);
  const { start, reviews, runs } = texts(language).sheets.names;
  // Nobody types on the hidden sheet of the last run: it is the add-in's own.
  const looked = [...before.values()].filter(({ name }) => name !== runs);
  const problems = looked.flatMap((sheet) => {
    const now = after.get(sheet.name);
    return now ? new SheetComparison(sheet, now, before, sides, language).problems() : [`${sheet.name} is gone`];
  });
  // These come when there is something to show.
  const made = [...after.keys()].filter((name) => !before.has(name) && ![start, reviews].includes(name)).map((name) => `${name} is new`);
  return [...problems, ...made, ...returned(after, deleted)];
}

/** Blocks that were deleted and are back. */
const returned = (after: BookCells, deleted: ReadonlySet<string>): string[] =>
  [...after.values()].flatMap(({ account, tables }) =>
    tables.flatMap(({ name }) => {
      const key = `${account ?? ""} ${blockOfTable(name) ?? ""}`;
      return account !== null && deleted.has(key) ? [`${key} is back`] : [];
    }),
  );

class SheetComparison {
  private readonly now: ReadonlyMap<string, TableShot>;

  constructor(
    private readonly before: SheetShot,
    private readonly after: SheetShot,
    private readonly book: BookCells,
    private readonly sides: ActionSides,
    private readonly language: Language,
  ) {
    this.now = new Map(after.tables.map((table) => [table.name, table]));
  }

  problems(): string[] {
    const lost = this.before.tables.filter(({ name }) => !this.now.has(name)).map(({ name }) => `${name} is gone`);
    const moved = this.before.tables.flatMap((table) => this.movedTable(table));
    if (lost.length + moved.length > 0) return [...lost, ...moved];
    const images = new Set<string>();
    const problems: string[] = [];
    const tell = (row: number, column: number, { before, after }: Change): void => {
      problems.push(`${this.after.name}!${cell(row, column)}: ${JSON.stringify(before)} → ${JSON.stringify(after)}`);
    };
    for (const standing of this.before.cells.values()) {
      const row = this.rowNow(standing.row, standing.column);
      const key = placeKey(row, standing.column);
      images.add(key);
      const now = this.after.cells.get(key);
      const change = { before: standing.input, after: now?.input ?? "" };
      if (change.before !== change.after && !this.mayBe(row, standing.column, change)) tell(row, standing.column, change);
      if (standing.fill !== (now?.fill ?? "")) problems.push(`${this.after.name}!${cell(row, standing.column)} has another colour`);
    }
    for (const [key, { row, column, input }] of this.after.cells) {
      const change = { before: "", after: input };
      if (!images.has(key) && input !== "" && !this.mayBe(row, column, change)) tell(row, column, change);
    }
    return problems;
  }

  private growth(table: TableShot): number {
    return (this.now.get(table.name)?.rows ?? table.rows) - table.rows;
  }

  /** Where a cell stands now: below tables that have grown. */
  private rowNow(row: number, column: number): number {
    return this.before.tables.reduce((sum, table) => {
      const isUnder = column >= table.column && column < table.column + table.headers.length;
      return row > table.row + table.rows && (isUnder || this.movesWholeRows(table)) ? sum + this.growth(table) : sum;
    }, row);
  }

  /**
   * Whole rows are put in where other tables stand below, with everything beside them; but not through a table beside, unless one below reaches
   * further, of which Excel moves no part.
   */
  private movesWholeRows({ row, rows, column, headers }: TableShot): boolean {
    const [end, right] = [row + rows, column + headers.length];
    const isUnder = (other: TableShot): boolean => other.column < right && column < other.column + other.headers.length;
    const below = this.before.tables.filter((other) => other.row > end && isUnder(other));
    if (below.some((other) => other.column < column || other.column + other.headers.length > right)) return true;
    const isCrossed = this.before.tables.some((other) => !isUnder(other) && other.row <= end && end < other.row + other.rows);
    return below.length > 0 && !isCrossed;
  }

  private movedTable(table: TableShot): string[] {
    const now = this.now.get(table.name);
    if (!now) return [];
    const isRight =
      now.row === this.rowNow(table.row, table.column) &&
      now.column === table.column &&
      now.headers.join("\n") === table.headers.join("\n");
    return isRight && this.growth(table) >= 0 ? [] : [`${table.name} lies elsewhere, or has lost rows or columns`];
  }

  /** Whether a refresh may do this to a cell. */
  private mayBe(row: number, column: number, change: Change): boolean {
    const table = this.after.tables.find(
      (each) => row > each.row && row <= each.row + each.rows && column >= each.column && column < each.column + each.headers.length,
    );
    if (!table) return this.isOnStart(row, column) || this.mayBeHead(row, column, change);
    const standing = this.before.tables.find(({ name }) => name === table.name);
    const header = table.headers[column - table.column] ?? "";
    const index = row - table.row - 1;
    if (!standing) return false;
    if (this.isNew(standing, index)) return this.mayBeNew(standing, header, index, change);
    const block = this.after.account === null ? null : blockOfTable(table.name);
    return block ? this.mayBeInPlan(block, standing, header, index, change) : this.mayBeInList(standing, header, index, change);
  }

  /** Start is a page of formulas: it says how all else stands now. What stands beside the page is the person's. */
  private isOnStart(row: number, column: number): boolean {
    return this.after.name === texts(this.language).sheets.names.start && row <= ROW.last && column <= COLUMN.rightEnd;
  }

  private mayBeHead(row: number, column: number, { before }: Change): boolean {
    const { asked, outSince } = this.after.places;
    const is = (place: typeof asked): boolean => place?.row === row && place.column === column;
    return this.after.account !== null && (is(asked) || (is(outSince) && before === ""));
  }

  /** A row that was added, or one in which nothing was typed. */
  private isNew(table: TableShot, index: number): boolean {
    return (
      index >= table.rows ||
      table.headers.every((header) => {
        const input = inputAt(this.before, table, index, header);
        return input === "" || isFormula(input);
      })
    );
  }

  /** New rows stand where the add-in adds some; in a person's own columns they hold nothing but their formula. */
  private mayBeNew(table: TableShot, header: string, index: number, { before, after }: Change): boolean {
    const block = this.after.account === null ? null : blockOfTable(table.name);
    const grows = block ? ["actions", "questions"].includes(block) : LISTS.includes(table.name);
    const own = block ? Object.values<string>(blockHeaders(block, this.language)) : this.listHeaders(table.name);
    if (!grows || (index < table.rows && !own.includes(header))) return false;
    return own.includes(header) ? before === "" || isFormula(before) : isFormula(after);
  }

  private listHeaders(table: string): string[] {
    const { plan, sheets } = texts(this.language);
    if (table === "KAM_Actions") return Object.values(plan.actionsSheet.headers);
    if (table === "KAM_Plans") return Object.values(plan.plansSheet.headers);
    if (table === "KAM_Snapshots") return Object.values(plan.reviewsSheet.headers);
    return table === "KAM_Log" ? Object.values(sheets.log.headers) : [];
  }

  private mayBeInPlan(block: Block, table: TableShot, header: string, index: number, change: Change): boolean {
    const headers = blockHeaders(block, this.language) as Readonly<Record<string, string>>;
    const field = blockFields(block).find((each) => headers[each] === header);
    const code = String(inputAt(this.before, table, index, headers["code"] ?? ""));
    if (field === undefined) return false;
    if (field === "code") return change.before === "" || this.sides.isDuplicate(this.after.account ?? "", block, code, index);
    if (block === "questions" && field === "question") return change.before === "" && isFormula(change.after);
    if (block === "questions" && field === "earlier") return isNotedAnswer(change);
    if (block === "reviews") return change.before === "" && typeof change.after === "number";
    if (block !== "actions" && block !== "questions") return false;
    return this.sides.mayBecome(this.after.account ?? "", code, field, change);
  }

  private mayBeInList(table: TableShot, header: string, index: number, change: Change): boolean {
    const { plan, terms } = texts(this.language);
    const field = (headers: Readonly<Record<string, string>>): string =>
      Object.entries(headers).find(([, word]) => word === header)?.[0] ?? "";
    if (table.name === "KAM_Questions") return header === plan.questionHeaders.code && change.before === "";
    if (table.name === "KAM_Plans") {
      const of = field(plan.plansSheet.headers);
      if (["changedOn", "fingerprint"].includes(of)) return true;
      return of !== "" && of !== "id" && (change.before === "" || isFormula(change.before));
    }
    if (table.name === "KAM_Scores") {
      const row = table.headers.map((each) => String(inputAt(this.before, table, index, each)));
      const isOurs = change.before === "" || Object.values<string>(terms.decisions).includes(String(change.before)) || change.after === "";
      return isOurs && row.some((each) => this.isDecided(each));
    }
    if (table.name !== "KAM_Actions") return false;
    const of = field(plan.actionsSheet.headers);
    if (of.startsWith("base") || of === "overdue" || of === "check") return true;
    if (["account", "code", "id"].includes(of)) return of === "account" || change.before === "";
    const at = (each: "id" | "code"): string => String(inputAt(this.before, table, index, plan.actionsSheet.headers[each]));
    return this.sides.mayBecome(
      at("id") || this.sides.idOf(String(inputAt(this.before, table, index, plan.actionsSheet.headers.account))),
      at("code"),
      of,
      change,
    );
  }

  /** Whether the plan of an account says that it is not a candidate, or that it is one again. */
  private isDecided(id: string): boolean {
    return [...this.book.values()].some(({ account, cells, places: { outReason, outSince } }) => {
      const isFilled = (at: typeof outReason): boolean => at !== undefined && (cells.get(placeKey(at.row, at.column))?.input ?? "") !== "";
      return account === id && (isFilled(outReason) || isFilled(outSince));
    });
  }
}

/** An answer is noted above what stood there; nothing but notes of ours may go for it. */
function isNotedAnswer({ before, after }: Change): boolean {
  const lines = (value: CellScalar): string[] => String(value).split("\n");
  const noted = /^\d{4}-\d\d-\d\d \S/;
  const kept = lines(before).filter((line) => line !== "" && !noted.test(line));
  return noted.test(String(after)) && kept.every((line) => lines(after).includes(line));
}

const LISTS: readonly string[] = ["KAM_Actions", "KAM_Plans", "KAM_Snapshots", "KAM_Log"];

/** Actions of plans that the list says otherwise, though nobody says that they are in conflict. */
export function disagreeing(after: BookCells, language: Language): string[] {
  const found = tableIn(after, "KAM_Actions");
  if (!found) return ["There is no list of actions"];
  const { headers } = texts(language).plan.actionsSheet;
  const checked = new Set(
    Array.from({ length: found.table.rows }, (_, row) => row)
      .filter((row) => inputAt(found.sheet, found.table, row, headers.check) !== "")
      .map(
        (row) =>
          `${String(inputAt(found.sheet, found.table, row, headers.id))} ${String(inputAt(found.sheet, found.table, row, headers.code))}`,
      ),
  );
  return actionSides(after, language).apart(checked);
}

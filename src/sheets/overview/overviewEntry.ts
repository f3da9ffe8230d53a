import { cellAddress, isBlank, type CellValue } from "../../domain/grid";
import type { Finding } from "../../domain/finding";
import type { Language } from "../../i18n";
import { cell, parseArea, quoteText } from "../a1";
import type { Block, DraftCell, SheetDraft } from "../draft";
import type { SheetEntry } from "../registry/entry";
import type { SheetFacts } from "../registry/facts";
import { changedBlocks, type CellsPart } from "../tablePart";
import type { PlanContent } from "./planCells";

/** How a sheet across all plans is drawn. */
export interface Overview {
  readonly kind: string;
  readonly name: (language: Language) => string;
  /**
   * The last block is the body: all of it formulas, texts too (see `said`), so that what somebody types among them is known for theirs.
   * @param rows so many rows have their looks: the list may grow
   */
  readonly draft: (sheet: string, plans: readonly PlanContent[], facts: SheetFacts, rows: number) => SheetDraft;
  readonly startLines?: SheetEntry["startLines"];
}

/** Rows of a new sheet that have their looks. */
const ROOM = 60;

/** A text of the body. */
export const said = (text: string): DraftCell => (text === "" ? "" : { formula: `=${quoteText(text)}` });

/** A sheet across all plans: made on request by a refresh, and brought up to date by each. What is typed on it stays. */
export const overviewEntry = ({ kind, name, draft, startLines }: Overview): SheetEntry => ({
  kind,
  name,
  shown: "onRequest",
  group: "plans",
  tables: [],
  reads: { refresh: { cells: "all" } },
  ...(startLines ? { startLines } : {}),
  draft: (facts) => (facts.planning?.areAll ? draft(facts.nameOf(kind), facts.planning.contents, facts, ROOM) : null),
  update: (facts, { cells, sheet }) => {
    if (!cells || !facts.planning?.areAll) return null;
    const { blocks } = draft(sheet, facts.planning.contents, facts, ROOM);
    const [body] = blocks.slice(-1);
    if (!body) return null;
    const kept = withoutTyped(body, cells);
    return { blocks: changedBlocks(cells, [...blocks.slice(0, -1), kept.body, ...leftovers(body, cells)]), findings: kept.findings };
  },
});

const at = ({ top, left, cells }: CellsPart, row: number, column: number): CellValue => cells[row - top]?.[column - left] ?? "";

/** Rows of ours begin with a text that is a formula. */
const isOurRow = (part: CellsPart, row: number, column: number): boolean => String(at(part, row, column)).startsWith('="');

/** Whether a cell holds what somebody has typed: no formula, or one in a row that is not ours. */
function isTyped(part: CellsPart, row: number, column: number, first: number): boolean {
  const stands = at(part, row, column);
  return !isBlank(stands) && !(String(stands).startsWith("=") && isOurRow(part, row, first));
}

/** The body without the cells in which somebody has typed; they are told where they hide something. */
function withoutTyped(body: Block, part: CellsPart): { readonly body: Block; readonly findings: readonly Finding[] } {
  const { row, column } = parseArea(body.at);
  const findings: Finding[] = [];
  const cells = body.cells.map((line, y) =>
    line.map((wanted, x): DraftCell => {
      if (y === 0 || !isTyped(part, row + y, column + x, column)) return wanted;
      if (wanted !== "") {
        const where = cellAddress(part.sheet, row + y, column + x);
        findings.push({ code: "typed-on-overview", params: { text: String(at(part, row + y, column + x)) }, where });
      }
      return null;
    }),
  );
  return { body: { ...body, cells }, findings };
}

/** What an earlier refresh wrote behind the rows of today goes away. */
function leftovers(body: Block, part: CellsPart): Block[] {
  const { row, column } = parseArea(body.at);
  const width = body.cells[0]?.length ?? 0;
  const blocks: Block[] = [];
  for (let y = row + body.cells.length; y < part.top + part.cells.length; y++) {
    if (!isOurRow(part, y, column)) continue;
    const line = Array.from({ length: width }, (_, x): DraftCell => (isTyped(part, y, column + x, column) ? null : ""));
    blocks.push({ at: cell(y, column), cells: [line] });
  }
  return blocks;
}

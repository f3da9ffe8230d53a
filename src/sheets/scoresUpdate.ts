import type { Finding } from "../domain/finding";
import { cellAddress, isBlank, type CellValue } from "../domain/grid";
import { accountKeys } from "../domain/accountKeys";
import { area, cell } from "./a1";
import type { Block, SheetDraft } from "./draft";
import type { ScoresLayout } from "./scoresLayout";
import { scoreHeaders, type RatingColumn } from "./scoresLayout";
import {
  blockColumns,
  bodyFormats,
  managerCell,
  parameterBlocks,
  ratingCell,
  ratingValidations,
  rowCells,
  sourceBlocks,
  type ScoresContent,
} from "./scoresSheet";
import { columnCells, type TablePart } from "./tablePart";

/** The Scores sheet as it stands: the table and what lies around it. */
export interface ScoresPart extends TablePart {
  /** Cells of the header row right of the table, from the first column after it. */
  readonly beside: readonly CellValue[];
  /** Zero-based last sheet row that holds anything. */
  readonly lastUsedRow: number;
}

/** What has to be written so that the sheet follows new data; nothing in it touches a typed cell. */
export interface ScoresUpdate {
  readonly draft: SheetDraft;
  /** Names of the accounts added at the end of the table. */
  readonly added: readonly string[];
  /** Cells of `KAM_Scores` after the update; null where the table keeps its size. */
  readonly resizeTo: string | null;
  readonly findings: readonly Finding[];
}

/**
 * Brings an existing Scores sheet up to date with the list: new accounts are added below, a rating cell becomes live where a column of
 * the list is mapped and nothing was typed, and the read-only block follows the mapping. Typed ratings, own columns, order and looks stay.
 */
export function updateScores(part: ScoresPart, layout: ScoresLayout, accounts: readonly string[], content: ScoresContent): ScoresUpdate {
  const findings: Finding[] = [];
  const present = new Set(accountKeys(columnCells(part, scoreHeaders("account")).map(String)));
  const listed = accountKeys(accounts);
  let added = accounts.filter((_, index) => !present.has(listed[index] ?? ""));
  const end = layout.headerRow + 1 + part.rowCount;
  if (added.length > 0 && part.lastUsedRow >= end) {
    findings.push({ code: "no-room-below", params: { count: added.length }, where: cellAddress(part.sheet, end, part.left) });
    added = [];
  }
  const gone = missingAccounts(part, listed, layout);
  const newRows = added.map((account, index) => rowCells(layout, content, end + index, account));
  const moved = blockMoved(part, layout, content);
  const blocks: Block[] = [
    ...(moved ? clearedBlock(part, layout) : []),
    ...parameterBlocks(layout, content),
    ...sourceBlocks(layout, content),
    ...layout.ratings.flatMap((rating) => ratingBlocks(part, layout, content, rating, moved)),
    ...(moved ? managerBlocks(part, layout, content) : []),
    ...(newRows.length > 0 ? [{ at: cell(end, layout.left), cells: newRows }] : []),
  ];
  return {
    draft: {
      sheet: layout.sheet,
      blocks,
      ...(added.length > 0
        ? {
            formats: bodyFormats(layout, content, end, added.length),
            validations: ratingValidations(layout, content, end, added.length),
          }
        : {}),
    },
    added,
    resizeTo: added.length > 0 ? area(layout.headerRow, layout.left, part.rowCount + added.length + 1, layout.width) : null,
    findings: [...findings, ...gone],
  };
}

/** Accounts that were scored once and are no longer in the list: they stay, with what was typed about them. */
function missingAccounts(part: ScoresPart, listed: readonly string[], layout: ScoresLayout): Finding[] {
  const known = new Set(listed);
  const names = columnCells(part, scoreHeaders("account")).map(String);
  return accountKeys(names).flatMap((key, index) =>
    known.has(key) || isBlank(names[index] ?? "")
      ? []
      : [
          {
            code: "account-no-longer-listed",
            params: { account: names[index] ?? "" },
            where: cellAddress(part.sheet, part.headerRow + 1 + index, layout.fields.account),
          },
        ],
  );
}

/** Whether the block beside the table has other columns than it should have. */
function blockMoved(part: ScoresPart, layout: ScoresLayout, content: ScoresContent): boolean {
  const wanted = ["", ...blockColumns(layout, content).map((column) => column.header)];
  const standing = part.beside.map(String);
  while (standing.at(-1) === "") standing.pop();
  return wanted.length !== standing.length || wanted.some((header, index) => header !== standing[index]);
}

/** Empties the old block: its header, its parameters and the first cells, from which all the others spill. */
function clearedBlock(part: ScoresPart, layout: ScoresLayout): Block[] {
  const columns = part.beside.length - 1;
  if (columns <= 0) return [];
  const empty = Array.from({ length: 7 }, () => Array<string>(columns).fill(""));
  return [{ at: cell(layout.headerRow - 5, layout.block), cells: empty }];
}

/** Rating cells that are ours to change: empty ones that can be live now, and live ones whose column has moved or gone. */
function ratingBlocks(part: ScoresPart, layout: ScoresLayout, content: ScoresContent, rating: RatingColumn, moved: boolean): Block[] {
  const mapped = content.sources[rating.criterion.id] !== undefined;
  const cells = part.formulas[rating.header] ?? [];
  return runs(cells, (value) => (isBlank(value) ? mapped : moved && isOurs(value))).map(([start, length]) => ({
    at: cell(layout.headerRow + 1 + start, rating.column),
    cells: Array.from({ length }, (_, index) => [ratingCell(layout, content, rating, layout.headerRow + 1 + start + index)]),
  }));
}

function managerBlocks(part: ScoresPart, layout: ScoresLayout, content: ScoresContent): Block[] {
  if (layout.fields.manager < 0) return [];
  const first = layout.headerRow + 1;
  return runs(columnCells(part, scoreHeaders("manager")), (value) => isBlank(value) || String(value).startsWith("=")).map(
    ([start, length]) => ({
      at: cell(first + start, layout.fields.manager),
      cells: Array.from({ length }, (_, index) => [managerCell(layout, content, first + start + index)]),
    }),
  );
}

/** A formula that we wrote into a rating cell; a formula of the person's own stays. */
const isOurs = (value: CellValue): boolean => typeof value === "string" && /^=IF\([^,]*="","",KAM\.RATE\(/.test(value);

/** Stretches of neighbouring cells that pass: `[start, length]` each, so that they are written as one block. */
function runs(cells: readonly CellValue[], passes: (value: CellValue) => boolean): [number, number][] {
  const found: [number, number][] = [];
  cells.forEach((value, index) => {
    if (!passes(value)) return;
    const last = found.at(-1);
    if (last && last[0] + last[1] === index) last[1]++;
    else found.push([index, 1]);
  });
  return found;
}

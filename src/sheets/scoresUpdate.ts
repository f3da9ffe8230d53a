import { accountIds } from "../domain/accountIds";
import { accountKeys } from "../domain/accountKeys";
import type { Finding } from "../domain/finding";
import { renames, type Rename } from "../domain/renames";
import { BEST, NOT_RATED } from "../domain/scoring";
import { cellAddress, isBlank, type CellValue } from "../domain/grid";
import { area, cell, sameFormula } from "./a1";
import type { Block, DraftCell, SheetDraft } from "./draft";
import { isCriterion, scoreHeaders, type ChangedColumns, type InsertedColumn, type RatingColumn, type ScoresLayout } from "./scoresLayout";
import { KEPT, type ScoreField } from "./scoreColumns";
import type { ScoresSheet } from "./scoresSheet";
import { columnCells, findColumn, type TablePart } from "./tablePart";

/** What has to be written so that the sheet follows new data; nothing in it touches a typed cell. */
export interface ScoresUpdate {
  readonly draft: SheetDraft;
  /** Columns to put into the table before anything is written. */
  readonly inserted: readonly InsertedColumn[];
  /** Names of the accounts added at the end of the table. */
  readonly added: readonly string[];
  /** An id for each row as the table will stand; null where the person has deleted their column. */
  readonly ids: readonly string[] | null;
  /** Cells of `KAM_Scores` after the update; null where the table keeps its size. */
  readonly resizeTo: string | null;
  readonly findings: readonly Finding[];
}

/** The table with the names that accounts have in the list now, where one that has gone is clearly one that has come. */
export function followRenames(
  part: TablePart,
  listed: readonly string[],
): { readonly part: TablePart; readonly renamed: readonly Rename[] } {
  const header = part.headers[findColumn(part, scoreHeaders("account"))] ?? "";
  const standing = (part.values[header] ?? []).map(String);
  const [before, now] = [new Set(accountKeys(standing)), new Set(accountKeys(listed))];
  const missing = (names: readonly string[], from: ReadonlySet<string>): string[] => {
    const keys = accountKeys(names);
    return names.filter((_, index) => keys[index] !== "" && !from.has(keys[index] ?? ""));
  };
  const renamed = renames(missing(standing, now), missing(listed, before));
  if (renamed.length === 0) return { part, renamed };
  const names = standing.map((name) => renamed.find(({ from }) => from === name)?.to ?? name);
  return { part: { ...part, values: { ...part.values, [header]: names } }, renamed };
}

/**
 * Brings an existing Scores sheet up to date with the list: new accounts are added below, a rating or manager cell becomes live where a
 * column of the list is mapped and nothing was typed, and live cells follow the mapping. Typed cells, own columns, order and looks stay.
 */
export function updateScores(
  { part, inserted, renamed }: ChangedColumns<TablePart>,
  sheet: ScoresSheet,
  accounts: readonly string[],
): ScoresUpdate {
  const { layout } = sheet;
  const first = layout.headerRow + 1;
  const findings: Finding[] = [];
  const present = new Set(accountKeys(columnCells(part, scoreHeaders("account")).map(String)));
  const listed = accountKeys(accounts);
  let added = accounts.filter((_, index) => !present.has(listed[index] ?? ""));
  const end = layout.headerRow + 1 + part.rowCount;
  if (added.length > 0 && (part.lastUsedRow ?? 0) >= end) {
    findings.push({ code: "no-room-below", params: { count: added.length }, where: cellAddress(part.sheet, end, part.left) });
    added = [];
  }
  const standing = columnCells(part, scoreHeaders("account"));
  const ids = accountIds([...standingIds(part), ...added.map(() => "")]);
  const newRows = added.map((name, index) => sheet.rowCells({ name, id: ids[standing.length + index] ?? "" }));
  const blocks: Block[] = [
    ...Object.entries(renamed).map(([column, header]) => ({ at: cell(layout.headerRow, layout.left + Number(column)), cells: [[header]] })),
    ...layout.ratings.flatMap((rating) => ratingBlocks(part, sheet, rating)),
    ...KEPT.flatMap((field) => fieldBlocks(part, sheet, field)),
    ...changedCells(part, "account", standing, layout),
    ...changedCells(
      part,
      "id",
      ids.slice(0, standing.length).map((id, index) => (isBlank(standing[index] ?? "") ? "" : id)),
      layout,
    ),
    ...(newRows.length > 0 ? [{ at: cell(end, layout.left), cells: newRows }] : []),
  ];
  const newColumns = layout.ratings.filter(({ header }) => inserted.some((column) => column.header === header));
  const looks = {
    formats: [...sheet.ratingFormats(newColumns, first, part.rowCount), ...(added.length > 0 ? sheet.bodyFormats(end, added.length) : [])],
    validations: [
      ...sheet.ratingValidations(newColumns, first, part.rowCount),
      ...(added.length > 0 ? sheet.bodyValidations(end, added.length) : []),
    ],
    bars: added.length > 0 ? sheet.bars(end, added.length) : [],
    highlights: added.length > 0 ? sheet.highlights(end, added.length) : [],
    // What moves right in the table leaves its width behind.
    ...(inserted[0] ? { widths: sheet.widths(layout.left + inserted[0].index) } : {}),
  };
  return {
    draft: { sheet: layout.sheet, blocks, ...looks },
    inserted,
    added,
    ids: layout.fields.id < 0 ? null : ids,
    resizeTo: added.length > 0 ? area(layout.headerRow, layout.left, part.rowCount + added.length + 1, layout.width) : null,
    findings: [...findings, ...strayColumns(part, layout), ...missingAccounts(part, listed, layout)],
  };
}

const standingIds = (part: TablePart): string[] => {
  const ids = columnCells(part, scoreHeaders("id"));
  return columnCells(part, scoreHeaders("account")).map((_, index) => String(ids[index] ?? ""));
};

/** Cells of a column that is ours where they stand otherwise. */
function changedCells(part: TablePart, field: ScoreField, wanted: readonly CellValue[], { headerRow, fields }: ScoresLayout): Block[] {
  if (fields[field] < 0) return [];
  const cells = columnCells(part, scoreHeaders(field), "formulas");
  return runs(wanted, (value, index) => (cells[index] ?? "") !== value && !String(cells[index] ?? "").startsWith("=")).map(
    ([start, length]) => ({
      at: cell(headerRow + 1 + start, fields[field]),
      cells: wanted.slice(start, start + length).map((value) => [value]),
    }),
  );
}

/** Accounts that were scored once and are no longer in the list: they stay, with what was typed about them. */
function missingAccounts(part: TablePart, listed: readonly string[], layout: ScoresLayout): Finding[] {
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

/** Columns that a person has put among the ratings and that hold what is not a rating: every score is an error. */
const strayColumns = (part: TablePart, { headerRow, ratings }: ScoresLayout): Finding[] =>
  ratings
    .filter((rating) => !isCriterion(rating) && (part.values[rating.header] ?? []).some((value) => !isBlank(value) && !isRating(value)))
    .map(({ header, column }) => ({ code: "column-among-ratings", params: { header }, where: cellAddress(part.sheet, headerRow, column) }));

const isRating = (value: CellValue): boolean => typeof value === "number" && (value === NOT_RATED || (value >= 1 && value <= BEST));

/** What a column of Data says of the row, the average of a criterion's parts, or as earlier versions had it. */
const LIVE_RATING = /^=@?(INDEX\([^,]*!\$[A-Z]+:\$[A-Z]+,[^,()]*\)$|KAM\.RATE\(INDEX\(|IF\(COUNT\()/;

/** Whether a rating cell holds the formula that follows the list, rather than something a person typed. */
export const isLiveRating = (formula: CellValue): boolean => typeof formula === "string" && LIVE_RATING.test(formula);

/** Rating cells that are ours to change: empty ones that can be live now, and live ones whose column has changed or gone. */
const ratingBlocks = (part: TablePart, sheet: ScoresSheet, rating: RatingColumn): Block[] =>
  liveBlocks(part.formulas[rating.header] ?? [], sheet.layout, rating.column, sheet.ratingCell(rating), LIVE_RATING);

/** A formula of ours in these columns. */
const LIVE_FIELD = /^=(INDEX\(|IF\(COUNTBLANK\(|KAM\.COMPLETENESS\(|IF\(.*KAM\.TIER\(|IF\(ISNUMBER\(.*(<=KAM_Cap,|,INDEX\())/;

/** Cells of a computed column that no longer say what they should. */
function fieldBlocks(part: TablePart, sheet: ScoresSheet, field: ScoreField): Block[] {
  const column = sheet.layout.fields[field];
  if (column < 0) return [];
  return liveBlocks(columnCells(part, scoreHeaders(field), "formulas"), sheet.layout, column, sheet.fieldCell(field), LIVE_FIELD);
}

/** Writes `wanted` into the cells of a column that are empty or hold a formula of ours that says something else. */
function liveBlocks(cells: readonly CellValue[], layout: ScoresLayout, column: number, wanted: DraftCell, ours: RegExp): Block[] {
  const formula = typeof wanted === "object" && wanted !== null ? wanted.formula : "";
  const changes = (value: CellValue): boolean =>
    isBlank(value) ? formula !== "" : typeof value === "string" && ours.test(value) && !sameFormula(value, formula);
  return runs(cells, changes).map(([start, length]) => ({
    at: cell(layout.headerRow + 1 + start, column),
    cells: Array.from({ length }, () => [wanted]),
  }));
}

/** Stretches of neighbouring cells that pass: `[start, length]` each, so that they are written as one block. */
function runs(cells: readonly CellValue[], passes: (value: CellValue, index: number) => boolean): [number, number][] {
  const found: [number, number][] = [];
  cells.forEach((value, index) => {
    if (!passes(value, index)) return;
    const last = found.at(-1);
    if (last && last[0] + last[1] === index) last[1]++;
    else found.push([index, 1]);
  });
  return found;
}

import { readSnapshot, type SnapshotRequest } from "../../excel/snapshot";
import { usedRange, type SheetInfo, type UsedRange, type WorkbookStructure } from "../../excel/readStructure";
import { SHEETS } from "../../sheets/registry";
import type { Job } from "../../sheets/registry/entry";
import { ActionError } from "../actionError";
import { findTable, isOurs, isTheirName, ourBook, ourSheet, type OurBook } from "./ourBook";

/** What a run looks at besides what the entries of our sheets ask for. */
export interface BookRequest {
  readonly list?: SnapshotRequest["list"];
  readonly template?: SheetInfo | null;
  readonly plans?: readonly SheetInfo[];
}

/** Reads all that a job needs of the workbook. */
export async function readBook(
  context: Excel.RequestContext,
  structure: WorkbookStructure,
  job: Job,
  { list = null, template = null, plans = [] }: BookRequest = {},
): Promise<OurBook> {
  const request = { ...ofSheets(structure, job), list, template, plans, filtered: structure.sheets };
  return ourBook(structure, await readSnapshot(context, request));
}

/** What the entries of our sheets ask for, as far as it is there. */
function ofSheets(structure: WorkbookStructure, job: Job): Pick<SnapshotRequest, "tables" | "cells" | "names"> {
  // Once there are sheets of ours, a person may have moved what a name of ours refers to.
  const hasOurs = structure.sheets.some(isOurs);
  const asked = SHEETS.flatMap(({ kind, reads }) => (reads[job] ? [{ kind, ...reads[job] }] : []));
  return {
    tables: asked.flatMap(({ tables = {} }) =>
      Object.entries(tables).flatMap(([name, columns]) => {
        const place = findTable(structure, name);
        return place ? [{ ...place, columns: columns === "whole" ? columns : columns(place.table.columns) }] : [];
      }),
    ),
    cells: asked.flatMap(({ kind, cells }) => {
      const sheet = cells && ourSheet(structure, kind);
      return sheet ? [{ sheet: sheet.name, topRows: cells === "all" ? null : cells.topRows }] : [];
    }),
    names: asked.flatMap(({ names = [] }) =>
      names.filter((name) => Object.hasOwn(structure.names, name) && (hasOurs || !isTheirName(structure, name))),
    ),
  };
}

/** How far the sheet with the list is used. @throws ActionError `empty-sheet` */
export async function usedOf(context: Excel.RequestContext, structure: WorkbookStructure, sheet: string): Promise<UsedRange> {
  const used = sheet === structure.activeSheet ? structure.used : await readUsed(context, sheet);
  if (!used) throw new ActionError("empty-sheet", { sheet }, sheet);
  return used;
}

async function readUsed(context: Excel.RequestContext, sheet: string): Promise<UsedRange | null> {
  const range = context.workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject(true);
  range.load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  return usedRange(range);
}

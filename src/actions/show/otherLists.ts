import { judgeSheets, listElsewhere, otherLists } from "../../domain/accounts";
import { DEFAULT_CRITERIA } from "../../domain/criteria";
import { readSheetCells } from "../../excel/readLists";
import { readStructure } from "../../excel/readStructure";
import type { ExcelRun } from "../../excel/run";
import { isOurs, sourceSheet } from "../book/ourBook";
import { guarded } from "../guarded";

/** A list on another sheet of the person's own. */
export interface OtherList {
  readonly sheet: string;
  readonly accounts: number;
  /** Whether it says more than the sheet that would be read, or has the same headings. */
  readonly is: "better" | "alike";
}

/**
 * Lists on other sheets that the person may have meant: a clearly better one than that of the sheet that would be read now, and those of the
 * same headings. Visible sheets of the person's own are looked at as far as they fit into one answer; nothing is written.
 */
export const findOtherLists = (run: ExcelRun): Promise<OtherList[]> =>
  guarded(run, async (context) => {
    const structure = await readStructure(context);
    const source = sourceSheet(structure).name;
    const own = structure.sheets.filter((sheet) => sheet.visible && !isOurs(sheet));
    if (own.length < 2) return [];
    const judged = judgeSheets(
      await readSheetCells(context, own),
      DEFAULT_CRITERIA.map(({ id }) => id),
    );
    const read = judged.find(({ sheet }) => sheet === source);
    const code = read ? read.problem : "empty-sheet";
    if (code !== null) {
      const elsewhere = listElsewhere({ code, where: source }, source, judged)?.params["other"];
      return judged.filter(({ sheet }) => sheet === elsewhere).map(({ sheet, accounts }) => ({ sheet, accounts, is: "better" }));
    }
    return otherLists(source, judged).map(({ code: told, params, where }) => ({
      sheet: where,
      accounts: Number(params["count"]),
      is: told === "better-list" ? "better" : "alike",
    }));
  });

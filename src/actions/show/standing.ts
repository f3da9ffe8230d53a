import { readStanding } from "../../excel/readStanding";
import { readStructure } from "../../excel/readStructure";
import type { ExcelRun } from "../../excel/run";
import { isOurs } from "../book/ourBook";
import { guarded } from "../guarded";

/** What a person should know of a workbook before they ask for anything. The sentences are in `src/i18n` under `standing`. */
export type StandingNote =
  | { readonly code: "read-only" }
  | { readonly code: "structure-protected" }
  | { readonly code: "sheet-protected"; readonly sheet: string }
  | { readonly code: "large"; readonly accounts: number };

/** From so many rows on, writing takes about a minute. */
const LARGE = 2_000;

/** What keeps the workbook from being written, sheet by sheet of ours, and whether it is large; nothing is written. Two round trips. */
export const standingNotes = (run: ExcelRun): Promise<StandingNote[]> =>
  guarded(run, async (context) => {
    const standing = await readStanding(context);
    const { sheets } = await readStructure(context);
    const own = standing.sheets.filter((name) => sheets.some((sheet) => sheet.name === name && isOurs(sheet)));
    return [
      ...(standing.isReadOnly ? [{ code: "read-only" } as const] : []),
      ...(standing.hasFixedSheets ? [{ code: "structure-protected" } as const] : []),
      ...own.map((sheet) => ({ code: "sheet-protected", sheet }) as const),
      ...(standing.rows > LARGE ? [{ code: "large", accounts: standing.rows - 1 } as const] : []),
    ];
  });

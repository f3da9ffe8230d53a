import { goTo } from "../../excel/goTo";
import type { ExcelRun } from "../../excel/run";
import { ActionError } from "../actionError";
import { guarded } from "../guarded";

/** A sheet, and cells on it where there are any. */
export interface Place {
  readonly sheet: string;
  /** An address without its sheet, or null for the whole sheet. */
  readonly cells: string | null;
  /** A sheet that KAM wrote: some are hidden until the person asks for them, and this asks. A person's own stays hidden. */
  readonly ours?: boolean;
}

const REFERENCE = /^(?:'((?:[^']|'')+)'|([^'!]+))!(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)$/;

/** The place that a finding or an error names: `Accounts!C5`, `'My list'!A2:A9`, or a sheet's name alone. */
export function placeOf(where: string): Place {
  const [, quoted, plain, cells] = REFERENCE.exec(where) ?? [];
  if (cells === undefined) return { sheet: where, cells: null };
  return { sheet: quoted?.replaceAll("''", "'") ?? plain ?? "", cells };
}

/**
 * Shows a place to the person; no cell is written. False where the sheet is no longer there.
 * @throws ActionError `sheet-hidden`
 */
export const goToPlace = (run: ExcelRun, { sheet, cells, ours = false }: Place): Promise<boolean> =>
  guarded(run, async (context) => {
    const hindrance = await goTo(context, sheet, cells, ours);
    if (hindrance === "hidden") throw new ActionError("sheet-hidden", { sheet }, sheet);
    return hindrance === null;
  });

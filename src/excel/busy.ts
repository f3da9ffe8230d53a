import { isBusyText, type CellValue } from "../domain/grid";

/** Milliseconds before each further look: some eight seconds in all, longer than Excel takes for a large workbook on the web. */
const WAITS: readonly number[] = [250, 500, 1000, 2000, 4000];

/**
 * Reads again while cells of what was read are being calculated, for a bounded time: `#BUSY!` says nothing of what a cell will hold. Whoever
 * keeps or decides by what is read looks whether some are busy still.
 * @param cellsOf the values that were read
 * @param waits milliseconds before each further look
 */
export async function settled<Read>(
  read: () => Promise<Read>,
  cellsOf: (found: Read) => Iterable<readonly CellValue[]>,
  waits = WAITS,
): Promise<Read> {
  let found = await read();
  for (const wait of waits) {
    if (!hasBusy(cellsOf(found))) break;
    await new Promise((resolve) => setTimeout(resolve, wait));
    found = await read();
  }
  return found;
}

function hasBusy(rows: Iterable<readonly CellValue[]>): boolean {
  for (const row of rows) if (row.some(isBusyText)) return true;
  return false;
}

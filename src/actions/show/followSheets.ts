import type { ExcelRun } from "../../excel/run";
import { onSheetActivated } from "../../excel/sheetActivated";

/**
 * Calls `listener` whenever the person goes to another sheet, until what is returned is called. Reads and writes nothing.
 * Where Excel refuses its events, `listener` is never called: whoever follows must have another occasion to look.
 */
export function followSheets(run: ExcelRun, listener: () => void): () => void {
  let over = false;
  const stopping = run((context) => onSheetActivated(context, () => (over ? undefined : listener()))).catch(() => null);
  return () => {
    over = true;
    // An event that cannot be taken back is not listened to any more.
    void stopping.then((stop) => stop?.().catch(() => undefined));
  };
}

import { readSetting, writeSetting } from "../../excel/workbookSetting";
import type { ExcelRun } from "../../excel/run";
import { guarded } from "../guarded";

/** Under this the workbook keeps what was marked as seen: for everybody who opens it. */
const SEEN = "KAM_Seen";

/** As many are kept, the latest: what is no longer found falls out in time. */
const MOST = 2_000;

/** Keys of the findings that somebody has marked as seen in this workbook. */
export const readSeen = (run: ExcelRun): Promise<ReadonlySet<string>> =>
  guarded(run, async (context) => keysOf(await readSetting(context, SEEN)));

/**
 * Marks findings as seen, or no longer. What others have marked meanwhile stays marked.
 * @param keys of findings, see `findingKey`
 */
export const markSeen = (run: ExcelRun, keys: readonly string[], isSeen = true): Promise<ReadonlySet<string>> =>
  guarded(run, async (context) => {
    const standing = keysOf(await readSetting(context, SEEN));
    const rest = [...standing].filter((key) => !keys.includes(key));
    const marked = (isSeen ? [...rest, ...keys] : rest).slice(-MOST);
    await writeSetting(context, SEEN, marked.join(" "));
    return new Set(marked);
  });

const keysOf = (kept: string | null): ReadonlySet<string> => new Set((kept ?? "").split(" ").filter((key) => key !== ""));

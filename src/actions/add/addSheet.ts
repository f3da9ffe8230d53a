import type { Finding } from "../../domain/finding";
import { readStructure } from "../../excel/readStructure";
import type { ExcelRun } from "../../excel/run";
import { showSheet } from "../../excel/showSheet";
import { LANGUAGES, type Language } from "../../i18n";
import type { SheetEntry } from "../../sheets/registry/entry";
import { ActionError } from "../actionError";
import { ourSheet, sheetsLanguage } from "../book/ourBook";
import { runMainJob } from "../choose/mainJob";
import type { MainJobOptions } from "../choose/options";
import { guarded } from "../guarded";
import { refreshPlans } from "../refresh/refreshPlans";
import { addBlocks } from "../plan/addBlocks";
import { ON_REQUEST, addableSheets, canBeMade, isPlanTables } from "./onRequest";

/** What adding a sheet did. */
export interface AddResult {
  readonly language: Language;
  readonly sheet: string;
  /** Sheets that were made or written to; none where the sheet was only hidden. */
  readonly sheets: readonly string[];
  readonly findings: readonly Finding[];
}

/** The entry of a sheet by its kind or by what it is called, in any language; case aside. @throws ActionError `no-such-addition` */
function entryCalled(wanted: string, language: Language): SheetEntry {
  const plain = wanted.trim().toLowerCase();
  const found = ON_REQUEST.find(({ kind, name }) => [kind, ...LANGUAGES.map(name)].some((each) => each.toLowerCase() === plain));
  if (found) return found;
  throw new ActionError("no-such-addition", { sheet: wanted, sheets: addableSheets(language).join(", ") }, wanted);
}

type AddOptions = Pick<MainJobOptions, "language" | "today">;

/** Sheets across all plans are made by a refresh, others by choosing. */
const make = (
  run: ExcelRun,
  add: readonly string[],
  isAcross: boolean,
  { today, ...options }: AddOptions,
): Promise<Pick<AddResult, "language" | "sheets" | "findings">> => {
  const day = today === undefined ? {} : { today };
  return isAcross ? refreshPlans(run, { ...day, add }) : runMainJob(run, { ...options, ...day, half: "choosing", add });
};

/**
 * Shows a sheet that stands hidden, or makes one that is made on request alone, and goes there; or gives older plans the tables that came later.
 * @throws ActionError `no-such-addition`, or `addition-too-early` where it comes with plans that are not there yet
 */
export async function addSheet(run: ExcelRun, wanted: string, options: AddOptions = {}): Promise<AddResult> {
  const structure = await guarded(run, readStructure);
  const language = sheetsLanguage(structure) ?? options.language ?? "en";
  if (isPlanTables(wanted)) return addTables(run, options);
  const entry = entryCalled(wanted, language);
  const standing = ourSheet(structure, entry.kind);
  const isAcross = entry.group === "plans";
  if (!standing && !canBeMade(structure, entry)) throw new ActionError("addition-too-early", { sheet: entry.name(language) });
  const brought = (entry.brings ?? []).filter((kind) => !ourSheet(structure, kind));
  const wantedKinds = [...(standing ? [] : [entry.kind]), ...brought];
  const made = wantedKinds.length === 0 ? null : await make(run, wantedKinds, isAcross, options);
  return guarded(run, async (context) => {
    const sheet = standing ?? ourSheet(await readStructure(context), entry.kind);
    if (!sheet) throw new ActionError("addition-too-early", { sheet: entry.name(language) });
    await showSheet(context, sheet.name);
    return { language: made?.language ?? language, sheet: sheet.name, sheets: made?.sheets ?? [], findings: made?.findings ?? [] };
  });
}

/** Gives plans the tables that came later, and goes to the first that got some. */
async function addTables(run: ExcelRun, { today }: Pick<MainJobOptions, "today">): Promise<AddResult> {
  const { language, sheets, plans, findings } = await addBlocks(run, today === undefined ? {} : { today });
  const sheet = sheets[0] ?? plans[0] ?? "";
  await guarded(run, (context) => showSheet(context, sheet));
  return { language, sheet, sheets, findings };
}

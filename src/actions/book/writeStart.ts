import type { SheetFacts, StartPlan } from "../../sheets/registry/facts";
import { readStructure } from "../../excel/readStructure";
import type { WorkbookWriter } from "../../excel/writer";
import { factsOf, onStart } from "./facts";
import { ourSheet, sheetsLanguage, type OurBook } from "./ourBook";
import { readBook } from "./readBook";
import { writeSheets, writerOf, type WrittenSheets } from "./writeSheets";

/**
 * Brings Start up to date with all that was written before it, and goes there. It goes with no run's undo: whoever takes a
 * run back writes it again.
 * @param made plans that were made in this run
 */
export async function writeStart(
  writer: WorkbookWriter,
  book: OurBook,
  facts: SheetFacts,
  made: readonly StartPlan[] = [],
): Promise<WrittenSheets> {
  const now = onStart(book, facts);
  const plans = byRank([...now.plans, ...made], facts);
  const hasRevenue = now.hasRevenue || (facts.choice?.scores.data.has("currentRevenue") ?? false);
  const source = facts.choice?.list.source.sheet ?? now.list?.source ?? "";
  const list = now.list && { ...now.list, source };
  const written = await writeSheets(writer, book, { ...facts, ...now, list, plans, hasRevenue }, ({ group }) => group === "start");
  const start = facts.sheetOf("start");
  if (start !== null && start !== book.structure.activeSheet && !isHidden(book, start)) writer.activateSheet(start);
  return written;
}

/** A person may have hidden the page: then they stay where they are. */
const isHidden = ({ structure }: OurBook, start: string): boolean =>
  structure.sheets.some(({ name, visible }) => name === start && !visible);

/** Plans in the order of their accounts' ranks; those whose rank is not known after the others, as they stand. */
function byRank(plans: readonly StartPlan[], { rankOf }: SheetFacts): StartPlan[] {
  const place = ({ accountId }: StartPlan): number => rankOf(accountId) ?? Number.MAX_SAFE_INTEGER;
  return [...plans].sort((a, b) => place(a) - place(b));
}

/** Writes Start for the workbook as it is now, after something was taken back or made without the list. */
export async function startAgain(context: Excel.RequestContext): Promise<void> {
  const structure = await readStructure(context);
  const language = sheetsLanguage(structure);
  if (language === null || !ourSheet(structure, "start")) return;
  const book = await readBook(context, structure, "start");
  const writer = writerOf(context, book);
  await writeStart(writer, book, factsOf(book, language, 0));
  await writer.flush();
}

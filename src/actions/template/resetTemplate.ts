import { readStructure, tableNames, type WorkbookStructure } from "../../excel/readStructure";
import type { ExcelRun } from "../../excel/run";
import { WorkbookWriter } from "../../excel/writer";
import { texts, type Language } from "../../i18n";
import { BLOCKS, blockTable, nextCopy } from "../../sheets/plan/blocks";
import { HEALTH_WEIGHTS_NAME, TODAY_NAME } from "../../sheets/plan/planNames";
import { questionsDraft } from "../../sheets/plan/questionsSheet";
import { QUESTIONS_TABLE } from "../../sheets/plan/questionsTable";
import { templateDraft } from "../../sheets/plan/template";
import { templateQuestions } from "../../sheets/registry/templateEntry";
import type { TablePart } from "../../sheets/tablePart";
import { TEAM_TABLE, teamSources, type TeamSources } from "../../sheets/teamTable";
import { ActionError } from "../actionError";
import { findTable, sheetsLanguage, templateNames } from "../book/ourBook";
import { readBook } from "../book/readBook";
import { refusedLooks } from "../book/refusedLooks";
import { SheetNames } from "../book/sheetNames";
import { guarded, undo } from "../guarded";
import { catalogueOf } from "../plan/planCatalogue";
import type { TemplateResult } from "../results";
import { rememberRun } from "../undo/history";

/**
 * Writes the plan template as it comes with the add-in, in front of the one that plans are copied from, so that the next ones are copied from
 * it. The one that was there stays whole, under another name where the new one needs its own, and may be chosen by that name.
 * @throws ActionError `template-too-early`
 */
export const resetTemplate = (run: ExcelRun): Promise<TemplateResult> =>
  guarded(run, async (context) => {
    const structure = await readStructure(context);
    const language = sheetsLanguage(structure);
    const team = findTable(structure, TEAM_TABLE);
    const lacksNames = [TODAY_NAME, HEALTH_WEIGHTS_NAME].some((name) => !Object.hasOwn(structure.names, name));
    if (!language || !team || lacksNames) throw new ActionError("template-too-early");
    const book = await readBook(context, structure, "template");
    const writer = new WorkbookWriter(context, structure);
    try {
      const sources = teamSources({ headers: team.table.columns }, language);
      const written = await writeTemplate(writer, structure, language, { ...sources, questions: book.table(QUESTIONS_TABLE) });
      await writer.flush();
      rememberRun(writer.journal, { kind: "template" });
      return { language, ...written, findings: refusedLooks(writer.outbox) };
    } catch (error) {
      await undo(writer, error);
      throw error;
    }
  });

/** What the new template looks at: the Team table, and the Questions table or null where it is gone. */
interface Sources extends TeamSources {
  readonly questions: TablePart | null;
}

async function writeTemplate(
  writer: WorkbookWriter,
  structure: WorkbookStructure,
  language: Language,
  { questions, ...team }: Sources,
): Promise<Omit<TemplateResult, "language" | "findings">> {
  const own = texts(language).sheets.names;
  const standing = templateNames(structure);
  const [first] = standing;
  const position = structure.sheets.findIndex(({ name }) => name === first);
  const holder = standing.find((name) => name.toLowerCase() === own.template.toLowerCase());
  const taken = new SheetNames(structure.sheets.map(({ name }) => name).filter((name) => name !== holder));
  const sheet = taken.take(holder ?? own.template);
  const kept = holder === undefined ? (first ?? null) : taken.take(own.templateOld);
  if (holder !== undefined && kept !== null) writer.renameSheet(holder, kept);
  const catalogue = catalogueOf(questions, language);
  const catalogueSheet = questions ? null : questionsDraft(taken.take(own.questions), language);
  if (catalogueSheet) await writer.addSheet(catalogueSheet);
  const sources = { ...team, questions: templateQuestions(catalogue), ...copyNumber(structure) };
  await writer.addSheet(templateDraft(sheet, language, sources));
  if (position >= 0) writer.moveSheet(sheet, position);
  // Whoever works on the template has it in sight; where it was hidden, as it is made, the new one is too.
  const wasSeen = structure.sheets.some(({ name, visible }) => name === first && visible);
  for (const made of [...(catalogueSheet ? [catalogueSheet.sheet] : []), ...(wasSeen ? [] : [sheet])]) writer.hideSheet(made);
  return { template: sheet, kept, sheets: [...(catalogueSheet ? [catalogueSheet.sheet] : []), sheet] };
}

/** No two tables of a workbook are called alike: where a template that is there has the plain names, those of the new one get a number. */
function copyNumber(structure: WorkbookStructure): { copy?: number } {
  const tables = tableNames(structure);
  const plain = BLOCKS.map((block) => blockTable(block).toLowerCase());
  return tables.some((name) => plain.includes(name.toLowerCase())) ? { copy: nextCopy(tables) } : {};
}

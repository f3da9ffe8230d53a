import { belongs } from "../domain/plan/rigor";
import { insertTemplate } from "../excel/insertTemplate";
import type { WorkbookContents } from "../excel/readContents";
import type { WorkbookWriter } from "../excel/writer";
import { texts } from "../i18n";
import type { SheetDraft } from "../sheets/draft";
import { partOfDraft } from "../sheets/plan/draftPart";
import type { PlanPart } from "../sheets/plan/planPart";
import { templateDraft, type TemplateSources } from "../sheets/plan/template";
import { ActionError } from "./actionError";
import { teamSources } from "./coverage";
import type { Catalogue } from "./planCatalogue";
import type { PreparedScores } from "./scores";

/** A company's own template: an `.xlsx` file, of which the first sheet is taken, or the one that was a template of ours. */
export interface TemplateFile {
  readonly name: string;
  readonly base64: string;
}

/** Writes our template and says what it holds. */
export async function newTemplate(
  prepared: PreparedScores,
  contents: WorkbookContents,
  catalogue: Catalogue,
  add: (draft: SheetDraft) => Promise<void>,
): Promise<PlanPart> {
  const { language, names } = prepared;
  const sources = { ...teamSources(contents.team, language), questions: templateQuestions(catalogue) };
  const draft = templateDraft(names.take(texts(language).sheets.names.template), language, sources);
  await add(draft);
  return partOfDraft(draft);
}

/** The questions of a new template: those that a light plan asks. */
export const templateQuestions = ({ headers, questions }: Catalogue): TemplateSources["questions"] => ({
  headers,
  codes: questions.filter(({ level }) => belongs(level, "light")).map(({ code }) => code),
});

/** How the base64 of a package (.xlsx) begins; a workbook with a password is no package. */
const PACKAGE = "UEsDB";

/** Takes a file as a template. @throws ActionError `template-not-xlsx` */
export function templateFile(name: string, base64: string): TemplateFile {
  if (!base64.startsWith(PACKAGE)) throw new ActionError("template-not-xlsx", { file: name }, name);
  return { name, base64 };
}

/** Brings a template in from a file. @throws ActionError `template-file` where it has no sheet */
export async function templateOfFile(
  context: Excel.RequestContext,
  writer: WorkbookWriter,
  sheets: readonly string[],
  file: TemplateFile,
): Promise<PlanPart> {
  const part = await insertTemplate(context, writer, sheets, file.base64);
  if (!part) throw new ActionError("template-file", { file: file.name }, file.name);
  return part;
}

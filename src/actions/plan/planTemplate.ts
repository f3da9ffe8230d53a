import { insertTemplate } from "../../excel/insertTemplate";
import type { WorkbookWriter } from "../../excel/writer";
import type { PlanPart } from "../../sheets/plan/planPart";
import { ActionError } from "../actionError";

/** A company's own template: an `.xlsx` file, of which the first sheet is taken, or the one that was a template of ours. */
export interface TemplateFile {
  readonly name: string;
  readonly base64: string;
}

/** How the base64 of a package (.xlsx) begins; a workbook with a password is not a package. */
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

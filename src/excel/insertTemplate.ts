import { sheetMarker } from "../sheets/marker";
import type { PlanPart } from "../sheets/plan/planPart";
import { queueFilters } from "./filters";
import { queueTemplate } from "./readPlans";
import { readStructure } from "./readStructure";
import type { WorkbookWriter } from "./writer";

/**
 * Brings the sheets of a workbook file in, after all others, and says what the template among them holds: the one that was a template of
 * ours, or the first. Takes two round trips beside the one that sends what is queued.
 * @param sheets names of all sheets that are there, or queued
 */
export async function insertTemplate(
  context: Excel.RequestContext,
  writer: WorkbookWriter,
  sheets: readonly string[],
  base64: string,
): Promise<PlanPart | null> {
  await writer.flush();
  writer.insertSheets(base64);
  await writer.flush();
  const inserted = (await readStructure(context)).sheets.filter(({ name }) => !sheets.includes(name));
  for (const { name } of inserted) writer.journal.made.push({ sheet: name, template: null, blocks: [], grown: [] });
  const chosen = inserted.find(({ kind }) => kind === "template") ?? inserted[0];
  if (!chosen) return null;
  if (chosen.kind !== "template") await writer.updateSheet({ sheet: chosen.name, blocks: [], names: [sheetMarker("template")] });
  const template = queueTemplate(context, chosen);
  const filters = queueFilters(context, inserted);
  await context.sync();
  writer.knowsFilters(filters());
  return template();
}

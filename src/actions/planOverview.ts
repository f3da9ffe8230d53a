import type { WorkbookContents } from "../excel/readContents";
import type { WorkbookWriter } from "../excel/writer";
import { texts } from "../i18n";
import { actionsDraft } from "../sheets/plan/actionsSheet";
import { PLANS_TABLE, newPlanRows, plansDraft, type PlanEntry } from "../sheets/plan/plansSheet";
import { reviewsDraft } from "../sheets/plan/reviewsSheet";
import { cellsOfTable } from "../sheets/tablePart";
import { plansContext } from "./planningSheets";
import type { PreparedScores } from "./scores";

/** The sheets across plans as plans are made: they stand in front of the plans, and are filled when the plans are there. */
export class PlanOverview {
  private readonly names: { readonly plans: string; readonly actions: string; readonly reviews: string };

  constructor(
    private readonly writer: WorkbookWriter,
    private readonly prepared: PreparedScores,
    private readonly contents: WorkbookContents,
  ) {
    const { names, language } = prepared;
    const own = texts(language).sheets.names;
    const isNew = !contents.plans;
    const take = (name: string): string => (isNew ? names.take(name) : name);
    this.names = { plans: take(own.plans), actions: take(own.actions), reviews: take(own.reviews) };
  }

  makeSheets(): void {
    if (this.contents.plans) return;
    for (const sheet of Object.values(this.names)) this.writer.makeSheet(sheet);
  }

  /** Writes the sheets, or a row for each new plan where they stand. Returns the sheets written. */
  async write(entries: readonly PlanEntry[], today: number): Promise<string[]> {
    const { plans: standing } = this.contents;
    const { language, scores } = this.prepared;
    const context = plansContext(scores.layout.headers, language);
    if (standing) {
      if (entries.length === 0) return [];
      const { formulas, values } = cellsOfTable(standing);
      this.writer.knows(formulas, values);
      const { blocks, rows } = newPlanRows(standing, entries, today, context);
      if (blocks.length > 0) await this.writer.updateSheet({ sheet: standing.sheet, blocks });
      if (rows.length > 0) this.writer.addRows(PLANS_TABLE, rows, standing);
      return blocks.length + rows.length > 0 ? [standing.sheet] : [];
    }
    const drafts = [
      plansDraft(this.names.plans, entries, today, context),
      actionsDraft(this.names.actions, [], language),
      reviewsDraft(this.names.reviews, [], language),
    ];
    for (const draft of drafts) await this.writer.updateSheet(draft);
    return drafts.map(({ sheet }) => sheet);
  }
}

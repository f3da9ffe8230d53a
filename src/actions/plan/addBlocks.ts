import type { Finding } from "../../domain/finding";
import { ROLES } from "../../domain/roles";
import { tableNames } from "../../excel/readStructure";
import type { ExcelRun } from "../../excel/run";
import { texts, type Language } from "../../i18n";
import { addedBlocks } from "../../sheets/plan/addedBlocks";
import { nextCopy } from "../../sheets/plan/blocks";
import { teamHeadersOf } from "../../sheets/teamTable";
import { refusedLooks } from "../book/refusedLooks";
import { clearedFilters } from "../book/clearedFilters";
import { writerOf } from "../book/writeSheets";
import { guarded, undo } from "../guarded";
import { openPlans, type RefreshOptions } from "../refresh/refreshPlans";
import { rememberRun } from "../undo/history";

/** What was added. */
export interface BlocksResult {
  readonly language: Language;
  /** Plans that got blocks, and all there are. */
  readonly sheets: readonly string[];
  readonly plans: readonly string[];
  readonly findings: readonly Finding[];
}

/**
 * Gives plans of an earlier version the blocks that came later: opportunities, contracts, growth targets and risks, below all that stands on
 * them. Nothing else changes; a plan that has them stays as it is.
 * @throws ActionError `no-plans`
 */
export const addBlocks = (run: ExcelRun, options: RefreshOptions = {}): Promise<BlocksResult> =>
  guarded(run, async (context) => {
    const { book, plans, language, catalogue } = await openPlans(context, options);
    const writer = writerOf(context, book);
    const team = { team: teamHeadersOf(null, language), roles: ROLES.map(({ id }) => texts(language).terms.roles[id]) };
    const first = nextCopy(tableNames(book.structure));
    try {
      const drafts = plans.flatMap(({ editor }, index) => {
        const sources = { ...team, questions: { headers: catalogue.headers, codes: [] }, copy: first + index };
        return addedBlocks(editor, language, sources) ?? [];
      });
      for (const draft of drafts) await writer.updateSheet(draft);
      await writer.flush();
      rememberRun(writer.journal, { kind: "tables" });
      return {
        language,
        sheets: drafts.map(({ sheet }) => sheet),
        plans: plans.map(({ editor }) => editor.part.sheet),
        findings: [...clearedFilters(writer), ...refusedLooks(writer.outbox)],
      };
    } catch (error) {
      await undo(writer, error);
      throw error;
    }
  });

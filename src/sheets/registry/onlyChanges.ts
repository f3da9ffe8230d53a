import type { SheetDraft } from "../draft";
import { isFramed } from "../frame";
import { changedBlocks } from "../tablePart";
import type { SheetEntry } from "./entry";
import type { SheetFacts } from "./facts";

/** The update of a sheet that only shows what others hold: the blocks that no longer stand as they should. */
export const onlyChanges =
  (draftOf: (facts: SheetFacts) => SheetDraft | null): NonNullable<SheetEntry["update"]> =>
  (facts, { cells }) => {
    const draft = draftOf(facts);
    return draft && cells && { blocks: changedBlocks(cells, draft.blocks) };
  };

/**
 * The same for a sheet that had another layout in earlier versions: one that stands so goes on as it is, for there may be notes beside it, and
 * is told with what to do.
 * @param headerRow zero-based row of the table's header in the layout of today
 */
export const onlyChangesFramed =
  (draftOf: (facts: SheetFacts) => SheetDraft | null, headerRow: number): NonNullable<SheetEntry["update"]> =>
  (facts, standing) => {
    if (!standing.cells) return null;
    if (isFramed(standing.cells, headerRow)) return onlyChanges(draftOf)(facts, standing);
    return { blocks: [], findings: [{ code: "earlier-layout", params: { sheet: standing.sheet }, where: standing.sheet }] };
  };

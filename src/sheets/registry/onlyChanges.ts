import type { SheetDraft } from "../draft";
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

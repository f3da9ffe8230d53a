import { useEffect, useState } from "react";
import type { BookState } from "../actions/show/bookState";
import type { PaneActions } from "./paneActions";

/** What is known of the workbook beside its list. */
export interface Followed {
  readonly book: BookState | null;
  /** How often the person has moved or cells have changed since: what depends on the selection looks again when this changes. */
  readonly moves: number;
}

/**
 * What the workbook holds: read when the pane is shown, whenever `moment` changes, and when cells or sheets do. A hidden pane reads nothing;
 * where it cannot be read, what was known stays.
 */
export function useBook(actions: PaneActions, shown: boolean, moment: string): Followed {
  const [book, setBook] = useState<BookState | null>(null);
  const [changes, setChanges] = useState(0);
  const [moves, setMoves] = useState(0);
  useEffect(() => {
    if (!shown) return undefined;
    let isOver = false;
    const read = (): void => {
      actions.book().then(
        (found) => (isOver ? undefined : setBook(found)),
        () => (isOver ? undefined : setBook((before) => before ?? NOTHING)),
      );
    };
    read();
    return () => {
      isOver = true;
    };
  }, [actions, shown, moment, changes]);
  useEffect(() => {
    if (!shown) return undefined;
    return actions.follow(({ changed }) => {
      setMoves((count) => count + 1);
      if (changed) setChanges((count) => count + 1);
    });
  }, [actions, shown]);
  return { book, moves };
}

/** Where not even that can be read: what the list says is shown all the same. */
const NOTHING: BookState = {
  language: null,
  isBlank: false,
  source: null,
  hasCriteria: false,
  hasScores: false,
  plans: [],
  hasTeam: false,
  hasProgramme: false,
  sheets: [],
  next: null,
  week: [],
  moved: [],
};

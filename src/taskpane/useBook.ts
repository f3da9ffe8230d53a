import { useEffect, useState } from "react";
import type { BookState } from "../actions/show/bookState";
import type { PaneActions } from "./paneActions";

/**
 * What the workbook holds: read when the pane is shown, whenever `moment` changes, and when cells or sheets do. A hidden pane reads nothing;
 * where it cannot be read, what was known stays.
 */
export function useBook(actions: PaneActions, shown: boolean, moment: string): BookState | null {
  const [book, setBook] = useState<BookState | null>(null);
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
    const stop = actions.follow(({ changed }) => (changed ? read() : undefined));
    return () => {
      isOver = true;
      stop();
    };
  }, [actions, shown, moment]);
  return book;
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

import {
  Body1,
  Button,
  Caption1,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { UndoPreview } from "../../actions/results";
import { fill } from "../../i18n";
import { useWords } from "../words";
import { whatWasDone } from "./historyWords";

const useStyles = makeStyles({
  // At the bottom edge, as a sheet: the history stays in sight above it.
  surface: { position: "fixed", inset: "auto 0 0 0", margin: 0, maxWidth: "none", maxHeight: "90%", padding: tokens.spacingHorizontalL },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  line: { display: "flex", flexDirection: "column", overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface UndoDialogProps {
  readonly preview: UndoPreview;
  readonly confirm: () => void;
  readonly close: () => void;
}

/** What taking something back means, read before it is done: removed, kept, restored, untouched. */
export function UndoDialog({ preview, confirm, close }: UndoDialogProps) {
  const styles = useStyles();
  const words = useWords();
  const own = words.pages.history;
  const what = whatWasDone(preview.entry, words);
  const isVain = preview.removed.length + preview.restored.length === 0;
  return (
    <Dialog open modalType="modal" onOpenChange={(_, { open }) => (open ? undefined : close())}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{fill(own.ask, { what })}</DialogTitle>
          <DialogContent>
            <ul className={styles.list}>
              {linesOf().map(({ title, note }) => (
                <li key={title} className={styles.line}>
                  <Body1>
                    <strong>{title}</strong>
                  </Body1>
                  {note !== "" && <Caption1 className={styles.quiet}>{note}</Caption1>}
                </li>
              ))}
            </ul>
          </DialogContent>
          <DialogActions fluid>
            <Button onClick={close}>{own.keep}</Button>
            <Button appearance="primary" disabledFocusable={isVain} onClick={isVain ? undefined : confirm}>
              {own.confirm}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );

  function linesOf(): { readonly title: string; readonly note: string }[] {
    const { removed, restored, kept, untouched } = preview;
    const sum = (of: "rows" | "cells"): number => restored.reduce((total, each) => total + each[of], 0);
    const names = (sheets: readonly string[]): string => (sheets.length > 4 ? `${sheets.slice(0, 4).join(", ")} …` : sheets.join(", "));
    const typed = kept.filter(({ by }) => by === null).map(({ sheet }) => sheet);
    const later = [...new Set(kept.flatMap(({ by }) => by ?? []))];
    return [
      ...(isVain ? [{ title: own.nothing, note: "" }] : []),
      ...(removed.length === 0
        ? []
        : [{ title: words.counted(own.removed, removed.length), note: fill(own.removedNote, { sheets: names(removed) }) }]),
      ...(typed.length === 0 ? [] : [{ title: words.counted(own.kept, typed.length, { sheets: names(typed) }), note: own.keptTyped }]),
      ...later.map((by) => {
        const sheets = kept.filter((each) => each.by === by).map(({ sheet }) => sheet);
        return {
          title: words.counted(own.kept, sheets.length, { sheets: names(sheets) }),
          note: fill(own.keptLater, { what: whatWasDone(by, words) }),
        };
      }),
      ...(restored.length === 0
        ? []
        : [
            {
              title: words.counted(own.restored, restored.length, { sheets: names(restored.map(({ sheet }) => sheet)) }),
              note: fill(own.restoredNote, { rows: sum("rows"), cells: sum("cells") }),
            },
          ]),
      ...(untouched === 0 ? [] : [{ title: words.counted(own.untouched, untouched), note: own.redoNote }]),
    ];
  }
}

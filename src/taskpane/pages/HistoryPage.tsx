import { useState } from "react";
import {
  Body1,
  Button,
  Caption1,
  Link,
  MessageBar,
  MessageBarBody,
  Spinner,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import type { UndoPreview } from "../../actions/results";
import type { Place } from "../../actions/show/goTo";
import type { HistoryEntry } from "../../actions/undo/history";
import { fill } from "../../i18n";
import { Section } from "../parts/Section";
import { useWords } from "../words";
import { byDay, dayOf, sizeText, whatWasDone } from "./historyWords";
import { Live } from "./Live";
import { Problem, Reading } from "./Outcome";
import { Page } from "./Page";
import type { PageActions } from "./pageActions";
import { UndoDialog } from "./UndoDialog";
import { useAsked } from "./useAsked";
import { useWork } from "./useWork";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  entry: { display: "flex", justifyContent: "space-between", columnGap: tokens.spacingHorizontalM, alignItems: "flex-start" },
  text: { display: "flex", flexDirection: "column", minWidth: 0, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
  undone: { textDecorationLine: "line-through" },
  act: { flexShrink: 0 },
});

interface HistoryPageProps {
  readonly actions: PageActions;
  readonly goTo: (place: Place) => void;
}

/** Everything that was done in this workbook, the newest first, each with the way to take it back or to do it again. */
export function HistoryPage({ actions, goTo }: HistoryPageProps) {
  const styles = useStyles();
  const words = useWords();
  const { pages, language } = words;
  const own = pages.history;
  const asked = useAsked(actions.history, language);
  const { work, begin, reset } = useWork<unknown>(language);
  const [preview, setPreview] = useState<UndoPreview | null>(null);
  const [doing, setDoing] = useState<keyof typeof own.working>("preview");
  if (!asked.value) return <Page title={own.title}>{asked.problem ? <Problem problem={asked.problem} goTo={goTo} /> : <Reading />}</Page>;
  if (asked.value.length === 0) return <Page title={own.empty} note={own.emptyNote} />;
  const busy = work.state === "working";
  const does = (what: keyof typeof own.working, task: () => Promise<unknown>): void => {
    setDoing(what);
    void begin(task).then(asked.again);
  };
  const look = ({ id }: HistoryEntry): void => does("preview", async () => setPreview(await actions.preview(id)));
  const latest = asked.value.findLast(isUndoable);
  return (
    <Page
      title={own.title}
      note={own.note}
      footNote={own.footNote}
      actions={
        <Button appearance="primary" size="large" disabledFocusable={!latest || busy} onClick={latest && (() => look(latest))}>
          {own.undoLatest}
        </Button>
      }
    >
      {actions.isUnkept() && (
        <MessageBar layout="multiline">
          <MessageBarBody>{own.unkept}</MessageBarBody>
        </MessageBar>
      )}
      {work.state === "failed" && <Problem problem={work.problem} goTo={goTo} />}
      <Live>{busy && <Spinner size="tiny" label={own.working[doing]} labelPosition="after" />}</Live>
      {byDay(asked.value, words).map(({ day, entries }) => (
        <Section key={day} title={day}>
          <ul className={styles.list}>
            {entries.map((entry) => (
              <Entry key={entry.id} entry={entry} isBusy={busy} undo={look} redo={({ id }) => does("redo", () => actions.redo(id))} />
            ))}
          </ul>
        </Section>
      ))}
      {preview && (
        <UndoDialog
          preview={preview}
          close={() => setPreview(null)}
          confirm={() => {
            setPreview(null);
            reset();
            does("undo", () => actions.undo(preview.entry.id));
          }}
        />
      )}
    </Page>
  );
}

const isUndoable = ({ journal, undone }: HistoryEntry): boolean => journal !== null && undone === null;

interface EntryProps {
  readonly entry: HistoryEntry;
  readonly isBusy: boolean;
  readonly undo: (entry: HistoryEntry) => void;
  readonly redo: (entry: HistoryEntry) => void;
}

function Entry({ entry, isBusy, undo, redo }: EntryProps) {
  const styles = useStyles();
  const words = useWords();
  const own = words.pages.history;
  const what = whatWasDone(entry, words);
  const { undone } = entry;
  const why = entry.again.kind === "choice" ? own.follows : own.old;
  const note = undone === null ? (isUndoable(entry) ? "" : why) : fill(own.undone, { date: dayOf(undone, words) });
  return (
    <li className={styles.entry}>
      <span className={styles.text}>
        <Body1 className={mergeClasses(undone !== null && styles.undone)}>{what}</Body1>
        <Caption1 className={styles.quiet}>{sizeText(entry, words)}</Caption1>
        {note !== "" && <Caption1 className={styles.quiet}>{note}</Caption1>}
      </span>
      {undone !== null && (
        <Link as="button" className={styles.act} disabled={isBusy} aria-label={fill(own.redoThis, { what })} onClick={() => redo(entry)}>
          {own.redo}
        </Link>
      )}
      {isUndoable(entry) && (
        <Link as="button" className={styles.act} disabled={isBusy} aria-label={fill(own.undoThis, { what })} onClick={() => undo(entry)}>
          {own.undo}
        </Link>
      )}
    </li>
  );
}

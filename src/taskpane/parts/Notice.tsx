import { useEffect, useRef } from "react";
import { MessageBar, MessageBarBody, MessageBarTitle, makeStyles } from "@fluentui/react-components";
import type { MainJob } from "../useMainJob";
import { useWords } from "../words";

const useStyles = makeStyles({ notice: { flexShrink: 0 }, words: { overflowWrap: "anywhere" } });

/** What went wrong, in words, or that another sheet is shown now. Takes the focus, so that nobody misses it. */
export function Notice({ job }: { readonly job: MainJob }) {
  const styles = useStyles();
  const { pane } = useWords();
  const { phase, problem, sheetChanged } = job.state;
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // After the heading of a page that appears with it, which takes the focus, too.
    const frame = requestAnimationFrame(() => notice.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, [problem, sheetChanged]);
  if (phase.name === "empty" || (!problem && !sheetChanged)) return null;
  return (
    <div ref={notice} tabIndex={-1} className={styles.notice}>
      <MessageBar layout="multiline" intent={problem ? "error" : "info"}>
        <MessageBarBody className={styles.words}>
          {problem && <MessageBarTitle>{pane.failed}</MessageBarTitle>} {problem?.message ?? pane.sheetChanged}
        </MessageBarBody>
      </MessageBar>
    </div>
  );
}

import { useId } from "react";
import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowResetRegular } from "@fluentui/react-icons/svg/arrow-reset";
import { ArrowSyncRegular } from "@fluentui/react-icons/svg/arrow-sync";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import type { MainJob } from "../useMainJob";
import { useWords } from "../words";
import { Section } from "./Section";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  template: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalXS },
  note: { color: tokens.colorNeutralForeground3 },
});

/** What can be done about the plans that are there: bring them up to date, take back what was done last, or write their template afresh. */
export function Plans({ job }: { readonly job: MainJob }) {
  const styles = useStyles();
  const { title, note, refresh, undo, reset, resetNote } = useWords().pane.plans;
  const noteId = useId();
  const { hasPlans, phase } = job.state;
  // Where there is a result to read, the person has just seen what this does.
  const explained = hasPlans && (phase.name === "form" || phase.name === "empty");
  if (!hasPlans && !job.canUndo) return null;
  return (
    <Section title={title} {...(explained ? { note } : {})}>
      <div className={styles.buttons}>
        {hasPlans && (
          <Button icon={<ArrowSyncRegular />} onClick={job.refresh}>
            {refresh}
          </Button>
        )}
        <Button icon={<ArrowUndoRegular />} disabledFocusable={!job.canUndo} onClick={job.undo}>
          {undo}
        </Button>
      </div>
      {explained && (
        <div className={styles.template}>
          <Caption1 id={noteId} className={styles.note}>
            {resetNote}
          </Caption1>
          <Button icon={<ArrowResetRegular />} aria-describedby={noteId} onClick={job.resetTemplate}>
            {reset}
          </Button>
        </div>
      )}
    </Section>
  );
}

import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons/svg/arrow-sync";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import type { MainJob } from "../useMainJob";
import { useWords } from "../words";
import { Section } from "./Section";

const useStyles = makeStyles({ buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS } });

/** What can be done about the plans that are there: bring them up to date, or take back the last generation or refresh. */
export function Plans({ job }: { readonly job: MainJob }) {
  const styles = useStyles();
  const { title, note, refresh, undo } = useWords().pane.plans;
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
    </Section>
  );
}

import { Body1, Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons/svg/arrow-clockwise";
import { TableSearchRegular } from "@fluentui/react-icons/svg/table-search";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import type { MainJob } from "../useMainJob";
import { useWords } from "../words";
import { Heading } from "./Heading";

const useStyles = makeStyles({
  empty: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalM },
  icon: { fontSize: "40px", color: tokens.colorNeutralForeground3 },
  words: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, overflowWrap: "anywhere" },
});

/** Codes of errors that are not about the list. */
const FAILURES = ["excel-failed", "unexpected"];

/** There is no list to work on: why, and what to do. */
export function Empty({ job }: { readonly job: MainJob }) {
  const styles = useStyles();
  const { pane } = useWords();
  const { problem } = job.state;
  const failure = problem !== null && FAILURES.includes(problem.code);
  return (
    <section className={styles.empty}>
      {failure ? <WarningRegular className={styles.icon} /> : <TableSearchRegular className={styles.icon} />}
      <div className={styles.words}>
        <Heading look="section" takesFocus>
          {failure ? pane.failed : pane.empty}
        </Heading>
        <Body1>{problem?.message}</Body1>
        {!failure && <Body1>{pane.emptyHint}</Body1>}
      </div>
      <Button appearance="primary" icon={<ArrowClockwiseRegular />} onClick={job.readAgain}>
        {pane.readAgain}
      </Button>
    </section>
  );
}

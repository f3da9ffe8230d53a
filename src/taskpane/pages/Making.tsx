import { Body1, Button, Caption1, ProgressBar, makeStyles, tokens } from "@fluentui/react-components";
import type { StepCount } from "../../actions/choose/mainJob";
import { fill } from "../../i18n";
import { Steps } from "../parts/Steps";
import { useWords } from "../words";
import { Page } from "./Page";

const useStyles = makeStyles({
  count: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  line: { display: "flex", justifyContent: "space-between", columnGap: tokens.spacingHorizontalM, overflowWrap: "anywhere" },
});

interface MakingProps {
  readonly plans: number;
  readonly count: StepCount | null;
  readonly isStopping: boolean;
  readonly cancel: () => void;
}

/** Named steps with counts, and a way to stop. */
export function Making({ plans, count, isStopping, cancel }: MakingProps) {
  const styles = useStyles();
  const { pages, counted } = useWords();
  const own = pages.working;
  return (
    <Page
      title={counted(pages.plans.makingTitle, plans)}
      footNote={isStopping ? own.cancelling : own.note}
      actions={
        <Button size="large" disabledFocusable={isStopping} onClick={cancel}>
          {own.cancel}
        </Button>
      }
    >
      <Steps current={count?.step ?? "read"} />
      <div className={styles.count} role="status">
        {count && (
          <>
            <div className={styles.line}>
              <Body1>{count.of ?? ""}</Body1>
              <Caption1>{fill(own.counted, { done: count.done, total: count.total })}</Caption1>
            </div>
            <ProgressBar value={count.total === 0 ? 0 : count.done / count.total} aria-label={counted(pages.plans.makingTitle, plans)} />
          </>
        )}
      </div>
    </Page>
  );
}

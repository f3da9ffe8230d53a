import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles } from "@fluentui/react-components";
import { fill } from "../../i18n";
import type { MainJob } from "../useMainJob";
import { useWords } from "../words";

const useStyles = makeStyles({ bar: { flexShrink: 0 }, words: { overflowWrap: "anywhere" } });

/** Lists on other sheets that the person may have meant, each with the way there. */
export function OtherLists({ job }: { readonly job: MainJob }) {
  const styles = useStyles();
  const { pane, counted } = useWords();
  return job.state.others.map(({ sheet, accounts, is }) => (
    <MessageBar key={sheet} layout="multiline" intent="info" className={styles.bar}>
      <MessageBarBody className={styles.words}>{counted(pane.otherLists[is], accounts, { sheet })}</MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => job.readSheet(sheet)}>{fill(pane.otherLists.read, { sheet })}</Button>
      </MessageBarActions>
    </MessageBar>
  ));
}

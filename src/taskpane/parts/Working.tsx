import { Spinner, makeStyles, tokens } from "@fluentui/react-components";
import type { PlanTask } from "../paneState";
import { useWords } from "../words";
import { Heading } from "./Heading";

const useStyles = makeStyles({ working: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalM } });

/** While plans are written or taken back: this has no steps to show. */
export function Working({ task }: { readonly task: PlanTask }) {
  const styles = useStyles();
  const { working } = useWords().pane.plans;
  return (
    <header className={styles.working}>
      <Spinner size="tiny" />
      <Heading look="title" takesFocus>
        {working[task]}
      </Heading>
    </header>
  );
}

import { Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { useWords } from "../words";

const useStyles = makeStyles({ reading: { justifyContent: "flex-start", paddingBlock: tokens.spacingVerticalM } });

/** While the sheet is read. */
export function Reading() {
  const styles = useStyles();
  return <Spinner className={styles.reading} size="tiny" label={useWords().pane.reading} />;
}

import { useState, type ReactNode } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { fill } from "../../i18n";
import { useWords } from "../words";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    "& > li": { display: "flex", flexDirection: "column", alignItems: "flex-start", overflowWrap: "anywhere" },
  },
  more: { alignSelf: "flex-start" },
});

/** So many are shown at first: a list with a mistake in every row has as many entries. */
const AT_FIRST = 10;

/** List items, one below the other; where there are many, the rest on demand. */
export function ShortList({ children }: { readonly children: readonly ReactNode[] }) {
  const styles = useStyles();
  const { pane } = useWords();
  const [all, setAll] = useState(false);
  return (
    <>
      <ul className={styles.list}>{children.slice(0, all ? undefined : AT_FIRST)}</ul>
      {!all && children.length > AT_FIRST && (
        <Button className={styles.more} size="small" onClick={() => setAll(true)}>
          {fill(pane.result.more, { count: children.length })}
        </Button>
      )}
    </>
  );
}

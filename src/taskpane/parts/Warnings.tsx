import { useState } from "react";
import { Body1, Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Warning } from "../../actions/describe";
import { placeOf, type Place } from "../../actions/goTo";
import { fill } from "../../i18n";
import { useWords } from "../words";
import { PlaceLink } from "./PlaceLink";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  warning: { display: "flex", flexDirection: "column", alignItems: "flex-start", overflowWrap: "anywhere" },
  more: { alignSelf: "flex-start" },
});

/** So many are shown at first: a list with a mistake in every row has as many warnings. */
const AT_FIRST = 10;

interface WarningsProps {
  readonly warnings: readonly Warning[];
  readonly goTo: (place: Place) => void;
}

/** What the person should look at, each with its cells. */
export function Warnings({ warnings, goTo }: WarningsProps) {
  const styles = useStyles();
  const { pane } = useWords();
  const [all, setAll] = useState(false);
  return (
    <>
      <ul className={styles.list}>
        {warnings.slice(0, all ? undefined : AT_FIRST).map(({ message, where }, index) => (
          <li key={index} className={styles.warning}>
            <Body1>{message}</Body1>
            {where && <PlaceLink place={placeOf(where)} text={where} goTo={goTo} />}
          </li>
        ))}
      </ul>
      {!all && warnings.length > AT_FIRST && (
        <Button className={styles.more} size="small" onClick={() => setAll(true)}>
          {fill(pane.result.more, { count: warnings.length })}
        </Button>
      )}
    </>
  );
}

import { useState } from "react";
import { Body1, Button, makeStyles } from "@fluentui/react-components";
import type { Warning } from "../../actions/describe";
import { placeOf, type Place } from "../../actions/show/goTo";
import { fill } from "../../i18n";
import { useWords } from "../words";
import { PlaceLink } from "./PlaceLink";
import { Section } from "./Section";
import { ShortList } from "./ShortList";

const useStyles = makeStyles({ told: { alignSelf: "flex-start" } });

interface WarningsProps {
  /** What was not told at the run before. */
  readonly warnings: readonly Warning[];
  /** What was told then too: shown on demand. */
  readonly told: readonly Warning[];
  readonly goTo: (place: Place) => void;
  /** Of the heading, where something else leads there. */
  readonly id?: string;
}

/** What the person should look at, each with its cells; nothing where there is nothing. */
export function Warnings({ warnings, told, goTo, id }: WarningsProps) {
  const styles = useStyles();
  const { counted, news, pane } = useWords();
  const [showsTold, setShowsTold] = useState(false);
  const toldTitle = fill(news.toldTitle, { count: told.length });
  if (warnings.length + told.length === 0) return null;
  return (
    <>
      {warnings.length > 0 && (
        <Section title={counted(pane.result.warnings, warnings.length)} {...(id === undefined ? {} : { id })}>
          <WarningList warnings={warnings} goTo={goTo} />
        </Section>
      )}
      {told.length > 0 && !showsTold && (
        <Button className={styles.told} size="small" onClick={() => setShowsTold(true)}>
          {toldTitle}
        </Button>
      )}
      {showsTold && (
        <Section title={toldTitle}>
          <WarningList warnings={told} goTo={goTo} />
        </Section>
      )}
    </>
  );
}

function WarningList({ warnings, goTo }: Pick<WarningsProps, "warnings" | "goTo">) {
  return (
    <ShortList>
      {warnings.map(({ message, where }, index) => (
        <li key={index}>
          <Body1>{message}</Body1>
          {where && <PlaceLink place={placeOf(where)} text={where} goTo={goTo} />}
        </li>
      ))}
    </ShortList>
  );
}

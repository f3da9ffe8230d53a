import { Body1, makeStyles, tokens } from "@fluentui/react-components";
import { placeOf, type Place } from "../../actions/show/goTo";
import type { UndoResult } from "../../actions/results";
import { useWords } from "../words";
import { Heading } from "./Heading";
import { PlaceLink } from "./PlaceLink";
import { Section } from "./Section";
import { ShortList } from "./ShortList";

const useStyles = makeStyles({
  summary: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface UndoneProps {
  readonly result: UndoResult;
  readonly goTo: (place: Place) => void;
}

/** What was taken back, and where something was left because somebody has typed there since. */
export function Undone({ result: { sheets, kept }, goTo }: UndoneProps) {
  const styles = useStyles();
  const { pane, counted } = useWords();
  const words = pane.undone;
  return (
    <>
      <header className={styles.summary}>
        <Heading look="result" takesFocus>
          {words.title}
        </Heading>
        <Body1 className={styles.quiet}>{counted(words.sheets, sheets.length)}</Body1>
      </header>
      {kept.length > 0 && (
        <Section title={counted(words.kept, kept.length)} note={words.keptNote}>
          <ShortList>
            {kept.map((where) => (
              <li key={where}>
                <PlaceLink place={placeOf(where)} text={where} goTo={goTo} />
              </li>
            ))}
          </ShortList>
        </Section>
      )}
      {sheets.length > 0 && (
        <Section title={pane.result.sheets}>
          {/* Those that were made are gone now: there is nothing to go to. */}
          <ShortList>
            {sheets.map((sheet) => (
              <li key={sheet}>
                <Body1>{sheet}</Body1>
              </li>
            ))}
          </ShortList>
        </Section>
      )}
    </>
  );
}

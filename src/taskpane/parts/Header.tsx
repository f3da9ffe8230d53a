import { Body1, Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons/svg/arrow-clockwise";
import type { MainJob } from "../useMainJob";
import { useWords } from "../words";
import { Heading } from "./Heading";

const useStyles = makeStyles({
  header: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  source: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  name: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  // The button's text ends where all else does.
  again: { flexShrink: 0, marginInlineEnd: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

/** What the pane is for, and the list it is about. */
export function Header({ job }: { readonly job: MainJob }) {
  const styles = useStyles();
  const { pane, counted } = useWords();
  const { mapping, phase } = job.state;
  return (
    <header className={styles.header}>
      <Heading look="title">{pane.heading}</Heading>
      {mapping && (
        <div className={styles.source}>
          <Body1 className={styles.name}>{counted(pane.source, mapping.accounts, { sheet: mapping.sheet })}</Body1>
          {phase.name === "form" && (
            <Button
              className={styles.again}
              size="small"
              appearance="subtle"
              icon={<ArrowClockwiseRegular />}
              onClick={() => job.readAgain()}
            >
              {pane.readAgain}
            </Button>
          )}
        </div>
      )}
    </header>
  );
}

import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useWords } from "../words";
import { Section } from "./Section";

const useStyles = makeStyles({ buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS } });

interface MoreSheetsProps {
  readonly sheets: readonly string[];
  readonly add: (sheet: string) => void;
}

/** Sheets that are made, or shown, when somebody asks for them. */
export function MoreSheets({ sheets, add }: MoreSheetsProps) {
  const styles = useStyles();
  const { title, note } = useWords().pane.moreSheets;
  if (sheets.length === 0) return null;
  return (
    <Section title={title} note={note}>
      <div className={styles.buttons}>
        {sheets.map((sheet) => (
          <Button key={sheet} size="small" onClick={() => add(sheet)}>
            {sheet}
          </Button>
        ))}
      </div>
    </Section>
  );
}

import { useId, useState } from "react";
import { Body1, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { fill } from "../../../i18n";
import { useWords } from "../../words";
import { ConfidenceBadge } from "../ConfidenceBadge";
import { ColumnSelect } from "./ColumnSelect";
import type { FieldProps } from "./fieldProps";
import { FieldNotes } from "./FieldNotes";

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    paddingBlock: tokens.spacingVerticalSNudge,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  name: { flexGrow: 1, minWidth: 0 },
  line: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalS, color: tokens.colorNeutralForeground2 },
  samples: { textAlign: "end", flexShrink: 1, minWidth: 0 },
  change: { flexShrink: 0, minWidth: "auto" },
});

/** A field whose column is certain, in one line that opens. */
export function FoundField({ field, name, choices, scores, rates, choose }: FieldProps) {
  const styles = useStyles();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const own = useWords().setUp.columns;
  const label = choices.find((each) => each.name === field.column)?.label;
  const without = field.id === "manager" ? own.none : fill(own.byHandNote, { sheet: scores });
  return (
    <div className={styles.row} role="group" aria-labelledby={`${id}-name`}>
      <div className={styles.head}>
        <Body1 id={`${id}-name`} className={styles.name}>
          {name}
        </Body1>
        <ConfidenceBadge confidence={field.confidence} />
        <Button
          className={styles.change}
          size="small"
          appearance="subtle"
          aria-expanded={isOpen}
          aria-describedby={`${id}-name`}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? own.close : own.change}
        </Button>
      </div>
      <Caption1 className={styles.line}>
        <span>{label ?? without}</span>
        <span className={styles.samples}>{field.samples.join(" · ")}</span>
      </Caption1>
      {isOpen && (
        <>
          <ColumnSelect field={field} name={name} choices={choices} choose={choose} describedBy={`${id}-notes`} />
          <Caption1 id={`${id}-notes`}>
            <FieldNotes field={field} scores={scores} rates={rates} />
          </Caption1>
        </>
      )}
    </div>
  );
}

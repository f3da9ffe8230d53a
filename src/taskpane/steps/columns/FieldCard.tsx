import { useId } from "react";
import { Body1Strong, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { ConfidenceBadge } from "../ConfidenceBadge";
import { ColumnSelect } from "./ColumnSelect";
import type { FieldProps } from "./fieldProps";
import { FieldNotes } from "./FieldNotes";
import { WordsForm } from "./WordsForm";

const useStyles = makeStyles({
  card: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusWarningBorder1}`,
    borderInlineStartWidth: tokens.strokeWidthThicker,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalM,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalSNudge,
    overflowWrap: "anywhere",
  },
  head: { display: "flex", justifyContent: "space-between", alignItems: "center", gap: tokens.spacingHorizontalS },
  notes: { color: tokens.colorNeutralForeground2 },
});

/** A question: a criterion, the column that may serve it, and all that helps to say whether it does. */
export function FieldCard({ field, name, choices, scores, rates, choose, rate }: FieldProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.card} aria-labelledby={`${id}-name`}>
      <div className={styles.head}>
        <Body1Strong id={`${id}-name`}>{name}</Body1Strong>
        <ConfidenceBadge confidence={field.confidence} />
      </div>
      <ColumnSelect field={field} name={name} choices={choices} choose={choose} describedBy={`${id}-notes`} />
      <Caption1 id={`${id}-notes`} className={styles.notes}>
        <FieldNotes field={field} scores={scores} rates={rates} />
      </Caption1>
      {field.words && <WordsForm words={field.words} rate={rate} />}
    </section>
  );
}

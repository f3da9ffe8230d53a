import { useId, type ReactNode } from "react";
import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { Heading } from "./Heading";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  head: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  note: { color: tokens.colorNeutralForeground3 },
});

interface SectionProps {
  readonly title: string;
  readonly note?: string;
  /** Of its heading, where something else leads there. */
  readonly id?: string;
  readonly children: ReactNode;
}

/** A part of the pane under its own heading. */
export function Section({ title, note, id, children }: SectionProps) {
  const styles = useStyles();
  const ownId = useId();
  const headingId = id ?? ownId;
  return (
    <section className={styles.section} aria-labelledby={headingId}>
      <div className={styles.head}>
        <Heading look="section" id={headingId}>
          {title}
        </Heading>
        {note !== undefined && <Caption1 className={styles.note}>{note}</Caption1>}
      </div>
      {children}
    </section>
  );
}

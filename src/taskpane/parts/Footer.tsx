import type { ReactNode } from "react";
import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useWords } from "../words";

/** What stands left and right of the one column, which grows no wider than 480 px. */
export const MARGIN = `max(${tokens.spacingHorizontalL}, (100% - 480px) / 2)`;

const useStyles = makeStyles({
  footer: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${MARGIN}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  note: { color: tokens.colorNeutralForeground3, textAlign: "center" },
});

/** Always in view below what scrolls: the one thing to do next. */
export function Footer({ note, children }: { readonly note?: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <section className={styles.footer} aria-label={useWords().wizard.shell.actions}>
      {children}
      {note !== undefined && <Caption1 className={styles.note}>{note}</Caption1>}
    </section>
  );
}

import type { ReactNode } from "react";
import { Body1, makeStyles, tokens } from "@fluentui/react-components";
import { Footer, MARGIN } from "../parts/Footer";
import { Heading } from "../parts/Heading";

const useStyles = makeStyles({
  body: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    paddingBlock: `${tokens.spacingVerticalL} ${tokens.spacingVerticalXXL}`,
    paddingInline: MARGIN,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXL,
  },
  head: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS, overflowWrap: "anywhere" },
  note: { color: tokens.colorNeutralForeground2 },
});

interface PageProps {
  /** What was found, as a sentence where there is one: it takes the focus when the page opens. */
  readonly title: string;
  readonly note?: string;
  readonly footNote?: string;
  /** What to do next, the main thing first; none while there is nothing to do. */
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}

/** A page of the pane: what scrolls under its title, and what to do next, always in view. */
export function Page({ title, note, footNote, actions, children }: PageProps) {
  const styles = useStyles();
  return (
    <>
      <div className={styles.body}>
        <header className={styles.head}>
          <Heading look="result" takesFocus key={title}>
            {title}
          </Heading>
          {note !== undefined && <Body1 className={styles.note}>{note}</Body1>}
        </header>
        {children}
      </div>
      {actions !== undefined && <Footer {...(footNote === undefined ? {} : { note: footNote })}>{actions}</Footer>}
    </>
  );
}

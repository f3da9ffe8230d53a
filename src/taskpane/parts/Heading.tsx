import { useEffect, useRef, type ReactNode } from "react";
import { makeStyles, mergeClasses, typographyStyles } from "@fluentui/react-components";

const useStyles = makeStyles({
  // The focus is brought here so that it is read out: a heading is not a control, so it shows no ring.
  heading: { margin: 0, overflowWrap: "anywhere", ":focus-visible": { outlineStyle: "none" } },
  title: typographyStyles.subtitle1,
  result: typographyStyles.title3,
  section: typographyStyles.subtitle2,
});

interface HeadingProps {
  /** Title and result head the pane, sections stand below. */
  readonly look: "title" | "result" | "section";
  readonly id?: string;
  /** Whether it takes the focus when it appears: what it heads is the answer to what the person did. */
  readonly takesFocus?: boolean;
  readonly children: ReactNode;
}

/** A heading of the pane or of one of its sections. */
export function Heading({ look, id, takesFocus = false, children }: HeadingProps) {
  const styles = useStyles();
  const element = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) element.current?.focus();
  }, [takesFocus]);
  const Element = look === "section" ? "h2" : "h1";
  return (
    <Element ref={element} id={id} tabIndex={-1} className={mergeClasses(styles.heading, styles[look])}>
      {children}
    </Element>
  );
}

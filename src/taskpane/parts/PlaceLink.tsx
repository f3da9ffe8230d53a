import { Link, makeStyles } from "@fluentui/react-components";
import type { Place } from "../../actions/show/goTo";

const useStyles = makeStyles({ link: { textAlign: "start", overflowWrap: "anywhere" } });

interface PlaceLinkProps {
  readonly place: Place;
  readonly text: string;
  /** What it does, where the text alone does not say. */
  readonly label?: string;
  readonly goTo: (place: Place) => void;
}

/** Goes to a sheet or to cells of it. */
export function PlaceLink({ place, text, label, goTo }: PlaceLinkProps) {
  const styles = useStyles();
  return (
    <Link as="button" className={styles.link} onClick={() => goTo(place)} {...(label === undefined ? {} : { "aria-label": label })}>
      {text}
    </Link>
  );
}

import { makeStyles, tokens } from "@fluentui/react-components";
import type { Place } from "../../actions/show/goTo";
import { PlaceLink } from "./PlaceLink";

const useStyles = makeStyles({
  sheets: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalS,
  },
});

interface SheetLinksProps {
  readonly sheets: readonly string[];
  readonly goTo: (place: Place) => void;
}

/** Sheets of ours to go to, side by side. */
export function SheetLinks({ sheets, goTo }: SheetLinksProps) {
  const styles = useStyles();
  return (
    <ul className={styles.sheets}>
      {sheets.map((sheet) => (
        <li key={sheet}>
          <PlaceLink place={{ sheet, cells: null, ours: true }} text={sheet} goTo={goTo} />
        </li>
      ))}
    </ul>
  );
}

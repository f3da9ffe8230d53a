import { useMemo } from "react";
import { Button, Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { AddFilled } from "@fluentui/react-icons/svg/add";
import { ArrowDownFilled } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUpFilled } from "@fluentui/react-icons/svg/arrow-up";
import { type AccountScore, effectOf, type TriedPlace } from "../../../actions/criteria/trying";
import { fill } from "../../../i18n";
import { Heading } from "../../parts/Heading";
import { useWords } from "../../words";

const useStyles = makeStyles({
  box: {
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalM,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  head: { display: "flex", justifyContent: "space-between", alignItems: "center", gap: tokens.spacingHorizontalS },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    columnWidth: "124px",
    columnGap: tokens.spacingHorizontalL,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    fontVariantNumeric: "tabular-nums",
  },
  place: { display: "grid", gridTemplateColumns: "18px minmax(0, 1fr) auto", columnGap: tokens.spacingHorizontalXS, breakInside: "avoid" },
  name: { overflowWrap: "anywhere" },
  moved: { display: "inline-flex", alignItems: "center" },
  up: { color: tokens.colorStatusSuccessForeground1 },
  down: { color: tokens.colorStatusWarningForeground3 },
  note: { color: tokens.colorNeutralForeground2 },
});

/** As many names are said. */
const NAMES = 4;

interface FirstTenProps {
  readonly before: readonly AccountScore[];
  readonly after: readonly AccountScore[];
  readonly reset: () => void;
}

/** The first ten of the ranking as it would be, how far each has moved, and who comes onto the list and goes. */
export function FirstTen({ before, after, reset }: FirstTenProps) {
  const styles = useStyles();
  const { setUp, counted } = useWords();
  const own = setUp.criteria;
  const { first, enters, leaves, keyAccounts } = useMemo(() => effectOf(before, after), [before, after]);
  const isChanged = enters.length + leaves.length > 0 || first.some(({ moved }) => moved !== 0);
  const names = (all: readonly string[]): string => (all.length > NAMES ? [...all.slice(0, NAMES), "…"] : all).join(", ");
  return (
    <section className={styles.box} aria-label={isChanged ? own.first : own.firstNow}>
      <div className={styles.head}>
        <Heading look="section">{isChanged ? own.first : own.firstNow}</Heading>
        {isChanged && (
          <Button size="small" appearance="subtle" onClick={reset}>
            {own.back}
          </Button>
        )}
      </div>
      <ol className={styles.list}>
        {first.map((place) => (
          <Place key={`${place.rank} ${place.name}`} place={place} />
        ))}
      </ol>
      <Caption1 className={styles.note} aria-live="polite">
        {enters.length + leaves.length === 0 && counted(own.same, keyAccounts)}
        {enters.length > 0 && fill(own.enters, { names: names(enters) })} {leaves.length > 0 && fill(own.leaves, { names: names(leaves) })}
      </Caption1>
    </section>
  );
}

function Place({ place: { name, rank, moved, provisional } }: { readonly place: TriedPlace }) {
  const styles = useStyles();
  const { setUp, counted } = useWords();
  const own = setUp.criteria;
  const by = Math.abs(moved ?? 0);
  return (
    <li className={styles.place}>
      <span>{rank}</span>
      <span className={styles.name}>
        {name}
        {provisional && (
          <span title={own.provisional} role="img" aria-label={own.provisional}>
            {" ☆"}
          </span>
        )}
      </span>
      {moved !== 0 && (
        <span
          role="img"
          aria-label={moved === null ? own.comes : counted(moved > 0 ? own.up : own.down, by)}
          className={mergeClasses(styles.moved, (moved ?? 1) > 0 ? styles.up : styles.down)}
        >
          {moved === null ? <AddFilled /> : moved > 0 ? <ArrowUpFilled /> : <ArrowDownFilled />}
          {moved === null ? "" : by}
        </span>
      )}
    </li>
  );
}

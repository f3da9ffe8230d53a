import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useWords } from "../../words";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  row: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) 72px 32px", columnGap: tokens.spacingHorizontalS, alignItems: "center" },
  name: { overflowWrap: "anywhere" },
  bar: { width: "100%", height: "8px", display: "block" },
  ground: { fill: tokens.colorNeutralBackground5 },
  filled: { fill: tokens.colorBrandBackground, "@media (forced-colors: active)": { fill: "CanvasText" } },
  number: { textAlign: "end", fontVariantNumeric: "tabular-nums" },
});

/** Weights in per cent, the heaviest first. */
export function WeightBars({
  weights,
  nameOf,
}: {
  readonly weights: ReadonlyMap<string, number>;
  readonly nameOf: (id: string) => string;
}) {
  const styles = useStyles();
  const { language } = useWords();
  const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  const most = Math.max(1, ...weights.values());
  return (
    <ol className={styles.list}>
      {[...weights]
        .sort(([, one], [, other]) => other - one)
        .map(([id, weight]) => (
          <li key={id} className={styles.row}>
            <Caption1 className={styles.name}>{nameOf(id)}</Caption1>
            <svg className={styles.bar} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden>
              <rect className={styles.ground} width={100} height={8} />
              <rect className={styles.filled} width={(100 * weight) / most} height={8} />
            </svg>
            <Caption1 className={styles.number}>{whole.format(weight)}</Caption1>
          </li>
        ))}
    </ol>
  );
}

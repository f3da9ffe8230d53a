import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { RankedAccount } from "../../actions/choose/rankedList";
import { useWords } from "../words";

const useStyles = makeStyles({
  bar: { display: "block", width: "100%", maxWidth: "84px" },
  attractiveness: { fill: tokens.colorBrandBackground, forcedColorAdjust: "none" },
  strength: { fill: tokens.colorBrandStroke2Contrast, forcedColorAdjust: "none" },
  unknown: { fill: "none", stroke: tokens.colorNeutralStrokeAccessible, strokeDasharray: "2 2" },
  track: { fill: tokens.colorNeutralBackground5 },
  legend: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM, color: tokens.colorNeutralForeground2 },
  entry: { display: "inline-flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
});

const KINDS = ["attractiveness", "strength", "unknown"] as const;

const WIDTH = 84;

/** Where a score comes from: both sides, and what is not known as a dashed box; the numbers stand beside it. */
export function PartsBar({ parts }: { readonly parts: RankedAccount["parts"] }) {
  const styles = useStyles();
  const { attractiveness, strength } = parts;
  const from = { attractiveness: 0, strength: attractiveness, unknown: attractiveness + strength };
  return (
    <svg className={styles.bar} viewBox={`0 0 ${WIDTH} 12`} height="12" preserveAspectRatio="none" aria-hidden="true">
      <rect className={styles.track} x="0" y="1" width={WIDTH} height="10" />
      {KINDS.map((kind) => {
        const width = WIDTH * parts[kind];
        return width > 1 && <rect key={kind} className={styles[kind]} x={WIDTH * from[kind] + 0.5} y="1.5" width={width - 1} height="9" />;
      })}
    </svg>
  );
}

/** What the colours of the bars mean. */
export function Legend() {
  const styles = useStyles();
  const { legend } = useWords().wizard.choose;
  return (
    <div className={styles.legend}>
      {KINDS.map((kind) => (
        <span key={kind} className={styles.entry}>
          <svg width="12" height="12" aria-hidden="true">
            <rect className={styles[kind]} x="0.5" y="1.5" width="11" height="9" />
          </svg>
          <Caption1>{legend[kind]}</Caption1>
        </span>
      ))}
    </div>
  );
}

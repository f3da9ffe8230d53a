import { useMemo } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { histogram } from "../../../actions/criteria/trying";

const useStyles = makeStyles({
  chart: { width: "100%", height: "84px", display: "block", overflow: "visible" },
  bar: { fill: tokens.colorBrandBackground, forcedColorAdjust: "auto", "@media (forced-colors: active)": { fill: "CanvasText" } },
  line: { stroke: tokens.colorNeutralForeground1, strokeWidth: 1.5, strokeDasharray: "3 2" },
  base: { stroke: tokens.colorNeutralStroke1, strokeWidth: 1 },
});

const [WIDTH, HEIGHT] = [300, 80];
const GAP = 1;

interface HistogramProps {
  readonly values: readonly number[];
  readonly breakpoints: readonly number[];
  /** What it shows, in words and numbers. */
  readonly label: string;
}

/** How values are spread, with the breakpoints drawn over them. */
export function Histogram({ values, breakpoints, label }: HistogramProps) {
  const styles = useStyles();
  const bars = useMemo(() => histogram(values), [values]);
  const [low, high] = [bars[0]?.from ?? 0, bars.at(-1)?.to ?? 0];
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const x = (value: number): number => (high === low ? WIDTH / 2 : ((value - low) / (high - low)) * WIDTH);
  const width = WIDTH / Math.max(1, bars.length);
  return (
    <svg className={styles.chart} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={label}>
      {bars.map(({ count }, index) => {
        const height = (count / most) * (HEIGHT - 6);
        return (
          <rect key={index} className={styles.bar} x={index * width + GAP / 2} y={HEIGHT - height} width={width - GAP} height={height} />
        );
      })}
      {breakpoints
        .filter((point) => point >= low && point <= high)
        .map((point, index) => (
          <line key={index} className={styles.line} x1={x(point)} x2={x(point)} y1={0} y2={HEIGHT} vectorEffect="non-scaling-stroke" />
        ))}
      <line className={styles.base} x1={0} x2={WIDTH} y1={HEIGHT} y2={HEIGHT} vectorEffect="non-scaling-stroke" />
    </svg>
  );
}

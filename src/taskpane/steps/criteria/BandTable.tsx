import { useState } from "react";
import { Caption1, Input, makeStyles, tokens } from "@fluentui/react-components";
import { bandCounts, breakpointsUsable } from "../../../actions/criteria/trying";
import { fill } from "../../../i18n";
import { useWords } from "../../words";
import type { DraftCriterion } from "../../../actions/criteria/draft";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", tableLayout: "fixed", fontVariantNumeric: "tabular-nums" },
  head: {
    textAlign: "end",
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    ":first-child": { textAlign: "start" },
  },
  cell: { textAlign: "end", paddingBlock: tokens.spacingVerticalXXS, ":first-child": { textAlign: "start" } },
  input: { width: "100%", minWidth: 0 },
  number: { textAlign: "end" },
  error: { color: tokens.colorStatusDangerForeground1 },
});

interface BandTableProps {
  readonly values: readonly number[];
  readonly criterion: DraftCriterion;
  readonly set: (breakpoints: readonly number[]) => void;
}

/** The five bands: from where to where, how many accounts each holds; the breakpoints between them are typed. */
export function BandTable({ values, criterion: { breakpoints, direction }, set }: BandTableProps) {
  const styles = useStyles();
  const { setUp, language } = useWords();
  const own = setUp.criteria;
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 4, useGrouping: false });
  // What is being typed may be no number yet.
  const [typed, setTyped] = useState<{ readonly place: number; readonly text: string } | null>(null);
  const counts = bandCounts(values, breakpoints);
  const lowest = values.reduce((least, value) => Math.min(least, value), Infinity);
  const ratingOf = (band: number): number => (direction === "higher" ? band + 1 : counts.length - band);
  return (
    <div>
      <table className={styles.table}>
        <thead>
          <tr>
            {[own.band.rating, own.band.from, own.band.to, own.band.accounts].map((header) => (
              <th key={header} scope="col" className={styles.head}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {counts.map((count, band) => (
            <tr key={band}>
              <td className={styles.cell}>{ratingOf(band)}</td>
              <td className={styles.cell}>{number.format(band === 0 ? lowest : (breakpoints[band - 1] ?? lowest))}</td>
              <td className={styles.cell}>
                {band < breakpoints.length && (
                  <Input
                    className={styles.input}
                    size="small"
                    inputMode="decimal"
                    input={{ className: styles.number }}
                    aria-label={fill(own.upTo, { rating: ratingOf(band) })}
                    value={typed?.place === band ? typed.text : number.format(breakpoints[band] ?? 0)}
                    onChange={(_, { value }) => type(band, value)}
                    onBlur={() => setTyped(null)}
                  />
                )}
              </td>
              <td className={styles.cell}>{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {!breakpointsUsable(breakpoints) && (
        <Caption1 role="alert" className={styles.error}>
          {own.breakpointsOrder}
        </Caption1>
      )}
    </div>
  );

  function type(place: number, text: string): void {
    setTyped({ place, text });
    const value = Number(text.trim().replace(",", "."));
    if (text.trim() !== "" && Number.isFinite(value)) set(breakpoints.map((point, index) => (index === place ? value : point)));
  }
}

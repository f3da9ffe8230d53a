import { useDeferredValue, useMemo } from "react";
import { Body1, Button, Caption1, Slider, SpinButton, makeStyles, tokens } from "@fluentui/react-components";
import type { RankedAccount, RankedList } from "../../actions/choose/rankedList";
import { fill } from "../../i18n";
import { criterionName } from "../mappingView";
import { Page } from "../pages/Page";
import { Reading } from "../pages/Outcome";
import { Section } from "../parts/Section";
import { useWords } from "../words";
import { NoList } from "./NoList";
import type { StepProps } from "./step";

const useStyles = makeStyles({
  rows: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 84px 78px",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
    minHeight: "34px",
    overflowWrap: "anywhere",
    "@media (max-width: 219px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  slider: { minWidth: 0 },
  spin: { width: "78px", minWidth: 0 },
  words: { display: "flex", flexDirection: "column" },
  quiet: { color: tokens.colorNeutralForeground2 },
  first: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXXL, columnGap: tokens.spacingHorizontalXL, columnWidth: "130px" },
  up: { color: tokens.colorBrandForeground1 },
  down: { color: tokens.colorPaletteDarkOrangeForeground1 },
});

/** So many of the ranking are shown as they would be. */
const FIRST = 10;

/** A weight goes from 0 to this on the slider. */
const MOST = 40;

/** How much each criterion weighs, and what that does to the ranking, at once and without a word to the workbook. */
export default function CriteriaStep({ job, go }: StepProps) {
  const styles = useStyles();
  const { wizard, pane, terms, language } = useWords();
  const own = wizard.criteria;
  const { mapping, phase, choices } = job.state;
  if (phase.name === "reading") return <Page title={pane.reading} children={<Reading />} />;
  if (!mapping) return <NoList job={job} />;
  const weights = choices.weights ?? {};
  const weightOf = (id: string, standing: number): number => weights[id] ?? standing;
  const { criteria } = mapping.ranked;
  const sum = criteria.reduce((all, { id, weight }) => all + weightOf(id, weight), 0);
  const percent = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 0 });
  const set = (id: string, weight: number): void => {
    if (Number.isFinite(weight) && weight >= 0) job.choose({ ...choices, weights: { ...weights, [id]: Math.round(weight * 10) / 10 } });
  };
  return (
    <Page
      title={own.title}
      note={fill(own.note, { sum: new Intl.NumberFormat(language).format(sum) })}
      footNote={sum > 0 ? own.kept : own.allZero}
      actions={
        <>
          <Button size="large" appearance="primary" disabledFocusable={sum === 0} onClick={() => go("choose")}>
            {own.next}
          </Button>
          <Button onClick={() => go("columns")}>{wizard.steps.columns}</Button>
          <Button onClick={() => go("criteriaMore")}>{wizard.more.criteria}</Button>
        </>
      }
    >
      <div className={styles.rows}>
        {criteria.map((criterion) => {
          const { id, weight } = criterion;
          const name = criterionName(mapping, criterion, terms.criteria);
          const now = weightOf(id, weight);
          const label = fill(own.weight, { criterion: name });
          return (
            <div key={id} className={styles.row}>
              <span className={styles.words}>
                <Body1>{name}</Body1>
                <Caption1 className={styles.quiet}>{fill(own.share, { share: percent.format(sum === 0 ? 0 : now / sum) })}</Caption1>
              </span>
              <Slider
                className={styles.slider}
                size="small"
                aria-label={label}
                min={0}
                max={Math.max(MOST, now)}
                value={now}
                onChange={(_, { value }) => set(id, value)}
              />
              <SpinButton
                className={styles.spin}
                aria-label={label}
                min={0}
                value={now}
                onChange={(_, { value, displayValue }) => set(id, value ?? Number.parseFloat(displayValue ?? ""))}
              />
            </div>
          );
        })}
      </div>
      {choices.weights !== null && <Button onClick={() => job.choose({ ...choices, weights: null })}>{own.usual}</Button>}
      <FirstTen ranked={mapping.ranked} weights={weights} />
    </Page>
  );
}

interface FirstTenProps {
  readonly ranked: RankedList;
  readonly weights: Readonly<Record<string, number>>;
}

/** The first of the ranking under the weights, each with how many places it has moved. */
function FirstTen({ ranked, weights }: FirstTenProps) {
  const styles = useStyles();
  const { wizard, counted } = useWords();
  const own = wizard.criteria;
  const settled = useDeferredValue(weights);
  const now = useMemo(() => ranked.under(settled), [ranked, settled]);
  const before = new Map(ranked.accounts.map(({ index, rank }) => [index, rank]));
  const inside = (list: readonly RankedAccount[]): RankedAccount[] => list.filter(({ rank }) => rank !== null && rank <= ranked.cap);
  const stood = new Set(inside(ranked.accounts).map(({ index }) => index));
  const fresh = inside(now).filter(({ index }) => !stood.has(index)).length;
  return (
    <Section title={own.first}>
      <ol className={styles.first}>
        {now.slice(0, FIRST).map(({ index, name, rank }) => {
          const by = (before.get(index) ?? rank ?? 0) - (rank ?? 0);
          return (
            <li key={index}>
              {name}{" "}
              {by !== 0 && (
                <span
                  className={by > 0 ? styles.up : styles.down}
                  role="img"
                  aria-label={fill(by > 0 ? own.up : own.down, { count: Math.abs(by) })}
                >
                  {by > 0 ? "▲" : "▼"}
                  {Math.abs(by)}
                </span>
              )}
            </li>
          );
        })}
      </ol>
      <Caption1 role="status" className={styles.quiet}>
        {fresh === 0 ? fill(own.same, { count: stood.size }) : counted(own.changed, fresh)}
      </Caption1>
    </Section>
  );
}

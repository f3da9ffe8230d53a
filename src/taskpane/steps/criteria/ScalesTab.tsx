import { useMemo, useState } from "react";
import { Body1, Button, Caption1, Field, Radio, RadioGroup, Select, makeStyles, tokens } from "@fluentui/react-components";
import { type AccountScore, readableBreakpoints, spreadBreakpoints, bandCounts, type Direction } from "../../../actions/criteria/trying";
import { fill } from "../../../i18n";
import { useWords, type Words } from "../../words";
import { BandTable } from "./BandTable";
import { useCriterionLabel } from "./criterionLabel";
import { withCriterion, type DraftCriterion } from "../../../actions/criteria/draft";
import { Histogram } from "./Histogram";
import type { TabProps } from "./tabProps";

const useStyles = makeStyles({
  tab: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  row: { display: "flex", justifyContent: "space-between", alignItems: "center", gap: tokens.spacingHorizontalS },
  note: { color: tokens.colorNeutralForeground2 },
});

const BANDS = 4;

/** How amounts of a criterion become ratings: its direction, and breakpoints drawn over the accounts and told in numbers. */
export function ScalesTab({ standing, draft, change, before, after }: TabProps) {
  const styles = useStyles();
  const words = useWords();
  const { setUp, terms } = words;
  const own = setUp.criteria;
  const label = useCriterionLabel(standing);
  const [chosen, setChosen] = useState(
    () => (draft.criteria.find(({ breakpoints }) => breakpoints.length === BANDS) ?? draft.criteria[0])?.id,
  );
  const place = draft.criteria.findIndex(({ id }) => id === chosen);
  const criterion = draft.criteria[place];
  const values = useMemo(
    () => standing.facts.flatMap(({ values: known, typed }) => (typed[chosen ?? ""] === undefined ? (known[chosen ?? ""] ?? []) : [])),
    [standing, chosen],
  );
  if (!criterion) return null;
  const named = { ...criterion, name: label(criterion.name) };
  const set = (value: Partial<DraftCriterion>): void => change(withCriterion(draft, criterion.id, value));
  return (
    <div className={styles.tab}>
      <Field label={own.criterion}>
        <Select value={criterion.id} onChange={(_, { value }) => setChosen(value)}>
          {draft.criteria.map(({ id, name }) => (
            <option key={id} value={id}>
              {label(name)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={own.direction}>
        <RadioGroup layout="horizontal" value={criterion.direction} onChange={(_, { value }) => set({ direction: value as Direction })}>
          {(["higher", "lower"] as const).map((each) => (
            <Radio key={each} value={each} label={terms.directions[each]} />
          ))}
        </RadioGroup>
      </Field>
      {criterion.breakpoints.length === BANDS && values.length > 0 ? (
        <>
          <Histogram values={values} breakpoints={criterion.breakpoints} label={told(named, values, words)} />
          <BandTable values={values} criterion={criterion} set={(breakpoints) => set({ breakpoints })} />
          <div className={styles.row}>
            <Caption1 className={styles.note}>{own.proposed}</Caption1>
            <Button size="small" onClick={() => set({ breakpoints: readableBreakpoints(spreadBreakpoints(values, "percentile"), values) })}>
              {own.propose}
            </Button>
          </div>
        </>
      ) : (
        <Body1 className={styles.note}>{asItStands(named, values, words)}</Body1>
      )}
      {before && after && (
        <Caption1 aria-live="polite" className={styles.note}>
          {effect(before, after, place, words)}
        </Caption1>
      )}
    </div>
  );
}

/** What the picture shows, in numbers. */
function told({ name, breakpoints, direction }: DraftCriterion, values: readonly number[], { setUp, counted }: Words): string {
  const own = setUp.criteria;
  const bands = bandCounts(values, breakpoints).map((count, band) =>
    fill(own.chartBand, { rating: direction === "higher" ? band + 1 : 5 - band, count }),
  );
  return fill(own.chart, { accounts: counted(setUp.source.accounts, values.length), criterion: name, bands: bands.join(", ") });
}

function asItStands(
  { name, breakpoints: [low, high], source }: DraftCriterion,
  values: readonly number[],
  { setUp, language }: Words,
): string {
  const own = setUp.criteria;
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  if (values.length === 0 || source === "") return fill(own.noValues, { criterion: name });
  if (low === undefined || high === undefined) return fill(own.noScale, { criterion: name });
  return fill(own.straight, { criterion: name, low: number.format(low), high: number.format(high) });
}

/** How many accounts a scale rates otherwise, and what becomes of the first of them. */
function effect(before: readonly AccountScore[], after: readonly AccountScore[], place: number, { setUp, counted, score }: Words): string {
  const changed = after.filter(({ ratings }, index) => ratings[place] !== before[index]?.ratings[place]);
  const [first] = changed;
  if (!first) return setUp.criteria.unchangedScale;
  const from = before[after.indexOf(first)]?.ratings[place] ?? null;
  const shown = (rating: number | null | undefined): string =>
    rating === null || rating === undefined ? "–" : Number.isInteger(rating) ? String(rating) : score(rating);
  return counted(setUp.criteria.scaleEffect, changed.length, { account: first.name, from: shown(from), to: shown(first.ratings[place]) });
}

import { useId } from "react";
import {
  Body1,
  Button,
  Caption1,
  Label,
  MessageBar,
  MessageBarBody,
  Select,
  Slider,
  SpinButton,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { ArrowSwapRegular } from "@fluentui/react-icons/svg/arrow-swap";
import { WEIGHT_PRESETS, presetOf, presetWeights, type WeightPreset } from "../../../actions/criteria/trying";
import { fill } from "../../../i18n";
import { useWords } from "../../words";
import { AddCriterion } from "./AddCriterion";
import { useCriterionLabel } from "./criterionLabel";
import { withWeights, type DraftCriterion } from "../../../actions/criteria/draft";
import { FirstTen } from "./FirstTen";
import type { TabProps } from "./tabProps";

/** A weight that a slider reaches; the number beside it takes more. */
const SLIDER_END = 40;
const MOST = 1000;

const useStyles = makeStyles({
  tab: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  head: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "end" },
  preset: { flexGrow: 1, minWidth: "120px" },
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(48px, 96px) 76px",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
    minHeight: "36px",
  },
  label: { overflowWrap: "anywhere" },
  changed: { fontWeight: tokens.fontWeightSemibold },
  slider: { minWidth: 0 },
  number: { minWidth: 0, width: "76px" },
  sum: { display: "flex", justifyContent: "space-between", alignItems: "center", gap: tokens.spacingHorizontalS },
});

interface WeightsTabProps extends TabProps {
  readonly reset: () => void;
  readonly comparePairs: () => void;
}

/** Weights by slider and by number, with what they do to the first ten at once. */
export function WeightsTab({ standing, draft, change, before, after, reset, comparePairs }: WeightsTabProps) {
  const styles = useStyles();
  const id = useId();
  const { setUp, language } = useWords();
  const own = setUp.criteria;
  const label = useCriterionLabel(standing);
  const weighed = draft.criteria.filter(({ partOf }) => partOf === "");
  const sum = [...weighed, ...draft.added].reduce((total, { weight }) => total + weight, 0);
  const preset = presetOf(weighed);
  const setWeight = (criterion: string, weight: number): void => change(withWeights(draft, new Map([[criterion, weight]])));
  return (
    <div className={styles.tab}>
      <div className={styles.head}>
        <div className={styles.preset}>
          <Label htmlFor={`${id}-preset`} size="small">
            {own.preset}
          </Label>
          <Select
            id={`${id}-preset`}
            value={preset ?? "own"}
            onChange={(_, { value }) => change(withWeights(draft, presetWeights(value as WeightPreset, weighed)))}
          >
            {WEIGHT_PRESETS.map((name) => (
              <option key={name} value={name}>
                {own.presets[name]}
              </option>
            ))}
            {preset === null && <option value="own">{own.presets.own}</option>}
          </Select>
        </div>
        <Button icon={<ArrowSwapRegular />} onClick={comparePairs}>
          {own.tabs.pairs}
        </Button>
      </div>
      {draft.fromPairs && (
        <MessageBar layout="multiline">
          <MessageBarBody>{own.fromPairs}</MessageBarBody>
        </MessageBar>
      )}
      <div>
        {weighed.map((criterion) => (
          <WeightRow
            key={criterion.id}
            criterion={criterion}
            name={label(criterion.name)}
            isChanged={standing.criteria.find((each) => each.id === criterion.id)?.weight !== criterion.weight}
            set={(weight) => setWeight(criterion.id, weight)}
          />
        ))}
        {draft.added.map(({ name, weight }) => (
          <div key={name} className={styles.row}>
            <Body1 className={mergeClasses(styles.label, styles.changed)}>{name}</Body1>
            <span />
            <Body1>{weight}</Body1>
          </div>
        ))}
      </div>
      <div className={styles.sum}>
        <AddCriterion draft={draft} change={change} />
        <Caption1>{fill(own.sum, { sum: new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(sum) })}</Caption1>
      </div>
      {after === null || before === null ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{own.noWeight}</MessageBarBody>
        </MessageBar>
      ) : (
        <FirstTen before={before} after={after} reset={reset} />
      )}
    </div>
  );
}

interface WeightRowProps {
  readonly criterion: DraftCriterion;
  readonly name: string;
  readonly isChanged: boolean;
  readonly set: (weight: number) => void;
}

function WeightRow({ criterion: { weight }, name, isChanged, set }: WeightRowProps) {
  const styles = useStyles();
  const { setUp, language } = useWords();
  const own = setUp.criteria;
  const shown = new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(weight);
  return (
    <div className={styles.row}>
      <Body1 className={mergeClasses(styles.label, isChanged && styles.changed)}>{name}</Body1>
      <Slider
        className={styles.slider}
        size="small"
        aria-label={fill(own.weightOf, { criterion: name })}
        min={0}
        max={Math.max(SLIDER_END, weight)}
        value={weight}
        onChange={(_, { value }) => set(value)}
      />
      <SpinButton
        className={styles.number}
        size="small"
        aria-label={fill(own.weightNumber, { criterion: name })}
        min={0}
        max={MOST}
        value={weight}
        displayValue={shown}
        onChange={(_, { value, displayValue }) => {
          const typed = value ?? Number((displayValue ?? "").replace(",", "."));
          if (typed >= 0 && typed <= MOST) set(typed);
        }}
      />
    </div>
  );
}

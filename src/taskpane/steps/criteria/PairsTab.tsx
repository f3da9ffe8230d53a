import { useMemo, useState } from "react";
import { Body1, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { Section } from "../../parts/Section";
import { useWords } from "../../words";
import { Consistency } from "./Consistency";
import { useCriterionLabel } from "./criterionLabel";
import { withWeights } from "../../../actions/criteria/draft";
import { PairQuestion } from "./PairQuestion";
import { pairKey, pairsState } from "../../../actions/criteria/pairs";
import type { TabProps } from "./tabProps";
import { WeightBars } from "./WeightBars";

const useStyles = makeStyles({
  tab: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  note: { color: tokens.colorNeutralForeground2 },
});

interface PairsTabProps extends TabProps {
  /** Back to the weights, which are those of the answers now. */
  readonly done: () => void;
}

/** Comparing in pairs, one question at a time: weights from the first few answers on, and whether the answers fit together. */
export function PairsTab({ standing, draft, change, done }: PairsTabProps) {
  const styles = useStyles();
  const { setUp, counted } = useWords();
  const own = setUp.criteria;
  const [skipped, setSkipped] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState<readonly [string, string] | null>(null);
  const state = useMemo(() => pairsState(standing.comparisons, draft.answers, skipped), [standing, draft.answers, skipped]);
  const pair = asked ?? state.next;
  const { given, needed, possible } = state.progress;
  const names = new Map(draft.criteria.map(({ id, name }) => [id, name]));
  const label = useCriterionLabel(standing);
  const nameOf = (id: string): string => label(names.get(id) ?? id);
  const fills = { given, needed, possible };
  const answer = (first: string, second: string, times: number): void => {
    const others = draft.answers.filter((each) => pairKey(each.first, each.second) !== pairKey(first, second));
    setAsked(null);
    change({ ...draft, answers: [...others, { first, second, times }] });
  };
  return (
    <div className={styles.tab}>
      <Section title={own.pairTitle}>
        <Caption1 className={styles.note} aria-live="polite">
          {counted(
            { one: given === 0 ? own.pairStart : own.pairProgress, other: given === 0 ? own.pairStart : own.pairProgress },
            given,
            fills,
          )}
        </Caption1>
        {pair ? (
          <PairQuestion
            key={pair.join("\n")}
            pair={pair}
            nameOf={nameOf}
            answer={answer}
            skip={() => {
              setAsked(null);
              setSkipped(new Set([...skipped, pairKey(...pair)]));
            }}
          />
        ) : (
          <Body1>{counted({ one: own.pairDone, other: own.pairDone }, possible, fills)}</Body1>
        )}
      </Section>
      {state.ratio !== null && (
        <Consistency ratio={state.ratio} conflict={state.conflict} nameOf={nameOf} ask={(one, other) => setAsked([one, other])} />
      )}
      {state.weights && (
        <Section title={own.weightsSoFar} note={counted(own.pairsFoot, given)}>
          <WeightBars weights={state.weights} nameOf={nameOf} />
          <Button onClick={() => use(state.weights)}>{own.useWeights}</Button>
        </Section>
      )}
    </div>
  );

  /** In a workbook with sheets the comparisons themselves count; before that their weights, to a tenth, and the answers are kept. */
  function use(weights: ReadonlyMap<string, number> | null): void {
    if (!weights) return;
    const rounded = new Map([...weights].map(([id, weight]) => [id, Math.round(10 * weight) / 10]));
    change({ ...withWeights(draft, standing.hasSheets ? weights : rounded), fromPairs: standing.hasSheets });
    done();
  }
}

import { useId, useState } from "react";
import { Button, Caption1, Radio, RadioGroup, makeStyles, tokens } from "@fluentui/react-components";
import { fill } from "../../../i18n";
import { useWords } from "../../words";

const useStyles = makeStyles({
  question: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, overflowWrap: "anywhere" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "center" },
});

/** How many times as much, from the same to far more: the odd steps of Saaty's scale, which words tell apart. */
const STRENGTHS = [1, 3, 5, 7, 9] as const;

interface PairQuestionProps {
  readonly pair: readonly [string, string];
  readonly nameOf: (id: string) => string;
  readonly answer: (first: string, second: string, times: number) => void;
  readonly skip: () => void;
}

/** One question: which of two criteria matters more, and how much more. */
export function PairQuestion({ pair: [one, other], nameOf, answer, skip }: PairQuestionProps) {
  const styles = useStyles();
  const id = useId();
  const { setUp } = useWords();
  const own = setUp.criteria;
  const [more, setMore] = useState(one);
  const [times, setTimes] = useState<(typeof STRENGTHS)[number]>(3);
  const less = more === one ? other : one;
  return (
    <div className={styles.question}>
      <RadioGroup aria-label={own.pairTitle} value={more} onChange={(_, { value }) => setMore(value)}>
        {[one, other].map((each) => (
          <Radio key={each} value={each} label={nameOf(each)} />
        ))}
      </RadioGroup>
      <Caption1 id={`${id}-strength`}>{fill(own.counts, { criterion: nameOf(more) })}</Caption1>
      <RadioGroup
        aria-labelledby={`${id}-strength`}
        value={String(times)}
        onChange={(_, { value }) => setTimes(STRENGTHS.find((each) => String(each) === value) ?? 1)}
      >
        {STRENGTHS.map((each) => (
          <Radio key={each} value={String(each)} label={own.strengths[each]} />
        ))}
      </RadioGroup>
      <Caption1>{fill(own.times, { times })}</Caption1>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => answer(more, less, times)}>
          {own.nextPair}
        </Button>
        <Button appearance="subtle" onClick={skip}>
          {own.skip}
        </Button>
      </div>
    </div>
  );
}

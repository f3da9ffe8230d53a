import { useId, useMemo, useState } from "react";
import { Body1, Button, Caption1, Checkbox, Field, Select, makeStyles, tokens } from "@fluentui/react-components";
import type { SeenRule } from "../../../actions/criteria/readCriteria";
import { takenOutBy, type TakenOut } from "../../../actions/criteria/trying";
import { fill } from "../../../i18n";
import { Section } from "../../parts/Section";
import { useWords } from "../../words";
import { useCriterionLabel } from "./criterionLabel";
import { isSameRule, usableRule } from "../../../actions/criteria/draft";
import type { TabProps } from "./tabProps";

const useStyles = makeStyles({
  tab: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  note: { color: tokens.colorNeutralForeground2 },
  row: {
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    paddingBlock: tokens.spacingVerticalXS,
    overflowWrap: "anywhere",
  },
  line: { display: "flex", justifyContent: "space-between", alignItems: "start", gap: tokens.spacingHorizontalS },
  count: { paddingBlockStart: tokens.spacingVerticalS, flexShrink: 0, fontVariantNumeric: "tabular-nums" },
  who: { display: "block", paddingInlineStart: "34px", color: tokens.colorNeutralForeground2 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  form: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)", gap: tokens.spacingHorizontalS },
  wide: { gridColumn: "1 / -1" },
});

const OPERATORS = ["<", "<=", "=", "<>", ">=", ">"] as const;
const RATINGS = [1, 2, 3, 4, 5] as const;
/** As many names are said. */
const NAMES = 3;

/** Knock-out rules, each with whom it takes out before it is switched on. */
export function RulesTab({ standing, draft, change, before }: TabProps) {
  const styles = useStyles();
  const own = useWords().setUp.criteria;
  const names = useMemo(() => draft.criteria.map(({ name }) => name), [draft.criteria]);
  const label = useCriterionLabel(standing);
  const outOf = (rule: SeenRule): TakenOut | null => {
    const usable = usableRule(rule, names);
    return usable && before ? takenOutBy(before, usable) : null;
  };
  const toggle = (rule: SeenRule, on: boolean): void =>
    change({ ...draft, rules: draft.rules.map((each) => (isSameRule(each, rule) ? { ...each, on } : each)) });
  // A rule stays in its place while the person looks at it, switched on or off.
  const wasOn = (rule: SeenRule): boolean => standing.rules.find((each) => isSameRule(each, rule))?.on ?? true;
  const list = (rules: readonly SeenRule[]) =>
    rules.map((rule) => (
      <RuleRow
        key={`${rule.criterion} ${rule.operator} ${rule.rating}`}
        rule={rule}
        name={label(rule.criterion)}
        out={outOf(rule)}
        toggle={(on) => toggle(rule, on)}
      />
    ));
  const [inUse, ready] = [draft.rules.filter(wasOn), draft.rules.filter((rule) => !wasOn(rule))];
  return (
    <div className={styles.tab}>
      <Caption1 className={styles.note}>{own.rulesNote}</Caption1>
      {inUse.length > 0 && (
        <Section title={own.rulesOn}>
          <div>{list(inUse)}</div>
        </Section>
      )}
      {ready.length > 0 && (
        <Section title={own.rulesReady}>
          <div>{list(ready)}</div>
        </Section>
      )}
      <OwnRule
        names={names}
        label={label}
        outOf={outOf}
        isKnown={(rule) => draft.rules.some((each) => isSameRule(each, rule))}
        add={(rule) => change({ ...draft, rules: [...draft.rules, rule] })}
      />
    </div>
  );
}

interface RuleRowProps {
  readonly rule: SeenRule;
  readonly name: string;
  readonly out: TakenOut | null;
  readonly toggle: (on: boolean) => void;
}

function RuleRow({ rule, name, out, toggle }: RuleRowProps) {
  const styles = useStyles();
  const id = useId();
  const { setUp, counted } = useWords();
  const own = setUp.criteria;
  return (
    <div className={styles.row}>
      <div className={styles.line}>
        <Checkbox
          label={fill(own.rule, { criterion: name, operator: rule.operator, rating: rule.rating })}
          aria-describedby={`${id}-out`}
          checked={rule.on}
          onChange={(_, { checked }) => toggle(checked === true)}
        />
        {out && <Caption1 className={styles.count}>{counted(rule.on ? own.takesOut : own.wouldTake, out.count)}</Caption1>}
      </div>
      {out && (
        <Caption1 id={`${id}-out`} className={styles.who}>
          <Who out={out} />
        </Caption1>
      )}
    </div>
  );
}

/** Whom a rule takes out, those on the list first: that is what a person would not want to miss. */
function Who({ out: { count, onList, examples } }: { readonly out: TakenOut }) {
  const styles = useStyles();
  const { setUp, counted } = useWords();
  const own = setUp.criteria;
  const names = [...onList.slice(0, NAMES), ...(onList.length > NAMES ? ["…"] : [])].join(", ");
  if (count === 0) return own.nobody;
  if (onList.length > 0) return <span className={styles.warning}>{counted(own.onList, onList.length, { names })}</span>;
  return fill(own.examples, { names: examples.join(", ") });
}

interface OwnRuleProps {
  readonly names: readonly string[];
  readonly label: (name: string) => string;
  readonly outOf: (rule: SeenRule) => TakenOut | null;
  readonly isKnown: (rule: SeenRule) => boolean;
  readonly add: (rule: SeenRule) => void;
}

/** A rule of the person's own, with how many it would take out while it is put together. */
function OwnRule({ names, label, outOf, isKnown, add }: OwnRuleProps) {
  const styles = useStyles();
  const { setUp, counted } = useWords();
  const own = setUp.criteria;
  const [criterion, setCriterion] = useState(names[0] ?? "");
  const [operator, setOperator] = useState<string>("<");
  const [rating, setRating] = useState(3);
  const rule: SeenRule = { criterion, operator, rating, on: true, ready: null };
  const out = outOf(rule);
  return (
    <Section title={own.ownRule}>
      <div className={styles.form}>
        <Field label={own.criterion} className={styles.wide}>
          <Select value={criterion} onChange={(_, { value }) => setCriterion(value)}>
            {names.map((name) => (
              <option key={name} value={name}>
                {label(name)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={own.operator}>
          <Select value={operator} onChange={(_, { value }) => setOperator(value)}>
            {OPERATORS.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </Select>
        </Field>
        <Field label={own.rating}>
          <Select value={String(rating)} onChange={(_, { value }) => setRating(Number(value))}>
            {RATINGS.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </Select>
        </Field>
        <Body1 className={styles.wide} aria-live="polite">
          {out && counted(own.ruleEffect, out.count)} {out && <Who out={out} />}
        </Body1>
        <Button className={styles.wide} disabledFocusable={out === null || isKnown(rule)} onClick={() => add(rule)}>
          {own.addRule}
        </Button>
      </div>
    </Section>
  );
}

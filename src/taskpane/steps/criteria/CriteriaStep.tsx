import { useCallback, useDeferredValue, useMemo, useState } from "react";
import { Button, MessageBar, MessageBarBody, Spinner, Tab, TabList, makeStyles } from "@fluentui/react-components";
import type { CriteriaResult } from "../../../actions/criteria/changeCriteria";
import type { CriteriaStanding } from "../../../actions/criteria/readCriteria";
import type { Place } from "../../../actions/show/goTo";
import type { CriteriaChanges } from "../../../actions/criteria/trying";
import { fill } from "../../../i18n";
import { Problem, Reading } from "../../pages/Outcome";
import { Page } from "../../pages/Page";
import { useAsked } from "../../pages/useAsked";
import { useWork } from "../../pages/useWork";
import { useWords } from "../../words";
import { AS_FOUND, setUpOptions, type SetUpChoices } from "../setUpChoices";
import type { StepActions } from "../stepActions";
import { changeCount, changesOf, draftOf, rankingOf, type CriteriaDraft } from "../../../actions/criteria/draft";
import { PairsTab } from "./PairsTab";
import { RulesTab } from "./RulesTab";
import { ScalesTab } from "./ScalesTab";
import { WeightsTab } from "./WeightsTab";

const useStyles = makeStyles({ tabs: { flexWrap: "wrap", marginInline: "-8px" } });

const TABS = ["weights", "scales", "rules", "pairs"] as const;

type TabName = (typeof TABS)[number];

interface CriteriaStepProps {
  readonly actions: StepActions;
  readonly choices: SetUpChoices;
  readonly change: (choices: SetUpChoices) => void;
  readonly goTo: (place: Place) => void;
  readonly next: () => void;
  readonly back: () => void;
}

/** Step 3: what makes an account key. All is tried in the pane on what was read once, and written when it is accepted. */
export function CriteriaStep(props: CriteriaStepProps) {
  const { actions, choices, goTo } = props;
  const { setUp, language } = useWords();
  const [before] = useState(choices);
  // Changes of before are tried on the criteria as they are without them.
  const question = useCallback(() => actions.criteria(setUpOptions({ ...before, criteria: AS_FOUND.criteria })), [actions, before]);
  const asked = useAsked(question, language);
  if (!asked.value) {
    return <Page title={setUp.criteria.title}>{asked.problem ? <Problem problem={asked.problem} goTo={goTo} /> : <Reading />}</Page>;
  }
  return <Criteria {...props} standing={asked.value} />;
}

function Criteria({ actions, choices, change, goTo, next, back, standing }: CriteriaStepProps & { readonly standing: CriteriaStanding }) {
  const styles = useStyles();
  const { setUp, counted, language } = useWords();
  const own = setUp.criteria;
  const [tab, setTab] = useState<TabName>("weights");
  const start = useMemo(() => draftWith(standing, choices.criteria), [standing, choices.criteria]);
  const [draft, setDraft] = useState<CriteriaDraft>(start);
  const { work, begin } = useWork<CriteriaResult | null>(language);
  const ranked = useMemo(() => rankingOf(standing, draftOf(standing)), [standing]);
  // Ranking ten thousand accounts takes longer than moving a slider: the slider goes first.
  const settled = useDeferredValue(draft);
  const ranking = useMemo(() => rankingOf(standing, settled), [standing, settled]);
  const changes = changesOf(standing, draft);
  const count = changeCount(changes);
  const inUse = draft.rules.filter(({ on }) => on).length;
  const parts = { standing, draft, change: setDraft, before: ranked, after: ranking };
  const isWorking = work.state === "working";
  const foot = count > 0 ? counted(own.unsaved, count) : tab === "rules" ? own.footRules : "";
  return (
    <Page
      title={own.title}
      footNote={`${foot} ${standing.hasSheets ? own.savedInSheets : own.keptForRun}`.trim()}
      actions={
        <>
          <Button
            appearance="primary"
            size="large"
            disabledFocusable={isWorking || ranking === null}
            {...(isWorking ? { icon: <Spinner size="tiny" /> } : {})}
            onClick={() => void accept(changes)}
          >
            {count > 0 ? own.accept : own.goOn}
          </Button>
          <Button size="large" onClick={back}>
            {own.backStep}
          </Button>
        </>
      }
    >
      {work.state === "failed" && <Problem problem={work.problem} goTo={goTo} />}
      {work.state === "done" && work.result !== null && work.result.kept.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{fill(own.kept, { cells: work.result.kept.join(", ") })}</MessageBarBody>
        </MessageBar>
      )}
      <TabList
        className={styles.tabs}
        aria-label={own.tabList}
        size="small"
        selectedValue={tab}
        onTabSelect={(_, { value }) => setTab(value as TabName)}
      >
        {TABS.map((name) => (
          <Tab key={name} value={name} id={`tab-${name}`}>
            {name === "rules" && inUse > 0 ? `${own.tabs.rules} ${inUse}` : own.tabs[name]}
          </Tab>
        ))}
      </TabList>
      <div role="tabpanel" aria-labelledby={`tab-${tab}`}>
        {tab === "weights" && <WeightsTab {...parts} reset={() => setDraft(draftOf(standing))} comparePairs={() => setTab("pairs")} />}
        {tab === "scales" && <ScalesTab {...parts} />}
        {tab === "rules" && <RulesTab {...parts} />}
        {tab === "pairs" && <PairsTab {...parts} done={() => setTab("weights")} />}
      </div>
    </Page>
  );

  /** Before the first ranking changes go with it; later they are written where a person types them. */
  async function accept(changed: CriteriaChanges): Promise<void> {
    if (!standing.hasSheets) {
      change({ ...choices, criteria: changed });
      next();
      return;
    }
    if (count === 0) return next();
    await begin(async () => {
      const result = await actions.changeCriteria(changed);
      if (result.kept.length === 0) next();
      return result;
    });
  }
}

/** The draft with what was accepted before the first ranking. */
function draftWith(
  standing: CriteriaStanding,
  { criteria = [], added = [], rules = [], comparisons = [] }: CriteriaChanges,
): CriteriaDraft {
  const draft = draftOf(standing);
  const known = new Set(rules.map(({ criterion, operator, rating }) => `${criterion} ${operator} ${rating}`));
  return {
    ...draft,
    criteria: draft.criteria.map((each) => ({ ...each, ...criteria.find(({ id }) => id === each.id) })),
    added,
    rules: [
      ...rules.map((rule) => ({ ...rule, ready: rule.ready ?? null })),
      ...draft.rules.filter(({ criterion, operator, rating }) => !known.has(`${criterion} ${operator} ${rating}`)),
    ],
    answers: comparisons,
  };
}

import { useState } from "react";
import { Button } from "@fluentui/react-components";
import type { MainJobResult, StepCount } from "../../actions/choose/mainJob";
import type { PlanCandidate, PlansView } from "../../actions/plan/plansView";
import type { Place } from "../../actions/show/goTo";
import { useWords } from "../words";
import { Making } from "./Making";
import { Problem, Reading, Stopped } from "./Outcome";
import { Page } from "./Page";
import type { PageActions } from "./pageActions";
import { PlanForm } from "./PlanForm";
import { PlansDone } from "./PlansDone";
import { optionsOf, startChoices, tickedOf, type PlanChoices } from "./planChoices";
import { useAsked } from "./useAsked";
import { useWork } from "./useWork";

interface PlansStepProps {
  readonly actions: PageActions;
  readonly goTo: (place: Place) => void;
  /** To the next step. */
  readonly next: () => void;
  /** To the history, at what was done last. */
  readonly undo: () => void;
  /** To choosing, where there is nobody to plan for. */
  readonly back: () => void;
}

/** Which accounts get a plan, how deep, whose, from which template; then making them, with a way to stop; then what came of it. */
export function PlansStep({ actions, goTo, next, undo, back }: PlansStepProps) {
  const { pages, counted, language } = useWords();
  const asked = useAsked(actions.plans, language);
  const { work, begin, cancel, reset } = useWork<MainJobResult>(language);
  const [chosen, setChosen] = useState<PlanChoices | null>(null);
  const [count, setCount] = useState<StepCount | null>(null);
  const own = pages.plans;
  if (work.state === "stopped") return <Stopped back={reset} />;
  if (work.state === "done") return <PlansDone result={work.result} actions={actions} goTo={goTo} next={next} undo={undo} />;
  if (!asked.value) {
    return <Page title={own.title}>{asked.problem ? <Problem problem={asked.problem} goTo={goTo} /> : <Reading />}</Page>;
  }
  const view = asked.value;
  if (view.accounts.length === 0) {
    return <Page title={own.none} note={own.noneNote} actions={<Button onClick={back}>{pages.working.back}</Button>} />;
  }
  const choices = chosen ?? startChoices(view);
  const ticked = tickedOf(view, choices);
  if (work.state === "working") {
    return <Making plans={ticked.length} count={count} isStopping={work.isStopping} cancel={cancel} />;
  }
  return (
    <Page
      title={own.title}
      footNote={summary(view, ticked, choices)}
      actions={
        <Button
          appearance="primary"
          size="large"
          disabledFocusable={ticked.length === 0}
          onClick={() => void begin((signal) => actions.makePlans({ ...optionsOf(view, choices), onCount: setCount }, signal))}
        >
          {counted(own.make, ticked.length)}
        </Button>
      }
    >
      {work.state === "failed" && <Problem problem={work.problem} goTo={goTo} />}
      <PlanForm view={view} choices={choices} choose={setChosen} goTo={goTo} />
    </Page>
  );

  function summary({ questions }: PlansView, accounts: readonly PlanCandidate[], { rigor }: PlanChoices): string {
    const all = accounts.length * questions[rigor];
    return `${counted(own.counts, accounts.length)} · ${counted({ one: own.asks, other: own.asks }, all)}`;
  }
}

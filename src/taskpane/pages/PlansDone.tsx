import { useMemo } from "react";
import { Button } from "@fluentui/react-components";
import type { MainJobResult } from "../../actions/choose/mainJob";
import type { Place } from "../../actions/show/goTo";
import { fill } from "../../i18n";
import { listNewsPart } from "../../i18n/newsLines";
import { News } from "../parts/News";
import { PlaceLink } from "../parts/PlaceLink";
import { Section } from "../parts/Section";
import { ShortList } from "../parts/ShortList";
import { useWords } from "../words";
import { Page } from "./Page";
import type { PageActions } from "./pageActions";
import { WarningGroups } from "./WarningGroups";

interface PlansDoneProps {
  readonly result: MainJobResult;
  readonly actions: PageActions;
  readonly goTo: (place: Place) => void;
  readonly next: () => void;
  readonly undo: () => void;
}

/** What is new: who entered and left, which plans there are now, what to look at, and what comes next. */
export function PlansDone({ result, actions, goTo, next, undo }: PlansDoneProps) {
  const { pages, counted, language } = useWords();
  const own = pages.plans;
  const plans = useMemo(() => Object.entries(result.plans), [result]);
  return (
    <Page
      title={counted(own.doneTitle, plans.length)}
      note={counted(own.doneNote, result.sheets.length)}
      actions={
        <>
          <Button appearance="primary" size="large" onClick={next}>
            {own.next}
          </Button>
          <Button onClick={undo}>{own.undo}</Button>
        </>
      }
    >
      {result.news && <News parts={[listNewsPart(result.news, language)]} />}
      <Section title={own.made}>
        <ShortList>
          {plans.map(([account, sheet]) => (
            <li key={account}>
              <PlaceLink place={{ sheet, cells: null }} text={account} label={fill(own.openPlan, { account })} goTo={goTo} />
            </li>
          ))}
        </ShortList>
      </Section>
      <WarningGroups findings={result.findings} told={result.told} actions={actions} goTo={goTo} />
    </Page>
  );
}

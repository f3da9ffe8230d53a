import { useState } from "react";
import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { CAP_LIMIT } from "../../actions/choose/mainJob";
import { fill } from "../../i18n";
import { Page } from "../pages/Page";
import { Reading } from "../pages/Outcome";
import { Legend } from "../parts/PartsBar";
import { RankingTable } from "../parts/RankingTable";
import { Settings } from "../parts/Settings";
import { capProblem } from "../paneState";
import { useWords } from "../words";
import { NoList } from "./NoList";
import type { StepProps } from "./step";
import { WhyPage } from "./WhyPage";

/** So many accounts are shown below the cap at first. */
const BELOW = 5;

/** Below this share of the weight the whole list is called thin. */
const THIN = 0.5;

/** The ranking with the line that the cap draws through it, why each account stands there, and choosing it. */
export default function ChooseStep(props: StepProps) {
  const { job, actions, book, go, goTo } = props;
  const { wizard, pane, counted, language } = useWords();
  const own = wizard.choose;
  const [asked, setAsked] = useState(props.account);
  const [all, setAll] = useState(false);
  const { mapping, phase, choices } = job.state;
  if (phase.name === "reading") return <Page title={pane.reading} children={<Reading />} />;
  if (!mapping) return <NoList job={job} />;
  const { ranked } = mapping;
  const list = choices.weights === null ? ranked.accounts : ranked.under(choices.weights);
  const about = asked === null ? undefined : list.find(({ index }) => index === asked);
  if (about) {
    const back = (): void => setAsked(null);
    return (
      <WhyPage account={about} mapping={mapping} actions={actions.pages} canDecide={book?.hasScores ?? false} goTo={goTo} back={back} />
    );
  }
  const share = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 0 });
  const known = share.format(ranked.known);
  const proposed = list.filter(({ isKey }) => isKey).length;
  const scored = list.filter(({ score }) => score !== null).length;
  const problem = capProblem(choices, mapping);
  const { capError, capReasonError } = pane.settings;
  const notes = { number: capError, reason: fill(capReasonError, { limit: CAP_LIMIT }) };
  const shown = all ? list : list.slice(0, ranked.cap + BELOW);
  return (
    <Page
      stays="choose"
      title={scored === 0 ? own.none : counted(own.title, proposed, { total: list.length })}
      note={scored === 0 ? own.noneNote : fill(own.note, { cap: ranked.cap, known })}
      footNote={problem ? notes[problem] : own.chooseNote}
      actions={
        <>
          <Button size="large" appearance="primary" disabledFocusable={problem !== null} onClick={job.start}>
            {pane.start}
          </Button>
          <Button onClick={() => go("criteria")}>{wizard.steps.criteria}</Button>
        </>
      }
    >
      {scored > 0 && ranked.known < THIN && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{fill(own.thin, { known, needed: share.format(THIN) })}</MessageBarBody>
        </MessageBar>
      )}
      <Legend />
      <RankingTable accounts={shown} cap={ranked.cap} explain={setAsked} />
      {shown.length < list.length && <Button onClick={() => setAll(true)}>{counted(own.more, list.length - shown.length)}</Button>}
      <Settings mapping={mapping} choices={choices} choose={job.choose} />
    </Page>
  );
}

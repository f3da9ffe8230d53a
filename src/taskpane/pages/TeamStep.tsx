import { useState } from "react";
import { Body1, Button } from "@fluentui/react-components";
import { placeOf, type Place } from "../../actions/show/goTo";
import { useWords } from "../words";
import { Live } from "./Live";
import { Problem, Reading } from "./Outcome";
import { Page } from "./Page";
import type { PageActions } from "./pageActions";
import { RoleCandidates, type Gap } from "./RoleCandidates";
import { TeamMatrix } from "./TeamMatrix";
import { useAsked } from "./useAsked";
import { useWork } from "./useWork";

interface TeamStepProps {
  readonly actions: PageActions;
  readonly goTo: (place: Place) => void;
}

/** Who holds which role on which key account, the gaps, and who could fill them; nobody is assigned unasked. */
export function TeamStep({ actions, goTo }: TeamStepProps) {
  const { pages, counted, language } = useWords();
  const own = pages.team;
  const asked = useAsked(actions.team, language);
  const adding = useWork<unknown>(language);
  const [gap, setGap] = useState<Gap | null>(null);
  const [news, setNews] = useState("");
  const view = asked.value;
  if (!view) return <Page title={pages.team.where}>{asked.problem ? <Problem problem={asked.problem} goTo={goTo} /> : <Reading />}</Page>;
  if (gap) {
    const close = (told: string): void => {
      setGap(null);
      setNews(told);
      asked.again();
    };
    return <RoleCandidates view={view} gap={gap} actions={actions} goTo={goTo} close={close} />;
  }
  if (view.sheet === null) {
    const isBusy = adding.work.state === "working";
    const add = (): void => void adding.begin(() => actions.add("roles")).then(asked.again);
    return (
      <Page
        title={own.noMatrix}
        note={own.noMatrixNote}
        actions={
          <Button appearance="primary" size="large" disabledFocusable={isBusy} onClick={add}>
            {isBusy ? own.adding : own.addMatrix}
          </Button>
        }
      >
        {adding.work.state === "failed" && <Problem problem={adding.work.problem} goTo={goTo} />}
      </Page>
    );
  }
  const first = view.accounts.find(({ gaps }) => gaps > 0);
  const role = first?.cells.find(({ state }) => state === "gap") ?? first?.cells.find(({ state }) => state === "proposed");
  const open: Place = { sheet: view.sheet, cells: null, ours: true };
  return (
    <Page
      title={view.gaps === 0 ? own.noGaps : counted(own.title, view.gaps, { accounts: view.accounts.length })}
      {...(view.withoutDriver === 0 ? {} : { note: counted(own.withoutDriver, view.withoutDriver) })}
      actions={
        <>
          {first && role && (
            <Button appearance="primary" size="large" onClick={() => setGap({ account: first.account, role: role.role })}>
              {own.fillFirst}
            </Button>
          )}
          <Button onClick={() => goTo(first ? { ...placeOf(view.whereOf(first.account)), ours: true } : open)}>{own.open}</Button>
        </>
      }
    >
      <Live>{news !== "" && <Body1>{news}</Body1>}</Live>
      {asked.problem && <Problem problem={asked.problem} goTo={goTo} />}
      <TeamMatrix view={view} choose={setGap} />
    </Page>
  );
}

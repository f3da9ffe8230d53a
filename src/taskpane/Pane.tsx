import { useMemo, type ReactNode } from "react";
import { Button, FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { CAP_LIMIT } from "../actions/choose/mainJob";
import { fill, type Language } from "../i18n";
import type { OfficeColors } from "./isDark";
import { ColumnsForm } from "./parts/ColumnsForm";
import { Empty } from "./parts/Empty";
import { Footer, MARGIN } from "./parts/Footer";
import { Header } from "./parts/Header";
import { MoreSheets } from "./parts/MoreSheets";
import { Notice } from "./parts/Notice";
import { OtherLists } from "./parts/OtherLists";
import { Plans } from "./parts/Plans";
import { Reading } from "./parts/Reading";
import { ReadingForm } from "./parts/ReadingForm";
import { Refreshed } from "./parts/Refreshed";
import { Result } from "./parts/Result";
import { ResetTemplate } from "./parts/ResetTemplate";
import { Settings } from "./parts/Settings";
import { Status } from "./parts/Status";
import { Steps } from "./parts/Steps";
import { Undone } from "./parts/Undone";
import { Waiting } from "./parts/Waiting";
import { Working } from "./parts/Working";
import { capProblem, type Phase } from "./paneState";
import type { PaneActions } from "./paneActions";
import { useMainJob, type MainJob } from "./useMainJob";
import { useTheme } from "./useTheme";
import { WordsContext, useWords, wordsOf } from "./words";

const useStyles = makeStyles({
  provider: { height: "100%" },
  pane: { height: "100%", display: "flex", flexDirection: "column" },
  body: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    paddingBlock: `${tokens.spacingVerticalL} ${tokens.spacingVerticalXXL}`,
    paddingInline: MARGIN,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXL,
  },
});

/** Phases with a heading of their own. */
const HEADED: readonly Phase["name"][] = ["done", "working", "refreshed", "reset", "undone"];

/** Phases that the person leaves by going back to the columns. */
const RESULTS: readonly Phase["name"][] = ["done", "refreshed", "reset", "undone"];

interface PaneProps {
  readonly language: Language;
  readonly officeTheme: OfficeColors;
  readonly actions: PaneActions;
  /** Whether the pane is on the screen. */
  readonly shown: boolean;
}

/** The pane beside the sheet: the recognised columns, one button that runs the main job, and what came of it. */
export function Pane({ language, officeTheme, actions, shown }: PaneProps) {
  const styles = useStyles();
  const theme = useTheme(officeTheme);
  const words = useMemo(() => wordsOf(language), [language]);
  const job = useMainJob(actions, language, shown);
  return (
    <FluentProvider theme={theme} className={styles.provider}>
      <WordsContext value={words}>
        <main className={styles.pane} lang={language}>
          <div className={styles.body}>
            {!HEADED.includes(job.state.phase.name) && <Header job={job} />}
            <Notice job={job} />
            <Content job={job} />
          </div>
          <Actions job={job} />
          <Status state={job.state} />
        </main>
      </WordsContext>
    </FluentProvider>
  );
}

/** What is shown while Excel is asked; each of several questions has its own time. */
const withWaiting = (shown: ReactNode, question: string): ReactNode => (
  <>
    {shown}
    <Waiting key={question} />
  </>
);

function Content({ job }: { readonly job: MainJob }): ReactNode {
  const { phase, mapping } = job.state;
  if (phase.name === "reading") return withWaiting(<Reading />, phase.name);
  if (phase.name === "working") return withWaiting(<Working task={phase.task} />, phase.task);
  if (phase.name === "refreshed") return <Refreshed phase={phase} job={job} />;
  if (phase.name === "reset") return <ResetTemplate phase={phase} job={job} />;
  if (phase.name === "undone") return <Undone result={phase.result} goTo={job.goTo} />;
  if (phase.name === "running") return withWaiting(<Steps current={phase.step} />, phase.step);
  if (phase.name === "done") return <Result phase={phase} job={job} />;
  if (phase.name === "empty" || !mapping) {
    return (
      <>
        <Empty job={job} />
        <OtherLists job={job} />
        <Plans job={job} />
      </>
    );
  }
  return (
    <>
      <OtherLists job={job} />
      <Plans job={job} />
      <ReadingForm mapping={mapping} choices={job.state.choices} choose={job.choose} />
      <ColumnsForm mapping={mapping} choices={job.state.choices} choose={job.choose} />
      <Settings mapping={mapping} choices={job.state.choices} choose={job.choose} takeFile={job.takeFile} />
      <MoreSheets sheets={mapping.addable} add={job.add} />
    </>
  );
}

function Actions({ job }: { readonly job: MainJob }): ReactNode {
  const { pane } = useWords();
  const { phase, mapping, choices } = job.state;
  if (RESULTS.includes(phase.name)) {
    return (
      <Footer>
        <Button size="large" onClick={job.back}>
          {pane.result.back}
        </Button>
      </Footer>
    );
  }
  if (phase.name !== "form" || !mapping) return null;
  const problem = capProblem(choices, mapping);
  const { capError, capReasonError } = pane.settings;
  const note = { number: capError, reason: fill(capReasonError, { limit: CAP_LIMIT }) };
  return (
    <Footer note={problem ? note[problem] : pane.reassurance}>
      <Button size="large" appearance="primary" disabledFocusable={problem !== null} onClick={job.start}>
        {pane.start}
      </Button>
    </Footer>
  );
}

import { Suspense, lazy, type ReactNode } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { StartUpOffice } from "../../commands/openWithWorkbook";
import type { ShortcutOffice } from "../../commands/shortcuts";
import { Page } from "../pages/Page";
import { Footer, MARGIN } from "../parts/Footer";
import { Refreshed } from "../parts/Refreshed";
import { ResetTemplate } from "../parts/ResetTemplate";
import { Result } from "../parts/Result";
import { Steps } from "../parts/Steps";
import { Undone } from "../parts/Undone";
import { Waiting } from "../parts/Waiting";
import { Working } from "../parts/Working";
import { Heading } from "../parts/Heading";
import { Home } from "../steps/Home";
import { DETAILS, STEPS } from "../steps/registry";
import type { PageId, StepProps } from "../steps/step";
import { useWords } from "../words";

const LOADED = [...STEPS, ...DETAILS].map(({ id, load }) => ({ id, Step: lazy(load) }));
const History = lazy(async () => ({ default: (await import("../pages/HistoryPage")).HistoryPage }));
const Excel = lazy(async () => ({ default: (await import("../pages/ExcelSettings")).ExcelSettings }));

const useStyles = makeStyles({
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

interface ContentProps {
  readonly page: PageId;
  readonly office: StartUpOffice & ShortcutOffice;
  readonly props: StepProps;
}

/** What is at work or came of it, whatever page is open; else the page. */
export function Content({ page, office, props }: ContentProps): ReactNode {
  const { job, go } = props;
  const { wizard, pane } = useWords();
  const { phase } = job.state;
  const back = (
    <Button size="large" onClick={job.back}>
      {pane.result.back}
    </Button>
  );
  switch (phase.name) {
    case "running":
      return <Body question={phase.step} heading={pane.heading} children={<Steps current={phase.step} />} />;
    case "working":
      return <Body question={phase.task} children={<Working task={phase.task} />} />;
    case "refreshed":
      return <Body actions={back} children={<Refreshed phase={phase} job={job} />} />;
    case "reset":
      return <Body actions={back} children={<ResetTemplate phase={phase} job={job} />} />;
    case "undone":
      return <Body actions={back} children={<Undone result={phase.result} goTo={job.goTo} />} />;
    case "done": {
      const next = (
        <Button size="large" appearance="primary" onClick={() => go("plans")}>
          {wizard.choose.plans}
        </Button>
      );
      const actions = (
        <>
          {phase.result.keyAccounts.length > 0 && next}
          {back}
        </>
      );
      return <Body actions={actions} children={<Result phase={phase} job={job} />} />;
    }
    default:
      return (
        <>
          <Opened key={page} page={page} office={office} props={props} />
          {phase.name === "reading" && <Waiting key="reading" />}
        </>
      );
  }
}

function Opened({ page, office, props }: ContentProps) {
  const { wizard, pane } = useWords();
  if (page === "home") return <Home {...props} />;
  return (
    <Suspense fallback={<Page title={pane.reading} />}>
      {page === "history" && <History actions={props.actions.pages} goTo={props.goTo} />}
      {page === "excel" && (
        <Page title={wizard.shell.excel}>
          <Excel office={office} />
        </Page>
      )}
      {LOADED.map(({ id, Step }) => id === page && <Step key={id} {...props} />)}
    </Suspense>
  );
}

interface BodyProps {
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  readonly heading?: string;
  /** What is asked of Excel while this is shown: after a while it is said why it may take long. Each has its own time. */
  readonly question?: string;
}

function Body({ children, actions, heading, question }: BodyProps) {
  const styles = useStyles();
  return (
    <>
      <div className={styles.body}>
        {heading !== undefined && <Heading look="title">{heading}</Heading>}
        {children}
        {question !== undefined && <Waiting key={question} />}
      </div>
      {actions !== undefined && <Footer>{actions}</Footer>}
    </>
  );
}

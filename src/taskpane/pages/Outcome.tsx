import { Button, MessageBar, MessageBarBody, MessageBarTitle, Spinner } from "@fluentui/react-components";
import type { Warning } from "../../actions/describe";
import { placeOf, type Place } from "../../actions/show/goTo";
import { PlaceLink } from "../parts/PlaceLink";
import { useWords } from "../words";
import { Page } from "./Page";

interface ProblemProps {
  readonly problem: Warning;
  readonly goTo: (place: Place) => void;
}

/** What went wrong, what was kept, what to do: one message, with its cells. */
export function Problem({ problem: { message, where }, goTo }: ProblemProps) {
  const { failed } = useWords().pages.working;
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{failed}</MessageBarTitle>
        {message} {where !== "" && <PlaceLink place={placeOf(where)} text={where} goTo={goTo} />}
      </MessageBarBody>
    </MessageBar>
  );
}

/** While a page asks the workbook for the first time. */
export function Reading() {
  return <Spinner label={useWords().pane.reading} labelPosition="after" size="small" />;
}

/** Stopped by the person: nothing has changed. */
export function Stopped({ back }: { readonly back: () => void }) {
  const { working } = useWords().pages;
  return (
    <Page
      title={working.stopped}
      note={working.stoppedNote}
      actions={
        <Button size="large" onClick={back}>
          {working.back}
        </Button>
      }
    />
  );
}

import { Button } from "@fluentui/react-components";
import { Page } from "../pages/Page";
import { Reading } from "../pages/Outcome";
import { ColumnsForm } from "../parts/ColumnsForm";
import { ReadingForm } from "../parts/ReadingForm";
import { Section } from "../parts/Section";
import { ShortList } from "../parts/ShortList";
import { useWords } from "../words";
import { NoList } from "./NoList";
import type { StepProps } from "./step";

/** Which column serves which criterion, how surely, and what stands there; which columns are not used, and why. */
export default function ColumnsStep({ job, go }: StepProps) {
  const { wizard, pane, counted } = useWords();
  const { mapping, phase, choices } = job.state;
  const own = wizard.columns;
  if (phase.name === "reading") return <Page title={pane.reading} children={<Reading />} />;
  if (!mapping) return <NoList job={job} />;
  const guesses = mapping.criteria.filter(({ id, guess, choice }) => guess && (choices.overrides[id] ?? choice) === choice).length;
  return (
    <Page
      stays="columns"
      title={guesses === 0 ? own.certain : counted(own.toCheck, guesses)}
      note={counted(pane.source, mapping.accounts, { sheet: mapping.sheet })}
      footNote={own.kept}
      actions={
        <>
          <Button size="large" appearance="primary" onClick={() => go("criteria")}>
            {own.next}
          </Button>
          <Button onClick={() => go("source")}>{wizard.steps.source}</Button>
          <Button onClick={() => go("columnsMore")}>{wizard.more.columns}</Button>
        </>
      }
    >
      <ReadingForm mapping={mapping} choices={choices} choose={job.choose} />
      <ColumnsForm mapping={mapping} choices={choices} choose={job.choose} />
      {mapping.unused.length > 0 && (
        <Section title={counted(own.unused, mapping.unused.length)}>
          <ShortList>
            {mapping.unused.map(({ message }) => (
              <li key={message}>{message}</li>
            ))}
          </ShortList>
        </Section>
      )}
    </Page>
  );
}

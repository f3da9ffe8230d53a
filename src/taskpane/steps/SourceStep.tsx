import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons/svg/arrow-clockwise";
import { Page } from "../pages/Page";
import { Reading } from "../pages/Outcome";
import { OtherLists } from "../parts/OtherLists";
import { ReadingForm } from "../parts/ReadingForm";
import { SampleRows } from "../parts/SampleRows";
import { Section } from "../parts/Section";
import { Warnings } from "../parts/Warnings";
import { useWords } from "../words";
import { NoList } from "./NoList";
import type { StepProps } from "./step";

const useStyles = makeStyles({ start: { alignSelf: "flex-start", marginBlockStart: tokens.spacingVerticalXS } });

/** Which list is read, what stands in it, and how several rows of an account are taken; other sheets with a list are one press away. */
export default function SourceStep({ job, go, goTo }: StepProps) {
  const styles = useStyles();
  const { wizard, pane, counted } = useWords();
  const { mapping, phase, choices } = job.state;
  if (phase.name === "reading") return <Page title={pane.reading} children={<Reading />} />;
  if (!mapping) return <NoList job={job} />;
  return (
    <Page
      stays="source"
      title={counted(wizard.source.title, mapping.accounts, { sheet: mapping.sheet })}
      footNote={wizard.source.note}
      actions={
        <>
          <Button size="large" appearance="primary" onClick={() => go("columns")}>
            {wizard.source.next}
          </Button>
          <Button onClick={() => go("home")}>{wizard.shell.home}</Button>
          <Button onClick={() => go("sourceMore")}>{wizard.more.source}</Button>
        </>
      }
    >
      <OtherLists job={job} />
      <Section title={wizard.source.preview}>
        <SampleRows mapping={mapping} />
        <Button className={styles.start} size="small" icon={<ArrowClockwiseRegular />} onClick={() => job.readAgain()}>
          {pane.readAgain}
        </Button>
      </Section>
      <ReadingForm mapping={mapping} choices={choices} choose={job.choose} />
      <Warnings warnings={mapping.warnings} told={[]} goTo={goTo} />
    </Page>
  );
}

import { Body1, makeStyles, tokens } from "@fluentui/react-components";
import type { TemplateResult } from "../../actions/results";
import { fill } from "../../i18n";
import type { MainJob } from "../useMainJob";
import { useWords } from "../words";
import { Heading } from "./Heading";
import { Plans } from "./Plans";
import { Section } from "./Section";
import { SheetLinks } from "./SheetLinks";

const useStyles = makeStyles({
  summary: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface ResetTemplateProps {
  readonly result: TemplateResult;
  readonly job: MainJob;
}

/** What came of writing the template afresh, and where the one is that was there. */
export function ResetTemplate({ result: { template, kept, sheets }, job }: ResetTemplateProps) {
  const styles = useStyles();
  const { pane } = useWords();
  return (
    <>
      <header className={styles.summary}>
        <Heading look="result" takesFocus>
          {pane.reset.title}
        </Heading>
        <Body1 className={styles.quiet}>{fill(pane.reset.next, { sheet: template })}</Body1>
        {kept !== null && <Body1>{fill(pane.reset.kept, { sheet: kept })}</Body1>}
      </header>
      <Section title={pane.result.sheets}>
        <SheetLinks sheets={kept === null ? sheets : [...sheets, kept]} goTo={job.goTo} />
      </Section>
      <Plans job={job} />
    </>
  );
}

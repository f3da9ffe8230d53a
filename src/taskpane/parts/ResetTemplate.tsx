import { Body1, makeStyles, tokens } from "@fluentui/react-components";
import { fill } from "../../i18n";
import type { Phase } from "../paneState";
import type { MainJob } from "../useMainJob";
import { useWords } from "../words";
import { Heading } from "./Heading";
import { Plans } from "./Plans";
import { Section } from "./Section";
import { SheetLinks } from "./SheetLinks";
import { Warnings } from "./Warnings";

const useStyles = makeStyles({
  summary: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface ResetTemplateProps {
  readonly phase: Extract<Phase, { readonly name: "reset" }>;
  readonly job: MainJob;
}

/** What came of writing the template afresh, and where the one is that was there. */
export function ResetTemplate({ phase: { result, warnings }, job }: ResetTemplateProps) {
  const styles = useStyles();
  const { pane } = useWords();
  const { template, kept, sheets } = result;
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
      <Warnings warnings={warnings} told={[]} goTo={job.goTo} />
      <Plans job={job} />
    </>
  );
}

import { useId } from "react";
import { Body1, Link, makeStyles, tokens } from "@fluentui/react-components";
import { fill, texts } from "../../i18n";
import { listNewsPart } from "../../i18n/newsLines";
import type { Phase } from "../paneState";
import type { MainJob } from "../useMainJob";
import { useWords } from "../words";
import { Heading } from "./Heading";
import { KeyAccounts } from "./KeyAccounts";
import { News } from "./News";
import { Plans } from "./Plans";
import { Section } from "./Section";
import { SheetLinks } from "./SheetLinks";
import { Warnings } from "./Warnings";
import { WhyForm } from "./WhyForm";

const useStyles = makeStyles({
  summary: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface ResultProps {
  readonly phase: Extract<Phase, { readonly name: "done" }>;
  readonly job: MainJob;
}

/** What came of the main job: the key accounts, the sheets that were written, and what to look at. */
export function Result({ phase: { result, warnings, told }, job }: ResultProps) {
  const styles = useStyles();
  const { pane, counted, language } = useWords();
  const words = pane.result;
  const chosen = result.keyAccounts.length;
  const scoresSheet = { sheet: texts(result.language).sheets.names.scores };
  const warningsId = useId();
  return (
    <>
      <header className={styles.summary}>
        <Heading look="result" takesFocus>
          {chosen === 0 ? words.none : counted(words.title, chosen)}
        </Heading>
        <Body1 className={styles.quiet}>
          {counted(words.scored, result.scored, { total: result.accounts })}{" "}
          {result.unranked > 0 && counted(words.unranked, result.unranked, scoresSheet)}
        </Body1>
        {warnings.length > 0 && (
          <Body1>
            <Link as="button" onClick={() => document.getElementById(warningsId)?.focus()}>
              {counted(words.warnings, warnings.length)}
            </Link>
          </Body1>
        )}
        {chosen === 0 && <Body1 className={styles.quiet}>{fill(words.noneHint, scoresSheet)}</Body1>}
      </header>
      {result.news && <News parts={[listNewsPart(result.news, language)]} />}
      <Section title={words.sheets}>
        <SheetLinks sheets={result.sheets} goTo={job.goTo} />
      </Section>
      <Plans job={job} />
      {chosen > 0 && (
        <Section title={words.accounts}>
          <KeyAccounts result={result} goTo={job.goTo} />
        </Section>
      )}
      {result.scored > 0 && <WhyForm result={result} />}
      <Warnings warnings={warnings} told={told} goTo={job.goTo} id={warningsId} />
    </>
  );
}

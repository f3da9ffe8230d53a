import { Body1, makeStyles, tokens } from "@fluentui/react-components";
import { fill, texts } from "../../i18n";
import { planNewsParts } from "../../i18n/newsLines";
import type { Phase } from "../paneState";
import type { MainJob } from "../useMainJob";
import { useWords } from "../words";
import { Heading } from "./Heading";
import { News } from "./News";
import { PlanList } from "./PlanList";
import { Plans } from "./Plans";
import { Section } from "./Section";
import { SheetLinks } from "./SheetLinks";
import { Warnings } from "./Warnings";

const useStyles = makeStyles({
  summary: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface RefreshedProps {
  readonly phase: Extract<Phase, { readonly name: "refreshed" }>;
  readonly job: MainJob;
}

/** What came of refreshing: how the plans stand, what both sides changed, and which plans and cells to look at. */
export function Refreshed({ phase: { result, warnings, told }, job }: RefreshedProps) {
  const styles = useStyles();
  const { pane, counted, language } = useWords();
  const words = pane.refreshed;
  const { plans, conflicts } = result;
  const { sheets, plan } = texts(result.language);
  const overdue = plans.reduce((sum, each) => sum + (each.overdue ?? 0), 0);
  const attention = plans.filter((each) => each.stale || (each.overdue ?? 0) > 0);
  return (
    <>
      <header className={styles.summary}>
        <Heading look="result" takesFocus>
          {plans.length === 0 ? words.none : counted(words.title, plans.length)}
        </Heading>
        <Body1 className={styles.quiet}>
          {plans.length === 0 ? words.noneHint : overdue === 0 ? words.noneOverdue : counted(words.overdue, overdue)}
        </Body1>
        {conflicts > 0 && (
          <Body1>
            {counted(words.conflicts, conflicts, { sheet: sheets.names.actions })}{" "}
            {fill(words.conflictsHint, { column: plan.actionsSheet.headers.check })}
          </Body1>
        )}
      </header>
      <News parts={planNewsParts(result.news, language)} />
      {plans.length > 0 && (
        <Section title={pane.result.sheets}>
          <SheetLinks sheets={[sheets.names.actions, sheets.names.plans]} goTo={job.goTo} />
        </Section>
      )}
      {attention.length > 0 && (
        <Section title={words.attention}>
          <PlanList plans={attention} goTo={job.goTo} />
        </Section>
      )}
      <Plans job={job} />
      <Warnings warnings={warnings} told={told} goTo={job.goTo} />
    </>
  );
}

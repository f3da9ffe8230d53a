import { useState } from "react";
import { Body1, Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ListToBegin } from "../../actions/add/insertList";
import { fill } from "../../i18n";
import { Page } from "../pages/Page";
import { Reading } from "../pages/Outcome";
import { Empty } from "../parts/Empty";
import { MoreSheets } from "../parts/MoreSheets";
import { OtherLists } from "../parts/OtherLists";
import { Plans } from "../parts/Plans";
import { SampleRows } from "../parts/SampleRows";
import { Section } from "../parts/Section";
import { SheetLinks } from "../parts/SheetLinks";
import { useWords } from "../words";
import { AccountCard } from "./AccountCard";
import { Beginnings, type Beginning } from "./Beginnings";
import { NextStep, Week } from "./NextStep";
import { nextStep } from "./nextStepOf";
import type { StepId, StepProps } from "./step";

const useStyles = makeStyles({
  facts: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", columnGap: tokens.spacingHorizontalM, margin: 0 },
  figure: { margin: 0, textAlign: "end", fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  links: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** What the workbook holds and the next best step; a list that is not ranked yet is one press from being so. */
export function Home(props: StepProps) {
  const { job, book } = props;
  const { wizard } = useWords();
  const { phase, mapping } = job.state;
  if (phase.name === "reading" || !book) return <Page title={wizard.home.reading} children={<Reading />} />;
  if (!mapping) return book.isBlank ? <Blank {...props} /> : <WithoutList {...props} />;
  return book.hasScores ? <Standing {...props} /> : <Ready {...props} />;
}

/** Nothing is there yet: three ways to begin. */
function Blank({ job }: StepProps) {
  const { wizard } = useWords();
  const [chosen, choose] = useState<Beginning>("sample");
  const begin = (): void => (chosen === "elsewhere" ? job.readAgain() : job.insert(chosen satisfies ListToBegin));
  return (
    <Page
      title={wizard.home.blank}
      note={wizard.home.blankNote}
      footNote={wizard.home.insertNote}
      actions={
        <Button size="large" appearance="primary" onClick={begin}>
          {wizard.home.insert[chosen]}
        </Button>
      }
    >
      <Beginnings chosen={chosen} choose={choose} />
    </Page>
  );
}

/** The sheet that is shown holds no list: why, where one is, and what can be done nevertheless. */
function WithoutList(props: StepProps) {
  const { job, book } = props;
  const { wizard } = useWords();
  return (
    <Page title={wizard.home.noList}>
      <Empty job={job} />
      <OtherLists job={job} />
      {book && <NextStep {...props} />}
      <Plans job={job} />
      <AccountCard {...props} />
    </Page>
  );
}

/** A list is found and nothing is written yet. */
function Ready(props: StepProps) {
  const { job, go } = props;
  const styles = useStyles();
  const { wizard, pane, counted, language } = useWords();
  const own = wizard.home;
  const { mapping } = job.state;
  if (!mapping) return null;
  const served = mapping.criteria.filter(({ choice }) => choice !== "").length;
  const share = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 0 });
  return (
    <Page
      title={own.ready}
      note={counted(pane.source, mapping.accounts, { sheet: mapping.sheet })}
      footNote={own.rankNote}
      actions={
        <Button size="large" appearance="primary" onClick={() => go("choose")}>
          {counted(own.rank, mapping.accounts)}
        </Button>
      }
    >
      <OtherLists job={job} />
      <dl className={styles.facts}>
        <dt>{own.served}</dt>
        <dd className={styles.figure}>{fill(own.of, { count: served, total: mapping.criteria.length })}</dd>
        <dt>{own.known}</dt>
        <dd className={styles.figure}>{share.format(mapping.ranked.known)}</dd>
      </dl>
      <SampleRows mapping={mapping} />
      <Section title={own.lookFirst}>
        <div className={styles.links}>
          {(["source", "columns", "criteria"] satisfies StepId[]).map((step) => (
            <Button key={step} onClick={() => go(step)}>
              {wizard.steps[step]}
            </Button>
          ))}
        </div>
      </Section>
      <Plans job={job} />
      <AccountCard {...props} />
      <MoreSheets sheets={mapping.addable} add={job.add} />
    </Page>
  );
}

/** The list is scored: what is next, what is late or due, who moved, and the way to every sheet. */
function Standing(props: StepProps) {
  const { job, book, go, goTo } = props;
  const { wizard, pane, counted } = useWords();
  const own = wizard.home;
  const { mapping } = job.state;
  if (!mapping || !book) return null;
  const key = mapping.ranked.accounts.filter(({ isKey }) => isKey).length;
  const step = nextStep(book, mapping);
  return (
    <Page
      stays="standing"
      title={counted(own.chosen, key, { plans: book.plans.length })}
      note={counted(pane.source, mapping.accounts, { sheet: mapping.sheet })}
      actions={
        <Button size="large" appearance="primary" onClick={() => go(step)}>
          {fill(own.continue, { step: wizard.steps[step] })}
        </Button>
      }
    >
      <OtherLists job={job} />
      <NextStep {...props} />
      <AccountCard {...props} />
      <Week book={book} />
      {book.moved.length > 0 && (
        <Section title={own.moved}>
          {book.moved.map((line) => (
            <Body1 key={line}>{line}</Body1>
          ))}
        </Section>
      )}
      <Plans job={job} />
      <Section title={own.sheets}>
        <SheetLinks sheets={book.sheets} goTo={goTo} />
      </Section>
      <MoreSheets sheets={mapping.addable} add={job.add} />
    </Page>
  );
}

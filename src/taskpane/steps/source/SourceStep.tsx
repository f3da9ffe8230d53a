import { useState } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Place } from "../../../actions/show/goTo";
import type { ListSource } from "../../../actions/show/listSources";
import { Problem, Reading } from "../../pages/Outcome";
import { Page } from "../../pages/Page";
import { useAsked } from "../../pages/useAsked";
import { Section } from "../../parts/Section";
import { useWords } from "../../words";
import type { SetUpChoices } from "../setUpChoices";
import type { StepActions } from "../stepActions";
import { NotLists } from "./NotLists";
import { RowsForm } from "./RowsForm";
import { SourceChoice } from "./SourceChoice";

const useStyles = makeStyles({ list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS } });

interface SourceStepProps {
  readonly actions: StepActions;
  readonly choices: SetUpChoices;
  readonly change: (choices: SetUpChoices) => void;
  /** To the next step, once the list is the one that is read. */
  readonly next: () => void;
  readonly back: () => void;
}

/** Step 1: where the list is, with why and a look at it, and what several rows of an account amount to. */
export function SourceStep({ actions, choices, change, next, back }: SourceStepProps) {
  const styles = useStyles();
  const { setUp, counted, language } = useWords();
  const own = setUp.source;
  const asked = useAsked(actions.sources, language);
  const [chosen, setChosen] = useState<string | null>(null);
  const goTo = (place: Place): void => void actions.goTo(place).then(asked.again, asked.again);
  if (!asked.value) {
    return <Page title={own.title}>{asked.problem ? <Problem problem={asked.problem} goTo={goTo} /> : <Reading />}</Page>;
  }
  const lists = asked.value.filter(({ problem }) => problem === null);
  const others = asked.value.filter(({ problem }) => problem !== null);
  const source = lists.find(({ sheet }) => sheet === chosen) ?? lists.find(({ isRead }) => isRead) ?? lists[0];
  const home = (
    <Button size="large" onClick={back}>
      {own.home}
    </Button>
  );
  if (!source) {
    return (
      <Page
        title={own.none}
        note={own.noneNote}
        actions={
          <Button appearance="primary" size="large" onClick={asked.again}>
            {own.again}
          </Button>
        }
      >
        <NotLists sources={others} goTo={goTo} />
      </Page>
    );
  }
  const way = choices.rows ?? source.way;
  const accounts = source.ways.find(({ choice }) => choice === way)?.accounts ?? source.accounts;
  return (
    <Page
      title={own.title}
      note={counted(own.note, lists.length, { sheets: asked.value.length })}
      footNote={own.reassurance}
      actions={
        <>
          <Button appearance="primary" size="large" onClick={() => void use(source)}>
            {counted(own.use, accounts)}
          </Button>
          {home}
        </>
      }
    >
      {asked.problem && <Problem problem={asked.problem} goTo={goTo} />}
      <div className={styles.list}>
        <SourceChoice sources={lists} chosen={source} choose={(sheet) => select(sheet, source)} />
      </div>
      {source.ways.length > 0 && <RowsForm source={source} way={way} choose={(rows) => change({ ...choices, rows })} />}
      {others.length > 0 && (
        <Section title={own.notLists}>
          <NotLists sources={others} goTo={goTo} />
        </Section>
      )}
    </Page>
  );

  /** Columns and rows were chosen for the other list. */
  function select(sheet: string, before: ListSource): void {
    setChosen(sheet);
    if (sheet !== before.sheet) change({ ...choices, overrides: {}, rows: null, wordRatings: [] });
  }

  /** The list that is read is the one of the active sheet. */
  async function use(source: ListSource): Promise<void> {
    if (await actions.goTo({ sheet: source.sheet, cells: null }).catch(() => false)) next();
    else asked.again();
  }
}

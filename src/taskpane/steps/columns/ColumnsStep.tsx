import { useCallback, useState } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Place } from "../../../actions/show/goTo";
import { fill, texts } from "../../../i18n";
import { Problem, Reading } from "../../pages/Outcome";
import { Page } from "../../pages/Page";
import { useAsked } from "../../pages/useAsked";
import { Section } from "../../parts/Section";
import { useWords } from "../../words";
import { setUpOptions, type SetUpChoices } from "../setUpChoices";
import type { StepActions } from "../stepActions";
import { columnsViewOf, isQuestion, type ColumnsView, type FieldColumn } from "../../../actions/choose/columnsView";
import { FieldCard } from "./FieldCard";
import type { FieldHandlers } from "./fieldProps";
import { FoundField } from "./FoundField";
import { UnusedColumns } from "./UnusedColumns";

const useStyles = makeStyles({ cards: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM } });

interface ColumnsStepProps {
  readonly actions: StepActions;
  readonly choices: SetUpChoices;
  readonly change: (choices: SetUpChoices) => void;
  readonly goTo: (place: Place) => void;
  readonly next: () => void;
  readonly back: () => void;
}

/** Step 2: which column says what, questions first, each with why; what is certain in one line; what is not used and why. */
export function ColumnsStep({ actions, choices, change, goTo, next, back }: ColumnsStepProps) {
  const styles = useStyles();
  const words = useWords();
  const { setUp, pane, counted, language } = words;
  const own = setUp.columns;
  const question = useCallback(() => actions.columns(setUpOptions(choices)), [actions, choices]);
  const asked = useAsked(question, language);
  // What was a question stays where it is once it is answered: nothing may jump under the person's hand.
  const [questions, setQuestions] = useState<ReadonlySet<string> | null>(null);
  const view = asked.value && columnsViewOf(asked.value);
  if (view && !questions) setQuestions(new Set(view.fields.filter(isQuestion).map(({ id }) => id)));
  if (!view || !asked.value) {
    return <Page title={pane.columns.title}>{asked.problem ? <Problem problem={asked.problem} goTo={goTo} /> : <Reading />}</Page>;
  }
  const isAsked = ({ id }: FieldColumn): boolean => questions?.has(id) ?? false;
  const open = view.fields.filter((field) => isQuestion(field)).length;
  const scores = texts(asked.value.language).sheets.names.scores;
  const rates = texts(asked.value.language).sheets.names.rates;
  const handlers = (id: string): FieldHandlers => ({
    choose: (column) => change({ ...choices, overrides: { ...choices.overrides, [id]: column } }),
    rate: (rated, header) => {
      const others = choices.wordRatings.filter((each) => each.header !== header);
      const { [id]: _own, ...rest } = choices.overrides;
      change(
        rated
          ? { ...choices, wordRatings: [...others, rated], overrides: { ...rest, [id]: columnOf(view, header) } }
          : { ...choices, wordRatings: others, overrides: rest },
      );
    },
  });
  const props = (field: FieldColumn) => ({ field, choices: view.choices, scores, rates, name: nameOf(field), ...handlers(field.id) });
  return (
    <Page
      title={open === 0 ? own.sure : counted(own.title, open)}
      note={noteOf(view)}
      footNote={own.kept}
      actions={
        <>
          <Button appearance="primary" size="large" onClick={next}>
            {own.accept}
          </Button>
          <Button size="large" onClick={back}>
            {own.back}
          </Button>
        </>
      }
    >
      {asked.problem && <Problem problem={asked.problem} goTo={goTo} />}
      {view.fields.some(isAsked) && (
        <div className={styles.cards}>
          {view.fields.filter(isAsked).map((field) => (
            <FieldCard key={field.id} {...props(field)} />
          ))}
        </div>
      )}
      <Section title={own.found}>
        <div>
          {view.fields
            .filter((field) => !isAsked(field))
            .map((field) => (
              <FoundField key={field.id} {...props(field)} />
            ))}
        </div>
      </Section>
      {view.unused.length > 0 && (
        <UnusedColumns view={view} nameOf={nameOf} choose={(criterion, column) => handlers(criterion).choose(column)} />
      )}
    </Page>
  );

  function nameOf({ id, name }: Pick<FieldColumn, "id" | "name">): string {
    const { account, manager } = words.sheets.scores.headers;
    const names: Readonly<Record<string, string>> = { ...words.terms.criteria, account, manager };
    return name ?? names[id] ?? id;
  }

  function noteOf({ sheet, accounts, served, total, weight }: ColumnsView): string {
    const share = new Intl.NumberFormat(language, { style: "percent" }).format(weight);
    return fill(own.note, { sheet, accounts: counted(setUp.source.accounts, accounts), served, total, weight: share });
  }
}

/** What names a column of this header to the main job. */
const columnOf = ({ choices }: ColumnsView, header: string): string => choices.find(({ name }) => name === header)?.name ?? header;

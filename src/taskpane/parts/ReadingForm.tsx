import { Checkbox, Field, Select, makeStyles, tokens } from "@fluentui/react-components";
import { fill } from "../../i18n";
import type { MappingView } from "../mappingView";
import type { Choices } from "../paneState";
import type { RowsChoice } from "../readingChoices";
import { useWords } from "../words";
import { Section } from "./Section";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  words: { overflowWrap: "anywhere" },
});

interface ReadingFormProps {
  readonly mapping: MappingView;
  readonly choices: Choices;
  readonly choose: (choices: Choices) => void;
}

/** How the list is read where that can be done in more than one way: several rows of an account, words that may be ratings. */
export function ReadingForm({ mapping, choices, choose }: ReadingFormProps) {
  const styles = useStyles();
  const { pane, terms, sheets, counted } = useWords();
  const { rows, rowCount, accounts, words } = mapping;
  if (rows === null && words.length === 0) return null;
  return (
    <Section title={pane.list.title}>
      <div className={styles.fields}>
        {rows !== null && (
          <Field label={sheets.settings.rows.rows.label} hint={counted(pane.list.rowsHint, accounts, { rows: rowCount })}>
            <Select value={choices.rows ?? rows} onChange={(_, { value }) => choose({ ...choices, rows: value as RowsChoice })}>
              {Object.entries(terms.rows).map(([choice, word]) => (
                <option key={choice} value={choice}>
                  {word}
                </option>
              ))}
            </Select>
          </Field>
        )}
        {words.length > 0 && (
          <Field hint={{ className: styles.words, children: words.map((column) => fill(pane.list.words, { ...column })).join(" · ") }}>
            <Checkbox
              label={pane.list.acceptWords}
              checked={choices.acceptsWords}
              onChange={(_, { checked }) => choose({ ...choices, acceptsWords: checked === true })}
            />
          </Field>
        )}
      </div>
    </Section>
  );
}
